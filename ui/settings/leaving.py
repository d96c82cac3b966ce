"""Leaving: everything at the clinic's server is deleted, on its signed word; what lies here stays."""

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QWidget
from typing_extensions import override

from app.errors import HavenError, Offline, PrintFailed
from app.model.change_set import ChangeSet
from sync.client.leaving import save_statement
from ui.errors import sentence
from ui.files import ask_where_to_save
from ui.layouts import clear, scroll_to
from ui.printing.deletion import deletion_sheet
from ui.printing.document import save_pdf
from ui.printing.sending import ask_and_print
from ui.services import Left
from ui.settings.sheet import Sheet
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import (
    Card,
    FlowLayout,
    Heading,
    IconLabel,
    MessagePanel,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    Soft,
    Text,
)
from ui.wording.dates import full_day, local


class LeavingSheet(Sheet):
    """Says what leaving does and what nobody can prove, and asks twice before it is done."""

    name: ClassVar[str] = "leaving"

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("Leave, and have everything deleted at the clinic's server"),
            self.tr("You may do this at any time, and nobody asks you why."),
        )
        self._busy = False
        self.before = self._make_before()
        self.sure = self._make_sure()
        self.after = Card()
        self.trouble = MessagePanel("", "", "circle-alert", "sand")
        self.trouble.setObjectName("settings.leaving.trouble")
        self.bar = QProgressBar()
        self.bar.setObjectName("settings.leaving.progress")
        self.bar.setAccessibleName(self.tr("Under way"))
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        for widget in (self.before, self.sure, self.bar, self.trouble, self.after):
            self.column.addWidget(widget)
            widget.hide()
        self.column.addStretch(1)

    def _make_before(self) -> QWidget:
        card = Card()
        card.column.setSpacing(current().space(12))
        for title, lines in (
            (
                self.tr("What it does"),
                (
                    ("trash-2", self.tr("The clinic's server deletes everything that it stores of you.")),
                    (
                        "users",
                        self.tr("Your therapist's program is told that you left. Nothing new reaches anybody."),
                    ),
                    ("file-text", self.tr("The server signs a statement on what it deleted. You can keep it.")),
                ),
            ),
            (
                self.tr("What it cannot do"),
                (
                    ("info", self.tr("What your therapist's computer already received stays in the clinic's file.")),
                    ("info", self.tr("Backups of the server expire later; the statement says after how many days.")),
                    (
                        "info",
                        self.tr("Nobody can prove that a copy was not kept somewhere. The word is the server's."),
                    ),
                ),
            ),
            (
                self.tr("What stays with you"),
                (("lock", self.tr("Everything on this computer: diary, letters, course and practices.")),),
            ),
        ):
            card.column.addWidget(Heading(title, 4))
            for icon, line in lines:
                card.column.addWidget(IconLabel(icon, line))
        card.column.addWidget(
            Soft(
                self.tr("It cannot be undone. With a new invitation from the clinic you could begin again."), "small"
            )
        )
        self.ask = SecondaryButton(self.tr("I want to leave…"), "settings.leaving.ask")
        self.ask.clicked.connect(self._ask)
        row = FlowLayout()
        row.addWidget(self.ask)
        card.column.addLayout(row)
        return card

    def _make_sure(self) -> Card:
        card = Card("sand")
        card.column.setSpacing(current().space(12))
        card.column.addWidget(Heading(self.tr("Shall everything be deleted at the server now?"), 3, "sand_ink"))
        words = self.tr("What still waits on this computer to be sent will not be sent any more.")
        card.column.addWidget(Text(words, colour="sand_ink"))
        self.stay = PrimaryButton(self.tr("No, I stay"), "settings.leaving.stay")
        self.leave = SecondaryButton(self.tr("Yes, delete everything there"), "settings.leaving.leave", "trash-2")
        self.stay.clicked.connect(self._stay)
        self.leave.clicked.connect(self._leave)
        row = FlowLayout(12)
        row.addWidget(self.stay)
        row.addWidget(self.leave)
        card.column.addLayout(row)
        return card

    @override
    def look(self) -> None:
        services = self.context.services
        self.background.run("vault", services.left, self._show, topic="settings.leaving")

    @override
    def changed(self, changes: ChangeSet) -> None:
        if changes.touches("sync", "notice", "person") and not self._busy:
            self.look()

    @override
    def left(self) -> None:
        if not self._busy:
            self.sure.hide()
            self.trouble.hide()

    def _show(self, left: Left | None) -> None:
        self.before.setVisible(left is None)
        if left is not None:
            self.sure.hide()
            self._fill_after(left)
        self.after.setVisible(left is not None)

    def _ask(self) -> None:
        self.sure.show()
        self.trouble.hide()
        self.stay.setFocus(Qt.FocusReason.OtherFocusReason)
        scroll_to(self.area, self.sure)

    def _stay(self) -> None:
        self.sure.hide()
        self.ask.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        leaving = self.context.services.leaving
        if leaving is None or self._busy:
            self.trouble.say(
                self.tr("This computer has no connection to a clinic; there is nothing to delete there.")
            )
            return
        self._work(True)

        def done(_statement: object) -> None:
            self._work(False)
            self.context.changed(ChangeSet.of("sync") | ChangeSet.of("notice"))
            self.look()
            self.take_focus()

        def failed(error: HavenError) -> None:
            self._work(False)
            self.trouble.say(self._explain(error))
            self.ask.setFocus(Qt.FocusReason.OtherFocusReason)
            scroll_to(self.area, self.trouble)

        self.background.run("net", leaving.leave, done, failed)

    def _explain(self, error: HavenError) -> str:
        """Says what is true of leaving: it does not go out by itself later, as what is written does."""
        if isinstance(error, Offline):
            return self.tr(
                "The clinic cannot be reached at the moment, so it is not certain that anything was deleted. Please "
                "try again when this computer is connected to the internet; trying twice does no harm."
            )
        return sentence(error)

    def _work(self, working: bool) -> None:
        self._busy = working
        self.bar.setVisible(working)
        self.trouble.hide()
        self.ask.setEnabled(not working)
        if working:
            self.sure.hide()

    def _fill_after(self, left: Left) -> None:
        clear(self.after.column)
        column = self.after.column
        column.setSpacing(current().space(12))
        column.addWidget(Heading(self.tr("You left"), 3))
        day = full_day(local(left.at).date())
        column.addWidget(
            Text(
                self.tr(
                    "On {day} the clinic's server stated, with its signature, that it deleted what it stored of you."
                ).format(day=day)
            )
        )
        column.addWidget(Text(self.tr("Its backups expire within %n days of that.", "", left.backup_days)))
        column.addWidget(
            Text(
                self.tr(
                    "This is the server's word. It cannot prove that no copy was made elsewhere, and what other "
                    "people's computers had already received stays with them. Everything on this computer is yours "
                    "and can be read as before; nothing is sent any more."
                )
            )
        )
        row = FlowLayout(12)
        for text, key, icon, action in (
            (self.tr("Print the statement"), "print", "printer", lambda: ask_and_print(self, deletion_sheet(left))),
            (self.tr("Save it as PDF…"), "pdf", "file-text", lambda: self._ask_for_pdf(left)),
            (self.tr("Save the signed file…"), "file", "shield-check", self._ask_for_file),
        ):
            button = (QuietButton if key == "file" else SecondaryButton)(text, f"settings.leaving.{key}", icon)
            button.clicked.connect(lambda _=False, action=action: action())
            row.addWidget(button)
        column.addLayout(row)

    def _ask_for_pdf(self, left: Left) -> None:
        name = self.tr("Haven statement of deletion") + ".pdf"
        title = self.tr("Save the statement")
        ask_where_to_save(self, title, name, "PDF (*.pdf)", lambda path: self.save_pdf(left, path))

    def save_pdf(self, left: Left, path: Path) -> None:
        """Saves the statement as a page to read."""
        try:
            save_pdf(deletion_sheet(left), path)
        except PrintFailed as error:
            self.context.fail(error)
        else:
            self.context.say(self.tr("The statement was saved."))

    def _ask_for_file(self) -> None:
        name = self.tr("Haven statement of deletion") + ".json"
        ask_where_to_save(self, self.tr("Save the signed file"), name, "JSON (*.json)", self.save_file)

    def save_file(self, path: Path) -> None:
        """Saves the statement as the server signed it."""
        db = self.context.services.vault.database
        self.background.run(
            "vault", lambda: save_statement(db, path), lambda _: self.context.say(self.tr("The statement was saved."))
        )
