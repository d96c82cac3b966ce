"""My patients: all of them, inviting somebody, and comparing the six digits."""

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.model.change_set import ChangeSet
from app.model.ids import PersonId
from app.review.views import CaseRow
from app.vault.people import Standing
from ui.review.digits_panel import DigitsPanel
from ui.review.invite_panel import InvitePanel
from ui.review.my_patients import MyPatientsPanel
from ui.shell.context import Context
from ui.shell.reading_page import ReadingPage


class CaseloadPage(ReadingPage):
    """All patients of this therapist, those who asked for a call first.

    `entered` takes `person` for somebody who was invited: her letter again, or the digits to compare.
    """

    name: ClassVar[str] = "caseload"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.panel = MyPatientsPanel(context)
        self.panel.case_opened.connect(self._open)
        self.panel.invite_wanted.connect(self._invite)
        self._places = QStackedWidget()
        self._places.addWidget(self.panel)
        self._inviting: InvitePanel | None = None
        self._digits: DigitsPanel | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._places)

    @property
    def inviting(self) -> InvitePanel:
        """Inviting somebody; made when it is first wanted."""
        if self._inviting is None:
            self._inviting = InvitePanel(self.context)
            self._inviting.finished.connect(self._back)
            self._places.addWidget(self._inviting)
        return self._inviting

    @property
    def digits(self) -> DigitsPanel:
        """The six digits of somebody; made when they are first wanted."""
        if self._digits is None:
            self._digits = DigitsPanel(self.context)
            self._digits.finished.connect(self._back)
            self._places.addWidget(self._digits)
        return self._digits

    @override
    def entered(self, arguments: Mapping[str, object]) -> None:
        person = arguments.get("person")
        if isinstance(person, str):
            self.panel.refresh()
            self._meet(PersonId(person), digits=bool(arguments.get("digits")))
        else:
            self._back()

    @override
    def left(self) -> None:
        if self._inviting is not None:
            self._inviting.put_away()

    @override
    def changed(self, changes: ChangeSet) -> None:
        self.panel.changed(changes)
        if self._digits is not None:
            self._digits.changed(changes)

    @override
    def search(self) -> bool:
        if self._places.currentWidget() is not self.panel or not self.panel.tools.isVisibleTo(self):
            return False
        self.panel.focus_search()
        return True

    def _open(self, case: CaseRow) -> None:
        if case.digits_waiting or case.person.standing is Standing.INVITED:
            self._meet(case.person.id, digits=case.digits_waiting)
        else:
            self.context.go("dossier", person=case.person.id)

    def _meet(self, person: PersonId, *, digits: bool) -> None:
        if digits:
            self.digits.show_person(person)
            self._places.setCurrentWidget(self.digits)
        else:
            self.inviting.show_again(person)
            self._places.setCurrentWidget(self.inviting)

    def _invite(self) -> None:
        self.inviting.begin()
        self._places.setCurrentWidget(self.inviting)

    def _back(self) -> None:
        self._places.setCurrentWidget(self.panel)
        self.panel.refresh()
        self.panel.take_focus()
