"""Coming into a stream that is there already: believed by the word of a therapist who is known, not of the server.

The clinic names whose care it is and for whom a colleague covers; the invitation on paper names the inviter. One of
these people's devices cut an epoch of the stream, or wrote in it. What that epoch says is theirs, and by the hashes
from one epoch to the one before everything that led to it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.clock import Clock
from app.model.change_set import ChangeSet
from app.model.ids import PersonId, StreamId
from app.vault.aside import Aside
from app.vault.certificates import Certificates
from app.vault.covers import Covers
from app.vault.database import Database
from app.vault.people import People, Person, Standing
from app.vault.reopenings import Reopenings
from app.vault.stream_keys import StoredEpoch, StreamKeys
from app.vault.streams import Stream, Streams
from sync.client.belonging import Belonging, stream_of
from sync.client.epochs import encoded
from sync.client.identity import Identity
from sync.client.known_devices import KnownDevices
from sync.client.newcomers import Newcomers
from sync.client.pins import Pins, pinned_certificate
from sync.client.reopening import pages
from sync.client.transport import Transport
from sync.protocol.wire import Commit, Epoch, EpochItem
from sync.trust import labels
from sync.trust.errors import TrustFailure
from sync.trust.hashes import ZERO, certificate_hash, epoch_hash, record_hash
from sync.trust.signing import verify
from sync.trust.statements import open_certificate, open_epoch, read_commit, read_core, read_epoch


@dataclass(frozen=True)
class _Link:
    """An epoch that waits, with what it claims."""

    item: EpochItem
    digest: bytes
    claimed: Epoch


class Joining:
    """Joins streams whose epochs wait.

    Args:
        db: The net lane's connection.
        clock: This computer's.
        me: This device.
        pins: The clinic.
        belonging: Where the epochs wait.
        transport: To the clinic's server, for who wrote in the stream.
    """

    def __init__(
        self, db: Database, clock: Clock, me: Identity, pins: Pins, belonging: Belonging, transport: Transport
    ) -> None:
        self._db = db
        self._clock = clock
        self._me = me
        self._pins = pins
        self._belonging = belonging
        self._transport = transport
        self._keys = StreamKeys(db)

    def join(self) -> ChangeSet:
        """Joins every stream for which somebody who is known vouches; one transaction for each.

        Raises:
            SyncError: The server cannot be asked.
        """
        changes = ChangeSet()
        waiting: dict[StreamId, list[EpochItem]] = {}
        for item in self._belonging.waiting_epochs():
            waiting.setdefault(stream_of(item), []).append(item)
        for stream, items in waiting.items():
            if self._keys.newest(stream) is None:
                changes |= self._join(stream, items)
        return changes

    def _join(self, stream: StreamId, items: Sequence[EpochItem]) -> ChangeSet:
        chain = _chain(items)
        if not chain or self._me.hash not in _members(chain[-1].claimed):
            return ChangeSet()
        known = KnownDevices(self._db, self._pins)
        patient = PersonId(chain[-1].claimed.subject.hex())
        vouching = self._vouching(stream, chain[-1].claimed, patient, known)
        anchor = self._cut_by(chain, vouching, known)
        if anchor is None:
            anchor = self._written_by(chain, stream, vouching, known)
        if anchor is None:
            return ChangeSet()
        with self._db.transaction():
            changes = self._settle(chain[: anchor + 1], stream, patient)
        self._let_go(chain[: anchor + 1])
        return changes

    def _vouching(self, stream: StreamId, epoch: Epoch, patient: PersonId, known: KnownDevices) -> frozenset[bytes]:
        """Returns the devices whose word is enough for this stream."""
        if epoch.kind == "own" or not patient:
            return frozenset()
        people: Iterable[PersonId]
        if self._me.role == "therapist":
            if epoch.kind == "team" and Streams(self._db).of_patient(patient) is None:
                return frozenset()
            people = (cover.absent for cover in Covers(self._db).by(self._me.person, patient))
        elif epoch.kind == "care" and patient == self._me.person:
            expected = Streams(self._db).get(stream)
            inviters = (pinned for pinned in Certificates(self._db).all() if pinned.vouched_by == "invitation")
            people = () if expected is None else (pinned.person for pinned in inviters)
        else:
            people = ()
        wanted = frozenset(people) - {self._me.person} if self._me.role == "therapist" else frozenset(people)
        return frozenset(
            digest
            for digest, device in known.once.items()
            if PersonId(device.certificate.person.hex()) in wanted and device.role == "therapist" and device.listed
        )

    def _cut_by(self, chain: Sequence[_Link], vouching: frozenset[bytes], known: KnownDevices) -> int | None:
        """Returns the last place in the chain that one of the devices cut, or None."""
        for place in reversed(range(len(chain))):
            link = chain[place]
            if link.claimed.cutter not in vouching:
                continue
            try:
                open_epoch(link.item.epoch, known.once[link.claimed.cutter].certificate.signing_key)
            except TrustFailure:
                continue
            return place
        return None

    def _written_by(
        self, chain: Sequence[_Link], stream: StreamId, vouching: frozenset[bytes], known: KnownDevices
    ) -> int | None:
        """Returns the last place in the chain in whose epoch one of the devices wrote, or None."""
        places = {link.digest: place for place, link in enumerate(chain)}
        found: int | None = None
        for items in pages(self._transport, self._me, stream):
            for item in items:
                place = self._place_of(item.commit, places, vouching, known)
                if place is not None and (found is None or place > found):
                    found = place
        return found

    def _place_of(
        self, commit: Commit, places: dict[bytes, int], vouching: frozenset[bytes], known: KnownDevices
    ) -> int | None:
        try:
            body = read_commit(commit.signed)
            for digest in vouching:
                certificate = known.once[digest].certificate
                if certificate.device != body.device:
                    continue
                verify(certificate.signing_key, labels.COMMIT, commit.signed)
                # The last record's hash is signed; it covers its core, which names the epoch.
                if not commit.records or record_hash(commit.records[-1]) != body.last_hash:
                    return None
                return places.get(read_core(commit.records[-1].core).epoch)
        except TrustFailure:
            return None
        return None

    def _settle(self, chain: Sequence[_Link], stream: StreamId, patient: PersonId) -> ChangeSet:
        """Keeps the epochs up to the one that was vouched for, and who was in them; inside a transaction."""
        certificates = Certificates(self._db)
        newest = _members(chain[-1].claimed)
        roots = set()
        for link in reversed(chain):
            for signed in link.item.certificates:
                digest = certificate_hash(signed)
                role = _members(link.claimed).get(digest)
                if role is None:
                    continue
                certificate = open_certificate(signed)
                is_patient = role == "patient" and certificate.person.hex() == patient != self._me.person
                if is_patient and (digest in newest or certificate.root in roots):
                    roots.add(certificate.root)
                    certificates.pin(pinned_certificate(signed, role, "colleague"))
                else:
                    certificates.pin(pinned_certificate(signed, role, "history"))
            self._keys.save(StoredEpoch(link.digest, stream, link.claimed.number, encoded(link.item.epoch), None))
        claimed = chain[-1].claimed
        if Streams(self._db).get(stream) is None:
            Streams(self._db).save(Stream(id=stream, kind=claimed.kind, patient=patient, held=False))
        Reopenings(self._db).add(stream)
        if claimed.kind == "care" and self._me.role == "therapist":
            self._meet(stream, patient)
        return ChangeSet.of("person", patient) | ChangeSet.of("sync", "stream")

    def _meet(self, stream: StreamId, patient: PersonId) -> None:
        people = People(self._db)
        if people.get(patient) is None:
            now = self._clock.now()
            people.save(Person(patient, "patient", "", Standing.KNOWN, stream=stream, since=now))
        Newcomers(self._db, self._clock, self._me, self._pins).introduce(stream, patient)

    def _let_go(self, chain: Sequence[_Link]) -> None:
        taken = {link.digest for link in chain}
        for waiting in Aside(self._db).all():
            item = self._belonging.decoded(waiting)
            if isinstance(item, EpochItem) and epoch_hash(item.epoch) in taken and item.grant is None:
                self._belonging.let_go(waiting, item)


def _chain(items: Iterable[EpochItem]) -> list[_Link]:
    """Returns the epochs from the first on, as far as each holds in itself and names the one before."""
    by_number: dict[int, _Link] = {}
    for item in items:
        claimed = read_epoch(item.epoch)
        by_number[claimed.number] = _Link(item, epoch_hash(item.epoch), claimed)
    chain: list[_Link] = []
    previous, kind = ZERO, None
    while (link := by_number.get(len(chain) + 1)) is not None:
        if link.claimed.previous != previous or (
            kind is not None and (link.claimed.kind, link.claimed.subject) != kind
        ):
            break
        if not _is_signed(link):
            break
        previous, kind = link.digest, (link.claimed.kind, link.claimed.subject)
        chain.append(link)
    return chain


def _about(epoch: Epoch) -> tuple[str, bytes]:
    return epoch.kind, epoch.subject


def _is_signed(link: _Link) -> bool:
    """Whether the device that an epoch names as its cutter signed it, as the certificate beside it says."""
    for signed in link.item.certificates:
        if certificate_hash(signed) == link.claimed.cutter:
            try:
                open_epoch(link.item.epoch, open_certificate(signed).signing_key)
            except TrustFailure:
                return False
            return True
    return False


def _members(epoch: Epoch) -> dict[bytes, str]:
    return {member.certificate: member.role for member in epoch.members}
