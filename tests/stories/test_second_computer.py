"""Two computers of one patient keep each other in step, also when both wrote without each other."""

from datetime import timedelta

import pytest

from tests.stories.canaries import found_in
from tests.stories.circle import Circle
from tests.stories.people import reminded
from tests.stories.stage import until
from tests.stories.words import BEGIN, PATIENT, PRIVATE

pytestmark = [pytest.mark.story, pytest.mark.timeout(180)]

LETTER = "Dear Marijke, thank you for the lantern."
LANTERN = "A lantern on the neighbour's balcony, swinging."
FIRST = "Typed in the kitchen, while the other one slept. "
SECOND = "Typed upstairs, without a connection. "


def test_second_computer(circle: Circle) -> None:
    stage, therapist, kitchen = circle.stage, circle.therapist, circle.patient
    with stage.step("She adds the computer upstairs with her recovery sheet"):
        kitchen.clock.set(BEGIN + timedelta(hours=10))
        circle.write_entry("free-page", {"page": PRIVATE})
        kitchen.go("today")
        circle.minutes_go_by(kitchen)
        upstairs = circle.another("patient-upstairs", "patient", "the attic smells of apples")
        upstairs.open()
        upstairs.restore(circle.sheet, circle.clinic.server.address)
        upstairs.hands.click("enrol.restored")
        until(lambda: upstairs.running.context is not None, "Today")
        circle.in_step(kitchen, upstairs)
        said = kitchen.all_words()
        assert "Another computer was added to yours. If that was you, you need do nothing." in said
        stage.shoot("the-first-says-so", kitchen.window)
        assert PRIVATE in circle.diary_of(upstairs)
    with stage.step("What she shares upstairs stands in the kitchen too, and the letter comes to both") as seen:
        circle.patient = upstairs
        circle.shares("pleasant-moments", "moment", LANTERN)
        circle.in_step(upstairs, therapist, kitchen, upstairs)
        assert circle.diary_of(kitchen)[LANTERN].delivery == circle.diary_of(upstairs)[LANTERN].delivery
        circle.letter_to(therapist, PATIENT, LETTER)
        circle.in_step(kitchen, upstairs)
        kitchen.go("letters")
        until(lambda: LETTER in kitchen.hands.text_of("letters.paper"), "the letter in the kitchen")
        circle.minutes_go_by(kitchen)
        circle.in_step(upstairs, therapist)
        assert [letter.opened for letter in circle.services(upstairs).letters.all()] == [True]
        upstairs.go("letters")
        until(lambda: LETTER in upstairs.hands.text_of("letters.paper"), "the letter upstairs")
        stage.shoot("the-letter-on-both", kitchen.window, upstairs.window)
        seen["state"] = circle.letter_state("")
        assert seen["state"] == "opened"
    with stage.step("Without each other she goes on with the same page on both"):
        circle.clinic.server.stop()
        page = circle.diary_of(kitchen)[PRIVATE].id
        for person, words in ((kitchen, FIRST), (upstairs, SECOND)):
            person.go("diary")
            person.hands.click("diary.older")
            person.hands.click(f"diary.entry_{page[:8]}")
            person.hands.click("diary.edit")
            person.hands.write("diary.text_page", stage.wrote(words))
            person.hands.click("diary.keep")
            person.hands.find("diary.edit")
            person.sync()
    with stage.step("When both are connected again, both have both, and nobody has to choose"):
        circle.clinic.server.start(BEGIN + timedelta(hours=12))
        circle.minutes_go_by(kitchen, upstairs)
        circle.in_step(kitchen, upstairs, kitchen)
        entries = {view.id for view in circle.services(kitchen).diary.recent()}
        assert entries == {view.id for view in circle.services(upstairs).diary.recent()}
        shown = set()
        for person in (kitchen, upstairs):
            hands = person.hands
            hands.click("diary.others")
            first = hands.text_of("diary.entry.page")
            others = [hands.text_of(name) for name in hands.named("diary.other.")]
            shown.add(first)
            for words in (FIRST, SECOND):
                assert any(words in text for text in (first, *others)), words
        assert len(shown) == 1, "both show the same words first"
        stage.shoot("both-have-both", kitchen.window, upstairs.window)
    with stage.step(
        "A pause set in the kitchen makes reminders upstairs keep quiet as soon as it is heard of"
    ) as seen:
        upstairs.settings("reminders")
        upstairs.hands.click("settings.reminders.on")
        until(lambda: reminded(upstairs), "reminders to be planned upstairs")
        kitchen.go("today")
        kitchen.hands.click("today.week")
        kitchen.hands.click("planning.pause")
        kitchen.hands.click("planning.pause.keep")
        last = kitchen.clock.now().astimezone().date() + timedelta(days=14)
        until(lambda: circle.services(kitchen).planning.pauses.on(last), "the pause")
        assert min(reminded(upstairs)) < last
        circle.in_step(kitchen, upstairs)
        until(lambda: min(reminded(upstairs)) > last, "reminders to begin after it", 10_000)
        seen["state"] = f"quiet until {last}"
        stage.shoot("quiet-upstairs", kitchen.window, upstairs.window)
    circle.end()
    assert found_in([circle.folder], stage.texts) == []
