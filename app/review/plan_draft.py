"""What a therapist is about to change in a patient's plan; nothing of it is sent before it is put into the plan."""

from datetime import date

import msgspec

from app.model.calendar import Stretch
from app.vault.database import Database
from app.vault.preferences import Preferences

_KEPT = "adapting."


class PathDraft(msgspec.Struct, frozen=True):
    """Another order of the weeks.

    Attributes:
        positions: What each calendar week holds.
        reason: Why, in words for the patient.
    """

    positions: tuple[int, ...]
    reason: str = ""


class WeekDraft(msgspec.Struct, frozen=True):
    """Another plan for a week.

    Attributes:
        practice: The script; empty when the week is to be as the course has it again.
        minutes: Its length.
        also: The other practices as (script, minutes); None leaves those of the course.
        reason: Why, in words for the patient.
    """

    practice: str = ""
    minutes: int = 0
    also: tuple[tuple[str, int], ...] | None = None
    reason: str = ""


class SparingDraft(msgspec.Struct, frozen=True):
    """What practices are to spare.

    Attributes:
        needs: Names as `app.practice.sparing` has them.
        reason: Why, in words for the patient.
    """

    needs: tuple[str, ...]
    reason: str = ""


class PauseDraft(msgspec.Struct, frozen=True):
    """A pause that is set, or taken back.

    Attributes:
        first_day: Its first day, as an ISO date.
        last_day: Its last day, or None while nobody knows it.
        reason: Why, in words for the patient.
        taken_back: Whether it is as if it had never been set.
    """

    first_day: str
    last_day: str | None = None
    reason: str = ""
    taken_back: bool = False

    @property
    def days(self) -> Stretch:
        """Its days."""
        last = date.fromisoformat(self.last_day) if self.last_day else None
        return Stretch(date.fromisoformat(self.first_day), last)


class PlanDraft(msgspec.Struct, frozen=True):
    """Everything that is about to change.

    Attributes:
        path: The order of the weeks, or None when it stays.
        weeks: Plans, by the number of the week.
        sparing: What is to be spared, or None when it stays.
        pauses: By their ids.
        title: What the practice is called that was recorded for her.
        purpose: What it is for.
    """

    path: PathDraft | None = None
    weeks: dict[int, WeekDraft] = {}
    sparing: SparingDraft | None = None
    pauses: dict[str, PauseDraft] = {}
    title: str = ""
    purpose: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is about to change."""
        return self == PlanDraft()


class PlanDrafts:
    """Keeps one draft for each patient; it reaches a therapist's other computers. Writes expect a transaction."""

    def __init__(self, db: Database) -> None:
        self._preferences = Preferences(db)

    def of(self, person: str) -> PlanDraft:
        """Returns what is about to change for somebody; what this version cannot read is nothing."""
        text = self._preferences.get(_KEPT + person, "")
        if not text:
            return PlanDraft()
        try:
            return msgspec.json.decode(text, type=PlanDraft)
        except msgspec.MsgspecError:
            return PlanDraft()

    def keep(self, person: str, draft: PlanDraft) -> None:
        """Keeps a draft in the place of the one before."""
        if draft.is_empty:
            self._preferences.delete(_KEPT + person)
        else:
            self._preferences.put(_KEPT + person, msgspec.json.encode(draft).decode())
