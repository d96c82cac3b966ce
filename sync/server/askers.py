"""Who asks: checking the HTTP signature of a request (RFC 9421) against the keys that are known here."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection

from sync.protocol import problems
from sync.server import devices, doors
from sync.server.devices import Clinic, Device, Person
from sync.server.refusals import Refusal, refused
from sync.trust.errors import KeyUnknown, RequestFailure, TrustFailure
from sync.trust.http_signatures import KeyId, verify_request


class HeaderLines:
    """A request's header lines as they came, with repetitions, for the signature library."""

    def __init__(self, lines: list[tuple[str, str]]) -> None:
        self._lines = lines

    def items(self) -> Iterator[tuple[str, str]]:
        """Yields name and value of each line."""
        return iter(self._lines)


@dataclass(frozen=True)
class Message:
    """A request as it came.

    Attributes:
        method: Upper case.
        url: With the configured authority, whatever the request's Host says.
        headers: Lines as they came.
        body: Content as it came.
        address: Where it came from; only for counting failed tries.
    """

    method: str
    url: str
    headers: HeaderLines
    body: bytes
    address: str


@dataclass(frozen=True)
class Asker:
    """Whose key signed; exactly one of the fields is set.

    Attributes:
        device: A device that enrolled and was not revoked.
        invitation: The holder of an invitation's secret.
        clinic: The clinic key.
        root: The person whose root key it is.
    """

    device: Device | None = None
    invitation: bytes | None = None
    clinic: Clinic | None = None
    root: Person | None = None

    def as_device(self) -> Device:
        """Returns the device.

        Raises:
            Refusal: Something else asks.
        """
        if self.device is None:
            raise Refusal(problems.NOT_ALLOWED, "Only a device may do that.")
        return self.device

    def as_clinic(self) -> Clinic:
        """Returns the clinic.

        Raises:
            Refusal: Somebody else asks.
        """
        if self.clinic is None:
            raise Refusal(problems.NOT_ALLOWED, "Only the clinic's key may do that.")
        return self.clinic

    def as_root(self) -> Person:
        """Returns the person whose root asks.

        Raises:
            Refusal: Something else asks.
        """
        if self.root is None:
            raise Refusal(problems.NOT_ALLOWED, "Only a person's root key may do that.")
        return self.root

    @property
    def person(self) -> bytes | None:
        """The person whose device or root asks; None for a door and for the clinic."""
        if self.device is not None:
            return self.device.person
        return None if self.root is None else self.root.person

    @property
    def name(self) -> bytes | None:
        """What requests are counted under; None for a door and for the clinic."""
        return self.device.certificate if self.device is not None else self.person

    def check_door(self, invitation: bytes) -> None:
        """Refuses anybody but the holder of this invitation's secret."""
        if self.invitation != invitation:
            raise Refusal(problems.NOT_ALLOWED, "Only the invitation's own key may do that.")


def ask(connection: Connection, message: Message, now: float, *, departed: bool = False) -> Asker:
    """Finds out who signed a request.

    Args:
        connection: For reading.
        message: As it came.
        now: Unix seconds.
        departed: Whether somebody who left may ask this.

    Raises:
        Refusal: It is not signed as the profile asks, by a key that is not known or was revoked, or by somebody who
            left.
    """
    found = _Keys(connection)
    try:
        verify_request(message, keys=found.public_key, body=message.body, now=datetime.fromtimestamp(now, UTC))
    except KeyUnknown as failure:
        if found.asked is not None and found.asked.kind == "door":
            raise Refusal(problems.INVITATION_UNKNOWN) from failure
        raise refused(failure, problems.KEY_UNKNOWN) from failure
    except RequestFailure as failure:
        raise refused(failure, problems.SIGNATURE_INVALID) from failure
    except TrustFailure as failure:
        raise Refusal(problems.SIGNATURE_INVALID) from failure
    person = found.device or found.root
    if person is not None and person.left and not departed:
        raise Refusal(problems.PERSON_LEFT)
    if found.device is not None and found.device.revoked:
        raise Refusal(problems.CERTIFICATE_REVOKED)
    return Asker(device=found.device, invitation=found.invitation, clinic=found.clinic, root=found.root)


def still(connection: Connection, asker: Asker) -> Asker:
    """Looks an asker up again inside the transaction that writes, since others wrote in the meantime.

    Raises:
        Refusal: The device was revoked, or the person left.
    """
    if asker.device is None:
        return asker
    device = devices.find(connection, asker.device.certificate)
    if device is None or device.revoked:
        raise Refusal(problems.CERTIFICATE_REVOKED)
    if device.left and not asker.device.left:
        raise Refusal(problems.PERSON_LEFT)
    return Asker(device=device)


class _Keys:
    """Looks keys up and remembers what it found."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.asked: KeyId | None = None
        self.device: Device | None = None
        self.invitation: bytes | None = None
        self.clinic: Clinic | None = None
        self.root: Person | None = None

    def public_key(self, key_id: KeyId) -> bytes | None:
        self.asked = key_id
        match key_id.kind:
            case "device":
                self.device = devices.find(self._connection, key_id.id)
                return None if self.device is None else self.device.signing_key
            case "door":
                self.invitation = key_id.id
                return doors.door_key(self._connection, key_id.id)
            case "clinic":
                self.clinic = devices.pinned(self._connection)
                if self.clinic is None or self.clinic.fingerprint != key_id.id:
                    return None
                return self.clinic.key
            case "root":
                self.root = devices.person_of_root(self._connection, key_id.id)
                return None if self.root is None else self.root.root
