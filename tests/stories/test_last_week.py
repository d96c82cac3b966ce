"""The last week and the months after: papers that live on, a letter that comes back, and who still reads."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QDate

from tests.stories.canaries import found_in
from tests.stories.circle import Circle
from tests.stories.stage import until
from tests.stories.words import BEGIN
from ui.widgets import DayField

pytestmark = [pytest.mark.story, pytest.mark.timeout(300)]

PLAN = "Mornings, in the chair by the window, before the radio."
CHANGED = "After supper, in bed, when the house is dark."
LETTER = "Dear me, by now the reeds are brown again. You have been tired before, and the tea was good."
MONTHS = "Quieter than I thought, and the scan was in May."
ENDED = datetime(2027, 7, 13, 8, tzinfo=UTC)
"""The morning after week 8: ten weeks after a Tuesday."""


def test_last_week(circle: Circle) -> None:
    stage, patient, therapist = circle.stage, circle.patient, circle.therapist
    hands = patient.hands
    with stage.step("In week 8 she writes her plan and a letter to herself, and lets the letter come back in autumn"):
        at(circle, ENDED - timedelta(days=3))
        patient.go("today")
        until(lambda: "Week 8 of 8" in patient.all_words(), "week 8")
        settle_questions(circle)
        hands.click("today.papers")
        hands.click("papers.practice-plan.0.begin")
        write_first(circle, "My practice plan", PLAN)
        patient.go("course")
        hands.click("course.papers")
        hands.click("papers.letter-to-myself.0.begin")
        write_first(circle, "A letter to myself", LETTER)
        patient.go("today")
        hands.click("today.papers")
        hands.click("papers.letter-to-myself.0.return")
        day = hands.find("papers.letter-to-myself.0.day")
        assert isinstance(day, DayField)
        day.setDate(QDate(2027, 10, 20))
        hands.click("papers.letter-to-myself.0.keep_day")
        until(lambda: "It comes back to you on Wednesday 20 October" in patient.all_words(), "its day")
        stage.shoot("papers", patient.window)
        circle.in_step(patient, therapist)
    with stage.step("The day after the course Today says who still reads, and offers a practice of her own mix"):
        at(circle, ENDED)
        patient.go("today")
        until(lambda: "after the course" in patient.all_words(), "the time after")
        assert "Hanneke Vos reads what you share once more, on Monday 19 July." in hands.text_of("today.reads")
        at(circle, ENDED + timedelta(days=7))
        patient.go("practice")
        patient.go("today")
        until(lambda: "can still read what you share" in hands.text_of("today.reads"), "that somebody still can read")
        assert "A practice of your own mix" in patient.all_words()
        assert "Feedback day" not in patient.all_words()
        hands.click("today.week")
        hands.click("planning.mix_walking")
        until(lambda: "walking" in circle.services(patient).planning.after.mix(), "her mix")
        patient.go("today")
        stage.shoot("after-the-course", patient.window)
    with stage.step("Three months later she is asked how it is; she writes the page and shares it") as seen:
        at(circle, datetime(2027, 10, 20, 9, tzinfo=UTC))
        patient.go("practice")
        patient.go("today")
        hands.find("today.look_back.write")
        assert "about 3 months ago" in patient.all_words()
        hands.find("today.returned.read")
        stage.shoot("three-months-later", patient.window)
        hands.click("today.look_back.write")
        write_first(circle, "Some months later", MONTHS)
        hands.click("diary.share")
        hands.click("diary.confirm_share")
        hands.find("diary.edit")
        circle.in_step(patient, therapist, patient)
        seen["state"] = "shared"
        patient.go("today")
        until(lambda: hands.sees("today.look_back.write") is None, "the question to go")
    with stage.step("The same day her letter is back; she reads it and puts it away, and changes her plan"):
        hands.click("today.returned.read")
        until(lambda: LETTER in circle_words(circle), "her own words")
        stage.shoot("the-letter-is-back", patient.window)
        patient.go("today")
        hands.click("today.returned.aside")
        until(lambda: hands.sees("today.returned.read") is None, "the letter to go back")
        hands.click("today.papers")
        hands.click("papers.practice-plan.0.open")
        until(lambda: hands.sees("diary.edit") and PLAN in circle_words(circle), "her plan")
        hands.click("diary.edit")
        first = write_field(circle)
        hands.clear(first)
        hands.write(first, stage.wrote(CHANGED))
        until(lambda: "Kept" in hands.text_of("diary.kept"), "the words to be kept")
        patient.go("today")
        hands.click("today.papers")
        hands.click("papers.practice-plan.0.earlier")
        hands.find("papers.practice-plan.0.earlier.1.take_up")
        stage.shoot("how-it-was-before", patient.window)
    with stage.step("Nine months after the course she is asked once more, and says not this time"):
        at(circle, datetime(2028, 4, 20, 9, tzinfo=UTC))
        patient.go("practice")
        patient.go("today")
        hands.find("today.look_back.aside")
        assert "about 9 months ago" in patient.all_words()
        hands.click("today.look_back.aside")
        until(lambda: hands.sees("today.look_back.aside") is None, "the question to go")
        stage.shoot("nine-months-later", patient.window)
        patient.go("course")
        hands.find("course.week_0")
    circle.end()
    assert found_in([circle.folder], stage.texts) == []


def at(circle: Circle, moment: datetime) -> None:
    """It is a later day: clocks and server are there, and everybody synced."""
    assert moment > BEGIN
    circle.clinic.server.restart(moment)
    for person in (circle.patient, circle.therapist):
        person.clock.set(moment)
    circle.in_step(circle.patient, circle.therapist)


def settle_questions(circle: Circle) -> None:
    """Leaves what Today asks now and then, as far as it does."""
    hands = circle.patient.hands
    for name in ("today.not_started.aside", "today.cover.later"):
        if hands.sees(name) is not None:
            hands.click(name)
            until(lambda name=name: hands.sees(name) is None, "the question to go")


def write_field(circle: Circle) -> str:
    """The first field of the page that lies open."""
    hands = circle.patient.hands
    until(lambda: hands.named("diary.text_"), "a page")
    return hands.named("diary.text_")[0]


def write_first(circle: Circle, title: str, words: str) -> None:
    """Writes into the first field of a page that was asked for."""
    hands = circle.patient.hands
    until(lambda: hands.sees("diary.other_page") and title in circle.patient.all_words(), title)
    hands.write(write_field(circle), circle.stage.wrote(words))
    until(lambda: "Kept" in hands.text_of("diary.kept"), "the words to be kept")


def circle_words(circle: Circle) -> str:
    """Everything that can be read in the patient's window, texts included."""
    from PySide6.QtWidgets import QTextEdit

    texts = (each.toPlainText() for each in circle.patient.window.findChildren(QTextEdit) if each.isVisible())
    return "\n".join([circle.patient.all_words(), *texts])
