"""A wish to be called: it stands first, and what was done is recorded."""

from typing import get_args

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget
from typing_extensions import override

from app.vault.calls import CallView, Disposition
from ui.review import words
from ui.theme import current
from ui.widgets import Card, Field, FlowLayout, Heading, Option, PrimaryButton, Quote, Text, labelled

DISPOSITIONS: tuple[Disposition, ...] = get_args(Disposition)


class CallBanner(Card):
    """Shows the oldest open wish; asks what was done and, when nothing was, why.

    Signals:
        answered: The change that asked, what was done, and the reason.
        seen: A wish came before somebody's eyes; carries the `CallView`.
    """

    answered = Signal(str, str, str)
    seen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("claymist", 16, parent)
        theme = current()
        self._call: CallView | None = None
        self._seen = ""
        self._title = Heading("", 4, "clay_ink")
        self._line = Quote("", "clay_ink")
        question = Text(self.tr("What did you do about it?"), colour="clay_ink", wrap=False)
        self.options: dict[Disposition, Option] = {}
        self._group = QButtonGroup(self)
        choices = FlowLayout(10)
        choices.addWidget(question)
        for number, done in enumerate(DISPOSITIONS):
            option = Option(words.disposition(done), f"review.call.{done.replace(' ', '_').lower()}")
            self._group.addButton(option, number)
            self.options[done] = option
            choices.addWidget(option)
        self.reason = Field("review.call.reason")
        self._reason_box = labelled(self.tr("Reason"), self.reason)
        self.record = PrimaryButton(self.tr("Record this"), "review.call.record", "check")
        self.record.clicked.connect(self._record)
        self.reason.returnPressed.connect(self._record)
        self._missing = Text(self.tr("Please write a reason."), "small", "clay_ink")
        self._missing.hide()
        self.column.setSpacing(theme.space(8))
        self.column.addWidget(self._title)
        self.column.addWidget(self._line)
        self.column.addLayout(choices)
        self.column.addWidget(self._reason_box)
        self.column.addWidget(self._missing)
        record = QHBoxLayout()
        record.addWidget(self.record)
        record.addStretch(1)
        self.column.addLayout(record)
        self._group.idToggled.connect(lambda _id, _on: self._weigh())
        self.reason.textChanged.connect(lambda _text: self._missing.hide())
        self.hide()

    @property
    def chosen(self) -> Disposition | None:
        """What was chosen, if anything."""
        number = self._group.checkedId()
        return DISPOSITIONS[number] if number >= 0 else None

    def show_call(self, name: str, call: CallView | None, when: str) -> None:
        """Shows a wish, or hides itself; what was chosen for the same wish stays.

        Args:
            name: Who asks.
            call: The wish.
            when: When it was said, in words.
        """
        if call is None:
            self._call = None
            self.hide()
            return
        if self._call is None or self._call.id != call.id:
            self._clear()
        self._call = call
        title = self.tr("{name} asks to be called · {when}").format(name=name, when=when)
        self._title.setText(title)
        self._line.setText(self.tr("“{line}”").format(line=call.line))
        self._line.setVisible(bool(call.line.strip()))
        if self.isHidden() or self.accessibleName() != title:
            self.setAccessibleName(title)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self.show()

    def _clear(self) -> None:
        self._group.setExclusive(False)
        for option in self.options.values():
            option.setChecked(False)
        self._group.setExclusive(True)
        self.reason.clear()
        self._missing.hide()
        self._weigh()

    def _weigh(self) -> None:
        self.record.setVisible(self.chosen is not None)
        self._reason_box.setVisible(self.chosen is not None)
        self._missing.hide()

    def _record(self) -> None:
        if self._call is None or self.chosen is None:
            return
        reason = self.reason.text().strip()
        if self.chosen == "none" and not reason:
            self._missing.show()
            self.reason.setFocus()
            return
        self.answered.emit(self._call.id, self.chosen, reason)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        if self._call is not None and self._seen != self._call.id:
            self._seen = self._call.id
            self.seen.emit(self._call)
