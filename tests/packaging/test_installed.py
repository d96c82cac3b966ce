"""Both packages on a fresh Debian root, from the first installation to the last removal."""

import hashlib
import json
import logging
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.packaging.desk import Buses, Desk, until
from tests.packaging.own_program import CLINIC, build, signed_kit
from tests.packaging.root import HOME, Root
from tests.packaging.week import LETTER, MOMENT, PRIVATE, Week, unlock

pytestmark = [pytest.mark.packaging, pytest.mark.timeout(1_500)]
LOG = logging.getLogger("haven.tests")
PROFILE = f"{HOME}/.local/share/haven"
MOST_BYTES = 75_000_000
"""The most that the package without recordings may weigh."""


@pytest.fixture(scope="module")
def installed(root: Root, packages: tuple[Path, Path], previous: Path) -> Root:
    """The root with the server, and the program as it was in the version before."""
    for name in ("python3", "gcc", "cc"):
        root.run("sh", "-c", f"command -v {name}", code=127)
    root.install(previous, packages[1])
    return root


@pytest.fixture(scope="module")
def week(installed: Root, buses: Buses, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Week]:
    """The weekly loop, lived from the installed program against the installed server."""
    made = Week(installed, buses, tmp_path_factory.mktemp("office"))
    try:
        made.live()
        yield made
    except AssertionError:
        for name, desk in (("patient", made.patient), ("therapist", made.therapist)):
            desk.shoot(Path("/tmp") / f"haven-packaging-{name}.xwd")
        raise
    finally:
        made.end()


@pytest.fixture(scope="module")
def own_program(week: Week) -> Path:
    """The package of the program that the clinic of this week built for itself."""
    return build(signed_kit(week.folder / "office", week.folder), week.folder / "built")


def test_the_self_test_passes_where_no_python_is(installed: Root) -> None:
    installed.run("sh", "-c", "command -v python3", code=127)
    told = json.loads(installed.run("haven", "--self-test", "--json", "--language", "nl", person=True))
    assert told["whole"], [part for part in told["parts"] if not part["whole"]]
    assert len(told["parts"]) >= 10
    assert all(part["sentence"] and part["title"] for part in told["parts"])


def test_a_part_that_is_gone_is_told(installed: Root) -> None:
    place = installed.path("/opt/haven/_internal/resources/sounds/bell.opus")
    aside = place.with_suffix(".aside")
    place.rename(aside)
    try:
        told = json.loads(installed.run("haven", "--self-test", "--json", person=True, code=3))
        assert [part["part"] for part in told["parts"] if not part["whole"]] == ["sound"]
    finally:
        aside.rename(place)


def test_menu_entry_icons_and_file_types_lie_where_a_desktop_looks(installed: Root) -> None:
    entry = installed.path("/usr/share/applications/haven.desktop").read_text()
    assert "application/x-haven-invitation" in entry
    assert '"*.haven-invitation"' in installed.path("/usr/share/mime/packages/haven.xml").read_text()
    sizes = {path.parts[-3] for path in installed.path("/usr/share/icons/hicolor").rglob("haven.png")}
    assert {"16x16", "48x48", "256x256"} <= sizes
    licences = {path.name for path in installed.path("/opt/haven/licences").iterdir()}
    assert {"LICENSE", "NOTICE"} <= licences
    assert any(name.lower().startswith("cryptography") for name in licences)


def test_the_server_has_its_own_user_and_key(installed: Root) -> None:
    assert installed.run("stat", "-c", "%U %a", "/var/lib/haven").strip() == "haven 700"
    assert installed.path("/var/lib/haven/server.key").exists()
    assert (
        "/opt/haven-server/haven-server run" in installed.path("/lib/systemd/system/haven-server.service").read_text()
    )


def test_the_weekly_loop_is_lived_from_the_installed_program(week: Week) -> None:
    stored = week.root.path("/var/lib/haven/server.db").read_bytes()
    for words in (MOMENT, PRIVATE, LETTER):
        assert words.encode() not in stored, "the server read along"


