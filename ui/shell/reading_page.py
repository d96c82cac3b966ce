"""A page through which Tab leads as it is read."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget
from typing_extensions import override

from ui.reading_order import step
from ui.shell.page import Page


class ReadingPage(Page):
    """Tab goes the way that the eye goes, also to what was made later than what stands below it."""

    @override
    def focusNextPrevChild(self, next: bool, /) -> bool:
        target = step(self, self.window().focusWidget(), next)
        if target is None:
            return super().focusNextPrevChild(next)
        target.setFocus(Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason)
        around: QWidget | None = target.parentWidget()
        while around is not None and around is not self:
            if isinstance(around, QScrollArea):
                around.ensureWidgetVisible(target)
            around = around.parentWidget()
        return True
