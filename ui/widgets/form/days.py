"""Days, moments and times: typed as people write them, a day also chosen from a calendar."""

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QMenu, QWidgetAction

from app.forms.view import FormItem
from ui.widgets.buttons import QuietButton
from ui.widgets.day import Days
from ui.widgets.form.hands import Hands
from ui.widgets.form.meant import day_read, moment_read, time_read
from ui.widgets.form.part import Part
from ui.widgets.form.words import day_words, moment_words
from ui.widgets.form.written import LinePart


class DayPart(LinePart):
    """A day; a year or a month alone is an answer too."""

    def __init__(self, item: FormItem, hands: Hands) -> None:
        super().__init__(item, hands, day_words("2026-11-27"), is_short=True)
        self._button = QuietButton(self.tr("Calendar"), f"{self.name}.calendar", "calendar")
        self._button.setAccessibleName(self.tr("Calendar: {question}").format(question=self.label))
        self._menu: QMenu | None = None
        self._button.clicked.connect(self._open)
        self.line.addWidget(self._button)

    def meant(self, words: str) -> str:
        """Returns a day in FHIR's order."""
        return day_read(words)

    def _open(self) -> None:
        """Makes the calendar when it is first wanted."""
        if self._menu is None:
            self._menu = QMenu(self)
            self._days = Days(f"{self.name}.days", self.label, self._menu)
            self._days.activated.connect(self._chosen)
            self._days.clicked.connect(self._chosen)
            action = QWidgetAction(self._menu)
            action.setDefaultWidget(self._days)
            self._menu.addAction(action)
        values = self.item.values
        day = QDate.fromString(str(values[0].content)[:10], Qt.DateFormat.ISODate) if values else QDate()
        self._days.setSelectedDate(day if day.isValid() else QDate.currentDate())
        self._menu.popup(self._button.mapToGlobal(self._button.rect().bottomLeft()))
        self._days.setFocus()

    def _chosen(self, day: QDate) -> None:
        if self._menu is not None:
            self._menu.close()
        self.is_busy = False
        self.hands.answer(self.item.path, day.toString(Qt.DateFormat.ISODate))
        self.field.setFocus()


class MomentPart(LinePart):
    """A day and a time."""

    def __init__(self, item: FormItem, hands: Hands) -> None:
        super().__init__(item, hands, moment_words("2026-11-27T14:30"), is_short=True)

    def meant(self, words: str) -> str:
        """Returns a moment in FHIR's order."""
        return moment_read(words)


class TimePart(LinePart):
    """A time of day."""

    def __init__(self, item: FormItem, hands: Hands) -> None:
        super().__init__(item, hands, "14:30", is_short=True)

    def meant(self, words: str) -> str:
        """Returns a time with two digits for the hour."""
        return time_read(words)


def dated(item: FormItem, hands: Hands) -> Part | None:
    """Returns the place for a day or a time, or None when the question is answered otherwise."""
    match item.control:
        case "date":
            return DayPart(item, hands)
        case "date-time":
            return MomentPart(item, hands)
        case "time":
            return TimePart(item, hands)
    return None
