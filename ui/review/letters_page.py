"""Letters, sent and received, by patient, each with its true state."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.letters.views import LetterView
from app.model.change_set import ChangeSet
from ui.attached import Attached
from ui.layouts import Columns, scroll_to
from ui.review.letter_sheet import LetterSheet
from ui.review.letters_list import LettersList
from ui.review.letters_model import Name, by_patient
from ui.shell.context import Context
from ui.shell.reading_page import ReadingPage
from ui.theme import current
from ui.widgets import Card, Heading, MessagePanel, ScrollPage

KINDS = ("letter", "note", "state", "person", "sync")


@dataclass(frozen=True)
class _Post:
    """What was read: names and letters as they are shown, and when."""

    rows: tuple[Name | LetterView, ...]
    now: datetime


class SentLettersPage(ReadingPage):
    """All letters at the left, the chosen one at the right.

    `entered` takes `person` to begin with the letters of one patient, and `letter` for one of them.
    """

    name: ClassVar[str] = "sent_letters"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = current()
        self._background = Attached(context.background, self)
        self._person: str | None = None
        self._wanted: str | None = None
        self.list = LettersList("sent_letters.list", self.tr("Letters, by patient"))
        self.sheet = LetterSheet(context)
        self.empty = MessagePanel(
            self.tr("No letters yet"),
            self.tr("Letters that you send, and letters from your patients, stand here from then on."),
            "mail",
        )
        left = Card(padding=12)
        left.column.addWidget(self.list)
        self._columns = Columns((left, self.sheet), (9, 13), 760)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._columns)
        self.area = ScrollPage("sent_letters.scroll", self.tr("Letters"), widest=1500)
        self.area.column.setSpacing(theme.space(16))
        self.area.column.addWidget(Heading(self.tr("Letters"), 1))
        self.area.column.addWidget(self.empty)
        self.area.column.addWidget(inside)
        self._inside = inside
        place = QVBoxLayout(self)
        place.setContentsMargins(0, 0, 0, 0)
        place.addWidget(self.area)
        self.empty.hide()
        inside.hide()
        self.list.letter_chosen.connect(self.sheet.show_letter)
        for read in (self.list.clicked, self.list.activated):
            read.connect(lambda _index: self._show_sheet())

    @override
    def entered(self, arguments: Mapping[str, object]) -> None:
        person, letter = arguments.get("person"), arguments.get("letter")
        self._person = person if isinstance(person, str) else None
        self._wanted = letter if isinstance(letter, str) else None
        if self._person is not None:
            self.list.clearSelection()
        self._refresh()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def changed(self, changes: ChangeSet) -> None:
        if changes.touches(*KINDS):
            self._refresh()

    def _show_sheet(self) -> None:
        """Shows the letter where it lies below the list."""
        if not self._columns.is_wide:
            scroll_to(self.area, self.sheet)

    def _refresh(self) -> None:
        services, clock = self.context.services, self.context.clock

        def work() -> _Post:
            names = {str(person.id): person.name for person in services.people.patients()}
            return _Post(by_patient(services.letters.all(), names), clock.now())

        self._background.run("vault", work, self._take, topic=self.name)

    def _take(self, post: _Post) -> None:
        chosen = self.list.rows.letter(self.list.currentIndex().row()) if self.list.selectedIndexes() else None
        self.list.rows.show_rows(post.rows, post.now)
        self.sheet.now = post.now
        self.empty.setVisible(not post.rows)
        self._inside.setVisible(bool(post.rows))
        self.area.column.setStretchFactor(self._inside, 1 if post.rows else 0)  # or the empty page spreads as well
        row = self.list.rows.row_of(self._wanted or (chosen.id if chosen and not self._person else ""))
        if row < 0:
            row = self.list.rows.first_of(self._person)
        self._wanted = None
        self._person = None
        if row < 0:
            row = self.list.rows.first_of()
        letter = self.list.rows.letter(row)
        if letter is not None:
            self.list.choose(row)
            self.sheet.show_letter(letter)
