"""What she sees of a plan that was bent to her: on Today, in the course, in her week, and where she practises."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from app.model.calendar import Stretch
from app.model.change_set import ChangeSet
from app.model.states import DeliveryState
from app.review.adapting import Adapting, Put
from app.review.plan_draft import PathDraft, PauseDraft, PlanDraft, SparingDraft, WeekDraft
from app.spoken.service import Spoken
from app.tasks import Lanes
from app.vault.sound_files import SoundFiles
from tests.app.spoken.speaking import say, voice
from tests.ui.conftest import Bench
from tests.ui.named import child, children, nameless, settle, too_wide, words
from tests.ui.patient import Patient
from ui.course.page import CoursePage
from ui.planning.page import PlanningPage
from ui.practice.page import PractisePage
from ui.practice.window import PlayerWindow
from ui.progress.numbers import week_marks
from ui.progress.presenter import look as progress
from ui.relay import Relay
from ui.shell.page import Page
from ui.today.changed import ChangedCard
from ui.today.page import TodayPage
from ui.widgets import Option, ScrollPage, WeekPath

Shown = Callable[[QWidget], QWidget]
PATH = (0, 1, 2, 2, 4, 3, 5, 6, 8, 9)
REASON = "You wrote that the week was too short."


def bend(patient: Patient, draft: PlanDraft) -> None:
    """Tom puts something into her plan, and it arrives."""
    tom = Adapting(patient.pair.tom.db, patient.clock)
    tom.keep(patient.pair.anna.me.id, draft)
    assert tom.put(patient.pair.anna.me.id)[0] is Put.DONE
    with patient.pair.tom.db.transaction():
        patient.pair.tom.db.execute("DELETE FROM sound_uploads")
    patient.pair.sync()


def opened(
    page: type[Page], patient: Patient, bench: Bench, shown: Shown, size: tuple[int, int] = (1052, 900)
) -> Page:
    bench.give(patient.services)
    made = page(bench)
    made.resize(*size)
    shown(made)
    made.entered({})
    return made


def press(page: QWidget, name: str) -> None:
    child(page, QAbstractButton, name).click()


def everything(patient: Patient) -> PlanDraft:
    return PlanDraft(
        path=PathDraft(PATH, REASON),
        weeks={2: WeekDraft("body-scan", 10, (("breathing-space", 3),), "Lie down with it.")},
        sparing=SparingDraft(("balance",), "Since your feet are numb."),
    )


def test_barrier_4_today_says_what_was_changed_why_and_since_when_until_she_read_it(
    patient: Patient, bench: Bench, shown: Shown
) -> None:
    bend(patient, everything(patient))
    page = opened(TodayPage, patient, bench, shown)
    told = words(child(page, QWidget, "today.changed"))
    for line in (
        "Tom changed your path; done again: week 2; left out: the silent day; in this order: 0, 1, 2, 2, 4, 3, "
        "5, 6, 7, 8.",
        f"“{REASON}”",
        "Tom planned week 2 for you: Body scan, 10 min; Breathing space, 3 min.",
        "“Lie down with it.”",
        "Tom set what practices spare for you: balance, or numb feet.",
        "Since today",
    ):
        assert line in told
    press(page, "today.changed.write")
    assert bench.gone[-1] == ("letters", {"write": True})
    press(page, "today.changed.aside")
    assert children(page, QWidget, "today.changed") == []
    _, undo = bench.said[-1]
    assert undo is not None
    undo()
    child(page, QWidget, "today.changed")
    press(page, "today.changed.aside")
    patient.clock.advance(timedelta(days=1))
    bend(patient, PlanDraft(weeks={2: WeekDraft()}))
    page.entered({})
    told = words(child(page, QWidget, "today.changed"))
    assert "Tom let week 2 be as in the course again." in told
    assert "numb feet" not in told  # that she read already


def test_what_she_read_to_its_end_is_opened_for_her_therapist(
    qtbot: QtBot, patient: Patient, bench: Bench, shown: Shown
) -> None:
    bend(patient, everything(patient))
    page = opened(TodayPage, patient, bench, shown, (1052, 320))
    assert isinstance(page, TodayPage)
    card = child(page, ChangedCard, "today.changed")
    qtbot.waitUntil(lambda: card.height() > 320)
    assert not card.is_read(), "its end lies below the fold"

    def state() -> DeliveryState:
        patient.pair.sync()
        plan = Adapting(patient.pair.tom.db, patient.clock).look(patient.pair.anna.me.id)
        assert plan is not None
        assert plan.delivery is not None
        return plan.delivery.state

    qtbot.waitUntil(lambda: not card.eyes.waits)
    assert state() is DeliveryState.RECEIVED
    child(page, ScrollPage, "today.page").ensureWidgetVisible(child(page, QAbstractButton, "today.changed.aside"))
    qtbot.waitUntil(lambda: card.eyes.told)
    assert state() is DeliveryState.OPENED
    patient.clock.advance(timedelta(minutes=5))
    for kind in ("state", "sync"):
        page.changed(ChangeSet.of(kind, "of something"))
        settle()
        assert child(page, ChangedCard, "today.changed") is card, "what stands there moved although nothing changed"


def test_barrier_6_a_practice_that_was_shortened_is_proposed_on_today_in_that_length(
    patient: Patient, bench: Bench, shown: Shown
) -> None:
    bend(patient, PlanDraft(weeks={2: WeekDraft("body-scan", 10)}))
    page = opened(TodayPage, patient, bench, shown)
    lengths = [each for each in children(page, Option) if each.objectName().startswith("today.length_")]
    assert [each.objectName() for each in lengths if each.isChecked()] == ["today.length_10"]
    assert len(lengths) == 3


def test_what_was_changed_long_ago_stands_in_the_course_alone(patient: Patient, bench: Bench, shown: Shown) -> None:
    bend(patient, everything(patient))
    patient.clock.advance(timedelta(days=25))
    page = opened(TodayPage, patient, bench, shown)
    assert children(page, QWidget, "today.changed") == []


def test_barrier_4_her_path_on_today_has_the_steps_that_were_set(
    patient: Patient, bench: Bench, shown: Shown
) -> None:
    bend(patient, PlanDraft(path=PathDraft(PATH)))
    page = opened(TodayPage, patient, bench, shown)
    path = child(page, WeekPath, "today.path")
    assert path.steps == (0, 1, 2, 2, 4, 3, 5, 6, 7, 8)
    assert path.accessibleName() == "Week 2 of 8"
    patient.clock.advance(timedelta(days=7))
    page.entered({})
    assert child(page, WeekPath, "today.path").accessibleName() == "Week 2 of 8, once more"


def test_barrier_4_the_course_has_the_repeated_week_twice_and_says_which_is_left_out(
    patient: Patient, bench: Bench, shown: Shown
) -> None:
    bend(patient, everything(patient))
    page = opened(CoursePage, patient, bench, shown)
    names = [each.objectName().removeprefix("course.week_") for each in children(page, Option)]
    assert names == ["0", "1", "2", "2-1", "4", "3", "5", "6", "silent-day", "7", "8", "after"]
    assert "(left out)" in child(page, Option, "course.week_silent-day").text()
    assert "(once more)" in child(page, Option, "course.week_2-1").text()
    assert "(this week)" in child(page, Option, "course.week_2").text()
    assert f"“{REASON}”" in words(child(page, QWidget, "course.path"))
    told = words(child(page, QWidget, "course.adapted"))
    for line in (
        "Tom planned this week for you",
        "“Lie down with it.”",
        "Since Wednesday 3 March",
        "Body scan, 10 min",
    ):
        assert line in told
    assert children(page, QAbstractButton, "course.practice_0") == []
    press(page, "course.adapted.1")
    assert bench.gone[-1] == ("practice", {"script": "breathing-space", "minutes": 3})
    patient.clock.advance(timedelta(days=7))
    page.entered({})
    assert "(this week)" in child(page, Option, "course.week_2-1").text()
    press(page, "course.week_silent-day")
    child(page, QWidget, "course.path")
    patient.clock.advance(timedelta(weeks=20))
    page.entered({})
    assert "(now)" in child(page, Option, "course.week_after").text()


def test_her_week_says_what_was_planned_and_why(patient: Patient, bench: Bench, shown: Shown) -> None:
    bend(patient, everything(patient))
    page = opened(PlanningPage, patient, bench, shown)
    told = words(child(page, QWidget, "planning.planned"))
    for line in ("Tom planned this week for you", "Body scan, about 10 minutes", "“Lie down with it.”"):
        assert line in told
    assert "walking" not in told.lower()


def test_barrier_6_a_pause_that_was_set_for_her_says_by_whom_and_why_and_she_ends_it(
    patient: Patient, bench: Bench, shown: Shown
) -> None:
    bend(patient, PlanDraft(pauses={"e" * 32: PauseDraft("2027-03-03", "2027-03-20", "For the infusion.")}))
    page = opened(TodayPage, patient, bench, shown)
    told = words(child(page, QWidget, "today.pause"))
    assert "Tom set this pause" in told
    assert "“For the infusion.”" in told
    week = opened(PlanningPage, patient, bench, shown)
    assert "Set by Tom. “For the infusion.”" in words(week)
    press(page, "today.pause.end")
    assert children(page, QWidget, "today.pause") == []
    patient.pair.sync()
    tom = Adapting(patient.pair.tom.db, patient.clock).look(patient.pair.anna.me.id)
    assert tom is not None
    assert tom.pauses == ()


def test_her_own_pause_is_nobody_elses_word(patient: Patient, bench: Bench, shown: Shown) -> None:
    patient.services.planning.pauses.set(date(2027, 3, 3), date(2027, 3, 9))
    page = opened(TodayPage, patient, bench, shown)
    assert "set this pause" not in words(child(page, QWidget, "today.pause"))


def test_barrier_16_what_was_set_to_be_spared_is_spared_and_she_sees_who_set_it(
    patient: Patient, bench: Bench, shown: Shown
) -> None:
    bend(
        patient, PlanDraft(weeks={2: WeekDraft("standing-movement", 10)}, sparing=SparingDraft(("balance",), "Feet."))
    )
    page = opened(PractisePage, patient, bench, shown)
    assert "your balance" in words(child(page, QWidget, "practice.standing-movement"))
    press(page, "practice.spare")
    told = words(child(page, QWidget, "practice.spare.set"))
    assert "Tom set what practices spare for you: balance, or numb feet." in told
    assert "“Feet.”" in told
    own = child(page, Option, "practice.spare.balance")
    assert not own.isChecked()
    own.click()
    own.click()
    assert patient.services.fitting.spare() == {"balance"}
    press(page, "practice.spare.write")
    assert bench.gone[-1] == ("letters", {"write": True})
    bend(patient, PlanDraft(sparing=SparingDraft(())))
    page.entered({})
    assert children(page, QWidget, "practice.spare.set") == []


def test_barrier_4_this_weeks_practices_are_those_that_were_planned(
    patient: Patient, bench: Bench, shown: Shown
) -> None:
    bend(patient, everything(patient))
    page = opened(PractisePage, patient, bench, shown)
    assert page._catalogue.proposed == {"body-scan": 10, "breathing-space": 3}


def test_barrier_4_what_was_recorded_for_her_stands_first_and_says_while_it_is_on_its_way(
    qtbot: QtBot, patient: Patient, bench: Bench, shown: Shown
) -> None:
    spoken = Spoken(patient.pair.tom.db, patient.clock)
    sound = say(spoken, "given", patient.pair.anna.me.id, voice(2.0))
    content = spoken.content(sound)
    bend(patient, PlanDraft(title="Ten breaths", purpose="For when you lie awake."))
    page = opened(PractisePage, patient, bench, shown)
    (offer,) = patient.services.planning.guidance().given
    name = f"practice.given.{offer.practice.id[:8]}"
    card = child(page, QWidget, name)
    assert page._body.indexOf(card) == 0
    for line in ("Tom recorded this for you", "Ten breaths", "For when you lie awake.", "on its way"):
        assert line in words(card)
    assert not child(page, QAbstractButton, f"{name}.begin").isEnabled()
    db, (heard,) = patient.pair.anna.db, offer.sounds
    SoundFiles.of(db).write(heard.blob, content, heard.key)
    with db.transaction():
        db.execute("INSERT INTO sound_files (blob) VALUES (?)", (heard.blob,))
    page.entered({})
    assert "on its way" not in words(child(page, QWidget, name))
    lanes = Lanes()
    bench.background = Relay(lanes, bench.fail)
    press(page, f"{name}.begin")
    qtbot.waitUntil(lambda: isinstance(bench.full, PlayerWindow), timeout=15_000)
    player = bench.full
    assert isinstance(player, PlayerWindow)
    assert player.presenter.timeline.length_s == pytest.approx(18.0, abs=0.1)
    player.show()
    lengths = [each for each in children(player, QAbstractButton) if each.objectName().startswith("player.length")]
    assert lengths == []
    assert "Tom" in words(player)
    try:
        qtbot.waitUntil(
            lambda: player.player.moment is not None and player.player.moment.position_s > 0.5, timeout=15_000
        )
        player.presenter.toggle()
        qtbot.waitUntil(lambda: not player.plays, timeout=15_000)
    finally:
        player.presenter.leave()
    qtbot.waitUntil(lambda: [one.title for one in patient.services.practice_log.recent(1)] == ["Ten breaths"])
    lanes.close()


def test_the_weeks_in_her_numbers_follow_the_path(patient: Patient) -> None:
    bend(patient, PlanDraft(path=PathDraft((0, 1, 2, 2, 3, 7, 9))))
    record = progress(patient.services, date(2027, 3, 3), "en")
    marks = week_marks(record, date(2027, 1, 1), date(2027, 12, 31))
    begins = date(2027, 2, 15)
    numbers = ((0, 0), (1, 1), (2, 2), (3, 2), (4, 3), (6, 8))
    assert marks == tuple((begins + timedelta(weeks=place), f"week {number}") for place, number in numbers)


@pytest.mark.parametrize("style", [("light", 100), ("dark", 150), ("high-contrast", 200)])
@pytest.mark.parametrize("kind", [TodayPage, CoursePage, PlanningPage, PractisePage])
def test_it_fits_and_everything_has_a_name(
    patient: Patient,
    bench: Bench,
    shown: Shown,
    dressed: Callable[[str, int], None],
    kind: type[Page],
    style: tuple[str, int],
) -> None:
    dressed(*style)
    draft = everything(patient)
    bend(patient, draft)
    days = Stretch(date(2027, 3, 20), date(2027, 3, 22))
    pause = PauseDraft(days.first.isoformat(), "2027-03-22", "For the infusion.")
    bend(patient, PlanDraft(pauses={"e" * 32: pause}))
    page = opened(kind, patient, bench, shown, (980, 1400))
    if kind is PractisePage:
        press(page, "practice.spare")
    assert nameless(page) == []
    assert too_wide(page) == []
