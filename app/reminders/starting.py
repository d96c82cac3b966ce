"""Starting with the computer: only when a person said so, by the place that her system has for it.

The one truth is that place itself, so that what she changes in the system's own settings counts here too.
"""

import itertools
import os
import plistlib
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, Protocol

from app.errors import DiskFull, ReadOnlyPlace
from app.vault.storage import write_atomically

NAME: Final = "Haven"
QUIETLY: Final = "--quietly"
"""The option with which Haven starts without showing its window."""
_PROFILE: Final = "--profile"
_ESCAPED: Final = '"`$\\'


class StartsWith(Protocol):
    """The place where a system keeps what starts with it."""

    def is_on(self) -> bool:
        """Says whether Haven starts with the computer."""

    def is_for(self, profile: Path | None) -> bool:
        """Says whether something is kept there, on or off, that starts Haven with this profile.

        Args:
            profile: As for `command`.
        """

    def put(self, command: Sequence[str]) -> None:
        """Lets it start so.

        Raises:
            DiskFull, ReadOnlyPlace: It cannot be written.
        """

    def take_away(self) -> None:
        """Lets it no longer start.

        Raises:
            ReadOnlyPlace: It cannot be taken away.
        """


class Autostart:
    """Linux and other desktops of freedesktop.org: a file in the folder of the Desktop Application Autostart page.

    Args:
        folder: The autostart folder; the usual one when None.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder

    @property
    def path(self) -> Path:
        """The file."""
        if self._folder is not None:
            return self._folder / "haven.desktop"
        config = os.environ.get("XDG_CONFIG_HOME", "")
        root = Path(config) if Path(config).is_absolute() else Path.home() / ".config"
        return root / "autostart" / "haven.desktop"

    def is_on(self) -> bool:
        """Says whether the file is there and is not switched off by the desktop's own settings."""
        try:
            lines = self.path.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return False
        off = {"Hidden=true", "X-GNOME-Autostart-enabled=false"}
        return not any(line.strip() in off for line in lines)

    def is_for(self, profile: Path | None) -> bool:
        """Says whether the file starts this profile."""
        try:
            lines = self.path.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return False
        (started, *_) = [*(line for line in lines if line.startswith("Exec=")), ""]
        return bool(started) and _names(started, profile, lambda parts: " ".join(map(_quoted, parts)))

    def put(self, command: Sequence[str]) -> None:
        """Writes the file."""
        lines = (
            "[Desktop Entry]",
            "Type=Application",
            f"Name={NAME}",
            f"Exec={' '.join(_quoted(part) for part in command)}",
            "Terminal=false",
            "X-GNOME-Autostart-enabled=true",
        )
        _write(self.path, ("\n".join(lines) + "\n").encode())

    def take_away(self) -> None:
        """Removes the file."""
        _remove(self.path)


class LaunchAgent:
    """macOS: a property list in the person's LaunchAgents (`man launchd.plist`).

    Args:
        folder: The LaunchAgents folder; the usual one when None.
    """

    LABEL: Final = "org.haven.start"

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder

    @property
    def path(self) -> Path:
        """The file."""
        folder = self._folder or Path.home() / "Library" / "LaunchAgents"
        return folder / f"{self.LABEL}.plist"

    def is_on(self) -> bool:
        """Says whether the file is there and can be read."""
        try:
            found = plistlib.loads(self.path.read_bytes())
        except (OSError, ValueError, plistlib.InvalidFileException):
            return False
        return bool(found.get("RunAtLoad")) and not found.get("Disabled")

    def is_for(self, profile: Path | None) -> bool:
        """Says whether the list starts this profile."""
        try:
            found = plistlib.loads(self.path.read_bytes()).get("ProgramArguments", [])
        except (OSError, ValueError, plistlib.InvalidFileException):
            return False
        if profile is None:
            return _PROFILE not in found
        return any(pair == (_PROFILE, str(profile)) for pair in itertools.pairwise(found))

    def put(self, command: Sequence[str]) -> None:
        """Writes the file."""
        content = {
            "Label": self.LABEL,
            "ProgramArguments": list(command),
            "RunAtLoad": True,
            "KeepAlive": False,
            "ProcessType": "Interactive",
            "LimitLoadToSessionType": "Aqua",
        }
        _write(self.path, plistlib.dumps(content))

    def take_away(self) -> None:
        """Removes the file."""
        _remove(self.path)


