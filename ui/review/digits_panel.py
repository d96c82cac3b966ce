"""Comparing the six digits with a patient, in the intake talk or by phone."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.model.change_set import ChangeSet
from app.model.ids import PersonId
from app.vault.people import Person, Standing
from ui.attached import Attached
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import (
    Card,
    Heading,
    MessagePanel,
    PrimaryButton,
    QuietButton,
    ScrollPage,
    SecondaryButton,
    Soft,
    Text,
)


class DigitsPanel(QWidget):
    """Shows six digits and asks whether they are the same on the patient's screen.

    Signals:
        finished: The therapist is done here.
    """

    finished = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        self.context = context
        self._background = Attached(context.background, self)
        self._person: PersonId | None = None
        self._title = Heading("", 1)
        self._digits = Text("", "time", "deep", wrap=False)
        self._digits.setObjectName("digits.number")
        self._digits.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._digits.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.same = PrimaryButton(self.tr("The same"), "digits.same", "check")
        self.same.clicked.connect(self._confirm)
        self.differ = SecondaryButton(self.tr("They differ"), "digits.differ")
        self.differ.clicked.connect(self._differ)
        self.later = QuietButton(self.tr("Later"), "digits.later")
        self.later.clicked.connect(self.finished)
        self.warning = MessagePanel(
            self.tr("Good that you compared"),
            self.tr(
                "Somebody else may have used the invitation. Nothing was shared and nothing was sent. "
                "Please do not confirm; agree with your patient on a new invitation, by phone or in person, "
                "and tell the clinic."
            ),
            "circle-alert",
            "sand",
        )
        self.warning.hide()
        card = Card(padding=30)
        card.column.setSpacing(theme.space(16))
        card.column.addWidget(
            Text(
                self.tr(
                    "Ask your patient to read out the six digits on her or his screen. "
                    "From then on you both know that nobody stands between you, and what was shared comes through."
                )
            )
        )
        card.column.addWidget(self._digits)
        row = QHBoxLayout()
        row.setSpacing(theme.space(12))
        for button in (self.same, self.differ, self.later):
            row.addWidget(button)
        row.addStretch(1)
        card.column.addLayout(row)
        card.column.addWidget(self.warning)
        scroll = ScrollPage("digits.scroll", self.tr("Six digits"), widest=760)
        scroll.column.addWidget(self._title)
        scroll.column.addWidget(Soft(self.tr("Compare the six digits"), "lead"))
        scroll.column.addWidget(card)
        scroll.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    def show_person(self, person: PersonId) -> None:
        """Shows the digits of somebody who enrolled."""
        self._person = person
        self._title.setText("")
        self._digits.setText("")
        self.warning.hide()
        people = self.context.services.people
        self._background.run("vault", lambda: people.get(person), self._take)

    def changed(self, changes: ChangeSet) -> None:
        """Looks again when somebody became known elsewhere."""
        if self._person is not None and changes.touches("person"):
            people, person = self.context.services.people, self._person
            self._background.run("vault", lambda: people.get(person), self._take)

    def _take(self, person: Person | None) -> None:
        if person is None or person.id != self._person:
            return
        self._title.setText(person.name)
        digits = person.digits or ""
        self._digits.setText(f"{digits[:3]}\u2002{digits[3:]}" if digits else self.tr("not there yet"))
        self._digits.setAccessibleName(" ".join(digits))
        waiting = person.standing is Standing.ENROLLED and bool(digits)
        self.same.setEnabled(waiting)
        self.differ.setEnabled(waiting)
        if waiting and self.isVisible():
            self.same.setFocus(Qt.FocusReason.TabFocusReason)

    def _confirm(self) -> None:
        person, introductions = self._person, self.context.services.introductions
        if person is None:
            return
        name = self._title.text()

        def done(changes: ChangeSet) -> None:
            self.context.changed(changes)
            self.context.say(self.tr("You and {name} know each other now.").format(name=name))
            self._person = None
            self.finished.emit()

        self._background.run("vault", lambda: introductions.confirm(person), done)

    def _differ(self) -> None:
        self.warning.show()
        self.warning.setFocus()
