"""Which course a profile uses: signed by its clinic, newer than the one before, whole, and decided in one step."""

import hashlib
import io
import itertools
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from app.course.courses import Courses
from app.course.packing import build, with_signature
from app.course.shelf import Chosen, OnTheShelf, Shelf, newer
from app.course.signing import Marks, marks_of
from app.course.taking import take
from app.course.unpacking import Pack
from app.errors import (
    CourseDamaged,
    CourseInvalid,
    DiskFull,
    HavenError,
    PackAltered,
    PackError,
    PackHere,
    PackNotRead,
    PackOfAnotherClinic,
    PackOfFormerKey,
    PackOlder,
    PackUnreadable,
    PackUnsigned,
    PackWithoutClinic,
)
from app.paths import Profile
from app.tasks import Cancelled
from app.vault.clinic_keys import ClinicKeys
from sync.trust import labels
from sync.trust.hashes import fingerprint
from sync.trust.signing import sign
from tests.app.course.made import Clinic, course, files, of, written

ROOT = Path(__file__).parents[3]
CLINIC, FORMER, OTHER = Clinic.of(1), Clinic.of(2), Clinic.of(3)
MARKS = Marks((FORMER.public, CLINIC.public))
NOW = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The course that comes with the program: small, 1.0."""
    return course(tmp_path_factory.mktemp("own"), version="1.0").folder


@pytest.fixture(scope="module")
def packs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Signed packs by version; one of another course."""
    folder = tmp_path_factory.mktemp("packs")
    made = {each: CLINIC.pack(folder / each, version=each, sounds=1) for each in ("0.9", "1.0.0", "1.1", "1.10")}
    return made | {"harbour": CLINIC.pack(folder, "harbour", version="0.1")}


@pytest.fixture
def shelf(profile: Profile, own: Path) -> Shelf:
    return Shelf(profile, own)


def taken(shelf: Shelf, pack: bytes, marks: Marks = MARKS) -> OnTheShelf:
    return take(shelf, io.BytesIO(pack), marks, "file", NOW)


