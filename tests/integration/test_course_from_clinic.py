"""A clinic's own course, from the administrator's command to the patient's window, past a real server process."""

import hashlib
import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from app.clinic.present import present_file, present_pack
from app.clock import SetClock, SystemClock
from app.course.packing import build, with_signature
from app.course.shelf import Shelf
from app.course.signing import marks_of, verify
from app.course.taking import take
from app.course.unpacking import Pack
from app.diary.service import Diary
from app.errors import PackOfAnotherClinic, PackOfFormerKey
from app.model.changes import Answer
from app.paths import Profile
from app.vault.database import Database
from sync.client.transport import Transport
from tests.app.course.made import Clinic, course
from tests.integration.conftest import PASSPHRASE, Party, ServerProcess, World
from tests.stories.stage import until
from ui.commands.clinic import main as clinic_command
from ui.commands.course import main as course_command
from ui.program import Program

pytestmark = [pytest.mark.qt_log_ignore("propagateSizeHints")]
POLICY = '[course]\npack = "clinic.haven-course"\n'


@pytest.fixture
def met(tmp_path: Path) -> Iterator[tuple[World, Party]]:
    """A clinic, and a patient of it who knows her therapist; the clock stands still."""
    world = World(tmp_path, ServerProcess(tmp_path), SetClock(SystemClock().now()))
    world.open_clinic()
    world.server.start()
    _, patient = world.meet()
    yield world, patient
    world.close()


def publish(world: World, toml: str, files: dict[str, bytes]) -> None:
    world.office.set_policy(toml, files)
    way = Transport(world.server.url, world.clock)
    world.office.publish(way)
    way.close()


def signed(world: World, pack: bytes) -> bytes:
    read = Pack(io.BytesIO(pack))
    return with_signature(read, world.office.sign_course(read.listed))


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The course that comes with the program."""
    return course(tmp_path / "own", "small", version="1.0").folder


@pytest.fixture
def begin(qapp: QApplication, met: tuple[World, Party], own: Path) -> Iterator[Callable[[], Program]]:
    """Opens the patient's window once her vault is closed, and unlocks it."""
    world, patient = met
    programs: list[Program] = []

    def start() -> Program:
        if patient in world.parties:
            patient.close()
            world.parties.remove(patient)
        made = Program(Profile(world.folder / "patient"), "patient", world.clock, course=own)
        programs.append(made)
        made.start()
        unlock(made)
        return made

    yield start
    for each in programs:
        end(each)
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def unlock(program: Program) -> None:
    until(lambda: not program.relay.pending, "the door")
    program.unlock(PASSPHRASE)
    until(lambda: program.context is not None, "the vault to open")


def end(program: Program) -> None:
    if not program.is_over:
        ended: list[bool] = []
        program.ended.connect(lambda: ended.append(True))
        program.shut_down()
        until(lambda: ended, "the end")
        program.deleteLater()


def at_rest(program: Program) -> None:
    until(lambda: not program.relay.pending and not program.syncing.is_running, "everything to be done")


def version(program: Program) -> str:
    assert program.session is not None
    return program.session.services.course.manifest.version


