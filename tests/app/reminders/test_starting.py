"""Starting with the computer: only when it was said so, and in the place of the system."""

import plistlib
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from app.errors import StorageError
from app.reminders.starting import (
    QUIETLY,
    Autostart,
    LaunchAgent,
    RunKey,
    StartsWith,
    command,
    of_computer,
    stop_starting,
)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    return tmp_path


def test_nothing_starts_until_she_says_so_and_nothing_after_she_took_it_back(home: Path) -> None:
    place = Autostart()
    assert not place.is_on()
    assert not (home / ".config").exists()
    place.put(command(None))
    assert place.is_on()
    assert place.path == home / ".config" / "autostart" / "haven.desktop"
    place.take_away()
    assert not place.is_on()
    assert not place.path.exists()
    place.take_away()


def test_the_folder_of_settings_may_lie_elsewhere(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "elsewhere"))
    Autostart().put(("haven",))
    assert (home / "elsewhere" / "autostart" / "haven.desktop").exists()


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_what_the_desktop_switched_off_is_off(home: Path, line: str) -> None:
    place = Autostart()
    place.put(("haven",))
    place.path.write_text(place.path.read_text() + line + "\n")
    assert not place.is_on()


@pytest.mark.parametrize(
    "folder", ["plain", "with a space", 'with "quotes"', "with $HOME and `ticks`", "back\\slash", "100 %"]
)
def test_the_line_starts_what_it_says_whatever_the_folder_is_called(home: Path, folder: str) -> None:
    """Reads the line back by the rules of the specification, and runs it."""
    written = home / "written"
    script = home / folder / "haven"
    script.parent.mkdir(parents=True, exist_ok=True)
    script.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {shlex.quote(str(written))}\n')
    script.chmod(0o755)
    place = Autostart()
    place.put((str(script), "--profile", str(home / folder / "profile"), QUIETLY))
    found = next(line for line in place.path.read_text().splitlines() if line.startswith("Exec="))
    assert "%" not in found.replace("%%", ""), "a single one is a field code"
    value = found.removeprefix("Exec=").replace("\\\\", "\\").replace("%%", "%")
    subprocess.run(["/bin/sh", "-c", value], check=True, timeout=20)
    assert written.read_text().splitlines() == ["--profile", str(home / folder / "profile"), QUIETLY]


def test_the_file_is_one_that_desktops_accept(home: Path) -> None:
    Autostart().put(command(home / "profile"))
    lines = Autostart().path.read_text().splitlines()
    assert lines[0] == "[Desktop Entry]"
    assert {"Type=Application", "Name=Haven", "Terminal=false"} <= set(lines)


def test_a_place_that_cannot_be_written_to_is_told_and_nothing_is_left(home: Path) -> None:
    (home / ".config").write_text("a file where a folder should be")
    with pytest.raises(StorageError):
        Autostart().put(("haven",))
    assert not Autostart().is_on()


def test_on_a_mac_it_is_a_launch_agent(home: Path) -> None:
    agent = LaunchAgent()
    assert not agent.is_on()
    agent.put(("/Applications/Haven.app/Contents/MacOS/Haven", QUIETLY))
    assert agent.path == home / "Library" / "LaunchAgents" / "org.haven.start.plist"
    found = plistlib.loads(agent.path.read_bytes())
    assert found["ProgramArguments"] == ["/Applications/Haven.app/Contents/MacOS/Haven", QUIETLY]
    assert found["RunAtLoad"] is True
    assert found["KeepAlive"] is False
    assert agent.is_on()
    agent.take_away()
    assert not agent.is_on()


@pytest.mark.skipif(sys.platform == "win32", reason="writes nothing into the registry of whoever tests")
def test_elsewhere_the_registry_is_nobodys_business() -> None:
    key = RunKey()
    assert not key.is_on()
    key.put(("haven",))
    assert not key.is_on()
    key.take_away()
    assert isinstance(of_computer(), LaunchAgent if sys.platform == "darwin" else Autostart)


@pytest.mark.parametrize("kind", [Autostart, LaunchAgent])
@pytest.mark.parametrize("folder", ["profile", 'a "quoted" $folder at 50%'])
def test_it_is_known_which_profile_is_started(home: Path, kind: type[StartsWith], folder: str) -> None:
    place, mine, other = kind(), home / folder, home / f"{folder} too"
    assert not place.is_for(None)
    place.put(command(None))
    assert place.is_for(None)
    assert not place.is_for(mine)
    place.put(command(mine))
    assert place.is_for(mine)
    assert not place.is_for(None)
    assert not place.is_for(other)
    place.put(command(other))
    assert not place.is_for(mine)


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the place of this system")
def test_only_what_starts_this_profile_is_taken_away(home: Path) -> None:
    stop_starting(home / "profile")
    Autostart().put(command(home / "other"))
    stop_starting(home / "profile")
    assert Autostart().path.exists()
    Autostart().put(command(home / "profile"))
    Autostart().path.write_text(Autostart().path.read_text() + "Hidden=true\n")
    stop_starting(home / "profile")
    assert not Autostart().path.exists(), "also when the desktop had switched it off"


def test_the_program_takes_its_own_command(home: Path) -> None:
    from ui.__main__ import arguments

    parts = command(home / "profile")
    given = parts[parts.index("ui") + 1 :]
    options = arguments(list(given))
    assert options.quietly
    assert options.profile == home / "profile"
