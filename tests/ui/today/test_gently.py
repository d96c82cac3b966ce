"""What Today says now and then: a pause, nothing has begun yet, the practice log, and the months after."""

import shutil
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from app.course.pack import Course
from app.model.changes import Answer, PlanChanged
from app.paths import resources
from app.planning.moments import QuietMoment
from tests.ui.named import child, children, nameless, too_low, too_wide, words
from ui.services import Left
from ui.today.page import TodayPage

SIZES = [("light", 100, 1052, 800), ("dark", 150, 980, 800), ("high-contrast", 200, 920, 800)]
DAY = timedelta(days=1)


def opened(patient, bench, shown, size=(1052, 800)) -> TodayPage:
    bench.give(patient.services)
    page = TodayPage(bench)
    page.resize(*size)
    shown(page)
    page.entered({})
    return page


def press(page, name):
    child(page, QPushButton, name).click()


def today(patient) -> date:
    return patient.clock.now().astimezone().date()


def practise(patient, seconds=180):
    log = patient.services.practice_log
    return log.finish(log.begin("breathing-space", "Breathing space", 180), seconds)


def writes(patient, form, text, title="A page"):
    diary = patient.services.diary
    entry = diary.begin(form, title, 8)
    diary.keep(entry, [Answer(question="q", prompt="What?", text=text)])
    return entry


def after_the_course(patient, months=0):
    ended = patient.services.planning.pauses.course_ended()
    patient.clock.advance(timedelta(days=(ended - today(patient)).days + 31 * months))


def test_barrier_14_she_is_told_that_her_therapist_sees_that_nothing_began(patient, bench, shown):
    patient.services.practice_log.choose_sharing(False)
    page = opened(patient, bench, shown)
    told = words(child(page, QWidget, "today.not_started"))
    assert "You have been here for 16 days." in told
    assert "Tom can see that nothing has begun yet" in told
    press(page, "today.not_started.begin")
    press(page, "today.not_started.write")
    press(page, "today.not_started.pause")
    assert bench.gone == [
        ("practice", {"script": "breathing-space", "minutes": 3, "begin": True}),
        ("letters", {"write": True}),
        ("planning", {}),
    ]
    press(page, "today.not_started.aside")
    assert not children(page, QWidget, "today.not_started")
    bench.said[-1][1]()
    assert children(page, QWidget, "today.not_started")
    patient.writes("Here I am.", share=True)
    page.entered({})
    assert not children(page, QWidget, "today.not_started")


def test_barrier_14_what_she_practised_alone_is_not_called_nothing(patient, bench, shown):
    patient.services.practice_log.choose_sharing(False)
    practise(patient)
    told = words(child(opened(patient, bench, shown), QWidget, "today.not_started"))
    assert "What you practised is yours alone: Tom can see that nothing was shared yet" in told


def test_barrier_14_nobody_is_told_on_before_the_digits_or_in_the_first_days(stranger, bench, shown):
    assert not children(opened(stranger, bench, shown), QWidget, "today.not_started")


def test_barrier_14_in_the_first_four_days_nothing_is_said(patient, bench, shown):
    patient.clock.advance(timedelta(days=-12))
    page = opened(patient, bench, shown)
    assert not children(page, QWidget, "today.not_started")
    patient.clock.advance(DAY)
    page.entered({})
    assert children(page, QWidget, "today.not_started")


def test_the_practice_log_is_asked_about_after_the_first_practice_and_not_before(patient, bench, shown):
    patient.clock.advance(timedelta(days=-16))
    page = opened(patient, bench, shown)
    assert patient.services.planning.pauses.week(today(patient)).number == 0
    assert not children(page, QWidget, "today.log")
    practise(patient)
    page.entered({})
    press(page, "today.log.share")
    assert patient.services.practice_log.sharing is True
    assert bench.said[-1][0] == "What you practise from now on is shared with Tom."
    assert not children(page, QWidget, "today.log")


def test_keeping_the_log_is_an_answer_too(patient, bench, shown):
    page = opened(patient, bench, shown)
    press(page, "today.log.keep")
    assert patient.services.practice_log.sharing is False
    assert bench.said[-1][0] == "Your practice log stays with you."


