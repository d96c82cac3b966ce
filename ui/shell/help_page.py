"""Help now: whom to phone, some words to find the ground again, and "I want to be called"."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.clinic.policy import Policy
from app.model.change_set import ChangeSet
from app.model.states import DeliveryState
from app.paths import Profile
from app.vault.calls import CallView
from ui.attached import Attached
from ui.layouts import clear
from ui.shell.answered import answered_words
from ui.shell.context import Context
from ui.shell.help_numbers import HelpNumber, country, numbers, title
from ui.shell.page import Page
from ui.theme import current
from ui.widgets import (
    Card,
    FlowLayout,
    Heading,
    Paper,
    PrimaryButton,
    QuietButton,
    ScrollPage,
    SecondaryButton,
    Soft,
    StateLine,
    Text,
)
from ui.wording.dates import full_date as dated
from ui.wording.dates import local


class HelpPanel(QWidget):
    """What helps without anybody's passphrase.

    Signals:
        back_asked(): The way back was chosen; only offered when locked.

    Args:
        profile: Whose help numbers are shown.
        locked: Whether it stands before the locked door.
    """

    back_asked = Signal()

    def __init__(self, profile: Profile, locked: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        self.setObjectName("help_panel")
        self.area = ScrollPage("help.page", self.tr("I need help now"), widest=880)
        column = self.area.column
        column.setSpacing(theme.space(16))
        column.addWidget(Heading(self.tr("You are not alone with this")))
        lead = self.tr("Nobody reads along here live. If it cannot wait, please phone somebody now.")
        column.addWidget(Soft(lead, "lead"))
        self._profile = profile
        self._known: tuple[HelpNumber, ...] = ()
        self._place = QVBoxLayout()
        column.addLayout(self._place)
        self.look_again()
        self.calling = QVBoxLayout()
        column.addLayout(self.calling)
        column.addWidget(self._ground())
        self.below = QVBoxLayout()
        column.addLayout(self.below)
        if locked:
            back = QuietButton(self.tr("Back"), "help.back", "arrow-left")
            back.clicked.connect(self.back_asked)
            row = FlowLayout()
            row.addWidget(back)
            column.addLayout(row)
            self.setFocusProxy(back)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)

    def look_again(self) -> None:
        """Shows the clinic's present numbers."""
        known = numbers(self._profile.help, country())
        if known != self._known:
            self._known = known
            clear(self._place)
            self._place.addWidget(self._phones(known))

    def _phones(self, known: tuple[HelpNumber, ...]) -> QWidget:
        card = Card()
        card.column.addWidget(Heading(self.tr("Phone"), 3))
        for place, each in enumerate(known):
            box = QWidget()
            lines = QVBoxLayout(box)
            lines.setContentsMargins(0, 0, 0, current().space(6))
            lines.setSpacing(0)
            lines.addWidget(Text(title(each.kind), "body"))
            number = Text(each.number, "title", "deep", wrap=False)
            number.setObjectName(f"help.number.{place}")
            number.setAccessibleName(f"{title(each.kind)}: {each.number}")
            lines.addWidget(number)
            if each.hours:
                lines.addWidget(Soft(each.hours, "small"))
            checked = _day(each.checked)
            if checked is not None:
                words = self.tr("The clinic tried this number on {day}.").format(day=dated(checked))
                lines.addWidget(Soft(words, "small"))
            card.column.addWidget(box)
        advice = self.tr("Your general practitioner can be phoned too, and somebody close to you.")
        card.column.addWidget(Soft(advice))
        return card

    def _ground(self) -> QWidget:
        card = Card("mist")
        card.column.addWidget(Heading(self.tr("For this moment"), 3))
        steps = (
            self.tr("Feel both feet on the floor. Press them down a little, and let go."),
            self.tr("Look around and name five things that you see, slowly, one by one."),
            self.tr("Put a hand where it feels warm. Let one breath go out all the way."),
            self.tr("You need not make anything better now. It is enough to get through this minute."),
        )
        for step in steps:
            card.column.addWidget(Text(step, "diary", "deep"))
        return card


def _day(written: str) -> date | None:
    """Returns a day out of the file, or None for one that cannot be read."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


@dataclass(frozen=True)
class _Found:
    """What there is to say to whoever unlocked.

    Attributes:
        practises: Whether it is a patient.
        is_heard: Whether a wish to be called would reach anybody.
        call: The wish that nobody answered yet.
        last: The newest wish, answered or not.
        phone: The clinic's number, or nothing.
    """

    practises: bool
    is_heard: bool
    call: CallView | None
    last: CallView | None
    phone: str


def _phone_of(policy: Policy) -> str:
    """Returns the clinic's number to phone in need, or the one for questions that can wait."""
    own = (number.number for number in policy.help if number.kind == "clinic")
    return next(own, policy.contact.phone)


