"""Writes one practice into the log, in order, on the vault lane."""

from collections.abc import Callable

from app.model.change_set import ChangeSet
from app.model.changes import AfterFeeling
from app.model.ids import PracticeId
from ui.shell.context import Context

KEPT_EVERY_S = 4.0
"""Whole seconds are kept, and the disk takes a moment: so what a power cut takes is less than five seconds."""


class LoggedPractice:
    """One time of practising: begun, kept every few seconds, finished once, and checked if she likes.

    Seconds are those that were heard, so that jumping forward is not practising. They are counted where the sound
    is, which a busy window does not hold up.

    Args:
        context: The shell.
        script: The script's id.
        title: Its title as it is read.
        planned_s: The chosen length.
    """

    def __init__(self, context: Context, script: str, title: str, planned_s: int) -> None:
        self._context = context
        self._log = context.services.practice_log
        # Filled and read on the vault lane alone, which does its work in order.
        self._ids: list[PracticeId] = []
        self._heard = 0.0
        self._kept = 0.0
        self._finished = False
        self._run(lambda: self._begin(script, title, planned_s))

    @property
    def heard_s(self) -> float:
        """Seconds that were heard."""
        return self._heard

    def hear(self, heard_s: float) -> None:
        """Takes how many seconds were heard in all."""
        self._heard = max(self._heard, heard_s)
        if self._heard - self._kept >= KEPT_EVERY_S and not self._finished:
            self._kept = self._heard
            done = int(self._heard)
            self._run(lambda: self._progress(done))

    def finish(self) -> None:
        """Notes that it ended or was left; the second time nothing happens."""
        if not self._finished:
            self._finished = True
            done = round(self._heard)
            self._run(lambda: self._finish(done))

    def check(self, after: AfterFeeling | None, lingering: bool | None, line: str) -> None:
        """Keeps how it was afterwards."""
        self._run(lambda: self._check(after, lingering, line))

    def note(self, after: AfterFeeling | None, lingering: bool | None, line: str) -> None:
        """Keeps what she answers while she answers it; called on the vault lane."""
        for practice in self._ids:
            self._log.note(practice, after, lingering, line)

    def pass_over(self) -> None:
        """Notes that she does not want to say how it was."""
        self._run(self._pass_over)

    def _begin(self, script: str, title: str, planned_s: int) -> ChangeSet:
        self._ids.append(self._log.begin(script, title, planned_s))
        return ChangeSet()

    def _progress(self, done: int) -> ChangeSet:
        for practice in self._ids:
            self._log.progress(practice, done)
        return ChangeSet()

    def _finish(self, done: int) -> ChangeSet:
        return self._log.finish(self._ids[0], done, asks=True) if self._ids else ChangeSet()

    def _check(self, after: AfterFeeling | None, lingering: bool | None, line: str) -> ChangeSet:
        return self._log.check(self._ids[0], after, lingering, line) if self._ids else ChangeSet()

    def _pass_over(self) -> ChangeSet:
        return self._log.pass_over(self._ids[0]) if self._ids else ChangeSet()

    def _run(self, work: Callable[[], ChangeSet]) -> None:
        self._context.background.run("vault", work, self._done)

    def _done(self, changes: ChangeSet) -> None:
        if changes:
            self._context.changed(changes)
