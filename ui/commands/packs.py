"""`haven-course build` and `sign`: a course in one file, and the clinic's signature on it."""

import argparse
import hashlib
from pathlib import Path

from app.clock import SystemClock
from app.course.pack import Course
from app.course.packing import build, with_signature
from app.course.signing import marks_of, verify
from app.course.unpacking import opened
from app.paths import Profile
from app.vault.storage import write_atomically
from app.vault.vault import Vault
from sync.client import passphrases
from sync.client.clinic_office import ClinicOffice
from ui.commands.courses import report


def build_pack(folder: Path, out: Path) -> tuple[list[str], bool]:
    """Writes the course file of a course, and returns what is to be said and whether something is to be mended.

    Raises:
        CourseError: It cannot be used at all, or is more than a course may be.
        DiskFull, ReadOnlyPlace: It cannot be written.
    """
    lines, is_wrong = report(folder)
    if is_wrong:
        return [*lines, f"{out.name} is not written."], True
    sign = f"Sign it with haven-course sign {out.name} --profile OFFICE; OFFICE is the folder of the clinic's keys."
    return [*lines, _written(out, build(Course.load(folder))), sign], False


def sign_pack(parsed: argparse.Namespace) -> list[str]:
    """Signs a course file with the clinic's key, and returns what is to be said.

    Raises:
        NoPassphrase: There is no passphrase to be had.
        CourseError: It cannot be used.
        VaultError, StorageError: The office cannot be opened, or the file cannot be written.
    """
    passphrase = passphrases.read(parsed)
    out: Path = parsed.out or parsed.pack
    clock = SystemClock()
    with Vault.open(Profile(parsed.profile), passphrase, clock=clock) as vault:
        office = ClinicOffice(vault.database, clock)
        with opened(parsed.pack) as pack:
            signed = with_signature(pack, office.sign_course(pack.listed))
            said = f"{pack.id} {pack.version} is signed with the clinic's key {office.code}."
        written = _written(out, signed)
        with opened(out) as pack:
            verify(pack, marks_of(vault.database))
    return [said, written]


def _written(out: Path, content: bytes) -> str:
    write_atomically(out, content, 0o644)
    return f"{out}: {len(content):,} bytes, SHA-256 {hashlib.sha256(content).hexdigest()}"
