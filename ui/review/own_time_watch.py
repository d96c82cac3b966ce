"""Counts how long the therapist is at a dossier, while she wishes it and while there is a sign of her."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from typing_extensions import override

from app.model.ids import PersonId
from app.review.attention import Attention
from ui.attached import Attached
from ui.review.services import safety_of
from ui.shell.context import Context

SIGNS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)
KEEP_MS = 60_000


class OwnTimeWatch(QObject):
    """Watches for signs of life while a dossier is in front. While it is off nothing is watched and nothing counted.

    Args:
        context: The shell.
        show: Shows the seconds on this review, or nothing with None.
        parent: What it goes with.
    """

    def __init__(self, context: Context, show: Callable[[int | None], None], parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._background = Attached(context.background, self)
        self._service = safety_of(context).own_time
        self._show = show
        self._person: PersonId | None = None
        self._attention: Attention | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(KEEP_MS)
        self._timer.timeout.connect(self.keep)

    @property
    def counts(self) -> bool:
        """Whether it counts now."""
        return self._attention is not None

    def begin(self, person: PersonId) -> None:
        """A patient's dossier came to the front."""
        if person != self._person:
            self.end()
            self._show(None)
        self._person = person
        self.look()

    def look(self) -> None:
        """Looks whether it is on, and how long it was so far."""
        person, service = self._person, self._service
        if person is not None:
            self._background.run(
                "vault", lambda: (person, service.on_this_review(person)), self._take, topic=f"own_time.{id(self)}"
            )

    def end(self) -> None:
        """The dossier is no longer in front; what was counted is kept."""
        if self._attention is not None:
            self._attention.leave(self._now())
            self.keep()
        self._stop()
        self._person = self._attention = None

    def keep(self) -> None:
        """Keeps what was counted, and shows how long it was so far."""
        person, attention, service = self._person, self._attention, self._service
        if person is None or attention is None:
            return
        seconds = attention.take(self._now())
        if seconds <= 0:
            return

        def work() -> tuple[PersonId, int | None]:
            service.add(person, seconds)
            return person, service.on_this_review(person)

        self._background.run("vault", work, self._take, topic=f"own_time.{id(self)}")

    def _take(self, found: tuple[PersonId, int | None]) -> None:
        person, seconds = found
        if person != self._person:
            return
        self._show(seconds)
        if seconds is None:
            self._stop()
            self._attention = None
        elif self._attention is None:
            self._attention = Attention()
            self._attention.touch(self._now())
            self._timer.start()
            application = QCoreApplication.instance()
            if application is not None:
                application.installEventFilter(self)

    def _stop(self) -> None:
        self._timer.stop()
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def _now(self) -> float:
        return self._context.clock.monotonic()

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        kind = event.type()
        if self._attention is not None:
            if kind in SIGNS:
                self._attention.touch(self._now())
            elif kind == QEvent.Type.ApplicationDeactivate:
                self._attention.leave(self._now())
        return False
