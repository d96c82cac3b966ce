"""Two taps, and when they call for it the kind offer, one after the other in the same place."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from app.model.changes import AfterFeeling
from ui.afterwards.kindness import Kindness, Offer, offer_now
from ui.afterwards.questions import Answers, Questions
from ui.attached import Attached
from ui.keeping import Keeper
from ui.layouts import clear
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import Card
from ui.wording import dates


class Answered(Protocol):
    """Where the answers go; in the end on the vault lane."""

    def note(self, after: AfterFeeling | None, lingering: bool | None, line: str) -> None:
        """Keeps what she answers while she answers it; called on the vault lane."""

    def check(self, after: AfterFeeling | None, lingering: bool | None, line: str) -> None:
        """Keeps how it was."""

    def pass_over(self) -> None:
        """Notes that she does not want to say."""


class Asking(QWidget):
    """Asks how a practice was, keeps the answer, and offers something kind when it bothered her again.

    Args:
        context: The shell.
        answered: Where the answers go.
        close: Takes this away once there is nothing more to ask.
        asks: The heading; of what was just practised when none is given.
    """

    def __init__(
        self,
        context: Context,
        answered: Answered,
        close: Callable[[], None],
        asks: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setMaximumWidth(current().px(660))
        self._context = context
        self._background = Attached(context.background, self)
        self._answered = answered
        self._close = close
        self._row: QBoxLayout = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._offer: Kindness | None = None
        self._questions = questions = Questions(asks)
        questions.kept.connect(self._keep)
        self._keeper = Keeper(context.background, self._note, lambda _at: None, context.fail)
        questions.changed.connect(lambda: self._keeper.offer(questions.answers))
        questions.skipped.connect(self._pass_over)
        self._show(questions)

    @property
    def offers(self) -> bool:
        """Whether the answers are kept and the kind offer is on the screen."""
        return self._offer is not None

    def leave(self) -> None:
        """Keeps what was answered so far, as "Done" does without asking on; passes over what is offered."""
        if self._offer is not None:
            self._offer.wave_away()
        else:
            self.put_down()
            self._close()

    def put_down(self) -> None:
        """Keeps what was answered so far, because she goes elsewhere; an offer stays open and comes another time."""
        if self._offer is not None:
            return
        self._keeper.hold()
        after, lingering, line = self._questions.answers
        if after is None and lingering is None and not line:
            self._answered.pass_over()
        else:
            self._answered.check(after, lingering, line)

    def _note(self, answers: Answers) -> datetime:
        """Keeps what is answered so far; runs on the vault lane."""
        self._answered.note(*answers)
        return self._context.clock.now()

    def _keep(self, after: AfterFeeling | None, lingering: bool | None, line: str) -> None:
        self._keeper.hold()
        self._answered.check(after, lingering, line)
        if not lingering:
            self._close()
            return
        services, language = self._context.services, dates.spoken()
        self._background.run(
            "vault", lambda: offer_now(services, language), self._show_offer, lambda _: self._close()
        )

    def _show_offer(self, offer: Offer | None) -> None:
        if offer is None:
            self._close()
            return
        self._offer = Kindness(self._context, offer, self._close)
        self._show(self._offer)

    def _pass_over(self) -> None:
        self._keeper.hold()
        self._answered.pass_over()
        self._close()

    def _show(self, card: Card) -> None:
        clear(self._row)
        self._row.addWidget(card)
