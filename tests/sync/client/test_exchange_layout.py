"""The bytes of an exchange file: whole, for its readers alone, and saying nothing else."""

import hashlib
import secrets

import pytest

from app.errors import (
    ExchangeDamaged,
    ExchangeError,
    ExchangeForOthers,
    ExchangeFromNewerHaven,
    ExchangeTooLarge,
    ExchangeUnreadable,
)
from sync.client.exchange import layout
from sync.client.keys import DeviceKeys
from sync.protocol import limits
from sync.protocol.wire import Signed

LETTER = Signed(b"a letter", bytes(64))
HEAD = len(layout.MAGIC) + 1 + 16 + 1
ME, OTHER = DeviceKeys.new(), DeviceKeys.new()
MINE, THEIRS = secrets.token_bytes(32), secrets.token_bytes(32)
READERS = [(MINE, ME.sealing_public), (THEIRS, OTHER.sealing_public)]


def made(items: bytes = b"", readers: list[tuple[bytes, bytes]] = READERS) -> bytes:
    return layout.seal(secrets.token_bytes(16), LETTER, items, readers)


def opened(data: bytes) -> layout.Opened:
    return layout.unseal(data, MINE, ME.sealing)


def checked_again(data: bytes) -> bytes:
    """As somebody would leave it who altered it on purpose."""
    return data[:-32] + hashlib.sha256(data[:-32]).digest()


def slot_of(data: bytes, keys: DeviceKeys, name: bytes) -> int:
    """Returns where the slot of a reader begins."""
    for at in range(HEAD, HEAD + data[HEAD - 1] * layout.SLOT, layout.SLOT):
        if layout.open_file_key(data[at : at + layout.SLOT], data[:HEAD], name, keys.sealing) is not None:
            return at
    raise AssertionError("no slot")


def test_each_reader_opens_it_and_nobody_else() -> None:
    items = layout.framed(b"one", b"", b"three" * 50_000)
    data = made(items)
    for name, keys in ((MINE, ME), (THEIRS, OTHER)):
        found = layout.unseal(data, name, keys.sealing)
        assert (found.letter, found.items, found.file) == (LETTER, items, data[HEAD - 17 : HEAD - 1])
    for name, keys in ((MINE, OTHER), (THEIRS, ME), (MINE, DeviceKeys.new())):
        with pytest.raises(ExchangeForOthers):
            layout.unseal(data, name, keys.sealing)
    assert list(layout.unframed(items)) == [b"one", b"", b"three" * 50_000]


def test_neither_how_many_read_it_nor_how_much_it_is_shows() -> None:
    sizes = {len(made(b"x" * length, READERS[:count])) for count in (1, 2) for length in (0, 1, 700)}
    assert len(sizes) == 1
    more = [(secrets.token_bytes(32), DeviceKeys.new().sealing_public) for _ in range(3)]
    assert len(made(b"", READERS + more)) == sizes.pop() + 4 * layout.SLOT


def test_two_files_with_the_same_content_share_nothing_but_how_they_begin() -> None:
    first, second = (made(layout.framed(b"the same")) for _ in range(2))
    pieces = {first[at : at + 8] for at in range(16, len(first) - 8)}
    assert not any(second[at : at + 8] in pieces for at in range(16, len(second) - 8))


def test_a_file_that_breaks_off_anywhere_is_told_from_one_for_others() -> None:
    data = made(layout.framed(b"x" * 150_000))
    body = HEAD + data[HEAD - 1] * layout.SLOT
    seams = {0, 1, len(layout.MAGIC), HEAD - 17, HEAD - 1, HEAD, body, len(data) - 32, len(data)}
    seams |= set(range(HEAD, body, layout.SLOT)) | set(range(body, len(data), limits.BLOB_CHUNK + 16))
    for end in sorted({at + step for at in seams for step in (-1, 0, 1)}):
        if 0 <= end < len(data):
            with pytest.raises(ExchangeUnreadable if end <= len(layout.MAGIC) else ExchangeDamaged):
                opened(data[:end])
    with pytest.raises(ExchangeDamaged):
        opened(data + b"\0")


