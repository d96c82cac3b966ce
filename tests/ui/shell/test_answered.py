"""What was done about a wish to be called, in the patient's own window."""

from datetime import UTC, date, datetime, timedelta

import pytest

from app.model.ids import ChangeId
from app.model.states import DeliveryState
from app.vault.calls import CallView, Disposition
from app.vault.deliveries import Delivery
from ui.shell.answered import answered_words

ASKED = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
TODAY = date(2027, 3, 2)


def call(done: Disposition | None, reason: str = "", at: datetime | None = ASKED) -> CallView:
    return CallView(ChangeId("c" * 32), "Please.", ASKED, Delivery(DeliveryState.OPENED, ASKED), done, reason, at)


@pytest.mark.parametrize(
    ("done", "said"),
    [
        ("called", "your therapist noted that you were called."),
        ("local service", "your therapist noted that somebody near you was brought in."),
        ("GP", "your therapist noted that your GP was told."),
        ("none", "your therapist read your wish and noted why no call was made."),
    ],
)
def test_it_says_what_was_recorded_and_nothing_more(done: Disposition, said: str) -> None:
    assert answered_words(call(done), TODAY).endswith(said)
    assert answered_words(call(done, "We spoke."), TODAY).endswith(f"{said} Your therapist wrote: “We spoke.”")


def test_nothing_is_said_of_a_wish_that_is_open_or_long_past() -> None:
    assert answered_words(None, TODAY) == ""
    assert answered_words(call(None, at=None), TODAY) == ""
    assert answered_words(call("called"), TODAY + timedelta(days=27)) != ""
    assert answered_words(call("called"), TODAY + timedelta(days=28)) == ""
