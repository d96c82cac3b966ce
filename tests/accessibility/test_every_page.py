"""Every place of both windows: what takes the focus has a name, everything is reached by Tab, nothing is cut."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.everywhere import fill, go, places
from ui.program import Program

Start = Callable[[str], Program]
SMALLEST_TARGET = 24


def takes_focus(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def own(widget: QWidget) -> bool:
    """Leaves out the insides of Qt's own widgets."""
    return not widget.objectName().startswith("qt_") and not isinstance(widget, QScrollBar)


def by_arrows(widget: QWidget) -> bool:
    """Of options that exclude each other Tab reaches the chosen one; arrow keys lead to the others."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    if group is None or not group.exclusive():
        return False
    return widget is not (group.checkedButton() or group.buttons()[0])


@pytest.mark.parametrize("role", ["patient", "reviewer"])
def test_what_takes_the_focus_is_named_once_and_large_enough(qtbot: QtBot, unlocked: Start, role: str) -> None:
    program = unlocked(role)
    fill(qtbot, program)
    for name in places(program):
        go(qtbot, program, name)
        seen: set[str] = set()
        for widget in program.window.findChildren(QWidget):
            if not takes_focus(widget) or not own(widget):
                continue
            interface = QAccessible.queryAccessibleInterface(widget)
            assert interface is not None
            said = interface.text(QAccessible.Text.Name).strip()
            assert said, f"{name}: {widget!r} says nothing"
            assert widget.objectName(), f"{name}: {said!r} has no objectName"
            assert widget.objectName() not in seen, f"{name}: {widget.objectName()} twice"
            seen.add(widget.objectName())
            least = min(widget.width(), widget.height())
            assert least >= SMALLEST_TARGET, f"{name}: {widget.objectName()} is {least} px small"


@pytest.mark.parametrize("role", ["patient", "reviewer"])
def test_tab_reaches_everything_and_comes_round(qtbot: QtBot, unlocked: Start, role: str) -> None:
    program = unlocked(role)
    fill(qtbot, program)
    window = program.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for name in places(program):
        go(qtbot, program, name)
        assert window.house is not None
        window.house.focus_page()
        wanted = {widget for widget in window.findChildren(QWidget) if takes_focus(widget) and own(widget)}
        wanted = {widget for widget in wanted if widget.focusProxy() is None and not by_arrows(widget)}
        names = {widget.objectName() for widget in wanted}
        reached: set[str] = set()
        for _ in range(2 * len(wanted) + 10):
            focused = window.focusWidget()
            if focused is not None:
                reached.add(focused.objectName())
            qtbot.keyClick(focused or window, Qt.Key.Key_Tab)
        assert not names - reached, f"{name}: Tab does not reach {names - reached}"


def cut(label: QLabel) -> bool:
    """Whether a label has less room than its words need."""
    if not label.text() or label.width() == 0:
        return False
    if label.hasHeightForWidth():
        return label.height() < label.heightForWidth(label.width()) - 1
    needed = QFontMetrics(label.font()).horizontalAdvance(max(label.text().split("\n"), key=len))
    return label.contentsRect().width() < needed - 1


def sideways(program: Program) -> list[str]:
    """Names of visible areas that would have to be scrolled sideways."""
    areas = program.window.findChildren(QAbstractScrollArea)
    return [
        area.objectName() or type(area).__name__
        for area in areas
        if area.isVisible() and area.horizontalScrollBar().maximum() > 0
    ]


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("role", ["patient", "reviewer"])
def test_no_words_are_cut(qtbot: QtBot, unlocked: Start, role: str, percent: int) -> None:
    program = unlocked(role)
    before = program.window.house
    program.settings.look(theme="light", text=percent)
    qtbot.waitUntil(lambda: program.window.house is not before)
    program.window.resize(1280, 800)
    fill(qtbot, program)
    for name in places(program):
        for label in go(qtbot, program, name).findChildren(QLabel):
            if label.isVisible():
                assert not cut(label), f"{name} at {percent} %: {label.text()[:40]!r} {label.geometry()}"
        for button in program.window.findChildren(QAbstractButton):
            if button.isVisible() and button.text() and button.hasHeightForWidth():
                need = button.heightForWidth(button.width())
                assert button.height() >= need - 1, f"{name} at {percent} %: {button.text()!r} {button.geometry()}"
        assert sideways(program) == [], f"{name} at {percent} % scrolls sideways"
    inside = QRect(0, 0, program.window.width(), program.window.height())
    assert program.window.house is not None
    assert inside.contains(program.window.house.geometry()), "the window itself is too small for its content"
