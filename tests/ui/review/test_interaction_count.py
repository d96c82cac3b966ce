"""How many key presses and clicks a review takes, from the opened programme to the sent letter.

The whole window over a real vault. Every press goes through `Fingers`, which sends it as an event of QTest and counts
it; the words of notes and letter are typed one by one and not counted. Choosing a passage counts as one.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QTableView, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.clock import SetClock
from app.letters.service import Letters
from app.letters.views import LetterView
from app.paths import Profile
from app.vault.cost import FLOOR
from app.vault.vault import Vault
from tests.stories.stage import until
from tests.ui.review.world import EVENING, PLEASANT, Patient, World, ago
from ui.program import Program
from ui.review.passages import PassageView

MOST = 25
PASSPHRASE = "a quiet harbour"
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
NOTES = (
    ("Tea in the garden", "You sat down for it."),
    ("the blackbird", "And you heard it."),
    ("Warm hands", "Noticing comes first."),
)
LETTER = "Dear Marijke, thank you for writing."


class Fingers(QObject):
    """Somebody's fingers: presses and clicks where the window is, counted as the application gets them."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window
        self.presses = 0
        self.clicks = 0
        self._counts = False

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:  # noqa: N802 - Qt's name
        """Counts what arrives, once for each event, however many widgets are asked about it."""
        if self._counts and event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            self._counts = False
            self.presses += 1
        elif self._counts and event.type() == QEvent.Type.MouseButtonPress:
            self._counts = False
            self.clicks += 1
        return False

    @property
    def count(self) -> int:
        """Presses and clicks so far."""
        return self.presses + self.clicks

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Presses a key where the cursor is."""
        target = QApplication.focusWidget()
        assert target is not None
        self._counts = True
        QTest.keyClick(target, key, modifiers)
        assert not self._counts, "the press never arrived"

    def click(self, widget: QWidget, where: QPoint | None = None) -> None:
        """Clicks on something."""
        assert widget.isVisible()
        self._counts = True
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, NONE, widget.rect().center() if where is None else where)
        assert not self._counts, "the click never arrived"

    def type(self, words: str) -> None:
        """Types words, which do not count."""
        target = QApplication.focusWidget()
        assert isinstance(target, QTextEdit)
        QTest.keyClicks(target, words)

    def choose_words(self, words: str) -> None:
        """Chooses words with the keyboard in the passage with the cursor; all of it counts as one."""
        passage = QApplication.focusWidget()
        assert isinstance(passage, PassageView)
        QTest.keyClick(passage, Qt.Key.Key_Home, CONTROL)
        for _ in range(passage.text.index(words)):
            QTest.keyClick(passage, Qt.Key.Key_Right)
        for _ in words:
            QTest.keyClick(passage, Qt.Key.Key_Right, SHIFT)
        assert passage.textCursor().selectedText() == words
        self.presses += 1

    def drag_over(self, passage: PassageView, words: str) -> None:
        """Chooses words by dragging the mouse over them; it counts as one."""
        start = passage.text.index(words)
        cursor, view = passage.textCursor(), passage.viewport()
        edges = []
        for position in (start, start + len(words)):
            cursor.setPosition(position)
            edges.append(passage.cursorRect(cursor).center())
        self._counts = True
        QTest.mousePress(view, Qt.MouseButton.LeftButton, NONE, edges[0])
        QTest.mouseMove(view, edges[1])
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, NONE, edges[1])
        assert not self._counts
        assert passage.textCursor().selectedText() == words


class Monday:
    """The opened programme, and what has to be found in it."""

    def __init__(self, program: Program, patient: Patient) -> None:
        self.program = program
        self.window = program.window
        self.patient = patient
        self.fingers = Fingers(self.window)

    def find(self, name: str) -> QWidget:
        """Waits for the visible, enabled widget of a name."""

        def there() -> list[QWidget]:
            found = self.window.findChildren(QWidget, name)
            return [each for each in found if each.isVisible() and each.isEnabled()]

        until(there, name)
        return there()[0]

    def passage(self, words: str) -> PassageView:
        """Waits for the passage that holds words."""

        def there() -> list[PassageView]:
            return [each for each in self.window.findChildren(PassageView) if words in each.text and each.isVisible()]

        until(there, words)
        return there()[0]

    def rest(self) -> None:
        """Waits until everything that was asked for was answered."""
        was_idle: list[bool] = []

        def idle() -> bool:
            if self.program.relay.pending == 0:
                was_idle.append(True)
            return bool(was_idle)

        until(idle, "every answer")

    def sent(self) -> LetterView:
        """The letter that is about to leave."""
        context = self.program.context
        assert context is not None
        found = [each for each in context.services.letters.all(self.patient.id) if each.leaves_at]
        assert len(found) == 1
        return found[0]


@pytest.fixture
def monday(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: SetClock) -> Iterator[Monday]:
    profile = Profile(tmp_path / "therapist")
    with Vault.create(profile, PASSPHRASE, clock=clock, cost=FLOOR) as vault:
        world = World(vault, clock)
        marijke, joop = world.patient("Marijke B.", 2, 0), world.patient("Joop de W.", 5, 0)
        world.letter(marijke, ago(7))
        world.entry(marijke, ago(6), EVENING)
        for days in (5, 4, 3, 1):
            world.entry(marijke, ago(days, 2), PLEASANT)
        world.entry(joop, ago(1), EVENING)
        assert Letters(vault.database, clock).draft(marijke.id).is_empty
    program = Program(profile, "reviewer", clock, language="en")
    program.start(Vault.open(profile, PASSPHRASE, clock=clock))
    until(lambda: program.context is not None, "the vault to open")
    with qtbot.waitActive(program.window):
        program.window.activateWindow()
    made = Monday(program, marijke)
    qapp.installEventFilter(made.fingers)
    made.rest()
    yield made
    qapp.removeEventFilter(made.fingers)
    with qtbot.waitSignal(program.ended):
        program.shut_down()
    program.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def check(monday: Monday) -> None:
    """Looks whether everything is about to leave, and how many presses that took."""
    letter = monday.sent()
    assert letter.text == LETTER
    assert sorted((note.quote, note.text) for note in letter.notes) == sorted(NOTES)
    assert monday.fingers.count <= MOST, f"{monday.fingers.presses} presses and {monday.fingers.clicks} clicks"


def test_barrier_3_a_review_with_three_notes_takes_few_presses_and_clicks(monday: Monday) -> None:
    fingers = monday.fingers
    table = monday.find("caseload.table")
    assert isinstance(table, QTableView)
    until(lambda: table.model().rowCount() == 2, "both patients")
    row = next(row for row in range(2) if "Marijke" in str(table.model().index(row, 0).data()))
    fingers.click(table.viewport(), table.visualRect(table.model().index(row, 0)).center())
    monday.find("review.letter")
    monday.rest()
    for words, note in NOTES:
        fingers.drag_over(monday.passage(words), words)
        fingers.press(Qt.Key.Key_Return)
        fingers.type(note)
    monday.rest()
    fingers.click(monday.find("review.letter"))
    fingers.type(LETTER)
    send = monday.find("review.send")
    assert isinstance(send, QAbstractButton)
    assert send.text() == "Send with 3 notes"
    fingers.click(send)
    fingers.click(monday.find("review.confirm_send"))
    monday.rest()

    check(monday)
    assert fingers.clicks > 0


def test_a_whole_review_goes_without_a_mouse(monday: Monday) -> None:
    fingers = monday.fingers
    fingers.press(Qt.Key.Key_2, CONTROL)
    monday.find("review.table")
    monday.rest()
    until(lambda: isinstance(QApplication.focusWidget(), QTableView), "the cursor in the queue")
    table = QApplication.focusWidget()
    assert isinstance(table, QTableView)
    while "Marijke" not in str(table.currentIndex().siblingAtColumn(0).data()):
        fingers.press(Qt.Key.Key_Down)
    fingers.press(Qt.Key.Key_Return)
    monday.passage(NOTES[0][0])
    monday.rest()
    until(lambda: isinstance(QApplication.focusWidget(), PassageView), "the cursor in the first passage")
    for words, note in NOTES:
        while words not in reading().text:
            fingers.press(Qt.Key.Key_Tab)
            while not isinstance(QApplication.focusWidget(), PassageView):
                fingers.press(Qt.Key.Key_Tab)
        fingers.choose_words(words)
        fingers.press(Qt.Key.Key_Return)
        fingers.type(note)
        fingers.press(Qt.Key.Key_Escape)
    monday.rest()
    while QApplication.focusWidget() is not monday.find("review.letter"):
        fingers.press(Qt.Key.Key_F6)
    fingers.type(LETTER)
    fingers.press(Qt.Key.Key_Return, CONTROL)
    monday.find("review.confirm_send")
    monday.rest()
    fingers.press(Qt.Key.Key_Return)
    monday.rest()

    check(monday)
    assert fingers.clicks == 0


def reading() -> PassageView:
    """The passage with the cursor."""
    found = QApplication.focusWidget()
    assert isinstance(found, PassageView)
    return found
