"""A bad week: spoken because typing is too much, shared, withdrawn in time and too late, and then a pause."""

from datetime import date, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from app.diary.views import EntryView
from app.model.states import DeliveryState, Withdrawal
from tests.app.recording.speech import likeness, spoken
from tests.stories.canaries import found_in
from tests.stories.circle import Circle
from tests.stories.loudspeakers import Loudspeakers
from tests.stories.microphone import Microphone
from tests.stories.people import Someone, reminded
from tests.stories.stage import until
from tests.stories.test_coming_back import since
from tests.stories.words import BEGIN

pytestmark = [pytest.mark.story, pytest.mark.sound, pytest.mark.timeout(300)]

MOMENT = "Grapes, one at a time, and the nausea waited outside."
REGRETTED = "I shouted at Pieter about the curtains."
TOO_LATE = "Scared of Wednesday's infusion, more than I admit."
SPOKEN = spoken((1.6, 1.4), seed=7)
WORDS = SPOKEN.samples
SENTENCES = WORDS[SPOKEN.begins[0] : SPOKEN.begins[1]], WORDS[SPOKEN.begins[1] : SPOKEN.end]
WEDNESDAY = BEGIN + timedelta(days=1, hours=2)
PAUSE_DAYS = 14


def test_barriers_2_6_10_13_a_bad_week(circle: Circle, tmp_path: Path) -> None:
    stage, patient, therapist = circle.stage, circle.patient, circle.therapist
    hands = patient.hands
    at(circle, WEDNESDAY)
    with stage.step("Too tired to type, she says it; and one line by hand is enough, too"):
        patient.settings("reminders")
        hands.click("settings.reminders.on")
        until(lambda: reminded(patient), "reminders to be planned")
        says(circle, tmp_path)
        circle.shares("pleasant-moments", "moment", MOMENT)
    with stage.step("Both arrive; what was spoken counts as opened only once its sound is there") as seen:
        patient.sync()
        assert {state(circle, words) for words in ("", MOMENT)} == {DeliveryState.DELIVERED}
        with pytest.MonkeyPatch.context() as line:  # the connection ends before the sound has come
            line.setattr("sync.client.sounds.SoundPost._fetch", lambda *_: None)
            therapist.sync()
            circle.open_dossier(therapist)
            until(lambda: not unread(circle, MOMENT), "the line to rest before her eyes")
            stage.shoot("its-sound-is-not-there-yet", therapist.window)
            circle.in_step(therapist, patient)
        assert state(circle, MOMENT) is DeliveryState.OPENED
        assert state(circle, "") is not DeliveryState.OPENED
        therapist.sync()
        hears(circle, tmp_path)
        stage.shoot("heard", therapist.window)
        circle.in_step(therapist, patient)
        seen["state"] = state(circle, "").name.lower()
        assert seen["state"] == "opened"
    with stage.step("What she regrets is withdrawn before it was opened, and is gone for certain"):
        therapist.go("caseload")
        circle.shares("pleasant-moments", "moment", REGRETTED)
        circle.in_step(patient, therapist, patient)
        assert state(circle, REGRETTED) is DeliveryState.RECEIVED
        hands.click("diary.withdraw")
        until(lambda: "not certain until" in hands.text_of("diary.entry_state"), "the wish")
        stage.shoot("asked-to-withdraw", patient.window)
        circle.in_step(patient, therapist, patient)
        until(lambda: "dropped unread" in hands.text_of("diary.entry_state"), "the certainty")
        stage.shoot("withdrawn", patient.window)
        assert page(circle, REGRETTED).withdrawal is Withdrawal.WITHDRAWN
        circle.open_dossier(therapist)
        assert REGRETTED not in circle.passages_of(therapist)
    with stage.step("Another is opened before her wish arrives, and nobody calls it withdrawn"):
        circle.shares("pleasant-moments", "moment", TOO_LATE)
        circle.in_step(patient, therapist)
        until(lambda: not unread(circle, TOO_LATE), "it to rest before her eyes")
        hands.click("diary.withdraw")
        circle.in_step(therapist, patient, therapist, patient)
        until(lambda: "before your wish" in hands.text_of("diary.entry_state"), "the truth")
        stage.shoot("opened-before-the-wish-arrived", patient.window, therapist.window)
        late = page(circle, TOO_LATE)
        assert (late.delivery and late.delivery.state, late.withdrawal) == (DeliveryState.OPENED, Withdrawal.ASKED)
        assert TOO_LATE in circle.passages_of(therapist)
    with stage.step("In treatment until…: the therapist sees it, and Haven reminds of nothing") as seen:
        patient.go("today")
        hands.click("today.week")
        hands.click("planning.pause")
        hands.click("planning.pause.keep")
        first, last = today(patient), today(patient) + timedelta(days=PAUSE_DAYS)
        until(lambda: min(reminded(patient)) > last, "reminders to begin after the pause", 10_000)
        patient.go("today")
        hands.find("today.pause.end")
        week = circle.services(patient).planning.pauses.week(first).number
        seen["state"] = f"week {week}, paused until {last}"
        stage.shoot("today-in-the-pause", patient.window)
        circle.in_step(patient, therapist)
    with stage.step("Ten days later nothing was counted: no silence, no letter due, the same week"):
        at(circle, WEDNESDAY + timedelta(days=10))
        circle.in_step(patient, therapist)
        therapist.go("caseload")
        until(lambda: "paused until" in since(circle), "the pause in her row")
        assert "nothing shared" not in since(circle)
        review = circle.services(therapist).review
        assert review is not None
        (row,) = review.caseload()
        assert (row.week, row.is_due, row.nothing_shared_days) == (week, False, 0)
        patient.go("today")
        for scolding in ("missed", "behind", "late", "!"):
            assert scolding not in patient.all_words()
        stage.shoot("ten-days-later", patient.window, therapist.window)
    circle.end()
    assert found_in([circle.folder], stage.texts) == []


