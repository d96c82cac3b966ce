"""Epochs: who may read and write a stream, and the sealed keys that travel with them.

Whether an epoch may follow another is decided by `sync.trust.succession`, the same for both ends. What only the
server can decide is here: which epoch is the present one, that there is one stream of a kind about a person, and
which consent is the newest that was seen.
"""

from collections.abc import Mapping, Sequence

import msgspec
from sqlalchemy import Connection, insert, select, update

from sync.protocol import limits, problems
from sync.protocol.wire import Consent, Epoch, EpochItem, EpochRequest, Grant, Signed
from sync.server import devices, eras, feed, history, sharing
from sync.server.devices import Device
from sync.server.refusals import Refusal, refused
from sync.server.sharing import Stream
from sync.server.tables import epochs, events, grants, members, streams
from sync.trust import succession
from sync.trust.errors import ConsentMissing, TrustFailure
from sync.trust.hashes import ZERO, epoch_hash, recovery_hash
from sync.trust.signing import verify_grant
from sync.trust.statements import open_consent, open_epoch, read_consent, read_epoch


def begin(connection: Connection, owner: Device, inviter: bytes, signed: Signed, sealed: Sequence[Grant]) -> None:
    """Begins a care stream with its first epoch, which arrives with the enrolment of its owner.

    Args:
        connection: Inside a transaction.
        owner: The new patient's device, which cut it.
        inviter: Certificate hash of the device that invited her, which has to be a member.
        signed: `Epoch`.
        sealed: Its grants.

    Raises:
        Refusal: The epoch or a grant does not hold, or the stream is here already.
    """
    epoch = _open(connection, signed, sealed, owner)
    known = devices.find_all(connection, (member.certificate for member in epoch.members))
    _check_members(epoch, known)
    if epoch.number != 1 or inviter not in known:
        raise Refusal(problems.EPOCH_REFUSED, "The first epoch has number 1 and the inviter as a member.")
    if epoch.kind != "care" or epoch.subject not in (b"", owner.person):
        raise Refusal(problems.EPOCH_REFUSED, "The first epoch of an enrolment is of her own care.")
    _begin(connection, epoch, signed, sealed, owner.person)


def cut(connection: Connection, asker: Device, request: EpochRequest, now: float) -> None:
    """Puts a new epoch in the place of the present one, or begins an `own` or `team` stream.

    The same request again changes nothing.

    Args:
        connection: Inside a transaction.
        asker: Whose device; it has to be the cutter.
        request: As received.
        now: Unix seconds, for the end of a consent.

    Raises:
        Refusal: Somebody else was faster, the asker is no member, or something does not hold.
    """
    eras.check_open(connection)
    epoch = _open(connection, request.epoch, request.grants, asker)
    name = epoch_hash(request.epoch)
    if connection.execute(select(epochs.c.epoch).where(epochs.c.epoch == name)).first() is not None:
        return
    if asker.waits_for_the_clinic:
        raise Refusal(problems.CERTIFICATE_PENDING)
    stream = sharing.find(connection, epoch.stream)
    if stream is None:
        if epoch.number != 1:
            raise Refusal(problems.STREAM_UNKNOWN)
        _begin_another(connection, epoch, request)
        return
    if asker.person not in sharing.people_in(connection, stream):
        raise Refusal(problems.NOT_A_MEMBER)
    if epoch.previous != stream.epoch or epoch.number != stream.epoch_number + 1:
        raise Refusal(problems.EPOCH_SUPERSEDED)
    consent = _consent(connection, epoch, stream)
    present = present_epoch(connection, stream)
    names = {member.certificate for each in (present, epoch) for member in each.members} | {epoch.cutter}
    known = devices.find_all(connection, names)
    try:
        succession.check_next(present, epoch, _as_seen(known), consent=consent, now=now)
    except ConsentMissing as failure:
        kind = problems.GROWTH_REFUSED if consent is None else problems.CONSENT_REFUSED
        raise Refusal(kind, str(failure)) from failure
    except TrustFailure as failure:
        raise refused(failure, problems.EPOCH_REFUSED) from failure
    if epoch.kind == "team":
        _check_team(connection, epoch, known, stream.owner)
    before = sharing.readers(connection, stream)
    values = {"epoch": name, "epoch_number": epoch.number}
    if consent is not None:
        values["consent"] = max(stream.consent, consent.number)
    connection.execute(update(streams).where(streams.c.stream == epoch.stream).values(**values))
    _store(connection, epoch, request.epoch, request.grants, before)


