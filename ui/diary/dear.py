"""The mark at a page that is dear to her."""

from PySide6.QtWidgets import QWidget

from app.model.change_set import ChangeSet
from app.model.ids import EntryId
from ui.attached import Attached
from ui.shell.context import Context
from ui.widgets import Chip


class DearMark(Chip):
    """Marks an entry, or takes the mark away; only she sees it.

    Args:
        context: The shell.
        entry: The entry.
    """

    def __init__(self, context: Context, entry: EntryId, parent: QWidget | None = None) -> None:
        super().__init__("", "diary.dear", "sun", parent=parent)
        self._context = context
        self._entry = entry
        self._background = Attached(context.background, self)
        self._dear = context.services.dear
        self.setAccessibleDescription(self.tr("You find it again under Progress. Only you see this mark."))
        self.setToolTip(self.accessibleDescription())
        self._say(False)
        self.clicked.connect(lambda dear: self._mark(dear=dear))
        self._background.run("vault", lambda: self._dear.is_dear(entry), self._say)

    def _say(self, dear: bool) -> None:
        self.setChecked(dear)
        self.say(self.tr("Dear to me") if dear else self.tr("Mark as dear"))

    def _mark(self, *, dear: bool) -> None:
        def done(changes: ChangeSet) -> None:
            self._say(dear)
            self._context.changed(changes)

        self._background.run("vault", lambda: self._dear.mark(self._entry, dear=dear), done)
