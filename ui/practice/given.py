"""What a therapist recorded for her alone: listed first, and played like every practice."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.paths import resources
from app.planning.guidance import GivenOffer
from app.practice.given import GivenSound, HeardSounds, sound_of
from app.practice.sounds import recorded
from app.spoken.service import LONGEST_S
from ui.practice.offer import Practice, habits_of
from ui.practice.window import PlayerWindow, own_player
from ui.practice.words import minutes_words
from ui.shell.context import Context
from ui.sound.sink import warm
from ui.widgets import Card, FlowLayout, Heading, Quote, SecondaryButton, Soft
from ui.wording import dates


class GivenCard(Card):
    """One practice that was recorded for her.

    Signals:
        begin_asked(): Begin it.

    Args:
        offer: What was recorded.
        name: Who recorded it, or nothing.
    """

    begin_asked = Signal()

    def __init__(self, offer: GivenOffer, name: str, parent: QWidget | None = None) -> None:
        super().__init__("claymist", parent=parent)
        practice = offer.practice
        key = f"practice.given.{practice.id[:8]}"
        self.setObjectName(key)
        who = name or self.tr("Your therapist")
        self.column.addWidget(Soft(self.tr("{name} recorded this for you").format(name=who), "label"))
        self.column.addWidget(Heading(practice.title, 3, "clay_ink"))
        if practice.purpose:
            self.column.addWidget(Quote(practice.purpose, "clay_ink"))
        row = FlowLayout(12)
        self.begin = SecondaryButton(self.tr("Begin"), f"{key}.begin", "play")
        self.begin.setAccessibleName(self.tr("Begin: {practice}").format(practice=practice.title))
        self.begin.setEnabled(offer.is_here)
        self.begin.clicked.connect(self.begin_asked)
        row.addWidget(self.begin)
        if offer.is_here:
            row.addWidget(Soft(minutes_words(max(60, round(offer.length_s / 60) * 60)), wrap=False))
        self.column.addLayout(row)
        if not offer.is_here:
            self.column.addWidget(Soft(self.tr("The recording is on its way to this computer."), "small"))


def open_given(context: Context, offer: GivenOffer, name: str) -> None:
    """Lets a practice that was recorded for her take the whole window and begin.

    Args:
        context: The shell.
        offer: Which one.
        name: Who recorded it.
    """
    services, practice, language = context.services, offer.practice, dates.spoken()

    def work() -> GivenSound:
        said = [recorded(services.spoken.content(sound), LONGEST_S) for sound in offer.sounds]
        return sound_of(practice.id, practice.title, practice.purpose, name, language, said)

    def heard(sound: GivenSound) -> None:
        def done(ready: Practice) -> None:
            player = own_player(context, HeardSounds(resources() / "sounds", sound.files))
            window = PlayerWindow(context, ready, sound.script.usual, player)
            context.show_full(window)
            window.begin()

        context.background.run(
            "vault",
            lambda: Practice(sound.script, None, sound.voice, None, habits_of(services), frozenset()),
            done,
            topic="practice.open",
        )

    context.background.run("sound", warm, lambda _: None)
    context.background.run("cpu", work, heard, topic="practice.given")