def test_barrier_6_in_a_pause_today_is_quiet_and_says_until_when(patient, bench, shown):
    planning = patient.services.planning
    planning.week.set(QuietMoment("", tuple(range(7)), 12 * 60, 30))
    planning.pauses.set(today(patient), today(patient) + 10 * DAY)
    page = opened(patient, bench, shown)
    said = words(page)
    assert "You are in a pause until Saturday 13 March" in said
    assert "No day of the pause counts. Tom writes again on Monday 15 March, and may write before." in said
    for name in ("today.begin", "today.write", "today.not_started", "today.log", "today.free"):
        assert not children(page, QWidget, name), name
    press(page, "today.pause.change")
    assert bench.gone == [("planning", {})]
    press(page, "today.pause.end")
    assert children(page, QWidget, "today.begin")
    assert planning.pauses.all() == ()
    bench.said[-1][1]()
    assert children(page, QWidget, "today.pause")
    assert planning.pauses.on(today(patient)) is not None


def test_barrier_6_in_a_pause_without_an_end_no_letter_is_agreed(patient, bench, shown):
    patient.services.planning.pauses.set(today(patient), None)
    said = words(opened(patient, bench, shown))
    assert "In a pause no letter is agreed; Tom may write all the same." in said
    assert "The pause is shared with Tom, and nothing else." in said


def test_barrier_6_a_pause_after_she_left_speaks_of_no_sharing(patient, bench, shown):
    patient.services.planning.pauses.set(today(patient), None)
    patient.services = replace(patient.services, left=lambda: Left(patient.clock.now(), 30, "Clinic", "7", 2, 12, 3))
    said = words(child(opened(patient, bench, shown), QWidget, "today.pause"))
    assert "The course waits where you left it. Everything stays open to you" in said
    assert "shared" not in said
    assert "Tom" not in said


def test_barrier_15_the_next_quiet_moment_stands_there_with_its_place(patient, bench, shown):
    week = patient.services.planning.week
    week.set(QuietMoment("", (2,), 23 * 60, 30, "in the bedroom"))
    page = opened(patient, bench, shown)
    assert "Your next quiet moment: today at 23:00, in the bedroom" in words(page)
    press(page, "today.free.week")
    assert bench.gone == [("planning", {})]


def test_a_week_that_the_therapist_adapted_says_why(patient, bench, shown):
    tom = patient.pair.tom
    with tom.db.transaction():
        tom.journal.write(
            patient.pair.stream,
            PlanChanged(week=2, practice="walking", minutes=10, reason="Your legs want to move, you wrote."),
        )
    patient.pair.sync()
    page = opened(patient, bench, shown)
    assert "Today's practice, as your therapist planned it" in words(page)
    assert "Your legs want to move, you wrote." in child(page, QLabel, "today.reason").text()
    press(page, "today.begin")
    assert bench.gone[0][1]["script"] == "walking"
    assert bench.gone[0][1]["minutes"] == 10


def test_a_plan_with_a_practice_that_this_course_has_not_is_passed_over(patient, bench, shown):
    tom = patient.pair.tom
    with tom.db.transaction():
        tom.journal.write(patient.pair.stream, PlanChanged(week=2, practice="gone", minutes=10))
    patient.pair.sync()
    press(opened(patient, bench, shown), "today.begin")
    assert bench.gone[0][1]["script"] == "body-scan"


def test_barrier_21_after_the_course_it_says_who_still_reads(patient, bench, shown):
    after_the_course(patient)
    page = opened(patient, bench, shown)
    reads = child(page, QWidget, "today.reads")
    assert reads.text() == "Nobody at the clinic reads along now. The course, your diary and your letters stay yours."
    assert "Feedback day" not in words(page)
    assert "diary of this week" not in words(page)
    press(page, "today.papers")
    assert bench.gone == [("papers", {})]


def test_barrier_21_with_a_therapist_in_care_she_knows_that_there_is_no_agreed_day(patient, bench, shown):
    with patient.pair.anna.db.transaction():
        patient.pair.anna.db.execute(
            "INSERT INTO care_members (stream, person, present, covering, until, since) VALUES (?, ?, 1, 0, NULL, 0)",
            (patient.pair.stream, patient.pair.tom.me.id),
        )
    ended = patient.services.planning.pauses.course_ended()
    patient.clock.advance(timedelta(days=(ended - today(patient)).days))
    page = opened(patient, bench, shown)
    assert "Tom reads what you share once more, on Monday 26 April." in child(page, QWidget, "today.reads").text()
    patient.clock.advance(DAY)
    page.entered({})
    assert "Tom can still read what you share." in child(page, QWidget, "today.reads").text()


def test_barrier_21_boosters_come_from_her_own_mix_the_longest_undone_first(patient, bench, shown):
    after_the_course(patient)
    patient.services.planning.after.choose_mix(["breathing-space", "walking"])
    practise(patient)
    page = opened(patient, bench, shown)
    assert "A practice of your own mix" in words(page)
    press(page, "today.begin")
    assert bench.gone[0][1]["script"] == "walking"


