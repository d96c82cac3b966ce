"""Epochs that come with the changes: known ones again, and those that follow them."""

from app.errors import UnknownSender
from app.model.change_set import ChangeSet
from app.model.ids import StreamId
from app.vault.certificates import Certificates, Pinned
from app.vault.database import Database
from app.vault.stream_keys import StoredEpoch, StreamKeys
from sync.client.epochs import encoded, key_from
from sync.client.identity import Identity
from sync.client.pins import decode_signed
from sync.protocol.wire import Epoch, EpochItem
from sync.trust.hashes import epoch_hash
from sync.trust.statements import open_certificate, open_epoch, read_epoch


class LaterEpochs:
    """Follows a stream from one epoch to the next.

    The first epoch of a stream is believed only from an enrolment, the own one or one whose proof held. A later one
    follows the epoch before it; every member of it was vouched for, and members are added by the owner alone.

    Args:
        db: The net lane's connection.
        me: This device.
        clinic: The clinic's fingerprint.
    """

    def __init__(self, db: Database, me: Identity, clinic: bytes) -> None:
        self._db = db
        self._me = me
        self._clinic = clinic

    def take(self, item: EpochItem) -> ChangeSet:
        """Verifies an epoch and keeps it with its key; one transaction.

        Raises:
            UnknownSender: It does not follow, or somebody in it was not vouched for.
            Undecipherable: The grant for this device does not open.
            TrustFailure: A signature or the commitment does not hold.
        """
        keys, digest = StreamKeys(self._db), epoch_hash(item.epoch)
        stored = keys.get(digest)
        if stored is not None and stored.key is not None:
            return ChangeSet()
        claimed = read_epoch(item.epoch)
        cutter = Certificates(self._db).get(claimed.cutter)
        before = keys.get(claimed.previous)
        if cutter is None or before is None:
            raise UnknownSender
        certificate = decode_signed(cutter.signed)
        epoch = open_epoch(item.epoch, open_certificate(certificate).signing_key)
        self._check_succession(epoch, before, cutter)
        grants = () if item.grant is None else (item.grant,)
        key = key_from(grants, epoch, digest, self._me, certificate, self._clinic)
        stream = StreamId(epoch.stream.hex())
        with self._db.transaction():
            keys.save(StoredEpoch(digest, stream, epoch.number, encoded(item.epoch), key))
        return ChangeSet.of("sync", "epoch")

    def _check_succession(self, epoch: Epoch, before: StoredEpoch, cutter: Pinned) -> None:
        present = read_epoch(decode_signed(before.signed))
        newest = StreamKeys(self._db).newest(before.stream)
        if newest is None or newest.hash != before.hash:
            raise UnknownSender
        if (epoch.stream, epoch.number) != (present.stream, present.number + 1):
            raise UnknownSender
        old = {member.certificate for member in present.members}
        new = {member.certificate for member in epoch.members}
        if cutter.hash not in old or (new - old and cutter.role != "patient"):
            raise UnknownSender
        certificates = Certificates(self._db)
        for member in epoch.members:
            pinned = certificates.get(member.certificate)
            if pinned is None or pinned.role != member.role:
                raise UnknownSender
