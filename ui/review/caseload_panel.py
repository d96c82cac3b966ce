"""The table of patients with its heading, for "My patients" and for "To review"."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.errors import HavenError
from app.model.change_set import ChangeSet
from app.review.views import CaseRow
from ui.attached import Attached
from ui.layouts import Columns
from ui.notices.stack import NoticeStack
from ui.review import words
from ui.review.caseload_presenter import Caseload, CaseloadPresenter
from ui.review.caseload_table import CaseloadTable
from ui.review.services import review_of
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import Card, Heading, MessagePanel, ScrollPage, SecondaryButton, Soft, StateLine
from ui.wording.dates import clock_time, full_day, local

HEAD_IN_LINE = 640
"""Width at 100 % text from which the button stands beside the heading."""


class Asides(QWidget):
    """What stands at the right of a heading: flush right beside it, flush left when it has the whole width below it.

    Args:
        widgets: From top to bottom.
    """

    def __init__(self, widgets: tuple[QWidget, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widgets = widgets
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current().space(8))
        for widget in widgets:
            self._column.addWidget(widget)
        self._column.addStretch(1)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        beside = event.size().width() <= self.sizeHint().width()
        side = Qt.AlignmentFlag.AlignRight if beside else Qt.AlignmentFlag.AlignLeft
        for widget in self._widgets:
            self._column.setAlignment(widget, side)


class CaseloadPanel(QWidget):
    """All patients.

    Signals:
        case_opened: A row was opened; carries the `CaseRow`.
        invite_wanted: Somebody is to be invited.
    """

    case_opened = Signal(object)
    invite_wanted = Signal()

    table_name = "caseload.table"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        self.context = context
        self._presenter = CaseloadPresenter(
            self, review_of(context), Attached(context.background, self), context.clock
        )
        self._caseload: Caseload | None = None
        self._sentence = Soft("", "lead")
        self.state = StateLine("")
        self.table = CaseloadTable(self.table_name, self.heading())
        self.table.case_opened.connect(self.case_opened)
        self.card = Card(padding=0)
        self.card.column.setContentsMargins(theme.space(14), theme.space(8), theme.space(14), theme.space(8))
        self.card.column.addWidget(self.table)
        self.empty = self.make_empty()
        self.area = ScrollPage(f"{self.table_name}.scroll", self.heading())
        self.area.column.setSpacing(theme.space(20))
        self._head = self._make_head()
        self.noticed = NoticeStack(context, f"{self.table_name}.noticed")
        self.area.column.addWidget(self._head)
        self.area.column.addWidget(self.noticed)
        self.area.column.addWidget(self.card)
        self.area.column.addWidget(self.empty)
        self.area.column.addStretch(1)
        self.card.hide()
        self.empty.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area)

    @property
    def caseload(self) -> Caseload | None:
        """What was read last."""
        return self._caseload

    def heading(self) -> str:
        """Returns the heading."""
        return self.tr("My patients")

    def rows_of(self, caseload: Caseload) -> tuple[CaseRow, ...]:
        """Returns the rows that are shown."""
        return caseload.rows

    def asides(self) -> tuple[QWidget, ...]:
        """Returns what stands at the right of the heading."""
        self.invite = SecondaryButton(self.tr("Invite a patient"), "caseload.invite", "user-plus")
        self.invite.clicked.connect(self.invite_wanted)
        return (self.invite, self.state)

    def make_empty(self) -> MessagePanel:
        """Returns what stands here when there is nobody."""
        panel = MessagePanel(
            self.tr("Nobody is here yet"),
            self.tr(
                "Invite your first patient: you get a code to hand over on paper. "
                "As soon as somebody uses it, you see her or him here."
            ),
            "users",
        )
        panel.offer(self.tr("Invite a patient…"), "caseload.invite_first", self.invite_wanted.emit)
        return panel

    def _make_head(self) -> Columns:
        theme = current()
        left, right = QWidget(), Asides(self.asides())
        titles = QVBoxLayout(left)
        titles.setContentsMargins(0, 0, 0, 0)
        titles.setSpacing(theme.space(4))
        titles.addWidget(Heading(self.heading(), 1))
        titles.addWidget(self._sentence)
        titles.addStretch(1)
        return Columns((left, right), (1, 0), HEAD_IN_LINE, level=False)

    def refresh(self) -> None:
        """Reads everything again."""
        self._presenter.refresh()
        self.noticed.look()

    def changed(self, changes: ChangeSet) -> None:
        """Looks again when something changed that stands here."""
        self._presenter.changed(changes)
        self.noticed.changed(changes)

    def take_focus(self) -> None:
        """Puts the cursor on the table."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_caseload(self, caseload: Caseload) -> None:
        """Shows the patients; the cursor stays on the one it was on."""
        self._caseload = caseload
        rows = self.rows_of(caseload)
        chosen = self.table.rows.case(self.table.currentIndex().row())
        self.table.rows.show_rows(rows, caseload.now)
        if chosen is not None:
            self.table.choose(chosen.person.id)
        elif self.table.hasFocus():
            self.table.choose_first()
        self.card.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self._sentence.setText(self._say_due(caseload))
        self._say_state(caseload)

    def _say_due(self, caseload: Caseload) -> str:
        today = full_day(local(caseload.now).date())
        return self.tr("{day}. {letters}").format(day=today, letters=words.due_today(caseload.due))

    def _say_state(self, caseload: Caseload) -> None:
        if caseload.letters_waiting:
            self.state.show_state(words.letters_waiting(caseload.letters_waiting), "edge")
        elif caseload.delivered_at is not None:
            at = clock_time(caseload.delivered_at)
            if local(caseload.delivered_at).date() != local(caseload.now).date():
                at = words.last_seen(caseload.delivered_at, caseload.now)
            self.state.show_state(self.tr("All letters delivered · {at}").format(at=at))
        else:
            self.state.show_state("")

    def say_trouble(self, error: HavenError) -> None:
        """Says what went wrong."""
        self.context.fail(error)


class QueuePanel(CaseloadPanel):
    """Those who wait for a letter or for a call."""

    table_name = "review.table"

    @override
    def heading(self) -> str:
        return self.tr("To review")

    @override
    def rows_of(self, caseload: Caseload) -> tuple[CaseRow, ...]:
        return caseload.queue

    @override
    def asides(self) -> tuple[QWidget, ...]:
        return (self.state,)

    @override
    def make_empty(self) -> MessagePanel:
        panel = MessagePanel(
            self.tr("Nobody is waiting for you"),
            self.tr(
                "When a letter is due or somebody asks for a call, it stands here. Everybody is under My patients."
            ),
            "check",
        )
        panel.offer(self.tr("My patients"), "review.all", lambda: self.context.go("caseload"))
        return panel
