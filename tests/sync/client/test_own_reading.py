"""Reading an own stream with the sheet: what a computer that was let go wrote afterwards is not heard."""

import secrets
from datetime import UTC, datetime

import pytest

from app.model.changes import Change, ItemKept
from app.model.encoding import encode
from app.model.ids import ChangeId, DeviceId, PersonId, StreamId, new_id
from app.vault.stream_keys import StoredEpoch
from sync.client.epochs import Cut, encoded, make_epoch
from sync.client.identity import Identity
from sync.client.keys import DeviceKeys
from sync.client.own_reading import OwnReading
from sync.client.recovery import RecoveryCode
from sync.client.sealing import seal_record
from sync.protocol.wire import (
    ClosingHead,
    Commit,
    CommitBody,
    CommitItem,
    Core,
    DeviceCertificate,
    EpochItem,
    Known,
    Record,
    Signed,
)
from sync.trust import labels
from sync.trust.hashes import ZERO, epoch_hash, record_hash, recovery_hash
from sync.trust.signing import public_bytes, sign_struct
from sync.trust.statements import open_certificate
from sync.trust.succession import Device

CLINIC, STREAM, CHAIN = bytes([1]) * 32, bytes([2]) * 16, bytes([3]) * 16
PERSON = PersonId(new_id())
SHEET = RecoveryCode.new()


def computer() -> Identity:
    keys = DeviceKeys.new()
    certificate = DeviceCertificate(
        bytes.fromhex(PERSON),
        public_bytes(SHEET.root),
        keys.device,
        public_bytes(keys.signing),
        keys.sealing_public,
        1,
    )
    return Identity.of(keys, sign_struct(SHEET.root, labels.CERTIFICATE, certificate), "patient")


def epoch(cutter: Identity, *members: Identity, after: Cut | None = None, closing: ClosingHead | None = None) -> Cut:
    before = None
    if after is not None:
        digest = epoch_hash(after.signed)
        before = StoredEpoch(digest, StreamId(STREAM.hex()), 1, encoded(after.signed), after.key)
    return make_epoch(
        cutter,
        CLINIC,
        stream=STREAM,
        kind="own",
        subject=bytes.fromhex(PERSON),
        members=[
            Device(each.hash, open_certificate(each.certificate), "patient", listed=True, revoked=False)
            for each in members
        ],
        after=before,
        closing=() if closing is None else (closing,),
        recovery=SHEET.sealing_public,
    )


def writes(author: Identity, cut: Cut, counter: int, previous: bytes, key: str) -> tuple[CommitItem, Record]:
    change = Change(
        id=ChangeId(new_id()),
        stream=StreamId(STREAM.hex()),
        author=PERSON,
        device=DeviceId(author.keys.device.hex()),
        lamport=counter,
        created=datetime.now(UTC),
        body=ItemKept(item="preference", key=key, fields={"value": "x"}),
    )
    core = Core(
        1,
        STREAM,
        epoch_hash(cut.signed),
        bytes.fromhex(change.id),
        author.keys.device,
        CHAIN,
        counter,
        previous,
        Known(1, 0, ZERO),
        (0, ZERO),
        secrets.token_bytes(32),
    )
    record = seal_record(cut.key, core, encode(change))
    body = CommitBody(STREAM, author.keys.device, CHAIN, counter, counter, record_hash(record))
    signed = sign_struct(author.keys.signing, labels.COMMIT, body)
    return CommitItem(Commit(signed, (record,)), Signed(b"", b"")), record


@pytest.mark.parametrize("other", [False, True])
def test_a_computer_that_was_let_go_is_heard_up_to_where_it_left(other: bool) -> None:
    stays, lost = computer(), computer()
    first = epoch(stays, stays, lost)
    before, record = writes(lost, first, 1, ZERO, "before")
    name = record_hash(record)
    after, _ = writes(lost, first, 2, name, "after")
    if other:  # a commit in the place of the one that was accepted
        before, _ = writes(lost, first, 1, ZERO, "instead")
    second = epoch(stays, stays, after=first, closing=ClosingHead(CHAIN, 1, name))
    reading = OwnReading(STREAM, PERSON, "patient", SHEET, (stays.certificate, lost.certificate), (CLINIC,))
    for cut in (first, second):
        (grant,) = [one for one in cut.grants if one.recipient == recovery_hash(SHEET.sealing_public)]
        reading.take(EpochItem(cut.signed, (), grant))
    for item in (before, after):
        reading.take(item)
    found = [change.body.key for change in reading.items(reading.epochs())]
    assert found == ([] if other else ["before"])
