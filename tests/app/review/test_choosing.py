"""Which patients are shown, and in which order."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.model.calendar import Stretch
from app.review.choosing import FILTERS, Choice, Choices, Filter, Order, chosen, counts
from app.review.views import CaseRow
from app.vault.people import Person
from app.vault.preferences import Preferences
from tests.homes import fresh_database, person

DAY = date(2027, 3, 1)


def row(name: str, **facts: object) -> CaseRow:
    who: Person = person("patient", name)
    made = CaseRow(who, 3, False, None, False, 0, 0, 0, 0, (0,) * 7, None, False, True, 0)  # type: ignore[arg-type]
    return replace(made, **facts)  # type: ignore[arg-type]


ROWS = (
    row("Zoë Ball", calls_open=1, week=1, new_entries=2),
    row("Åsa Lind", is_due=True, due=DAY, week=6, silent_day=True),
    row("joop de Wit", nothing_shared_days=7, week=6, due=date(2027, 3, 4)),
    row("Ans Visser", not_started_days=6, week=None),
    row("Ruud Kok", paused=Stretch(DAY, None), nothing_shared_days=9, last_seen=datetime(2027, 2, 1, tzinfo=UTC)),
    row("Els Bos", covering=True, safety_open=1, last_seen=datetime(2027, 2, 3, tzinfo=UTC), new_entries=5),
    row("Piet Jong", ended=DAY),
)


def names(choice: Choice, words: str = "") -> list[str]:
    return [each.person.name.split()[0] for each in chosen(ROWS, choice, words)]


@pytest.mark.parametrize(
    ("filter", "shown"),
    [
        ("all", ["Zoë", "Els", "Åsa", "joop", "Ans", "Ruud", "Piet"]),
        ("due", ["Åsa"]),
        ("asks", ["Zoë", "Els"]),
        ("silent", ["joop"]),
        ("not started", ["Ans"]),
        ("paused", ["Ruud"]),
        ("ended", ["Piet"]),
        ("covered", ["Els"]),
    ],
)
def test_each_filter_shows_what_it_says_and_counts_it(filter: Filter, shown: list[str]) -> None:
    waiting = ["Zoë", "Els"]
    assert names(Choice(filter)) == waiting + [name for name in shown if name not in waiting]
    assert counts(ROWS)[filter] == len(shown)


@pytest.mark.parametrize(
    ("order", "down", "first", "last"),
    [
        ("name", False, "Ans", "Åsa"),
        ("week", False, "Ruud", "Ans"),
        ("week", True, "Åsa", "Ans"),
        ("due", False, "Åsa", "Piet"),
        ("since", True, "Åsa", "Piet"),
        ("seen", True, "Ruud", "Piet"),
    ],
)
def test_who_has_no_value_comes_last_either_way(order: Order, down: bool, first: str, last: str) -> None:
    shown = [name for name in names(Choice("all", order, down)) if name not in ("Zoë", "Els")]
    assert (shown[0], shown[-1]) == (first, last)


@pytest.mark.parametrize(
    ("order", "down", "first"), [("name", False, "Els"), ("name", True, "Zoë"), ("week", False, "Zoë")]
)
def test_who_waits_for_an_answer_stands_first_in_every_order(order: Order, down: bool, first: str) -> None:
    shown = names(Choice("silent", order, down))
    assert (shown[0], set(shown[:2]), shown[2:]) == (first, {"Els", "Zoë"}, ["joop"])
    assert names(Choice("silent", order, down), "joop") == ["joop"]


def test_a_heading_orders_turns_round_and_lets_go() -> None:
    choice = Choice("due")
    steps = []
    for _ in range(3):
        choice = choice.ordered_by("name")
        steps.append((choice.order, choice.down))
    assert steps == [("name", False), ("name", True), ("queue", False)]
    assert choice.filter == "due"
    newest = Choice().ordered_by("seen")
    assert newest == Choice("all", "seen", down=True)
    assert newest.ordered_by("seen") == Choice("all", "seen", down=False)


@pytest.mark.parametrize(("words", "shown"), [("jo", ["joop", "Piet"]), ("de jo", ["joop"]), ("oop", []), (" ", 7)])
def test_words_find_the_beginning_of_any_part_of_a_name(words: str, shown: list[str] | int) -> None:
    found = names(Choice(), words)
    assert found == shown if isinstance(shown, list) else len(found) == shown


def test_the_choice_is_remembered_and_nonsense_is_everybody(tmp_path: Path) -> None:
    db = fresh_database(tmp_path / "vault.db")
    assert Choices(db).last() == Choice()
    Choices(db).keep(Choice("paused", "seen", down=True))
    assert Choices(db).last() == Choice("paused", "seen", down=True)
    with db.transaction():
        Preferences(db).put("review.caseload", {"filter": "rich", "order": "luck", "down": "maybe"})
    assert Choices(db).last() == Choice()
    assert len(FILTERS) == 8
    db.close()