@pytest.mark.parametrize(("months", "told"), [(4, "about 3 months ago"), (10, "about 9 months ago")])
def test_barrier_21_a_look_back_can_be_written_or_left(patient, bench, shown, months, told):
    after_the_course(patient, months)
    page = opened(patient, bench, shown)
    assert told in words(child(page, QWidget, "today.look_back"))
    press(page, "today.look_back.write")
    assert bench.gone == [("diary", {"form": "months-after"})]
    press(page, "today.look_back.aside")
    assert not children(page, QWidget, "today.look_back")
    bench.said[-1][1]()
    assert children(page, QWidget, "today.look_back")
    writes(patient, "months-after", "Quieter than I thought.")
    page.entered({})
    assert not children(page, QWidget, "today.look_back")


def test_barrier_21_a_letter_to_herself_comes_back_on_its_day(patient, bench, shown):
    letter = writes(patient, "letter-to-myself", "Dear me, in spring the mill turns again.")
    patient.services.planning.after.let_return(letter, today(patient) + 30 * DAY)
    page = opened(patient, bench, shown)
    assert not children(page, QWidget, "today.returned")
    patient.clock.advance(timedelta(days=30))
    page.entered({})
    assert "Dear me, in spring the mill turns again." in words(child(page, QWidget, "today.returned"))
    press(page, "today.returned.read")
    assert bench.gone == [("papers", {"letter": letter})]
    press(page, "today.returned.aside")
    assert not children(page, QWidget, "today.returned")
    bench.said[-1][1]()
    assert children(page, QWidget, "today.returned")


@pytest.mark.parametrize(("theme", "percent", "width", "height"), SIZES)
def test_every_card_has_names_and_nothing_is_cut_off(patient, bench, shown, dressed, theme, percent, width, height):
    dressed(theme, percent)
    patient.services.planning.week.set(QuietMoment("", tuple(range(7)), 12 * 60, 30, "in the little room upstairs"))
    page = opened(patient, bench, shown, (width, height))
    assert nameless(page) == []
    assert too_wide(page) == []
    assert too_low(page) == []
    patient.services.planning.pauses.set(today(patient), None)
    page.entered({})
    assert too_wide(page) == []
    assert too_low(page) == []
    patient.services.planning.pauses.restore(())
    letter = writes(patient, "letter-to-myself", "Dear me, in spring the mill turns again.")
    patient.services.planning.after.let_return(letter, today(patient))
    after_the_course(patient, 4)
    page.entered({})
    assert nameless(page) == []
    assert too_wide(page) == []
    assert too_low(page) == []


def test_barrier_6_after_a_long_time_she_chooses_where_she_goes_on_and_nothing_is_counted(patient, bench, shown):
    patient.services.practice_log.choose_sharing(True)
    writes(patient, "pleasant-moments", "The soup was warm.")
    patient.clock.advance(timedelta(days=21))
    page = opened(patient, bench, shown)
    told = words(child(page, QWidget, "today.away"))
    assert "You were in week 2; by the calendar it is week 5." in told
    assert "days" not in told
    assert "21" not in words(page)
    press(page, "today.away.resume")
    assert "Week 2 of 8" in words(page)
    assert patient.services.planning.pauses.stretches() == ((date(2027, 3, 4), date(2027, 3, 23)),)
    assert not children(page, QWidget, "today.away")
    bench.said[-1][1]()
    assert "Week 5 of 8" in words(page)
    press(page, "today.away.stay")
    assert not children(page, QWidget, "today.away")
    bench.said[-1][1]()
    assert children(page, QWidget, "today.away")
    practise(patient)
    page.entered({})
    assert not children(page, QWidget, "today.away")


@pytest.mark.parametrize(("minutes", "offered"), [(20, (20, 30, 40)), (10, (10, 20, 30)), (3, (3, 10, 20))])
def test_the_length_that_the_course_proposes_is_always_among_those_offered(
    patient, bench, shown, tmp_path, minutes, offered
):
    own = tmp_path / "courses" / "mbct"
    shutil.copytree(resources() / "courses" / "mbct", own, ignore=shutil.ignore_patterns("voices"))
    for week in own.glob("weeks/*/02.md"):
        before = week.read_text(encoding="utf-8")
        week.write_text(before.replace("minutes = 20", f"minutes = {minutes}", 1), encoding="utf-8")
    services = replace(patient.services, course=Course.load(own))
    bench.give(services)
    page = TodayPage(bench)
    shown(page)
    page.entered({})
    assert [each for each in (3, 10, 20, 30, 40) if children(page, QWidget, f"today.length_{each}")] == list(offered)
    press(page, "today.begin")
    assert bench.gone[0][1]["minutes"] == minutes
