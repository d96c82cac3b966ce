"""Building a course file and reading it: the same course gives the same bytes, and nothing altered is believed."""

import io
import os
import struct
import subprocess
import zlib
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.course import container
from app.course.container import Container
from app.course.naming import numbers
from app.course.pack import CHAPTERS, Course, is_course_id, is_file_of_a_course
from app.course.packing import build, with_signature
from app.course.unpacking import CONTENTS, SIGNATURE, Pack, opened, reading
from app.errors import (
    CourseInvalid,
    PackError,
    PackFromNewerHaven,
    PackNotRead,
    PackTooLarge,
    PackUnreadable,
)
from app.paths import resources
from sync.protocol import limits
from tests.app.course.made import Clinic, course, files, listing, members, of, packed, written

CLINIC = Clinic.of(1)
NAMES = st.from_regex(r"[a-z0-9]{1,6}", fullmatch=True).filter(is_course_id)
WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\r\n+"), min_size=1).filter(lambda s: s.strip())


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The signed pack of a small course with a sound."""
    return CLINIC.pack(tmp_path_factory.mktemp("small"), sounds=1)


def read(pack: bytes) -> dict[str, bytes]:
    return dict(Pack(io.BytesIO(pack)).files())


@given(
    id=NAMES,
    version=st.tuples(*[st.integers(0, 999_999)] * 3),
    text=WORDS,
    more=st.dictionaries(NAMES, WORDS, max_size=4),
    licence=st.binary(max_size=2000),
)
def test_what_was_built_is_read_again_whatever_the_course(
    tmp_path_factory: pytest.TempPathFactory,
    id: str,
    version: tuple[int, int, int],
    text: str,
    more: dict[str, str],
    licence: bytes,
) -> None:
    contents = files(id, ".".join(map(str, version)), text)
    for name, said in more.items():
        script = (
            contents["practices/breathing-space.toml"].decode().replace('id = "breathing-space"', f'id = "x-{name}"')
        )
        contents[f"practices/x-{name}.toml"] = script.replace('"Sit."', msgspec.json.encode(said).decode()).encode()
    contents["licence.txt"] = licence
    folder = written(tmp_path_factory.mktemp("any") / id, contents)
    try:
        made = build(Course.load(folder))
    except CourseInvalid:  # TOML has no way of writing some of the signs
        return
    pack = Pack(io.BytesIO(made))
    assert dict(pack.files()) == contents
    assert (pack.id, numbers(pack.version), pack.signature) == (id, version, None)
    signed = CLINIC.signed(made)
    assert read(signed) == contents
    assert Pack(io.BytesIO(signed)).listed == pack.listed
    assert with_signature(Pack(io.BytesIO(signed)), CLINIC.signature(pack.listed)) == signed


def test_the_same_course_gives_the_same_bytes_wherever_and_whenever_it_lies(tmp_path: Path) -> None:
    first = course(tmp_path / "one", sounds=1)
    contents = {path.relative_to(first.folder).as_posix(): path.read_bytes() for path in _files(first.folder)}
    second = written(tmp_path / "two" / "small", dict(reversed(contents.items())))
    for path in _files(second):
        os.utime(path, (1, 1))
        path.chmod(0o755)
    assert build(first) == build(Course.load(second))


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_any_program_for_zip_files_unpacks_it(tmp_path: Path, small: bytes) -> None:
    inside = dict(members(small))
    assert list(inside)[:2] == [CONTENTS, SIGNATURE]
    assert list(inside)[2:] == sorted(list(inside)[2:])
    assert {name.removeprefix("small/"): each for name, each in list(inside.items())[2:]} == read(small)
    (tmp_path / "small.zip").write_bytes(small)
    told = subprocess.run(["python3", "-m", "zipfile", "-t", tmp_path / "small.zip"], capture_output=True, text=True)
    assert told.returncode == 0, told.stderr


def test_sounds_lie_in_it_as_they_are_and_texts_deflated(small: bytes) -> None:
    for name, content in dict(members(small)).items():
        is_stored = name.endswith(".opus") or "/" not in name
        assert (content in small) == is_stored, name


@pytest.mark.parametrize("place", ["practices/breathing-space.toml", "weeks/en/03.md", "forms/free-page.json"])
def test_a_course_that_is_to_be_mended_is_not_built(tmp_path: Path, place: str) -> None:
    made = course(tmp_path)
    (made.folder / place).write_text("?")
    with pytest.raises(CourseInvalid) as caught:
        build(made)
    assert caught.value.file == place


def test_a_file_beside_the_course_and_a_link_are_refused_by_name(tmp_path: Path) -> None:
    made = course(tmp_path)
    (made.folder / "notes.txt").write_text("mine")
    with pytest.raises(CourseInvalid, match=r"notes\.txt, the file: is no file of a course"):
        build(made)
    (made.folder / "notes.txt").unlink()
    (made.folder / "licence.txt").unlink()
    (made.folder / "licence.txt").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "elsewhere").write_text("secret")
    with pytest.raises(PackUnreadable, match=r"licence\.txt: is a link"):
        build(made)


def directory_of(pack: bytes) -> range:
    """Returns where the directory and what follows it lies."""
    *_, offset, _ = struct.unpack("<4s4H2LH", pack[-22:])
    return range(offset, len(pack))


def test_every_byte_of_the_directory_counts(small: bytes) -> None:
    for place in directory_of(small):
        for flip in (1, 0x80):
            altered = bytearray(small)
            altered[place] ^= flip
            with pytest.raises(PackError):
                read(bytes(altered))


def test_no_byte_anywhere_changes_what_is_read(small: bytes) -> None:
    """The bits that are left over at the end of a deflated file say nothing; every other one is noticed."""
    before, unnoticed = Pack(io.BytesIO(small)), 0
    contents = dict(before.files())
    for place in range(len(small)):
        altered = bytearray(small)
        altered[place] ^= 1 << place % 8
        try:
            pack = Pack(io.BytesIO(bytes(altered)))
            assert (dict(pack.files()), pack.listed) == (contents, before.listed)
            assert pack.signature is not None
            unnoticed += pack.signature == before.signature
        except PackError:
            continue
    assert unnoticed <= len(contents)


def test_a_file_that_is_cut_short_anywhere_is_refused(small: bytes) -> None:
    for length in range(len(small)):
        with pytest.raises(PackError):
            read(small[:length])
    for more in (b"\0", b"PK", small):
        with pytest.raises(PackError):
            read(small + more)
        with pytest.raises(PackError):
            read(more + small)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("../small/licence.txt", "is no file of a course"),
        ("weeks/../licence.txt", "is no file of a course"),
        ("/etc/passwd", "is no file of a course"),
        ("Manifest.toml", "is no file of a course"),
        ("practices/con.toml", "is no file of a course"),
        ("voices/nul/index.toml", "is no file of a course"),
        ("practices/a b.toml", "holds a file whose name no file of a course has"),
        ("practices\\a.toml", "holds a file whose name no file of a course has"),
        ("c:/a.toml", "holds a file whose name no file of a course has"),
        ("practices/\x1b[2J.toml", "holds a file whose name no file of a course has"),
        ("practices/" + "a" * 300 + ".toml", "holds a file whose name no file of a course has"),
        ("practices/" + "a" * 200 + ".toml", "names more than a course may have"),
    ],
)
def test_a_name_that_no_course_has_is_refused(name: str, said: str) -> None:
    with pytest.raises(PackError, match=said) as caught:
        read(of({name: b"x"}))
    assert str(caught.value).isprintable()


@pytest.mark.parametrize(
    ("make", "file", "said"),
    [
        (lambda c: packed(), "", "does not begin with CONTENTS"),
        (lambda c: packed((SIGNATURE, b"")), "", "does not begin with CONTENTS"),
        (lambda c: packed((CONTENTS, b"")), CONTENTS, "cannot be read"),
        (lambda c: packed((CONTENTS, b"\x94\x01")), CONTENTS, "cannot be read"),
        (lambda c: packed((CONTENTS, listing(c) + b"\0")), CONTENTS, "cannot be read"),
        (
            lambda c: packed((CONTENTS, listing(c)), (SIGNATURE, bytes(95))),
            SIGNATURE,
            "has 95 bytes; it must have 96",
        ),
        (lambda c: of(c, course="Small"), CONTENTS, "names no course"),
        (lambda c: of(c, course="../x"), CONTENTS, "names no course"),
        (lambda c: of(c, edition="1"), CONTENTS, "no version like 1.2 or 1.2.3"),
        (lambda c: of(c, version=0), CONTENTS, "cannot be read"),
        (lambda c: of(dict(reversed(c.items()))), CONTENTS, "names a file twice, or not in order"),
        (lambda c: packed((CONTENTS, listing(c))), "small/forms/free-page.json", "is missing"),
        (lambda c: of(c) and packed((CONTENTS, listing(c)), *inside(c), ("small/x", b"")), "small/x", "is beside"),
        (lambda c: packed((CONTENTS, listing(c)), *inside(c), ("other/x", b"")), "other/x", "is beside the course"),
        (
            lambda c: packed((CONTENTS, listing(c)), *inside(c), inside(c)[0]),
            "small/forms/free-page.json",
            "is there twice",
        ),
        (lambda c: packed((CONTENTS, listing(c)), *reversed(inside(c))), "", "is not in the order of its list"),
        (lambda c: packed((CONTENTS, listing(c | {"licence.txt": b""})), *inside(c)), "small/licence.txt", "bytes"),
    ],
)
def test_a_list_that_does_not_fit_is_refused(make: Callable[[dict[str, bytes]], bytes], file: str, said: str) -> None:
    with pytest.raises(PackUnreadable, match=said) as caught:
        read(make(files()))
    assert caught.value.file == file


def inside(contents: dict[str, bytes]) -> list[tuple[str, bytes]]:
    return [(f"small/{name}", content) for name, content in contents.items()]


def test_another_content_of_the_same_size_is_refused(small: bytes) -> None:
    contents = read(small)
    other = contents | {"licence.txt": b"y\n"}
    with pytest.raises(PackUnreadable, match=r"licence\.txt: is not the file that the list names"):
        read(packed((CONTENTS, listing(contents)), *inside(other)))


def test_a_link_in_it_is_refused(small: bytes) -> None:
    at = small.rindex(b"small/licence.txt") - 46 + 38
    link = (0o120777 << 16).to_bytes(4, "little")
    with pytest.raises(PackUnreadable, match=r"licence\.txt: is a link"):
        Pack(io.BytesIO(small[:at] + link + small[at + 4 :]))


def test_one_that_a_newer_haven_packed_says_so() -> None:
    with pytest.raises(PackFromNewerHaven):
        read(of(files(), version=2))
    with pytest.raises(PackFromNewerHaven):
        read(packed((CONTENTS, msgspec.msgpack.encode([2, {"other": 1}]))))


def test_too_many_files_are_refused_before_one_of_them_is_looked_at() -> None:
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 6003, 6003, 0, 0, 0)
    with pytest.raises(PackTooLarge, match="has 6003 files; at most 6000 are allowed"):
        Container(io.BytesIO(end))


def bomb(size: int, said: int) -> bytes:
    """Returns a pack of a text that unpacks to `size` zeros and says that they are `said`."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed_zeros = b"".join([*(packer.compress(bytes(1 << 20)) for _ in range(size >> 20)), packer.flush()])
    contents = {"licence.txt": bytes(min(said, 1 << 20))}
    first = listing(contents)
    entries = [container.Entry(CONTENTS, zlib.crc32(first), len(first), len(first), 0)]
    entries.append(container.Entry("small/licence.txt", 0, len(packed_zeros), said, entries[0].end))
    return entries[0].header + first + entries[1].header + packed_zeros + container._directory(entries)