def below(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def shown(chosen: Chosen) -> tuple[str, str, str]:
    """What a person sees of a course."""
    assert chosen.damaged is None
    return chosen.shelved.id, chosen.course.manifest.version, chosen.course.week(0, "en").text


def test_without_anything_the_program_s_own_course_is_used(shelf: Shelf) -> None:
    chosen = shelf.choose(MARKS)
    assert shown(chosen) == ("small", "1.0", "Read this. 00")
    assert (chosen.shelved.way, chosen.shelved.at) == ("program", None)
    assert not shelf.folder.exists()


def test_a_newer_version_is_used_from_the_next_time_on_and_leaves_the_one_before_alone(
    shelf: Shelf, packs: dict[str, bytes]
) -> None:
    first = taken(shelf, packs["1.1"])
    before = shelf.choose(MARKS)
    assert shown(before) == ("small", "1.1", "Read this. 00")
    assert before.shelved == first
    assert (first.way, first.at) == ("file", NOW)
    second = taken(shelf, packs["1.10"])
    assert (first.folder / "weeks" / "en" / "08.md").is_file(), "an open window still reads from it"
    assert shown(before) == ("small", "1.1", "Read this. 00")
    assert shown(shelf.choose(MARKS))[1] == "1.10"
    assert not first.folder.exists()
    assert second.folder.is_dir()


@pytest.mark.parametrize(
    ("version", "refusal"), [("0.9", PackOlder), ("1.0.0", PackHere), ("1.1", PackOlder), ("1.10", PackHere)]
)
def test_what_is_not_newer_is_refused(
    shelf: Shelf, packs: dict[str, bytes], version: str, refusal: type[PackError]
) -> None:
    if version.startswith("1.1"):
        taken(shelf, packs["1.10"])
    before = below(shelf.folder)
    with pytest.raises(refusal, match=version):
        taken(shelf, packs[version])
    assert below(shelf.folder) == before


def test_another_course_is_taken_whatever_its_version_and_there_is_a_way_back(
    shelf: Shelf, packs: dict[str, bytes]
) -> None:
    here = taken(shelf, packs["1.1"])
    used = shelf.choose(MARKS)
    taken(shelf, packs["harbour"])
    inode = (here.folder / "manifest.toml").stat().st_ino
    assert taken(shelf, packs["1.1"]) == here, "an older one of the same id would have been refused"
    assert (here.folder / "manifest.toml").stat().st_ino == inode, "the open window reads from it"
    assert shown(shelf.choose(MARKS)) == shown(used)


@pytest.mark.parametrize(
    ("sign", "marks", "refusal"),
    [
        (CLINIC.signature, Marks(), PackWithoutClinic),
        (None, MARKS, PackUnsigned),
        (OTHER.signature, MARKS, PackOfAnotherClinic),
        (FORMER.signature, MARKS, PackOfFormerKey),
        (FORMER.signature, Marks((CLINIC.public,), frozenset({fingerprint(FORMER.public)})), PackOfFormerKey),
        (lambda listed: CLINIC.signature(listed + b"x"), MARKS, PackAltered),
        (lambda listed: fingerprint(CLINIC.public) + OTHER.signature(listed)[32:], MARKS, PackAltered),
        (lambda listed: CLINIC.signature(listed)[:-2] + b"\0\1", MARKS, PackAltered),
    ],
)
def test_only_what_the_clinic_s_present_key_signed_is_taken(
    shelf: Shelf, tmp_path: Path, sign, marks: Marks, refusal: type[PackError]
) -> None:
    pack = build(course(tmp_path, version="2.0"))
    read = Pack(io.BytesIO(pack))
    with pytest.raises(refusal):
        taken(shelf, pack if sign is None else with_signature(read, sign(read.listed)), marks)
    assert not shelf.folder.exists()


def test_a_signature_for_something_else_is_none_for_a_course(shelf: Shelf, packs: dict[str, bytes]) -> None:
    read = Pack(io.BytesIO(packs["1.1"]))
    other = fingerprint(CLINIC.public) + sign(CLINIC.key, labels.POLICY, read.listed).signature
    with pytest.raises(PackAltered):
        taken(shelf, with_signature(read, other))


def test_a_course_that_cannot_be_used_leaves_nothing_although_it_is_signed(
    shelf: Shelf, packs: dict[str, bytes]
) -> None:
    taken(shelf, packs["1.1"])
    before = below(shelf.folder)
    for name, content, said in (
        ("weeks/en/03.md", b"no week", "must begin with TOML"),
        ("manifest.toml", files(version="1.3")["manifest.toml"], "is not 1.2, as the list says"),
        ("manifest.toml", files("other", "1.2")["manifest.toml"], "is 'other'"),
    ):
        contents = files(version="1.2") | {name: content}
        with pytest.raises(CourseInvalid, match=said):
            taken(shelf, CLINIC.signed(of(contents, edition="1.2")))
        assert below(shelf.folder) == before
        assert [path.name for path in shelf.folder.iterdir() if path.name.endswith(".new")] == []


def test_a_pack_that_is_damaged_in_its_last_file_leaves_nothing(shelf: Shelf, packs: dict[str, bytes]) -> None:
    pack = packs["1.1"]
    at = pack.index(b"OggS")
    with pytest.raises(PackUnreadable, match=r"begin\.opus: is damaged"):
        taken(shelf, pack[: at + 9] + bytes([pack[at + 9] ^ 1]) + pack[at + 10 :])
    assert below(shelf.folder) == {}


def test_work_that_is_asked_to_end_leaves_the_one_before(shelf: Shelf, packs: dict[str, bytes]) -> None:
    taken(shelf, packs["1.1"])
    before, calls = below(shelf.folder), itertools.count()

    def stop_at(last: int) -> bool:
        steps = itertools.count()

        def go_on() -> None:
            next(calls)
            if next(steps) == last:
                raise Cancelled

        try:
            take(shelf, io.BytesIO(packs["1.10"]), MARKS, "clinic", NOW, go_on)
        except Cancelled:
            return True
        return False

    number = 0
    while stop_at(number):
        assert below(shelf.folder) == before
        number += 1
    assert number > 20
    assert shown(shelf.choose(MARKS))[1] == "1.10"


def test_a_newer_haven_brings_a_newer_course_and_an_older_one_gives_way(
    shelf: Shelf, packs: dict[str, bytes], profile: Profile, tmp_path: Path
) -> None:
    kept = taken(shelf, packs["1.1"])
    renewed = Shelf(profile, course(tmp_path, version="1.2").folder)
    assert shown(renewed.choose(MARKS))[1] == "1.2"
    with pytest.raises(PackOlder):
        taken(renewed, packs["1.1"])
    assert kept.folder.is_dir()
    assert shown(shelf.choose(MARKS))[1] == "1.1"
    taken(renewed, packs["1.10"])
    assert shown(renewed.choose(MARKS))[1] == "1.10"


def damage(folder: Path, name: str, how: str) -> None:
    path = folder / name
    match how:
        case "gone":
            path.unlink()
        case "cut":
            path.write_bytes(path.read_bytes()[:-1])
        case "changed":
            path.write_bytes(path.read_bytes()[:-2] + b"!!")


@pytest.mark.parametrize(
    ("name", "how"),
    [
        ("small/weeks/en/03.md", "gone"),
        ("small/weeks/en/03.md", "changed"),
        ("small/practices/breathing-space.toml", "changed"),
        ("small/forms/free-page.json", "cut"),
        ("small/manifest.toml", "gone"),
        ("small/voices/els/breathing-space/begin.opus", "cut"),
        ("small/voices/els/breathing-space/begin.opus", "gone"),
        ("CONTENTS", "changed"),
        ("CONTENTS", "gone"),
        ("SIGNATURE", "changed"),
        ("SIGNATURE", "cut"),
        ("../present", "changed"),
        ("../present", "cut"),
    ],
)
def test_a_course_that_was_damaged_gives_way_to_the_program_s_own_and_says_so(
    shelf: Shelf, packs: dict[str, bytes], name: str, how: str
) -> None:
    found = taken(shelf, packs["1.1"])
    damage(found.folder.parent, name, how)
    chosen = shelf.choose(MARKS)
    assert isinstance(chosen.damaged, CourseDamaged)
    assert chosen.damaged.file == Path(name).name or chosen.damaged.file == name.removeprefix("small/")
    assert (chosen.shelved.way, chosen.course.manifest.version) == ("program", "1.0")
    again = shelf.choose(MARKS)
    assert again.damaged is None, "it is told once"
    assert [path for path in shelf.folder.iterdir() if path.is_dir()] == []
    assert taken(shelf, packs["1.1"]) == found
    assert shown(shelf.choose(MARKS))[1] == "1.1"


def test_a_damaged_one_is_repaired_by_the_same_file_before_anybody_unlocks(
    shelf: Shelf, packs: dict[str, bytes]
) -> None:
    found = taken(shelf, packs["1.1"])
    damage(found.folder, "licence.txt", "gone")
    assert taken(shelf, packs["1.1"]) == found
    assert shown(shelf.choose(MARKS))[1] == "1.1"


def test_what_nobody_vouches_for_is_not_used_whoever_put_it_there(shelf: Shelf, packs: dict[str, bytes]) -> None:
    taken(shelf, packs["1.1"])
    assert shelf.choose(Marks((CLINIC.public, OTHER.public))).damaged is None, "the key gave way since"
    assert shelf.choose(Marks((OTHER.public,))).damaged is not None
    assert shelf.choose(Marks()).damaged is None


def test_a_pointer_leads_nowhere_but_to_the_shelf(shelf: Shelf, packs: dict[str, bytes], tmp_path: Path) -> None:
    found = taken(shelf, packs["1.1"])
    elsewhere = tmp_path / "elsewhere"
    found.folder.parent.rename(elsewhere)
    pointer = shelf.folder / "present"
    told = msgspec.json.decode(pointer.read_bytes())
    for name in ("../../elsewhere", str(elsewhere), "", "x" * 64, found.name.upper()):
        pointer.write_bytes(msgspec.json.encode(told | {"name": name}))
        assert shelf.choose(MARKS).damaged is not None, name


def test_leftovers_go_when_the_next_course_is_chosen(shelf: Shelf, packs: dict[str, bytes]) -> None:
    found = taken(shelf, packs["1.1"])
    for name in ("0" * 64, f"{found.name}.new"):
        written(shelf.folder / name / "small", {"manifest.toml": b"x"})
    (shelf.folder / "present.new").write_bytes(b"half")
    shelf.refuse("a" * 64)
    assert shown(shelf.choose(MARKS))[1] == "1.1"
    assert {path.name for path in shelf.folder.iterdir()} == {found.name, "present", "refused"}


def test_nothing_is_tidied_while_a_course_is_taken_over(shelf: Shelf, packs: dict[str, bytes]) -> None:
    chosen: list[str] = []
    taken(shelf, packs["1.1"])

    def go_on() -> None:
        chosen.append(shelf.choose(MARKS).course.manifest.version)

    take(shelf, io.BytesIO(packs["1.10"]), MARKS, "clinic", NOW, go_on)
    assert set(chosen) == {"1.1"}
    assert shown(shelf.choose(MARKS))[1] == "1.10"


KILLED_AT_EACH_LINE = """
import collections, io, os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from app.course.shelf import Shelf
from app.course.signing import Marks
from app.course.taking import take
from app.paths import Profile

own, place, pack = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]).read_bytes()
marks = Marks((bytes.fromhex(sys.argv[4]),))
watched = tuple(os.path.join("app", *name) for name in (("course", "taking.py"), ("course", "shelf.py"),
                                                        ("vault", "storage.py")))
take(Shelf(Profile(place / "whole"), own), io.BytesIO(pack), marks, "file", datetime.now(UTC))


def run(folder, last):
    lines, seen = 0, collections.Counter()

    def line(frame, event, _argument):
        nonlocal lines
        place = frame.f_code, frame.f_lineno
        if event == "line":
            seen[place] += 1
            lines += seen[place] <= 2  # the third of many files is like the second
            if lines == last:
                os.kill(os.getpid(), signal.SIGKILL)
        return line

    def call(frame, _event, _argument):
        return line if frame.f_code.co_filename.endswith(watched) else None

    sys.settrace(call)
    take(Shelf(Profile(folder), own), io.BytesIO(pack), marks, "file", datetime.now(UTC))


number = 0
while True:
    number += 1
    child = os.fork()
    if child == 0:
        run(place / str(number), number)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    print(number, os.waitstatus_to_exitcode(status), flush=True)
    if not os.WTERMSIG(status):
        break
"""


@pytest.fixture
def quick_disk(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory, where it is not the disk that takes most of the time; what a kill leaves is the same."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else tmp_path) as folder:
        yield Path(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither fork nor SIGKILL")
def test_a_kill_at_each_line_leaves_the_old_or_the_new_course(
    own: Path, packs: dict[str, bytes], quick_disk: Path
) -> None:
    (quick_disk / "pack").write_bytes(packs["1.1"])
    words = [str(own), str(quick_disk), str(quick_disk / "pack"), CLINIC.public.hex()]
    with subprocess.Popen(
        [sys.executable, "-c", KILLED_AT_EACH_LINE, *words], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as killed:
        assert killed.stdout is not None
        versions = []
        for line in killed.stdout:
            number, ended = line.split()
            assert int(ended) in (-signal.SIGKILL, 0)
            shelf = Shelf(Profile(quick_disk / number), own)
            versions.append(shown(shelf.choose(MARKS))[1])
            left = {path.name for path in shelf.folder.iterdir()} if shelf.folder.exists() else set()
            assert len(left) == (0 if versions[-1] == "1.0" else 2), (number, left)
            if versions[-1] == "1.0" and int(number) % 25 == 0:
                taken(shelf, packs["1.1"])
                assert shown(shelf.choose(MARKS))[1] == "1.1", "what was left hinders the next try"
    assert killed.returncode == 0
    assert versions == sorted(versions), "once it is decided it stays so"
    runs = {version: len(list(group)) for version, group in itertools.groupby(versions)}
    assert runs["1.0"] > 100
    assert runs["1.1"] >= 2


def test_a_disk_that_is_too_full_leaves_the_one_before(
    shelf: Shelf, packs: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    taken(shelf, packs["1.1"])
    before, syncs, real = below(shelf.folder), itertools.count(), os.fsync

    def full(handle: int) -> None:
        if next(syncs) == 9:
            raise OSError(28, "No space left on device")
        real(handle)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull):
        taken(shelf, packs["1.10"])
    assert below(shelf.folder) == before


@pytest.fixture
def courses(database, clock, shelf: Shelf) -> Courses:
    """What a session does, over a vault that knows the clinic."""
    with database.transaction():
        for key in (FORMER, CLINIC):
            ClinicKeys(database).add(key.public, "invitation", clock.now())
    return Courses(database, clock, shelf, shelf.choose(MARKS).shelved, lambda: None)


def test_the_vault_says_by_what_the_clinic_is_known(courses: Courses, database) -> None:
    assert courses.marks() == MARKS == marks_of(database)


def test_a_file_is_taken_and_follows_the_one_that_is_shown(
    courses: Courses, packs: dict[str, bytes], tmp_path: Path
) -> None:
    marks = courses.marks()
    assert courses.following(marks) is None
    path = tmp_path / "new.haven-course"
    path.write_bytes(packs["1.1"])
    assert courses.take_file(path, marks) == courses.following(marks)
    with pytest.raises(PackHere):
        courses.take_file(path, marks)
    with pytest.raises(PackNotRead):
        courses.take_file(tmp_path / "none", marks)


def test_the_clinic_s_course_is_tried_again_only_when_it_changes(
    courses: Courses, packs: dict[str, bytes], caplog: pytest.LogCaptureFixture
) -> None:
    def come(version: str) -> bool:
        digest = hashlib.sha256(packs[version]).hexdigest()
        if not courses.is_new(digest):
            return False
        courses.take_clinics(packs[version], digest, courses.marks())
        assert not courses.is_new(digest)
        return True

    assert come("0.9")
    assert "PackOlder" in caplog.text
    assert not come("0.9")
    assert come("1.1")
    following = courses.following(courses.marks())
    assert following is not None
    assert (following.version, following.way) == ("1.1", "clinic")
    assert not come("1.1")
    assert not come("0.9"), "it was refused before"
    assert come("1.0.0")
    assert len(caplog.records) == 2


def test_every_refusal_is_a_sentence_with_its_reason(shelf: Shelf, packs: dict[str, bytes]) -> None:
    taken(shelf, packs["1.10"])
    said: list[str] = []
    for pack in (packs["1.1"], packs["1.10"], b"", packs["1.1"][:-1]):
        with pytest.raises(HavenError) as caught:
            taken(shelf, pack)
        said.append(str(caught.value))
    assert said == [
        "A newer version of this course is there already. Nothing was changed. It is version 1.1, and 1.10 is there.",
        "This version of the course is there already. Nothing was changed. It is version 1.10.",
        "This is no course file that Haven can read, or it is damaged. Nothing was changed. It is too short.",
        "This is no course file that Haven can read, or it is damaged. Nothing was changed. "
        "It does not end as a course file does.",
    ]


def test_newer_knows_numbers() -> None:
    assert newer("1.10", "1.9")
    assert not newer("1.2", "1.2.0")
    assert not newer("strange", "0.0")
