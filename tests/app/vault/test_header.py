import hashlib

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import VaultDamaged, VaultFromNewerHaven
from app.vault.cost import CEILING, FLOOR, Cost
from app.vault.header import MAGIC, VERSION, Header, decode, encode, frame
from app.vault.slots import Slot

VAULT_ID = bytes(range(16))


def slot(kind: str = "passphrase", cost: Cost = FLOOR, **other: object) -> Slot:
    lengths = {"salt": bytes(16), "nonce": bytes(12), "wrapped": bytes(48)}
    parts = {"kind": kind, "memory_kib": cost.memory_kib, "passes": cost.passes, "lanes": cost.lanes}
    return msgspec.convert(parts | lengths | other, Slot)


WHOLE = Header(VAULT_ID, (slot(), slot("recovery", CEILING)))


def refused(data: bytes) -> None:
    with pytest.raises(VaultDamaged):
        decode(data)


def test_what_is_written_is_read() -> None:
    assert decode(encode(WHOLE)) == WHOLE


@given(st.binary(max_size=400))
def test_arbitrary_bytes_are_damage(data: bytes) -> None:
    refused(data)


@given(st.integers(0, 70_000), st.binary(max_size=400))
def test_an_arbitrary_body_under_a_right_checksum_is_damage_or_newer(version: int, body: bytes) -> None:
    with pytest.raises(VaultFromNewerHaven if version % 65_536 > VERSION else VaultDamaged):
        decode(frame(version % 65_536, body))


SIMPLE = st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.text() | st.binary()


def containers(inner: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner, max_size=4)


@given(st.recursive(SIMPLE, containers, max_leaves=12))
def test_any_msgpack_under_a_right_checksum_is_damage(value: object) -> None:
    refused(frame(VERSION, msgspec.msgpack.encode(value)))


@given(st.integers(0, len(encode(WHOLE)) - 1), st.integers(1, 255))
def test_one_changed_byte_anywhere_is_damage(place: int, change: int) -> None:
    data = bytearray(encode(WHOLE))
    data[place] ^= change
    refused(bytes(data))


@given(st.integers(0, len(encode(WHOLE)) - 1))
def test_a_header_cut_short_is_damage(length: int) -> None:
    refused(encode(WHOLE)[:length])


def test_deep_nesting_is_damage() -> None:
    refused(frame(VERSION, b"\x91" * 60_000))


def test_more_than_64_kib_is_damage() -> None:
    refused(frame(VERSION, msgspec.msgpack.encode(WHOLE) + bytes(70_000)))


@pytest.mark.parametrize(
    "header",
    [
        Header(VAULT_ID, ()),
        Header(VAULT_ID[:15], (slot(),)),
        Header(VAULT_ID, (slot(), slot())),
        Header(VAULT_ID, (slot(cost=Cost(FLOOR.memory_kib - 1, 3)),)),
        Header(VAULT_ID, (slot(cost=Cost(FLOOR.memory_kib, 2)),)),
        Header(VAULT_ID, (slot(cost=Cost(FLOOR.memory_kib, 3, 0)),)),
        Header(VAULT_ID, (slot(cost=Cost(CEILING.memory_kib + 1, 3)),)),
        Header(VAULT_ID, (slot(cost=Cost(FLOOR.memory_kib, CEILING.passes + 1)),)),
        Header(VAULT_ID, (slot(cost=Cost(FLOOR.memory_kib, 3, CEILING.lanes + 1)),)),
        Header(VAULT_ID, (slot(salt=bytes(15)),)),
        Header(VAULT_ID, (slot(nonce=bytes(13)),)),
        Header(VAULT_ID, (slot(wrapped=bytes(47)),)),
    ],
)
def test_parts_that_cannot_be_are_damage(header: Header) -> None:
    refused(encode(header))


def test_an_older_version_than_the_first_is_damage() -> None:
    refused(frame(0, msgspec.msgpack.encode(WHOLE)))


def test_a_newer_version_is_told_only_when_its_checksum_is_right() -> None:
    newer = frame(VERSION + 1, b"whatever")
    with pytest.raises(VaultFromNewerHaven):
        decode(newer)
    refused(newer + b"x")


def test_the_frame_is_what_later_versions_rely_on() -> None:
    assert frame(1, b"body") == MAGIC + hashlib.sha256(b"\x00\x01body").digest() + b"\x00\x01body"
    assert MAGIC == b"HAVENVLT"
