"""What a keystroke costs in a long form, beside the same keystroke in a short one."""

import gc
import time
from statistics import median
from typing import Any

import pytest

from app.forms.questionnaire import Questionnaire
from app.forms.session import Session
from tests.app.forms.made import NOW, asks, at, calculated, form, raw_form, when

pytestmark = pytest.mark.benchmark


def long_form(number: int, sums: int) -> dict[str, Any]:
    """Every tenth item decides over the seven behind it; texts and numbers stand between."""
    items = []
    for place in range(number):
        match place % 10:
            case 0:
                items.append(asks(f"b{place}", "boolean"))
            case 1:
                items.append(asks(f"t{place}", "text"))
            case 2:
                items.append(asks(f"n{place}", "integer"))
            case _:
                condition = when(f"b{place - place % 10}", "=", answerBoolean=True)
                items.append(asks(f"s{place}", enableWhen=[condition]))
    for place in range(sums):
        parts = (f"%resource.item.where(linkId='n{each}').answer.value" for each in (2, place * 10 % number + 2))
        items.append(asks(f"c{place}", "integer", extension=[calculated(" + ".join(parts))]))
    return raw_form(*items)


def keystrokes(session: Session, link: str, words: str) -> float:
    """Returns the median time of a keystroke in milliseconds."""
    path, taken = at(session, link), []
    for length in range(1, len(words)):
        began = time.perf_counter()
        session = session.answer(path, words[:length])
        session.item(path)
        taken.append((time.perf_counter() - began) * 1000)
    return median(taken)


def opened(number: int, sums: int) -> Session:
    raw = long_form(number, sums)
    read: Questionnaire = form(*raw["item"])
    return Session.start(read, "en", now=NOW)


def test_typing_in_a_text_of_a_thousand_items_is_as_quick_as_in_twenty() -> None:
    words = "what the afternoon in the garden was like " * 3
    short, long = (keystrokes(opened(number, sums), "t1", words) for number, sums in ((20, 1), (1_000, 50)))
    assert long < 1, (short, long)
    assert long < short * 5 + 0.2, (short, long)


def test_a_switch_in_a_thousand_items_wakes_its_own_seven_alone() -> None:
    session = opened(1_000, 50)
    path, taken = at(session, "b0"), []
    for number in range(20):
        began = time.perf_counter()
        session = session.answer(path, "true" if number % 2 == 0 else "false")
        taken.append((time.perf_counter() - began) * 1000)
        assert len(session.changed) == 8
    assert median(taken) < 10, taken


def test_two_hundred_items_open_in_less_than_twice_the_time_of_twenty_for_each_item() -> None:
    def opening(number: int) -> float:
        raw = long_form(number, 0)
        taken = []
        gc.disable()  # the collector goes through all of the test runner's objects, and tells nothing of ours
        try:
            for _ in range(7):
                began = time.thread_time()  # others on this computer do not count
                Session.start(form(*raw["item"]), "en", now=NOW).view()
                taken.append((time.thread_time() - began) / number)
        finally:
            gc.enable()
        return min(taken)

    opening(20)
    short, long = opening(20), opening(200)
    assert long < short * 2, (short, long)
