"""What can be done in the recording room: choosing a practice, reading, hearing, keeping, approving."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from ui.recording.view import Practice, Shown
from ui.theme import current
from ui.widgets import (
    Card,
    FlowLayout,
    Heading,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    StateLine,
    Text,
    labelled,
)
from ui.widgets.buttons import Button


class PracticeChooser(QWidget):
    """The practices with how far each is.

    Signals:
        chosen(str): Another practice.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._practices: tuple[Practice, ...] = ()
        self.list = QComboBox()
        self.list.setMinimumHeight(current().target)
        self.list.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.list.setMinimumContentsLength(12)
        self.list.activated.connect(lambda _place: self.chosen.emit(self.list.currentData()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(labelled(self.tr("Practice"), self.list, "recording.practice"))

    def show_practices(self, shown: Shown) -> None:
        """Shows all practices, and the one of the piece."""
        if shown.practices != self._practices:
            self._practices = shown.practices
            self.list.clear()
            for each in shown.practices:
                words = self.tr("{practice} · {kept} of {count} kept")
                self.list.addItem(words.format(practice=each.title, kept=each.kept, count=each.count), each.script)
        self.list.setCurrentIndex(self.list.findData(shown.passage.script))
        self.list.setEnabled(not shown.is_busy)


class TakeControls(QWidget):
    """What is done with a take. A click leaves the focus where it is, so that Space goes on being the key for it.

    Signals:
        read_asked(), hear_asked(), keep_asked(): What the buttons say.
    """

    read_asked = Signal()
    hear_asked = Signal()
    keep_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keep = PrimaryButton(self.tr("Keep it and go on"), "recording.keep", "check")
        self.read = PrimaryButton(self.tr("Read aloud"), "recording.read", "mic")
        self.again = SecondaryButton(self.tr("Read it once more"), "recording.again", "mic")
        self.hear = SecondaryButton(self.tr("Hear it"), "recording.hear", "play")
        row = FlowLayout(12, parent=self)
        for button in (self.keep, self.read, self.again, self.hear):
            row.addWidget(_tabbed(button))
        self.read.clicked.connect(self.read_asked)
        self.again.clicked.connect(self.read_asked)
        self.hear.clicked.connect(self.hear_asked)
        self.keep.clicked.connect(self.keep_asked)

    def show_controls(self, shown: Shown) -> None:
        """Shows what can be done now."""
        waits, records = shown.passage.state == "waiting", shown.stage in ("opening", "listening")
        first = shown.passage.state in ("missing", "changed")
        self.read.setVisible(records or not waits)
        self.read.say(self._read_words(records=records, first=first))
        self.read.setEnabled(shown.stage != "working")
        self.again.setVisible(waits and not records)
        self.again.setEnabled(shown.stage != "working")
        self.keep.setVisible(waits and not records)
        self.keep.setEnabled(not shown.is_busy)
        self.hear.setVisible(shown.passage.state != "missing" and not records)
        self.hear.setEnabled(not shown.is_busy)
        self.hear.say(self.tr("Stop") if shown.stage == "playing" else self.tr("Hear it"))

    def _read_words(self, *, records: bool, first: bool) -> str:
        if records:
            return self.tr("End the take")
        return self.tr("Read aloud") if first else self.tr("Read it once more")


class PieceControls(QWidget):
    """Going from piece to piece, and what is seldom done.

    Signals:
        moved(int): So many pieces on, or back.
        next_asked(), hear_on_asked(), drop_asked(): What the buttons say.
    """

    moved = Signal(int)
    next_asked = Signal()
    hear_on_asked = Signal()
    drop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = QuietButton(self.tr("The piece before"), "recording.back", "chevron-left")
        self.on = QuietButton(self.tr("The piece after"), "recording.on", "chevron-right")
        self.next = QuietButton(self.tr("Next one to read"), "recording.next", "mic")
        self.hear_on = QuietButton(self.tr("Hear from here on"), "recording.hear_on", "headphones")
        self.drop = QuietButton(self.tr("Throw this take away"), "recording.drop", "trash-2")
        row = FlowLayout(6, parent=self)
        for button in (self.back, self.on, self.next, self.hear_on, self.drop):
            row.addWidget(_tabbed(button))
        self.back.clicked.connect(lambda: self.moved.emit(-1))
        self.on.clicked.connect(lambda: self.moved.emit(1))
        self.next.clicked.connect(self.next_asked)
        self.hear_on.clicked.connect(self.hear_on_asked)
        self.drop.clicked.connect(self.drop_asked)

    def show_controls(self, shown: Shown) -> None:
        """Shows where one can go."""
        self.back.setEnabled(not shown.is_busy and not shown.is_first)
        self.on.setEnabled(not shown.is_busy and not shown.is_last)
        self.next.setEnabled(not shown.is_busy and not shown.is_whole)
        self.hear_on.setEnabled(shown.stage == "still" and shown.passage.state != "missing")
        self.drop.setEnabled(not shown.is_busy and shown.passage.state == "waiting")


class ApprovalCard(Card):
    """Shown when everything is kept: whoever heard it may approve it.

    Signals:
        approved(): Somebody heard it and approves.
    """

    approved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("mist", 22, parent)
        self.column.addWidget(Heading(self.tr("Everything is read"), 4, "deep"))
        self.words = Text(
            self.tr(
                "Please hear all of it once. Until somebody approves the voice, patients see that it is a draft."
            ),
            colour="deep",
        )
        self.column.addWidget(self.words)
        self.button = SecondaryButton(self.tr("I heard it, and it may be used"), "recording.approve", "check")
        self.button.clicked.connect(self.approved)
        self.state = StateLine()
        self.state.setObjectName("recording.approved")
        row = FlowLayout()
        row.addWidget(_tabbed(self.button))
        self.column.addLayout(row)
        self.column.addWidget(self.state)
        self.hide()

    def show_approval(self, shown: Shown) -> None:
        """Shows whether the voice is whole, and approved."""
        self.setVisible(shown.is_whole)
        self.words.setVisible(not shown.approved)
        self.button.setVisible(not shown.approved)
        self.button.setEnabled(not shown.is_busy)
        words = self.tr("This voice is approved and can go into the course.") if shown.approved else ""
        self.state.show_state(words)


def _tabbed(button: Button) -> Button:
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
