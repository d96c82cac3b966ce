"""A patient's computer is gone: her recovery sheet brings everything back, and the old computer is taken out."""

from datetime import timedelta

import pytest

from tests.stories.canaries import found_in
from tests.stories.circle import Circle
from tests.stories.stage import until
from tests.stories.words import BEGIN, MOMENT, PATIENT, PRIVATE

pytestmark = [pytest.mark.story, pytest.mark.timeout(180)]

LETTER = "Dear Marijke, how still that water must have been."
LATER = "A new keyboard, the same kettle."
STRAY = "Whoever found this computer typed a page."


def test_lost_computer(circle: Circle) -> None:
    stage, therapist, old = circle.stage, circle.therapist, circle.patient
    with stage.step("She writes one page for herself, shares another, and gets a letter"):
        old.clock.set(BEGIN + timedelta(hours=10))
        circle.write_entry("free-page", {"page": PRIVATE})
        circle.shares("pleasant-moments", "moment", MOMENT)
        circle.in_step(old, therapist)
        circle.letter_to(therapist, PATIENT, LETTER)
        circle.in_step(old, therapist)
        old.go("today")
        old.hands.click("today.read_letter")
        until(lambda: LETTER in old.hands.text_of("letters.paper"), "the letter")
        circle.minutes_go_by(old)
        circle.in_step(old, therapist)
        before = circle.diary_of(old)
        assert set(before) == {PRIVATE, MOMENT}
        old.close()
    with stage.step("Her computer is gone; on a new one she types code and address of her sheet") as seen:
        new = circle.another("patient-new", "patient", "larks over the new house")
        new.clock.set(BEGIN + timedelta(days=2))
        new.open()
        new.restore(circle.sheet, circle.clinic.server.address)
        said = new.all_words()
        assert f"Welcome back, {PATIENT}" in said
        assert "Everything of your own up to" in said
        new.hands.click("enrol.restored")
        until(lambda: new.running.context is not None, "Today")
        circle.patient = new
        circle.in_step(therapist, new)
        assert circle.diary_of(new) == before
        assert [letter.text for letter in circle.services(new).letters.all()] == [LETTER]
        stage.shoot("today-again", new.window)
        new.go("diary")
        stage.shoot("diary-again", new.window)
        seen["state"] = circle.shared_state()
        assert seen["state"] == "opened"
    with stage.step("Her therapist's window says so, calmly, and what she shares from there arrives"):
        circle.shares("free-page", "page", LATER)
        circle.in_step(new, therapist)
        therapist.go("caseload")
        therapist.hands.find("caseload.table")
        said = therapist.all_words()
        assert f"{PATIENT} uses one more computer from now on. You need do nothing." in said
        assert therapist.hands.sees("notice") is None, therapist.hands.text_of("notice")
        stage.shoot("the-therapist-stays-calm", therapist.window)
        circle.open_dossier(therapist)
        until(lambda: LATER in circle.passages_of(therapist), "what she wrote on the new computer")
    with stage.step("She takes the old computer out, after a second word"):
        new.settings("computers")
        lost = new.hands.find_one("computer.", ".lost")
        stage.shoot("your-computers", new.window)
        new.hands.click(lost)
        new.hands.find(lost.replace(".lost", ".take_out"))
        stage.shoot("a-second-word", new.window)
        new.hands.click(lost.replace(".lost", ".take_out"))
        until(lambda: "taken out on" in new.all_words(), "the old computer to be taken out")
        circle.in_step(new, therapist)
        stage.shoot("taken-out", new.window)
    with stage.step("Somebody starts the old computer: it says so in plain words, and sends and fetches nothing"):
        circle.patient = old
        old.clock.set(BEGIN + timedelta(days=3))
        old.open()
        old.unlock()
        until(lambda: old.hands.sees("notice"), "the old computer to say that it was taken out")
        assert "This computer was taken out" in old.hands.text_of("notice")
        stage.shoot("the-old-computer", old.window)
        circle.shares("free-page", "page", STRAY)
        old.sync()
        assert circle.diary_of(old)[STRAY].delivery.state.name == "KEPT"
        assert LATER not in circle.diary_of(old)
        assert old.hands.sees("letters.paper") is None
        circle.in_step(new, therapist)
        circle.open_dossier(therapist)
        until(lambda: LATER in circle.passages_of(therapist), "the dossier")
        assert STRAY not in circle.passages_of(therapist)
        assert STRAY not in circle.diary_of(new)
        assert therapist.hands.sees("notice") is None, therapist.hands.text_of("notice")
        assert therapist.hands.sees("review.doubts") is None
        stage.shoot("and-the-therapist-works-on", therapist.window)
    circle.end()
    assert found_in([circle.folder], stage.texts) == []
