"""A silent day over a weekend: planned, begun late, cut off, gone on with, left, found again, and written about."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from app.practice.silent_day import keeping
from app.practice.silent_day.plan import Block, SilentDay
from tests.stories.canaries import found_in
from tests.stories.circle import Circle
from tests.stories.stage import until
from tests.stories.words import BEGIN
from ui.practice.silent_day.window import DayWindow
from ui.practice.window import PlayerWindow

pytestmark = [pytest.mark.story, pytest.mark.timeout(300)]

PAGE = "The kettle was the loudest thing in the house, and I did not mind."
LETTER = "Dear Marijke, this letter comes in the middle of your silence, and waits."
WEDNESDAY = BEGIN + timedelta(weeks=7, days=1, hours=3)


def test_barrier_11_a_silent_weekend_at_home(circle: Circle) -> None:
    stage, patient = circle.stage, circle.patient
    hands = patient.hands
    with stage.step("In the week of the silent day Today leads to its plan, and she makes it her own") as seen:
        patient.clock.set(WEDNESDAY)
        patient.go("today")
        hands.click("today.silent_day")
        stage.shoot("three-shapes", patient.window)
        hands.click("silent-day.shape.halves")
        hands.find("silent.b1.items").setFocus()
        hands.press(Qt.Key.Key_Down)
        hands.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        until(lambda: block(circle, "b1").items[0].kind == "tea", "tea to come first")
        hands.click("silent.b2.later")
        stage.shoot("the-plan", patient.window)
        first, second = day(circle).blocks
        assert (second.day - first.day).days == 1
        seen["state"] = f"{first.begins_at:%A %H:%M}, {second.begins_at:%A %H:%M}"
    with stage.step("On the first day she begins ten minutes late; everything moves along, and Haven keeps still"):
        patient.clock.set(first.begins_at + timedelta(minutes=10))
        patient.go("letters")
        patient.go("today")
        hands.click("today.silent_day")
        hands.click("silent.b1.begin")
        until(lambda: title(circle) == "Tea, or something to drink", "the day")
        assert day_window(circle).conductor.block.progress is not None
        therapist = circle.therapist
        therapist.clock.set(patient.clock.now())
        circle.letter_to(therapist, "Marijke", LETTER)
        patient.sync()
        assert title(circle) == "Tea, or something to drink"
        assert "letter" not in patient.all_words().lower()
        stage.shoot("tea", patient.window)
    with stage.step("A bell, and a practice that opens in the player and comes back to the day"):
        passes(circle, 20)
        until(lambda: title(circle) == "Breath and body", "the practice to come")
        hands.click("silent.begin")
        hands.find("player.pause")
        player = patient.window.findChild(PlayerWindow)
        assert player is not None
        for second_ in range(100):
            player.presenter.hear(second_ / 10)
            player.presenter.at(second_ / 10)
        hands.press(Qt.Key.Key_Escape)
        until(lambda: title(circle) == "Breath and body", "the day to be back")
    with stage.step("The light goes out; half an hour later the day is there again and asks where to go on") as seen:
        hands.click("silent.next")
        until(lambda: title(circle) == "Walking", "the walk")
        until(lambda: patient.running.relay.pending == 0, "it to be kept")
        circle.power_cut()
        until(lambda: title(circle) == "Walking", "the day, in front of everything")
        patient.clock.advance(timedelta(minutes=45))
        until(lambda: title(circle) == "Last here: Walking", "the question")
        stage.shoot("you-were-away", patient.window)
        hands.click("silent.go_on_there")
        until(lambda: title(circle) == "Walking", "the walk again")
        seen["state"] = "gone on"
    with stage.step("The rest goes by, and the first half is over"):
        for _ in range(40):
            passes(circle, 5)
            if block(circle, "b1").is_over:
                break
        until(lambda: title(circle) == "Slowly back to talking", "the end")
        stage.shoot("the-end-of-the-first-half", patient.window)
        hands.click("silent.close")
        patient.go("letters")
        until(lambda: hands.named("letters.item_"), "the list of letters")
        hands.click(hands.named("letters.item_")[0])
        until(lambda: LETTER in hands.text_of("letters.paper"), "the letter that waited")
    with stage.step("On the second day somebody rings; the day waits, and goes on an hour later"):
        patient.clock.set(second.begins_at)
        patient.go("today")
        hands.click("today.silent_day")
        hands.click("silent.b2.begin")
        until(lambda: title(circle) == "Rest", "the second half")
        passes(circle, 10)
        hands.click("silent.leave")
        until(lambda: block(circle, "b2").progress is not None and block(circle, "b2").progress.paused, "it to wait")
        patient.clock.advance(timedelta(hours=1))
        patient.go("letters")
        patient.go("today")
        stage.shoot("it-waits", patient.window)
        hands.click("today.silent_day")
        hands.click("silent.b2.go_on")
        until(lambda: title(circle) == "Rest", "the day that waits")
        hands.click("silent.go_on")
        until(lambda: hands.sees("silent.more"), "the day to go on")
    with stage.step("She ends it when it is enough, and writes a page that nobody else sees"):
        hands.click("silent.end")
        stage.shoot("the-end", patient.window)
        hands.click("silent.page")
        hands.write("diary.text_silence", stage.wrote(PAGE))
        patient.go("today")
        until(lambda: PAGE in circle.diary_of(patient), "the page")
        assert circle.diary_of(patient)[PAGE].form == "silent-day"
        assert [each.is_over for each in day(circle).blocks] == [True, True]
        circle.in_step(patient, circle.therapist)
        assert keeping.kept(circle.services(circle.therapist).preferences) is None
    circle.end()
    assert found_in([circle.folder], stage.texts) == []


def day(circle: Circle) -> SilentDay:
    """The plan as it is kept."""
    found = keeping.kept(circle.services(circle.patient).preferences)
    assert found is not None
    return found


def block(circle: Circle, id: str) -> Block:
    found = day(circle).block(id)
    assert found is not None
    return found


def day_window(circle: Circle) -> DayWindow:
    full = circle.patient.running.window.full
    assert isinstance(full, DayWindow)
    return full


def title(circle: Circle) -> str:
    """What the page of the silent day says that is now; nothing while it is not there."""
    if not isinstance(circle.patient.running.window.full, DayWindow):
        return ""
    return circle.patient.hands.text_of("silent.title")


def passes(circle: Circle, minutes: int) -> None:
    """Minutes pass; the page looks at the clock after each."""
    for _ in range(minutes):
        circle.patient.clock.advance(timedelta(minutes=1))
        day_window(circle).conductor.tick()
