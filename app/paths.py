"""Where things are on this computer."""

import os
import sys
from pathlib import Path


def resources() -> Path:
    """Returns the folder of courses, fonts, icons, sounds, themes and translations."""
    frozen = getattr(sys, "_MEIPASS", None)
    return (Path(frozen) if frozen else Path(__file__).resolve().parents[1]) / "resources"


def default_profile(role: str) -> Path:
    """Returns the folder that the program uses when none is named.

    Args:
        role: "patient" or "reviewer"; both may live on one computer.
    """
    return _user_data() / "haven" / role


def _user_data() -> Path:
    """Returns where programs keep what is a person's own; on Linux by hand, since the window waits for it."""
    system: str = sys.platform
    if system not in {"win32", "darwin"}:  # XDG Base Directory Specification 0.8
        return Path(os.environ.get("XDG_DATA_HOME", "").strip() or Path.home() / ".local" / "share")
    import platformdirs

    return Path(platformdirs.user_data_dir())


class Profile:
    """The files of one person's program.

    Attributes:
        folder: The folder that holds them all.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def header(self) -> Path:
        """The key slots of the vault."""
        return self.folder / "vault.header"

    @property
    def database(self) -> Path:
        """The encrypted database."""
        return self.folder / "vault.db"

    @property
    def voice(self) -> Path:
        """The folder of sealed voice notes."""
        return self.folder / "voice"

    @property
    def recordings(self) -> Path:
        """The folder of voices read aloud here. They are meant for others to hear, and lie there unlocked."""
        return self.folder / "recordings"

    @property
    def courses(self) -> Path:
        """The folder of courses that were taken over. Holds what the clinic publishes and nothing a person wrote."""
        return self.folder / "courses"

    @property
    def backups(self) -> Path:
        """The folder of vault backups taken before a migration."""
        return self.folder / "backups"

    @property
    def help(self) -> Path:
        """Help numbers that can be read without unlocking. Holds no name and nothing a person wrote."""
        return self.folder / "help.json"

    @property
    def settings(self) -> Path:
        """Language, theme and text size, needed before unlocking. Holds nothing a person wrote."""
        return self.folder / "settings.json"

    @property
    def reminders(self) -> Path:
        """When Haven reminds, followed without unlocking. Holds times and counts and nothing a person wrote."""
        return self.folder / "reminders.json"

    @property
    def first_run(self) -> Path:
        """What was entered before there is a vault: the invitation, and no secret that opens one."""
        return self.folder / "first-run.json"

    @property
    def lock(self) -> Path:
        """Held by the one process that has the vault open for writing."""
        return self.folder / "vault.lock"

    @property
    def log(self) -> Path:
        """The redacted log of this program."""
        return self.folder / "haven.log"
