"""Taking everything along: what she chooses, where she wants it, and how far it is."""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QProgressBar, QWidget
from typing_extensions import override

from app.errors import HavenError
from app.exports.service import Holdings, holdings, recordings_of
from app.exports.telling import Told
from app.vault.database import Database
from ui.classes import make_for_paper
from ui.errors import sentence
from ui.files import ask_for_a_folder
from ui.layouts import clear, scroll_to
from ui.printing.document import screen_dots
from ui.settings.exporting import Chosen, Saved, export
from ui.settings.sheet import Sheet
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import (
    Card,
    Chip,
    FlowLayout,
    Heading,
    IconLabel,
    MessagePanel,
    PrimaryButton,
    SecondaryButton,
    Soft,
    Text,
)
from ui.wording.dates import spoken

LOOK_MS = 100


@dataclass(frozen=True)
class Found:
    """What the sheet shows.

    Attributes:
        holdings: How much there is.
        name: Hers, for the name of the folder.
    """

    holdings: Holdings
    name: str


class ExportSheet(Sheet):
    """Shows what there is, lets her choose, and saves it as a folder that is there whole or not at all."""

    name: ClassVar[str] = "export"

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("Take everything with you"),
            self.tr("Everything in here is yours. You may take it along whenever you like; here it stays as it is."),
        )
        self._told: Told | None = None
        self._found: Found | None = None
        self.column.addWidget(self._make_holdings())
        self.column.addWidget(self._make_choice())
        self.under_way = self._make_under_way()
        self.trouble = MessagePanel("", "", "circle-alert", "sand")
        self.trouble.setObjectName("settings.export.trouble")
        self.after = Card()
        for widget in (self.under_way, self.trouble, self.after):
            self.column.addWidget(widget)
            widget.hide()
        self.column.addStretch(1)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look_how_far)

    def _make_holdings(self) -> QWidget:
        card = Card()
        card.column.addWidget(Heading(self.tr("What there is"), 3))
        self.there_is = Text("")
        card.column.addWidget(self.there_is)
        self.private = Soft("", "small")
        card.column.addWidget(self.private)
        return card

    def _make_choice(self) -> QWidget:
        card = Card()
        theme = current()
        card.column.setSpacing(theme.space(10))
        card.column.addWidget(Heading(self.tr("What would you like to take?"), 3))
        self.pdf = Chip(self.tr("A book to read"), "settings.export.pdf")
        self.json = Chip(self.tr("A file to move with"), "settings.export.json")
        self.fhir = Chip(self.tr("A file for the hospital"), "settings.export.fhir")
        self.sound = Chip(self.tr("The recordings"), "settings.export.sound")
        self._no_sound = self.tr("There are no recordings of yours yet.")
        self._sound = self.tr("What you spoke, as sound files (Opus) that other programs play.")
        self.sound_words = Soft(self._no_sound, "small")
        lines = (
            (
                self.pdf,
                Soft(
                    self.tr("A PDF, week by week: what you wrote, letters with the notes to your words, practices."),
                    "small",
                ),
            ),
            (
                self.json,
                Soft(
                    self.tr("JSON: everything with all versions, notes, drafts and settings, for another program."),
                    "small",
                ),
            ),
            (
                self.fhir,
                Soft(
                    self.tr("FHIR R4, which hospitals read: answers, numbers, letters and practices. No judgement."),
                    "small",
                ),
            ),
            (self.sound, self.sound_words),
        )
        for chip, words in lines:
            row = FlowLayout()
            row.addWidget(chip)
            card.column.addLayout(row)
            chip.setAccessibleDescription(words.text())
            card.column.addWidget(words)
        self.pdf.setChecked(True)
        self.json.setChecked(True)
        for chip, _ in lines:
            chip.toggled.connect(lambda _=False: self._show_ready())
        warning = MessagePanel(
            "",
            self.tr(
                "There it is not locked any more. Whoever can open the place where you save it can read all of it, "
                "also what you kept for yourself. A USB stick in your drawer is a good place; a shared computer or "
                "an e-mail is not."
            ),
            "info",
            "sand",
        )
        warning.setObjectName("settings.export.warning")
        card.column.addWidget(warning)
        self.save = PrimaryButton(self.tr("Choose where, and save…"), "settings.export.save", "copy")
        self.save.clicked.connect(lambda: ask_for_a_folder(self, self.tr("Where shall it be saved?"), self.save_into))
        foot = FlowLayout()
        foot.addWidget(self.save)
        card.column.addLayout(foot)
        return card

    def _make_under_way(self) -> QWidget:
        card = Card()
        card.column.setSpacing(current().space(12))
        card.column.addWidget(Heading(self.tr("It is being written"), 3))
        words = self.tr("You can go on with other things in Haven meanwhile.")
        card.column.addWidget(Soft(words))
        self.bar = QProgressBar()
        self.bar.setObjectName("settings.export.progress")
        self.bar.setAccessibleName(self.tr("How far it is"))
        self.bar.setRange(0, 100)
        self.bar.setTextVisible(False)
        card.column.addWidget(self.bar)
        self.stop = SecondaryButton(self.tr("Stop"), "settings.export.stop", "x")
        self.stop.clicked.connect(self._stop)
        row = FlowLayout()
        row.addWidget(self.stop)
        card.column.addLayout(row)
        return card

    @override
    def look(self) -> None:
        services = self.context.services

        def work() -> Found:
            me = services.people.me()
            found = holdings(services.vault.database, recordings_of(services.profile, services.vault.database))
            return Found(found, me.name if me is not None else "")

        self.background.run("vault", work, self._show, topic="settings.export")

    def _show(self, found: Found) -> None:
        self._found = found
        there = found.holdings
        counted = (
            self.tr("%n pages of the diary", "", there.entries),
            self.tr("%n letters", "", there.letters),
            self.tr("%n times practised", "", there.practices),
            self.tr("%n recordings", "", there.recordings),
        )
        self.there_is.setText(" · ".join(counted))
        self.private.setText(self.tr("%n of the pages you kept for yourself.", "", there.private))
        self.private.setVisible(bool(there.entries))
        self.sound.setEnabled(bool(there.recordings))
        if not there.recordings:
            self.sound.setChecked(False)
        self.sound_words.setText(self._sound if there.recordings else self._no_sound)
        self.sound.setAccessibleDescription(self.sound_words.text())
        self._show_ready()

    @property
    def chosen(self) -> Chosen:
        """What is chosen now."""
        return Chosen(self.pdf.isChecked(), self.json.isChecked(), self.fhir.isChecked(), self.sound.isChecked())

    def _show_ready(self) -> None:
        self.save.setEnabled(self._told is None and self._found is not None and self.chosen.any)

    def save_into(self, place: Path) -> None:
        """Saves what is chosen into a new folder at a place."""
        if self._told is not None or self._found is None or not self.chosen.any:
            return
        told = self._told = Told()
        self.destroyed.connect(told.stop)
        self._work(True)
        services, chosen, name = self.context.services, self.chosen, self._found.name
        now, dots, language = self.context.clock.now(), screen_dots(), spoken()
        make_for_paper()

        def connected(db: Database) -> None:
            self.background.run(
                "cpu",
                lambda: export(db, services, chosen, place, name, told, now=now, dots=dots, language=language),
                self._ended,
                self._failed,
            )

        self.background.run("vault", services.vault.connect, connected, self._failed)

    def _stop(self) -> None:
        if self._told is not None:
            self._told.stop()
            self.stop.setEnabled(False)

    def _look_how_far(self) -> None:
        if self._told is not None:
            self.bar.setValue(round(100 * self._told.done))

    def _ended(self, saved: Saved | None) -> None:
        self._work(False)
        if saved is None:
            self.context.say(self.tr("Stopped. Nothing was left there."))
            self.save.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        clear(self.after.column)
        column = self.after.column
        column.setSpacing(current().space(12))
        column.addWidget(Heading(self.tr("It is saved"), 3))
        column.addWidget(IconLabel("check", self.tr("Everything you chose lies in this folder:")))
        where = Text(str(saved.folder), "strong")
        where.setObjectName("settings.export.where")
        column.addWidget(where)
        if saved.left_out:
            words = self.tr(
                "%n recordings are not in it: they have not come to this computer yet, or the disk lost some of "
                "them. The text in the folder names them.",
                "",
                len(saved.left_out),
            )
            column.addWidget(IconLabel("info", words))
        show = SecondaryButton(self.tr("Show the folder"), "settings.export.show")
        show.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(saved.folder))))
        row = FlowLayout()
        row.addWidget(show)
        column.addLayout(row)
        self.after.show()
        show.setFocus(Qt.FocusReason.OtherFocusReason)
        scroll_to(self.area, self.after)

    def _failed(self, error: HavenError) -> None:
        self._work(False)
        self.trouble.say(sentence(error))
        self.save.setFocus(Qt.FocusReason.OtherFocusReason)
        scroll_to(self.area, self.trouble)

    def _work(self, working: bool) -> None:
        if working:
            self._timer.start()
        else:
            self._timer.stop()
            self._told = None
        self.bar.setValue(0)
        self.under_way.setVisible(working)
        self.stop.setEnabled(working)
        self.trouble.hide()
        self.after.hide()
        for chip in (self.pdf, self.json, self.fhir, self.sound):
            chip.setEnabled(not working)
        if not working and self._found is not None:
            self.sound.setEnabled(bool(self._found.holdings.recordings))
        self._show_ready()
        if working:
            self.stop.setFocus(Qt.FocusReason.OtherFocusReason)
            scroll_to(self.area, self.under_way)
