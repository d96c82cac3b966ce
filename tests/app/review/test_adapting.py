"""What a therapist bends to one patient: drafted, put into her plan in one go, and what reaches her of it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from app.clock import SetClock
from app.course.week import Proposal
from app.exports.booklet import Booklet
from app.model.calendar import STRAIGHT, Stretch
from app.model.states import DeliveryState
from app.planning.proposed import practices_of
from app.planning.service import Planning
from app.practice.fitting import Fitting
from app.review import drafting
from app.review.adapting import Adapting, PlanNow, Put
from app.review.plan_draft import PlanDraft
from app.review.service import Review
from app.spoken.service import Spoken
from app.vault.changes import Status
from app.vault.moments import EPOCH
from app.vault.preferences import Preferences
from app.vault.recordings import Sounds
from tests.app.spoken.speaking import say, voice
from tests.homes import Pair

COURSE = (Proposal("sitting", 30), Proposal("walking", 15), Proposal("breathing-space", 3))


class Both:
    """Anna in week 2, and Tom, who adapts."""

    def __init__(self, folder: Path, clock: SetClock) -> None:
        self.clock = clock
        clock.set(datetime(2027, 3, 3, 9, 0, tzinfo=UTC))
        self.pair = Pair.of(folder, clock)
        self.anna = self.pair.anna.me.id
        self.tom = Adapting(self.pair.tom.db, clock)
        self.planning = Planning(self.pair.anna.db, clock)

    @property
    def plan(self) -> PlanNow:
        found = self.tom.look(self.anna)
        assert found is not None
        return found

    def draft(self, draft: PlanDraft) -> None:
        self.tom.keep(self.anna, draft)

    def put(self) -> Put:
        put, changes = self.tom.put(self.anna)
        assert bool(changes) is (put is Put.DONE)
        self.pair.sync()
        return put

    def reaches_the_server(self) -> None:
        """What was recorded was sent, and then what speaks of it."""
        with self.pair.tom.db.transaction():
            self.pair.tom.db.execute("DELETE FROM sound_uploads")
        self.pair.sync()


@pytest.fixture
def both(tmp_path: Path, clock: SetClock) -> Iterator[Both]:
    made = Both(tmp_path, clock)
    yield made
    made.pair.close()


def test_barrier_4_a_repeated_week_reaches_both_calendars_with_its_reason(both: Both) -> None:
    path = (0, 1, 2, 2, *range(3, 10))
    both.draft(drafting.with_reason(drafting.with_path(both.plan, path), "path", "So little sleep."))
    both.pair.sync()
    assert both.planning.guidance().path is None  # a draft is nobody else's
    ended = both.planning.pauses.course_ended()
    assert both.put() is Put.DONE
    assert both.planning.pauses.path() == path
    found = both.planning.guidance().path
    assert found is not None
    assert (found.reason, both.planning.guidance().name_of(found.author)) == ("So little sleep.", "Tom")
    assert both.planning.pauses.course_ended() == (ended or date.min) + timedelta(days=7)
    both.clock.advance(timedelta(days=7))
    (row,) = Review(both.pair.tom.db, both.clock).caseload()
    assert (row.week, both.planning.pauses.week(date(2027, 3, 10)).number) == (2, 2)
    both.clock.advance(timedelta(days=7))
    (row,) = Review(both.pair.tom.db, both.clock).caseload()
    assert row.week == 3


def test_what_was_walked_meanwhile_is_not_written_anew(both: Both) -> None:
    both.draft(drafting.with_path(both.plan, (0, 1, 2, *range(4, 10))))
    both.clock.advance(timedelta(days=7))
    assert both.put() is Put.BEGUN
    assert both.planning.pauses.path() == STRAIGHT
    assert both.plan.draft.path is not None  # and nothing of the draft is lost


def test_a_course_that_is_over_has_no_path_to_change(both: Both) -> None:
    both.clock.advance(timedelta(weeks=20))
    assert both.plan.is_over
    both.draft(drafting.with_path(both.plan, (*STRAIGHT, 5)))
    assert both.put() is Put.BEGUN


def test_nothing_drafted_is_nothing_put(both: Both) -> None:
    assert both.put() is Put.NOTHING
    both.draft(drafting.with_path(both.plan, both.plan.path))
    assert both.plan.draft.is_empty


def test_barrier_4_practices_are_swapped_shortened_left_out_and_put_back(both: Both) -> None:
    planned = (Proposal("body-scan", 10), Proposal("breathing-space", 3))
    both.draft(drafting.with_week(both.plan, 4, planned, COURSE))
    assert drafting.practices_drafted(both.plan, 4, COURSE) == planned
    both.draft(drafting.with_reason(both.plan.draft, "week 4", "Lie down with it."))
    assert both.put() is Put.DONE
    plan = both.planning.adapted()[4]
    assert practices_of(COURSE, plan) == planned
    assert plan.reason == "Lie down with it."
    assert practices_of(COURSE, plan, {"sitting", "walking"}) == COURSE  # a course that has no such practice
    both.draft(drafting.with_week(both.plan, 4, COURSE, COURSE))
    assert both.put() is Put.DONE
    assert both.planning.adapted() == {}
    assert [view.plan.practice for view in both.planning.guidance().plans] == [""]  # and she is told so


def test_a_plan_like_the_one_there_is_no_change(both: Both) -> None:
    planned = (Proposal("sitting", 10), *COURSE[1:])
    both.draft(drafting.with_week(both.plan, 4, planned, COURSE))
    assert both.plan.draft.weeks[4].also is None  # the others follow the course, whatever it becomes
    both.draft(drafting.with_week(both.plan, 4, COURSE, COURSE))
    assert both.plan.draft.is_empty


def test_barrier_16_what_is_set_to_be_spared_comes_on_top_of_her_own(both: Both) -> None:
    fitting = Fitting(both.pair.anna.db, both.clock)
    fitting.choose("breath", True)
    both.draft(drafting.with_needs(both.plan, ("balance",)))
    assert both.put() is Put.DONE
    assert fitting.spare() == {"balance", "breath"}
    assert [each.need for each in fitting.spared()] == ["breath"]
    fitting.choose("balance", False)
    assert fitting.spare() == {"balance", "breath"}
    both.draft(drafting.with_needs(both.plan, ()))
    assert both.put() is Put.DONE
    assert fitting.spare() == {"breath"}


def test_barrier_6_a_pause_with_a_reason_is_hers_to_end_and_stays_his_word(both: Both) -> None:
    both.draft(drafting.with_pause(both.plan, Stretch(date(2027, 3, 9), date(2027, 3, 22)), "For the infusion."))
    assert drafting.as_drafted(both.plan).begins(4) == date(2027, 3, 29)
    assert both.put() is Put.DONE
    (pause,) = both.planning.guidance().pauses
    assert (pause.reason, both.planning.guidance().name_of(pause.author)) == ("For the infusion.", "Tom")
    pauses = both.planning.pauses
    both.clock.advance(timedelta(days=7))
    pauses.end(pauses.all()[0])
    (shorter,) = both.planning.guidance().pauses
    assert (shorter.days.last, shorter.reason, shorter.author) == (
        date(2027, 3, 9),
        "For the infusion.",
        pause.author,
    )
    both.pair.sync()
    assert both.plan.pauses[0].days.last == date(2027, 3, 9)
    pauses.set(date(2027, 4, 1), None)
    assert len(both.planning.guidance().pauses) == 1  # her own is nobody else's word
    both.pair.sync()
    both.draft(drafting.without_pause(both.plan, both.plan.pauses[0]))
    assert both.put() is Put.DONE
    assert both.planning.guidance().pauses == ()


def test_a_pause_over_one_that_is_there_changes_that_one(both: Both) -> None:
    both.planning.pauses.set(date(2027, 3, 10), date(2027, 3, 12))
    both.pair.sync()
    both.draft(drafting.with_pause(both.plan, Stretch(date(2027, 3, 11), None), ""))
    assert both.put() is Put.DONE
    assert [pause.days for pause in both.planning.pauses.all()] == [Stretch(date(2027, 3, 10), None)]


def test_a_pause_that_was_drafted_long_ago_does_not_move_what_she_walked(both: Both) -> None:
    both.draft(drafting.with_pause(both.plan, Stretch(date(2027, 3, 3), date(2027, 3, 9)), "So tired."))
    both.clock.advance(timedelta(days=14))
    place, draft = both.plan.place, both.plan.draft
    assert both.put() is Put.PASSED
    assert (both.plan.place, both.plan.draft) == (place, draft)
    assert both.planning.pauses.all() == ()
    today = both.plan.today
    both.draft(drafting.dropped(draft, f"pause {next(iter(draft.pauses))}"))
    both.draft(drafting.with_pause(both.plan, Stretch(today, None), "So tired."))
    assert both.put() is Put.DONE


def test_a_pause_that_she_ended_is_not_drawn_over_the_days_that_she_walked_since(both: Both) -> None:
    both.planning.pauses.set(date(2027, 3, 4), date(2027, 3, 12))
    both.pair.sync()
    both.clock.advance(timedelta(days=1))
    both.draft(drafting.with_pause(both.plan, Stretch(date(2027, 3, 4), date(2027, 3, 20)), ""))
    both.clock.advance(timedelta(days=1))
    both.planning.pauses.end(both.planning.pauses.all()[0])
    both.pair.sync()
    both.clock.advance(timedelta(days=7))
    place = both.plan.place
    assert both.put() is Put.PASSED
    assert both.plan.place == place


def test_a_pause_that_goes_on_can_be_made_longer_and_be_taken_back(both: Both) -> None:
    both.planning.pauses.set(date(2027, 3, 4), date(2027, 3, 12))
    both.pair.sync()
    both.clock.advance(timedelta(days=3))
    both.draft(drafting.with_pause(both.plan, Stretch(both.plan.today, date(2027, 3, 20)), ""))
    assert both.put() is Put.DONE
    assert [pause.days for pause in both.plan.pauses] == [Stretch(date(2027, 3, 4), date(2027, 3, 20))]
    both.draft(drafting.without_pause(both.plan, both.plan.pauses[0]))
    assert both.put() is Put.DONE
    assert both.plan.pauses == ()


def test_one_change_is_dropped_and_the_others_stay(both: Both) -> None:
    both.draft(drafting.with_path(both.plan, (0, 1, 2, *range(4, 10))))
    both.draft(drafting.with_needs(both.plan, ("arm",)))
    both.draft(drafting.with_week(both.plan, 5, (Proposal("walking", 10),), COURSE))
    both.draft(drafting.with_pause(both.plan, Stretch(date(2027, 3, 8), None), "x"))
    (pause,) = both.plan.draft.pauses
    for part in ("path", "sparing", "week 5", f"pause {pause}"):
        assert drafting.with_reason(both.plan.draft, part, "because") != both.plan.draft
        left = drafting.dropped(both.plan.draft, part)
        assert drafting.with_reason(left, part, "because") == left
        before = both.plan
        both.draft(left)
        assert drafting.restored(both.plan, before, part) == before.draft
    assert both.plan.draft.is_empty


def test_a_draft_that_cannot_be_read_is_an_empty_one(both: Both) -> None:
    with both.pair.tom.db.transaction():
        Preferences(both.pair.tom.db).put(f"adapting.{both.anna}", '{"weeks": 3}')
    assert both.plan.draft == PlanDraft()


def test_barrier_4_a_recording_is_given_with_its_sound_and_taken_back(both: Both) -> None:
    spoken = Spoken(both.pair.tom.db, both.clock)
    say(spoken, "given", both.anna, voice(2.0))
    assert both.put() is Put.UNTITLED
    both.draft(PlanDraft(title="Ten breaths", purpose="For the night."))
    assert both.put() is Put.DONE
    uploads = "SELECT blob FROM sound_uploads WHERE stream <> ''"
    (waiting,) = both.pair.tom.db.rows(uploads)
    assert both.planning.guidance().given == ()  # the word waits for its sound
    both.reaches_the_server()
    (offer,) = both.planning.guidance().given
    assert (offer.practice.title, offer.practice.purpose, offer.is_here) == ("Ten breaths", "For the night.", False)
    assert offer.length_s == 2.0
    assert offer.sounds[0].blob == bytes(waiting[0])
    assert both.plan.sounds == ()
    (given,) = both.plan.given
    both.tom.take_back(both.anna, given.practice.id)
    both.pair.sync()
    assert both.planning.guidance().given == ()
    deletions = both.pair.tom.db.rows("SELECT blob FROM sound_deletions")
    assert [bytes(row[0]) for row in deletions] == [offer.sounds[0].blob]
    assert Sounds(both.pair.anna.db).of(both.pair.stream, [offer.practice.change]) == {}  # she fetches it no more
    assert both.tom.give_again(both.anna, given.practice)
    both.reaches_the_server()
    (again,) = both.planning.guidance().given
    assert again.sounds[0].blob != offer.sounds[0].blob
    assert both.tom.take_back(both.anna, given.practice.id)
    assert not both.tom.take_back(both.anna, given.practice.id)  # there is nothing left to take back


def test_a_title_without_a_recording_waits_for_it(both: Both) -> None:
    both.draft(PlanDraft(title="Ten breaths"))
    assert both.put() is Put.UNHEARD


def test_where_everything_is_that_was_put_into_the_plan_is_said(both: Both) -> None:
    assert (both.plan.put_at, both.plan.delivery) == (None, None)
    both.draft(drafting.with_needs(both.plan, ("arm",)))
    both.tom.put(both.anna)
    delivery = both.plan.delivery
    assert delivery is not None
    assert (both.plan.put_at, delivery.state) == (both.clock.now(), DeliveryState.KEPT)
    both.pair.sync()
    delivery = both.plan.delivery
    assert delivery is not None
    assert delivery.state is DeliveryState.RECEIVED


def test_nobody_bends_the_plan_of_somebody_who_is_not_hers(both: Both) -> None:
    db = both.pair.tom.db
    both.draft(drafting.with_needs(both.plan, ("arm",)))
    with db.transaction():
        db.execute(
            "INSERT INTO care_members (stream, person, present, covering, until, since) VALUES (?, ?, 0, 0, NULL, 0)",
            (both.pair.stream, both.pair.tom.me.id),
        )
    assert both.tom.look(both.anna) is None
    assert both.tom.put(both.anna)[0] is Put.NOT_IN_CARE


def test_her_booklet_has_a_chapter_for_the_repeated_week_and_none_for_one_left_out(both: Both) -> None:
    both.draft(drafting.with_path(both.plan, (0, 1, 2, 2, 4, 5, 6, 8, 9)))
    assert both.put() is Put.DONE
    from app.practice.log import PracticeLog

    log = PracticeLog(both.pair.anna.db, both.clock)
    for _ in range(9):
        log.finish(log.begin("body-scan", "Body scan", 600), 600)
        both.clock.advance(timedelta(days=7))
    chapters = [(chapter.kind, chapter.number) for chapter in Booklet(both.pair.anna.db).chapters()]
    assert [each for each in chapters if each[0] != "month"] == [
        ("week", 2), ("week", 2), ("week", 4), ("week", 5), ("week", 6), ("week", 7), ("week", 8),
    ]  # fmt: skip


def test_what_was_before_her_eyes_is_opened_for_him_and_nothing_that_came_later(both: Both) -> None:
    both.draft(drafting.with_path(both.plan, (0, 1, 2, 2, *range(3, 10))))
    assert both.put() is Put.DONE
    seen = both.planning.news.after(EPOCH)
    both.draft(drafting.with_needs(both.plan, ("arm",)))
    assert both.put() is Put.DONE
    assert both.planning.news.see(seen)
    both.pair.sync()
    assert both.plan.delivery is not None
    assert both.plan.delivery.state is DeliveryState.RECEIVED  # the least of both
    assert both.planning.news.see(both.planning.news.after(EPOCH))
    both.pair.sync()
    assert both.plan.delivery is not None
    assert both.plan.delivery.state is DeliveryState.OPENED
    assert not both.planning.news.see(both.planning.news.after(EPOCH)), "it is said once"


def test_a_practice_is_not_opened_before_its_sound_came(both: Both) -> None:
    spoken = Spoken(both.pair.tom.db, both.clock)
    say(spoken, "given", both.anna, voice(2.0))
    both.draft(PlanDraft(title="Before the scan"))
    assert both.put() is Put.DONE
    both.reaches_the_server()
    lately = both.planning.news.after(EPOCH)
    assert [each.is_here for each in lately.guidance.given] == [False]
    assert not both.planning.news.see(lately)


def test_what_was_refused_is_never_said_to_be_opened(both: Both) -> None:
    both.draft(drafting.with_path(both.plan, (0, 1, 2, 2, *range(3, 10))))
    assert both.put() is Put.DONE
    with both.pair.anna.db.transaction():
        both.pair.anna.db.execute("UPDATE changes SET status = ? WHERE kind = 'path.changed'", (Status.REFUSED,))
    assert not both.planning.news.see(both.planning.news.after(EPOCH))


def test_what_was_told_long_ago_says_nothing_less_of_what_was_put_last(both: Both) -> None:
    both.draft(drafting.with_path(both.plan, (0, 1, 2, 2, *range(3, 10))))
    assert both.put() is Put.DONE
    both.clock.advance(timedelta(days=22))
    both.draft(drafting.with_needs(both.plan, ("arm",)))
    assert both.put() is Put.DONE
    assert both.planning.news.see(both.planning.news.after(both.clock.now() - timedelta(days=21)))
    both.pair.sync()
    assert both.plan.delivery is not None
    assert both.plan.delivery.state is DeliveryState.OPENED