def test_one_bit_anywhere_is_found_out() -> None:
    data = made(layout.framed(b"x" * 70_000))
    places = [*range(HEAD + 8), *(secrets.randbelow(len(data)) for _ in range(200)), len(data) - 1]
    for place in places:
        altered = bytearray(data)
        altered[place] ^= 1 << secrets.randbelow(8)
        with pytest.raises(ExchangeError) as caught:
            opened(bytes(altered))
        assert caught.type is not ExchangeForOthers


@pytest.mark.parametrize("version", [2, 3, 255])
def test_a_file_of_a_newer_haven_says_so_whatever_follows(version: int) -> None:
    for rest in (b"", b"something quite different", made()[16:]):
        with pytest.raises(ExchangeFromNewerHaven):
            opened(layout.MAGIC + bytes([version]) + rest)


@pytest.mark.parametrize(
    "data", [b"", b"haven-exchange", b"haven-exchange\0", b"haven-exchange\0\0" + bytes(5000), b"%PDF-1.7", b"{}"]
)
def test_what_is_something_else_is_called_so(data: bytes) -> None:
    with pytest.raises(ExchangeUnreadable):
        opened(data)


def test_who_alters_it_on_purpose_is_found_out_too() -> None:
    data = made(layout.framed(b"x" * 150_000))
    body, chunk = HEAD + data[HEAD - 1] * layout.SLOT, limits.BLOB_CHUNK + 16
    theirs = slot_of(data, OTHER, THEIRS)
    moved = data[:body] + data[body + chunk : body + 2 * chunk] + data[body : body + chunk] + data[body + 2 * chunk :]
    fewer = data[: HEAD - 1] + bytes([data[HEAD - 1] - 1]) + data[HEAD:]
    for altered in (
        flipped(data, theirs + 5),
        flipped(data, body),
        flipped(data, len(data) - 33),
        data[: body + chunk] + data[-32:],
        data[:body] + data[body + chunk :],
        moved,
        data[:-32] + bytes(chunk) + data[-32:],
    ):
        with pytest.raises(ExchangeDamaged):
            opened(checked_again(altered))
    for altered in (flipped(data, slot_of(data, ME, MINE)), flipped(data, HEAD - 3), fewer):
        with pytest.raises((ExchangeForOthers, ExchangeDamaged)):
            opened(checked_again(altered))


def flipped(data: bytes, place: int) -> bytes:
    return data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]


@pytest.mark.parametrize("count", [0, 65, 200])
def test_a_number_of_slots_that_cannot_be_is_refused(count: int) -> None:
    data = made()
    with pytest.raises(ExchangeDamaged):
        opened(checked_again(data[: HEAD - 1] + bytes([count]) + data[HEAD:]))


def test_what_is_larger_than_any_file_may_be_is_neither_written_nor_read(monkeypatch: pytest.MonkeyPatch) -> None:
    data = made(layout.framed(b"x" * 100_000))
    monkeypatch.setattr(limits, "EXCHANGE", 64 * 1024)
    with pytest.raises(ExchangeTooLarge):
        made(layout.framed(b"x" * 100_000))
    with pytest.raises(ExchangeTooLarge):
        opened(data)
    with pytest.raises(ExchangeTooLarge):
        made(b"", READERS * 33)


@pytest.mark.parametrize(
    "items", [b"\0", b"\0\0\0\5four", b"\xff\xff\xff\xff", layout.framed(b"ok") + b"\0\0", layout.framed(b"too long")]
)
def test_items_that_do_not_fill_their_bytes_are_refused(items: bytes) -> None:
    with pytest.raises(ExchangeDamaged):
        list(layout.unframed(items, limit=4))


@pytest.mark.parametrize("letter", [b"", b"\xc1", b"\x93\1\2\3", b"\x92\xa1a\xc4\0" + bytes(20_000)])
def test_a_letter_that_is_none_is_refused(letter: bytes) -> None:
    file, key = secrets.token_bytes(16), secrets.token_bytes(32)
    head = layout.head_of(file, 1)
    before = head + layout.seal_file_key(key, head, READERS[0])
    with pytest.raises(ExchangeDamaged):
        opened(layout.seal_body(before, key, layout.framed(letter)))
    with pytest.raises(ExchangeDamaged):
        opened(layout.seal_body(before, key, b"\0\0\1\0"))
