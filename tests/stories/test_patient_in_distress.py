"""A patient in distress: a practice made it heavier, she wants to be called, and sees what was done."""

from datetime import timedelta

import pytest

from tests.stories.canaries import found_in
from tests.stories.circle import Circle
from tests.stories.stage import until
from tests.stories.test_coming_back import since
from tests.stories.words import BEGIN, PATIENT

pytestmark = [pytest.mark.story, pytest.mark.sound, pytest.mark.timeout(400)]

LINE = "Everything was racing, as on the ward in autumn."
WISH = "Could you ring me before Thursday?"
DONE = "We spoke for ten minutes; she stays with eyes open for now."
HELPED = "Shorter practices, eyes open, sounds as an anchor."
LETTER = "Dear Marijke, it was good to hear you. Ten minutes with your eyes open are a whole practice."


def test_barriers_17_18_a_patient_in_distress(circle: Circle) -> None:
    stage, patient, therapist = circle.stage, circle.patient, circle.therapist
    hands = therapist.hands
    for person in (patient, therapist):
        person.clock.set(BEGIN + timedelta(hours=10))
    with stage.step("She shares her practice, and one of them makes it heavier: two taps and a line"):
        patient.hands.click("rail.settings")
        patient.hands.click("settings.sharing.share")
        practises(circle)
        stage.shoot("heavier-afterwards", patient.window)
    with stage.step("She wants to be called, and is told only what is certain") as seen:
        patient.hands.click("rail.help")
        patient.hands.write("help.line", stage.wrote(WISH))
        patient.hands.click("help.call")
        until(lambda: "Not yet delivered" in patient.all_words(), "the true state")
        circle.in_step(patient, therapist, patient)
        until(lambda: "On your therapist's computer" in patient.all_words(), "the receipt of her computer")
        seen["state"] = "received"
    with stage.step("The therapist finds her by what she asks; the letter waits until it is said what was done"):
        therapist.go("caseload")
        until(lambda: "asks for a call" in since(circle), "the wish in her row")
        hands.click("caseload.filter.asks")
        stage.shoot("who-asks-for-a-call", therapist.window)
        hands.open_row("caseload.table", PATIENT)
        hands.find("review.letter")
        until(lambda: WISH in therapist.all_words(), "her line before everything else")
        hands.write("review.letter", stage.wrote(LETTER))
        hands.click("review.send")
        until(lambda: "Before your letter goes out" in therapist.all_words(), "the question")
        assert hands.sees("review.confirm_send") is None
        stage.shoot("asked-before-the-letter", therapist.window)
        hands.click("review.call.none")
        hands.click("review.call.record")
        until(lambda: "Please write a reason." in therapist.all_words(), "no silence without a reason")
        hands.click("review.call.called")
        hands.write("review.call.reason", stage.wrote(DONE))
        hands.click("review.call.record")
        until(lambda: hands.sees("review.call.record") is None, "the wish to be answered")
    with stage.step("What she said after the practice goes into the register, by the therapist's own hand"):
        hands.click(hands.find_one("review.effect.", ""))
        until(lambda: hands.text_of("effects.what") == LINE, "her own words to begin from")
        hands.click("effects.weight.hindering")
        hands.write("effects.done", stage.wrote(HELPED))
        stage.shoot("the-register", therapist.window)
        hands.click("effects.close")
        safety = circle.services(therapist).safety
        assert safety is not None
        person = circle.person(PATIENT).id

        def noted() -> list[tuple[str, str, str]]:
            return [(each.what, each.weight, each.done) for each in safety.effects.of(person).entries]

        until(lambda: noted() == [(LINE, "hindering", HELPED)], "the entry")
        assert safety.effects.of(person).entries[0].source.startswith("practice ")
        assert safety.effects.of(person).reports == ()
    with stage.step("Then the letter leaves, and she reads what was done"):
        hands.click("review.send")
        hands.click("review.confirm_send")
        hands.find("review.call_back")
        therapist.clock.advance(timedelta(seconds=61))
        patient.clock.set(therapist.clock.now())
        circle.in_step(therapist, patient)
        patient.hands.click("rail.help")
        until(lambda: "your therapist noted that you were called." in patient.all_words(), "what was done")
        assert DONE in patient.all_words()
        patient.hands.find("help.call")
        stage.shoot("what-was-done", patient.window)
        patient.go("today")
        patient.hands.click("today.read_letter")
        until(lambda: LETTER in patient.hands.text_of("letters.paper"), "the letter")
        (told,) = safety.dispositions.of(person)
        assert (told.done, told.reason, told.words, told.mine) == ("called", DONE, WISH, True)
        for anybody in (HELPED, "hindering"):
            assert anybody not in patient.all_words(), "the register is the therapist's own"
    circle.end()
    assert found_in([circle.folder], stage.texts) == []


def practises(circle: Circle) -> None:
    """One minute of the breathing space, heavier afterwards, and it still bothers her."""
    patient, hands = circle.patient, circle.patient.hands
    patient.go("practice")
    if hands.sees("practice.breathing-space.60") is None:
        hands.click("practice.others")
    hands.click("practice.breathing-space.60")
    hands.click("practice.breathing-space.begin")
    until(lambda: hands.sees("afterwards.done"), "the end of the practice", patience_ms=120_000)
    hands.click("afterwards.after.2")
    hands.click("afterwards.lingering.0")
    hands.write("afterwards.line", circle.stage.wrote(LINE))
    hands.click("afterwards.done")
