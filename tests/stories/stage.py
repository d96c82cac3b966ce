"""A stage for stories: steps with their screenshots and report, and hands that use a window as a person would."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QAction, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QTextEdit,
    QWidget,
)

Widget = TypeVar("Widget", bound=QWidget)
PATIENCE_MS = 30_000
LOOK_MS = 10
TURNS = 12


class Stage:
    """Numbered screenshots and a report of what was done, how long it took and which state was seen.

    Args:
        out: Receives the PNG files and `report.json`.
    """

    def __init__(self, out: Path) -> None:
        self.out = out
        self.steps: list[dict[str, object]] = []
        self.texts: list[str] = []
        self.failed: str | None = None
        out.mkdir(parents=True, exist_ok=True)
        for old in [*out.glob("*.png"), *out.glob("report.json")]:
            old.unlink()

    @contextmanager
    def step(self, did: str) -> Iterator[dict[str, object]]:
        """One step of the story; what is put into the yielded dictionary ("state", …) goes into the report."""
        seen: dict[str, object] = {"number": len(self.steps) + 1, "did": did}
        began = time.monotonic()
        self.steps.append(seen)
        try:
            yield seen
        except BaseException as error:
            self.failed = f"{did}: {type(error).__name__}: {error}"
            seen["failed"] = str(error)
            for window in QApplication.topLevelWidgets():
                if window.isVisible():
                    self.shoot("as-it-failed", window)
            raise
        finally:
            seen["seconds"] = round(time.monotonic() - began, 2)

    def wrote(self, text: str) -> str:
        """Remembers a text that somebody wrote in this story, and returns it."""
        self.texts.append(text)
        return text

    def shoot(self, name: str, *windows: QWidget) -> Path:
        """Saves what the windows show, side by side, as the next numbered screenshot.

        A message of an earlier step is closed first: in a story days go by faster than it would.
        """
        for window in windows:
            for button in window.findChildren(QAbstractButton, "toast.close"):
                if button.isVisible():
                    button.click()
        settle()
        pictures = [window.grab() for window in windows]
        whole = QPixmap(sum(picture.width() for picture in pictures), max(p.height() for p in pictures))
        whole.fill(Qt.GlobalColor.black)
        painter = QPainter(whole)
        left = 0
        for picture in pictures:
            painter.drawPixmap(left, 0, picture)
            left += picture.width()
        painter.end()
        number = 1 + len(list(self.out.glob("*.png")))
        path = self.out / f"{number:02d}-{name}.png"
        whole.save(str(path))
        if self.steps:
            shots = self.steps[-1].setdefault("screenshots", [])
            assert isinstance(shots, list)
            shots.append(path.name)
        return path

    def report(self, **more: object) -> None:
        """Writes `report.json`."""
        text = {"ok": self.failed is None, "failed": self.failed, "steps": self.steps, "texts": self.texts, **more}
        (self.out / "report.json").write_text(json.dumps(text, indent=2, ensure_ascii=False) + "\n")


def until(true: Callable[[], object], what: str, patience_ms: int = PATIENCE_MS) -> None:
    """Lets the program go on until a condition holds; fails with `what` when it never does."""
    if true():
        return
    loop, look, patience = QEventLoop(), QTimer(), QTimer()
    look.setInterval(LOOK_MS)
    look.timeout.connect(lambda: loop.quit() if true() else None)
    patience.setSingleShot(True)
    patience.timeout.connect(loop.quit)
    look.start()
    patience.start(patience_ms)
    loop.exec()
    look.stop()
    patience.stop()
    if not true():
        raise AssertionError(f"waited in vain for: {what}")


def settle() -> None:
    """Lets everything that was asked for be laid out; layouts ask again in the turns that follow."""
    for _ in range(TURNS):
        loop = QEventLoop()
        QTimer.singleShot(0, loop.quit)
        loop.exec()


class Hands:
    """A person's hands at one window.

    Args:
        window: Returns the window as it is now; it may be replaced while the program runs.
    """

    def __init__(self, window: Callable[[], QWidget]) -> None:
        self._window = window

    @property
    def window(self) -> QWidget:
        """The window as it is now."""
        return self._window()

    def sees(self, name: str) -> QWidget | None:
        """Returns the visible widget of a name, or None."""
        for widget in self.window.findChildren(QWidget, name):
            if widget.isVisible():
                return widget
        return None

    def find(self, name: str) -> QWidget:
        """Waits for the visible, enabled widget of a name."""

        def there() -> bool:
            widget = self.sees(name)
            return widget is not None and widget.isEnabled()

        until(there, f"{name} in {self.window.objectName() or 'the window'}")
        found = self.sees(name)
        assert found is not None
        return found

    def click(self, name: str) -> None:
        """Clicks in the middle of a widget."""
        widget = self.find(name)
        if isinstance(widget, QAbstractButton):
            assert widget.accessibleName() or widget.text(), f"{name} has no name for a screen reader"
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def choose(self, name: str) -> None:
        """Chooses an entry of a menu."""
        until(lambda: self.window.findChild(QAction, name), name)
        action = self.window.findChild(QAction, name)
        assert action is not None
        action.trigger()

    def write(self, name: str, text: str) -> None:
        """Puts the text into a field by typing it."""
        widget = self.find(name)
        widget.setFocus()
        for line_number, line in enumerate(text.split("\n")):
            if line_number:
                QTest.keyClick(widget, Qt.Key.Key_Return)
            QTest.keyClicks(widget, line)

    def clear(self, name: str) -> None:
        """Empties a field by selecting everything and deleting it."""
        widget = self.find(name)
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(widget, Qt.Key.Key_Delete)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Presses a key where the focus is; the window comes to the front first, since shortcuts fire there alone."""
        if not self.window.isActiveWindow():
            self.window.activateWindow()
            until(self.window.isActiveWindow, "the window in front")
        target = self.window.focusWidget() or self.window
        QTest.keyClick(target, key, modifiers)

    def open_row(self, name: str, words: str) -> None:
        """Clicks the row of a table in which some words stand."""
        table = self.find(name)
        assert isinstance(table, QTableView)

        def row() -> int | None:
            model = table.model()
            shown = (model.index(number, 0).data() for number in range(model.rowCount()))
            return next((number for number, text in enumerate(shown) if text and words in text), None)

        until(lambda: row() is not None, f"{words} in {name}")
        place = table.visualRect(table.model().index(row() or 0, 0)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def choose_words(self, name: str, words: str) -> None:
        """Selects words in a text with the keyboard."""
        text = self.find(name)
        assert isinstance(text, QTextEdit | QPlainTextEdit)
        text.setFocus()
        start = text.toPlainText().index(words)
        QTest.keyClick(text, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
        for _ in range(start):
            QTest.keyClick(text, Qt.Key.Key_Right)
        for _ in words:
            QTest.keyClick(text, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        assert text.textCursor().selectedText() == words, "other words were selected"

    def named(self, start: str) -> list[str]:
        """Returns the names of all visible widgets that begin so, in their order on the page."""
        names = [widget.objectName() for widget in self.window.findChildren(QWidget) if widget.isVisible()]
        return [name for name in names if name.startswith(start)]

    def save_as(self, path: Path) -> None:
        """Chooses a place in the dialog that asks for one."""

        def dialogs() -> list[QFileDialog]:
            return [each for each in self.window.findChildren(QFileDialog) if each.isVisible()]

        until(dialogs, "a dialog that asks where to save")
        dialog = dialogs()[0]
        dialog.selectFile(str(path))
        save = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save)
        QTest.mouseClick(save, Qt.MouseButton.LeftButton)

    def find_one(self, start: str, end: str) -> str:
        """Waits for the one visible widget whose name begins and ends so, and returns the name."""

        def fitting() -> list[str]:
            return [name for name in self.named(start) if name.endswith(end)]

        until(lambda: len(fitting()) == 1, f"one {start}…{end}")
        return fitting()[0]

    def text_of(self, name: str) -> str:
        """Returns what a label or field shows."""
        widget = self.find(name)
        if isinstance(widget, QTextEdit | QPlainTextEdit):
            return widget.toPlainText()
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            return widget.text()
        shown = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
        return "\n".join(shown) or widget.accessibleName()
