"""How her days were, and what is dear to her: as she gave it, and nothing worked out of it."""

import re
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QPushButton

from app.diary.numbers import numbers_between
from app.model.change_set import ChangeSet
from app.model.changes import Answer
from tests.ui.named import child, children, nameless, too_wide, words
from tests.ui.progress.test_page import open_page, practises
from ui.diary.page import DiaryPage
from ui.progress.paper import document_of
from ui.widgets import Chip
from ui.widgets.dots import DayDots
from ui.widgets.fold import Fold

SIZES = [("light", 100, 1052, 800), ("dark", 150, 980, 800), ("high-contrast", 200, 920, 800)]


def gives(patient, **numbers: int):
    diary = patient.services.diary
    entry = diary.begin("day", "The day in three numbers", 2)
    diary.keep(entry, [Answer(question=name, prompt=name, number=number) for name, number in numbers.items()])
    return entry


def test_numbers_stand_as_they_were_given_and_open_days_stay_open(patient, bench, shown):
    gives(patient, energy=4, sleep=7)
    patient.clock.advance(timedelta(days=3))
    gives(patient, energy=6)
    gives(patient, energy=5)
    page = open_page(patient, bench, shown)
    strips = {strip.objectName(): strip.accessibleName() for strip in children(page, DayDots)}
    assert set(strips) == {"progress.numbers.energy", "progress.numbers.sleep"}
    assert strips["progress.numbers.energy"].endswith("Wednesday 4, today 5"), "the last of a day counts"
    assert strips["progress.numbers.sleep"].endswith("Wednesday 7")


def test_the_same_stands_in_words_with_weeks_and_letters(patient, bench, shown):
    gives(patient, energy=4, distress=0)
    entry = patient.writes("The soup was hot.", share=True)
    patient.is_answered(entry, "The soup was hot.", "soup", "Which soup?")
    page = open_page(patient, bench, shown)
    child(page, QPushButton, "progress.numbers.words").click()
    (fold,) = (fold for fold in children(page, Fold) if fold.title.objectName() == "progress.numbers.words")
    assert "energy 4, what weighed 0" in words(fold.inside)
    assert "a letter came" in words(fold.inside)


def test_barrier_6_the_weeks_stand_where_they_began_without_the_days_of_a_pause(patient, bench, shown):
    gives(patient, energy=4)
    patient.services.planning.pauses.set(date(2027, 2, 20), date(2027, 2, 28))
    page = open_page(patient, bench, shown)
    child(page, QPushButton, "progress.numbers.words").click()
    (fold,) = (fold for fold in children(page, Fold) if fold.title.objectName() == "progress.numbers.words")
    said = words(fold.inside)
    assert patient.services.planning.pauses.week(date(2027, 3, 3)).number == 1
    assert re.search(r"Wednesday 3 March.*week 1", said)
    assert "week 2" not in said
    patient.services.planning.pauses.restore(())
    page.changed(ChangeSet.of("pause", "any"))
    child(page, QPushButton, "progress.numbers.words").click()
    assert "week 2" in words(page)


def test_a_clinics_own_measure_is_not_among_them(patient):
    diary = patient.services.diary
    entry = diary.begin("hads", "HADS", 2)
    diary.keep(entry, [Answer(question="distress", prompt="…", number=9)], (), '{"resourceType": "X"}')
    today = patient.clock.now().date()
    assert numbers_between(patient.pair.anna.db, today, today) == ()


def test_barrier_12_progress_has_no_scores_no_streaks_and_no_reproach(patient, bench, shown):
    for _ in range(3):
        practises(patient, 20, "lighter")
        gives(patient, energy=3, distress=8, sleep=2)
        patient.clock.advance(timedelta(days=4))
    page = open_page(patient, bench, shown)
    child(page, QPushButton, "progress.numbers.words").click()
    said = words(page).lower()
    for judged in ("%", "!", "streak", "score", "goal", "missed", "average", "mean ", "trend", "in a row", "better"):
        assert judged not in said, judged
    assert re.search(r"worse|well done|great", said) is None


def test_without_numbers_and_dear_moments_it_says_how_they_come_here(patient, bench, shown):
    page = open_page(patient, bench, shown)
    assert "You need not." in words(page)
    assert "can be marked there" in words(page)
    assert children(page, DayDots) == []


def test_a_page_marked_as_dear_stands_in_progress_until_the_mark_is_taken_away(patient, bench, shown):
    entry = patient.writes("The soup was hot.")
    bench.give(patient.services)
    diary = DiaryPage(bench)
    shown(diary)
    diary.entered({"entry": entry})
    mark = child(diary, Chip, "diary.dear")
    assert not mark.isChecked()
    mark.click()
    assert mark.isChecked()
    assert mark.text() == "Dear to me"
    page = open_page(patient, bench, shown)
    assert "The soup was hot." in words(page)
    child(page, QPushButton, f"progress.dear.{entry}").click()
    assert bench.gone[-1] == ("diary", {"entry": entry})
    mark.click()
    page.entered({})
    assert "The soup was hot." not in words(page)


def test_a_dear_page_that_was_removed_is_gone_and_comes_back_with_its_mark(patient):
    dear, entry = patient.services.dear, patient.writes("The soup was hot.")
    dear.mark(entry)
    patient.services.diary.remove(entry)
    assert dear.all() == ()
    patient.services.diary.restore(entry)
    assert [view.id for view in dear.all()] == [entry]


def test_nobody_else_learns_what_is_dear(patient):
    entry = patient.writes("The soup was hot.", share=True)
    patient.services.dear.mark(entry)
    patient.pair.sync()
    patient.clock.advance(timedelta(minutes=30))
    patient.pair.sync()
    assert patient.pair.tom.db.rows("SELECT name FROM preferences WHERE name LIKE 'diary.dear%'") == []


def test_dear_moments_are_shown_a_handful_at_a_time(patient, bench, shown):
    for number in range(8):
        patient.services.dear.mark(patient.writes(f"Moment {number}."))
        patient.clock.advance(timedelta(hours=1))
    page = open_page(patient, bench, shown)
    assert words(page).count("Moment ") == 6
    child(page, QPushButton, "progress.dear.more").click()
    assert words(page).count("Moment ") == 8


def test_what_is_printed_is_what_is_shown(patient, bench, shown):
    practises(patient, 20)
    gives(patient, energy=4)
    patient.services.dear.mark(patient.writes("The soup was hot."))
    page = open_page(patient, bench, shown)
    text = document_of(page._record).toPlainText()
    for part in ("My weeks with Haven", "20 minutes", "energy 4", "The soup was hot.", "Dear to me"):
        assert part in text, part


@pytest.mark.parametrize(("theme", "percent", "width", "height"), SIZES)
def test_everything_has_a_name_and_nothing_is_cut_off(patient, bench, shown, dressed, theme, percent, width, height):
    gives(patient, energy=4, distress=2, sleep=9)
    patient.services.dear.mark(patient.writes("The soup was hot."))
    dressed(theme, percent)
    page = open_page(patient, bench, shown, width, height)
    assert nameless(page) == []
    assert too_wide(page) == []
