"""The therapist goes on holiday: a colleague covers, the patient sees by name who reads, and then it ends."""

from datetime import timedelta

import pytest

from app.model.states import DeliveryState
from tests.stories.canaries import found_in
from tests.stories.circle import Circle
from tests.stories.stage import until
from tests.stories.words import BEGIN, MOMENT, PATIENT, THERAPIST

pytestmark = [pytest.mark.story, pytest.mark.timeout(180)]

COLLEAGUE = "Bram de Wit"
HAND_OVER = "She has a scan on Thursday; last week she asked not to be phoned."
ANSWER = "Thank you, I will not phone, and write on Wednesday."
DURING = "The waiting room had a new goldfish."
AFTERWARDS = "Hanneke is back, and so is the rain."
LETTER = "Dear Marijke, goldfish forget the waiting; we do not have to."


def test_holiday_cover(circle: Circle) -> None:
    stage, patient, therapist = circle.stage, circle.patient, circle.therapist
    with stage.step("A colleague joins the clinic; the patient shared something before"):
        patient.clock.set(BEGIN + timedelta(hours=10))
        circle.shares("pleasant-moments", "moment", MOMENT)
        circle.in_step(patient, therapist)
        colleague = circle.another("colleague", "reviewer", "a rowing boat in the reeds")
        colleague.open(circle.clinic.invite_therapist(stage.wrote(COLLEAGUE)))
        colleague.enrol(shots=False)
        colleague.hands.click("enrol.later")
        until(lambda: colleague.running.context is not None, "the colleague's first page")
        circle.clinic.admit()
        circle.in_step(colleague, therapist, patient)
    with stage.step("The clinic lets him cover for three weeks; the patient is told by name, and is asked"):
        until_day = (BEGIN + timedelta(days=20)).date()
        circle.clinic.does("cover", "--from", THERAPIST, "--to", COLLEAGUE, "--all", "--until", until_day.isoformat())
        circle.in_step(patient, colleague, patient, therapist, colleague)
        patient.go("today")
        until(lambda: f"{COLLEAGUE}, therapist at your clinic, reads" in patient.all_words(), "who reads with her")
        assert "write to you, until Monday 24 May." in patient.all_words()
        stage.shoot("somebody-else-reads-with-you", patient.window)
        patient.hands.click(patient.hands.find_one("notice.", ".yes"))
        circle.in_step(patient, colleague, colleague, patient)
        patient.settings("readers")
        until(
            lambda: f"{COLLEAGUE} · therapist, stands in until Monday 24 May" in patient.all_words(), "both by name"
        )
        assert f"{THERAPIST} · therapist" in patient.all_words()
        stage.shoot("who-reads-with-you", patient.window)
    with stage.step("The colleagues leave each other notes that the patient does not read"):
        circle.open_dossier(therapist)
        therapist.hands.write("review.team_note", stage.wrote(HAND_OVER))
        therapist.hands.click("review.leave_note")
        circle.in_step(therapist, colleague)
        circle.open_dossier(colleague)
        until(lambda: HAND_OVER in colleague.all_words(), "the hand-over")
        until(lambda: circle.has_read(colleague, PATIENT, MOMENT), "what she shared to rest before his eyes")
        assert f"In care of this patient: {THERAPIST}, you (covers until Monday 24 May)" in colleague.all_words()
        stage.shoot("the-hand-over", colleague.window)
        colleague.hands.write("review.team_note", stage.wrote(ANSWER))
        colleague.hands.click("review.leave_note")
        circle.in_step(colleague, therapist, patient)
        until(lambda: ANSWER in therapist.all_words(), "the colleague's answer")
    with stage.step("He reads what she shared, before and since, and answers her") as seen:
        circle.write_entry("free-page", {"page": DURING})
        patient.hands.click("diary.share")
        patient.hands.find("diary.confirm_share")
        both = f"{THERAPIST} and {COLLEAGUE}"
        assert f"This is exactly what {both} will see, and nothing else." in patient.all_words()
        stage.shoot("who-will-see-it", patient.window)
        patient.hands.click("diary.confirm_share")
        circle.in_step(patient, colleague)
        circle.open_dossier(colleague)
        until(lambda: {MOMENT, DURING} <= circle.passages_of(colleague), "what she shared, before and since")
        assert "you cover until 24 May" in colleague.all_words()
        stage.shoot("the-dossier-under-cover", colleague.window)
        circle.letter_to(colleague, PATIENT, LETTER)
        circle.in_step(patient, colleague, therapist)
        patient.go("today")
        until(lambda: f"A letter from {COLLEAGUE}" in patient.all_words(), "the letter on Today")
        patient.hands.click("today.read_letter")
        until(lambda: LETTER in patient.hands.text_of("letters.paper"), "the letter")
        assert f"only you and your therapists can read this: {both}" in patient.all_words()
        stage.shoot("a-letter-from-the-colleague", patient.window)
        delivery = circle.diary_of(patient)[MOMENT].delivery
        assert delivery is not None
        assert delivery.state is DeliveryState.OPENED
        seen["state"] = "opened"
    with stage.step("The cover ends: she is told, and he reads nothing new"):
        circle.clinic.does("cover", "--from", THERAPIST, "--to", COLLEAGUE, "--all", "--end")
        circle.in_step(patient, colleague, therapist, patient)
        patient.go("today")
        until(lambda: f"{COLLEAGUE} no longer reads with you." in patient.all_words(), "the end of the cover")
        stage.shoot("nobody-else-reads", patient.window)
        circle.shares("free-page", "page", AFTERWARDS)
        circle.in_step(patient, therapist, colleague, colleague)
        patient.settings("readers")
        until(lambda: COLLEAGUE not in patient.all_words(), "only her therapist")
        circle.open_dossier(therapist)
        until(lambda: AFTERWARDS in circle.passages_of(therapist), "what she shared afterwards")
        colleague.go("caseload")
        colleague.hands.find("caseload.table")
        assert AFTERWARDS not in colleague.all_words()
        stage.shoot("the-colleague-afterwards", colleague.window)
        services = circle.services(colleague)
        person = next(iter(services.people.patients()), None)
        dossier = services.review.dossier(person.id) if person else None
        assert dossier is None or AFTERWARDS not in [
            view.first_words for view in (*dossier.entries, *dossier.earlier)
        ]
    circle.end()
    assert found_in([circle.folder], stage.texts) == []
