"""What a key costs in a long letter with spelling, beside the same letter without."""

import logging
import time
from statistics import median

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.spelling.service import OFF
from tests.ui.review.conftest import Shell, course, idle, shell, vault, world
from tests.ui.review.test_dossier import opened
from tests.ui.review.world import World
from ui.spelling.marking import MOST_MARKED
from ui.theme import theme, wear

__all__ = ["course", "shell", "vault", "world"]
pytestmark = [pytest.mark.benchmark, pytest.mark.qt_log_ignore("propagateSizeHints", "PulseAudio")]
LOG = logging.getLogger("haven.benchmarks")
SENTENCE = "The light on the water was verry still and you wrote of it with warmth, thier song and all of it. "
"""Twenty words, two of them unknown."""
WORDS = "a walk along the canal in the rane and wind "
MOST = 1.5


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    wear(qapp, theme.make("light", 100))


def test_a_key_in_a_letter_of_two_thousand_words_costs_about_the_same(
    qtbot: QtBot, shell: Shell, world: World
) -> None:
    page = opened(qtbot, shell, world.patient("Anna Bos", 2, 0))
    paper = page.desk.letter.paper
    paper.setFocus()
    qtbot.waitUntil(paper.hasFocus)
    paper.insertPlainText("\n\n".join(SENTENCE * 4 for _ in range(25)))
    assert len(paper.words().split()) >= 2000
    checker = page.spelling.checker

    def typing(language: str) -> float:
        """Returns the median processor time of a key, painted, pauses and answers of others included."""
        checker.choose(language)
        qtbot.waitUntil(lambda: not checker.waits and bool(paper.extraSelections()) is (language != OFF))
        taken = []
        for number, letter in enumerate(WORDS):
            begun = time.process_time()
            QTest.keyClicks(paper, letter)
            QApplication.processEvents()
            taken.append(time.process_time() - begun)
            if number % 15 == 14:  # a pause, after which all of it is looked through
                found = page.spelling.marking_of(paper)
                assert found is not None
                begun = time.process_time()
                found.rest()
                QApplication.processEvents()
                LOG.info("after a pause: %.2f ms (%s)", (time.process_time() - begun) * 1000, language)
        idle(qtbot, shell)
        return median(taken)

    typing(OFF)
    off, on = [], []
    for _ in range(5):
        off.append(typing(OFF))
        on.append(typing("en_GB"))
    ratio = median(on) / median(off)
    LOG.info("%.2f ms a key without, %.2f with: ratio %.2f", median(off) * 1000, median(on) * 1000, ratio)
    assert len(paper.extraSelections()) == MOST_MARKED
    assert ratio < MOST
    page.left()
    idle(qtbot, shell)