def test_upgrading_over_a_filled_vault_keeps_everything(week: Week, packages: tuple[Path, Path]) -> None:
    week.leave_the_desks()
    before = files_of_the_patient(week.root)
    week.root.install(packages[0])
    assert not week.root.path("/opt/haven/_internal/left-behind.txt").exists()
    assert files_of_the_patient(week.root) == before
    opens_and_finds(week.patient)


def test_removing_and_installing_again_keeps_everything(week: Week, packages: tuple[Path, Path]) -> None:
    week.leave_the_desks()
    before = files_of_the_patient(week.root)
    week.root.run("apt-get", "purge", "-qq", "--yes", "haven")
    assert not week.root.path("/opt/haven").exists()
    assert files_of_the_patient(week.root) == before
    week.root.install(packages[0])
    opens_and_finds(week.patient)


def test_the_archive_opens_the_same_vault_from_any_folder(week: Week, archive: Path) -> None:
    week.leave_the_desks()
    root = week.root
    root.run("apt-get", "purge", "-qq", "--yes", "haven")
    root.run("apt-get", "install", "-qq", "--yes", "--no-install-recommends", "zstd")
    inside = f"{HOME}/{archive.name}"
    shutil.copyfile(archive, root.path(inside))
    root.run("mkdir", f"{HOME}/a folder", person=True)
    root.run("tar", "--zstd", "-xf", inside, "-C", f"{HOME}/a folder", person=True)
    program = f"{HOME}/a folder/haven/haven"
    told = json.loads(root.run(program, "--self-test", "--json", person=True))
    assert told["whole"], [part for part in told["parts"] if not part["whole"]]
    assert root.path(f"{HOME}/a folder/share/applications/haven.desktop").exists()
    opens_and_finds(week.patient, program)


def test_a_program_with_the_clinics_kit_takes_an_invitation_without_an_address(week: Week, own_program: Path) -> None:
    week.leave_the_desks()
    week.root.install(own_program)
    told = json.loads(week.root.run("haven", "--self-test", "--json", "--language", "en", person=True))
    assert told["whole"], [part for part in told["parts"] if not part["whole"]]
    sentences = {part["part"]: part["sentence"] for part in told["parts"]}
    assert sentences["clinic"] == f"This Haven comes from {CLINIC}."
    assert sentences["course"].endswith("The recordings of the voices did not come along.")
    week.second_patient_enrols()


def test_without_recordings_the_package_is_small_enough(own_program: Path) -> None:
    size = own_program.stat().st_size
    LOG.info("the package without recordings: %.1f MB", size / 1e6)
    assert size <= MOST_BYTES


def test_removing_the_server_keeps_what_was_sent_unless_it_is_wished(week: Week, packages: tuple[Path, Path]) -> None:
    week.stop_server()
    week.root.run("apt-get", "purge", "-qq", "--yes", "haven-server")
    assert week.root.path("/var/lib/haven/server.db").exists()
    week.root.install(packages[1])
    assert week.root.run("stat", "-c", "%U", "/var/lib/haven/server.db").strip() == "haven"
    week.root.run("apt-get", "purge", "-qq", "--yes", "haven-server", more={"HAVEN_REMOVE_DATA": "yes"})
    assert not week.root.path("/var/lib/haven").exists()


def files_of_the_patient(root: Root) -> dict[str, str]:
    """Returns the names of everything in her folder, with what is in it."""
    folder = root.path(f"{PROFILE}/patient")
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    found = {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    assert found, "the patient has no files"
    return found


def opens_and_finds(desk: Desk, program: str = "haven") -> None:
    """Opens the vault and looks for what was written and what came."""
    desk.open(program=program)
    unlock(desk)
    desk.press("rail.diary")
    desk.press("diary.older")
    until(lambda: PRIVATE[:20] in desk.words() and MOMENT[:20] in desk.words(), "both pages of her diary")
    desk.press("rail.letters")
    until(lambda: "how you noticed the sun" in desk.words(), "the letter")
