"""How it was, asked the next time, when Haven or the computer stopped before it could be asked."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.model.change_set import ChangeSet
from app.model.changes import AfterFeeling
from app.model.ids import PracticeId
from app.practice.log import whole_minutes
from app.vault.practices import PracticeView
from ui.afterwards.asking import Asking
from ui.attached import Attached
from ui.layouts import swap
from ui.shell.context import Context
from ui.widgets import Card, FlowLayout, Heading, QuietButton, SecondaryButton, Text
from ui.wording import dates


class Unasked(QWidget):
    """A kind question about a practice that was cut off; takes no room when there is none.

    Args:
        context: The shell.
        name: The object's name.
    """

    def __init__(self, context: Context, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._context = context
        self._background = Attached(context.background, self)
        self._practice: PracticeView | None = None
        self._asking: Asking | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def look(self) -> None:
        """Looks whether there is such a practice."""
        log = self._context.services.practice_log
        self._background.run("vault", log.unasked, self._show, topic=self.objectName())

    def changed(self, changes: ChangeSet) -> None:
        """Looks again when something was practised or answered."""
        if changes.touches("practice"):
            self.look()

    def _show(self, practice: PracticeView | None) -> None:
        if practice == self._practice:
            return
        self._practice = practice
        if practice is not None:
            self._asking = None
            swap(self, self._card(practice))
            self.show()
        elif self._asking is None:
            self.hide()  # answered elsewhere; what is asked here closes by itself

    def _card(self, practice: PracticeView) -> Card:
        card = Card("mist", 22)
        card.column.addWidget(Heading(self._asks(practice), 3))
        minutes = whole_minutes(practice.done_s)
        card.column.addWidget(
            Text(
                self.tr("Haven was closed before it could ask. What you did is kept: %n minutes.", "", minutes),
                colour="deep",
            )
        )
        row = FlowLayout(12)
        say = SecondaryButton(self.tr("Say how it was"), f"{self.objectName()}.say")
        say.clicked.connect(lambda: self._ask(practice))
        leave = QuietButton(self.tr("Not now"), f"{self.objectName()}.leave")
        leave.clicked.connect(lambda: self._pass_over(practice))
        row.addWidget(say)
        row.addWidget(leave)
        card.column.addLayout(row)
        return card

    def _asks(self, practice: PracticeView) -> str:
        when = dates.day_and_time(practice.started_at, dates.local(self._context.clock.now()).date())
        return self.tr("How was “{title}”, {when}?").format(title=practice.title, when=when)

    def _ask(self, practice: PracticeView) -> None:
        answers = _Answers(self._context, practice.id)
        self._asking = Asking(self._context, answers, self.hide, self._asks(practice))
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._asking, 1)
        row.addStretch(0)
        swap(self, place)

    def _pass_over(self, practice: PracticeView) -> None:
        self.hide()
        _Answers(self._context, practice.id).pass_over()


class _Answers:
    """Writes the answers into the log."""

    def __init__(self, context: Context, practice: PracticeId) -> None:
        self._context = context
        self._log = context.services.practice_log
        self._practice = practice

    def note(self, after: AfterFeeling | None, lingering: bool | None, line: str) -> None:
        """Keeps what she answers while she answers it; called on the vault lane."""
        self._log.note(self._practice, after, lingering, line)

    def check(self, after: AfterFeeling | None, lingering: bool | None, line: str) -> None:
        """Keeps how it was."""
        self._run(lambda: self._log.check(self._practice, after, lingering, line))

    def pass_over(self) -> None:
        """Notes that she does not want to say."""
        self._run(lambda: self._log.pass_over(self._practice))

    def _run(self, work: Callable[[], ChangeSet]) -> None:
        self._context.background.run("vault", work, self._context.changed)
