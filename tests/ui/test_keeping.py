from datetime import UTC, datetime

from app.errors import DiskFull, HavenError
from tests.ui.patient import Steps
from ui.keeping import Keeper

NOON = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)


class Written:
    """Remembers what was written and said."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.kept: list[datetime] = []
        self.errors: list[HavenError] = []
        self.full = False

    def write(self, text: str) -> datetime:
        if self.full:
            raise DiskFull
        self.texts.append(text)
        return NOON


def keeper(lanes: Steps, written: Written) -> Keeper[str]:
    return Keeper(lanes, written.write, written.kept.append, written.errors.append)


def test_the_first_keystroke_is_written_at_once_and_later_ones_only_replace_what_comes_next():
    lanes, written = Steps(), Written()
    kept = keeper(lanes, written)
    for text in ("T", "Te", "Tea"):
        kept.offer(text)
    lanes.step()
    assert not written.kept, "it says so only when the newest is kept"
    lanes.step()
    assert written.texts == ["T", "Tea"]
    assert written.kept == [NOON]
    assert not kept.is_waiting


def test_leaving_puts_the_newest_words_into_the_lane_without_waiting_for_the_write_before():
    lanes, written = Steps(), Written()
    kept = keeper(lanes, written)
    kept.offer("T")
    kept.offer("Tea")
    kept.flush()
    assert len(lanes.waiting) == 2
    lanes.step()
    lanes.step()
    assert written.texts == ["T", "Tea"]


def test_words_that_could_not_be_kept_are_offered_again_with_the_next_keystroke():
    lanes, written = Steps(), Written()
    kept = keeper(lanes, written)
    written.full = True
    kept.offer("Tea")
    lanes.step()
    assert [type(error) for error in written.errors] == [DiskFull]
    assert kept.is_waiting
    written.full = False
    kept.flush()
    lanes.step()
    assert written.texts == ["Tea"]


def test_newer_words_are_not_replaced_by_older_ones_that_failed():
    lanes, written = Steps(), Written()
    kept = keeper(lanes, written)
    written.full = True
    kept.offer("Te")
    kept.offer("Tea")
    lanes.step()
    written.full = False
    kept.flush()
    lanes.step()
    assert written.texts == ["Tea"]


def test_older_words_that_could_not_be_kept_never_replace_newer_ones():
    lanes, written = Steps(), Written()
    kept = keeper(lanes, written)
    kept.offer("T")
    kept.offer("Tea")
    kept.flush()
    written.full = True
    lanes.step()
    written.full = False
    lanes.step()
    kept.flush()
    assert lanes.waiting == []
    assert written.texts == ["Tea"]


def test_what_is_held_takes_nothing_and_keeps_what_failed_for_later():
    lanes, written = Steps(), Written()
    kept = keeper(lanes, written)
    kept.offer("T")
    kept.hold()
    kept.offer("Tea")
    written.full = True
    lanes.step()
    kept.flush()
    assert (lanes.waiting, written.errors) == ([], [])
    written.full = False
    kept.go_on()
    kept.flush()
    lanes.step()
    assert written.texts == ["T"]
