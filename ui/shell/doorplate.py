"""What a running Haven is found by, without knocking: cheap, because every start asks before its window comes."""

import sys
from pathlib import Path

from PySide6.QtCore import QCryptographicHash, QDir

from app.paths import Profile


def name_of(profile: Profile) -> str:
    """Returns the name of a profile's place to knock; each has one of its own."""
    place = str(profile.folder.resolve()).encode()
    digest = QCryptographicHash.hash(place, QCryptographicHash.Algorithm.Sha256)
    return f"haven-{bytes(digest.toHex().data()).decode()[:24]}"


def may_be_there(profile: Profile) -> bool:
    """Says whether another Haven may run with this profile; what a crash left behind counts, so knock to be sure."""
    place = "\\\\.\\pipe\\" if sys.platform == "win32" else QDir.tempPath()
    return Path(place, name_of(profile)).exists()
