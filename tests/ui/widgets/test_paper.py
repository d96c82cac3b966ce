"""The sheet to write on."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.widgets import Paper


@pytest.mark.parametrize("words", ["Dear Ans,\n\nThank you.\n\n\nUntil Monday", "\n\nfirst", "a\n\n"])
def test_every_empty_line_that_was_typed_is_there_and_as_high_as_the_others(shown, qtbot: QtBot, words: str) -> None:
    paper = shown(Paper("test.paper", "A sheet"))
    for number, line in enumerate(words.split("\n")):
        if number:
            qtbot.keyClick(paper, Qt.Key.Key_Return)
        qtbot.keyClicks(paper, line)
    assert paper.words() == words
    block, heights = paper.document().begin(), set()
    while block.isValid():
        heights.add(block.blockFormat().lineHeight())
        block = block.next()
    assert len(heights) == 1
    paper.undo()
    assert paper.words() != words
