"""Practices as they went, on the patient's computer and as they were shared."""

from dataclasses import dataclass
from datetime import datetime

from app.model.changes import AfterFeeling
from app.model.ids import PracticeId


@dataclass(frozen=True)
class PracticeView:
    """One time somebody practised.

    Attributes:
        id: This time of practising.
        script: The script's id.
        title: Its title as it was read.
        started_at: When it began.
        planned_s: Chosen length in seconds.
        done_s: Seconds until it ended or was left.
        after: How it was, when she said so.
        lingering: Whether something still bothers her, when she said so.
        line: A line in her own words, possibly none.
        finished: Whether it ended or was left; False only while it plays.
    """

    id: PracticeId
    script: str
    title: str
    started_at: datetime
    planned_s: int
    done_s: int
    after: AfterFeeling | None = None
    lingering: bool | None = None
    line: str = ""
    finished: bool = True
