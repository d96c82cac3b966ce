"""Computer and recovery sheet are both gone: another invitation brings back what was shared, to real vaults."""

import pytest

from app.diary.service import Diary
from app.errors import DeviceRevoked, RecoveryUnknown
from app.vault.people import Standing
from sync.client.introductions import Introductions
from sync.client.inviting import Inviting
from sync.client.restoring import look
from tests.homes import answer
from tests.integration.conftest import World
from tests.integration.own_computers import enrol, meet, synced


def test_what_was_shared_comes_back_once_the_digits_were_compared_again_and_nothing_else(world: World) -> None:
    therapist, patient, _, lost_sheet = meet(world)
    diary = Diary(patient.db, patient.clock)
    for text in ("Nobody reads this.", "The light on the water."):
        entry = diary.begin("free-page", "Free page", 1)
        diary.keep(entry, [answer(text)])
    diary.share(entry)
    synced(patient, therapist)
    her = patient.people.me()
    assert her is not None

    invitation = Inviting(therapist.db, therapist.clock, therapist.transport).invite_again(her.id)
    assert invitation is not None
    again, _ = enrol(world, invitation, "again", "Truus")
    synced(therapist, again, therapist)
    known, other = again.people.therapist(), therapist.people.get(her.id)
    assert known is not None
    assert other is not None
    assert known.digits
    assert known.digits == other.digits
    assert (known.standing, other.standing) == (Standing.ENROLLED, Standing.ENROLLED)
    assert Diary(again.db, again.clock).recent() == ()

    Introductions(therapist.db, therapist.clock).confirm(her.id)
    Introductions(again.db, again.clock).confirm(known.id)
    synced(therapist, again, therapist, again)
    assert [view.first_words for view in Diary(again.db, again.clock).recent()] == ["The light on the water."]
    assert isinstance(patient.sync().problem, DeviceRevoked)
    with pytest.raises(RecoveryUnknown):
        look(lost_sheet, world.server.url, world.clock)
