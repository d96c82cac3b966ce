"""What a device that left a stream may still be heard with: nothing beyond what was accepted when it left."""

from collections.abc import Sequence

from app.errors import AfterLeaving
from sync.protocol.wire import Core, Epoch, Record
from sync.trust.hashes import record_hash


def check_not_after_leaving(author: bytes, core: Core, record: Record, epochs: Sequence[tuple[bytes, Epoch]]) -> None:
    """Refuses what a device wrote beyond the closing head of its chain.

    Args:
        author: Hash of the certificate of the device that wrote it.
        core: Of the record.
        record: As it came.
        epochs: Of its stream with their hashes, the first one first.

    Raises:
        AfterLeaving: It is beyond the last record that was accepted, or another one in its place.
    """
    written = next((epoch.number for digest, epoch in epochs if digest == core.epoch), 0)
    for _, epoch in epochs:
        if epoch.number <= written or author in {member.certificate for member in epoch.members}:
            continue
        closing = next((head for head in epoch.closing if head.chain == core.chain), None)
        if closing is None or core.counter > closing.counter:
            raise AfterLeaving
        if core.counter == closing.counter and record_hash(record) != closing.record_hash:
            raise AfterLeaving
        return
