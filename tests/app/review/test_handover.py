"""Handing over in writing: facts to begin from, read first, marked as read among colleagues alone."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.clock import SetClock
from app.diary.calls import Calls
from app.diary.service import Diary
from app.model.changes import Answer, SparingSet
from app.model.ids import StreamId, new_id
from app.review.caseload import Caseload
from app.review.colleagues import Colleagues
from app.review.effects import UnwantedEffects
from app.review.handover import HandOver
from app.review.promises import Promises
from app.review.service import Review
from app.vault.care_members import CareMember, CareMembers
from app.vault.people import People, Standing
from app.vault.streams import Stream, Streams
from tests.homes import Home, Pair, person

NOTE = "She has a scan on Thursday."


@dataclass
class Three:
    """Anna, her therapist Tom, and Bram who covers for him."""

    pair: Pair
    bram: Home
    team: StreamId
    clock: SetClock

    def over(self, home: Home) -> HandOver:
        return HandOver(home.db, self.clock, Caseload(home.db, self.clock))

    def sync(self) -> None:
        homes = (self.pair.anna, self.pair.tom, self.bram)
        while sum(home.send_to(*(other for other in homes if other is not home)) for home in homes):
            pass


@pytest.fixture
def three(tmp_path: Path, clock: SetClock) -> Iterator[Three]:
    pair = Pair.of(tmp_path, clock)
    bram = Home.of(tmp_path / "bram.db", clock, person("therapist", "Bram"))
    anna, team = pair.anna.me, StreamId(new_id())
    bram.knows(replace(anna, standing=Standing.KNOWN), pair.stream, anna.id)
    for home in (pair.tom, bram):
        with home.db.transaction():
            Streams(home.db).save(Stream(team, "team", anna.id, False))
            for member, covering in ((pair.tom.me, False), (bram.me, True)):
                until = clock.now() + timedelta(days=14)
                CareMembers(home.db).save(
                    CareMember(pair.stream, member.id, True, covering, until if covering else None, clock.now())
                )
                if member.id != home.me.id:
                    People(home.db).save(replace(member, standing=Standing.KNOWN))
    yield Three(pair, bram, team, clock)
    bram.db.close()
    pair.close()


def test_it_begins_with_what_stands_here(three: Three, clock: SetClock) -> None:
    anna, tom = three.pair.anna.me.id, three.pair.tom
    promises = Promises(tom.db, clock)
    promises.make(anna, "A recording.")
    kept = promises.make(anna, "Kept long ago.")
    assert kept is not None
    Review(tom.db, clock).send(anna, text="Dear Anna", subject="")
    promises.keep(kept.id)
    clock.advance(timedelta(minutes=2))
    Calls(three.pair.anna.db, clock).ask_for_call("About Thursday.")
    three.sync()
    with tom.db.transaction():
        tom.journal.write(three.pair.stream, SparingSet(needs=("arm", "breath")))
    effects = UnwantedEffects(tom.db, clock)
    effects.keep(replace(effects.begin(anna), what="Dizzy"))
    over = effects.begin(anna)
    effects.keep(replace(over, what="Gone", over=over.began))
    facts = three.over(tom).facts(anna)
    assert facts is not None
    today = clock.now().astimezone().date()
    assert (facts.name, facts.week, facts.last_letter) == ("Anna", 2, today)
    assert facts.promises == ("A recording.",)
    assert facts.effects == (("Dizzy", today),)
    assert facts.spared == ("arm", "breath")
    assert facts.calls == ((today, "About Thursday."),)


def test_a_letter_that_has_not_left_is_no_fact_nor_what_is_promised_in_it(three: Three, clock: SetClock) -> None:
    anna, tom = three.pair.anna.me.id, three.pair.tom
    review, promises = Review(tom.db, clock), Promises(tom.db, clock)
    before = clock.now().astimezone().date()
    review.send(anna, text="Dear Anna", subject="")
    clock.advance(timedelta(days=1))
    promises.make(anna, "A recording.")
    three.sync()
    diary = Diary(three.pair.anna.db, clock)
    page = diary.begin("free-page", "A free page", 2)
    diary.keep(page, (Answer(question="page", prompt="What is here?", text="Rain."),))
    diary.share(page)
    three.sync()
    planned = review.send(anna, text="On Thursday", subject="", leaves_at=clock.now() + timedelta(days=2))
    promises.make(anna, "Only thought of.")
    facts = three.over(tom).facts(anna)
    assert facts is not None
    assert (facts.last_letter, facts.promises, facts.new_entries) == (before, (), 1)
    clock.advance(timedelta(days=2))
    facts = three.over(tom).facts(anna)
    assert facts is not None
    assert planned is not None
    today = clock.now().astimezone().date()
    assert (facts.last_letter, facts.promises, facts.new_entries) == (today, ("A recording.",), 0)


def test_a_colleague_reads_it_first_and_says_so_once(three: Three, clock: SetClock) -> None:
    anna, tom, bram = three.pair.anna.me.id, three.pair.tom, three.bram
    assert three.over(tom).send(anna, f" {NOTE} ")
    assert three.over(tom).unread(anna) == ()
    three.sync()
    (note,) = three.over(bram).unread(anna)
    assert (note.text, note.author, note.hand_over, note.read) == (NOTE, "Tom", True, False)
    assert three.over(bram).mark_read(anna, note.id)
    assert not three.over(bram).mark_read(anna, note.id)
    assert three.over(bram).unread(anna) == ()
    three.sync()
    (mine,) = Colleagues(tom.db, clock).team(anna).notes
    assert mine.read_by == ("Bram",)
    assert three.pair.anna.db.rows("SELECT COUNT(*) FROM changes WHERE kind = 'team.note'") == [(0,)]


def test_an_ordinary_note_is_no_hand_over(three: Three, clock: SetClock) -> None:
    anna = three.pair.anna.me.id
    Colleagues(three.pair.tom.db, clock).write(anna, NOTE)
    three.sync()
    assert three.over(three.bram).unread(anna) == ()
    assert [note.hand_over for note in Colleagues(three.bram.db, clock).team(anna).notes] == [False]


def test_a_draft_is_kept_until_it_is_sent_and_without_colleagues_nothing_is_sent(three: Three) -> None:
    anna, tom = three.pair.anna.me.id, three.pair.tom
    over = three.over(tom)
    over.keep_draft(anna, NOTE)
    assert three.over(tom).draft(anna) == NOTE
    with tom.db.transaction():
        CareMembers(tom.db).save(
            CareMember(three.pair.stream, three.bram.me.id, False, True, None, three.clock.now())
        )
    assert not over.send(anna, NOTE)
    assert over.draft(anna) == NOTE
    with tom.db.transaction():
        CareMembers(tom.db).save(CareMember(three.pair.stream, three.bram.me.id, True, True, None, three.clock.now()))
    assert not over.send(anna, "  ")
    assert over.send(anna, NOTE)
    assert over.draft(anna) == ""
