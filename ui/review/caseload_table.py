"""The table of patients: as tall as its rows, by mouse and by keyboard."""

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QSizePolicy,
    QTableView,
    QWidget,
)
from typing_extensions import override

from app.review.views import CaseRow
from ui.review.caseload_delegate import CaseloadDelegate
from ui.review.caseload_header import CaseloadHeader
from ui.review.caseload_model import CaseloadModel, Column, Role
from ui.theme import current

LEAST_FACTS = 170
"""Width at 100 % text below which the facts would break into too many lines."""

FOLDS: tuple[tuple[tuple[Column, ...], Role | None], ...] = (
    (tuple(Column), None),
    ((Column.PATIENT, Column.DUE, Column.SINCE, Column.PRACTICE), Role.ASIDE),
    ((Column.PATIENT, Column.SINCE), Role.FULL_ASIDE),
)
"""Which columns there are in ever narrower windows, and what stands under the name instead."""

SHARES = {
    Column.PATIENT: 3,
    Column.WEEK: 1,
    Column.DUE: 2,
    Column.SINCE: 4,
    Column.PRACTICE: 2,
    Column.SEEN: 1,
}
"""How spare width is divided."""


class CaseloadTable(QTableView):
    """Shows a `CaseloadModel`; a row opens by click, Enter or double click.

    Signals:
        case_opened: A row was opened; carries the `CaseRow`.

    Args:
        name: The `objectName`.
        label: The accessible name.
    """

    case_opened = Signal(object)
    _stale = Signal()

    def __init__(self, name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.rows = CaseloadModel(self)
        self._delegate = CaseloadDelegate(self)
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.heading = CaseloadHeader(self)
        self.setHorizontalHeader(self.heading)
        self.clicked.connect(lambda index: self._open(index.row()))
        self._fits = True
        # Later, but before anything is painted: a page gets its width in several steps while it is laid out.
        self._stale.connect(self._fit_again, Qt.ConnectionType.QueuedConnection)
        self.rows.modelReset.connect(self._fit)
        self.rows.dataChanged.connect(self._fit)

    def choose(self, person: str) -> None:
        """Puts the cursor on a patient's row, if she is there."""
        row = self.rows.row_of(person)
        if row >= 0:
            self.selectRow(row)

    def choose_first(self) -> None:
        """Puts the cursor on the first row, if there is one."""
        if self.rows.rowCount():
            self.selectRow(0)

    def _open(self, row: int) -> None:
        case: CaseRow | None = self.rows.case(row)
        if case is not None:
            self.case_opened.emit(case)

    def _fit(self) -> None:
        """Gives every column what it wants; what has no room goes under the name.

        While it is not seen it has no width worth measuring in; it is done when it comes.
        """
        self._fits = self.isVisible()
        if not self._fits:
            return
        self._delegate.forget()
        room = self.viewport().width()
        wanted: dict[Column, int] = {}
        for columns, aside in FOLDS:
            self._delegate.aside = aside
            wanted = {column: self._wanted(column) for column in columns}
            if aside is Role.ASIDE:
                wanted[Column.PATIENT] = max(wanted[Column.PATIENT], room * 3 // 10)
            elif aside is Role.FULL_ASIDE:
                wanted[Column.PATIENT] = max(wanted[Column.PATIENT], room * 11 // 20)
            others = sum(width for column, width in wanted.items() if column is not Column.SINCE)
            if others + min(wanted[Column.SINCE], current().px(LEAST_FACTS)) <= room:
                break
        for column in Column:
            self.setColumnHidden(column, column not in wanted)
        spare = room - sum(wanted.values())
        if spare < 0:
            give = min(-spare, max(0, wanted[Column.SINCE] - current().px(LEAST_FACTS) // 2))
            wanted[Column.SINCE] -= give
            wanted[Column.PATIENT] -= min(-spare - give, max(0, wanted[Column.PATIENT] - current().px(110)))
        else:
            total = sum(SHARES[column] for column in wanted)
            for column in wanted:
                wanted[column] += spare * SHARES[column] // total
            wanted[list(wanted)[-1]] += room - sum(wanted.values())
        for column, width in wanted.items():
            self.setColumnWidth(column, width)
        self._fit_rows(wanted)
        self.updateGeometry()

    @Slot()
    def _fit_again(self) -> None:
        if not self._fits:
            self._fit()

    def _fit_rows(self, widths: dict[Column, int]) -> None:
        place = None if self._delegate.aside is None else 0 if self._delegate.aside is Role.ASIDE else 1
        for row in range(self.rows.rowCount()):
            below = "" if place is None else self.rows.asides(row)[place]
            tallest = max(
                self._delegate.height(
                    column, self.rows.cell(row, column), below if column is Column.PATIENT else "", width
                )
                for column, width in widths.items()
            )
            if self.rowHeight(row) != tallest:
                self.setRowHeight(row, tallest)

    def _wanted(self, column: Column) -> int:
        theme = current()
        title = str(self.rows.headerData(column, Qt.Orientation.Horizontal))
        widths = [self.horizontalHeader().fontMetrics().horizontalAdvance(title) + 2 * theme.space(12) + 2]
        widths[0] += self.heading.arrow_room()
        widths += [
            self._delegate.natural_width(column, self.rows.cell(row, column)) for row in range(self.rows.rowCount())
        ]
        return max(widths)

    @override
    def sizeHint(self) -> QSize:
        rows = sum(self.rowHeight(row) for row in range(self.rows.rowCount()))
        bar = self.horizontalScrollBar()
        extra = bar.sizeHint().height() if bar.isVisible() else 0
        return QSize(current().px(320), self.horizontalHeader().sizeHint().height() + rows + extra)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(200), self.sizeHint().height())

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self._stale.emit()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fits = False
            self._stale.emit()

    @override
    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.choose_first()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            index: QModelIndex = self.currentIndex()
            self._open(index.row())
            return
        super().keyPressEvent(event)
