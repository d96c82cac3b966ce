"""Late grants: keys of earlier epochs for those who came later and should read what was before."""

from app.clock import Clock
from app.errors import UnknownSender
from app.model.change_set import ChangeSet
from app.model.ids import PersonId, StreamId
from app.vault.covers import Consents
from app.vault.database import Database
from app.vault.late_grants import LateGrants
from app.vault.stream_keys import StoredEpoch, StreamKeys
from app.vault.streams import Stream, Streams
from sync.client.believing import Believed, NotYet
from sync.client.epochs import encoded, granted_key
from sync.client.identity import Identity
from sync.client.known_devices import KnownDevices
from sync.client.later_epochs import add_key
from sync.client.newcomers import people_in
from sync.client.pins import Pins, decode_signed
from sync.client.sealing import seal_grant
from sync.client.transport import Transport
from sync.protocol import limits
from sync.protocol.wire import Epoch, Grant, GrantItem, GrantRequest
from sync.trust.statements import read_epoch
from sync.trust.succession import Device


class Granting:
    """Gives and takes keys of earlier epochs.

    Args:
        db: The net lane's connection.
        clock: This computer's.
        me: This device.
        pins: The clinic.
    """

    def __init__(self, db: Database, clock: Clock, me: Identity, pins: Pins) -> None:
        self._db = db
        self._clock = clock
        self._me = me
        self._pins = pins
        self._keys = StreamKeys(db)

    def take(self, item: GrantItem) -> Believed:
        """Checks a late grant, keeps the key, and lets the stream's history be read again; one transaction.

        Raises:
            NotYet: The epoch or the granter is not known.
            UnknownSender: It is of somebody who may not grant, or for another device.
            TrustFailure, Undecipherable: It does not hold or open.
        """
        grant = item.grant
        stored = self._keys.get(grant.epoch)
        if stored is None:
            raise NotYet(UnknownSender())
        if stored.key is not None:
            return Believed()
        known = KnownDevices(self._db, self._pins)
        granter = known.once.get(grant.granter)
        if granter is None:
            raise NotYet(UnknownSender())
        if not self._was_member(granter, stored.stream, known):
            raise UnknownSender
        epoch = read_epoch(decode_signed(stored.signed))
        key = granted_key(grant, epoch, stored.hash, self._me, known, self._pins.fingerprints)
        with self._db.transaction():
            add_key(self._db, stored, key)
        return Believed(ChangeSet.of("sync", "epoch"))

    def _was_member(self, device: Device, stream: StreamId, known: KnownDevices) -> bool:
        person = PersonId(device.certificate.person.hex())
        return any(
            person in people_in(read_epoch(decode_signed(stored.signed)), known) for stored in self._keys.all(stream)
        )

    def give(self, transport: Transport, now: float, *, roster_holds: bool) -> ChangeSet:
        """Grants whatever present members should have and lack.

        Args:
            transport: To the clinic's server.
            now: Unix seconds of the server.
            roster_holds: Whether the roster is new enough to let staff in on it.

        Raises:
            SyncError: The server cannot be asked, or refuses.
        """
        changes = ChangeSet()
        known = KnownDevices(self._db, self._pins)
        for stream in Streams(self._db).all():
            grants = self._owed(stream, known, now, roster_holds=roster_holds)
            for first in range(0, len(grants), limits.GRANTS):
                part = grants[first : first + limits.GRANTS]
                transport.send("/v1/grants", GrantRequest(part), self._me.signer)
                with self._db.transaction():
                    for grant in part:
                        LateGrants(self._db).add(grant.epoch, grant.recipient)
                changes |= ChangeSet.of("sync", "grant")
        return changes

    def _owed(self, stream: Stream, known: KnownDevices, now: float, *, roster_holds: bool) -> tuple[Grant, ...]:
        stored = self._keys.all(stream.id)
        if len(stored) < 2 or stored[0].disputed:
            return ()
        present = read_epoch(decode_signed(stored[0].signed))
        members = {member.certificate for member in present.members}
        if self._me.hash not in members:
            return ()
        earlier = [
            (epoch, epoch.key, read_epoch(decode_signed(epoch.signed)))
            for epoch in stored[1:]
            if epoch.key is not None
        ]
        devices = [known.now[digest] for digest in members - {self._me.hash} if known.is_believed(digest)]
        if not roster_holds:
            devices = [device for device in devices if device.role != "therapist"]
        done = LateGrants(self._db)
        return tuple(
            self.seal(epoch, key, device)
            for device in devices
            for epoch, key, opened in earlier
            if not done.holds(epoch.hash, device.hash) and self.should_read(device, opened, stream, known, now)
        )

    def should_read(self, device: Device, epoch: Epoch, stream: Stream, known: KnownDevices, now: float) -> bool:
        """Says whether a present member should have the key of an earlier epoch.

        Who was in it with another device should; a patient who was invited again once the six digits were compared,
        which is for her inviter to know. A colleague who came later reads what the patient consented to.
        """
        if device.hash in {member.certificate for member in epoch.members}:
            return False
        person = PersonId(device.certificate.person.hex())
        if person in people_in(epoch, known):
            pinned = known.pinned(device.hash)
            came_again = pinned is not None and pinned.vouched_by in ("proof", "colleague")
            if not came_again:
                return True
            return pinned is not None and pinned.vouched_by == "proof" and not stream.held
        if stream.kind != "care" or device.role != "therapist":
            return False
        return epoch.number <= self.readable(stream, person, now)

    def readable(self, stream: Stream, colleague: PersonId, now: float) -> int:
        """Returns up to which epoch the patient lets a colleague read, 0 for none of what was before."""
        consents = Consents(self._db)
        newest = consents.newest(stream.id)
        if stream.patient == self._me.person:
            answered = consents.answered(stream.id, colleague)
            if answered is not None:
                return answered
            return 0 if newest is None or newest.expires_at <= now else newest.earlier
        present = self._keys.newest(stream.id)
        inside = None if present is None else read_epoch(decode_signed(present.signed)).consent
        if inside is None or newest is None or newest.signed != encoded(inside) or newest.expires_at <= now:
            return 0  # the server asks for the consent in the present epoch, and the newest one counts
        return newest.earlier

    def seal(self, epoch: StoredEpoch, key: bytes, device: Device) -> Grant:
        """Returns an epoch's key, sealed to a device and signed by this one."""
        return seal_grant(
            key,
            clinic=self._pins.fingerprint,
            stream=bytes.fromhex(epoch.stream),
            epoch=epoch.hash,
            recipient=(device.hash, device.certificate.sealing_key),
            granter=(self._me.hash, self._me.keys.signing),
        )