def at(circle: Circle, moment: datetime) -> None:
    """A day comes for everybody."""
    circle.clinic.server.restart(moment)
    for person in (circle.patient, circle.therapist):
        person.clock.set(moment)


def today(someone: Someone) -> date:
    return someone.clock.now().astimezone().date()


def says(circle: Circle, folder: Path) -> None:
    """She speaks on a free page, and shares it."""
    patient, hands, microphone = circle.patient, circle.patient.hands, Microphone(folder)
    circle.new_page("free-page", "page")
    with microphone.plugged():
        hands.click("diary.spoken.speak")
        until(lambda: "Listening" in hands.text_of("diary.spoken.stage"), "the microphone")
        with microphone.speaking(WORDS) as mouth:
            until(lambda: "Heard" in hands.text_of("diary.spoken.level"), "her voice to be seen")
            circle.stage.shoot("speaking", patient.window)
            until(lambda: mouth.poll() is not None, "her last word")
        until(lambda: "Nothing heard" in hands.text_of("diary.spoken.level"), "all of it to arrive")
        hands.click("diary.spoken.end")
        hands.find_one("diary.spoken.", ".play")
    circle.stage.shoot("said", patient.window)
    hands.click("diary.share")
    hands.click("diary.confirm_share")
    hands.find("diary.edit")


def hears(circle: Circle, folder: Path) -> None:
    """The therapist plays what was spoken; it is on her loudspeaker, and it is what was said."""
    therapist, speakers = circle.therapist, Loudspeakers(folder)
    therapist.running.settings.habit(volume=100)
    until(lambda: "On its way to this computer" not in therapist.all_words(), "its sheet to be shown anew")
    play = therapist.hands.find_one("review.spoken.", ".play")
    with speakers.recorded(speakers.default) as room:
        therapist.hands.click(play)
        until(lambda: therapist.hands.text_of(play) == "Pause", "it to play")
        until(lambda: therapist.hands.text_of(play) == "Listen", "it to end")
    heard = np.frombuffer(room.read_bytes(), "<i2").astype(np.float32) / 32768
    until(lambda: not unread(circle, ""), "it to count as heard")
    for sentence in SENTENCES:
        assert likeness(heard, sentence) > 0.6


def page(circle: Circle, words: str) -> EntryView:
    """A page of her diary by its first words; what was only spoken has none."""
    return circle.diary_of(circle.patient)[words]


def state(circle: Circle, words: str) -> DeliveryState:
    delivery = page(circle, words).delivery
    assert delivery is not None
    return delivery.state


def unread(circle: Circle, words: str) -> bool:
    """Whether the therapist's computer has a page that does not count as opened."""
    services = circle.services(circle.therapist)
    assert services.review is not None
    (person,) = services.people.patients()
    dossier = services.review.dossier(person.id)
    entries = () if dossier is None else dossier.entries
    return next(entry for entry in entries if entry.first_words == words).is_new