def present_epoch(connection: Connection, stream: Stream) -> Epoch:
    """Returns a stream's present epoch, which was verified when it was stored."""
    body = connection.scalar(
        select(events.c.body).join(epochs, epochs.c.event == events.c.id).where(epochs.c.epoch == stream.epoch)
    )
    if body is None:
        raise Refusal(problems.STREAM_UNKNOWN)
    return read_epoch(msgspec.msgpack.decode(body, type=EpochItem).epoch)


def _begin_another(connection: Connection, epoch: Epoch, request: EpochRequest) -> None:
    known = devices.find_all(connection, (member.certificate for member in epoch.members))
    try:
        succession.check_first(epoch, _as_seen(known))
    except TrustFailure as failure:
        raise refused(failure, problems.EPOCH_REFUSED) from failure
    if epoch.kind == "team":
        _check_team(connection, epoch, known, epoch.subject)
    _begin(connection, epoch, request.epoch, request.grants, epoch.subject)


def _begin(connection: Connection, epoch: Epoch, signed: Signed, sealed: Sequence[Grant], owner: bytes) -> None:
    taken = (streams.c.owner == owner) & (streams.c.kind == epoch.kind) & streams.c.closed.is_(False)
    here = connection.execute(select(streams.c.stream).where((streams.c.stream == epoch.stream) | taken)).first()
    if here is not None:
        raise Refusal(problems.IDENTITY_TAKEN, "There is a stream with this id, or of this kind about this person.")
    if epoch.consent is not None:
        raise Refusal(problems.EPOCH_REFUSED, "A first epoch lets nobody in by consent.")
    connection.execute(
        insert(streams).values(
            stream=epoch.stream,
            owner=owner,
            kind=epoch.kind,
            epoch=epoch_hash(signed),
            epoch_number=1,
            position=0,
            head=ZERO,
            consent=0,
            closed=False,
        )
    )
    _store(connection, epoch, signed, sealed, frozenset())


def _open(connection: Connection, signed: Signed, sealed: Sequence[Grant], cutter: Device) -> Epoch:
    try:
        epoch = open_epoch(signed, cutter.signing_key)
        if epoch.cutter != cutter.certificate:
            raise Refusal(problems.EPOCH_REFUSED, "The epoch names another cutter.")
        person = devices.find_person(connection, cutter.person)
        recovery = b"" if person is None else recovery_hash(person.recovery)
        _check_grants(epoch, epoch_hash(signed), sealed, cutter, recovery)
    except TrustFailure as failure:
        raise refused(failure, problems.EPOCH_REFUSED) from failure
    return epoch


def _check_members(epoch: Epoch, known: Mapping[bytes, Device]) -> None:
    for member in epoch.members:
        device = known.get(member.certificate)
        if device is None or device.revoked or device.left or device.role != member.role:
            raise Refusal(problems.EPOCH_REFUSED, "A member is unknown, revoked, or of another role.")
    if epoch.cutter not in {member.certificate for member in epoch.members}:
        raise Refusal(problems.EPOCH_REFUSED, "The cutter is no member.")


def _check_team(connection: Connection, epoch: Epoch, known: Mapping[bytes, Device], subject: bytes) -> None:
    """Refuses a team of others than the therapists in care of a patient."""
    care = [sharing.people_in(connection, stream) for stream in sharing.care_streams_about(connection, subject)]
    people = {known[member.certificate].person for member in epoch.members}
    if not any(people <= inside for inside in care):
        raise Refusal(problems.GROWTH_REFUSED, "A team is of the therapists in care of one patient.")


