"""The last steps: the name, enrolment, and the first three minutes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar

from app.errors import HavenError, InvitationError, Offline
from ui.enrol.entered import Greeting
from ui.enrol.step import StepPage
from ui.errors import sentence
from ui.theme import current
from ui.widgets import (
    Card,
    Dusk,
    Field,
    FlowLayout,
    MessagePanel,
    PrimaryButton,
    SecondaryButton,
    Text,
    labelled,
)


class NameStep(StepPage):
    """How the person wants to be addressed.

    Signals:
        chosen(str): The name.

    Args:
        greeting: How the clinic wrote it.
        typed: What was typed before, or None.
    """

    chosen = Signal(str)

    def __init__(self, greeting: Greeting, typed: str | None, *, can_go_back: bool) -> None:
        super().__init__(
            self.tr("How may you be called?"),
            self.tr("As you want to read it in a letter. {name} will see it; the clinic's server never does.").format(
                name=greeting.inviter or greeting.clinic
            ),
        )
        self.field = Field("enrol.name")
        self.field.setText(greeting.name if typed is None else typed)
        self.field.textEdited.connect(lambda text: self.typed_so_far.emit({"name_typed": text}))
        card = Card()
        card.column.addWidget(labelled(self.tr("Your name"), self.field))
        self.column.addWidget(card)
        go = self.primary(self.tr("Continue"), "enrol.name_is_right")
        go.clicked.connect(lambda: self.chosen.emit(self.field.text()))
        self.field.returnPressed.connect(lambda: self.chosen.emit(self.field.text()))
        self.finish(can_go_back=can_go_back)
        self.setFocusProxy(self.field)


class EnrolStep(StepPage):
    """Tells the clinic's server; says so when that is not possible now.

    Signals:
        again_wanted: Another try is wanted.
        other_wanted: Another invitation is wanted.
    """

    again_wanted = Signal()
    other_wanted = Signal()

    def __init__(self, greeting: Greeting) -> None:
        super().__init__(self.tr("Almost there"))
        self._words = self.say(
            self.tr("Haven makes your keys and tells {clinic} that you are here. This takes a moment.").format(
                clinic=greeting.clinic
            ),
            "lead",
        )
        self._bar = QProgressBar()
        self._bar.setObjectName("enrol.progress")
        self._bar.setAccessibleName(self.tr("Under way"))
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self.column.addWidget(self._bar)
        self._panel = MessagePanel("", "", "info", "sand")
        self._panel.setObjectName("enrol.not_yet")
        self._panel.hide()
        self._again = self._panel.offer(self.tr("Try again"), "enrol.try_again", self.again_wanted.emit)
        self._other = self._panel.offer(
            self.tr("Use another invitation"), "enrol.other_invitation", self.other_wanted.emit
        )
        self.column.addWidget(self._panel)
        self.finish(can_go_back=False)

    def set_working(self, working: bool) -> None:
        """Shows that something is under way."""
        self._bar.setVisible(working)
        if working:
            self._panel.hide()

    def show_trouble(self, error: HavenError) -> None:
        """Says why it did not work now, and that everything is kept."""
        self._bar.hide()
        unusable = isinstance(error, InvitationError)
        kept = self.tr("Everything you entered is kept on this computer.")
        later = self.tr("You can try again now, or close Haven and go on another time.")
        offline = isinstance(error, Offline)
        what = self.tr("The clinic cannot be reached at the moment.") if offline else sentence(error)
        self._panel.say(" ".join([what, kept] if unusable else [what, kept, later]))
        self._again.setVisible(not unusable)
        self._other.setVisible(unusable)
        (self._other if unusable else self._again).setFocus()


class BreathingStep(StepPage):
    """The first three minutes, offered before anything else is asked.

    Signals:
        begun: The breathing space is wanted now.
        later: It is not.

    Args:
        name: How the person is addressed.
        greeting: Who invited, and in which role.
    """

    begun = Signal()
    later = Signal()

    def __init__(self, name: str, greeting: Greeting) -> None:
        super().__init__(self.tr("Here you are, {name}").format(name=name))
        if greeting.role == "therapist":
            self.say(
                self.tr("Your computer is ready. As soon as the clinic has admitted you, you can invite patients."),
                "lead",
            )
            go = self.primary(self.tr("Continue"), "enrol.later")
            go.clicked.connect(self.later)
            self.setFocusProxy(go)
            self.finish(can_go_back=False)
            return
        self.say(self.tr("Everything is set up. Before anything else: three minutes for yourself?"), "lead")
        dusk = Dusk()
        dusk.column.addWidget(Text(self.tr("Breathing space"), "title", "dusk_ink"))
        dusk.column.addWidget(
            Text(
                self.tr("A voice leads you. You can sit as you sit now, and stop whenever you like."),
                "body",
                "dusk_soft",
            )
        )
        dusk.column.addSpacing(current().space(16))
        row = FlowLayout(12)
        begin = PrimaryButton(self.tr("Begin"), "enrol.breathe", "play", dusk=True)
        begin.clicked.connect(self.begun)
        later = SecondaryButton(self.tr("Not now"), "enrol.later", dusk=True)
        later.clicked.connect(self.later)
        row.addWidget(begin)
        row.addWidget(later)
        dusk.column.addLayout(row)
        self.column.addWidget(dusk)
        self.finish(can_go_back=False)
        self.setFocusProxy(begin)
