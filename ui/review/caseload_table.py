"""The table of patients: as tall as its rows, by mouse and by keyboard."""

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QSizePolicy,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from app.review.views import CaseRow
from ui.review.caseload_delegate import CaseloadDelegate
from ui.review.caseload_header import CaseloadHeader
from ui.review.caseload_model import CaseloadModel, Column
from ui.theme import current


class CaseloadTable(QTableView):
    """Shows a `CaseloadModel`; a row opens by click, Enter or double click.

    Signals:
        case_opened: A row was opened; carries the `CaseRow`.

    Args:
        name: The `objectName`.
        label: The accessible name.
    """

    case_opened = Signal(object)

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
        self.setHorizontalHeader(CaseloadHeader(self))
        self.clicked.connect(lambda index: self._open(index.row()))
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
        """Gives every column what it wants; folds week and last sight under the name when there is no room."""
        room = self.viewport().width()
        self._delegate.folded = False
        wanted = [self._wanted(column) for column in Column]
        if sum(wanted) > room:
            self._delegate.folded = True
            wanted[Column.PATIENT] = self._wanted(Column.PATIENT)
            wanted[Column.WEEK] = wanted[Column.SEEN] = 0
        for column in (Column.WEEK, Column.SEEN):
            self.setColumnHidden(column, self._delegate.folded)
        spare = room - sum(wanted)
        if spare < 0:
            least = current().px(130)
            give = min(-spare, max(0, wanted[Column.SINCE] - least))
            wanted[Column.SINCE] -= give
            spare += give
        if spare < 0:
            give = min(-spare, max(0, wanted[Column.PATIENT] - current().px(110)))
            wanted[Column.PATIENT] -= give
        elif not self._delegate.folded:
            shares = {Column.PATIENT: 3, Column.WEEK: 1, Column.DUE: 2, Column.SINCE: 4, Column.PRACTICE: 2}
            for column, share in shares.items():
                wanted[column] += spare * share // (sum(shares.values()) + 1)
            wanted[Column.SEEN] += room - sum(wanted)
        else:
            wanted[Column.SINCE] += spare
        for column in Column:
            if not self.isColumnHidden(column):
                self.setColumnWidth(column, wanted[column])
        self._fit_rows(wanted)
        self.updateGeometry()

    def _fit_rows(self, widths: list[int]) -> None:
        option = QStyleOptionViewItem()
        for row in range(self.rows.rowCount()):
            tallest = 0
            for column in Column:
                if self.isColumnHidden(column):
                    continue
                option.rect = QRect(0, 0, widths[column], 0)
                tallest = max(tallest, self._delegate.sizeHint(option, self.rows.index(row, column)).height())
            self.setRowHeight(row, tallest)

    def _wanted(self, column: Column) -> int:
        theme = current()
        title = str(self.rows.headerData(column, Qt.Orientation.Horizontal))
        widths = [self.horizontalHeader().fontMetrics().horizontalAdvance(title) + 2 * theme.space(12) + 2]
        widths += [self._delegate.natural_width(self.rows.index(row, column)) for row in range(self.rows.rowCount())]
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
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

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
