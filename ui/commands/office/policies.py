"""`policy`: the clinic's policy with its picture, recordings and course, checked, signed and published."""

import argparse
import io
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage

from app.clinic.files import read_files
from app.clinic.policy import Policy
from app.course.signing import Marks, verify
from app.course.unpacking import Pack
from app.errors import PackError, PolicyInvalid
from sync.client.clinic_office import ClinicOffice
from ui.commands.office import given
from ui.commands.office.handing import hand_over, office

LONGEST_SIDE = 4096
"""Pixels of a picture; larger ones would fill a patient's memory before they fill her screen."""


@dataclass(frozen=True)
class Checked:
    """A policy that was read without a complaint.

    Attributes:
        toml: As written.
        files: The content of what it names.
        pack: The name of the course file among them; "" for none.
    """

    toml: str
    files: dict[str, bytes]
    pack: str = ""


def policy(parsed: argparse.Namespace, passphrase: str) -> None:
    """Checks, signs and publishes a policy; with `--check` it only looks."""
    checked = checked_policy(parsed.file)
    if parsed.check and not checked.pack:
        print(f"{parsed.file.name} is in order.")
        return
    with office(parsed, passphrase) as opened:
        course = _signed_course(opened, checked, parsed.profile)
        if parsed.check:
            brings = f" It brings the course {course}." if course else ""
            print(f"{parsed.file.name} is in order.{brings}")
            return
        take_policy(opened, checked)
        hand_over(opened, parsed.out)


def take_policy(opened: ClinicOffice, checked: Checked) -> None:
    """Signs a checked policy; its files go out with it."""
    print(f"Policy number: {opened.set_policy(checked.toml, checked.files)}", flush=True)


def checked_policy(file: Path) -> Checked:
    """Returns a policy's text and files after all of it was read without a complaint.

    Raises:
        PolicyInvalid: It cannot be used; says in which file and line, and why.
        Unusable: The file cannot be read.
    """
    toml = given.text(file)
    try:
        read = Policy.parse(toml)
    except PolicyInvalid as error:
        line = "" if error.line is None else f":{error.line}"
        raise PolicyInvalid(f"{file.name}{line}: {error.detail}", error.line) from None
    files = read_files(read, file.parent)
    if read.greeter.photo:
        _check_picture(read.greeter.photo, files[read.greeter.photo])
    if read.course.pack:
        _check_pack(read.course.pack, files[read.course.pack])
    return Checked(toml, files, read.course.pack)


def for_a_new_clinic(file: Path) -> Checked:
    """Returns a policy for a clinic whose key is only just being made, and can have signed nothing.

    Raises:
        PolicyInvalid, Unusable: As `checked_policy`, or it names a course.
    """
    checked = checked_policy(file)
    if checked.pack:
        raise PolicyInvalid(
            f"{checked.pack}: a clinic that is only just made can have signed no course. Leave [course] out for now; "
            "sign the course with haven-course sign, and publish the policy with haven-clinic policy."
        )
    return checked


def _check_pack(name: str, content: bytes) -> None:
    """Reads a course file whole.

    Raises:
        PolicyInvalid: It cannot be used.
    """
    try:
        for _ in Pack(io.BytesIO(content)).files():
            pass
    except PackError as error:
        raise PolicyInvalid(f"{name}: {error}") from None


def _signed_course(opened: ClinicOffice, checked: Checked, profile: Path) -> str:
    """Returns the name and version of the policy's course, "" for none; nobody would use one that is not signed.

    Raises:
        PolicyInvalid: It is not signed with this clinic's key.
    """
    if not checked.pack:
        return ""
    pack = Pack(io.BytesIO(checked.files[checked.pack]))
    marks = Marks(opened.keys, frozenset(opened.statement.earlier))
    try:
        verify(pack, marks)
    except PackError as error:
        hint = f"Sign it with haven-course sign {checked.pack} --profile {profile}."
        raise PolicyInvalid(f"{checked.pack}: {error} {hint}") from None
    return f"{pack.id} {pack.version}"


def _check_picture(name: str, content: bytes) -> None:
    picture = QImage.fromData(QByteArray(content))
    if picture.isNull():
        raise PolicyInvalid(f"{name}: the picture is damaged.")
    if max(picture.width(), picture.height()) > LONGEST_SIDE:
        raise PolicyInvalid(f"{name}: the picture is more than {LONGEST_SIDE} pixels wide or high.")
