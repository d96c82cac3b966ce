"""The copy for a supervisor before it is saved: the text with every replacement marked, and what is replaced."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import HavenError
from app.exports.pseudonyms import Replacement
from app.exports.supervision import Case, Line, Shown, Supervision, counts, proposed, shown
from app.exports.telling import Told
from app.model.ids import PersonId
from app.vault.database import Database
from ui.attached import Attached
from ui.errors import sentence
from ui.files import ask_for_a_folder
from ui.layouts import Columns
from ui.printing.document import screen_dots
from ui.record.marked import MarkedText
from ui.record.replacements import ReplacementsCard
from ui.record.saved import Saved
from ui.record.saving import save_supervision
from ui.record.telling import labels, lines_of
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import FlowLayout, Heading, PrimaryButton, QuietButton, ScrollPage, Soft, Text

SIDE_BY_SIDE = 820


class SupervisionSheet(QWidget):
    """Prepares the copy.

    Signals:
        left: Back to the record.
        refused: She does not agree (any more).

    Args:
        context: The shell.
    """

    left = Signal()
    refused = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        self._context = context
        self._background = Attached(context.background, self)
        self._person: PersonId | None = None
        self._lines: tuple[Line, ...] = ()
        self._told: Told | None = None
        self._turn = 0
        self.shown: tuple[Shown, ...] = ()
        self.area = ScrollPage("record.supervision_sheet", self.tr("A copy for supervision"), widest=1400)
        column = self.area.column
        column.setSpacing(theme.space(16))
        self.back = QuietButton(self.tr("Back to the record"), "record.copy.back", "arrow-left")
        self.back.clicked.connect(self.left)
        row = FlowLayout()
        row.addWidget(self.back)
        column.addLayout(row)
        column.addWidget(Heading(self.tr("A copy for supervision")))
        self.lead = Soft("", "lead")
        column.addWidget(self.lead)
        self.text = MarkedText("record.copy", self.tr("The copy, with every replacement marked"))
        self.replacements = ReplacementsCard(labels())
        self.replacements.changed.connect(self._show)
        column.addWidget(Columns((self.text, self.replacements), (11, 9), SIDE_BY_SIDE))
        column.addWidget(
            Text(
                self.tr(
                    "Only what you see here is saved, as a PDF and as plain text. Sound is never in it, and nothing "
                    "else leaves this computer."
                )
            )
        )
        self.save = PrimaryButton(self.tr("I have read it; save the copy…"), "record.copy.save")
        self.save.clicked.connect(self._ask)
        buttons = FlowLayout(12)
        buttons.addWidget(self.save)
        column.addLayout(buttons)
        self.saved = Saved("record.copy.saved")
        column.addWidget(self.saved)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)

    def prepare(self, person: PersonId, name: str) -> None:
        """Reads the treatment and proposes what is replaced; a copy that is looked at already stays as it is."""
        if person == self._person and self._lines:
            return
        self.forget()
        self._person = person
        self.lead.setText(
            self.tr("{name} agreed to this. Please read it before you save it; you can name more.").format(name=name)
        )
        db, clock, turn = self._context.services.vault.database, self._context.clock, self._turn

        def done(case: Case | None) -> None:
            if turn != self._turn:
                return
            if case is None:
                self._person = None
                self.refused.emit()
                return
            self._propose(case)

        self._background.run("vault", lambda: Supervision(db, clock).of(person), done, self._context.fail)

    def forget(self) -> None:
        """Forgets the copy; nothing of it was kept."""
        self._turn += 1
        if self._told is not None:
            self._told.stop()
        self._person, self._lines, self.shown = None, (), ()
        self.save.setEnabled(False)
        self.text.show_lines(())
        self.saved.clear()

    def save_into(self, place: Path) -> None:
        """Saves the copy as it is shown into a new folder at a place."""
        person, context, lines = self._person, self._context, self.shown
        if person is None or self._told is not None or not lines:
            return
        told = self._told = Told()
        self.destroyed.connect(told.stop)
        self.save.setEnabled(False)
        clock, dots = context.clock, screen_dots()

        def connected(db: Database) -> None:
            self._background.run(
                "cpu",
                lambda: save_supervision(db, clock, person, lines, place, told, dots=dots),
                self._ended,
                self._failed,
            )

        self._background.run("vault", context.services.vault.connect, connected, self._failed)

    def _propose(self, case: Case) -> None:
        names, turn = labels(), self._turn

        def work() -> tuple[tuple[Line, ...], tuple[Replacement, ...]]:
            lines = lines_of(case)
            return lines, proposed(case, [line.text for line in lines], names)

        def done(found: tuple[tuple[Line, ...], tuple[Replacement, ...]]) -> None:
            if turn != self._turn:
                return
            self._lines, replacements = found
            self.replacements.begin(replacements)
            self._show()
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

        self._background.run("cpu", work, done, self._context.fail)

    def _show(self) -> None:
        """Shows the copy as it is by now; until it stands there, nothing can be saved."""
        self._turn += 1
        turn, lines, in_force = self._turn, self._lines, self.replacements.in_force
        self.shown = ()
        self.save.setEnabled(False)

        def work() -> tuple[tuple[Shown, ...], dict[str, int]]:
            found = shown(lines, in_force)
            return found, counts(found)

        def done(found: tuple[tuple[Shown, ...], dict[str, int]]) -> None:
            if turn != self._turn:
                return
            self.shown, times = found
            self.text.show_lines(self.shown)
            self.replacements.show_counts(times)
            self.save.setEnabled(self._told is None)

        self._background.run("cpu", work, done, self._context.fail)

    def _ask(self) -> None:
        ask_for_a_folder(self.window(), self.tr("Where should the copy lie?"), self.save_into)

    def _ended(self, folder: Path | None) -> None:
        self._take_up()
        if folder is None:
            self.saved.say(self.tr("Nothing was saved: your patient does not agree any more."))
        else:
            self.saved.show_folder(folder)

    def _failed(self, error: HavenError) -> None:
        self._take_up()
        self.saved.say(sentence(error))

    def _take_up(self) -> None:
        self._told = None
        self.save.setEnabled(bool(self.shown))
