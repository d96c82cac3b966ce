"""What holds for every page, and finding one's way about it."""

from typing import Any, TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QApplication, QLabel, QLineEdit, QWidget

W = TypeVar("W", bound=QWidget)


def nameless(page: QWidget) -> list[str]:
    """Returns the visible widgets that take the focus and lack an objectName or an accessible name."""
    settle()
    found = []
    for widget in page.findChildren(QWidget):
        if widget.isVisibleTo(page) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled():
            spoken = widget.accessibleName() or getattr(widget, "text", str)()
            if not widget.objectName() or not spoken:
                found.append(f"{type(widget).__name__} {widget.objectName()!r} {spoken!r}")
    return found


def too_wide(page: QWidget) -> list[str]:
    """Returns the visible widgets that reach beyond the right edge of the page."""
    settle()
    found = []
    for widget in page.findChildren(QWidget):
        if widget.isVisibleTo(page) and widget.width() > 0:
            right = widget.mapTo(page, widget.rect().topRight()).x()
            if right > page.width():
                found.append(f"{type(widget).__name__} {widget.objectName()!r} reaches {right} of {page.width()}")
    return found


def too_low(page: QWidget) -> list[str]:
    """Returns the visible buttons, texts and fields that are lower than what stands in them."""
    settle()
    found = []
    for widget in page.findChildren(QWidget):
        if not widget.isVisibleTo(page) or not isinstance(
            widget, QAbstractButton | QLabel | QLineEdit | QAbstractSpinBox
        ):
            continue
        hint = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else widget.sizeHint().height()
        if widget.height() < hint:
            found.append(f"{type(widget).__name__} {widget.objectName()!r} has {widget.height()} of {hint}")
    return found


def settle() -> None:
    """Lets everything that was asked for be laid out, shown and let go."""
    QApplication.sendPostedEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def child(page: QWidget, kind: type[W], name: str) -> W:
    """Returns the visible widget of a name; what was replaced is only let go later."""
    settle()
    return next(one for one in page.findChildren(kind, name) if one.isVisibleTo(page))


def children(page: QWidget, kind: type[W], name: str | None = None) -> list[W]:
    """Returns the visible widgets of a kind."""
    settle()
    found: list[Any] = page.findChildren(kind, name) if name else page.findChildren(kind)
    return [one for one in found if one.isVisibleTo(page)]


def words(page: QWidget) -> str:
    """Returns everything that can be read on the page."""
    said = [one.text() for one in children(page, QWidget) if hasattr(one, "text") and callable(one.text)]
    return "\n".join(said)
