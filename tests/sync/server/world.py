"""A small clinic that speaks to a server: keys, statements, invitations, sealed commits, as a client makes them."""

import secrets
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import msgspec
import requests
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from sync.protocol import wire
from sync.protocol.versions import JSON, MSGPACK, OCTETS
from sync.trust import hashes, labels
from sync.trust.http_signatures import KeyId, sign_request
from sync.trust.signing import public_bytes, sign, sign_grant, sign_struct

SEALING_KEY = bytes(1216)


class Refused(Exception):
    def __init__(self, response: requests.Response) -> None:
        self.status = response.status_code
        self.headers = response.headers
        self.problem = msgspec.json.decode(response.content, type=wire.Problem)
        self.name = self.problem.type.removeprefix("urn:haven:problem:")
        super().__init__(f"{self.status} {self.name} {self.problem.detail}")


@dataclass
class Caller:
    """Signs and sends requests to a server."""

    url: str
    media: str = MSGPACK
    session: Any = field(default_factory=requests.Session)

    def send(
        self,
        method: str,
        path: str,
        content: msgspec.Struct | bytes | None = None,
        *,
        key: Ed25519PrivateKey | None = None,
        key_id: KeyId | None = None,
        skew: float = 0,
        headers: dict[str, str] | None = None,
    ) -> requests.Response:
        body = content if isinstance(content, bytes) else b""
        sent = (
            {"Accept": self.media} | ({"Content-Type": self.media} if content is not None else {}) | (headers or {})
        )
        if isinstance(content, msgspec.Struct):
            body = (msgspec.msgpack if self.media == MSGPACK else msgspec.json).encode(content)
        prepared = requests.Request(method, self.url + path, headers=sent, data=body or None).prepare()
        if key is not None and key_id is not None:
            sign_request(
                prepared,
                key_id=key_id,
                key=key,
                body=body,
                created=datetime.fromtimestamp(time.time() + skew, UTC),
                nonce=secrets.token_hex(16),
            )
        return self.session.send(prepared, timeout=30)

    def call(self, kind: Any, *args: Any, **options: Any) -> Any:
        response = self.send(*args, **options)
        if not response.ok:
            raise Refused(response)
        if kind is None:
            return None
        decode = msgspec.msgpack.decode if response.headers["Content-Type"] == MSGPACK else msgspec.json.decode
        return decode(response.content, type=kind)


