"""What stands around a dossier: what was noticed about the patient, what cannot be trusted, colleagues, computers."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from app.model.change_set import ChangeSet
from app.model.ids import PersonId
from sync.client.doubts import Doubt
from ui.attached import Attached
from ui.notices.proof import ask_to_save_proof
from ui.notices.stack import NoticeStack
from ui.review.colleagues_card import ColleaguesCard
from ui.review.computers_card import ComputersCard
from ui.review.desk import DossierDesk
from ui.review.doubts_strip import DoubtsStrip
from ui.review.measures_card import MeasuresCard
from ui.review.record_card import KEYS, RecordCard
from ui.review.safety_around import SafetyAround
from ui.shell.context import Context
from ui.wording.dates import local


class Around(QObject):
    """Puts the cards around the desk and keeps them with the patient whose dossier lies on it.

    Args:
        context: The shell.
        desk: The dossier.
    """

    def __init__(self, context: Context, desk: DossierDesk) -> None:
        super().__init__(desk)
        self._context = context
        self._background = Attached(context.background, self)
        self._person: PersonId | None = None
        self.noticed = NoticeStack(context, "review.noticed", most=1)
        self.doubts = DoubtsStrip()
        self.doubts.save.clicked.connect(lambda: ask_to_save_proof(desk, context))
        self.colleagues = ColleaguesCard(context)
        self.computers = ComputersCard(context)
        self.measures = MeasuresCard(context)
        self.record = RecordCard(context)
        self.record.wanted.connect(self._go_to_record)
        shortcut = QShortcut(QKeySequence(KEYS), desk)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._go_to_record)
        for above in (self.noticed, self.doubts):
            desk.above.addWidget(above)
        for below in (self.measures, self.colleagues, self.record, self.computers):
            desk.below.addWidget(below)
        self.safety = SafetyAround(context, desk)

    def show_person(self, person: PersonId | None) -> None:
        """Shows what stands around somebody's dossier; around nobody's nothing stands."""
        if person != self._person:
            self.doubts.show_doubts((), local(self._context.clock.now()).date())
        self._person = person
        self.colleagues.show_person(person)
        self.computers.show_person(person)
        self.measures.show_person(person)
        self.record.show_person(person)
        self.safety.show_person(person)
        if person is not None:
            self.noticed.about(person)
        else:
            self.noticed.hide()
        self._look()

    def changed(self, changes: ChangeSet) -> None:
        """Looks again after a change."""
        if self._person is None:
            return
        self.noticed.changed(changes)
        self.safety.changed(changes)
        if changes.touches("person", "note", "sync", "state"):
            self.colleagues.look()
        if changes.touches("person", "ending", "use"):
            self.record.look()
        if changes.touches("entry", "letter", "policy"):
            self.measures.look()
        if changes.touches("person", "sync"):
            self.computers.look()
            self._look()

    def flush(self) -> None:
        """Puts what is still waiting into the vault lane."""
        self.colleagues.flush()
        self.safety.flush()

    def _go_to_record(self) -> None:
        if self._person is not None:
            self._context.go("record", person=self._person)

    def _look(self) -> None:
        person, services = self._person, self._context.services
        if person is None:
            return
        today = local(self._context.clock.now()).date()

        def work() -> tuple[Doubt, ...]:
            stream = services.streams.of_patient(person)
            return services.doubts.of_stream(stream.id) if stream is not None else ()

        def done(doubts: tuple[Doubt, ...]) -> None:
            if person == self._person:
                self.doubts.show_doubts(doubts, today)

        self._background.run("vault", work, done)
