"""A table for a study: counts and minutes of those patients who agreed to it, saved when a therapist wants it."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.errors import ExportFull, ExportNotWritten, HavenError
from app.exports.study import Study, write_table
from app.vault.storage import is_full
from ui.attached import Attached
from ui.errors import sentence
from ui.files import ask_where_to_save
from ui.shell.context import Context
from ui.text import Words
from ui.theme import current
from ui.widgets import Card, FlowLayout, Heading, MessagePanel, SecondaryButton, Soft, Text

study = Words("study")


class StudyCard(Card):
    """Says what would be in the table, and saves it.

    Args:
        context: The shell.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._background = Attached(context.background, self)
        self.column.setSpacing(current().space(10))
        self.column.addWidget(Heading(self.tr("A table for a study"), 3))
        self.column.addWidget(
            Text(
                self.tr(
                    "For each patient who agreed, a line a week: minutes and times practised if they are shared, "
                    "entries shared, letters, days paused, and your own minutes if you count them. A number stands "
                    "for each patient; no names and no words. Who did not agree is not in it."
                )
            )
        )
        self.count = Soft("", "small")
        self.count.setObjectName("settings.study.count")
        self.column.addWidget(self.count)
        self.save = SecondaryButton(self.tr("Save the table…"), "settings.study.save", "file-text")
        self.save.clicked.connect(self._ask)
        row = FlowLayout(12)
        row.addWidget(self.save)
        self.column.addLayout(row)
        self.told = MessagePanel("", "", "info", "mist")
        self.told.setObjectName("settings.study.told")
        self.told.hide()
        self.column.addWidget(self.told)

    def look(self) -> None:
        """Looks how many agreed."""
        reader = self._reader()
        self._background.run("vault", lambda: len(reader.agreed()), self._show, topic="settings.study")

    def save_to(self, path: Path) -> None:
        """Saves the table; the file is there whole or not at all."""
        reader = self._reader()

        def work() -> int:
            rows = reader.rows()
            beside = path.with_name(f"{path.name}.unfinished")
            try:
                with beside.open("w", encoding="utf-8", newline="") as file:
                    write_table(file, rows)
                beside.replace(path)
            except OSError as error:
                beside.unlink(missing_ok=True)
                raise (ExportFull if is_full(path.parent) else ExportNotWritten) from error
            return len(rows)

        def done(count: int) -> None:
            words = study.tr("%n lines are saved in {file}.", "", count)
            self.told.say(words.format(file=path.name))

        def failed(error: HavenError) -> None:
            self.told.say(sentence(error))

        self._background.run("vault", work, done, failed)

    def _reader(self) -> Study:
        return Study(self._context.services.vault.database, self._context.clock)

    def _show(self, count: int) -> None:
        self.save.setEnabled(count > 0)
        none = self.tr("None of your patients has agreed so far. They find the choice in their settings.")
        self.count.setText(study.tr("%n of your patients have agreed.", "", count) if count else none)

    def _ask(self) -> None:
        title = self.tr("Where should the table lie?")
        ask_where_to_save(self.window(), title, "haven-study.csv", "CSV (*.csv)", self.save_to)