def _consent(connection: Connection, epoch: Epoch, stream: Stream) -> Consent | None:
    """Opens the consent inside an epoch.

    Raises:
        Refusal: It is not of a device of the owner's, of another stream, or was replaced by a later one.
    """
    if epoch.consent is None:
        return None
    try:
        device = devices.find(connection, read_consent(epoch.consent).device)
        if device is None or device.person != stream.owner or device.revoked or device.left:
            raise Refusal(problems.CONSENT_REFUSED, "The consent is not of a device of the owner's.")
        consent = open_consent(epoch.consent, device.signing_key)
    except TrustFailure as failure:
        raise refused(failure, problems.CONSENT_REFUSED) from failure
    if consent.stream != stream.stream or consent.number < stream.consent:
        raise Refusal(problems.CONSENT_REFUSED, "The consent is of another stream, or was replaced.")
    return consent


def _check_grants(epoch: Epoch, name: bytes, sealed: Sequence[Grant], cutter: Device, recovery: bytes) -> None:
    if len(sealed) > limits.GRANTS:
        raise Refusal(problems.TOO_LARGE)
    recipients = {grant.recipient for grant in sealed}
    if len(recipients) != len(sealed):
        raise Refusal(problems.EPOCH_REFUSED, "Two grants are for the same device.")
    for grant in sealed:
        if (grant.stream, grant.epoch, grant.granter) != (epoch.stream, name, cutter.certificate):
            raise Refusal(problems.EPOCH_REFUSED, "A grant is of another stream, epoch or granter.")
        verify_grant(cutter.signing_key, grant)
    named = {member.certificate for member in epoch.members}
    if named - recipients - {cutter.certificate}:
        raise Refusal(problems.EPOCH_REFUSED, "A member has no grant.")
    if recipients - named - {recovery}:
        raise Refusal(problems.EPOCH_REFUSED, "A grant is for nobody in it.")
    if epoch.kind == "own" and recovery not in recipients:
        raise Refusal(problems.EPOCH_REFUSED, "An own stream has a grant for the recovery sheet.")


def _as_seen(known: Mapping[bytes, Device]) -> dict[bytes, succession.Device]:
    return {
        name: succession.Device(
            hash=name,
            certificate=device.opened(),
            role=device.role,
            listed=device.listed,
            revoked=device.revoked or device.left,
        )
        for name, device in known.items()
    }


def _store(
    connection: Connection, epoch: Epoch, signed: Signed, sealed: Sequence[Grant], before: frozenset[int]
) -> None:
    """Stores an epoch and delivers it; who comes in gets what was before, so that heads verify from the start.

    Who goes gets it too, as the last thing and without a key: otherwise her program would go on writing to a stream
    in which nobody hears her.
    """
    name = epoch_hash(signed)
    known = devices.find_all(connection, (member.certificate for member in epoch.members))
    certificates = tuple(known[member.certificate].signed for member in epoch.members)
    event = feed.add(connection, EpochItem(epoch=signed, certificates=certificates, grant=None), ())
    connection.execute(insert(epochs).values(epoch=name, stream=epoch.stream, number=epoch.number, event=event))
    connection.execute(
        insert(members),
        [{"epoch": name, "certificate": member.certificate, "role": member.role} for member in epoch.members],
    )
    if sealed:
        connection.execute(
            insert(grants),
            [
                {"epoch": name, "recipient": grant.recipient, "body": msgspec.msgpack.encode(grant)}
                for grant in sealed
            ],
        )
    stream = sharing.get(connection, epoch.stream)
    after = sharing.readers(connection, stream)
    feed.deliver(connection, event, before)
    history.deliver_stream(connection, stream, after - before)
