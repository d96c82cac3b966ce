"""She wants to be called while the clinic's server is down: nobody is said to know, until somebody does."""

from datetime import timedelta

import pytest

from tests.stories.canaries import found_in
from tests.stories.circle import Circle
from tests.stories.stage import until
from tests.stories.words import PATIENT

pytestmark = [pytest.mark.story, pytest.mark.timeout(300)]

LINE = "Since the phone call from the ward I cannot sit still."
PHONE = "+31 24 555 01 00"


def test_barrier_18_a_call_while_the_server_is_down(circle: Circle) -> None:
    stage, patient, therapist = circle.stage, circle.patient, circle.therapist
    hands = patient.hands

    def state() -> str:
        found = hands.sees("help.page")
        assert found is not None
        words = [
            label for label in patient.all_words().splitlines() if "elivered" in label or "omputer, not" in label
        ]
        return " ".join(words)

    with stage.step("The clinic's server is killed"):
        circle.clinic.server.kill()
    with stage.step("She asks to be called; it says that nobody knows yet, and whom she can phone") as seen:
        hands.click("rail.help")
        hands.find("help.call")
        hands.write("help.line", stage.wrote(LINE))
        hands.click("help.call")
        until(lambda: "Not yet delivered" in patient.all_words(), "the true state")
        patient.sync()
        until(lambda: "Not yet delivered" in patient.all_words(), "the true state after a sync in vain")
        words = patient.all_words()
        assert PHONE in words
        assert "The clinic tried this number on 28 April 2027." in words
        assert "has seen it" not in words
        stage.shoot("asked-while-the-server-is-down", patient.window)
        seen["state"] = state()
    with stage.step("She asks once more, and closes and opens Haven: it is one wish, and still not delivered"):
        assert hands.sees("help.call") is None, "one wish is enough"
        patient.close()
        patient.open()
        hands.click("lock.help")
        until(lambda: PHONE in patient.all_words(), "the number at the locked door")
        stage.shoot("the-number-at-the-locked-door", patient.window)
        hands.click("help.back")
        patient.unlock()
        hands.click("rail.help")
        until(lambda: "Not yet delivered" in patient.all_words(), "the true state after opening again")
    with stage.step("The server is back: delivered, and not yet with anybody") as seen:
        circle.clinic.server.start(patient.clock.now())
        patient.clock.advance(timedelta(minutes=20))
        patient.sync()
        until(lambda: "Delivered to the clinic" in patient.all_words(), "the receipt")
        assert "has seen it" not in patient.all_words()
        assert PHONE in patient.all_words()
        seen["state"] = state()
    with stage.step("It reaches the therapist's computer, and then her eyes"):
        therapist.clock.advance(timedelta(minutes=20))
        therapist.sync()
        patient.sync()
        until(lambda: "On your therapist's computer" in patient.all_words(), "the receipt of her computer")
        therapist.go("caseload")
        stage.shoot("first-in-the-queue", therapist.window)
        circle.open_dossier(therapist, PATIENT)
        until(lambda: LINE in therapist.all_words(), "her line in the dossier")
        stage.shoot("the-wish-in-the-dossier", therapist.window)
        assert len(circle.services(therapist).review.dossier(circle.person(PATIENT).id).calls) == 1

        def seen_by_her() -> bool:
            therapist.sync()
            patient.sync()
            return "Your therapist has seen it" in patient.all_words()

        until(seen_by_her, "the signed word that it was opened")
        stage.shoot("seen", patient.window)
    circle.end()
    assert found_in([circle.folder], stage.texts) == []