@dataclass
class Device:
    """A person's root and one device."""

    role: wire.Role
    person: bytes = field(default_factory=lambda: secrets.token_bytes(16))
    device: bytes = field(default_factory=lambda: secrets.token_bytes(16))
    root: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    key: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    recovery: bytes = field(default_factory=lambda: secrets.token_bytes(1216))
    stream: bytes = b""
    epoch: bytes = b""
    chain: bytes = field(default_factory=lambda: secrets.token_bytes(16))
    counter: int = 0
    last: bytes = hashes.ZERO
    signed: wire.Signed = field(init=False)

    def __post_init__(self) -> None:
        certificate = wire.DeviceCertificate(
            self.person, public_bytes(self.root), self.device, public_bytes(self.key), SEALING_KEY, 1
        )
        self.signed = sign_struct(self.root, labels.CERTIFICATE, certificate)

    @property
    def hash(self) -> bytes:
        return hashes.certificate_hash(self.signed)

    @property
    def auth(self) -> dict[str, Any]:
        return {"key": self.key, "key_id": KeyId("device", self.hash)}

    @property
    def root_auth(self) -> dict[str, Any]:
        return {"key": self.root, "key_id": KeyId("root", hashes.root_hash(public_bytes(self.root)))}

    def make_epoch(
        self,
        members: "list[Device]",
        number: int = 1,
        previous: bytes = hashes.ZERO,
        stream: bytes | None = None,
        grants_for: "list[Device] | None" = None,
        *,
        kind: wire.StreamKind = "care",
        subject: bytes | None = None,
        consent: wire.Signed | None = None,
    ) -> tuple[wire.Signed, tuple[wire.Grant, ...]]:
        """Cuts an epoch; without other words of the care of whoever cuts it, or of the one patient in it."""
        patients = [member.person for member in members if member.role == "patient"]
        epoch = wire.Epoch(
            stream or self.stream,
            number,
            previous,
            tuple(wire.Member(member.hash, member.role) for member in members),
            secrets.token_bytes(32),
            (),
            consent,
            self.hash,
            kind,
            subject or (patients or [self.person])[0],
        )
        signed = sign_struct(self.key, labels.EPOCH, epoch)
        name = hashes.epoch_hash(signed)
        recipients = [to.hash for to in (members if grants_for is None else grants_for)]
        if kind == "own":
            recipients.append(hashes.recovery_hash(self.recovery))
        return signed, tuple(self.grant(epoch.stream, name, to) for to in recipients)

    def grant(self, stream: bytes, epoch: bytes, recipient: bytes) -> wire.Grant:
        """Grants a key of no meaning."""
        return sign_grant(self.key, wire.Grant(stream, epoch, recipient, self.hash, secrets.token_bytes(1200), b""))

    def another(self) -> "Device":
        """Another computer of the same person, certified by her root."""
        return Device(self.role, person=self.person, root=self.root, recovery=self.recovery, stream=self.stream)

    def consent(self, stream: bytes, number: int = 1, earlier: int = 0, lives: float = 3600) -> wire.Signed:
        consent = wire.Consent(stream, number, earlier, int(time.time() + lives), self.hash)
        return sign_struct(self.key, labels.CONSENT, consent)

    def revocation(self, of: "Device", *, by_root: bool = False) -> wire.Signed:
        revoker = hashes.root_hash(public_bytes(self.root)) if by_root else self.hash
        revocation = wire.Revocation(of.hash, of.person, revoker, int(time.time()))
        return sign_struct(self.root if by_root else self.key, labels.REVOCATION, revocation)

    def write(self, stream: bytes, epoch: bytes, texts: list[bytes], /, **wrong: Any) -> wire.Commit:
        """Seals texts into the next commit of this device's chain."""
        first, records = self.counter + 1, []
        for text in texts:
            core = wire.Core(
                1,
                stream,
                epoch,
                secrets.token_bytes(16),
                self.device,
                self.chain,
                self.counter + 1,
                self.last,
                wire.Known(1, 0, hashes.ZERO),
                (0, hashes.ZERO),
                secrets.token_bytes(32),
            )
            core = msgspec.structs.replace(core, **wrong)
            raw = msgspec.msgpack.encode(core)
            sealed = ChaCha20Poly1305(secrets.token_bytes(32)).encrypt(bytes(12), text.ljust(1024, b"\0"), raw)
            record = wire.Record(raw, sealed, hashes.ciphertext_digest(sealed))
            records.append(record)
            self.counter += 1
            self.last = hashes.record_hash(record)
        body = wire.CommitBody(stream, self.device, self.chain, first, self.counter, self.last)
        return wire.Commit(sign_struct(self.key, labels.COMMIT, body), tuple(records))