class HelpPage(Page):
    """The same after unlocking, with "I want to be called" for a patient who did not leave."""

    name: ClassVar[str] = "help"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._background = Attached(context.background, self, context.changed)
        theme = current()
        self._panel = HelpPanel(context.services.profile, locked=False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._panel)
        self._card = Card()
        self._card.column.addWidget(Heading(self.tr("I want to be called"), 3))
        self._words = Text(
            self.tr(
                "Your therapist then sees your wish at the top. It is read on working days, not at once; if it "
                "cannot wait, please phone."
            )
        )
        self._card.column.addWidget(self._words)
        self.line = Paper(
            "help.line",
            self.tr("A line about why, if you like"),
            self.tr("A line about why, if you like. It may stay empty."),
            lines=1,
            framed=True,
        )
        self._card.column.addWidget(self.line)
        self.ask = PrimaryButton(self.tr("I want to be called"), "help.call", "phone")
        self.ask.clicked.connect(self._ask)
        row = FlowLayout()
        row.addWidget(self.ask)
        self._card.column.addLayout(row)
        self.state = StateLine()
        self._card.column.addWidget(self.state)
        self._card.column.setSpacing(theme.space(12))
        self._card.hide()
        self._panel.calling.addWidget(self._card)
        self._more = Card()
        self._more.column.addWidget(Heading(self.tr("When practising is the trouble"), 3))
        self.ground = SecondaryButton(self.tr("Find the ground again, with a voice"), "help.ground", "headphones")
        self.ground.clicked.connect(lambda: self.context.go("practice", script="grounding", begin=True))
        self.troubled = QuietButton(
            self.tr("Something from practising troubled me"), "help.troubled", "message-square"
        )
        self.troubled.clicked.connect(lambda: self.context.go("settings", sheet="troubled"))
        row = FlowLayout(12)
        row.addWidget(self.ground)
        row.addWidget(self.troubled)
        self._more.column.addLayout(row)
        self._more.hide()
        self._panel.below.addWidget(self._more)

    @override
    def entered(self, arguments: Mapping[str, object]) -> None:
        self._look()

    @override
    def changed(self, changes: ChangeSet) -> None:
        if changes.touches("policy"):
            self._panel.look_again()
        if changes.touches("call", "state", "person", "sync") and self.isVisible():
            self._look()

    def _look(self) -> None:
        services = self.context.services

        def work() -> _Found:
            me = services.people.me()
            practises = me is not None and me.role == "patient"
            return _Found(
                practises,
                practises and services.left() is None,
                services.calls.open_call(),
                services.calls.last_call(),
                _phone_of(services.policy()),
            )

        self._background.run("vault", work, self._show, topic="help.call")

    def _show(self, found: _Found) -> None:
        call = found.call
        self._more.setVisible(found.practises)
        self._card.setVisible(found.is_heard)
        self.ask.setVisible(call is None)
        self.line.setVisible(call is None)
        answered = answered_words(found.last, local(self.context.clock.now()).date())
        self.state.show_state(*(answered, "good") if call is None else self._say(call, found.phone))

    def _say(self, call: CallView, phone: str) -> tuple[str, str]:
        """Says how far the wish has come, nothing on a guess; until it is read, with the number to phone."""
        words, tone = self._say_state(call)
        if phone and call.delivery.state is not DeliveryState.OPENED:
            words = self.tr("{state} The clinic: {number}").format(state=words, number=phone)
        return words, tone

    def _say_state(self, call: CallView) -> tuple[str, str]:
        if call.waiting_for_digits:
            words = self.tr("It waits here until you and your therapist have compared the six digits. Please phone.")
            return words, "edge"
        match call.delivery.state:
            case DeliveryState.KEPT:
                return self.tr("Not yet delivered. If you do not want to wait, please phone."), "edge"
            case DeliveryState.DELIVERED:
                return self.tr("Delivered to the clinic, not yet on your therapist's computer."), "good"
            case DeliveryState.RECEIVED:
                return self.tr("On your therapist's computer, not yet opened."), "good"
            case DeliveryState.OPENED:
                return self.tr("Your therapist has seen it."), "good"

    def _ask(self) -> None:
        calls, line = self.context.services.calls, self.line.words().strip()

        def done(changes: ChangeSet) -> None:
            self.line.write("")
            self.context.changed(changes)
            self.context.sync_now()
            self._look()

        self._background.run("vault", lambda: calls.ask_for_call(line), done)
