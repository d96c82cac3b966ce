"""The register of unwanted effects: nothing comes into it by itself."""

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.clock import SetClock
from app.diary.service import Diary
from app.errors import ExportNotWritten
from app.practice.log import PracticeLog
from app.review.effects import REPORTS, UnwantedEffects
from app.review.tables import save_table
from tests.homes import Pair, answer


@pytest.fixture
def pair(tmp_path: Path, clock: SetClock) -> Iterator[Pair]:
    made = Pair.of(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def register(pair: Pair, clock: SetClock) -> UnwantedEffects:
    return UnwantedEffects(pair.tom.db, clock)


def practises(pair: Pair, clock: SetClock, **after: object) -> None:
    log = PracticeLog(pair.anna.db, clock)
    practice = log.begin("body-scan", "Body scan", 600)
    log.finish(practice, 600)
    log.check(practice, **after)  # type: ignore[arg-type]


def reports(pair: Pair, clock: SetClock) -> None:
    """Anna shares her log with one heavier practice, and answers the course's own question."""
    PracticeLog(pair.anna.db, clock).choose_sharing(True)
    practises(pair, clock, after="lighter", lingering=False, line="Quiet.")
    practises(pair, clock, after="heavier", lingering=True, line="My heart raced.")
    clock.advance(timedelta(hours=1))
    diary = Diary(pair.anna.db, clock)
    page = diary.begin(REPORTS, "What troubled me", 2)
    diary.keep(page, (answer("Restless nights."),))
    diary.share(page)
    pair.sync()


def test_what_she_said_stands_beside_the_register_and_never_in_it(
    pair: Pair, register: UnwantedEffects, clock: SetClock
) -> None:
    reports(pair, clock)
    found = register.of(pair.anna.me.id)
    assert found.entries == ()
    assert [(each.kind, each.words, each.after, each.lingering) for each in found.reports] == [
        ("page", "Restless nights.", None, False),
        ("practice", "My heart raced.", "heavier", True),
    ]


def test_an_entry_names_its_source_and_takes_it_off_the_list(
    pair: Pair, register: UnwantedEffects, clock: SetClock
) -> None:
    reports(pair, clock)
    page, practice = register.of(pair.anna.me.id).reports
    effect = register.begin(pair.anna.me.id, practice)
    assert (effect.what, effect.source, effect.weight, effect.done) == ("My heart raced.", practice.source, "", "")
    assert effect.began == practice.at.astimezone().date()
    assert register.of(pair.anna.me.id).entries == ()
    register.keep(replace(effect, weight="hindering", done="Shorter practices."))
    found = register.of(pair.anna.me.id)
    assert [(each.what, each.weight, each.over) for each in found.entries] == [("My heart raced.", "hindering", None)]
    assert found.reports == (page,)
    assert found.open == 1
    register.keep(replace(found.entries[0], over=found.entries[0].began + timedelta(days=2)))
    assert register.of(pair.anna.me.id).open == 0


def test_an_entry_without_words_or_over_before_it_began_is_not_kept(pair: Pair, register: UnwantedEffects) -> None:
    effect = register.begin(pair.anna.me.id)
    assert not register.keep(replace(effect, what="  "))
    assert not register.keep(replace(effect, what="Dizzy", over=effect.began - timedelta(days=1)))
    assert register.of(pair.anna.me.id).entries == ()


def test_what_was_taken_out_can_be_kept_again(pair: Pair, register: UnwantedEffects) -> None:
    register.keep(replace(register.begin(pair.anna.me.id), what="Dizzy"))
    (effect,) = register.of(pair.anna.me.id).entries
    assert register.remove(effect.id) == effect
    assert register.of(pair.anna.me.id).entries == ()
    assert register.remove(effect.id) is None
    register.keep(effect)
    assert register.of(pair.anna.me.id).entries == (effect,)


def test_the_table_has_no_name_and_no_formula(pair: Pair, register: UnwantedEffects) -> None:
    register.keep(replace(register.begin(pair.anna.me.id), what='=HYPERLINK("x")', weight="mild", done='Said "stop"'))
    table = register.as_table(pair.anna.me.id)
    assert table == register.as_table()
    (line,) = csv.DictReader(io.StringIO(table))
    assert line["patient"] == pair.anna.me.id
    assert line["what"] == '\'=HYPERLINK("x")'
    assert (line["how heavy"], line["what was done"], line["over on"]) == ("mild", 'Said "stop"', "")
    assert line["noted from"] == "own words"
    assert "Anna" not in table


def test_a_table_that_cannot_be_saved_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "there.csv").mkdir()
    with pytest.raises(ExportNotWritten):
        save_table(tmp_path / "there.csv", "a\r\n")
    with pytest.raises(ExportNotWritten):
        save_table(tmp_path / "nowhere" / "a.csv", "a\r\n")
    assert [path.name for path in tmp_path.iterdir()] == ["there.csv"]
    save_table(tmp_path / "a.csv", "Zoë\r\n")
    assert (tmp_path / "a.csv").read_text("utf-8-sig") == "Zoë\n"
