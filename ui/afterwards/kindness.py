"""What is offered, in fixed words, when something from a practice bothered her twice lately. It can be waved away."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from app.practice.fitting import GROUND
from ui.services import Services
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import Card, FlowLayout, Heading, PrimaryButton, QuietButton, SecondaryButton, Soft, Text

PAGE = "free-page"


@dataclass(frozen=True)
class Offer:
    """What can be offered.

    Attributes:
        therapist: The therapist whom she can write to, or nothing when there is none.
        ground: How many minutes "Finding the ground" takes as usual, or None when the course has no such practice.
    """

    therapist: str
    ground: int | None


def offer_now(services: Services, language: str) -> Offer | None:
    """Returns what to offer now, or None when nothing calls for it; runs on the vault lane."""
    if not services.fitting.offers_kindness():
        return None
    therapist = services.people.therapist()
    scripts = services.course.scripts(language)
    ground = next((round(script.usual / 60) for script in scripts if script.id == GROUND), None)
    writes = therapist is not None and services.left() is None
    return Offer(therapist.name if therapist is not None and writes else "", ground)


class Kindness(Card):
    """The offer. Nothing is written in her name, and nothing is told to anybody.

    Args:
        context: The shell.
        offer: What can be offered.
        close: Takes this card away.
    """

    def __init__(
        self, context: Context, offer: Offer, close: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        super().__init__("card", 32, parent)
        self.setObjectName("kindness")
        self.column.setSpacing(current().space(14))
        self._context = context
        self._offer = offer
        self._close = close
        self.column.addWidget(Heading(self.tr("Something stayed with you, more than once lately"), 2))
        self.column.addWidget(
            Text(
                self.tr(
                    "That can happen, and it does not mean that you did anything wrong. If you like, choose one of "
                    "these. You can also leave it."
                )
            )
        )
        ways = FlowLayout(12)
        if offer.ground is not None:
            ground = PrimaryButton(self.tr("Find the ground now"), "kindness.ground", "play")
            ground.clicked.connect(self._find_ground)
            ways.addWidget(ground)
        gentler = SecondaryButton(self.tr("Something gentler next time"), "kindness.gentler")
        gentler.clicked.connect(self._be_gentler)
        ways.addWidget(gentler)
        name = offer.therapist
        words = self.tr("Write to {name}").format(name=name) if name else self.tr("Write it down")
        write = SecondaryButton(words, "kindness.write", "pencil")
        write.clicked.connect(self._write)
        ways.addWidget(write)
        later = QuietButton(self.tr("Not now"), "kindness.not_now")
        later.clicked.connect(self.wave_away)
        ways.addWidget(later)
        self.column.addLayout(ways)
        if name:
            empty = self.tr("An empty letter opens. Nothing is written or sent for you.")
        else:
            empty = self.tr("An empty page of your diary opens. Nothing is written for you.")
        self.column.addWidget(Soft(empty, "small"))

    def wave_away(self) -> None:
        """Takes the offer away; it comes again only when it happens anew."""
        self._answer()
        self._close()

    def _find_ground(self) -> None:
        self._answer()
        self._context.go("practice", script=GROUND, minutes=self._offer.ground, begin=True)
        self._close()

    def _be_gentler(self) -> None:
        self._answer(gentler=True)
        self._close()
        words = self.tr("The next practice is proposed shorter and gentler. You can always choose otherwise.")
        self._context.say(words, self._take_back)

    def _write(self) -> None:
        self._answer()
        if self._offer.therapist:
            self._context.go("letters", write=True)
        else:
            self._context.go("diary", form=PAGE)
        self._close()

    def _answer(self, *, gentler: bool = False) -> None:
        context = self._context
        fitting = context.services.fitting
        context.background.run("vault", lambda: fitting.answer_kindness(gentler=gentler), context.changed)

    def _take_back(self) -> None:
        context = self._context
        context.background.run("vault", context.services.fitting.take_back_gentler, context.changed)