class Clinic:
    """The clinic key and what it signs."""

    def __init__(self, receipt_key: bytes) -> None:
        self.key = Ed25519PrivateKey.generate()
        self.next_key = Ed25519PrivateKey.generate()
        self.receipt_key = receipt_key
        self.number = 0
        self.last_roster = hashes.ZERO

    @property
    def fingerprint(self) -> bytes:
        return hashes.fingerprint(public_bytes(self.key))

    @property
    def auth(self) -> dict[str, Any]:
        return {"key": self.key, "key_id": KeyId("clinic", self.fingerprint)}

    def statement(self, version: int = 1, **other: Any) -> wire.Signed:
        commitment = hashes.next_key_hash(public_bytes(self.next_key))
        statement = wire.ClinicStatement(version, public_bytes(self.key), commitment, self.receipt_key, 1, 1)
        return sign_struct(self.key, labels.STATEMENT, msgspec.structs.replace(statement, **other))

    def rotate(self, version: int, **other: Any) -> wire.Rotation:
        """Gives the clinic its next key."""
        old, self.key, self.next_key = self.key, self.next_key, Ed25519PrivateKey.generate()
        statement = self.statement(version, **other)
        return wire.Rotation(statement, sign(old, labels.ROTATION, statement.body).signature)

    def cover(self, number: int, patient: Device, absent: Device, covering: Device) -> wire.Signed:
        people = (patient.person, absent.person, covering.person)
        cover = wire.Cover(self.fingerprint, number, *people, False, 1, 0, 1)
        return sign_struct(self.key, labels.COVER, cover)

    def policy(self, number: int = 1, toml: str = "") -> wire.Signed:
        return sign_struct(self.key, labels.POLICY, wire.Policy(self.fingerprint, number, toml, 1))

    def roster(self, staff: list[Device], revoked: tuple[bytes, ...] = (), number: int | None = None) -> wire.Signed:
        self.number = self.number + 1 if number is None else number
        entries = tuple(wire.RosterEntry("therapist", device.signed) for device in staff)
        roster = wire.Roster(self.fingerprint, self.number, self.last_roster, entries, revoked, 1)
        signed = sign_struct(self.key, labels.ROSTER, roster)
        self.last_roster = hashes.roster_hash(signed)
        return signed


@dataclass
class Invited:
    """An invitation: its secret's key and its door."""

    key: Ed25519PrivateKey
    invitation: bytes
    door: wire.Signed

    @property
    def auth(self) -> dict[str, Any]:
        return {"key": self.key, "key_id": KeyId("door", self.invitation)}

    @property
    def path(self) -> str:
        return f"/v1/invitations/{self.invitation.hex()}"


def invite(
    signer: Ed25519PrivateKey, inviter: bytes, role: wire.Role, lives: float = 3600, again: bytes = b""
) -> Invited:
    key = Ed25519PrivateKey.generate()
    name = secrets.token_bytes(16)
    expires = int(time.time() + lives)
    door = wire.Door(name, public_bytes(key), secrets.token_bytes(2000), inviter, role, expires, again)
    return Invited(key, name, sign_struct(signer, labels.DOOR, door))


def enrolment(invited: Invited, device: Device, inviter: Device | None = None) -> wire.EnrolmentRequest:
    epoch, grants = None, ()
    if inviter is not None:
        device.stream = device.stream or secrets.token_bytes(16)
        epoch, grants = device.make_epoch([device, inviter])
        device.epoch = hashes.epoch_hash(epoch)
    return wire.EnrolmentRequest(
        invited.invitation, device.signed, device.recovery, epoch, grants, secrets.token_bytes(32)
    )


