"""Work whose answer matters only while a widget is there."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

from app.errors import HavenError
from app.model.change_set import ChangeSet
from ui.shell.context import Background

T = TypeVar("T")


class Attached:
    """A `Background` that drops answers once its widget is gone; the work itself is done all the same.

    Pages are built anew when language or theme change; an answer that is under way then has nobody to tell. What was
    changed is told to the others all the same: it waits to be sent, and reminders follow it.

    Args:
        background: The shell's.
        widget: For whom the answers are.
        changed: Is told the change sets in answers that come too late for the widget.
    """

    def __init__(
        self, background: Background, widget: QObject, changed: Callable[[ChangeSet], None] = lambda _: None
    ) -> None:
        self._background = background
        self._widget = widget
        self._changed = changed

    def run(
        self,
        lane: str,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[HavenError], None] | None = None,
        *,
        topic: str = "",
    ) -> None:
        """Does work on a lane; see `ui.shell.context.Background`."""

        def tell(value: T) -> None:
            if isValid(self._widget):
                done(value)
                return
            for part in value if isinstance(value, tuple) else (value,):
                if isinstance(part, ChangeSet) and part:
                    self._changed(part)

        def tell_failure(error: HavenError) -> None:
            if failed is not None and isValid(self._widget):
                failed(error)

        self._background.run(lane, work, tell, tell_failure if failed is not None else None, topic=topic)
