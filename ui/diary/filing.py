"""Under which page a sheet is filed: the page of this week is proposed, another is one tap away."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from app.forms.form import Form
from ui.theme import current
from ui.widgets import Chip, FlowLayout, Soft

FILES: Final = "diary.file_"
"""The names of the pages in the line begin so."""


class Filing(QWidget):
    """A line of pages, one of which is chosen.

    Signals:
        chosen(str): The form under which the sheet is to be filed.

    Args:
        places: The pages.
        form: The id of the chosen one.
    """

    chosen = Signal(str)

    def __init__(self, places: Sequence[Form], form: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().space(6))
        title = Soft(self.tr("This sheet is filed under"), "small")
        column.addWidget(title)
        row = FlowLayout(8)
        self._group = QButtonGroup(self)
        self._chips: dict[str, Chip] = {}
        for place in places:
            chip = Chip(place.title, f"{FILES}{place.id}")
            chip.setAccessibleName(self.tr("File it under: {form}").format(form=place.title))
            chip.setAccessibleDescription(self.tr("Your words stay as they are"))
            chip.setChecked(place.id == form)
            chip.clicked.connect(lambda _=False, id=place.id: self.chosen.emit(id))
            self._group.addButton(chip)
            self._chips[place.id] = chip
            row.addWidget(chip)
        column.addLayout(row)

    def take_focus(self) -> None:
        """Puts the keyboard on the chosen page."""
        chosen = self._group.checkedButton()
        if chosen is not None:
            chosen.setFocus()
