"""Ten years of diary are as quick to use as a month: Today, any word, the months. Ratios within one run.

Everything happens on one thread here, so what is measured is the time that this thread computes: on a quiet machine
that is the time that passes, and a machine that is busy with something else does not spoil it.
"""

import logging
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.clock import SetClock
from app.diary.service import Diary
from app.model.changes import Answer
from tests.ui.conftest import Bench
from tests.ui.patient import MOMENT, Patient
from ui.diary.page import DiaryPage
from ui.layouts import Trickle
from ui.shell.settings import Settings
from ui.text import Translations
from ui.theme import theme, wear
from ui.today.page import TodayPage

pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.timeout(900),
    pytest.mark.qt_log_ignore("propagateSizeHints", "PulseAudio"),
]
LOG = logging.getLogger("haven.benchmarks")
SHORT, LONG = 30, 3650
TIMES = 15
SCREENFUL = 5
"""Places where words were found that a window has room for; the others come while she looks at these."""
MOST = 1.5
"""The long diary against the short one."""
MOST_MS = 100
WORDS = "The light on the water was very still before the scan, and day {day} began with tea. Shoulders high."

RARE = " On the balcony, even."


@dataclass
class Years:
    """A diary of some days, with a practice each day, and every tenth page shared."""

    patient: Patient
    bench: Bench


def years(folder: Path, days: int, settings: Settings) -> Years:
    folder.mkdir()
    clock = SetClock(datetime(2027, 3, 3, 9, 0, tzinfo=UTC))
    patient = Patient(folder, clock)
    now = clock.now()
    diary, log = Diary(patient.pair.anna.db, clock), patient.services.practice_log
    for back in range(days, 0, -1):
        clock.set(now - timedelta(days=back))
        entry = diary.begin("pleasant-moments", "Pleasant moments", 2)
        words = WORDS.format(day=back) + (RARE if back == SHORT // 2 else "")
        diary.keep(entry, (Answer(question="moment", prompt=MOMENT, text=words),))
        if back % 10 == 0:
            diary.share(entry)
        practice = log.begin("body-scan", "Body scan", 600)
        log.finish(practice, 600)
    clock.set(now)
    patient.pair.anna.db.rows("ANALYZE")
    bench = Bench(clock, settings)
    bench.give(patient.services)
    return Years(patient, bench)


@pytest.fixture(scope="module")
def both(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Years, Years]]:
    """The short and the long one."""
    speaking = Translations()
    speaking.speak("en")
    wear(qapp, theme.make("light", 100))
    folder = tmp_path_factory.mktemp("years")
    settings = Settings(folder / "settings.json")
    made = years(folder / "short", SHORT, settings), years(folder / "long", LONG, settings)
    yield made
    for each in made:
        each.patient.close()


def settle(page: QWidget) -> None:
    """Lays out and paints what was asked for; a list that fills little by little fills until the window is full."""
    for _ in range(3):
        QApplication.sendPostedEvents()
        for filling in page.findChildren(Trickle):
            while not filling.is_full and filling._layout.count() < SCREENFUL:
                filling._step()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    page.grab()


def compare(short: Callable[[], None], long: Callable[[], None]) -> tuple[float, float]:
    """Returns the medians in ms, measured in turn, so that a busy machine slows both alike."""
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(TIMES):
        for work, times in zip((short, long), taken, strict=True):
            begun = time.thread_time()
            work()
            times.append((time.thread_time() - begun) * 1000)
    return median(taken[0]), median(taken[1])


def shown(page: QWidget) -> QWidget:
    page.resize(1052, 800)
    page.show()
    return page


def hold(what: str, figures: tuple[float, float]) -> None:
    short, long = figures
    LOG.info("%s: %.1f ms with %d days, %.1f ms with %d, ratio %.2f", what, short, SHORT, long, LONG, long / short)
    assert long <= MOST * short, f"{what}: {figures}"
    assert long < MOST_MS, f"{what}: {figures}"


def test_opening_today(both: tuple[Years, Years]) -> None:
    def opening(one: Years) -> Callable[[], None]:
        def work() -> None:
            page = TodayPage(one.bench)
            shown(page)
            page.entered({})
            settle(page)
            page.close()
            page.deleteLater()

        return work

    hold("opening Today", compare(opening(both[0]), opening(both[1])))


@pytest.mark.parametrize("word", ["light", "li", "w", "shoulders high", "balcony"])
def test_searching_a_word_that_stands_on_every_page_or_on_one(both: tuple[Years, Years], word: str) -> None:
    def searching(one: Years) -> Callable[[], None]:
        page = DiaryPage(one.bench)
        shown(page)
        page.entered({})
        settle(page)

        def work() -> None:
            page._presenter.search(word)
            settle(page)

        return work

    hold(f"searching {word!r}", compare(searching(both[0]), searching(both[1])))


@pytest.mark.parametrize("reach", ["month", "week"])
def test_scrolling_through_the_months(both: tuple[Years, Years], reach: str) -> None:
    def scrolling(one: Years) -> Callable[[], None]:
        page = DiaryPage(one.bench)
        shown(page)
        page.entered({})
        page.findChild(QWidget, "diary.calendar").click()  # type: ignore[union-attr]
        page.findChild(QWidget, f"diary.{reach}_view").click()  # type: ignore[union-attr]
        settle(page)
        turn = [0]

        def work() -> None:
            turn[0] += 1
            way = "back" if turn[0] % 2 else "on"
            QTest.mouseClick(page.findChild(QWidget, f"diary.calendar_{way}"), Qt.MouseButton.LeftButton)
            settle(page)

        return work

    hold(f"scrolling by {reach}", compare(scrolling(both[0]), scrolling(both[1])))
