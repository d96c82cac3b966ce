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

    [person]                                # who greets newcomers
    name = "Marijke Vos"
    role = { en = "nurse specialist", nl = "verpleegkundig specialist" }
    words = { en = "Welcome. I am glad that you are here.", nl = "Welkom. Fijn dat u er bent." }
    photo = "marijke.jpg"                   # JPEG or PNG beside the policy, at most 1 MiB
    sound = { en = "welcome.opus" }         # Opus, FLAC or WAV beside the policy, at most 4 MiB and three minutes

    [course]
    pack = "mbct.haven-course"              # beside the policy, signed with haven-course sign; at most 96 MiB

    [feedback]
    overdue_after_days = 2
    not_started_after_days = 5

    [reminders]
    most_each_week = 7
    quiet_from = 21:00:00
    quiet_until = 08:00:00

    [cover]
    longest_days = 42                       # `haven-clinic cover` refuses a longer one; 0 for no limit
    ask_beforehand = true                   # patients are asked once whether a colleague may cover
    sees_overdue = false                    # a colleague who covers sees letters that were due before the cover began

    [switches]
    derived_values = false
    safety_items = false
"""

import re
import tomllib
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any, Final, get_args

from app.clinic.countries import DEFAULTS
from app.clinic.help_number import HelpKind, HelpNumber
from app.clinic.reading import Table
from app.clinic.rules import Contact, CourseRules, CoverRules, Feedback, Greeter, Reminders, Switches
from app.errors import PolicyInvalid
from app.toml_lines import line_of

_AT: Final = re.compile(r"\(at (?:line (\d+), column \d+|end of document)\)")
_ORDER: Final[tuple[HelpKind, ...]] = ("clinic", "out-of-hours", "doctor", "emergency", "crisis")


@dataclass(frozen=True)
class Policy:
    """A policy that was read.

    Attributes:
        country: ISO 3166-1 code whose numbers fill in, or "" for none.
        contact: How the clinic is reached.
        help: Numbers to phone in need: the clinic's, then the country's for the kinds that the clinic left out.
        feedback: What is promised about letters.
        switches: What is on.
        greeter: Who greets newcomers.
        reminders: How much Haven may remind.
        cover: How the clinic covers for its therapists.
        course: Which course it gives.
    """

    country: str = ""
    contact: Contact = field(default_factory=Contact)
    help: tuple[HelpNumber, ...] = ()
    feedback: Feedback = field(default_factory=Feedback)
    switches: Switches = field(default_factory=Switches)
    greeter: Greeter = field(default_factory=Greeter)
    reminders: Reminders = field(default_factory=Reminders)
    cover: CoverRules = field(default_factory=CoverRules)
    course: CourseRules = field(default_factory=CourseRules)

    @property
    def files(self) -> tuple[str, ...]:
        """The names of all files beside the policy, each once."""
        return (*self.greeter.files, *([self.course.pack] if self.course.pack else []))

    @classmethod
    def parse(cls, toml: str) -> "Policy":
        """Reads a policy.

        Raises:
            PolicyInvalid: It is no TOML, or something in it is not what it should be; says where and why.
        """
        try:
            content: dict[str, Any] = tomllib.loads(toml)
        except tomllib.TOMLDecodeError as error:
            raise _unreadable(str(error)) from None
        top = Table("", content, partial(line_of, toml))
        country = top.text("country")
        if country and country not in DEFAULTS:
            known = ", ".join(sorted(DEFAULTS))
            raise top.wrong("country", f'"{country}" has no default numbers here; known are {known}')
        policy = cls(
            country=country,
            contact=_contact(top.table("clinic")),
            help=_with_defaults(tuple(_help_number(table) for table in top.tables("help")), country),
            feedback=_feedback(top.table("feedback")),
            switches=_switches(top.table("switches")),
            greeter=_greeter(top.table("person")),
            reminders=_reminders(top.table("reminders")),
            cover=_cover(top.table("cover")),
            course=_course(top.table("course")),
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


def _greeter(table: Table) -> Greeter:
    greeter = Greeter(
        name=table.text("name"),
        role=tuple(sorted(table.words("role").items())),
        words=tuple(sorted(table.words("words").items())),
        photo=table.file("photo", ".jpg", ".jpeg", ".png"),
        sound=tuple(sorted(table.files("sound", ".opus", ".flac", ".wav").items())),
    )
    if greeter != Greeter() and not greeter.name:
        raise table.wrong("name", "is needed: whoever greets has a name")
    table.nothing_else()
    return greeter


def _reminders(table: Table) -> Reminders:
    reminders = Reminders(
        most_each_week=table.count("most_each_week", 0, 21, Reminders.most_each_week),
        quiet_from=table.moment("quiet_from", Reminders.quiet_from),
        quiet_until=table.moment("quiet_until", Reminders.quiet_until),
    )
    table.nothing_else()
    return reminders


def _cover(table: Table) -> CoverRules:
    rules = CoverRules(
        longest_days=table.count("longest_days", 0, 366, CoverRules.longest_days),
        ask_beforehand=table.switch("ask_beforehand", CoverRules.ask_beforehand),
        sees_overdue=table.switch("sees_overdue", CoverRules.sees_overdue),
    )
    table.nothing_else()
    return rules


def _course(table: Table) -> CourseRules:
    rules = CourseRules(pack=table.file("pack", ".haven-course"))
    table.nothing_else()
    return rules


def _unreadable(said: str) -> PolicyInvalid:
    """Returns the complaint about a file that is no TOML, with the line that the parser names."""
    match = _AT.search(said)
    line = int(match[1]) if match is not None and match[1] else None
    return PolicyInvalid(f"It is no TOML: {_AT.sub('', said).strip()}.", line)


def _switches(table: Table) -> Switches:
    switches = Switches(derived_values=table.switch("derived_values"), safety_items=table.switch("safety_items"))
    table.nothing_else()
    return switches
