"""The entrance of the recording room: the voices that were begun on this computer, and beginning another."""

from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.clock import SystemClock
from app.errors import HavenError
from app.recording.room import Room
from app.recording.shelf import Begun, Shelf
from ui.attached import Attached
from ui.errors import sentence
from ui.files import ask_for_a_folder
from ui.layouts import bring_into_view, clear
from ui.recording.beginning import BeginningCard
from ui.recording.begun_card import BegunCard
from ui.recording.booth import Booth
from ui.shell.context import Context
from ui.shell.page import Page
from ui.theme import current
from ui.widgets import Card, FlowLayout, Heading, IconLabel, MessagePanel, QuietButton, ScrollPage, Soft

_WIDEST = 860


class RecordingPage(Page):
    """Lists voices and opens the room."""

    name: ClassVar[str] = "recording"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._background = Attached(context.background, self)
        course = context.services.course
        self.shelf = Shelf(context.services.profile.recordings, course)
        self.cards: dict[str, BegunCard] = {}
        self.area = ScrollPage("recording.page", self.tr("A voice of your own"), widest=_WIDEST)
        self.back = QuietButton(self.tr("All settings"), "recording.settings", "arrow-left")
        self.back.clicked.connect(lambda: context.go("settings"))
        top = FlowLayout()
        top.addWidget(self.back)
        self.done = MessagePanel("", " ", "check", "mist")
        self.done.setObjectName("recording.copied")
        self.trouble = MessagePanel("", " ", "circle-alert", "sand")
        self.trouble.setObjectName("recording.page_trouble")
        self._voices = QVBoxLayout()
        self._voices.setSpacing(current().gap)
        self.beginning = BeginningCard(course.manifest.languages, context.settings.language)
        self.beginning.begun.connect(self.begin)
        column = self.area.column
        column.addLayout(top)
        column.addWidget(Heading(self.tr("A voice of your own")))
        lead = self.tr(
            "You read the words of the practices aloud, piece by piece, and patients hear them in your voice. Stop "
            "and go on whenever you like; every piece is kept at once."
        )
        column.addWidget(Soft(lead, "lead"))
        for panel in (self.done, self.trouble):
            column.addWidget(panel)
            panel.hide()
        column.addLayout(self._voices)
        column.addWidget(self.beginning)
        column.addWidget(self._good_to_know())
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)

    def begin(self, name: str, language: str) -> None:
        """Begins a voice and opens the room."""

        def done(room: Room) -> None:
            self.beginning.empty()
            self._enter(room)

        self._background.run("cpu", lambda: self.shelf.begin(name, language), done, self._tell)

    def go_on(self, id: str) -> None:
        """Opens the room with a voice that was begun."""
        self._background.run("cpu", lambda: self.shelf.open(id), self._enter, self._tell)

    def copy(self, id: str, folder: Path) -> None:
        """Copies a voice into a folder, for whoever looks after the course."""

        def done(copied: bool) -> None:
            self.trouble.hide()
            self.done.hide()
            if copied:
                words = self.tr("Copied into “{folder}”. Whoever looks after the course can put it there.")
                self.done.say(words.format(folder=str(folder / id)))
            else:
                words = self.tr("There is something else called “{name}” in that folder. It was left as it is.")
                self.trouble.say(words.format(name=id))
            bring_into_view(self.area, self.done if copied else self.trouble)

        self._background.run("cpu", lambda: self.shelf.copy(id, folder), done, self._tell)

    @override
    def entered(self, arguments: Mapping[str, object]) -> None:
        self._look()

    def _look(self) -> None:
        self._background.run("cpu", self.shelf.voices, self._show, self._tell, topic="recording.page")

    def _show(self, voices: tuple[Begun, ...]) -> None:
        clear(self._voices)
        self.cards.clear()
        for each in voices:
            card = self.cards[each.id] = BegunCard(each)
            card.go_on_asked.connect(self.go_on)
            card.copy_asked.connect(self._ask_where)
            self._voices.addWidget(card)

    def _ask_where(self, id: str) -> None:
        ask_for_a_folder(self, self.tr("Copy the voice into a folder"), lambda folder: self.copy(id, folder))

    def _enter(self, room: Room) -> None:
        self.trouble.hide()
        self.done.hide()
        # Sound passes in the computer's own time, also where the program's clock is set otherwise.
        booth = Booth(self.context.background, SystemClock(), room, self.context.settings.volume)
        context = self.context

        def come_back() -> None:
            # By then this page may have been built anew, when the system turned dark meanwhile.
            context.close_full()
            context.go("recording")

        booth.left.connect(come_back)
        context.show_full(booth)
        booth.begin()

    def _tell(self, error: HavenError) -> None:
        self.trouble.say(sentence(error))
        bring_into_view(self.area, self.trouble)

    def _good_to_know(self) -> QWidget:
        card = Card("mist")
        card.column.setSpacing(current().space(10))
        card.column.addWidget(Heading(self.tr("Good to know"), 4, "deep"))
        for icon, words in (
            (
                "mic",
                self.tr(
                    "A quiet room with curtains or a carpet, and a microphone a hand's breadth or two from the "
                    "mouth, are worth more than an expensive microphone."
                ),
            ),
            (
                "clock",
                self.tr("The whole course is some hours of reading. One practice at a time is a good measure."),
            ),
            (
                "info",
                self.tr(
                    "The recordings are made to be heard by others. They lie on this computer unlocked, outside of "
                    "what the passphrase protects."
                ),
            ),
        ):
            card.column.addWidget(IconLabel(icon, words, colour="deep"))
        return card
