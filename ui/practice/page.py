"""Practise: all practices, proposed by what energy there is."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget
from typing_extensions import override

from app.course.voices import Voice
from app.errors import HavenError
from ui.errors import sentence
from ui.layouts import clear
from ui.practice.cards import PracticeCard
from ui.practice.offer import Catalogue, Habits, keep_habits, length_for, look_up, voice_of
from ui.practice.player import open_practice
from ui.shell.context import Context
from ui.shell.page import Page
from ui.theme import current
from ui.widgets import Card, FlowLayout, Heading, MessagePanel, Option, Scale, ScrollPage, Soft, Text
from ui.wording import dates


class PractisePage(Page):
    """The list of practices.

    Arguments of `entered`: `script` and `minutes` choose a practice and a length beforehand; with `begin` it
    begins at once.
    """

    name = "practice"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._language = dates.spoken()
        self._cards: dict[str, PracticeCard] = {}
        self._catalogue: Catalogue | None = None
        self._wanted: tuple[str, int | None] | None = None
        self._scroll = ScrollPage("practice.page", self.tr("Practise"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        self._trouble = MessagePanel("", "", "circle-alert", "sand")
        self._trouble.hide()
        self._body = QVBoxLayout()
        self._body.setSpacing(current().gap)
        self._scroll.column.addWidget(Heading(self.tr("Practise"), 1))
        self._scroll.column.addWidget(
            Soft(
                self.tr("Any length is a whole practice. You may stop at any moment; nothing has to be felt."), "lead"
            )
        )
        self._scroll.column.addWidget(self._trouble)
        self._scroll.column.addWidget(self._energy())
        self._scroll.column.addLayout(self._body)
        self._scroll.column.addStretch(1)

    @override
    def entered(self, arguments: Mapping[str, object]) -> None:
        script, minutes = arguments.get("script"), arguments.get("minutes")
        length = minutes if isinstance(minutes, int) else None
        if isinstance(script, str):
            self._wanted = (script, length)
            if arguments.get("begin"):
                open_practice(self.context, script, (length or 3) * 60)
        services, clock, language = self.context.services, self.context.clock, self._language
        self.context.background.run(
            "vault",
            lambda: look_up(services, clock, language),
            self.show_catalogue,
            self.show_trouble,
            topic="practice.page",
        )

    def show_catalogue(self, catalogue: Catalogue) -> None:
        """Shows all practices; what was chosen on the page already stays."""
        self._trouble.hide()
        if catalogue != self._catalogue:
            self._catalogue = catalogue
            self._build(catalogue)
        if self._wanted is not None:
            script, minutes = self._wanted
            self._wanted = None
            card = self._cards.get(script)
            if card is not None:
                if minutes is not None:
                    card.propose(minutes * 60)
                card.wait_for()
                self._scroll.ensureWidgetVisible(card)

    def show_trouble(self, error: HavenError) -> None:
        """Says what went wrong."""
        self._trouble.say(sentence(error))

    def _energy(self) -> Card:
        card = Card()
        question = self.tr("How much energy is there right now?")
        card.column.addWidget(Text(question, "label"))
        self._scale = Scale(
            "practice.energy",
            question,
            self.tr("empty"),
            self.tr("plenty"),
            self.tr("leaving this open is fine"),
            self.tr("— the lengths below are a proposal"),
        )
        self._scale.chosen.connect(self._propose)
        card.column.addWidget(self._scale)
        return card

    def _propose(self, energy: int | None) -> None:
        if self._catalogue is not None:
            for card in self._cards.values():
                card.propose(length_for(card.script, energy, self._catalogue.proposed.get(card.script.id)))

    def _build(self, catalogue: Catalogue) -> None:
        clear(self._body)
        self._cards.clear()
        for place, script in enumerate(catalogue.scripts):
            minutes = catalogue.proposed.get(script.id)
            card = PracticeCard(
                script,
                length_for(script, self._scale.number, minutes),
                catalogue.habits.variants.get(script.id),
                this_week=minutes is not None,
                main=place == 0,
            )
            card.begin_asked.connect(lambda id, length: open_practice(self.context, id, length))
            card.variant_chosen.connect(self._choose_variant)
            self._cards[script.id] = card
            self._body.addWidget(card)
        if catalogue.voices:
            self._body.addWidget(self._voice_card(catalogue))

    def _voice_card(self, catalogue: Catalogue) -> Card:
        card = Card()
        card.column.addWidget(Text(self.tr("Whose voice?"), "label"))
        row = FlowLayout(10)
        group = QButtonGroup(card)
        chosen = voice_of(catalogue.voices, catalogue.habits.voices.get(self._language))
        for voice in catalogue.voices:
            option = Option(voice.name, f"practice.voice.{voice.id}")
            option.setChecked(voice == chosen)
            option.clicked.connect(lambda _on, id=voice.id: self._choose_voice(id))
            group.addButton(option)
            row.addWidget(option)
        card.column.addLayout(row)
        card.column.addWidget(Soft(self._about(catalogue.voices), "small"))
        return card

    def _about(self, voices: tuple[Voice, ...]) -> str:
        if any(voice.draft for voice in voices):
            return self.tr("A computer-made voice, still a draft: it can be understood, and has an accent.")
        if all(voice.origin == "computer" for voice in voices):
            return self.tr("These voices are made by a computer.")
        return self.tr("A person reads the practices aloud.")

    def _choose_voice(self, voice: str) -> None:
        if self._catalogue is not None:
            habits = self._catalogue.habits
            self._keep(replace(habits, voices={**habits.voices, self._language: voice}))

    def _choose_variant(self, script: str, variant: str) -> None:
        if self._catalogue is not None:
            habits = self._catalogue.habits
            self._keep(replace(habits, variants={**habits.variants, script: variant}))

    def _keep(self, habits: Habits) -> None:
        if self._catalogue is not None:
            self._catalogue = replace(self._catalogue, habits=habits)
        services = self.context.services
        self.context.background.run("vault", lambda: keep_habits(services, habits), lambda _: None)
