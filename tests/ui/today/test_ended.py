"""When her treatment has ended: Today says it once, the course is over, and a page says what stays with her."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QPushButton

from app.model.changes import TreatmentEnded
from tests.ui.named import child, nameless, too_low, too_wide, words
from tests.ui.today.test_gently import SIZES, opened, press, today
from ui.farewell.page import FarewellPage

WORDS = "It was good to read you. The garden will be there in spring."


def ends(patient, day: date | None = None, *, taken_back: bool = False, said: str = WORDS):
    pair = patient.pair
    body = TreatmentEnded(
        on_day=(day or today(patient)).isoformat(), reason="completed", words=said, taken_back=taken_back
    )
    with pair.tom.db.transaction():
        pair.tom.journal.write(pair.stream, body)
    pair.sync()


def farewell(patient, bench, shown, size=(1052, 800)) -> FarewellPage:
    bench.give(patient.services)
    page = FarewellPage(bench)
    page.resize(*size)
    shown(page)
    page.entered({})
    return page


def test_today_says_it_with_her_therapists_words_and_no_letter_is_due(patient, bench, shown):
    assert "Feedback day is" in words(opened(patient, bench, shown))
    ends(patient)
    page = opened(patient, bench, shown)
    assert "Your treatment with Tom has ended" in words(page)
    assert WORDS in words(page)
    assert patient.services.planning.letter_day(patient.services.people.therapist().feedback_weekday) is None
    assert "Feedback day is" not in words(page)


def test_from_the_next_day_on_the_course_is_behind_her(patient, bench, shown):
    ends(patient)
    assert not patient.services.planning.pauses.week(today(patient)).finished
    patient.clock.advance(timedelta(days=1))
    assert patient.services.planning.pauses.week(today(patient)).finished
    page = opened(patient, bench, shown)
    assert "after the course" in words(page)
    assert "Reads what you share once more" not in words(page)


def test_it_is_put_aside_and_found_again(patient, bench, shown):
    ends(patient)
    patient.clock.advance(timedelta(days=1))
    page = opened(patient, bench, shown)
    press(page, "today.ended.aside")
    assert page.findChild(QPushButton, "today.ended.read") is None or WORDS not in words(page)
    press(page, "today.stays")
    assert bench.gone[-1] == ("farewell", {})
    _, undo = bench.said[-1]
    undo()
    assert WORDS in words(page)


def test_when_it_goes_on_after_all_everything_is_as_before(patient, bench, shown):
    before = words(opened(patient, bench, shown))
    ends(patient)
    ends(patient, taken_back=True)
    assert words(opened(patient, bench, shown)) == before
    assert "Your treatment goes on" in words(farewell(patient, bench, shown))


def test_look_backs_count_from_the_end(patient):
    day = today(patient)
    ends(patient, day)
    assert patient.services.planning.pauses.course_ended() == day + timedelta(days=1)


def test_the_page_says_what_stays_and_how_to_reach_somebody(patient, bench, shown):
    ends(patient)
    page = farewell(patient, bench, shown)
    told = words(page)
    assert "Your treatment with Tom has ended" in told
    assert WORDS in told
    assert "What stays with you" in told
    assert "please phone; you need no reason" in told
    child(page, QPushButton, "farewell.take").click()
    child(page, QPushButton, "farewell.numbers").click()
    child(page, QPushButton, "farewell.papers").click()
    assert bench.gone[-3:] == [("settings", {"sheet": "export"}), ("help", {}), ("papers", {})]


def test_without_words_there_is_no_empty_quote(patient, bench, shown):
    ends(patient, said="")
    assert "“”" not in words(farewell(patient, bench, shown))


@pytest.mark.parametrize(("dress", "percent", "width", "height"), SIZES)
def test_everything_has_a_name_and_room(dress, percent, width, height, dressed, patient, bench, shown):
    dressed(dress, percent)
    ends(patient)
    patient.clock.advance(timedelta(days=1))
    for page in (opened(patient, bench, shown, (width, height)), farewell(patient, bench, shown, (width, height))):
        assert nameless(page) == []
        assert too_wide(page) == []
        assert too_low(page) == []
