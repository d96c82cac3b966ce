"""Practise: this week's practices, proposed by what energy there is, and all others."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.course.script import Script
from app.errors import HavenError
from app.model.change_set import ChangeSet
from app.planning.guidance import GivenOffer
from app.practice.proposing import Today, propose
from app.practice.sparing import Need
from app.practice.wordless import Wordless, keep
from ui.afterwards.unasked import Unasked
from ui.attached import Attached
from ui.errors import sentence
from ui.layouts import bring_into_view, clear
from ui.practice.cards import PracticeCard
from ui.practice.given import GivenCard, open_given
from ui.practice.offer import Catalogue, Habits, keep_habits, look_up, voice_of
from ui.practice.others import OtherPractices
from ui.practice.own_voice import OwnVoiceCard
from ui.practice.player import open_practice
from ui.practice.spare import SpareCard
from ui.practice.voices import VoiceCard
from ui.practice.wordless import WordlessCard, open_wordless
from ui.shell.context import Context
from ui.shell.page import Page
from ui.theme import current
from ui.widgets import Card, Fold, Heading, MessagePanel, QuietButton, Scale, ScrollPage, Soft, Text
from ui.wording import dates


class PractisePage(Page):
    """The list of practices.

    Arguments of `entered`: `script` and `minutes` choose a practice and a length beforehand; with `begin` it
    begins at once, and with `gentle` in bed or in a chair, where the practice knows such a way.
    """

    name = "practice"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._background = Attached(context.background, self, context.changed)
        self._language = dates.spoken()
        self._cards: dict[str, PracticeCard] = {}
        self._catalogue: Catalogue | None = None
        self._wanted: tuple[str, int | None] | None = None
        self._others: Fold | None = None
        self._scroll = ScrollPage("practice.page", self.tr("Practise"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        self._trouble = MessagePanel("", "", "circle-alert", "sand")
        self._trouble.hide()
        self.unasked = Unasked(context, "practice.unasked")
        self._body = QVBoxLayout()
        self._body.setSpacing(current().gap)
        self._scroll.column.addWidget(Heading(self.tr("Practise"), 1))
        self._scroll.column.addWidget(
            Soft(
                self.tr("Any length is a whole practice. You may stop at any moment; nothing has to be felt."), "lead"
            )
        )
        self._hint = self._make_hint()
        for widget in (self._trouble, self.unasked, self._hint, self._energy()):
            self._scroll.column.addWidget(widget)
        self._scroll.column.addLayout(self._body)
        self._spare = Fold(self.tr("What I have to spare"), "practice.spare", self._spare_card)
        self._spare.turned.connect(lambda opened: bring_into_view(self._scroll, self._spare) if opened else None)
        self._scroll.column.addWidget(self._spare)
        self._wordless = Fold(
            self.tr("Without words: a timer with bells"), "practice.wordless.fold", self._wordless_card
        )
        self._scroll.column.addWidget(self._wordless)
        silent_day = QuietButton(self.tr("A silent day: plan it, or go on with it"), "practice.silent_day", "moon")
        silent_day.clicked.connect(lambda: context.go("silent-day"))
        self._scroll.column.addWidget(silent_day, 0, Qt.AlignmentFlag.AlignLeft)
        self._voices = QVBoxLayout()
        self._scroll.column.addLayout(self._voices)
        self._scroll.column.addStretch(1)

    @override
    def entered(self, arguments: Mapping[str, object]) -> None:
        script, minutes = arguments.get("script"), arguments.get("minutes")
        length = minutes if isinstance(minutes, int) else None
        if isinstance(script, str) and arguments.get("begin"):
            length_s = None if length is None else length * 60
            open_practice(self.context, script, length_s, gentle=bool(arguments.get("gentle")))
        else:
            self._wanted = (script, length) if isinstance(script, str) else None
            fitting = self.context.services.fitting
            self._background.run("vault", fitting.hint, self._hint.setVisible, topic="practice.hint")
        self._look()
        self.unasked.look()

    @override
    def changed(self, changes: ChangeSet) -> None:
        if self.isVisible():
            self.unasked.changed(changes)
            if changes.touches("settings", "practice", "plan", "given", "pause"):
                self._look()

    @override
    def search(self) -> bool:
        inside = self._unfolded()
        if inside is not None:
            inside.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
            inside.words.selectAll()
        return inside is not None

    def show_catalogue(self, catalogue: Catalogue) -> None:
        """Shows this week's practices; what was chosen on the page already stays."""
        self._trouble.hide()
        if catalogue != self._catalogue:
            self._catalogue = catalogue
            self._build(catalogue)
        if self._wanted is not None:
            script, minutes = self._wanted
            self._wanted = None
            if script not in self._cards:
                self._unfolded()
            card = self._cards.get(script)
            if card is not None:
                if minutes is not None:
                    card.propose_length(minutes * 60)
                card.wait_for()
                self._scroll.ensureWidgetVisible(card)

    def show_trouble(self, error: HavenError) -> None:
        """Says what went wrong."""
        self._trouble.say(sentence(error))

    def _look(self) -> None:
        services, clock, language = self.context.services, self.context.clock, self._language
        self._background.run(
            "vault",
            lambda: look_up(services, clock, language),
            self.show_catalogue,
            self.show_trouble,
            topic="practice.page",
        )

    def _make_hint(self) -> MessagePanel:
        words = self.tr(
            "Headphones help, and a room where nobody needs you for a while. Without them it is a practice as well."
        )
        hint = MessagePanel("", words, "headphones", "mist")
        hint.offer(self.tr("All right"), "practice.hint.close", hint.hide)
        hint.hide()
        return hint

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
        self._gentler = Soft(self.tr("Everything is proposed shorter and gentler this time, as you wished."), "small")
        self._gentler.setObjectName("practice.gentler")
        self._gentler.hide()
        card.column.addWidget(self._gentler)
        return card

    def _propose(self) -> None:
        if (catalogue := self._catalogue) is not None:
            for card in self._cards.values():
                self._propose_for(card, catalogue)

    def _propose_for(self, card: PracticeCard, catalogue: Catalogue) -> None:
        script = card.script
        minutes, chosen = catalogue.proposed.get(script.id), catalogue.habits.variants.get(script.id)
        card.propose(propose(script, self._today(catalogue), minutes=minutes, chosen=chosen))

    def _today(self, catalogue: Catalogue) -> Today:
        number = self._scale.number
        return replace(catalogue.today, energy=None if number is None else int(number))

    def _build(self, catalogue: Catalogue) -> None:
        was_open = self._others is not None and self._others.is_open
        clear(self._body)
        clear(self._voices)
        self._cards.clear()
        self._others = None
        self._gentler.setVisible(catalogue.today.gentler)
        if isinstance(self._spare.inside, SpareCard):
            self._spare.inside.show_needs(catalogue.needs, catalogue.set_for_her)
        for offer in catalogue.given:
            self._body.addWidget(self._given_card(offer, catalogue.names.get(offer.practice.id, "")))
        for place, script in enumerate(catalogue.of_this_week):
            self._body.addWidget(self._card(script, main=place == 0))
        for spoken in catalogue.spoken:
            own = OwnVoiceCard(spoken)
            own.begin_asked.connect(lambda id, voice: open_practice(self.context, id, voice=voice))
            self._body.addWidget(own)
        others = catalogue.others
        if others:
            title = (
                self.tr("All other practices (%n)", "", len(others)) if catalogue.proposed else self.tr("Practices")
            )
            self._others = Fold(title, "practice.others", lambda: OtherPractices(others, self._card))
            self._body.addWidget(self._others)
            if was_open or not catalogue.proposed:
                self._others.open()
        if catalogue.voices:
            voice = voice_of(catalogue.voices, catalogue.habits.voices.get(self._language))
            card = VoiceCard(catalogue.voices, voice)
            card.chosen.connect(self._choose_voice)
            self._voices.addWidget(card)

    def _card(self, script: Script, *, main: bool = False) -> PracticeCard:
        catalogue = self._catalogue
        assert catalogue is not None, "cards are made for a catalogue"
        minutes, chosen = catalogue.proposed.get(script.id), catalogue.habits.variants.get(script.id)
        today = self._today(catalogue)
        card = PracticeCard(
            script,
            propose(script, today, minutes=minutes, chosen=chosen),
            today.spare,
            this_week=minutes is not None,
            main=main,
        )
        card.begin_asked.connect(lambda id, length, way: open_practice(self.context, id, length, way or None))
        card.variant_chosen.connect(self._choose_variant)
        self._cards[script.id] = card
        return card

    def _given_card(self, offer: GivenOffer, name: str) -> GivenCard:
        card = GivenCard(offer, name)
        card.begin_asked.connect(lambda: open_given(self.context, offer, name))
        return card

    def _unfolded(self) -> OtherPractices | None:
        """Opens the other practices and returns them, or None when there are none."""
        if self._others is None:
            return None
        self._others.open()
        inside = self._others.inside
        return inside if isinstance(inside, OtherPractices) else None

    def _spare_card(self) -> SpareCard:
        catalogue = self._catalogue
        card = SpareCard(
            catalogue.needs if catalogue is not None else frozenset(),
            catalogue.set_for_her if catalogue is not None else None,
        )
        card.chosen.connect(self._choose_need)
        card.write_wanted.connect(lambda: self.context.go("letters", write=True))
        return card

    def _wordless_card(self) -> WordlessCard:
        card = WordlessCard(self._catalogue.wordless if self._catalogue is not None else Wordless())
        card.chosen.connect(self._choose_wordless)
        card.begin_asked.connect(lambda chosen: open_wordless(self.context, chosen))
        return card

    def _choose_wordless(self, chosen: Wordless) -> None:
        preferences = self.context.services.preferences
        if self._catalogue is not None:
            self._catalogue = replace(self._catalogue, wordless=chosen)
        self._background.run("vault", lambda: keep(preferences, chosen), lambda _: None)

    def _choose_need(self, need: Need, spared: bool) -> None:
        fitting = self.context.services.fitting

        def done(changes: ChangeSet) -> None:
            self.context.changed(changes)
            self._look()

        self._background.run("vault", lambda: fitting.choose(need, spared), done)

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
        self._background.run("vault", lambda: keep_habits(services, habits), lambda _: None)
