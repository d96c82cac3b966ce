"""Record and supervision: the end of one treatment, the hospital's record of it, the copy for a supervisor."""

from collections.abc import Callable, Mapping
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.errors import HavenError
from app.model.change_set import ChangeSet
from app.model.ids import PersonId
from app.review.service import Review
from app.vault.people import Person
from ui.attached import Attached
from ui.outgoing.carrier import DossierCarrier
from ui.record.end_look import EndLook
from ui.record.ending_card import EndingCard
from ui.record.hospital_card import HospitalCard
from ui.record.presenter import RecordPresenter, RecordState
from ui.record.supervision_card import SupervisionCard
from ui.record.supervision_sheet import SupervisionSheet
from ui.shell.context import Context
from ui.shell.reading_page import ReadingPage
from ui.theme import current
from ui.widgets import FlowLayout, Heading, QuietButton, ScrollPage
from ui.wording.dates import local


class RecordPage(ReadingPage):
    """Everything about a treatment as a whole.

    `entered` takes `person`.
    """

    name: ClassVar[str] = "record"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._background = Attached(context.background, self)
        self._presenter = RecordPresenter(
            self,
            context.services.vault.database,
            _review(context),
            self._background,
            context.background,
            context.clock,
            context.changed,
        )
        self._person: PersonId | None = None
        self.area = ScrollPage("record.page", self.tr("Record and supervision"), widest=860)
        column = self.area.column
        column.setSpacing(current().space(16))
        self.back = QuietButton(self.tr("Back to the dossier"), "record.back", "arrow-left")
        self.back.setToolTip(self.tr("Back to the dossier (Escape)"))
        self.back.clicked.connect(self._go_back)
        row = FlowLayout()
        row.addWidget(self.back)
        column.addLayout(row)
        self.title = Heading("")
        column.addWidget(self.title)
        self.ending = EndingCard()
        self.carrier = DossierCarrier(context, self)
        self.look = EndLook(context, self.ending)
        self.hospital = HospitalCard(context)
        self.supervision = SupervisionCard()
        for card in (self.hospital, self.supervision, self.ending):
            column.addWidget(card)
        column.addStretch(1)
        self.copy = SupervisionSheet(context)
        self._places = QStackedWidget()
        self._places.addWidget(self.area)
        self._places.addWidget(self.copy)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._places)
        self._connect()

    def _connect(self) -> None:
        presenter = self._presenter
        self.ending.ended.connect(lambda _: self.look.ask_end(presenter.state, presenter.end))
        self.ending.ended_with_letter.connect(lambda _: self.look.ask_end(presenter.state, presenter.end_with_letter))
        self.ending.typed.connect(presenter.keep)
        self.ending.goes_on.connect(presenter.go_on)
        self.ending.letter_wanted.connect(presenter.begin_letter)
        self.supervision.question_wanted.connect(lambda words: presenter.begin_letter((words,)))
        self.supervision.copy_wanted.connect(self._prepare)
        self.copy.left.connect(self._leave_copy)
        self.copy.refused.connect(self._refused)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._escape)

    @override
    def entered(self, arguments: Mapping[str, object]) -> None:
        person = arguments.get("person")
        if not isinstance(person, str):
            self.context.go("dossier")
            return
        if person != self._person:
            self._person = PersonId(person)
            self.title.setText("")
            self.copy.forget()
            self.look.forget()
            self.carrier.show_person(self._person)
            self.hospital.show_person(self._person, in_care=False)
            self.ending.clear(local(self.context.clock.now()).date())
        self._places.setCurrentWidget(self.area)
        self._presenter.open(self._person)
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def changed(self, changes: ChangeSet) -> None:
        if self.isVisible() and changes.touches("ending", "use", "person", "letter"):
            self._presenter.look()

    @override
    def left(self) -> None:
        self._presenter.flush()
        self.hospital.stop()
        self.look.forget()

    def show_state(self, state: RecordState) -> None:
        """Shows everything; what is being typed stays."""
        name, today = state.person.name, local(self.context.clock.now()).date()
        self.title.setText(self.tr("{name}: record and supervision").format(name=name))
        self.ending.show_state(state.end, name)
        self.hospital.show_person(state.person.id, in_care=state.end.in_care)
        self.supervision.show_state(state.agreed, name, today, in_care=state.end.in_care)
        if self._places.currentWidget() is self.copy and not state.agreed.allows("supervision"):
            self._refused()

    def show_missing(self) -> None:
        """Goes back: there is no such patient here."""
        self.context.go("dossier")

    def say_trouble(self, error: HavenError) -> None:
        """Says what went wrong."""
        self.context.fail(error)

    def say_ended(self, person: Person, undo: Callable[[], None]) -> None:
        """Says whose treatment ended, and offers the way back."""
        self._put_form_away(person)
        self.context.sync_now()
        self.context.say(self.tr("The treatment of {name} has ended.").format(name=person.name), undo)

    def say_waiting(self, person: Person, undo: Callable[[], None]) -> None:
        """Says whose end leaves with the next letter, and offers the way back."""
        self._put_form_away(person)
        words = self.tr("The treatment of {name} ends with your next letter.")
        self.context.say(words.format(name=person.name), undo)

    def say_leaving(self, person: Person, undo: Callable[[], None]) -> None:
        """Says whose end leaves with a letter that was sent already, and offers the way back."""
        words = self.tr("The treatment of {name} ends when your letter leaves.")
        self.context.say(words.format(name=person.name), undo)

    def say_goes_on(self, person: Person, undo: Callable[[], None] | None) -> None:
        """Says whose treatment goes on, and offers the way back."""
        self.context.sync_now()
        self.context.say(self.tr("The treatment of {name} goes on.").format(name=person.name), undo)

    def go_to_letter(self) -> None:
        """Goes to the dossier, whose letter was changed."""
        self.context.go("dossier", person=self._person, anew=True)

    def _put_form_away(self, person: Person) -> None:
        if person.id == self._person:
            self.ending.open_form(False)

    def _prepare(self) -> None:
        state = self._presenter.state
        if state is not None:
            self._places.setCurrentWidget(self.copy)
            self.copy.prepare(state.person.id, state.person.name)

    def _leave_copy(self) -> None:
        self._places.setCurrentWidget(self.area)
        self.supervision.prepare.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refused(self) -> None:
        self.copy.forget()
        self._places.setCurrentWidget(self.area)
        self.context.say(self.tr("A copy can be made only while your patient agrees."))

    def _escape(self) -> None:
        if self._places.currentWidget() is self.copy:
            self._leave_copy()
        else:
            self._go_back()

    def _go_back(self) -> None:
        self.context.go("dossier", person=self._person)


def _review(context: Context) -> Review:
    review = context.services.review
    if review is None:
        raise RuntimeError("the reviewer's pages need a reviewer's vault")
    return review
