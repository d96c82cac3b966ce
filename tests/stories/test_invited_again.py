"""Computer and sheet are both gone: a new invitation brings back what was shared, and nothing else."""

from datetime import timedelta

import pytest

from tests.stories.canaries import found_in
from tests.stories.circle import Circle
from tests.stories.stage import until
from tests.stories.words import BEGIN, MOMENT, PATIENT, PRIVATE

pytestmark = [pytest.mark.story, pytest.mark.timeout(180)]

LETTER = "Dear Marijke, how still that water must have been."
AGAIN = "The second first page."


def test_invited_again(circle: Circle) -> None:
    stage, therapist, old = circle.stage, circle.therapist, circle.patient
    with stage.step("She writes one page for herself, shares another and gets a letter; then everything is gone"):
        old.clock.set(BEGIN + timedelta(hours=10))
        circle.write_entry("free-page", {"page": PRIVATE})
        circle.shares("pleasant-moments", "moment", MOMENT)
        circle.in_step(old, therapist)
        circle.letter_to(therapist, PATIENT, LETTER)
        circle.minutes_go_by(old)
        old.close()
        lost_sheet = circle.sheet
    with stage.step("On the telephone her therapist makes sure that it is she, and invites her again"):
        hands = therapist.hands
        circle.open_dossier(therapist)
        hands.click("review.computers")
        hands.click("review.invite_again")
        hands.find("review.invite_again.make")
        stage.shoot("invite-again", therapist.window)
        hands.click("review.invite_again.make")
        circle.code = hands.text_of("invite.code").replace("\n", " ")
        stage.shoot("the-new-invitation", therapist.window)
        hands.click("invite.done")
    new = circle.another("patient-new", "patient", "a bench beside the mill")
    new.clock.set(BEGIN + timedelta(days=2))
    circle.patient = new
    circle.patient_enrols()
    with stage.step("Before they compared the six digits nothing of before is there; the therapist is asked to"):
        circle.in_step(therapist, new)
        assert circle.diary_of(new) == {}
        therapist.go("caseload")
        until(lambda: "came back with a new invitation" in therapist.all_words(), "the notice")
        stage.shoot("compare-first", therapist.window)
    circle.digits_are_compared()
    with stage.step("What she had shared is there again, with the letter; what was private is not") as seen:
        circle.in_step(therapist, new, therapist, new)
        assert list(circle.diary_of(new)) == [MOMENT]
        assert [letter.text for letter in circle.services(new).letters.all()] == [LETTER]
        new.go("today")
        stage.shoot("what-was-shared-is-there-again", new.window)
        circle.shares("free-page", "page", AGAIN)
        circle.in_step(new, therapist)
        circle.open_dossier(therapist)
        until(lambda: AGAIN in circle.passages_of(therapist), "what she shares now")
        seen["state"] = circle.shared_state()
    with stage.step("The lost computer and the lost sheet open nothing at the clinic any more"):
        old.open()
        old.unlock()
        until(lambda: old.hands.sees("notice"), "the old computer to say that it was taken out")
        assert "This computer was taken out" in old.hands.text_of("notice")
        assert AGAIN not in circle.diary_of(old)
        thief = circle.another("thief", "patient", "not hers at all, this one")
        thief.open()
        thief.type_sheet(lost_sheet, circle.clinic.server.address)
        thief.hands.click("enrol.look_back")
        until(lambda: thief.hands.sees("enrol.trouble"), "the lost sheet to be refused")
        assert "knows nobody with this recovery sheet" in thief.hands.text_of("enrol.trouble")
        stage.shoot("the-lost-sheet", thief.window)
    circle.end()
    assert found_in([circle.folder], stage.texts) == []
