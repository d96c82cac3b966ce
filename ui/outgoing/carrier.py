"""Whose words go over the clipboard: marked where they are copied, asked about where they would not belong."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtWidgets import QWidget

from app.model.ids import PersonId
from app.review.carried import Carried
from ui.attached import Attached
from ui.outgoing.foreign_words import ForeignWords
from ui.shell.context import Context

FORMAT = "application/x-haven-patient"
"""The mark: the patient's pseudonymous number and no name, since other programs read the clipboard too."""


class DossierCarrier(QObject):
    """Marks what is copied from the dossier that is open, and asks before another patient's words come into it.

    Args:
        context: The shell.
        desk: The dossier.
    """

    def __init__(self, context: Context, desk: QWidget) -> None:
        super().__init__(desk)
        self._context = context
        self._desk = desk
        self._background = Attached(context.background, self)
        self._carried = context.services.carried or Carried()
        self._person: PersonId | None = None
        self._names: dict[str, str] = {}
        self.question: ForeignWords | None = None

    def show_person(self, person: PersonId | None) -> None:
        """Takes what is copied from now on for somebody's."""
        if self.question is not None:
            self.question.reject()
        self._person = person
        people = self._context.services.people

        def done(names: dict[str, str]) -> None:
            self._names = names

        self._background.run("vault", lambda: {str(each.id): each.name for each in people.patients()}, done)

    def mark(self, data: QMimeData) -> None:
        """Marks words that are copied or dragged away."""
        if self._person is not None and data.hasText():
            data.setData(FORMAT, self._person.encode())
            self._carried.remember(self._person, data.text())

    def takes(self, data: QMimeData, editor: QWidget, put: Callable[[str], None]) -> bool:
        """Says whether words may be put in at once; otherwise asks."""
        owner, text = self._owner(data), data.text()
        person = self._person
        if person is None or owner is None or owner == person:
            return True
        question = ForeignWords(
            self._names.get(owner, ""), self._names.get(person, ""), editor.objectName(), text, self._desk
        )
        self.question = question
        question.accepted.connect(lambda: put(text))
        question.finished.connect(lambda _result: self._answered(editor))
        question.open()
        return False

    def _answered(self, editor: QWidget) -> None:
        if self.question is not None:
            self.question.deleteLater()
            self.question = None
        editor.setFocus()

    def _owner(self, data: QMimeData) -> str | None:
        if data.hasFormat(FORMAT):
            return bytes(data.data(FORMAT).data()).decode(errors="replace")
        return self._carried.whose(data.text())
