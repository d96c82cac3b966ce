"""Restoring from the recovery sheet: a new computer, a second one, or one after the first was lost.

The root on the sheet signs a certificate for this device; the own stream opens with the recovery key and brings the
diary, the people, the pinned key of the clinic and the keys of all streams. All trust flows from the sheet: which
clinic this is stands in the own stream, and a server that shows another one is not believed. After `finish` the vault
is the person's; the sync that follows brings what was shared, and her other computers and the new one let each other
into the streams (`sync.client.cutting`).
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

import msgspec

from app.clock import Clock
from app.errors import (
    BadSignature,
    HistoryHidden,
    KeyChanged,
    RecoveryUnknown,
    Refused,
    Undecipherable,
    UnknownSender,
)
from app.model.change_set import ChangeSet
from app.model.changes import Change, ItemKept
from app.model.ids import PersonId, StreamId
from app.vault.certificates import Certificates
from app.vault.database import Database
from app.vault.journal import Journal
from app.vault.keyring import Keyring
from app.vault.moments import from_micros, to_micros
from app.vault.own_items import OwnItems
from app.vault.people import People
from app.vault.stream_keys import StoredEpoch, StreamKeys
from app.vault.streams import Stream, Streams
from app.vault.sync_state import SyncState
from sync.client import identity as names
from sync.client.identity import Identity
from sync.client.keys import DeviceKeys
from sync.client.own_reading import OwnReading
from sync.client.pins import pinned_certificate
from sync.client.recovery import RECOVERY, RecoveryCode
from sync.client.refusals import distrust
from sync.client.rotations import successors
from sync.client.transport import Signer, Transport
from sync.client.turning import Turning
from sync.protocol import limits, problems
from sync.protocol.wire import (
    ChangesAnswer,
    ClinicAnswer,
    DeviceCertificate,
    DeviceRequest,
    RecoveryAnswer,
    Role,
    Signed,
    Wire,
)
from sync.trust import labels
from sync.trust.errors import TrustFailure
from sync.trust.hashes import certificate_hash, fingerprint, root_hash
from sync.trust.http_signatures import KeyId
from sync.trust.signing import public_bytes, sign_struct
from sync.trust.statements import open_certificate, read_statement

UNDER_WAY: Final = "restoring"
RESTORED_TO: Final = "restored.to"
_UNKNOWN: Final = frozenset({problems.KEY_UNKNOWN.name, problems.NOT_FOUND.name})


@dataclass(frozen=True)
class Found:
    """Somebody whom a clinic knows by her recovery sheet.

    Attributes:
        person: Her id.
        role: "patient" or "therapist".
        server: The clinic's server.
        own: Her own stream.
        certificates: Of her devices, those that her root signed.
    """

    person: PersonId
    role: Role
    server: str
    own: bytes
    certificates: tuple[Signed, ...]

    def __repr__(self) -> str:
        return f"Found({self.role}, {len(self.certificates)} devices)"


def look(recovery: RecoveryCode, server: str, clock: Clock, transport: Transport | None = None) -> Found:
    """Asks a clinic's server who a recovery sheet belongs to. Nothing is written, and nothing is used up.

    Args:
        recovery: The code on the sheet.
        server: The address on it.
        clock: This computer's.
        transport: To that server; one is made when it is None.

    Raises:
        RecoveryUnknown: Nobody with this sheet is known there.
        PersonLeft: She had everything deleted.
        HistoryHidden: Nothing that the sheet opens is shown.
        Offline, Refused, TooOld, ClockWrong: The server cannot be asked.
        BadSignature, UnknownSender: The answer contradicts itself.
        InvitationUnreadable: The address is not one.
    """
    way = transport if transport is not None else Transport(server, clock)
    try:
        way.clinic()
        answer = way.get("/v1/recovery", RecoveryAnswer, _root(recovery))
        return _found(answer, recovery, way.server)
    except Refused as refused:
        if refused.problem in _UNKNOWN:
            raise RecoveryUnknown from None
        raise
    except TrustFailure as failure:
        raise distrust(failure) from None
    finally:
        if transport is None:
            way.close()


def _found(answer: RecoveryAnswer, recovery: RecoveryCode, server: str) -> Found:
    if len(answer.person) != limits.ID or answer.role not in ("patient", "therapist"):
        raise BadSignature
    if not answer.own:
        raise HistoryHidden
    root, signed = public_bytes(recovery.root), []
    for certificate in answer.certificates:
        opened = open_certificate(certificate)
        if (opened.root, opened.person) == (root, answer.person):
            signed.append(certificate)
        elif certificate_hash(certificate) not in answer.revoked:
            raise UnknownSender
    if not signed:
        raise UnknownSender
    return Found(PersonId(answer.person.hex()), answer.role, server, answer.own, tuple(signed))


class _UnderWay(Wire, frozen=True, array_like=True):
    """Everything that is needed to go on after a crash; with the code, as in the first run, until it is done."""

    recovery: bytes
    server: str
    person: str
    role: Role
    own: bytes
    certificates: tuple[Signed, ...]
    certificate: Signed
    signing_seed: bytes
    sealing_seed: bytes

    def __repr__(self) -> str:
        return "_UnderWay(…)"


class Restoring:
    """The restoring of one empty vault; resumable at each step.

    Args:
        db: The vault's connection on the calling lane.
        clock: This computer's.
    """

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self._state = SyncState(db)

    @property
    def is_under_way(self) -> bool:
        """Whether `begin` was done and `finish` was not."""
        return self._state.get(UNDER_WAY) is not None

    @property
    def reaches_to(self) -> datetime | None:
        """When the last thing was written that could be restored, or None where nothing was restored."""
        at = self._state.text(RESTORED_TO)
        return None if at is None else from_micros(int(at))

    def begin(self, found: Found, recovery: RecoveryCode) -> None:
        """Makes the keys of this device and keeps them; nothing is sent yet.

        A repetition with the same sheet changes nothing; another sheet takes the place of one that was not finished.
        A vault that is somebody's already stays as it is.
        """
        if Identity.of_vault(self._db) is not None:
            return
        stored = self._under_way()
        if stored is not None and (stored.recovery, stored.server) == (recovery.data, found.server):
            return
        keys = DeviceKeys.new()
        certificate = sign_struct(
            recovery.root,
            labels.CERTIFICATE,
            DeviceCertificate(
                person=bytes.fromhex(found.person),
                root=public_bytes(recovery.root),
                device=keys.device,
                signing_key=public_bytes(keys.signing),
                sealing_key=keys.sealing_public,
                issued_at=int(self._clock.now().timestamp()),
            ),
        )
        made = _UnderWay(
            recovery=recovery.data,
            server=found.server,
            person=found.person,
            role=found.role,
            own=found.own,
            certificates=found.certificates,
            certificate=certificate,
            signing_seed=keys.signing_seed,
            sealing_seed=keys.sealing_seed,
        )
        with self._db.transaction():
            self._state.put(UNDER_WAY, msgspec.msgpack.encode(made))
            self._state.put(names.SERVER, found.server)

    def give_up(self) -> None:
        """Forgets what was begun; the vault is empty again."""
        with self._db.transaction():
            self._state.delete(UNDER_WAY)

    def finish(self, transport: Transport | None = None) -> ChangeSet:
        """Registers this device, reads the own stream and makes this vault the person's.

        Args:
            transport: To the sheet's server; one is made when it is None.

        Returns:
            What changed; empty when there was nothing to finish. A sync brings the rest.

        Raises:
            KeyChanged: The server speaks for another clinic than the own stream names. Nothing was changed.
            HistoryHidden, BadSignature, UnknownSender, Undecipherable: What the server shows is not what the sheet
                vouches for. Nothing was changed.
            Offline, Refused, ClockWrong, TooOld: It is not yet done; `finish` may be called again.
        """
        stored = self._under_way()
        if stored is None:
            return ChangeSet()
        recovery = RecoveryCode(stored.recovery)
        way = transport if transport is not None else Transport(stored.server, self._clock)
        try:
            clinic = way.clinic()
            way.send("/v1/devices", DeviceRequest(stored.certificate), _root(recovery))
            reading = self._read(way, stored, recovery, clinic)
            epochs = reading.epochs()
            items = reading.items(epochs)
            _check_clinic(items, clinic)
        except TrustFailure as failure:
            raise distrust(failure) from None
        except Undecipherable:
            # The sheet opens its own grants; where it does not, they were sealed in the name of another clinic.
            raise KeyChanged from None
        finally:
            if transport is None:
                way.close()
        with self._db.transaction():
            return self._settle(stored, recovery, epochs, items)

    def _under_way(self) -> _UnderWay | None:
        data = self._state.get(UNDER_WAY)
        return None if data is None else msgspec.msgpack.decode(data, type=_UnderWay)

    def _read(self, way: Transport, stored: _UnderWay, recovery: RecoveryCode, clinic: ClinicAnswer) -> OwnReading:
        """Fetches everything once and keeps what is in the own stream."""
        statement = read_statement(clinic.statement)
        reading = OwnReading(
            stored.own,
            PersonId(stored.person),
            stored.role,
            recovery,
            (*stored.certificates, stored.certificate),
            (fingerprint(statement.clinic_key), *statement.earlier),
        )
        signer, turning, after = _identity(stored).signer, Turning(), ""
        while True:
            answer = way.get("/v1/changes", ChangesAnswer, signer, after=after)
            turning.check(answer, after)
            for item in answer.items:
                reading.take(item)
            if not answer.more:
                return reading
            after = answer.cursor

    def _settle(
        self, stored: _UnderWay, recovery: RecoveryCode, epochs: tuple[StoredEpoch, ...], items: tuple[Change, ...]
    ) -> ChangeSet:
        """Writes down who this vault is, and everything that was kept."""
        me, keyring = _identity(stored), Keyring(self._db)
        keyring.put(names.SIGNING, stored.signing_seed)
        keyring.put(names.SEALING, stored.sealing_seed)
        self._state.put(names.CERTIFICATE, msgspec.msgpack.encode(stored.certificate))
        self._state.put(names.ROLE, stored.role)
        self._state.put(RECOVERY, recovery.sealing_public)
        People(self._db).set_device(me.device)
        certificates = Certificates(self._db)
        certificates.pin(pinned_certificate(stored.certificate, stored.role, "self"))
        for signed in stored.certificates:
            certificates.pin(pinned_certificate(signed, stored.role, "root"))
        own = StreamId(stored.own.hex())
        Streams(self._db).save(Stream(id=own, kind="own", patient=me.person, held=False))
        for epoch in epochs:
            StreamKeys(self._db).save(epoch)
        changes = OwnItems(self._db).restore(own, items)
        newest = max((change.created for change in items), default=self._clock.now())
        self._state.put(RESTORED_TO, str(to_micros(newest)))
        Journal(self._db, self._clock).hold_answers()
        self._state.delete(UNDER_WAY)
        return changes | ChangeSet.of("person", me.person) | ChangeSet.of("sync", "restored")


def _root(recovery: RecoveryCode) -> Signer:
    return Signer(KeyId("root", root_hash(public_bytes(recovery.root))), recovery.root)


def _identity(stored: _UnderWay) -> Identity:
    return Identity.of(DeviceKeys(b"", stored.signing_seed, stored.sealing_seed), stored.certificate, stored.role)


def _check_clinic(items: tuple[Change, ...], clinic: ClinicAnswer) -> None:
    """Compares the clinic that answered with the one whose key was kept; between them may lie honest rotations.

    Raises:
        HistoryHidden: Nothing was kept of a clinic: whoever shows that leaves something out.
        KeyChanged: It is another clinic.
        TrustFailure: A rotation does not hold.
    """
    kept = [change.body for change in items if isinstance(change.body, ItemKept) and change.body.fields is not None]
    keys = {
        int(body.key): body.fields["key"] for body in kept if body.item == "clinic key" and body.fields is not None
    }
    statements = [
        msgspec.msgpack.decode(body.fields["signed"], type=Signed)
        for body in kept
        if body.item == "clinic statement" and body.fields is not None and body.key.startswith("statement ")
    ]
    if not keys or not statements:
        raise HistoryHidden
    present = keys[max(keys)]
    newest = max(
        (read_statement(signed) for signed in statements if read_statement(signed).clinic_key == present),
        key=lambda statement: statement.version,
        default=None,
    )
    if newest is None:
        raise HistoryHidden
    answered = read_statement(clinic.statement).clinic_key
    known = {present, *(statement.clinic_key for _, statement in successors(newest, clinic.rotations))}
    if answered not in known:
        raise KeyChanged
