"""Two vaults that know each other without a server: a clinic, a therapist, a patient and their care stream."""

import hashlib
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.clock import Clock
from app.diary.service import Diary
from app.model.ids import EntryId, StreamId
from app.vault.certificates import Certificates
from app.vault.clinic_statements import ClinicStatements, Published
from app.vault.database import Database
from app.vault.keyring import Keyring
from app.vault.outbox import Outbox
from app.vault.people import People, Person, Standing
from app.vault.stream_keys import StoredEpoch, StreamKeys
from app.vault.streams import Stream, Streams
from app.vault.sync_state import SyncState
from app.vault.walks import Walks
from sync.client import identity as names
from sync.client.epochs import encoded, first_epoch
from sync.client.exchange import layout
from sync.client.exchange.destinations import destinations
from sync.client.exchange.service import Exchange
from sync.client.exchange.writing import Writing
from sync.client.identity import Identity
from sync.client.keys import DeviceKeys
from sync.client.pins import Pins, pinned_certificate
from sync.protocol import wire
from sync.trust import labels
from sync.trust.hashes import ZERO, epoch_hash, fingerprint, next_key_hash
from sync.trust.labels import h
from sync.trust.signing import public_bytes, sign_struct
from tests.homes import answer, fresh_database

CLINIC, NEXT, RECEIPT = (Ed25519PrivateKey.generate() for _ in range(3))
ERA = 3


def somebody(person: bytes | None = None, root: Ed25519PrivateKey | None = None, role: str = "patient") -> Identity:
    """Returns a device of somebody, with a certificate that its person's root signed."""
    keys, root = DeviceKeys.new(), root or Ed25519PrivateKey.generate()
    certificate = wire.DeviceCertificate(
        person=person or secrets.token_bytes(16),
        root=public_bytes(root),
        device=keys.device,
        signing_key=public_bytes(keys.signing),
        sealing_key=keys.sealing_public,
        issued_at=1_800_000_000,
    )
    return Identity.of(keys, sign_struct(root, labels.CERTIFICATE, certificate), role)


@dataclass
class Side:
    """One person's vault."""

    db: Database
    clock: Clock
    me: Identity
    root: Ed25519PrivateKey

    @property
    def pins(self) -> Pins:
        pins = Pins.of_vault(self.db, self.clock)
        assert pins is not None
        return pins

    @property
    def exchange(self) -> Exchange:
        return Exchange(self.db, self.clock)

    def tables(self) -> dict[str, str]:
        """Returns a digest of each table, to see that nothing was changed."""
        listed = self.db.rows(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
        )
        return {
            name: hashlib.sha256(repr(sorted(map(repr, self.db.rows(f"SELECT * FROM {name}")))).encode()).hexdigest()
            for (name,) in listed
        }

    def evidence(self) -> list[str]:
        return [row[0] for row in self.db.rows("SELECT kind FROM exhibits ORDER BY rowid")]

    def words(self) -> list[str]:
        return [row[0] for row in self.db.rows("SELECT first_words FROM shared_entries ORDER BY place, change")]


