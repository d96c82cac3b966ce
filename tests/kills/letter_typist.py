"""A therapist who writes a letter and notes at a real window; run as a program of its own: `tests.kills.typist`."""

import json
import os
import random
import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QTextEdit, QWidget

from app.clock import SystemClock
from app.paths import Profile
from app.vault.vault import Vault
from tests.kills.template import PASSPHRASE
from tests.kills.typist import KEY_MS, SOUP, WORDS, main
from tests.stories.stage import until
from ui.program import Program
from ui.review import dossier_page as _imported_early  # noqa: F401  (the program imports it late)
from ui.review.margin import NoteBox
from ui.review.passages import PassageView
from ui.shell import session as _imported_early_too  # noqa: F401

EVERY = (
    ("type", 40),
    ("enter", 2),
    ("picture", 1),
    ("rub out", 5),
    ("undo", 1),
    ("phrase", 1),
    ("note", 3),
    ("letter", 3),
)
"""What she does next, and how often."""


class LetterTypist(QObject):
    """Types, rubs out, puts in phrases, and goes between letter and notes, as the seed has it.

    Args:
        program: The running program, unlocked, with the dossier before it.
        seed: Of everything she does.
        log: Receives what stood on the screen.
    """

    def __init__(self, program: Program, seed: float, log: int) -> None:
        super().__init__()
        self._window: QWidget = program.window
        self._random = random.Random(seed)
        self._log = log
        self._waiting: list[str] = []
        self._told: dict[str, Any] = {}
        self._confirmed = True
        self._watched: list[QTextEdit] = []
        self._at = "letter"
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._next)
        self._timer.start(KEY_MS)

    def _next(self) -> None:
        if not self._confirmed:
            # A turn of the window has gone by since: what was told is painted by now.
            self._confirmed = True
            self._write({"shown": True})
        papers = self._papers()
        for paper in papers.values():
            if paper not in self._watched:
                # Told before the program hears of it, so that nothing is in the vault that was never told.
                paper.document().contentsChange.connect(lambda *_: self._tell())
                self._watched.append(paper)
        if papers:
            self._do(papers.get(self._at) or papers["letter"])
        self._tell()

    def _do(self, paper: QTextEdit) -> None:
        if self._waiting:
            QTest.keyClicks(paper, self._waiting.pop(0))
            return
        match self._random.choices([name for name, _ in EVERY], [often for _, often in EVERY])[0]:
            case "type":
                self._waiting = [*self._random.choice(WORDS), " "]
            case "enter":
                QTest.keyClick(paper, Qt.Key.Key_Return)
            case "picture":
                composed = QInputMethodEvent()
                composed.setCommitString(SOUP)
                QApplication.sendEvent(paper, composed)
            case "rub out":
                QTest.keyClick(paper, Qt.Key.Key_Backspace)
            case "undo":
                QTest.keyClick(paper, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
            case "phrase":
                chips = self._window.findChildren(QAbstractButton, "review.phrase_0")
                for chip in [each for each in chips if each.isVisible()][:1]:
                    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
            case "note":
                self._begin_note()
            case "letter":
                self._at = "letter"

    def _begin_note(self) -> None:
        """Goes into a note at one of the two sentences, or begins it."""
        passage = next((each for each in self._window.findChildren(PassageView) if each.isVisible()), None)
        if passage is not None:
            at = self._random.choice((2, len(passage.text) - 4))
            passage.choose(at, at)
            start, end = passage.chosen
            self._at = passage.text[start:end]
            QTest.keyClick(passage, Qt.Key.Key_Return)

    def _papers(self) -> dict[str, QTextEdit]:
        """The letter and the notes by the words they belong to."""
        letters = self._window.findChildren(QTextEdit, "review.letter")
        letter = next((each for each in letters if each.isVisible() and each.isEnabled()), None)
        if letter is None:
            return {}
        boxes = [box for box in self._window.findChildren(NoteBox) if not box.isHidden()]
        return {"letter": letter, **{box.note.passage.quote: box.editor for box in boxes}}

    def _tell(self) -> None:
        """Writes down what stands on the screen now."""
        papers = self._papers()
        seen = {"words": {place: paper.toPlainText() for place, paper in papers.items() if paper.toPlainText()}}
        if papers and seen != self._told:
            self._told, self._confirmed = seen, False
            self._write(seen)

    def _write(self, words: dict[str, Any]) -> None:
        os.write(self._log, (json.dumps({"at": time.monotonic(), **words}) + "\n").encode())


def write(profile: str, seed: float, log: str) -> None:
    """Opens the window with the dossier and writes until somebody puts an end to it."""
    application = QApplication([sys.argv[0]])
    application.setQuitOnLastWindowClosed(False)
    folder, clock = Profile(Path(profile)), SystemClock()
    program = Program(folder, "reviewer", clock, language="en")
    program.start(Vault.open(folder, PASSPHRASE, clock=clock))
    until(lambda: program.context is not None, "the vault to open")
    assert program.context is not None
    (patient,) = program.context.services.people.patients()
    program.context.go("dossier", person=patient.id)
    place = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    typist = LetterTypist(program, seed, place)
    application.exec()
    del typist


if __name__ == "__main__":
    main(write)
