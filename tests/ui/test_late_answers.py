"""Answers that come when the page that asked is gone, as after another language or theme: nobody is told a defect."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from shiboken6 import delete

from app.errors import HavenError, StorageError
from app.model.change_set import ChangeSet
from tests.ui.named import children
from tests.ui.patient import patient
from ui.layouts import Trickle
from ui.pages import others, places

__all__ = ["patient"]
KINDS = (
    "entry",
    "practice",
    "letter",
    "note",
    "plan",
    "pause",
    "person",
    "state",
    "call",
    "policy",
    "settings",
    "sync",
)
PAGES = {place.name: place.factory for place in (*places("patient"), *others("patient"))}
LEFT_OUT = ("print", "save", "household", "speak", "listen", "aloud", "settings.")
"""Parts of names of buttons that ask the system for something, and the doors to sheets that need a whole vault."""


class Slow:
    """Lanes that are at once until they are busy: then the work is done, and its answer waits."""

    def __init__(self) -> None:
        self.is_busy = False
        self.fails = False
        self.errors: list[HavenError] = []
        self.waiting: list[Callable[[], None]] = []

    def run(
        self,
        lane: str,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[HavenError], None] | None = None,
        *,
        topic: str = "",
    ) -> None:
        if lane == "sound":  # what plays or listens belongs to no page
            return
        if self.is_busy and self.fails:
            self.waiting.append(lambda: (failed or self.errors.append)(StorageError()))
            return
        value = work()
        if self.is_busy:
            self.waiting.append(lambda: done(value))
        else:
            done(value)

    def answer(self) -> None:
        """Lets every answer arrive, and what is asked for then as well."""
        while self.waiting:
            self.waiting.pop(0)()


@pytest.fixture
def slow(patient, bench) -> Slow:
    text = "The soup was hot, and I noticed it."
    patient.is_answered(patient.writes(text, share=True), text, "soup", "Good.")
    patient.services.diary.begin("letter-to-myself", "A letter to myself", 2)
    bench.give(patient.services)
    bench.background = Slow()
    return bench.background


def asks(page: QWidget) -> None:
    """Does what can be done with the page: looks, hears of changes, and presses what can be pressed."""
    page.entered({})
    page.changed(ChangeSet({kind: frozenset() for kind in KINDS}))
    for button in children(page, QPushButton):
        if button.isEnabled() and button.menu() is None and not any(part in button.objectName() for part in LEFT_OUT):
            button.click()
    page.left()


@pytest.mark.parametrize("fails", [False, True], ids=["answered", "failed"])
@pytest.mark.parametrize("name", PAGES)
def test_an_answer_that_comes_after_its_page_is_gone_is_dropped(slow, bench, shown, name, fails):
    window = QWidget()
    QVBoxLayout(window).addWidget(page := PAGES[name](bench))
    window.resize(1052, 900)
    shown(window)
    page.entered({})
    for filling in page.findChildren(Trickle):
        filling.finish()
    slow.is_busy, slow.fails = True, fails
    asks(page)
    asked = len(slow.waiting)
    delete(page)
    slow.answer()
    QApplication.sendPostedEvents()
    assert asked
    assert bench.failures == []


def test_what_was_changed_is_told_to_the_others_although_its_page_is_gone(slow, bench, shown):
    window = QWidget()
    QVBoxLayout(window).addWidget(page := PAGES["planning"](bench))
    shown(window)
    page.entered({})
    slow.is_busy = True
    for name in ("planning.pause", "planning.pause.keep"):
        children(page, QPushButton, name)[0].click()
    delete(page)
    assert not bench.changes
    slow.answer()
    assert [changes.touches("pause") for changes in bench.changes] == [True]
