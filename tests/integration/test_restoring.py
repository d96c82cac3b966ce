"""The recovery sheet restores everything, to a real vault and from a real server process."""

from datetime import timedelta

import pytest

from app.diary.service import Diary
from app.errors import RecoveryUnknown
from app.letters.service import Letters
from app.model.calendar import local_day
from app.planning.moments import QuietMoment
from app.planning.service import Planning
from app.practice.log import PracticeLog
from app.review.service import Review
from app.vault.people import People, Standing
from app.vault.preferences import Preferences
from sync.client.recovery import RecoveryCode
from sync.client.restoring import Restoring, look
from tests.homes import answer
from tests.integration.conftest import Party, World
from tests.integration.own_computers import admit, computer, meet, shown, synced


def live(therapist: Party, patient: Party) -> None:
    """Some weeks of a life with Haven: private and shared words, letters, notes, practices, drafts, choices."""
    diary, letters = Diary(patient.db, patient.clock), Letters(patient.db, patient.clock)
    log = PracticeLog(patient.db, patient.clock)
    private = diary.begin("free", "Free page", 1)
    diary.keep(private, [answer("Nobody reads this: the water was still.")])
    shared = diary.begin("pleasant-moments", "Pleasant moments", 1)
    diary.keep(shared, [answer("The light on the water.")], [("moment", 0, 9)])
    diary.share(shared)
    gone = diary.begin("free", "Free page", 1)
    diary.keep(gone, [answer("Away with this.")])
    diary.remove(gone)
    withdrawn = diary.begin("free", "Free page", 2)
    diary.keep(withdrawn, [answer("Too much said.")])
    diary.share(withdrawn)
    log.choose_sharing(share=True)
    practice = log.begin("breathing-space", "Breathing space", 180)
    log.finish(practice, 175)
    letters.keep_draft("Dear Annemarie, I", "Not yet")
    with patient.db.transaction():
        Preferences(patient.db).put("practice.words", value=True)
    planning, today = Planning(patient.db, patient.clock), local_day(patient.clock.now())
    planning.pauses.set(today, today + timedelta(days=9))
    planning.week.set(QuietMoment("", (0, 3), 600, 30, "in the bedroom"))
    planning.after.choose_mix(["walking", "kindness"])
    planning.after.let_return(private, today + timedelta(days=90))
    synced(patient, therapist)
    diary.withdraw(withdrawn)
    synced(patient, therapist)
    review, me = Review(therapist.db, therapist.clock), patient.people.me()
    assert me is not None
    dossier = review.dossier(me.id)
    assert dossier is not None
    review.opened(me.id)
    entry = next(view for view in (*dossier.entries, *dossier.earlier) if view.id == shared)
    review.keep_note(me.id, shared, entry.version, "moment", 0, 9, "The light", "What did it look like?")
    review.keep_letter(me.id, "Your week", "Dear Truus, thank you.")
    assert review.send(me.id) is not None
    review.keep_letter(me.id, "Next", "Dear Truus, next time")
    with therapist.db.transaction():
        therapist.db.execute("UPDATE outbox SET not_before = 0")
    synced(therapist, patient)
    letter = letters.all()[0]
    letters.open(letter.id)
    diary.keep(shared, [answer("The light on the water, and what it was like.")])
    synced(patient, therapist, patient)


def test_a_patient_has_everything_again_on_a_new_computer(world: World) -> None:
    therapist, patient, _, sheet = meet(world)
    live(therapist, patient)
    before = shown(patient)
    assert len(before["entries"]) == 4
    assert before["letters"]
    patient.close()
    world.parties.remove(patient)

    back = computer(world, "new computer", sheet)
    assert back.sync().problem is None
    synced(back, therapist, back)
    after = shown(back)
    for name, value in before.items():
        assert after[name] == value, name
    assert Restoring(back.db, back.clock).reaches_to is not None

    diary = Diary(back.db, back.clock)
    entry = diary.begin("free", "Free page", 3)
    diary.keep(entry, [answer("From the new computer.")])
    diary.share(entry)
    synced(back, therapist, back)
    me = back.people.me()
    assert me is not None
    dossier = Review(therapist.db, therapist.clock).dossier(me.id)
    assert dossier is not None
    assert "From the new computer." in [view.first_words for view in dossier.entries]


def test_a_therapist_has_everything_again_once_the_clinic_listed_the_new_computer(world: World) -> None:
    therapist, patient, sheet, _ = meet(world)
    live(therapist, patient)
    before = shown(therapist)
    therapist.close()
    world.parties.remove(therapist)

    back = computer(world, "new computer", sheet)
    assert [person.name for person in People(back.db).patients()] == ["Truus"]
    back.sync()
    assert admit(world) == ("Dr Annemarie Kuipers",)
    synced(back, patient, back)
    after = shown(back)
    for name, value in before.items():
        assert after[name] == value, name
    review, me = Review(back.db, back.clock), patient.people.me()
    assert me is not None
    review.keep_letter(me.id, "From here", "Dear Truus, from my new computer.")
    assert review.send(me.id) is not None
    with back.db.transaction():
        back.db.execute("UPDATE outbox SET not_before = 0")
    synced(back, patient)
    assert "From here" in [letter.subject for letter in Letters(patient.db, patient.clock).all()]


def test_two_computers_write_without_each_other_and_come_together(world: World) -> None:
    therapist, patient, _, sheet = meet(world)
    diary = Diary(patient.db, patient.clock)
    entry = diary.begin("free", "Free page", 1)
    diary.keep(entry, [answer("Begun on the first.")])
    synced(patient, therapist)
    other = computer(world, "second computer", sheet)
    synced(other, patient, therapist, other)
    second = Diary(other.db, other.clock)

    diary.keep(entry, [answer("On the first, alone.")])
    second.keep(entry, [answer("On the second, alone.")])
    second.share(entry)
    mine = diary.begin("free", "Free page", 1)
    diary.keep(mine, [answer("Another page.")])
    synced(other, patient, other, therapist, patient, other)

    for computer_of_hers in (diary, second):
        words = {version.answers[0].text for version in computer_of_hers.versions(entry)}
        assert {"On the first, alone.", "On the second, alone."} <= words
        assert mine in [view.id for view in computer_of_hers.recent()]
    assert [view.first_words for view in diary.recent()] == [view.first_words for view in second.recent()]
    shared = [version for version in diary.versions(entry) if version.change]
    assert [version.answers[0].text for version in shared] == ["On the second, alone."]
    assert shared[0].delivery is not None
    states = {version.change: version.delivery for version in second.versions(entry) if version.change}
    assert states == {shared[0].change: shared[0].delivery}
    known = People(other.db).therapist()
    assert known is not None
    assert known.standing is Standing.KNOWN


def test_a_sheet_of_nobody_is_told_and_nothing_is_written(world: World) -> None:
    meet(world)
    with pytest.raises(RecoveryUnknown):
        look(RecoveryCode.new(), world.server.url, world.clock)