class RunKey:
    """Windows: a value below the person's own `Run` key."""

    KEY: Final = r"Software\Microsoft\Windows\CurrentVersion\Run"

    def is_on(self) -> bool:
        """Says whether the value is there."""
        if sys.platform == "win32":
            import winreg

            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, self.KEY) as key:
                    return bool(winreg.QueryValueEx(key, NAME)[0])
            except OSError:
                return False
        return False

    def is_for(self, profile: Path | None) -> bool:
        """Says whether the value starts this profile."""
        if sys.platform == "win32":
            import subprocess
            import winreg

            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, self.KEY) as key:
                    started = str(winreg.QueryValueEx(key, NAME)[0])
            except OSError:
                return False
            return _names(started, profile, subprocess.list2cmdline)
        return False

    def put(self, command: Sequence[str]) -> None:
        """Writes the value."""
        if sys.platform == "win32":
            import subprocess
            import winreg

            try:
                with winreg.CreateKey(winreg.HKEY_CURRENT_USER, self.KEY) as key:
                    winreg.SetValueEx(key, NAME, 0, winreg.REG_SZ, subprocess.list2cmdline(command))
            except OSError as error:
                raise ReadOnlyPlace from error

    def take_away(self) -> None:
        """Removes the value."""
        if sys.platform == "win32":
            import winreg

            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, self.KEY, 0, winreg.KEY_SET_VALUE) as key:
                    winreg.DeleteValue(key, NAME)
            except FileNotFoundError:
                return
            except OSError as error:
                raise ReadOnlyPlace from error


def of_computer() -> StartsWith:
    """Returns the place of this system."""
    match sys.platform:
        case "win32":
            return RunKey()
        case "darwin":
            return LaunchAgent()
        case _:
            return Autostart()


def command(profile: Path | None) -> tuple[str, ...]:
    """Returns how Haven is started without its window.

    Args:
        profile: The folder of this person's files when it is not the usual one.
    """
    program = (sys.executable,) if getattr(sys, "frozen", False) else (sys.executable, "-m", "ui")
    return (*program, *(() if profile is None else (_PROFILE, str(profile))), QUIETLY)


def stop_starting(profile: Path | None) -> None:
    """Lets a profile no longer start with the computer; what starts another one stays.

    Args:
        profile: As for `command`.

    Raises:
        ReadOnlyPlace: It cannot be taken away.
    """
    place = of_computer()
    if place.is_for(profile):
        place.take_away()


def _names(started: str, profile: Path | None, written: Callable[[Sequence[str]], str]) -> bool:
    """Says whether a command line starts a profile.

    Args:
        started: The command line.
        profile: As for `command`.
        written: Writes arguments as they stand in it.
    """
    if profile is None:
        return written((_PROFILE,)) not in started
    return written((_PROFILE, str(profile), QUIETLY)) in started


def _quoted(part: str) -> str:
    """Returns an argument as the Desktop Entry Specification wants it in `Exec`."""
    inner = "".join(f"\\{sign}" if sign in _ESCAPED else sign for sign in part).replace("%", "%%")
    # The value is a string of the file first, in which a backslash is written twice.
    return f'"{inner}"'.replace("\\", "\\\\")


def _write(path: Path, content: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except PermissionError as error:
        raise ReadOnlyPlace from error
    except OSError as error:
        raise DiskFull from error
    write_atomically(path, content)


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise ReadOnlyPlace from error
