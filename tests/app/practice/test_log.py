from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.clock import SetClock
from app.model.changes import AfterFeeling
from app.model.ids import PracticeId
from app.practice.log import Done, PracticeLog
from app.review.dossiers import Dossier
from app.review.service import Review
from tests.homes import Pair


@pytest.fixture
def pair(tmp_path: Path, clock: SetClock) -> Iterator[Pair]:
    made = Pair.of(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def log(pair: Pair, clock: SetClock) -> PracticeLog:
    return PracticeLog(pair.anna.db, clock)


def practised(log: PracticeLog, seconds: int = 170) -> None:
    practice = log.begin("breathing-space", "Breathing space", 180)
    log.finish(practice, seconds)
    log.check(practice, "lighter", None, "A bit of sun.")


def test_nothing_is_shared_before_she_chose(pair: Pair, log: PracticeLog) -> None:
    assert log.sharing is None
    practised(log)
    assert pair.anna.outbox.counts() == (0, 0)
    assert [view.line for view in log.recent()] == ["A bit of sun."]


def test_the_choice_holds_from_then_on_and_can_be_changed(pair: Pair, log: PracticeLog, clock: SetClock) -> None:
    practised(log)
    assert log.choose_sharing(True).touches("settings")
    assert not log.choose_sharing(True)
    practised(log)
    log.choose_sharing(False)
    practised(log)
    assert log.sharing is False
    pair.sync()
    dossier = Review(pair.tom.db, clock).dossier(pair.anna.me.id)
    assert dossier is not None
    assert dossier.practice_shared is False
    (view,) = dossier.practices
    assert (view.done_s, view.after, view.lingering, view.line) == (170, "lighter", None, "A bit of sun.")
    assert dossier.minutes == (0, 0, 0, 0, 0, 0, 3)


def test_what_was_open_when_the_computer_stopped_is_closed_with_what_was_done(
    pair: Pair, log: PracticeLog, clock: SetClock
) -> None:
    practice, untouched = log.begin("body-scan", "Body scan", 1200), log.begin("walking", "Walking", 600)
    log.progress(practice, 300)
    log.progress(practice, 295)
    later = PracticeLog(pair.anna.db, clock)
    assert later.recover().touches("practice")
    assert [(view.id, view.done_s) for view in later.recent()] == [(practice, 300)]
    assert later.get(untouched) is None
    assert not later.recover()
    later.progress(practice, 900)
    assert later.recent()[0].done_s == 300


def test_minutes_are_counted_by_day(log: PracticeLog, clock: SetClock) -> None:
    practised(log, 20)
    clock.advance(timedelta(days=2))
    practised(log, 600)
    practised(log, 300)
    today = clock.now().astimezone().date()
    assert [day.minutes for day in log.days(today - timedelta(days=3), today)] == [0, 1, 0, 15]


def told(clock: SetClock, minutes: int = 20, line: str = "In the garden.") -> Done:
    return Done("walking", "Walking", clock.now() - timedelta(hours=1), minutes * 60, "lighter", False, line)


def dossier_of(pair: Pair, clock: SetClock) -> Dossier:
    pair.sync()
    found = Review(pair.tom.db, clock).dossier(pair.anna.me.id)
    assert found is not None
    return found


def test_a_practice_without_the_computer_stands_in_the_log(log: PracticeLog, clock: SetClock) -> None:
    assert log.add(told(clock)).touches("practice")
    (view,) = log.recent()
    assert (view.script, view.done_s, view.planned_s, view.finished) == ("walking", 1200, 1200, True)
    assert (view.after, view.lingering, view.line) == ("lighter", False, "In the garden.")
    assert log.unasked() is None


def test_what_is_told_by_hand_changed_or_taken_out_goes_nowhere_unless_she_shares(
    pair: Pair, log: PracticeLog, clock: SetClock
) -> None:
    log.add(told(clock))
    (view,) = log.recent()
    log.change(view.id, told(clock, 30))
    removed, _ = log.remove(view.id)
    assert removed is not None
    assert not removed.shared
    log.put_back(removed)
    assert log.recent()[0].done_s == 1800
    assert pair.anna.outbox.counts() == (0, 0)


def test_a_shared_practice_that_is_changed_taken_out_and_put_back_is_so_for_the_therapist_too(
    pair: Pair, log: PracticeLog, clock: SetClock
) -> None:
    log.choose_sharing(True)
    log.add(told(clock))
    (view,) = log.recent()
    assert [each.done_s for each in dossier_of(pair, clock).practices] == [1200]
    log.change(view.id, told(clock, 5, "Only to the gate."))
    assert [(each.done_s, each.line) for each in dossier_of(pair, clock).practices] == [(300, "Only to the gate.")]
    removed, changed = log.remove(view.id)
    assert removed is not None
    assert changed.touches("practice")
    assert log.recent() == ()
    assert dossier_of(pair, clock).practices == ()
    log.put_back(removed)
    assert [each.line for each in dossier_of(pair, clock).practices] == ["Only to the gate."]
    assert log.recent()[0].done_s == 300


def finished(log: PracticeLog, after: AfterFeeling | None = None, line: str = "") -> PracticeId:
    practice = log.begin("body-scan", "Body scan", 600)
    log.finish(practice, 300, asks=True)
    if after is not None:
        log.check(practice, after, True, line)
    return practice


def edited(log: PracticeLog, practice: PracticeId, seconds: int, line: str) -> None:
    view = log.get(practice)
    assert view is not None
    log.change(practice, Done(view.script, view.title, view.started_at, seconds, view.after, view.lingering, line))


def test_a_practice_that_was_private_stays_so_when_it_is_changed_or_told_about_later(
    pair: Pair, log: PracticeLog, clock: SetClock
) -> None:
    told_about, late = finished(log, "heavier", "About my husband."), finished(log)
    clock.advance(timedelta(hours=1))
    log.choose_sharing(True)
    edited(log, told_about, 360, "About my husband.")
    assert log.check(late, "lighter", None, "About my sister.").touches("practice")
    removed, _ = log.remove(told_about)
    assert removed is not None
    log.put_back(removed)
    assert log.shared() == frozenset()
    assert dossier_of(pair, clock).practices == ()
    assert {view.line for view in log.recent()} == {"About my husband.", "About my sister."}


def test_what_was_shared_can_be_changed_and_taken_back_after_sharing_ended(
    pair: Pair, log: PracticeLog, clock: SetClock
) -> None:
    log.choose_sharing(True)
    practice = finished(log, "heavier", "Words I regret.")
    assert [each.line for each in dossier_of(pair, clock).practices] == ["Words I regret."]
    log.choose_sharing(False)
    edited(log, practice, 300, "")
    assert [each.line for each in dossier_of(pair, clock).practices] == [""]
    removed, _ = log.remove(practice)
    assert removed is not None
    assert removed.shared
    assert dossier_of(pair, clock).practices == ()


def test_words_that_she_first_says_when_she_shares_no_longer_stay_hers(
    pair: Pair, log: PracticeLog, clock: SetClock
) -> None:
    log.choose_sharing(True)
    practice = finished(log)
    log.choose_sharing(False)
    log.check(practice, "heavier", True, "Nobody's business.")
    edited(log, practice, 240, "Nobody's business.")
    removed, _ = log.remove(practice)
    assert removed is not None
    log.put_back(removed)
    assert log.shared() == {practice}
    (seen,) = dossier_of(pair, clock).practices
    assert (seen.done_s, seen.after, seen.lingering, seen.line) == (240, None, None, "")
    (own,) = log.recent()
    assert (own.done_s, own.after, own.line) == (240, "heavier", "Nobody's business.")


def test_what_did_not_change_is_not_told_again_and_what_is_gone_stays_gone(
    pair: Pair, log: PracticeLog, clock: SetClock
) -> None:
    log.choose_sharing(True)
    log.add(told(clock))
    pair.sync()
    (view,) = log.recent()
    assert not log.change(view.id, replace(told(clock), started_at=view.started_at))
    assert pair.anna.outbox.counts()[0] == 0
    log.remove(view.id)
    assert log.remove(view.id)[0] is None
    assert not log.change(view.id, told(clock))
    assert log.recent() == ()


def test_after_a_practice_that_was_cut_off_she_is_asked_once_and_in_the_next_two_days(
    pair: Pair, log: PracticeLog, clock: SetClock
) -> None:
    practice = log.begin("body-scan", "Body scan", 1200)
    log.progress(practice, 300)
    log.recover()
    found = log.unasked()
    assert found is not None
    assert (found.id, found.done_s) == (practice, 300)
    clock.advance(timedelta(days=3))
    assert log.unasked() is None
    clock.set(clock.now() - timedelta(days=2, hours=20))
    assert log.unasked() is not None
    assert log.check(practice, "same", None).touches("practice")
    assert log.unasked() is None


def test_who_does_not_want_to_say_is_not_asked_again(log: PracticeLog) -> None:
    practice = log.begin("body-scan", "Body scan", 1200)
    log.finish(practice, 300, asks=True)
    assert log.unasked() is not None
    assert log.pass_over(practice).touches("practice")
    assert log.unasked() is None
    assert not log.pass_over(practice)


def test_who_is_cut_off_in_the_middle_of_answering_has_said_what_she_said(
    pair: Pair, log: PracticeLog, clock: SetClock
) -> None:
    log.choose_sharing(True)
    practice = finished(log)
    log.note(practice, "heavier", None, "half a w")
    assert [each.line for each in dossier_of(pair, clock).practices] == [""], "she is not done yet"
    later = PracticeLog(pair.anna.db, clock)
    assert later.unasked() is None
    assert later.recover().touches("practice")
    assert [(each.after, each.line) for each in dossier_of(pair, clock).practices] == [("heavier", "half a w")]
    assert not later.recover()


def test_what_she_began_to_say_and_passed_over_is_gone(pair: Pair, log: PracticeLog, clock: SetClock) -> None:
    log.choose_sharing(True)
    practice = finished(log)
    log.note(practice, "heavier", True, "no")
    log.pass_over(practice)
    log.recover()
    (own,) = log.recent()
    (seen,) = dossier_of(pair, clock).practices
    for view in (own, seen):
        assert (view.after, view.lingering, view.line) == (None, None, "")
    log.check(practice, "lighter", False, "yes")
    assert not log.pass_over(practice)
    assert log.recent()[0].line == "yes"


def test_a_moment_of_practice_is_not_asked_about(log: PracticeLog) -> None:
    practice = log.begin("body-scan", "Body scan", 1200)
    log.finish(practice, 19, asks=True)
    assert log.unasked() is None