class World:
    """A clinic with one listed therapist on a server, and patients when asked for."""

    def __init__(self, caller: Caller, clinic: Clinic) -> None:
        self.caller = caller
        self.clinic = clinic
        self.therapist = self.new_therapist()

    def new_therapist(self, listed: bool = True) -> Device:
        invited = invite(self.clinic.key, self.clinic.fingerprint, "therapist")
        self.publish(doors=(invited.door,))
        device = Device("therapist")
        self.enrol(invited, enrolment(invited, device))
        if listed:
            staff = [device] if not hasattr(self, "therapist") else [self.therapist, device]
            self.publish(roster=self.clinic.roster(staff))
        return device

    def publish(self, **content: Any) -> None:
        self.caller.call(None, "POST", "/v1/publications", wire.Publication(**content))

    def enrol(self, invited: Invited, request: wire.EnrolmentRequest) -> wire.EnrolmentAnswer:
        return self.caller.call(wire.EnrolmentAnswer, "POST", "/v1/enrolments", request, **invited.auth)

    def invite_patient(self, lives: float = 3600, again: bytes = b"", inviter: Device | None = None) -> Invited:
        inviter = inviter or self.therapist
        invited = invite(inviter.key, inviter.hash, "patient", lives, again)
        self.caller.call(None, "POST", "/v1/invitations", wire.InvitationRequest(invited.door), **inviter.auth)
        return invited

    def new_patient(self) -> Device:
        invited = self.invite_patient()
        device = Device("patient")
        self.enrol(invited, enrolment(invited, device, self.therapist))
        return device

    def list_staff(self, *others: Device, revoked: tuple[bytes, ...] = ()) -> None:
        """Publishes a roster of the first therapist and these."""
        self.publish(roster=self.clinic.roster([self.therapist, *others], revoked))

    def register(self, device: Device) -> None:
        self.caller.call(None, "POST", "/v1/devices", wire.DeviceRequest(device.signed), **device.root_auth)

    def recovery(self, device: Device) -> wire.RecoveryAnswer:
        return self.caller.call(wire.RecoveryAnswer, "GET", "/v1/recovery", **device.root_auth)

    def cut(self, device: Device, members: list[Device], number: int, previous: bytes, **other: Any) -> bytes:
        """Cuts an epoch and returns its hash."""
        signed, grants = device.make_epoch(members, number, previous, **other)
        self.caller.call(None, "POST", "/v1/epochs", wire.EpochRequest(signed, grants), **device.auth)
        return hashes.epoch_hash(signed)

    def revoke(self, by: Device, *revocations: wire.Signed, as_root: bool = False) -> None:
        auth = by.root_auth if as_root else by.auth
        self.caller.call(None, "POST", "/v1/revocations", wire.RevocationRequest(tuple(revocations)), **auth)

    def grant(self, device: Device, *grants: wire.Grant) -> None:
        self.caller.call(None, "POST", "/v1/grants", wire.GrantRequest(tuple(grants)), **device.auth)

    def erase(self, device: Device, stream: bytes, *records: bytes) -> wire.Signed:
        request = wire.ErasureRequest(stream, tuple(records))
        answer = self.caller.call(wire.DeletionAnswer, "POST", "/v1/erasures", request, **device.auth)
        return answer.deletion

    def leave(self, person: bytes, auth: dict[str, Any]) -> wire.Signed:
        path = f"/v1/people/{person.hex()}"
        return self.caller.call(wire.DeletionAnswer, "DELETE", path, **auth).deletion

    def history(self, device: Device, stream: bytes, after: int = 0) -> wire.HistoryAnswer:
        path = f"/v1/streams/{stream.hex()}/commits?after={after}"
        return self.caller.call(wire.HistoryAnswer, "GET", path, **device.auth)

    def append(self, device: Device, stream: bytes, *commits: wire.Commit) -> tuple[wire.Signed, ...]:
        path = f"/v1/streams/{stream.hex()}/commits"
        answer = self.caller.call(wire.AppendAnswer, "POST", path, wire.AppendRequest(tuple(commits)), **device.auth)
        return answer.receipts

    def changes(self, auth: dict[str, Any], after: str = "") -> wire.ChangesAnswer:
        path = "/v1/changes" + (f"?after={after}" if after else "")
        return self.caller.call(wire.ChangesAnswer, "GET", path, **auth)

    def put_part(
        self, auth: dict[str, Any], stream: bytes, blob: bytes, part: int, parts: int, content: bytes
    ) -> None:
        path = f"/v1/blobs/{blob.hex()}/{part}?stream={stream.hex()}&parts={parts}"
        self.caller.call(None, "PUT", path, content, headers={"Content-Type": OCTETS}, **auth)

    def get_part(self, auth: dict[str, Any], blob: bytes, part: int) -> bytes:
        response = self.caller.send("GET", f"/v1/blobs/{blob.hex()}/{part}", **auth)
        if not response.ok:
            raise Refused(response)
        return response.content

    def all_changes(self, auth: dict[str, Any]) -> list[wire.Item]:
        items: list[wire.Item] = []
        cursor, more = "", True
        while more:
            page = self.changes(auth, cursor)
            items.extend(page.items)
            cursor, more = page.cursor, page.more
        return items


__all__ = ["JSON", "MSGPACK", "Caller", "Clinic", "Device", "Invited", "Refused", "World", "enrolment", "invite"]
