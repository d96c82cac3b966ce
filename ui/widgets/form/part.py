"""The place where a question is answered: what all of them share."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.forms.session import Given
from app.forms.view import FormItem
from ui.widgets.column import Column
from ui.widgets.form.hands import Hands, name_of
from ui.widgets.form.words import asked


class Part(QWidget):
    """The place where one question is answered.

    Signals:
        rested: The hand left it; what was typed may now be looked at.

    Args:
        item: The question.
        hands: The way to the session.

    Attributes:
        column: Receives the fields.
        is_busy: Whether somebody is typing into it, so that nothing should be said about half a word.
        described: What a screen reader says with the fields: help, wishes and complaints.
    """

    rested = Signal()

    def __init__(self, item: FormItem, hands: Hands) -> None:
        super().__init__()
        self.item = item
        self.hands = hands
        self.name = name_of(item.path)
        self.label = asked(item)
        self.is_busy = False
        self.described = ""
        self._speaks = False
        self.column = Column(self)

    def show_item(self, item: FormItem) -> None:
        """Shows the question as it is now; while this part itself is being answered, its words stay as typed."""
        self.item = item
        if not self._speaks:
            self.show_answer(item)

    def show_answer(self, item: FormItem) -> None:
        """Puts the answer into the fields."""
        raise NotImplementedError

    def describe(self, words: str) -> None:
        """Lets a screen reader say help and complaints with the fields."""
        self.described = words
        focused = self.focusProxy()
        if focused is not None:
            focused.setAccessibleDescription(" ".join(part for part in (self.beside(), words) if part))

    def beside(self) -> str:
        """Returns what stands beside the field and is read with it, for instance a unit."""
        return ""

    def say(self, given: Given) -> None:
        """Gives an answer to the session."""
        self.speak(lambda: self.hands.answer(self.item.path, given))

    def speak(self, work: Callable[[], None]) -> None:
        """Does something that comes from this part."""
        self._speaks = True
        try:
            work()
        finally:
            self._speaks = False

    def rest(self) -> None:
        """The hand left the field."""
        if self.is_busy:
            self.is_busy = False
            self.rested.emit()


def put(field: QLineEdit, words: str) -> None:
    """Puts words into a field without telling anybody; Ctrl+Z brings back what a hand had written there."""
    if words == field.text():
        return
    with QSignalBlocker(field):
        if not field.text() and not field.isUndoAvailable():
            field.setText(words)
            return
        field.selectAll()
        field.insert(words)
