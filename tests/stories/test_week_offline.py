"""The server is gone for a week: everybody goes on, and everything arrives afterwards, once and in order."""

from datetime import timedelta

import pytest

from tests.stories.canaries import found_in
from tests.stories.loop import Loop
from tests.stories.stage import until
from tests.stories.words import BEGIN, PATIENT

pytestmark = [pytest.mark.story, pytest.mark.timeout(300)]

DAYS = (
    "The kettle sang and for once nobody needed anything.",
    "Blackbird on the fence, all of its small weight.",
    "Cold feet in the grass, on purpose.",
    "Somebody held the door of the ward open with her elbow.",
    "Bread, butter, the crust that breaks.",
    "A nap without an alarm.",
    "The ferry turned and the whole river came along.",
)
LETTER = "Dear Marijke, the line was down, and yet I thought of you all along."


def test_week_offline(loop: Loop) -> None:
    stage, patient, therapist = loop.stage, loop.patient, loop.therapist
    loop.clinic_opens()
    loop.therapist_enrols()
    loop.patient_is_invited()
    loop.patient_enrols()
    loop.digits_are_compared()
    with stage.step("The server is killed in the middle of things"):
        loop.clinic.server.kill()
    with stage.step("For a week she writes and shares every day; everything stays on her computer") as seen:
        for day, words in enumerate(DAYS):
            patient.clock.set(BEGIN + timedelta(days=day, hours=9))
            loop.write_entry("pleasant-moments", {"moment": words})
            patient.hands.click("diary.share")
            patient.hands.click("diary.confirm_share")
            patient.hands.find("diary.edit")
            assert loop.shared_state() == "kept"
        patient.sync()
        patient.go("today")
        stage.shoot("a-week-without-the-clinic", patient.window)
        seen["state"] = loop.shared_state()
    with stage.step("She closes Haven, opens it again, and everything is there"):
        patient.close()
        patient.open()
        patient.unlock()
        patient.go("diary")
        stage.shoot("after-opening-again", patient.window)
        diary = loop.services(patient).diary
        assert [view.first_words for view in diary.recent()] == [words[: len(words)] for words in reversed(DAYS)]
    with stage.step("The therapist writes a letter that cannot leave yet") as seen:
        therapist.clock.set(loop.monday)
        therapist.go("caseload")
        therapist.hands.open_row("caseload.table", PATIENT)
        therapist.hands.write("review.letter", stage.wrote(LETTER))
        therapist.hands.click("review.send")
        therapist.hands.click("review.confirm_send")
        therapist.hands.find("review.call_back")
        therapist.clock.advance(timedelta(seconds=61))
        therapist.sync()
        seen["state"] = loop.letter_state("")
        assert seen["state"] == "kept"
    with stage.step("The server is back, and everything arrives, once and in order") as seen:
        loop.clinic.server.start(loop.monday)
        patient.sync()
        assert loop.shared_state() == "delivered"
        therapist.sync()
        patient.sync()
        person = loop.person(PATIENT)
        dossier = loop.services(therapist).review.dossier(person.id)
        arrived = [view.first_words for view in (*dossier.earlier, *dossier.entries)]
        assert arrived == list(DAYS)
        therapist.sync()
        patient.sync()
        letters = loop.services(patient).letters.all()
        assert [letter.text for letter in letters] == [LETTER]
        patient.go("today")
        patient.hands.click("today.read_letter")
        until(lambda: LETTER in patient.hands.text_of("letters.paper"), "the letter")
        stage.shoot("the-letter-came-after-all", patient.window)
        patient.sync()
        therapist.sync()
        seen["state"] = loop.letter_state("")
        assert seen["state"] == "opened"
    loop.end()
    assert found_in([loop.folder], stage.texts) == []
