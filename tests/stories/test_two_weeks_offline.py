"""Two weeks without a connection: she goes on, reminders go on, and everything arrives once and in order."""

from datetime import datetime, time, timedelta

import pytest

from app.paths import Profile
from app.reminders.kept import read_plan
from app.reminders.rhythm import Rhythm
from tests.stories.canaries import found_in
from tests.stories.circle import Circle
from tests.stories.stage import until
from tests.stories.words import BEGIN, PATIENT

pytestmark = [pytest.mark.story, pytest.mark.timeout(600)]

DAYS = (
    "Rain on the skylight, and I stayed under it.",
    "A pear that was ripe on exactly this day.",
    "The neighbour's piano through the wall, the left hand alone.",
    "My shadow on the path, longer than I am.",
    "Warm towels.",
    "The nurse hummed something from the radio.",
    "Two goldfinches on the wire.",
    "The first strawberry, still a little white.",
    "Somebody let me go first at the baker's.",
    "The smell of the rope at the mooring.",
    "A long bath with the window open.",
    "Ironing, of all things: the steam, the straight seam.",
    "The dog asleep against my foot.",
    "An hour in which I did not think of it.",
)
LETTER = "Dear Marijke, two weeks of moments arrived at once this morning. What a harvest."


def test_two_weeks_offline(circle: Circle) -> None:
    stage, patient, therapist = circle.stage, circle.patient, circle.therapist
    path = Profile(patient.folder).reminders

    def look() -> None:
        looked: list[bool] = []
        connection = patient.running.reminders.looked.connect(lambda: looked.append(True))
        patient.running.reminders.look()
        until(lambda: looked, "a look at the clock")
        patient.running.reminders.looked.disconnect(connection)

    def shown() -> list[datetime]:
        plan = read_plan(path)
        return [] if plan is None else [past.slot for past in plan.past if past.shown]

    with stage.step("She lets Haven remind her at ten, three times a week"):
        reminding, planned = circle.services(patient).reminding, []

        def work() -> None:
            reminding.keep(Rhythm(times=(time(10),), most=3, quiet_from=time(21), quiet_until=time(8)))
            reminding.switch(on=True)

        patient.running.relay.run("vault", work, planned.append)
        until(lambda: planned, "the plan")
        look()
    with stage.step("The clinic's server is gone for two weeks; every day she writes and shares") as seen:
        circle.clinic.server.kill()
        for day, words in enumerate(DAYS):
            morning = (BEGIN + timedelta(days=day)).astimezone().replace(hour=10, minute=1)
            if patient.clock.now() < morning:
                patient.clock.set(morning)
            look()
            patient.clock.set(morning.replace(hour=15))
            circle.shares("pleasant-moments", "moment", words)
            assert circle.shared_state() == "kept"
        seen["reminders"] = len(shown())
        assert 5 <= len(shown()) <= 9, "three in each of the weeks that these days touch, at most"
    with stage.step("Locked, it goes on by the plan alone; nothing of her lies in it"):
        patient.lock()
        before = len(shown())
        for day in range(len(DAYS), len(DAYS) + 7):
            patient.clock.set((BEGIN + timedelta(days=day)).astimezone().replace(hour=10, minute=1))
            look()
        assert before < len(shown()) <= before + 6
        assert len(set(shown())) == len(shown())
        assert not any(words in path.read_text() for words in DAYS)
        patient.unlock()
        patient.go("today")
        stage.shoot("two-weeks-without-the-clinic", patient.window)
    with stage.step("The server is back, and everything arrives, once and in order") as seen:
        circle.clinic.server.start(patient.clock.now())
        patient.sync()
        assert circle.shared_state() == "delivered"
        therapist.clock.set(patient.clock.now())
        therapist.sync()
        dossier = circle.services(therapist).review.dossier(circle.person(PATIENT).id)
        arrived = [view.first_words for view in (*dossier.earlier, *dossier.entries)]
        assert arrived == list(DAYS)
        patient.sync()
        therapist.sync()
        again = circle.services(therapist).review.dossier(circle.person(PATIENT).id)
        assert [view.first_words for view in (*again.earlier, *again.entries)] == list(DAYS)
        circle.letter_to(therapist, PATIENT, LETTER)
        patient.clock.set(therapist.clock.now())
        patient.sync()
        assert [letter.text for letter in circle.services(patient).letters.all()] == [LETTER]
        patient.go("progress")
        until(lambda: "How your days were" in patient.all_words(), "her progress")
        stage.shoot("progress-afterwards", patient.window)
        seen["arrived"] = len(arrived)
    circle.end()
    assert found_in([circle.folder], stage.texts) == []
