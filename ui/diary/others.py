"""What else was written on a page: earlier words, and those of another computer. Nobody has to choose."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.diary.views import EntryVersion
from ui.diary.answers import add_answer
from ui.layouts import clear
from ui.theme import current
from ui.widgets import Card, FlowLayout, QuietButton, Soft
from ui.wording import dates


class OtherWords(QWidget):
    """Folded away below the page; takes no room when there are none.

    Signals:
        wanted(int): The words of a version are to be the newest ones.
    """

    wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        self._shown: tuple[EntryVersion, ...] = ()
        self._inside = QWidget()
        self.fold = QuietButton("", "diary.others", "chevron-down")
        self.fold.setCheckable(True)
        self.fold.toggled.connect(lambda unfolded: self._inside.setVisible(unfolded))
        self._cards = QVBoxLayout(self._inside)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(theme.space(12))
        row = FlowLayout()
        row.addWidget(self.fold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(8))
        column.addLayout(row)
        column.addWidget(self._inside)
        self._inside.hide()
        self.hide()

    def show_versions(self, versions: tuple[EntryVersion, ...], today: date) -> None:
        """Shows what else was written.

        Args:
            versions: Newest first.
            today: The day at this computer.
        """
        if versions == self._shown:
            return
        self._shown = versions
        clear(self._cards)
        for version in versions:
            self._cards.addWidget(self._card(version, today))
        self.fold.say(self.tr("Other words on this page ({count})").format(count=len(versions)))
        self.setVisible(bool(versions))

    def _card(self, version: EntryVersion, today: date) -> Card:
        card = Card("plain")
        when = dates.day_and_time(version.written_at, today)
        if version.change is not None:
            words = self.tr("Written {when} · shared").format(when=when)
        else:
            words = self.tr("Written {when} · only for you").format(when=when)
        card.column.addWidget(Soft(words, "small"))
        for answer in version.answers:
            add_answer(card.column, answer, (), f"diary.other.{version.version}", version.asks)
        back = QuietButton(self.tr("Bring these words back"), f"diary.bring_back_{version.version}", "undo-2")
        back.setAccessibleName(self.tr("Bring back the words written {when}").format(when=when))
        back.clicked.connect(lambda: self.wanted.emit(version.version))
        card.column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        return card
