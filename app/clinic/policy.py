"""The clinic's policy: contact, help numbers and switches, written by the clinic as TOML and signed by its key.

Everything may be left out; what is written must be right, so that a typing mistake in a phone number's field is told
to the administrator and not found by a patient at night. Every key::

    country = "NL"                          # fills in the country's numbers for kinds that are left out

    [clinic]
    name = "The harbour clinic"
    phone = "+31 24 000 00 00"
    hours = "Monday to Friday, 9 to 17"
    website = "https://clinic.example"

    [[help]]
    kind = "out-of-hours"                   # clinic, out-of-hours, doctor, emergency or crisis
    number = "+31 24 000 00 01"
    label = { en = "Oncology ward, at night", nl = "Afdeling oncologie, 's nachts" }
    hours = "17 to 9"
    checked = 2026-11-01

    [feedback]
    overdue_after_days = 2
    not_started_after_days = 5

    [switches]
    derived_values = false
    safety_items = false
"""

import tomllib
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, get_args

from app.clinic.countries import DEFAULTS
from app.clinic.help_number import HelpKind, HelpNumber
from app.clinic.reading import Table
from app.errors import PolicyInvalid

_ORDER: Final[tuple[HelpKind, ...]] = ("clinic", "out-of-hours", "doctor", "emergency", "crisis")


@dataclass(frozen=True)
class Contact:
    """How the clinic is reached.

    Attributes:
        name: As it calls itself.
        phone: For questions that can wait.
        hours: When somebody answers.
        website: Where to read more.
    """

    name: str = ""
    phone: str = ""
    hours: str = ""
    website: str = ""


@dataclass(frozen=True)
class Feedback:
    """What the clinic promises about letters.

    Attributes:
        overdue_after_days: So many days after the agreed day a letter counts as overdue.
        not_started_after_days: So many days after enrolment a therapist sees "not started".
    """

    overdue_after_days: int = 2
    not_started_after_days: int = 5


@dataclass(frozen=True)
class Switches:
    """What the clinic switched on; off unless it did.

    Attributes:
        derived_values: Scores, trends and flags that are derived from answers. They decide the medical-device class.
        safety_items: Whether a safety item of a clinic's own instrument puts a dossier first.
    """

    derived_values: bool = False
    safety_items: bool = False


@dataclass(frozen=True)
class Policy:
    """A policy that was read.

    Attributes:
        country: ISO 3166-1 code whose numbers fill in, or "" for none.
        contact: How the clinic is reached.
        help: Numbers to phone in need: the clinic's, then the country's for the kinds that the clinic left out.
        feedback: What is promised about letters.
        switches: What is on.
    """

    country: str = ""
    contact: Contact = Contact()
    help: tuple[HelpNumber, ...] = ()
    feedback: Feedback = Feedback()
    switches: Switches = Switches()

    @classmethod
    def parse(cls, toml: str) -> "Policy":
        """Reads a policy.

        Raises:
            PolicyInvalid: It is no TOML, or something in it is not what it should be; says where and why.
        """
        try:
            content: dict[str, Any] = tomllib.loads(toml)
        except tomllib.TOMLDecodeError as error:
            raise PolicyInvalid(str(error)) from None
        top = Table("", content)
        country = top.text("country")
        if country and country not in DEFAULTS:
            known = ", ".join(sorted(DEFAULTS))
            raise PolicyInvalid(f'country: "{country}" has no default numbers here; known are {known}.')
        policy = cls(
            country=country,
            contact=_contact(top.table("clinic")),
            help=_with_defaults(tuple(_help_number(table) for table in top.tables("help")), country),
            feedback=_feedback(top.table("feedback")),
            switches=_switches(top.table("switches")),
        )
        top.nothing_else()
        return policy


def _contact(table: Table) -> Contact:
    contact = Contact(
        name=table.text("name"),
        phone=table.phone("phone"),
        hours=table.text("hours"),
        website=table.text("website"),
    )
    if contact.website and not contact.website.startswith("https://"):
        raise table.wrong("website", 'begins with "https://"')
    table.nothing_else()
    return contact


def _help_number(table: Table) -> HelpNumber:
    number = table.phone("number")
    if not number:
        raise table.wrong("number", "is needed")
    checked = table.value("checked", date, "a date, for instance 2026-11-01")
    found = HelpNumber(
        kind=_kind(table),
        number=number,
        label=tuple(sorted(table.words("label").items())),
        hours=table.text("hours"),
        checked=checked,
    )
    table.nothing_else()
    return found


def _kind(table: Table) -> HelpKind:
    written = table.text("kind")
    for kind in get_args(HelpKind):
        if kind == written:
            return _ORDER[_ORDER.index(kind)]
    raise table.wrong("kind", f"is one of {', '.join(_ORDER)}")


def _with_defaults(own: tuple[HelpNumber, ...], country: str) -> tuple[HelpNumber, ...]:
    """Returns the clinic's numbers with the country's for the kinds it left out, those of the clinic first."""
    named = {number.kind for number in own}
    filled = own + tuple(number for number in DEFAULTS.get(country, ()) if number.kind not in named)
    return tuple(sorted(filled, key=lambda number: _ORDER.index(number.kind)))


def _feedback(table: Table) -> Feedback:
    feedback = Feedback(
        overdue_after_days=table.count("overdue_after_days", 0, 28, Feedback.overdue_after_days),
        not_started_after_days=table.count("not_started_after_days", 1, 28, Feedback.not_started_after_days),
    )
    table.nothing_else()
    return feedback


def _switches(table: Table) -> Switches:
    switches = Switches(derived_values=table.switch("derived_values"), safety_items=table.switch("safety_items"))
    table.nothing_else()
    return switches
