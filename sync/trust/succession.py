"""Who may follow whom: the rules by which one epoch of a stream succeeds another, the same for both ends.

Members may go by any member's word. Somebody comes in when she already has another device there, when the stream's
owner lets her in, or with the owner's consent signed beforehand; staff only as long as the clinic lists them.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sync.protocol.wire import Consent, DeviceCertificate, Epoch, Role
from sync.trust.errors import ConsentMissing, NotASuccessor, NotAuthorised


@dataclass(frozen=True)
class Device:
    """A device as one end knows it.

    Attributes:
        hash: Of its certificate.
        certificate: Opened.
        role: Of the person.
        listed: Whether the newest roster lists it; means nothing for patients.
        revoked: Whether it was revoked.
    """

    hash: bytes
    certificate: DeviceCertificate
    role: Role
    listed: bool
    revoked: bool


def check_first(epoch: Epoch, known: Mapping[bytes, Device]) -> None:
    """Checks the first epoch of a stream that is begun after the enrolment: `own` and `team`.

    Args:
        epoch: Opened; number 1.
        known: Devices by their hash: at least the cutter and the members, as far as they are known.

    Raises:
        NotAuthorised: Somebody in it may not be there.
    """
    cutter = _cutter(epoch, known)
    for member in epoch.members:
        device = _member(member.certificate, member.role, known)
        if epoch.kind == "own":
            if device.certificate.person != cutter.certificate.person or epoch.subject != device.certificate.person:
                raise NotAuthorised("an own stream is of one person's devices")
        elif device.role != "therapist" or epoch.kind != "team":
            raise NotAuthorised("a team stream is of listed therapists")


def check_next(
    present: Epoch, epoch: Epoch, known: Mapping[bytes, Device], *, consent: Consent | None, now: float
) -> frozenset[bytes]:
    """Checks that an epoch may succeed the present one. That it names its hash is for the caller to check.

    Args:
        present: The epoch before it, opened.
        epoch: Opened.
        known: Devices by their hash: the cutter, and the members of both as far as they are known.
        consent: The consent inside `epoch`, opened with the key of a device of the owner's; None when there is none.
        now: Unix seconds of the server, for the consent's end.

    Returns:
        Hashes of the certificates that come in.

    Raises:
        NotASuccessor: It is of another stream or does not count on.
        NotAuthorised: The cutter or a member may not.
        ConsentMissing: Somebody comes in who would need the owner's consent.
    """
    if (epoch.stream, epoch.number) != (present.stream, present.number + 1):
        raise NotASuccessor("the epoch does not follow the one before")
    if (epoch.kind, epoch.subject) != (present.kind, present.subject):
        raise NotASuccessor("an epoch does not change what its stream is for")
    cutter = _cutter(epoch, known)
    before = {member.certificate for member in present.members}
    people = {known[name].certificate.person for name in before if name in known}
    if present.kind != "team" and present.subject:
        # Whom a stream is about comes back to it even when her last device was revoked and let go.
        people.add(present.subject)
    if cutter.certificate.person not in people:
        raise NotAuthorised("the cutter is no member")
    coming = frozenset(member.certificate for member in epoch.members) - before
    for member in epoch.members:
        device = _member(member.certificate, member.role, known)
        if member.certificate in before or device.certificate.person in people:
            continue
        if epoch.kind == "own":
            raise NotAuthorised("an own stream is of one person's devices")
        if device.role != "therapist":
            raise NotAuthorised("a stream has one patient")
        if epoch.kind == "team" or cutter.certificate.person == present.subject:
            continue
        if cutter.role == "patient" and not present.subject:
            continue
        if consent is None or consent.stream != epoch.stream or consent.expires_at <= now:
            raise ConsentMissing("only the owner lets somebody in")
    return coming


def _cutter(epoch: Epoch, known: Mapping[bytes, Device]) -> Device:
    cutter = known.get(epoch.cutter)
    if cutter is None or cutter.revoked:
        raise NotAuthorised("the cutter is unknown or was revoked")
    if epoch.cutter not in {member.certificate for member in epoch.members}:
        raise NotAuthorised("the cutter is no member of what it cut")
    return cutter


def _member(name: bytes, role: Role, known: Mapping[bytes, Device]) -> Device:
    device = known.get(name)
    if device is None or device.revoked or device.role != role:
        raise NotAuthorised("a member is unknown, revoked, or of another role")
    if device.role == "therapist" and not device.listed:
        raise NotAuthorised("a member is not listed by the clinic")
    return device