def test_a_bomb_ends_where_it_was_said_to_end() -> None:
    made = bomb(128 << 20, 1 << 20)
    assert len(made) < 1 << 20
    with pytest.raises(PackUnreadable, match=r"licence\.txt: unpacks to more than it says"):
        read(made)
    with pytest.raises(PackTooLarge, match=r"licence\.txt: is larger than 16 MiB"):
        read(bomb(1 << 20, 512 << 20))


def test_files_that_are_too_much_together_are_refused(monkeypatch: pytest.MonkeyPatch, small: bytes) -> None:
    whole = sum(len(content) for _, content in members(small))
    monkeypatch.setattr(limits, "COURSE", max(whole - 1, 1))
    with pytest.raises(PackTooLarge):
        read(small)
    monkeypatch.setattr(limits, "COURSE", 1 << 20)
    monkeypatch.setattr(limits, "COURSE_FILES", 3)
    with pytest.raises(PackTooLarge):
        read(small)


def test_a_course_that_is_too_much_is_not_built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = course(tmp_path)
    for name, value, said in (
        ("COURSE_FILES", 3, "files; at most 3 are allowed"),
        ("COURSE_FILE", 3, "is larger than"),
        ("COURSE", 1000, "has more than"),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(limits, name, value)
            with pytest.raises(PackTooLarge, match=said):
                build(made)


def test_a_file_that_is_not_there_or_goes_away_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(PackNotRead), opened(tmp_path / "none.haven-course"):
        pass
    with pytest.raises(PackNotRead), opened(tmp_path):
        pass


class Pulled(io.BytesIO):
    """A file on a stick that is pulled out after some reads."""

    def __init__(self, content: bytes, reads: int) -> None:
        super().__init__(content)
        self._left = reads

    def read(self, size: int | None = -1, /) -> bytes:
        self._left -= 1
        if self._left < 0:
            raise OSError
        return super().read(size)


@pytest.mark.parametrize("reads", [0, 2, 5, 9])
def test_a_stick_that_is_pulled_out_is_told_as_such(small: bytes, reads: int) -> None:
    with pytest.raises(PackNotRead), reading():
        for _ in Pack(Pulled(small, reads)).files():
            pass


def test_versions_are_compared_by_their_numbers() -> None:
    assert numbers("1.10") == numbers("1.10.0") == (1, 10, 0)
    ordered = ["0.9", "0.10", "1.0", "1.0.1", "1.2", "1.2.3", "1.10", "10.0"]
    assert [numbers(version) for version in ordered] == sorted({numbers(version) or () for version in ordered})
    for wrong in ("1", "1.", "1.02", "01.2", "1.2.3.4", "1.2-beta", "", " 1.2", "1.1234567", "1.2\n", "١.٢"):
        assert numbers(wrong) is None, wrong


def test_the_files_of_the_course_that_comes_with_haven_are_files_of_a_course() -> None:
    folder = resources() / "courses" / "mbct"
    names = [path.relative_to(folder).as_posix() for path in _files(folder)]
    assert len(names) > len(CHAPTERS)
    assert [name for name in names if not is_file_of_a_course(name)] == []
