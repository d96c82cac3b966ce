"""A quiet moment to be added or changed: which days, from when, how long, where."""

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import QButtonGroup, QTimeEdit, QWidget

from app.planning.moments import WEEK_DAYS, QuietMoment
from ui.text import Words
from ui.theme import current
from ui.widgets import Card, Field, FlowLayout, Heading, Option, PrimaryButton, QuietButton, Text, labelled
from ui.wording import dates

LENGTHS = (10, 20, 30, 45, 60)
USUAL_MIN = 20
BEGINS_MIN = 10 * 60
planning = Words("planning")


class MomentForm(Card):
    """The sheet for one quiet moment.

    Signals:
        kept(object): A `QuietMoment`, as it stands here.
        closed(): Nothing is to happen.

    Args:
        moment: What is changed; None for a new one.
    """

    kept = Signal(object)
    closed = Signal()

    def __init__(self, moment: QuietMoment | None = None, parent: QWidget | None = None) -> None:
        super().__init__("mist", parent=parent)
        self.setObjectName("planning.moment")
        self._id = moment.id if moment is not None else ""
        self.column.setSpacing(current().space(12))
        title = self.tr("A quiet moment") if moment is None else self.tr("Another time, or another place")
        self.column.addWidget(Heading(title, 4, "deep"))
        self.column.addWidget(Text(self.tr("On which days"), "label"))
        row = FlowLayout(8)
        self._days: list[Option] = []
        chosen = moment.weekdays if moment is not None else tuple(range(WEEK_DAYS))
        for day in range(WEEK_DAYS):
            option = Option(dates.weekday_named(day), f"planning.day_{day}")
            option.setChecked(day in chosen)
            self._days.append(option)
            row.addWidget(option)
        self.column.addLayout(row)
        self._time = QTimeEdit()
        self._time.setFont(current().font("body"))
        self._time.setMinimumHeight(current().target)
        self._time.setDisplayFormat("HH:mm")
        begins = moment.begins_min if moment is not None else BEGINS_MIN
        self._time.setTime(QTime(begins // 60, begins % 60))
        self._time.setMinimumWidth(current().px(110))
        self._time.lineEdit().setTextMargins(current().space(13), 0, 0, 0)
        when = FlowLayout(20)
        when.addWidget(labelled(self.tr("From"), self._time, "planning.from"))
        self._place = Field("planning.place", self.tr("in the bedroom, with the door closed"))
        self._place.setText(moment.place if moment is not None else "")
        self._place.setMinimumWidth(current().px(300))
        when.addWidget(labelled(self.tr("Where"), self._place))
        self.column.addLayout(when)
        self.column.addWidget(Text(self.tr("How long there is room"), "label"))
        self.column.addLayout(self._lengths(moment.length_min if moment is not None else USUAL_MIN))
        self.column.addLayout(self._buttons())
        self._place.returnPressed.connect(self._keep)
        self.setFocusProxy(self._days[0])

    def moment(self) -> QuietMoment:
        """Returns what stands on the sheet; no day at all means every day."""
        days = tuple(day for day, option in enumerate(self._days) if option.isChecked())
        at = self._time.time()
        begins = at.hour() * 60 + at.minute()
        return QuietMoment(self._id, days, begins, self._group.checkedId(), self._place.text().strip())

    def _lengths(self, chosen: int) -> FlowLayout:
        row = FlowLayout(8)
        self._group = QButtonGroup(self)
        for length in sorted({*LENGTHS, chosen}):
            option = Option(planning.tr("%n minutes", "", length), f"planning.length_{length}")
            option.setChecked(length == chosen)
            self._group.addButton(option, length)
            row.addWidget(option)
        return row

    def _buttons(self) -> FlowLayout:
        row = FlowLayout(12)
        keep = PrimaryButton(self.tr("Keep it"), "planning.keep")
        keep.clicked.connect(self._keep)
        row.addWidget(keep)
        close = QuietButton(self.tr("Leave it"), "planning.close")
        close.clicked.connect(self.closed)
        row.addWidget(close)
        return row

    def _keep(self) -> None:
        self.kept.emit(self.moment())
