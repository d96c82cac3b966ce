"""The list of letters, newest first, with the one that is being written above it."""

from typing import ClassVar

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.letters.views import Draft, LetterView
from ui.layouts import clear
from ui.letters.words import title_in_list
from ui.theme import current
from ui.widgets import Heading, QuietButton, SecondaryButton, Soft
from ui.widgets.buttons import WRAP
from ui.wording import dates


class LetterItem(QuietButton):
    """A letter in the list: its day and what it is about.

    Args:
        day: The day, and whether it is new.
        title: What it is about.
        name: The `objectName`.
        shown: Whether it lies open at the right.
        bold: Whether it was not opened yet, or lies open.
    """

    padding: ClassVar[tuple[int, int]] = (14, 10)

    def __init__(
        self, day: str, title: str, name: str, shown: bool, bold: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, name, face="strong" if bold else "body", parent=parent)
        self.setAccessibleName(f"{title}, {day}")
        self._day = day
        self._shown = shown

    @override
    def colours(self) -> tuple[QColor | None, QColor, QColor | None]:
        tokens = current().tokens
        if self._shown:
            return tokens.card, tokens.ink, tokens.edge if tokens.borders else tokens.line
        return tokens.mist if self.hovered else None, tokens.ink, None

    def _above(self) -> int:
        return QFontMetrics(current().font("tiny")).height() + 3

    @override
    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(width) + self._above()

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(min(hint.width(), current().px(258)), hint.height() + self._above())

    @override
    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(hint.width(), hint.height() + self._above())

    @override
    def _paint_content(self, painter: QPainter, colour: QColor) -> None:
        theme = current()
        across, down = theme.space(self.padding[0]), theme.space(self.padding[1])
        inside = self.rect().adjusted(across, down, -across, -down)
        painter.setPen(theme.tokens.soft)
        painter.setFont(theme.font("tiny"))
        painter.drawText(QRect(inside.left(), inside.top(), inside.width(), self._above()), 0, self._day)
        painter.setPen(colour)
        painter.setFont(self.font())
        painter.drawText(inside.adjusted(0, self._above(), 2, 0), WRAP | Qt.AlignmentFlag.AlignLeft, self.text())


class LetterList(QWidget):
    """The column at the left.

    Signals:
        letter_wanted(str): A letter is to be read.
        writing_wanted: A letter is to be written.
    """

    letter_wanted = Signal(str)
    writing_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(14))
        column.addWidget(Heading(self.tr("Letters"), 3))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.space(4))
        column.addLayout(self._rows)
        self.write = SecondaryButton(self.tr("Write a letter"), "letters.write", "pencil")
        self.write.clicked.connect(self.writing_wanted)
        column.addWidget(self.write, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def show_letters(self, letters: tuple[LetterView, ...], draft: Draft, shown: str | None, year: int) -> None:
        """Shows the letters.

        Args:
            letters: Newest first.
            draft: The one that is being written.
            shown: The one that lies open at the right, or None.
            year: The present year; letters of other years say theirs.
        """
        clear(self._rows)
        for letter in letters:
            is_new = not letter.from_me and not letter.opened
            day = dates.local(letter.sent_at).date()
            words = dates.day_and_month(day) if day.year == year else f"{dates.day_and_month(day)} {day.year}"
            if is_new:
                words = self.tr("{day} · new").format(day=words)
            is_shown = letter.id == shown
            item = LetterItem(
                words, title_in_list(letter), f"letters.item_{letter.id[:8]}", is_shown, is_new or is_shown
            )
            item.clicked.connect(lambda _=False, id=letter.id: self.letter_wanted.emit(id))
            self._rows.addWidget(item)
        if not letters:
            self._rows.addWidget(Soft(self.tr("No letters yet.")))
        begun = bool(draft.text.strip() or draft.subject.strip())
        self.write.say(self.tr("Go on with your letter") if begun else self.tr("Write a letter"))
