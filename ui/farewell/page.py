"""The page for the end of her treatment: what her therapist says, what stays, how she reaches the clinic."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.model.change_set import ChangeSet
from app.vault.endings import Ending
from ui.attached import Attached
from ui.layouts import clear
from ui.shell.context import Context
from ui.shell.help_numbers import HelpNumber, country, numbers
from ui.shell.page import Page
from ui.theme import current
from ui.widgets import Card, FlowLayout, Heading, QuietButton, Quote, ScrollPage, SecondaryButton, Soft, Text
from ui.wording.dates import full_date


@dataclass(frozen=True)
class _Found:
    ending: Ending | None
    therapist: str
    clinic: tuple[HelpNumber, ...]


class FarewellPage(Page):
    """Says it warmly and plainly; nothing of it has to be done."""

    name: ClassVar[str] = "farewell"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._background = Attached(context.background, self)
        self.area = ScrollPage("farewell.page", self.tr("Your treatment has ended"), widest=760)
        column = self.area.column
        column.setSpacing(current().space(16))
        self.back = QuietButton(self.tr("Back to Today"), "farewell.back", "arrow-left")
        self.back.clicked.connect(lambda: context.go("today"))
        row = FlowLayout()
        row.addWidget(self.back)
        column.addLayout(row)
        self.title = Heading("")
        column.addWidget(self.title)
        self._place = QVBoxLayout()
        self._place.setSpacing(current().space(16))
        column.addLayout(self._place)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)

    @override
    def entered(self, arguments: Mapping[str, object]) -> None:
        self._look()
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def changed(self, changes: ChangeSet) -> None:
        if self.isVisible() and changes.touches("ending", "person"):
            self._look()

    def _look(self) -> None:
        services = self.context.services

        def work() -> _Found:
            therapist = services.people.therapist()
            known = numbers(services.profile.help, country())
            clinic = tuple(each for each in known if each.kind == "clinic")
            return _Found(services.planning.pauses.ending(), therapist.name if therapist else "", clinic)

        self._background.run("vault", work, self._show, topic="farewell")

    def _show(self, found: _Found) -> None:
        clear(self._place)
        ending = found.ending
        if ending is None:
            self.title.setText(self.tr("Your treatment goes on"))
            return
        name = found.therapist or self.tr("your therapist")
        self.title.setText(self.tr("Your treatment with {name} has ended").format(name=name))
        said = self.tr("The last day: {day}. What you built up stays with you.").format(day=full_date(ending.on_day))
        self._place.addWidget(Soft(said, "lead"))
        if ending.words.strip():
            self._place.addWidget(Quote(ending.words.strip()))
        self._place.addWidget(self._keeps())
        self._place.addWidget(self._reaching(found.clinic, name))

    def _keeps(self) -> QWidget:
        card = Card()
        card.setObjectName("farewell.keeps")
        card.column.setSpacing(current().space(8))
        card.column.addWidget(Heading(self.tr("What stays with you"), 3))
        for line in (
            self.tr("The whole course, all practices and all voices, also without the internet."),
            self.tr("Your diary, what you spoke, and all letters with the notes beside your words."),
            self.tr("Your plans and papers, and a practice of your own mix each day."),
            self.tr("Reminders, pauses and your week, as you set them."),
            self.tr("You can take everything along whenever you like."),
        ):
            card.column.addWidget(Text(line))
        row = FlowLayout(12)
        papers = SecondaryButton(self.tr("Your papers"), "farewell.papers", "file-text")
        papers.clicked.connect(lambda: self.context.go("papers"))
        take = SecondaryButton(self.tr("Take everything with you"), "farewell.take")
        take.clicked.connect(lambda: self.context.go("settings", sheet="export"))
        for button in (papers, take):
            row.addWidget(button)
        card.column.addLayout(row)
        return card

    def _reaching(self, clinic: tuple[HelpNumber, ...], name: str) -> QWidget:
        card = Card()
        card.setObjectName("farewell.reaching")
        card.column.setSpacing(current().space(8))
        card.column.addWidget(Heading(self.tr("If you need somebody"), 3))
        words = self.tr(
            "No day for letters is agreed any more, and {name} does not wait for anything from you. When you would "
            "like to speak to the clinic again, please phone; you need no reason."
        )
        card.column.addWidget(Text(words.format(name=name)))
        for number in clinic:
            line = self.tr("The clinic: {number}").format(number=number.number)
            card.column.addWidget(Text(f"{line} · {number.hours}" if number.hours else line, "strong"))
        row = FlowLayout(12)
        button = SecondaryButton(self.tr("All numbers"), "farewell.numbers", "phone")
        button.clicked.connect(lambda: self.context.go("help"))
        row.addWidget(button)
        card.column.addLayout(row)
        return card
