"""A therapist's own time at dossiers: whether it is counted, what was counted, saving and erasing it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QButtonGroup, QVBoxLayout
from typing_extensions import override

from app.model.change_set import ChangeSet
from app.review.own_time import OwnTime, WeekOfReviews
from app.review.tables import save_table
from ui.files import ask_where_to_save
from ui.layouts import clear
from ui.settings.sheet import Sheet
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import Card, FlowLayout, Heading, Option, QuietButton, SecondaryButton, Soft, Text
from ui.wording.dates import day_and_month

_MINUTE_S = 60


@dataclass(frozen=True)
class Counted:
    """What stands on the sheet.

    Attributes:
        on: Whether it is counted.
        weeks: What was counted, the latest week first.
    """

    on: bool
    weeks: tuple[WeekOfReviews, ...]


class OwnTimeSheet(Sheet):
    """Her own choice, and her own table."""

    name: ClassVar[str] = "own_time"

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("Your own time"),
            self.tr("How long you are at each dossier: for yourself, if you wish it."),
        )
        theme = current()
        card = Card()
        card.column.setSpacing(theme.space(12))
        about = self.tr(
            "A minute counts while a dossier is in front and there was a key or the mouse within the last minute. "
            "Nobody else sees it: it is kept in your vault, reaches your own other computers sealed, and leaves them "
            "only as a file that you save here. While it is off nothing is counted."
        )
        card.column.addWidget(Text(about))
        self.count = Option(self.tr("Count my time"), "settings.own_time.on")
        self.leave = Option(self.tr("Do not count it"), "settings.own_time.off")
        group = QButtonGroup(self)
        row = FlowLayout(10)
        for option, on in ((self.count, True), (self.leave, False)):
            group.addButton(option)
            option.clicked.connect(lambda _checked=False, chosen=on: self._choose(chosen))
            row.addWidget(option)
        card.column.addLayout(row)
        self.column.addWidget(card)
        self._weeks = QVBoxLayout()
        self._weeks.setSpacing(theme.space(12))
        self.column.addLayout(self._weeks)
        self.empty = Soft(self.tr("Nothing was counted yet."))
        self.column.addWidget(self.empty)
        self.save = SecondaryButton(self.tr("Save as a table (CSV)…"), "settings.own_time.save", "file-text")
        self.save.clicked.connect(self._ask_where)
        self.erase = QuietButton(self.tr("Erase what was counted"), "settings.own_time.erase", "trash-2")
        self.erase.clicked.connect(self._erase)
        self.really = SecondaryButton(self.tr("Erase it for good"), "settings.own_time.really", "trash-2")
        self.really.clicked.connect(self._really)
        actions = FlowLayout(12)
        for button in (self.save, self.erase, self.really):
            actions.addWidget(button)
        self.column.addLayout(actions)
        self._hint = Soft(
            self.tr("In the table patients stand by their number at the clinic, without names."), "small"
        )
        self.column.addWidget(self._hint)
        self.column.addStretch(1)
        self._show(Counted(on=False, weeks=()))

    def _service(self) -> OwnTime | None:
        safety = self.context.services.safety
        return None if safety is None else safety.own_time

    @override
    def look(self) -> None:
        service = self._service()
        if service is not None:
            self.background.run(
                "vault", lambda: Counted(service.is_on, service.weeks()), self._show, topic="settings.own_time"
            )

    @override
    def changed(self, changes: ChangeSet) -> None:
        if changes.touches("time", "sync"):
            self.look()

    @override
    def left(self) -> None:
        self.really.hide()

    def _show(self, counted: Counted) -> None:
        self.count.setChecked(counted.on)
        self.leave.setChecked(not counted.on)
        clear(self._weeks)
        for week in counted.weeks:
            self._weeks.addWidget(self._card(week))
        any_time = bool(counted.weeks)
        self.empty.setVisible(not any_time)
        for widget in (self.save, self.erase, self._hint):
            widget.setVisible(any_time)
        self.really.hide()

    def _card(self, week: WeekOfReviews) -> Card:
        card = Card()
        card.column.setSpacing(current().space(6))
        title = self.tr("Week of {day} · {time}")
        card.column.addWidget(Heading(title.format(day=day_and_month(week.monday), time=self._time(week.seconds)), 4))
        for name, seconds in week.by_patient:
            line = self.tr("{name}: {time}")
            known = name or self.tr("somebody no longer known here")
            card.column.addWidget(Text(line.format(name=known, time=self._time(seconds))))
        return card

    def _time(self, seconds: int) -> str:
        return (
            self.tr("%n min", "", round(seconds / _MINUTE_S)) if seconds >= _MINUTE_S else self.tr("under a minute")
        )

    def _choose(self, on: bool) -> None:
        service = self._service()
        if service is not None:
            said = (
                self.tr("From now on your time is counted.") if on else self.tr("Your time is not counted any more.")
            )
            self._change(lambda: service.choose(on), said)

    def _erase(self) -> None:
        self.really.show()
        self.really.setFocus()

    def _really(self) -> None:
        service = self._service()
        if service is not None:
            self._change(service.erase, self.tr("What was counted is erased."))

    def _change(self, work: Callable[[], ChangeSet], said: str) -> None:
        def done(changes: ChangeSet) -> None:
            self.context.changed(changes)
            self.context.say(said)
            self.look()

        self.background.run("vault", work, done, self.context.fail)

    def _ask_where(self) -> None:
        name = self.tr("own-time") + ".csv"
        ask_where_to_save(self, self.tr("Save your own time"), name, self.tr("Table (*.csv)"), self.save_to)

    def save_to(self, path: Path) -> None:
        """Saves the table."""
        service = self._service()
        if service is not None:
            said = self.tr("Your own time was saved.")
            self.background.run(
                "vault",
                lambda: save_table(path, service.as_table()),
                lambda _: self.context.say(said),
                self.context.fail,
            )
