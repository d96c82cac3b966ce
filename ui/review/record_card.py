"""Record and supervision in a dossier: what she agreed to, how it ended, and the way to the rest."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.diary.agreements import Agreed
from app.model.ids import PersonId
from app.review.endings import EndState
from ui.attached import Attached
from ui.review.services import review_of
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import Card, FlowLayout, Heading, SecondaryButton, Soft
from ui.wording.agreements import agreed_words
from ui.wording.dates import full_date, local
from ui.wording.endings import reason_words

KEYS = "Ctrl+Shift+R"


@dataclass(frozen=True)
class _Found:
    name: str
    agreed: Agreed
    end: EndState


class RecordCard(Card):
    """Facts about the treatment as a whole.

    Signals:
        wanted: The page about it is wanted.

    Args:
        context: The shell.
    """

    wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._background = Attached(context.background, self)
        self._person: PersonId | None = None
        self.column.setSpacing(current().space(8))
        self.column.addWidget(Heading(self.tr("Record and supervision"), 3))
        self.facts = Soft("")
        self.facts.setObjectName("review.record_facts")
        self.column.addWidget(self.facts)
        self.open = SecondaryButton(self.tr("Record, supervision and the end"), "review.record", "file-text")
        self.open.setToolTip(self.tr("Record and supervision ({keys})").format(keys=KEYS))
        self.open.clicked.connect(self.wanted)
        row = FlowLayout(12)
        row.addWidget(self.open)
        self.column.addLayout(row)
        self.hide()

    def show_person(self, person: PersonId | None) -> None:
        """Shows the facts of a patient."""
        if person != self._person:
            self._person = person
            self.hide()
        self.look()

    def look(self) -> None:
        """Looks again what was chosen and whether it ended."""
        person, services = self._person, self._context.services
        review = review_of(self._context)
        if person is None:
            return

        def work() -> _Found | None:
            known = services.people.get(person)
            if known is None or known.stream is None:
                return None
            agreed = services.agreements.of(person)
            return _Found(known.name, agreed, review.ends.of(person))

        def done(found: _Found | None) -> None:
            if person == self._person and found is not None:
                self._show(found)

        self._background.run("vault", work, done, topic=f"review.record.{id(self)}")

    def _show(self, found: _Found) -> None:
        today, over = local(self._context.clock.now()).date(), found.end.ending or found.end.waiting
        facts = [
            agreed_words("supervision", found.agreed.supervision, found.name, today),
            agreed_words("research", found.agreed.research, found.name, today),
        ]
        if over is not None:
            at = found.end.leaves_at
            if at is not None:
                words = self.tr("The treatment ends with the letter of {letter}, on {day}: {reason}.")
            elif found.end.ending is not None and over.on_day > today:
                words = self.tr("The treatment ends on {day}: {reason}.")
            elif found.end.ending is not None:
                words = self.tr("The treatment ended on {day}: {reason}.")
            else:
                words = self.tr("The treatment ends with your next letter, on {day}: {reason}.")
            letter = full_date(local(at).date()) if at is not None else ""
            day, reason = full_date(over.on_day), reason_words(over.reason)
            facts.insert(0, words.format(letter=letter, day=day, reason=reason))
        self.facts.setText("\n".join(facts))
        self.show()
