"""What was done about wishes to be called and safety items, again: who, when, what and why."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.ids import PersonId
from app.vault.dispositions import Disposed
from ui.attached import Attached
from ui.layouts import clear
from ui.review import words
from ui.review.services import safety_of
from ui.shell.context import Context
from ui.text import Words
from ui.theme import current
from ui.widgets import Card, Fold, Soft, Text
from ui.wording.dates import day_and_time, local

record = Words("record")


class DispositionsPanel(Card):
    """Behind a fold; there only once something was recorded.

    Args:
        context: The shell.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._background = Attached(context.background, self)
        self._service = safety_of(context).dispositions
        self._person: PersonId | None = None
        self._found: tuple[Disposed, ...] = ()
        self._list: QVBoxLayout | None = None
        self.fold = Fold(record.tr("Calls and safety items: what was done"), "review.done_log", self._make)
        self.column.addWidget(self.fold)
        self.hide()

    def show_person(self, person: PersonId | None) -> None:
        """Shows what was recorded about a patient."""
        if person != self._person:
            self._person = person
            self.hide()
        self.look()

    def look(self) -> None:
        """Looks again what was recorded."""
        person = self._person
        if person is not None:
            self._background.run("vault", lambda: (person, self._service.of(person)), self._show, topic="done_log")

    def _make(self) -> QWidget:
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(current().space(12))
        self._fill()
        return inside

    def _show(self, answer: tuple[PersonId, tuple[Disposed, ...]]) -> None:
        person, found = answer
        if person != self._person:
            return
        self.setVisible(bool(found))
        if found != self._found:
            self._found = found
            self.fold.title.say(record.tr("Calls and safety items: what was done · %n", "", len(found)))
            self._fill()

    def _fill(self) -> None:
        if self._list is None:
            return
        clear(self._list)
        today = local(self._context.clock.now()).date()
        for each in self._found:
            who = record.tr("You") if each.mine else each.by or record.tr("A colleague")
            head = record.tr("{who} · {when}").format(who=who, when=day_and_time(each.at, today))
            said = words.disposition(each.done)
            if each.reason:
                said = record.tr("{done}: {reason}").format(done=said, reason=each.reason)
            box = QWidget()
            column = QVBoxLayout(box)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(current().space(2))
            column.addWidget(Soft(head, "small_strong"))
            column.addWidget(Text(said))
            column.addWidget(Soft(self._about(each), "small"))
            self._list.addWidget(box)

    def _about(self, each: Disposed) -> str:
        today = local(self._context.clock.now()).date()
        when = day_and_time(each.asked_at, today) if each.asked_at is not None else "—"
        if each.about == "safety item":
            return record.tr("About a safety item in “{title}”, {when}").format(title=each.words, when=when)
        if each.words:
            return record.tr("About the wish to be called, {when}: “{line}”").format(when=when, line=each.words)
        return record.tr("About the wish to be called, {when}").format(when=when)
