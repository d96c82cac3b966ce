"""Finding one's way on a sheet: fields by their names, answers, and the way that Tab takes."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.forms.state import Step
from app.forms.values import words_of
from ui.widgets import Text
from ui.widgets.form import FormSheet
from ui.widgets.form.hands import FileTaken

Kind = TypeVar("Kind", bound=QWidget)
LINE = 14
"""Pixels by which two things may differ in height and still stand in one line."""


def read(file: Path, most: int, taken: FileTaken) -> None:
    """Reads a file at once, as a lane would."""
    content = file.read_bytes() if file.exists() else None
    taken(None if content is None or len(content) > most else content)


def part(sheet: QWidget, kind: type[Kind], name: str) -> Kind:
    """Returns what has a name; what is seen before what is hidden."""
    found = sheet.findChildren(kind, name)
    assert found, name
    return next((each for each in found if each.isVisible()), found[0])


def button(sheet: QWidget, name: str) -> QAbstractButton:
    return part(sheet, QAbstractButton, name)


def said(sheet: FormSheet, key: str) -> list[str]:
    """Returns the answers to a question, in words."""
    return [words_of(value) for value in sheet.session.item((Step(key),)).values]


def complaint(sheet: FormSheet, key: str) -> str:
    """Returns what is said of an answer."""
    label = sheet.findChild(QWidget, f"form.{key}.complaint")
    text = None if label is None or label.isHidden() else label.findChild(Text)
    return "" if text is None else text.text()


def tabbed(sheet: QWidget) -> list[QWidget]:
    """Returns where Tab stops on the sheet, in its order."""
    window = sheet.window()
    found: list[QWidget] = []
    widget = window.nextInFocusChain()
    while widget is not window:
        stops = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if sheet.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled() and stops:
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def steps_back(sheet: QWidget) -> list[tuple[str, str]]:
    """Returns where Tab would go up, or to the left in a line."""
    found = []
    before: tuple[int, int, str] | None = None
    for widget in tabbed(sheet):
        place = widget.mapTo(sheet, QPoint(0, 0))
        here = (place.y() + widget.height() // 2, place.x(), widget.objectName())
        if before is not None:
            is_up = here[0] < before[0] - LINE
            is_left = abs(here[0] - before[0]) <= LINE and here[1] < before[1]
            if is_up or is_left:
                found.append((before[2], here[2]))
        before = here
    return found


def told(widget: QWidget) -> tuple[str, str, str]:
    """Returns role, name and description as a screen reader gets them."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    texts = [interface.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description)]
    return interface.role().name, texts[0], texts[1]
