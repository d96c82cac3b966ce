"""Between the preview and the leaving of a letter: it is looked through, then sent, now or on the agreed day."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from app.errors import HavenError
from app.letters.checking import Written
from app.review.writing import BeforeSending
from ui.attached import Attached
from ui.review.drafts import LetterDraft, NoteDraft
from ui.review.preview import Preview
from ui.review.services import writing_of
from ui.shell.context import Context


class Sending(QObject):
    """Looks through a letter while its preview is read; who was quicker than the look is not asked twice.

    Signals:
        decided(object): It is to be sent: the moment for which it is planned, or None for now.

    Attributes:
        notes: The notes that go along, by the place that a finding names.

    Args:
        context: The shell.
        preview: The preview.
    """

    decided = Signal(object)

    def __init__(self, context: Context, preview: Preview) -> None:
        super().__init__(preview)
        self._context = context
        self._background = Attached(context.background, preview)
        self._writing = writing_of(context)
        self._preview = preview
        self._before: BeforeSending | None = None
        self._wanted = False
        self._turn = 0
        self.notes: dict[str, NoteDraft] = {}
        preview.confirmed.connect(self._send_now)
        preview.planned.connect(self._send_later)

    def look(self, letter: LetterDraft, notes: Sequence[NoteDraft]) -> None:
        """Looks through letter and notes, as they stand."""
        self._before, self._wanted = None, False
        self._turn += 1
        turn, person = self._turn, letter.person
        self.notes = {str(number): note for number, note in enumerate(notes)}
        written = [Written("subject", letter.subject), Written("letter", letter.text)]
        written += [Written(place, note.text) for place, note in self.notes.items()]

        def done(before: BeforeSending) -> None:
            if turn == self._turn:
                self._take(before)

        def failed(error: HavenError) -> None:
            if turn == self._turn:
                self._context.fail(error)
                self._preview.put_back.emit()

        self._background.run("vault", lambda: self._writing.before_sending(person, written), done, failed)

    def _take(self, before: BeforeSending) -> None:
        self._before = before
        quotes = {place: note.passage.quote for place, note in self.notes.items()}
        self._preview.show_findings(before, quotes)
        if self._wanted and not before.findings:
            self.decided.emit(None)

    def _send_now(self) -> None:
        if self._before is None:
            self._wanted = True
        elif not self._before.findings.blanks:
            self.decided.emit(None)

    def _send_later(self) -> None:
        if self._before is not None and self._before.day is not None and not self._before.findings.blanks:
            self.decided.emit(self._before.day)