class Sides:
    """A therapist and a patient.

    Args:
        folder: Receives both vaults.
        clock: Theirs.
        databases: The therapist's and the patient's, when they are there already.
        held: Whether the six digits were not compared yet.
    """

    def __init__(
        self, folder: Path, clock: Clock, databases: tuple[Database, Database] | None = None, *, held: bool = False
    ) -> None:
        self.clock = clock
        self.stream = StreamId(secrets.token_hex(16))
        roots = [Ed25519PrivateKey.generate() for _ in range(2)]
        tom, anna = somebody(root=roots[0], role="therapist"), somebody(root=roots[1])
        self.held = held
        theirs, hers = databases or (fresh_database(folder / "tom.db"), fresh_database(folder / "anna.db"))
        self.therapist = Side(theirs, clock, tom, roots[0])
        self.patient = Side(hers, clock, anna, roots[1])
        epoch, _, key = first_epoch(anna, bytes.fromhex(self.stream), (tom.certificate,), self.fingerprint)
        self.epoch = StoredEpoch(epoch_hash(epoch), self.stream, 1, encoded(epoch), key)
        for side in (self.therapist, self.patient):
            self._settle(side, tom, anna)

    fingerprint = fingerprint(public_bytes(CLINIC))

    def _settle(self, side: Side, tom: Identity, anna: Identity) -> None:
        db, now = side.db, int(self.clock.now().timestamp())
        statement = wire.ClinicStatement(
            1, public_bytes(CLINIC), next_key_hash(public_bytes(NEXT)), public_bytes(RECEIPT), ERA, now
        )
        roster = wire.Roster(self.fingerprint, 1, ZERO, (wire.RosterEntry("therapist", tom.certificate),), (), now)
        signed = sign_struct(CLINIC, labels.STATEMENT, statement)
        with db.transaction():
            keyring, state = Keyring(db), SyncState(db)
            keyring.put(names.SIGNING, side.me.keys.signing_seed)
            keyring.put(names.SEALING, side.me.keys.sealing_seed)
            state.put(names.CERTIFICATE, msgspec.msgpack.encode(side.me.certificate))
            state.put(names.ROLE, side.me.role)
            state.put(names.SERVER, "http://127.0.0.1:9")
            Pins.begin(db, self.clock, public_bytes(CLINIC), "Harbour Clinic")
            digest = h(labels.STATEMENT, signed.body)
            ClinicStatements(db).save(Published("statement", 1, digest, msgspec.msgpack.encode(signed)))
            Walks(db).follow(ERA)
            for each in (tom, anna):
                vouched = "self" if each is side.me else "proof"
                Certificates(db).pin(pinned_certificate(each.certificate, each.role, vouched))
            People(db).set_device(side.me.device)
            for each, name in ((tom, "Tom"), (anna, "Anna")):
                known = Standing.ENROLLED if self.held else Standing.KNOWN
                standing = Standing.ME if each is side.me else known
                role = "therapist" if each is tom else "patient"
                People(db).save(Person(each.person, role, name, standing, self.stream))
            Streams(db).save(Stream(self.stream, "care", anna.person, held=self.held))
            StreamKeys(db).save(self.epoch)
        side.pins.take_roster(sign_struct(CLINIC, labels.ROSTER, roster))

    def share(self, words: str) -> EntryId:
        """The patient shares an entry, which is sealed at once into a commit of its own."""
        diary = Diary(self.patient.db, self.clock)
        entry = diary.begin("free", "Free page", 1)
        diary.keep(entry, (answer(words),))
        diary.share(entry)
        self.writing().seal()
        return entry

    def writing(self) -> Writing:
        (to,) = destinations(self.patient.db, self.clock)
        return Writing(self.patient.db, self.clock, self.patient.me, self.patient.pins, to)

    def items(self) -> list[wire.ExchangeItem]:
        """Returns what the patient's file for the therapist would carry."""
        return list(self.writing().items())

    def commits(self) -> list[wire.CarriedItem]:
        """Returns the commits in it, in their order."""
        return [item for item in self.items() if isinstance(item, wire.CarriedItem)]

    def outbox(self) -> Outbox:
        return Outbox(self.patient.db)

    def close(self) -> None:
        self.therapist.db.close()
        self.patient.db.close()


def receipt(
    stream: StreamId, commit: wire.Commit, position: int, era: int = ERA, change: Mapping[str, object] | None = None
) -> wire.Signed:
    """Returns the server's receipt for a commit; its head is not one that anybody can recompute."""
    body = wire.ReceiptBody(
        Sides.fingerprint,
        era,
        bytes.fromhex(stream),
        position,
        h(labels.COMMIT, commit.signed.body),
        secrets.token_bytes(32),
        1_800_000_000,
        public_bytes(RECEIPT),
    )
    return sign_struct(RECEIPT, labels.RECEIPT, msgspec.structs.replace(body, **(change or {})))


def rotation(now: int) -> wire.Rotation:
    """Returns the clinic's word that its next key takes the place of the present one."""
    statement = wire.ClinicStatement(
        2, public_bytes(NEXT), bytes(32), public_bytes(RECEIPT), ERA, now, earlier=(Sides.fingerprint,)
    )
    signed = sign_struct(NEXT, labels.STATEMENT, statement)
    return wire.Rotation(signed, sign_struct(CLINIC, labels.ROTATION, statement).signature)


def roster(clinic: Ed25519PrivateKey, now: int, *staff: Identity, previous: bytes = ZERO) -> wire.Signed:
    """Returns the clinic's second roster."""
    entries = tuple(wire.RosterEntry("therapist", each.certificate) for each in staff)
    made = wire.Roster(fingerprint(public_bytes(clinic)), 2, previous, entries, (), now)
    return sign_struct(clinic, labels.ROSTER, made)


def compose(
    sender: Identity,
    recipient: Identity,
    items: Iterable[msgspec.Struct | bytes],
    *,
    signer: Identity | None = None,
    letter: Mapping[str, object] | None = None,
) -> bytes:
    """Returns an exchange file with whatever items; fields of its letter can be changed before it is signed."""
    encodings = [item if isinstance(item, bytes) else msgspec.msgpack.encode(item) for item in items]
    framed, file = layout.framed(*encodings), secrets.token_bytes(16)
    made = wire.Exchange(
        file=file,
        sender=sender.certificate,
        recipients=(recipient.hash,),
        written_at=1_800_000_000,
        items=len(encodings),
        digest=hashlib.sha256(framed).digest(),
    )
    made = msgspec.structs.replace(made, **(letter or {}))
    signed = sign_struct((signer or sender).keys.signing, labels.EXCHANGE, made)
    return layout.seal(file, signed, framed, [(recipient.hash, recipient.keys.sealing_public)])
