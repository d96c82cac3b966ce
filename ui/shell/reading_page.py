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
        return self.lead_tab(forward=next) or super().focusNextPrevChild(next)

    def lead_tab(self, *, forward: bool) -> bool:
        """Goes where Tab leads, from in the page or beside it; returns False when Qt is to find the way."""
        target = step(self, self.window().focusWidget(), forward)
        if target is None:
            return False
        target.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        around: QWidget | None = target.parentWidget()
        while around is not None and around is not self:
            if isinstance(around, QScrollArea):
                around.ensureWidgetVisible(target)
            around = around.parentWidget()
        return True
