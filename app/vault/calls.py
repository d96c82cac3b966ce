"""The wish to be called, and what was done about it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from app.model.ids import ChangeId
from app.vault.deliveries import Delivery

Disposition = Literal["called", "local service", "GP", "none"]


@dataclass(frozen=True)
class CallView:
    """One "I want to be called".

    Attributes:
        id: The change that asked.
        line: What she wrote with it, possibly none.
        asked_at: When she asked.
        delivery: Where it is; nothing says "your therapist has been told" before `RECEIVED`.
        disposition: What was done, or None while it is open.
        reason: In the therapist's words.
        answered_at: When it was answered.
        waiting_for_digits: Whether it waits here because the six digits were not compared yet.
    """

    id: ChangeId
    line: str
    asked_at: datetime
    delivery: Delivery
    disposition: Disposition | None = None
    reason: str = ""
    answered_at: datetime | None = None
    waiting_for_digits: bool = False

    @property
    def is_open(self) -> bool:
        """Whether nobody has recorded yet what was done."""
        return self.disposition is None
