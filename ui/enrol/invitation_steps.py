"""The first steps: the language, the invitation, and who invites."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QHBoxLayout, QVBoxLayout

from ui.clinic_kit import BuiltIn
from ui.enrol.entered import Greeting
from ui.enrol.person import Person, PersonCard
from ui.enrol.step import StepPage
from ui.layouts import clear
from ui.theme import current
from ui.widgets import (
    Card,
    Field,
    FlowLayout,
    Heading,
    IconLabel,
    Option,
    PrimaryButton,
    SecondaryButton,
    Soft,
    Text,
    labelled,
)
from ui.wording import dates

LANGUAGES = (("en", "English"), ("nl", "Nederlands"))
"""Each in its own words, so that nobody has to read another one first."""
SIZES = (100, 125, 150, 200)
"""Text sizes to choose from at the very beginning, in percent."""


class LanguageStep(StepPage):
    """Two buttons, each in its own language.

    Signals:
        chosen(str): "en" or "nl".
        size_chosen(int): Text size in percent.

    Args:
        language: The one that the computer speaks.
        percent: The present text size.
    """

    chosen = Signal(str)
    size_chosen = Signal(int)

    def __init__(self, language: str, percent: int) -> None:
        super().__init__("Welcome · Welkom")
        self.say("In which language may Haven speak to you?\nIn welke taal mag Haven met u spreken?", "lead")
        row = QHBoxLayout()
        row.setSpacing(current().space(16))
        for code, name in LANGUAGES:
            kind = PrimaryButton if code == language else SecondaryButton
            button = kind(name, f"enrol.language_{code}")
            button.clicked.connect(lambda _=False, code=code: self.chosen.emit(code))
            row.addWidget(button)
            if code == language:
                self.setFocusProxy(button)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addSpacing(current().space(12))
        self.column.addWidget(Soft("How large shall the words be?\nHoe groot mogen de woorden zijn?"))
        sizes = FlowLayout(10)
        group = QButtonGroup(self)
        for size in SIZES:
            option = Option(f"{size} %", f"enrol.size_{size}")
            option.setChecked(size == percent)
            group.addButton(option, size)
            sizes.addWidget(option)
        group.idClicked.connect(self.size_chosen)
        self.column.addLayout(sizes)
        self.finish(can_go_back=False)


class InvitationStep(StepPage):
    """The code on the letter with the server's address, or a file.

    Signals:
        typed(str, str): Code and address.
        file_chosen(object): The path of an invitation file.
        sheet_wanted(): There is no invitation but a recovery sheet.

    Args:
        code: What was typed of the code before.
        server: What was typed of the address before.
        kit: What the clinic put into this program; with it no address is asked for.
    """

    typed = Signal(str, str)
    file_chosen = Signal(object)
    sheet_wanted = Signal()

    def __init__(self, code: str = "", server: str = "", *, can_go_back: bool, kit: BuiltIn | None = None) -> None:
        super().__init__(
            self.tr("Your invitation"),
            self.tr("It stands on the letter that your clinic gave you. Or perhaps you received a file."),
        )
        card = Card()
        self.code = Field("enrol.code", "XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX")
        self.server = Field("enrol.server", "haven.example.org")
        self.code.setText(code)
        self.server.setText(server)
        self.code.textEdited.connect(lambda text: self.typed_so_far.emit({"code_typed": text}))
        self.server.textEdited.connect(lambda text: self.typed_so_far.emit({"server_typed": text}))
        card.column.addWidget(
            labelled(
                self.tr("The code"),
                self.code,
                hint=self.tr("Capitals, spaces and dashes do not matter. A typing mistake is noticed at once."),
            )
        )
        if kit is None:
            card.column.addSpacing(current().space(8))
            card.column.addWidget(labelled(self.tr("The address below the code"), self.server))
            self.code.returnPressed.connect(self.server.setFocus)
        else:
            self.server.setParent(card)
            self.server.setText(kit.signed.server)
            self.server.hide()
            card.column.addWidget(Soft(self.tr("This Haven comes from {clinic}.").format(clinic=kit.name)))
            self.code.returnPressed.connect(self._send)
        self.column.addWidget(card)
        go = self.primary(self.tr("Continue"), "enrol.look")
        go.clicked.connect(self._send)
        self.server.returnPressed.connect(self._send)
        pick = self.secondary(self.tr("Open an invitation file…"), "enrol.open_file", "file-text")
        pick.clicked.connect(self._pick)
        self.finish(can_go_back=can_go_back)
        before = Card("mist")
        before.column.addWidget(Heading(self.tr("You were here before?"), 4, "deep"))
        words = self.tr("With your recovery sheet everything comes back: on a new computer, or on a second one.")
        before.column.addWidget(Text(words, colour="deep"))
        sheet = SecondaryButton(self.tr("I have a recovery sheet"), "enrol.have_sheet", "rotate-ccw")
        sheet.clicked.connect(self.sheet_wanted)
        row = FlowLayout()
        row.addWidget(sheet)
        before.column.addLayout(row)
        for widget in (Soft(self.tr("You can also drop the file onto this window."), "small"), before):
            self.column.insertWidget(self.column.count() - 1, widget)
        self.setFocusProxy(self.code)

    def _send(self) -> None:
        self.typed.emit(self.code.text(), self.server.text())

    def _pick(self) -> None:
        dialog = QFileDialog(self, self.tr("Open an invitation"))
        dialog.setObjectName("enrol.file_dialog")
        dialog.setNameFilter(self.tr("Invitations (*.haven-invitation)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.file_chosen.emit(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class WelcomeStep(StepPage):
    """Who invites, from the clinic's sealed envelope.

    Signals:
        accepted: This is right.
        listen_wanted: The greeting is to be heard, or to end.

    Args:
        greeting: What the envelope says.
    """

    accepted = Signal()

    listen_wanted = Signal()

    def __init__(self, greeting: Greeting, *, can_go_back: bool) -> None:
        name = greeting.name.strip()
        super().__init__(
            self.tr("Welcome, {name}").format(name=name) if name else self.tr("Welcome"),
            self.tr("{inviter} of {clinic} invites you.").format(inviter=greeting.inviter, clinic=greeting.clinic)
            if greeting.inviter
            else self.tr("{clinic} invites you.").format(clinic=greeting.clinic),
        )
        self._person = QVBoxLayout()
        self.column.addLayout(self._person)
        self.person: PersonCard | None = None
        card = Card()
        if greeting.role == "patient":
            self._tell_patient(card, greeting)
        else:
            self._tell_therapist(card)
        self.column.addWidget(card)
        go = self.primary(self.tr("This is right"), "enrol.accept")
        go.clicked.connect(self.accepted)
        self.finish(can_go_back=can_go_back)
        self.setFocusProxy(go)

    def show_person(self, person: Person) -> None:
        """Shows who greets in the clinic's name, when that has come; the step does not wait for it."""
        clear(self._person)
        self.person = PersonCard(person, self.listen_wanted.emit)
        self._person.addWidget(self.person)

    def _tell_patient(self, card: Card, greeting: Greeting) -> None:
        card.column.addWidget(Heading(self.tr("What comes now"), 3))
        card.column.addWidget(
            IconLabel("clock", self.tr("About five minutes: a passphrase, a sheet of paper, your name."))
        )
        card.column.addWidget(
            IconLabel(
                "wind", self.tr("Then a first breathing space of three minutes, if you like, before anything else.")
            )
        )
        if greeting.feedback_weekday is not None:
            words = self.tr("{inviter} writes to you every week, on {day}.").format(
                inviter=greeting.inviter, day=dates.weekday_named(greeting.feedback_weekday)
            )
            card.column.addWidget(IconLabel("mail", words))
        card.column.addWidget(
            IconLabel("lock", self.tr("What you write is yours. Only what you choose to share leaves this computer."))
        )

    def _tell_therapist(self, card: Card) -> None:
        card.column.addWidget(Heading(self.tr("What comes now"), 3))
        card.column.addWidget(
            IconLabel("clock", self.tr("A few minutes: a passphrase, a sheet of paper, your name."))
        )
        card.column.addWidget(IconLabel("users", self.tr("Then the clinic admits you, and you can invite patients.")))
        card.column.addWidget(
            IconLabel(
                "lock", self.tr("What patients share with you is sealed for this computer. Nobody else reads it.")
            )
        )
