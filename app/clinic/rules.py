"""What a policy holds, part by part; every part may be left out."""

from dataclasses import dataclass
from datetime import time


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
class Greeter:
    """The person who greets newcomers in the clinic's name.

    Attributes:
        name: As she wants to be called; "" when nobody greets.
        role: What she is in the clinic, by language.
        words: What she says, by language.
        photo: The name of a picture beside the policy.
        sound: The name of a recording beside the policy, by language.
    """

    name: str = ""
    role: tuple[tuple[str, str], ...] = ()
    words: tuple[tuple[str, str], ...] = ()
    photo: str = ""
    sound: tuple[tuple[str, str], ...] = ()

    @property
    def files(self) -> tuple[str, ...]:
        """The names of all files beside the policy, each once."""
        names = (self.photo, *(name for _, name in self.sound))
        return tuple(dict.fromkeys(name for name in names if name))

    def role_in(self, language: str) -> str:
        """Returns what she is in a language, in any that was given, or nothing."""
        return _in_language(self.role, language)

    def words_in(self, language: str) -> str:
        """Returns what she says in a language, in any that was given, or nothing."""
        return _in_language(self.words, language)

    def sound_in(self, language: str) -> str:
        """Returns the name of the recording in a language, or nothing: nobody is greeted in another one."""
        return dict(self.sound).get(language, "")


@dataclass(frozen=True)
class CourseRules:
    """Which course the clinic gives.

    Attributes:
        pack: The name of a course file beside the policy; "" for the course that comes with Haven.
    """

    pack: str = ""


@dataclass(frozen=True)
class Reminders:
    """How much Haven may remind; what a patient chooses for herself stays within it.

    Attributes:
        most_each_week: So many reminders in a week at most.
        quiet_from: From this time of day on there is none.
        quiet_until: Until this time of day there is none.
    """

    most_each_week: int = 7
    quiet_from: time = time(21)
    quiet_until: time = time(8)


@dataclass(frozen=True)
class CoverRules:
    """How the clinic covers for its therapists.

    Attributes:
        longest_days: No cover lasts longer; 0 for no limit.
        ask_beforehand: Whether patients are asked once, early, if a colleague may cover.
        sees_overdue: Whether a colleague who covers sees the letters that were due before the cover began.
    """

    longest_days: int = 0
    ask_beforehand: bool = True
    sees_overdue: bool = False


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


def _in_language(words: tuple[tuple[str, str], ...], language: str) -> str:
    found = dict(words)
    return found.get(language) or next(iter(found.values()), "")
