"""Week 4 is too much: the therapist bends it to her; she sees what changed and why, and practises the shorter one."""

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from tests.stories.canaries import found_in
from tests.stories.circle import Circle
from tests.stories.stage import until
from tests.stories.words import BEGIN, PATIENT
from ui.practice.window import PlayerWindow

pytestmark = [pytest.mark.story, pytest.mark.timeout(300)]

WEARY = "Twenty minutes are too long this week. I fall asleep, and my feet are numb when I walk."
AGAIN = "You wrote that this week came too fast. Take it once more."
SHORTER = "Ten minutes are a whole practice. Lie down with the second one."
FEET = "Since your feet are numb, as you wrote; your oncologist agrees."
TUESDAY = BEGIN + timedelta(weeks=4, hours=4)


def test_barriers_4_6_16_a_week_is_adapted_for_fatigue(circle: Circle) -> None:
    stage, patient, therapist = circle.stage, circle.patient, circle.therapist
    hands, his = patient.hands, therapist.hands
    at(circle, TUESDAY)
    with stage.step("In week 4 she writes that it is too much, and shares it"):
        circle.shares("free-page", "page", WEARY)
        circle.in_step(patient, therapist)
    with stage.step("The therapist opens the plan from the dossier; the path of weeks stands there with its dates"):
        circle.open_dossier(therapist)
        his.click("review.plan")
        his.find("plan.week_4")
        until(lambda: "(now)" in his.text_of("plan.week_4"), "the week that goes on")
        stage.shoot("the-plan", therapist.window)
    with stage.step("Shorter, walking swapped for a body scan in bed, the week once more, and balance spared"):
        choose(circle, "plan.minutes_0", "10 min")
        choose(circle, "plan.practice_1", "Body scan")
        until(lambda: "Body scan, 10 min" in therapist.all_words(), "the swap in her words")
        his.find("plan.week_4").setFocus()
        his.press(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
        until(lambda: "done again: week 4" in therapist.all_words(), "the week once more in her words")
        his.click("plan.spare.balance")
        his.write("plan.reason.path", stage.wrote(AGAIN))
        his.write("plan.reason.week_4", stage.wrote(SHORTER))
        his.write("plan.reason.sparing", stage.wrote(FEET))
        stage.shoot("as-she-will-read-it", therapist.window)
        assert circle.services(patient).planning.pauses.path() == tuple(range(10))
    with stage.step("Nothing left before it is put into her plan; then it leaves, and where it is is said") as seen:
        circle.in_step(therapist, patient)
        assert circle.services(patient).planning.guidance().path is None
        his.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        until(lambda: "Last put into the plan" in therapist.all_words(), "that it was put")
        circle.in_step(therapist, patient, therapist)
        until(lambda: "on your patient's computer" in therapist.all_words(), "where it is")
        stage.shoot("put-into-the-plan", therapist.window)
        seen["state"] = "on your patient's computer"
    with stage.step("She reads on Today what changed, by whom and why"):
        patient.go("course")
        patient.go("today")
        hands.find("today.changed.aside")
        told = patient.all_words()
        for line in (AGAIN, SHORTER, FEET, "done again: week 4", "Body scan, 10 min", "balance, or numb feet"):
            assert line in told, line
        stage.shoot("what-changed", patient.window)
        hands.click("today.changed.aside")
        until(lambda: hands.sees("today.changed.aside") is None, "the note to go")
        patient.go("course")
        until(lambda: hands.named("course.week_4-1"), "the week once more")
        assert SHORTER in patient.all_words()
        stage.shoot("the-course", patient.window)
        circle.in_step(patient, therapist)
        until(lambda: "opened by your patient" in therapist.all_words(), "that she read it")
    with stage.step(
        "She practises the shorter one; what is left out for her balance is said, and by whom it was set"
    ):
        patient.go("practice")
        until(lambda: hands.sees("practice.body-scan.begin"), "the body scan among this week's")
        assert hands.sees("practice.walking.begin") is None
        hands.click("practice.spare")
        until(lambda: f"“{FEET}”" in patient.all_words(), "who set it")
        stage.shoot("what-is-spared", patient.window)
        patient.go("today")
        hands.click("today.begin")
        hands.find("player.pause")
        player = patient.window.findChild(PlayerWindow)
        assert player is not None
        assert round(player.presenter.timeline.length_s) == 600
        until(lambda: player.player.moment is not None and player.player.moment.position_s > 1.2, "a second of it")
        hands.click("player.leave")
        until(lambda: hands.sees("player.pause") is None, "the practice to end")
        until(lambda: circle.services(patient).practice_log.recent(1), "it in her log")
        done = circle.services(patient).practice_log.recent(1)[0]
        assert (done.script, done.planned_s) == ("breath-and-body", 600)
    with stage.step("A week later both are still in week 4, and another week later in week 5") as seen:
        at(circle, TUESDAY + timedelta(weeks=1))
        assert week(circle) == 4
        patient.go("course")
        patient.go("today")
        until(lambda: "Week 4 of 8" in patient.all_words(), "the week once more")
        therapist.go("caseload")
        until(lambda: PATIENT in therapist.all_words() or his.sees("caseload.table"), "the caseload")
        stage.shoot("a-week-later", patient.window, therapist.window)
        at(circle, TUESDAY + timedelta(weeks=2))
        assert week(circle) == 5
        ended = circle.services(patient).planning.pauses.course_ended()
        assert ended == date(2027, 5, 4) + timedelta(weeks=11)
        seen["state"] = f"week 5, until {ended}"
    circle.end()
    assert found_in([circle.folder], stage.texts) == []


def at(circle: Circle, moment: datetime) -> None:
    """A day comes for everybody."""
    circle.clinic.server.restart(moment)
    for person in (circle.patient, circle.therapist):
        person.clock.set(moment)
    circle.in_step(circle.patient, circle.therapist)


def week(circle: Circle) -> int | None:
    """In which week the therapist's caseload has her; it is the one that she sees herself."""
    review = circle.services(circle.therapist).review
    assert review is not None
    row = next(row for row in review.caseload() if row.person.name.startswith(PATIENT))
    here = circle.services(circle.patient).planning.pauses.week(circle.patient.clock.now().astimezone().date())
    assert row.week == here.number
    return row.week


def choose(circle: Circle, name: str, words: str) -> None:
    """The therapist steps through a list by the arrow keys until it shows some words."""
    box = circle.therapist.hands.find(name)
    assert isinstance(box, QComboBox)
    box.setFocus()
    wanted = box.findText(words)
    assert wanted >= 0, [box.itemText(at) for at in range(box.count())]
    for _ in range(box.count()):
        if box.currentIndex() == wanted:
            return
        circle.therapist.hands.press(Qt.Key.Key_Down if box.currentIndex() < wanted else Qt.Key.Key_Up)
    raise AssertionError(f"{name} never showed {words}")
