"""What is kept for exchange files when a commit is taken: its sealed bytes, and what its author says to know."""

from functools import cached_property

import msgspec

from app.model.ids import ChangeId, DeviceId, StreamId
from app.vault.certificates import Pinned
from app.vault.database import Database
from app.vault.kept_commits import KeptCommits, KeptRecord, QuotedStates
from app.vault.stream_keys import StreamKeys
from app.vault.sync_state import SyncState
from sync.client.identity import CERTIFICATE
from sync.client.pins import decode_signed
from sync.protocol.wire import Commit
from sync.trust.hashes import certificate_hash, commit_hash
from sync.trust.statements import read_core, read_epoch


class Carrying:
    """Keeps commits of others where a third device may lack them.

    Args:
        db: The net lane's connection.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._kept = KeptCommits(db)
        self._quoted = QuotedStates(db)

    @cached_property
    def _me(self) -> bytes:
        signed = SyncState(self._db).get(CERTIFICATE)
        return b"" if signed is None else certificate_hash(decode_signed(signed))

    def keep(self, commit: Commit, stream: StreamId, author: Pinned) -> None:
        """Keeps a commit of another device that was just taken; inside its transaction."""
        if author.hash == self._me:
            return
        cores = [read_core(record.core) for record in commit.records]
        era, position = max((core.known.era, core.known.position) for core in cores)
        self._quoted.note(stream, author.device, era, position)
        if not self._somebody_else(stream, author):
            return
        records = [
            KeptRecord(ChangeId(core.id.hex()), record.core, record.sealed, record.digest)
            for core, record in zip(cores, commit.records, strict=True)
        ]
        signed = msgspec.msgpack.encode(commit.signed)
        self._kept.keep(stream, commit_hash(commit), DeviceId(author.device), signed, records)

    def _somebody_else(self, stream: StreamId, author: Pinned) -> bool:
        """Whether a stream has a device now that is neither this one nor the author's."""
        present = StreamKeys(self._db).newest(stream)
        if present is None:
            return False
        members = {member.certificate for member in read_epoch(decode_signed(present.signed)).members}
        return bool(members - {self._me, author.hash})