def everything_written(db: Database) -> dict[str, list[tuple[object, ...]]]:
    """Every row that a person wrote or chose, and of what she did."""
    tables = ("entries", "entry_versions", "changes", "practices", "preferences", "letters")
    present = {name for (name,) in db.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    return {name: db.rows(f'SELECT * FROM "{name}"') for name in tables if name in present}


def test_a_patient_s_program_has_the_clinic_s_course_after_a_sync_and_her_words_are_untouched(
    met: tuple[World, Party], begin: Callable[[], Program], tmp_path: Path, own: Path
) -> None:
    world, patient = met
    diary = Diary(patient.db, world.clock)
    entry = diary.begin("a-form-of-the-old-course", "A page of the old course", 2)
    diary.keep(entry, (Answer(question="old", prompt="What was the moment?", text="The light on the water."),))
    diary.share(entry)
    program = begin()
    at_rest(program)
    assert program.session is not None
    db = program.session.vault.database
    before = everything_written(db)
    assert any(before.values())
    assert version(program) == "1.0"

    first = signed(world, build(course(tmp_path / "first", "small", version="1.1", sounds=1)))
    publish(world, POLICY, {"clinic.haven-course": first})
    program.syncing.sync_now()
    until(lambda: "A new course has come from your clinic" in program.window.said, "the quiet sentence")
    at_rest(program)
    assert version(program) == "1.0", "no page keeps half of each"
    assert everything_written(db) == before
    program.window.say("")
    program.syncing.sync_now()
    at_rest(program)
    assert program.window.said == "", "it is told once"

    end(program)
    program = begin()
    at_rest(program)
    assert version(program) == "1.1"
    assert "course" not in program.window.said
    assert program.session is not None
    view = program.session.services.diary.get(entry)
    assert view is not None
    assert [(answer.prompt, answer.text) for answer in view.answers] == [
        ("What was the moment?", "The light on the water.")
    ]

    second = signed(world, build(course(tmp_path / "second", "small", version="1.2")))
    publish(world, POLICY, {"clinic.haven-course": second})
    program.syncing.sync_now()
    until(lambda: "A new course has come" in program.window.said, "the quiet sentence")
    program.lock()
    until(lambda: program.session is None and not program.relay.pending, "the door to close")
    unlock(program)
    at_rest(program)
    assert version(program) == "1.2"
    assert [path.name for path in Profile(world.folder / "patient").courses.iterdir() if path.is_dir()] == [
        Pack(io.BytesIO(second)).name
    ]


def test_a_course_that_cannot_be_used_is_told_to_the_log_and_to_nobody_and_tried_once(
    met: tuple[World, Party],
    begin: Callable[[], Program],
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    world, _ = met
    program = begin()
    at_rest(program)
    stranger = Clinic.of(7).signed(build(course(tmp_path / "first", version="3.0")))
    publish(world, POLICY, {"clinic.haven-course": stranger})
    program.syncing.sync_now()
    until(lambda: "PackOfAnotherClinic" in caplog.text, "the log")
    at_rest(program)
    assert program.window.said == ""
    assert program.session is not None
    courses, db = program.session.services.courses, program.session.vault.database
    assert courses is not None
    named = present_pack(db)
    assert named == ("clinic.haven-course", hashlib.sha256(stranger).hexdigest())
    assert present_file(db, named[0]) == stranger
    assert not courses.is_new(named[1])
    caplog.clear()
    program.syncing.sync_now()
    at_rest(program)
    program.lock()
    until(lambda: program.session is None and not program.relay.pending, "the door to close")
    unlock(program)
    at_rest(program)
    assert caplog.text.count("cannot be used") == 0
    publish(world, POLICY, {"clinic.haven-course": signed(world, stranger)})
    program.syncing.sync_now()
    until(lambda: "A new course has come from your clinic" in program.window.said, "the quiet sentence")


def test_a_key_that_gave_way_vouches_for_what_was_taken_and_for_nothing_new(
    met: tuple[World, Party], tmp_path: Path, own: Path
) -> None:
    world, patient = met
    first, second = (signed(world, build(course(tmp_path / number, version=number))) for number in ("1.1", "1.2"))
    shelf = Shelf(Profile(tmp_path / "shelf"), own)
    take(shelf, io.BytesIO(first), marks_of(patient.db), "file", world.clock.now())
    world.office.rotate()
    way = Transport(world.server.url, world.clock)
    world.office.publish(way)
    way.close()
    assert patient.sync().problem is None
    marks = marks_of(patient.db)
    assert len(marks.keys) == 2
    with pytest.raises(PackOfFormerKey):
        take(shelf, io.BytesIO(second), marks, "file", world.clock.now())
    chosen = shelf.choose(marks)
    assert (chosen.damaged, chosen.course.manifest.version) == (None, "1.1")
    take(shelf, io.BytesIO(signed(world, second)), marks, "file", world.clock.now())
    later = world.enrol(world.invite(world.parties[0], "Jan"), "jan", "Jan")
    assert later.sync().problem is None
    with pytest.raises(PackOfFormerKey):
        verify(Pack(io.BytesIO(second)), marks_of(later.db))
    with pytest.raises(PackOfAnotherClinic):
        verify(Pack(io.BytesIO(Clinic.of(9).signed(second))), marks_of(later.db))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Calls a command and returns what it says."""

    def call(main: Callable[[list[str]], int], *words: object, code: int = 0) -> str:
        try:
            ended = main([*map(str, words)])
        except SystemExit as error:
            ended = error.code
        said = capsys.readouterr()
        assert ended == code, said
        return said.out + said.err

    return call


def test_the_commands_lead_from_a_folder_to_a_published_course(
    met: tuple[World, Party], tmp_path: Path, run: Callable[..., str]
) -> None:
    world, patient = met
    world.office_vault.close()
    del world.office_vault
    (tmp_path / "passphrase").write_text(PASSPHRASE)
    office = ("--profile", tmp_path / "clinic", "--passphrase-file", tmp_path / "passphrase")
    made = course(tmp_path / "made", version="1.1")
    pack, policy = tmp_path / "clinic.haven-course", tmp_path / "clinic.toml"
    policy.write_text(f"# Ours.\n{POLICY}")
    said = run(clinic_command, "policy", *office, policy, code=2)
    assert "clinic.haven-course: there is no such file beside the policy" in said
    said = run(course_command, "build", made.folder, "--out", pack)
    digest = hashlib.sha256(pack.read_bytes()).hexdigest()
    assert f"{pack}: {pack.stat().st_size:,} bytes, SHA-256 {digest}" in said
    for more in ((), ("--check",)):
        said = run(clinic_command, "policy", *office, policy, *more, code=2)
        assert "clinic.haven-course: Nobody signed this course file." in said
        assert "Sign it with haven-course sign clinic.haven-course --profile " in said
    assert "is signed with the clinic's key" in run(course_command, "sign", pack, *office)
    verify(Pack(io.BytesIO(pack.read_bytes())), marks_of(patient.db))
    assert "is in order" in run(clinic_command, "policy", *office, policy, "--check")
    assert "Published." in run(clinic_command, "policy", *office, policy)
    assert patient.sync().problem is None
    assert present_file(patient.db, "clinic.haven-course") == pack.read_bytes()

    policy.write_text('[course]\npack = "../clinic.haven-course"\n')
    assert "clinic.toml:2: course.pack is the name of a file beside the policy that ends with .haven-course" in run(
        clinic_command, "policy", *office, policy, code=2
    )
    policy.write_text(POLICY)
    pack.write_bytes(pack.read_bytes()[:-1])
    assert "does not end as a course file does" in run(clinic_command, "policy", *office, policy, code=2)
    assert "does not end as a course file does" in run(course_command, "sign", pack, *office, code=1)
    assert "There is no file" in run(course_command, "sign", tmp_path / "x.haven-course", *office, code=2)
    assert "ends in .haven-course" in run(course_command, "sign", policy, *office, code=2)
    (made.folder / "weeks" / "en" / "03.md").write_text("?")
    said = run(course_command, "build", made.folder, "--out", tmp_path / "other.haven-course", code=1)
    assert "weeks/en/03.md:1: must begin with TOML" in said
    assert "other.haven-course is not written." in said
    assert not (tmp_path / "other.haven-course").exists()
