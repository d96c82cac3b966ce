"""The therapist goes on holiday: a colleague covers, the patient sees by name who reads, and then it ends.

And she hands over in writing: he reads that first, sees by the clinic's policy what is overdue, and writes.
"""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QTableView

from app.model.states import DeliveryState
from tests.stories.canaries import found_in
from tests.stories.circle import Circle
from tests.stories.people import Someone
from tests.stories.stage import until
from tests.stories.words import BEGIN, MOMENT, PATIENT, THERAPIST

pytestmark = [pytest.mark.story, pytest.mark.timeout(500)]

COLLEAGUE = "Bram de Wit"
HAND_OVER = "She has a scan on Thursday; last week she asked not to be phoned."
ANSWER = "Thank you, I will not phone, and write on Wednesday."
DURING = "The waiting room had a new goldfish."
AFTERWARDS = "Hanneke is back, and so is the rain."
LETTER = "Dear Marijke, goldfish forget the waiting; we do not have to."
FRIDAY = BEGIN + timedelta(days=10, hours=2)
"""Four days after the first agreed day, on which nothing was written."""
OWED = "A promised word about the canal path is still owed."
ANSWERED = "Dear Marijke, Hanneke told me about the canal path."


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


def test_a_holiday_is_handed_over_in_writing(circle: Circle) -> None:
    stage, patient, therapist = circle.stage, circle.patient, circle.therapist
    with stage.step("Monday went by without a letter; on Friday a colleague covers"):
        circle.clinic.server.restart(FRIDAY)
        circle.clinic.moment = FRIDAY
        for person in (patient, therapist):
            person.clock.set(FRIDAY)
        circle.shares("pleasant-moments", "moment", MOMENT)
        circle.in_step(patient, therapist)
        colleague = covered(circle)
        therapist.go("caseload")
        until(lambda: due(therapist) == "overdue since Monday", "the fact in her own list")
    with stage.step("She hands over in writing, beginning with what stands there"):
        circle.open_dossier(therapist)
        hands = therapist.hands
        hands.click("review.hand_over")
        until(lambda: "overdue since Monday" in hands.text_of("review.hand_over.paper"), "the facts to begin from")
        hands.clear("review.hand_over.paper")
        hands.write("review.hand_over.paper", stage.wrote(OWED))
        stage.shoot("handing-over", therapist.window)
        hands.click("review.hand_over.send")
        until(lambda: not hands.find("review.hand_over").isChecked(), "it to be sent")  # type: ignore[attr-defined]
        circle.in_step(therapist, colleague)
    with stage.step("What another promised is not marked as overdue for him, until the clinic's policy says so"):
        colleague.go("caseload")
        until(lambda: due(colleague) == "Monday", "the next agreed day")
        policy = circle.clinic.folder / "clinic.toml"
        policy.write_text(policy.read_text() + "\n[cover]\nsees_overdue = true\n")
        circle.clinic.does("policy", str(policy))
        circle.in_step(colleague, colleague)
        until(lambda: due(colleague) == "overdue since Monday", "the fact, by policy")
        colleague.hands.find("caseload.filter.covered")
        stage.shoot("the-colleague-sees-what-is-overdue", colleague.window)
    with stage.step("He reads the hand-over before anything else, and she sees that he did"):
        circle.open_dossier(colleague)
        until(lambda: f"{THERAPIST} hands over to you" in colleague.all_words(), "the hand-over")
        assert OWED in colleague.all_words()
        stage.shoot("read-first", colleague.window)
        colleague.hands.click(colleague.hands.find_one("review.handed_over.read.", ""))
        until(lambda: "hands over to you" not in colleague.all_words(), "it to be marked as read")
        circle.in_step(colleague, therapist)
        circle.open_dossier(therapist)
        until(lambda: f"read by {COLLEAGUE}" in therapist.all_words(), "who read it")
        assert OWED not in patient.all_words()
    with stage.step("His letter answers the agreed day, for both of them; then the cover ends"):
        circle.letter_to(colleague, PATIENT, ANSWERED)
        circle.in_step(therapist, patient)
        for person in (therapist, colleague):
            person.go("caseload")
            until(lambda: "overdue" not in due(person), "nothing to be overdue")  # noqa: B023 - asked at once
        patient.go("today")
        until(lambda: f"A letter from {COLLEAGUE}" in patient.all_words(), "the letter on Today")
        circle.clinic.does("cover", "--from", THERAPIST, "--to", COLLEAGUE, "--all", "--end")
        circle.in_step(patient, colleague, therapist, patient, colleague)
        services = circle.services(colleague)
        assert services.review is not None
        assert [row.left for row in services.review.caseload()] in ([True], [])
    circle.end()
    assert found_in([circle.folder], stage.texts) == []


def covered(circle: Circle) -> Someone:
    """A colleague joins the clinic and covers; the patient agreed that he reads what was before."""
    patient, therapist = circle.patient, circle.therapist
    colleague = circle.another("colleague", "reviewer", "a rowing boat in the reeds")
    colleague.open(circle.clinic.invite_therapist(circle.stage.wrote(COLLEAGUE)))
    colleague.enrol(shots=False)
    colleague.hands.click("enrol.later")
    until(lambda: colleague.running.context is not None, "the colleague's first page")
    circle.clinic.admit()
    circle.in_step(colleague, therapist, patient)
    last = (FRIDAY + timedelta(days=20)).date()
    circle.clinic.does("cover", "--from", THERAPIST, "--to", COLLEAGUE, "--all", "--until", last.isoformat())
    circle.in_step(patient, colleague, patient, therapist, colleague)
    patient.go("today")
    patient.hands.click(patient.hands.find_one("notice.", ".yes"))
    circle.in_step(patient, colleague, colleague, patient, therapist)
    return colleague


def due(therapist: Someone) -> str:
    """When the letter to the only patient is due, as somebody's list says it."""
    table = therapist.hands.find("caseload.table")
    assert isinstance(table, QTableView)
    return str(table.model().index(0, 2).data())
