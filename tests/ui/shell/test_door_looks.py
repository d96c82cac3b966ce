"""What stands before the locked door changes its language and dress in place."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from ui.program import Program
from ui.shell.forgotten_page import ForgottenPage
from ui.shell.help_page import HelpPanel

Start = Callable[[str], Program]


@pytest.mark.parametrize(("button", "kind"), [("lock.help", HelpPanel), ("lock.forgotten", ForgottenPage)])
def test_a_page_before_the_door_is_shown_again_when_the_looks_change(
    qtbot: QtBot, begin: Start, button: str, kind: type[QWidget]
) -> None:
    program = begin("patient")
    way = program.window.findChild(QAbstractButton, button)
    assert way is not None
    way.click()
    before = program.window.bare
    assert isinstance(before, kind)
    if isinstance(before, ForgottenPage):
        before.code.setText("ABCD-EFGH")
    program.settings.look(text=150)
    qtbot.waitUntil(lambda: program.window.bare is not before)
    after = program.window.bare
    assert isinstance(after, kind)
    if isinstance(after, ForgottenPage):
        assert after.code.text() == "ABCD-EFGH", "what was typed stays"
    program.settings.look(text=100)
    qtbot.waitUntil(lambda: program.window.bare is not after)
