"""Work whose answer matters only while a widget is there."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

from app.errors import HavenError
from ui.shell.context import Background

T = TypeVar("T")


class Attached:
    """A `Background` that drops answers once its widget is gone; the work itself is done all the same.

    Pages are built anew when language or theme change; an answer that is under way then has nobody to tell.

    Args:
        background: The shell's.
        widget: For whom the answers are.
    """

    def __init__(self, background: Background, widget: QObject) -> None:
        self._background = background
        self._widget = widget

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

        def tell_failure(error: HavenError) -> None:
            if failed is not None and isValid(self._widget):
                failed(error)

        self._background.run(lane, work, tell, tell_failure if failed is not None else None, topic=topic)
