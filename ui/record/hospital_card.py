"""The record for the hospital: what is in it, what is wanted of it, where it is saved."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.errors import HavenError
from app.exports.telling import Told
from app.model.ids import PersonId
from app.vault.database import Database
from ui.attached import Attached
from ui.errors import sentence
from ui.files import ask_for_a_folder
from ui.printing.document import screen_dots
from ui.record.saved import Saved
from ui.record.saving import Kinds, save_record
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import Card, Chip, FlowLayout, Heading, PrimaryButton, Soft, Text


class HospitalCard(Card):
    """Saves the record of the patient whose page it is.

    Args:
        context: The shell.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._background = Attached(context.background, self)
        self._person: PersonId | None = None
        self._told: Told | None = None
        self.column.setSpacing(current().space(12))
        self.column.addWidget(Heading(self.tr("For the hospital's record"), 3))
        self.column.addWidget(
            Text(
                self.tr(
                    "What was shared and not withdrawn, your letters and notes, plans with their reasons, pauses, "
                    "calls with what was done, unwanted effects, and how it ended. The practice log is in it as far "
                    "as it is shared; what your patient kept private is not here at all. Sound is not in it."
                )
            )
        )
        self.pdf = Chip(self.tr("A document to read (PDF)"), "record.pdf")
        self.fhir = Chip(self.tr("A file for the hospital's own program (FHIR R4)"), "record.fhir")
        chips = FlowLayout(8)
        for chip in (self.pdf, self.fhir):
            chip.setChecked(True)
            chip.toggled.connect(lambda _on: self._weigh())
            chips.addWidget(chip)
        self.column.addLayout(chips)
        warning = self.tr("There it is not locked any more. Please keep it where the hospital keeps its records.")
        self.column.addWidget(Soft(warning, "small"))
        self.save = PrimaryButton(self.tr("Save the record…"), "record.save")
        self.save.clicked.connect(self._ask)
        row = FlowLayout(12)
        row.addWidget(self.save)
        self.column.addLayout(row)
        self.saved = Saved("record.saved")
        self.column.addWidget(self.saved)

    def show_person(self, person: PersonId, *, in_care: bool) -> None:
        """Shows whose record it would be."""
        if person != self._person:
            self.stop()
            self._person = person
            self.saved.clear()
        self.setVisible(in_care)

    def stop(self) -> None:
        """Stops what is being saved."""
        if self._told is not None:
            self._told.stop()

    def save_into(self, place: Path) -> None:
        """Saves what is chosen into a new folder at a place."""
        person, context = self._person, self._context
        if person is None or self._told is not None:
            return
        told = self._told = Told()
        self.destroyed.connect(told.stop)
        kinds, dots = Kinds(self.pdf.isChecked(), self.fhir.isChecked()), screen_dots()
        clock, course = context.clock, context.services.course
        self._weigh()

        def connected(db: Database) -> None:
            self._background.run(
                "cpu",
                lambda: save_record(db, clock, course, person, kinds, place, told, dots=dots),
                self._ended,
                self._failed,
            )

        self._background.run("vault", context.services.vault.connect, connected, self._failed)

    def _ask(self) -> None:
        ask_for_a_folder(self.window(), self.tr("Where should the record lie?"), self.save_into)

    def _ended(self, folder: Path | None) -> None:
        self._told = None
        self._weigh()
        if folder is None:
            self.saved.say(self.tr("Nothing was saved."))
        else:
            self.saved.show_folder(folder)

    def _failed(self, error: HavenError) -> None:
        self._told = None
        self._weigh()
        self.saved.say(sentence(error))

    def _weigh(self) -> None:
        self.save.setEnabled(self._told is None and (self.pdf.isChecked() or self.fhir.isChecked()))
