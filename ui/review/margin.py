"""The clay margin: notes beside the passages they belong to."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from app.vault.notes import NoteView
from ui.review.drafts import NoteDraft
from ui.review.growing import GrowingText
from ui.theme import current
from ui.widgets import Chip, QuietButton, Quote, Text


class NoteText(GrowingText):
    """The words of a note while they are written.

    Signals:
        left_upwards: Escape was pressed; the reader goes back to the passage.
    """

    left_upwards = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left_upwards.emit()
            return
        super().keyPressEvent(event)


class NoteBox(QWidget):
    """One note being written.

    Signals:
        written: The words typed so far.
        removal_wanted: The note is to be taken away.
        left: The reader goes back to the passage.

    Args:
        note: The draft.
        number: Its place among the notes, for its names.
        quoted: Whether it quotes its words, because they stand in an earlier version.
    """

    written = Signal(str)
    removal_wanted = Signal()
    left = Signal()

    def __init__(self, note: NoteDraft, number: str, quoted: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        self.note = note
        self.line = 0
        self.editor = NoteText(f"review.note.{number}", "body", "clay_ink", parent=self)
        self.editor.setAccessibleName(self.tr("Note to “{quote}”").format(quote=note.passage.quote))
        self.editor.setPlaceholderText(self.tr("Write a note…"))
        self.editor.setPlainText(note.text)
        self.editor.textChanged.connect(lambda: self.written.emit(self.editor.toPlainText()))
        self.editor.left_upwards.connect(self.left)
        self._quote = Quote(self.tr("“{quote}”").format(quote=note.passage.quote), parent=self) if quoted else None
        self.remove = QuietButton("", f"review.note.{number}.remove", "x", parent=self)
        self.remove.setAccessibleName(self.tr("Remove the note to “{quote}”").format(quote=note.passage.quote))
        self.remove.setToolTip(self.tr("Remove this note"))
        self.remove.clicked.connect(self.removal_wanted)
        self._button = theme.px(30)
        self.editor.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if watched is self.editor and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def height_at(self, width: int) -> int:
        """Returns the height that the note needs at a width."""
        room = max(1, width - self._button)
        return self._quote_height(room) + max(self.editor.heightForWidth(room), self._button)

    def _quote_height(self, room: int) -> int:
        return self._quote.heightForWidth(room) if self._quote is not None else 0

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        room = self.width() - self._button
        top = self._quote_height(room)
        if self._quote is not None:
            self._quote.setGeometry(0, 0, room, top)
        self.editor.setGeometry(0, top, room, self.height() - top)
        self.remove.setGeometry(self.width() - self._button, 0, self._button, self._button)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        if not self.editor.hasFocus():
            return
        tokens = current().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.claymist)
        painter.drawRoundedRect(self.rect(), current().radius() / 2, current().radius() / 2)
        painter.end()

    @override
    def event(self, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)


class SentNote(Text):
    """A note that was sent with an earlier letter.

    Args:
        note: The note.
        quoted: Whether it quotes its words, because they stand in an earlier version.
    """

    def __init__(self, note: NoteView, quoted: bool = False, parent: QWidget | None = None) -> None:
        text = f"“{note.quote}”\n{note.text}" if quoted else note.text
        super().__init__(text, "body", "clay_ink", parent=parent)
        self.view = note
        self.line = 0
        self.setAccessibleName(self.tr("Your note to “{quote}”: {text}").format(quote=note.quote, text=note.text))

    def height_at(self, width: int) -> int:
        """Returns the height that the note needs at a width."""
        return self.heightForWidth(max(1, width))


class NoteMargin(QWidget):
    """Notes beside one answer, each as near to the line of its passage as the others allow.

    Signals:
        add_wanted: "Add a note" was pressed.
        phrases_wanted: A note with a phrase is wanted.

    Args:
        name: The `objectName` of its button.
        question: The question it stands beside, for accessible names.
        can_add: Whether notes can be written here.
    """

    add_wanted = Signal()
    phrases_wanted = Signal()

    def __init__(self, name: str, question: str, can_add: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._notes: list[NoteBox | SentNote] = []
        self.add = QuietButton(self.tr("Add a note…"), name, face="small", parent=self)
        self.add.setAccessibleName(self.tr("Add a note to “{question}”").format(question=question))
        self.add.clicked.connect(self.add_wanted)
        self.phrases = Chip(self.tr("phrases"), f"{name}.phrases", "quote", checkable=False, parent=self)
        self.phrases.setAccessibleName(self.tr("Add one of your phrases to “{question}”").format(question=question))
        self.phrases.setToolTip(self.tr("Ctrl+Space"))
        self.phrases.clicked.connect(self.phrases_wanted)
        self._can_add = can_add
        self._chosen = False
        self._closed = False
        self._heights: dict[int, int] = {}
        self._show_add()

    @property
    def notes(self) -> tuple[NoteBox | SentNote, ...]:
        """The notes that stand here, from top to bottom."""
        return tuple(self._notes)

    def show_notes(self, notes: Sequence[NoteBox | SentNote]) -> None:
        """Shows notes in the order of their passages; those that stood here and no longer do are let go."""
        if not notes and not self._notes:
            return
        for gone in (note for note in self._notes if note not in notes):
            gone.hide()
            gone.deleteLater()
        self._notes = list(notes)
        for note in self._notes:
            note.setParent(self)
            note.show()
        self._show_add()
        self.arrange()
        self.updateGeometry()
        self.update()

    def offer_note(self, chosen: bool) -> None:
        """Offers a note while words are chosen, also where notes stand already."""
        if chosen != self._chosen:
            self._chosen = chosen
            self._show_add()
            self.arrange()
            self.updateGeometry()

    def close_margin(self, closed: bool) -> None:
        """Lets no note be added: it would reach nobody; or lets one again."""
        if closed != self._closed:
            self._closed = closed
            self._show_add()
            self.arrange()
            self.updateGeometry()

    def _show_add(self) -> None:
        self.add.setVisible(self._can_add and not self._closed and (self._chosen or not self._notes))
        self.phrases.setVisible(not self.add.isHidden())

    def arrange(self) -> None:
        """Puts every note in its place, after something in it changed."""
        self._heights.clear()
        self._lay(self.width(), move=True)

    def _lay(self, width: int, *, move: bool) -> int:
        theme = current()
        left = theme.space(14)
        room = max(1, width - left)
        y = 0
        for note in self._notes:
            top = max(y, note.line)
            height = note.height_at(room)
            if move:
                note.setGeometry(left, top, room, height)
            y = top + height + theme.space(6)
        if not self.add.isHidden():
            hint = self.add.sizeHint()
            if move:
                self.add.setGeometry(left - theme.space(8), y, min(hint.width(), room), hint.height())
            chip = self.phrases.sizeHint()
            beside = hint.width() + chip.width() <= room
            x, down = (left - theme.space(4) + hint.width(), y + (hint.height() - chip.height()) // 2)
            if not beside:
                x, down = left, y + hint.height()
                y += chip.height()
            if move:
                self.phrases.setGeometry(x, down, min(chip.width(), room), chip.height())
            y += hint.height()
        return y

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        if width not in self._heights:
            self._heights[width] = self._lay(width, move=False)
        return self._heights[width]

    @override
    def sizeHint(self) -> QSize:
        width = current().px(220)
        return QSize(width, self.heightForWidth(max(width, self.width())))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(120), 0)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        self._lay(self.width(), move=True)

    @override
    def event(self, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.arrange()
            self.updateGeometry()
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        tokens = current().tokens
        painter = QPainter(self)
        if self._notes:
            painter.fillRect(0, 0, 3, self.height(), tokens.clay)
        else:
            painter.setPen(QPen(tokens.edge, 2, Qt.PenStyle.DashLine))
            painter.drawLine(1, 0, 1, self.height())
        painter.end()
