"""Letters that can still be called back: each says where it is, with the way back beside it."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.letters.views import LetterView
from ui.theme import current
from ui.widgets import Card, SecondaryButton, Text
from ui.wording.dates import clock_time, full_day, local

LONGEST_WAIT_S = 6 * 3600.0
"""After so many seconds it is looked again whether a letter has left: a timer holds no weeks."""


def can_return(letters: Sequence[LetterView]) -> tuple[LetterView, ...]:
    """Returns the own letters that can still be called back, that which leaves first at the top."""
    return tuple(sorted((each for each in letters if each.can_return), key=lambda each: each.sent_at))


class LeavingRow(QWidget):
    """One letter: when it leaves, and "Call it back".

    Signals:
        called_back(str): The letter is wanted back.

    Args:
        name: The name of the button.
        colour: Role of colour of the words.
    """

    called_back = Signal(str)

    def __init__(self, name: str, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = ""
        self.words = Text("", colour=colour)
        self.button = SecondaryButton(self.tr("Call it back"), name, "undo-2")
        self.button.clicked.connect(lambda: self.called_back.emit(self._id))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current().space(12))
        row.addWidget(self.words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_letter(self, letter: LetterView) -> None:
        """Says where a letter is."""
        self._id = letter.id
        text = self._say(letter)
        self.words.setText(text)
        self.button.setAccessibleName(self.tr("Call it back: {words}").format(words=text))

    def _say(self, letter: LetterView) -> str:
        name, leaves = letter.other_name, letter.leaves_at
        if leaves is None and letter.waiting_for_digits:
            text = self.tr(
                "Your letter to {name} is kept on this computer until the six digits are compared. Until then it can "
                "be called back."
            )
            return text.format(name=name)
        if leaves is None:
            text = self.tr(
                "Your letter to {name} is kept on this computer and leaves once there is a connection to the clinic. "
                "Until then it can be called back."
            )
            return text.format(name=name)
        text = self.tr("Your letter to {name} leaves at {time}. Until it leaves it can be called back.")
        if letter.planned:
            text = self.tr("Your letter to {name} leaves on {day} at {time}. Until it leaves it can be called back.")
        return text.format(name=name, day=full_day(local(leaves).date()), time=clock_time(leaves))


class LeavingRows(QWidget):
    """All letters that can still be called back.

    Signals:
        called_back(str): A letter is wanted back.
        has_left: The moment of one has come.

    Args:
        name: The name of the first button; the others bear a number behind it.
        colour: Role of colour of the words.
    """

    called_back = Signal(str)
    has_left = Signal()

    def __init__(self, name: str, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._colour = name, colour
        self.rows: list[LeavingRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current().space(10))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.has_left)
        self.hide()

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is said."""
        return tuple(row.words.text() for row in self.rows if not row.isHidden())

    def show_letters(self, letters: Sequence[LetterView], now: datetime) -> None:
        """Shows the letters, and looks again when the next one leaves; hides itself when there are none."""
        while len(self.rows) < len(letters):
            number = len(self.rows)
            row = LeavingRow(f"{self._name}_{number + 1}" if number else self._name, self._colour)
            row.called_back.connect(self.called_back)
            self._column.addWidget(row)
            self.rows.append(row)
        for row, letter in zip(self.rows, letters, strict=False):
            row.show_letter(letter)
            row.show()
        for row in self.rows[len(letters) :]:
            row.hide()
        moments = [letter.leaves_at for letter in letters if letter.leaves_at is not None]
        if moments:
            wait = min((min(moments) - now).total_seconds(), LONGEST_WAIT_S)
            self._timer.start(max(1, round(wait * 1000)))
        else:
            self._timer.stop()
        self.setVisible(bool(letters))


class LeavingNotice(Card):
    """The letters that can still be called back, above the one that is being written.

    Signals:
        called_back(str): A letter is wanted back.
        has_left: The moment of one has come.
    """

    called_back = Signal(str)
    has_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("mist", 16, parent)
        self.list = LeavingRows("review.call_back", "deep")
        self.list.called_back.connect(self.called_back)
        self.list.has_left.connect(self.has_left)
        self.column.addWidget(self.list)
        self.hide()

    @property
    def button(self) -> SecondaryButton:
        """What calls the first one back."""
        return self.list.rows[0].button

    def show_letters(self, letters: Sequence[LetterView], now: datetime) -> None:
        """Shows the letters; hides itself when there are none."""
        self.list.show_letters(letters, now)
        self.setAccessibleName(" ".join(self.list.sentences))
        self.setVisible(bool(letters))
