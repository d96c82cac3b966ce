"""Three weeks away: kind words, no count of missed days, and she goes on where she was."""

from datetime import timedelta

import pytest

from tests.stories.canaries import found_in
from tests.stories.circle import Circle
from tests.stories.stage import until
from tests.stories.words import BEGIN, MOMENT, PATIENT
from ui.review.caseload_model import Column
from ui.review.caseload_table import CaseloadTable

pytestmark = [pytest.mark.story, pytest.mark.timeout(240)]

BEGUN = "Half a sentence about the garden gate"


def test_coming_back(circle: Circle) -> None:
    stage, patient, therapist = circle.stage, circle.patient, circle.therapist
    hands = patient.hands
    with stage.step("In week 1 she shares a page; then the treatment begins and the computer stays off"):
        patient.clock.set(BEGIN + timedelta(days=8, hours=10))
        circle.shares("pleasant-moments", "moment", MOMENT)
        circle.write_entry("free-page", {"page": BEGUN})
        circle.in_step(patient, therapist)
        patient.close()
    with stage.step("Three weeks later Today is kind, counts nothing, and asks where she would like to go on"):
        back = BEGIN + timedelta(days=29, hours=10)
        circle.clinic.server.restart(back)
        for person in (patient, therapist):
            person.clock.set(back)
        patient.open()
        patient.unlock()
        patient.go("today")
        hands.find("today.away.resume")
        said = patient.all_words()
        assert "Good to see you" in said
        for scolding in ("missed", "21", "22", "behind", "late", "!"):
            assert scolding not in said, scolding
        stage.shoot("good-to-see-you", patient.window)
    with stage.step("She goes on with week 1; the time between is a pause, and can still be taken back") as seen:
        hands.click("today.away.resume")
        until(lambda: "Week 1 of 8" in patient.all_words(), "week 1")
        hands.click("toast.undo")
        until(lambda: "Week 4 of 8" in patient.all_words(), "the calendar's week")
        hands.click("today.away.resume")
        until(lambda: "Week 1 of 8" in patient.all_words(), "week 1 again")
        stage.shoot("week-one-again", patient.window)
        planning = circle.services(patient).planning
        seen["state"] = str(planning.pauses.stretches())
    with stage.step("What she wrote lies where she left it"):
        page = circle.diary_of(patient)[BEGUN]
        assert page.answers[0].text == BEGUN
    with stage.step("Her therapist sees no silence in these weeks"):
        circle.in_step(patient, therapist)
        therapist.go("caseload")
        until(lambda: "week" in since(circle) or "diar" in since(circle), "her row")
        assert "nothing shared for" not in since(circle)
        stage.shoot("the-therapist-sees", therapist.window)
    with stage.step("The treatment goes on: she plans a pause, and the therapist sees until when"):
        patient.go("today")
        hands.click("today.week")
        hands.click("planning.pause")
        stage.shoot("a-pause", patient.window)
        hands.click("planning.pause.keep")
        until(lambda: planning.pauses.on((patient.clock.now()).date()) is not None, "the pause")
        patient.go("today")
        hands.find("today.pause.end")
        assert hands.sees("today.begin") is None
        stage.shoot("today-in-a-pause", patient.window)
        circle.in_step(patient, therapist)
        until(lambda: "paused until" in since(circle), "the pause in her row")
        stage.shoot("paused-until", therapist.window)
    circle.end()
    assert found_in([circle.folder], stage.texts) == []


def since(circle: Circle) -> str:
    """What stands in the patient's row about the time since the last letter."""
    table = circle.therapist.hands.find("caseload.table")
    assert isinstance(table, CaseloadTable)
    rows = table.rows
    for row in range(rows.rowCount()):
        if rows.data(rows.index(row, Column.PATIENT)) == PATIENT:
            return str(rows.data(rows.index(row, Column.SINCE)))
    return ""
