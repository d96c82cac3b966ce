import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from ui.collector import Collector, collect_due
from ui.text import Translations


class Ring(QObject):
    """Holds itself; its timer must not be taken from it on another thread."""

    def __init__(self) -> None:
        super().__init__()
        self.me = self
        self.timer = QTimer(self)
        self.timer.start(60_000)


def dropped() -> list[int]:
    """Drops a ring; the list gets the thread that destroys it."""
    where: list[int] = []
    weakref.finalize(Ring(), lambda: where.append(threading.get_ident()))
    return where


def churn() -> list[list[object]]:
    """Allocates on another thread until Python would have collected everything."""
    made: list[list[object]] = []
    work = threading.Thread(target=lambda: made.extend([] for _ in range(200_000)))
    work.start()
    work.join()
    return made


@pytest.fixture
def by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where no program runs: the interpreter collects by itself until somebody says otherwise."""
    monkeypatch.setattr(Collector, "_alive", 0)  # of programs that earlier tests left behind
    gc.enable()


def test_what_lanes_allocate_destroys_nothing_there(qtbot: QtBot, by_itself: None) -> None:
    collector = Collector()
    try:
        where = dropped()
        made = churn()
        assert where == []
        qtbot.waitUntil(lambda: where != [])
        assert where == [threading.get_ident()]
        assert made
    finally:
        collector.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        assert gc.isenabled()
        gc.disable()


def test_the_last_of_two_programs_gives_collecting_back(qapp: QApplication, by_itself: None) -> None:
    first, second = Collector(), Collector()
    first.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    still_off = not gc.isenabled()
    second.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    back = gc.isenabled()
    gc.disable()
    assert still_off
    assert back


def test_collecting_follows_the_thresholds() -> None:
    gc.collect()
    before = [generation["collections"] for generation in gc.get_stats()]
    collect_due()
    assert [generation["collections"] for generation in gc.get_stats()] == before
    kept: list[list[object]] = [[] for _ in range(gc.get_threshold()[0] + 100)]
    collect_due()
    assert [generation["collections"] for generation in gc.get_stats()] == [before[0] + 1, *before[1:]]
    assert kept


def test_translators_go_with_what_speaks(qapp: QApplication, by_itself: None) -> None:
    """A translator that is found in a cycle would tell all windows from a lane that the language changed."""
    gc.disable()
    owner = QObject()
    speaking = Translations(owner)
    speaking.speak("nl")
    translators = speaking.children()
    assert translators
    speaking.speak("en")
    owner.deleteLater()
    told: list[int] = []

    class Listening(QObject):
        @override
        def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
            if event.type() == QEvent.Type.LanguageChange:
                told.append(threading.get_ident())
            return False

    listening = Listening()
    qapp.installEventFilter(listening)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qapp.removeEventFilter(listening)
    assert set(told) == {threading.get_ident()}
