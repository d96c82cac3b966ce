"""Who reads with you: names and roles, and to what the patient agrees for the time her therapist is away."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout
from typing_extensions import override

from app.model.change_set import ChangeSet
from sync.client.care_team import ConsentChoice, TeamMember
from ui.layouts import clear
from ui.settings.sheet import Sheet
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import (
    Card,
    DayField,
    FlowLayout,
    Heading,
    IconLabel,
    Option,
    SecondaryButton,
    Soft,
    StateLine,
    Text,
    labelled,
)
from ui.wording.dates import full_day, last_day, local

USUAL_DAYS = 180
LONGEST_DAYS = 730


@dataclass(frozen=True)
class Readers:
    """What stands on the sheet.

    Attributes:
        members: Who reads along now.
        consent: What was agreed, or None.
    """

    members: tuple[TeamMember, ...]
    consent: ConsentChoice | None


class ReadersSheet(Sheet):
    """Names, roles, and the choice about a colleague."""

    name: ClassVar[str] = "readers"

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("Who reads with you"),
            self.tr("Only these people can open what you share. The clinic's server cannot."),
        )
        self._shown: Readers | None = None
        who = Card()
        self._list = QVBoxLayout()
        self._list.setSpacing(current().space(12))
        who.column.addLayout(self._list)
        words = self.tr(
            "When there is more than one, they can leave each other notes about your care: a hand-over, for "
            "instance. You do not read those notes, and you may ask about them at any time."
        )
        who.column.addWidget(Soft(words, "small"))
        self.column.addWidget(who)
        self.column.addWidget(self._make_choice())
        self.column.addStretch(1)

    def _make_choice(self) -> Card:
        card = Card()
        card.column.setSpacing(current().space(12))
        card.column.addWidget(Heading(self.tr("When your therapist is away"), 3))
        card.column.addWidget(
            Text(
                self.tr(
                    "The clinic may then name a colleague. While your computer is on, your program lets her or him "
                    "in and tells you at once. What may happen while your computer is off?"
                )
            )
        )
        self._group = QButtonGroup(self)
        self.options: dict[str, Option] = {}
        row = FlowLayout(10)
        for key, label in (
            ("none", self.tr("Nobody comes in then")),
            ("after", self.tr("A colleague, for what I share from then on")),
            ("earlier", self.tr("A colleague, also for what I shared before")),
        ):
            option = Option(label, f"settings.readers.{key}")
            self.options[key] = option
            self._group.addButton(option)
            option.clicked.connect(lambda _=False, key=key: self._chosen(key))
            row.addWidget(option)
        card.column.addLayout(row)
        self.until = DayField("settings.readers.until")
        hint = self.tr("After this day it ends by itself. You can change it or take it back whenever you like.")
        self._until_box = labelled(self.tr("Until and including"), self.until, hint=hint)
        self._until_box.hide()
        card.column.addWidget(self._until_box)
        self.keep = SecondaryButton(self.tr("Agree until this day"), "settings.readers.keep", "check")
        self.keep.clicked.connect(self._keep)
        self.keep.hide()
        keep_row = FlowLayout()
        keep_row.addWidget(self.keep)
        card.column.addLayout(keep_row)
        self.state = StateLine("")
        self.state.setObjectName("settings.readers.state")
        card.column.addWidget(self.state)
        return card

    @override
    def look(self) -> None:
        team = self.context.services.care_team
        self.background.run(
            "vault", lambda: Readers(team.members(), team.consent()), self._show, topic="settings.readers"
        )

    @override
    def changed(self, changes: ChangeSet) -> None:
        if changes.touches("person", "settings", "notice", "sync"):
            self.look()

    @override
    def left(self) -> None:
        self._shown = None  # a choice that was not agreed to is no longer shown when she comes back

    @property
    def _today(self) -> date:
        return local(self.context.clock.now()).date()

    def _show(self, readers: Readers) -> None:
        if readers == self._shown:
            return
        self._shown = readers
        clear(self._list)
        for member in readers.members:
            self._list.addWidget(IconLabel("users", self._say(member)))
        if not readers.members:
            self._list.addWidget(Text(self.tr("Nobody yet. Your therapist comes in with your invitation.")))
        self._show_consent(readers.consent)

    def _say(self, member: TeamMember) -> str:
        name = member.name or self.tr("A colleague who has not introduced herself or himself yet")
        if member.covers and member.covering_until is not None:
            words = self.tr("{name} · therapist, stands in until {day}")
            return words.format(name=name, day=full_day(last_day(member.covering_until)))
        if member.covers:
            return self.tr("{name} · therapist, stands in").format(name=name)
        return self.tr("{name} · therapist").format(name=name)

    def _show_consent(self, consent: ConsentChoice | None) -> None:
        today = self._today
        key = "none" if consent is None else "earlier" if consent.earlier else "after"
        self.options[key].setChecked(True)
        self.until.setMinimumDate(_qt(today))
        self.until.setMaximumDate(_qt(today + timedelta(days=LONGEST_DAYS)))
        self.until.setDate(_qt(consent.until if consent is not None else today + timedelta(days=USUAL_DAYS)))
        self._open_until(key)
        if consent is None:
            words = self.tr("Now: nobody comes in while your computer is off.")
        else:
            day = f"{full_day(consent.until)} {consent.until.year}"
            words = (
                self.tr("Now: a colleague may come in, also for what you shared before, until {day}.")
                if consent.earlier
                else self.tr("Now: a colleague may come in, for what you share from then on, until {day}.")
            ).format(day=day)
        self.state.show_state(words)

    def _open_until(self, key: str) -> None:
        self._until_box.setVisible(key != "none")
        self.keep.setVisible(key != "none")

    def _chosen(self, key: str) -> None:
        self._open_until(key)
        if key != "none":
            self.until.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        team = self.context.services.care_team
        self.background.run("vault", team.withdraw_consent, self._kept)

    def _keep(self) -> None:
        team, day = self.context.services.care_team, self.until.date()
        earlier = self.options["earlier"].isChecked()
        until = date(day.year(), day.month(), day.day())
        self.background.run("vault", lambda: team.give_consent(earlier, until), self._kept)

    def _kept(self, changes: ChangeSet) -> None:
        self.context.changed(changes)
        self.context.sync_now()
        self.context.say(self.tr("This holds from now on."))
        self.look()


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
