"""The numbers to phone in need, set by the clinic; without a clinic, those of the country.

Read without unlocking, so the file holds no name and nothing that a person wrote.

Sources of the country's own numbers, looked at in 2025: 112.eu; 113.nl (0800-0113, free, day and night);
nhs.uk/111 and samaritans.org (116 123); 988lifeline.org; zelfmoord1813.be; samaritans.ie.
"""

from pathlib import Path

import msgspec
from PySide6.QtCore import QCoreApplication, QLocale


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


NETHERLANDS = (HelpNumber("emergency", "112"), HelpNumber("crisis", "113"), HelpNumber("crisis", "0800-0113"))
BRITAIN = (HelpNumber("emergency", "999"), HelpNumber("doctor", "111"), HelpNumber("crisis", "116 123"))
COUNTRIES = {
    QLocale.Country.Netherlands: NETHERLANDS,
    QLocale.Country.Belgium: (HelpNumber("emergency", "112"), HelpNumber("crisis", "1813")),
    QLocale.Country.UnitedKingdom: BRITAIN,
    QLocale.Country.Ireland: (HelpNumber("emergency", "112"), HelpNumber("crisis", "116 123")),
    QLocale.Country.UnitedStates: (HelpNumber("emergency", "911"), HelpNumber("crisis", "988")),
    QLocale.Country.Canada: (HelpNumber("emergency", "911"), HelpNumber("crisis", "988")),
}
ELSEWHERE = (HelpNumber("emergency", "112"),)


def country() -> QLocale.Country:
    """Returns where this computer is, as far as it says; with a Dutch window, the Netherlands otherwise."""
    known = QLocale.system().territory()
    if known not in COUNTRIES and QLocale().language() == QLocale.Language.Dutch:
        return QLocale.Country.Netherlands
    return known


def numbers(path: Path, country: QLocale.Country) -> tuple[HelpNumber, ...]:
    """Returns the clinic's numbers, or those of the country when there are none that can be read.

    Args:
        path: `Profile.help`.
        country: Where this computer is.
    """
    try:
        read = msgspec.json.decode(path.read_bytes(), type=_File).numbers
    except (OSError, msgspec.DecodeError, msgspec.ValidationError):
        read = []
    return tuple(read) or COUNTRIES.get(country, ELSEWHERE)


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
