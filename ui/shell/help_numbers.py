"""The numbers to phone in need: the clinic's, until they came those built into the program, or else the country's.

Read without unlocking, so the file holds no name and nothing that a person wrote.
"""

from pathlib import Path

import msgspec
from PySide6.QtCore import QCoreApplication, QLocale

from app.clinic.countries import DEFAULTS, ELSEWHERE
from app.clinic.help_file import as_file
from ui import clinic_kit


class HelpNumber(msgspec.Struct, frozen=True):
    """One number.

    Attributes:
        kind: "emergency", "crisis", "doctor", "clinic" or "night", or the clinic's own words.
        number: As it is dialled.
        hours: When somebody answers, in the clinic's words; empty for always.
        checked: ISO date on which the clinic last tried it.
    """

    kind: str
    number: str
    hours: str = ""
    checked: str = ""


class _File(msgspec.Struct):
    numbers: list[HelpNumber] = []


def country() -> str:
    """Returns the ISO code of where this computer is, as far as it says; with a Dutch window "NL" otherwise."""
    known = QLocale.territoryToCode(QLocale.system().territory())
    if known not in DEFAULTS and QLocale().language() == QLocale.Language.Dutch:
        return "NL"
    return known


def numbers(path: Path, country: str) -> tuple[HelpNumber, ...]:
    """Returns the clinic's numbers, or those of the country when there are none that can be read.

    Before the clinic's policy came the file has none; what the clinic put into the program holds until then.

    Args:
        path: `Profile.help`.
        country: The ISO code of where this computer is.
    """
    try:
        read = msgspec.json.decode(path.read_bytes(), type=_File).numbers
    except (OSError, msgspec.DecodeError, msgspec.ValidationError):
        read = []
    own = DEFAULTS.get(country, ELSEWHERE)
    return tuple(read or _built_in()) or tuple(HelpNumber(known.kind, known.number) for known in own)


def _built_in() -> list[HelpNumber]:
    """Returns the numbers that the clinic put into this program."""
    kit = clinic_kit.built_in()
    if kit is None:
        return []
    language = "nl" if QLocale().language() == QLocale.Language.Dutch else "en"
    return msgspec.json.decode(as_file(kit.policy, language), type=_File).numbers


def title(kind: str) -> str:
    """Returns in words who answers."""
    words = {
        "emergency": QCoreApplication.translate("Help", "Emergency: danger to life"),
        "crisis": QCoreApplication.translate("Help", "Thoughts of suicide or great despair: somebody to talk to"),
        "doctor": QCoreApplication.translate("Help", "A doctor, also at night and at weekends"),
        "gp": QCoreApplication.translate("Help", "Your general practitioner"),
        "clinic": QCoreApplication.translate("Help", "The clinic"),
        "night": QCoreApplication.translate("Help", "The clinic outside office hours"),
    }
    return words.get(kind, kind)
