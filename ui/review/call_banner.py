"""A wish to be called, or an answer to a safety item: it stands first, and what was done is recorded."""

from typing import get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget
from typing_extensions import override

from app.review.safety import SafetyAnswer
from app.vault.calls import CallView, Disposition
from ui.review import words
from ui.review.leaving import LeavingRows
from ui.theme import current
from ui.widgets import Card, Field, FlowLayout, Heading, Option, PrimaryButton, Quote, Text, labelled

DISPOSITIONS: tuple[Disposition, ...] = get_args(Disposition)


class CallBanner(Card):
    """Shows the oldest that is open; asks what was done and, when nothing was, why.

    Signals:
        answered: The change that asked, what was done, and the reason.
        call_back_wanted(str): A letter that has not left is wanted back.
        seen: A wish came before somebody's eyes; carries the `CallView`.
    """

    answered = Signal(str, str, str)
    call_back_wanted = Signal(str)
    seen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("claymist", 16, parent)
        theme = current()
        self._call: CallView | SafetyAnswer | None = None
        self._seen = ""
        self._title = Heading("", 4, "clay_ink")
        self._line = Quote("", "clay_ink")
        self._first = Text(self.tr("Before your letter goes out: what did you do about this?"), "label", "clay_ink")
        self._first.hide()
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
        self._told = Text(self.tr("Your patient can read what you record here."), "small", "clay_ink")
        self.column.setSpacing(theme.space(8))
        self.column.addWidget(self._title)
        self.column.addWidget(self._line)
        self.leaving = LeavingRows("review.call.call_back", "clay_ink")
        self.leaving.called_back.connect(self.call_back_wanted)
        self.column.addWidget(self.leaving)
        self.column.addWidget(self._first)
        self.column.addLayout(choices)
        self.column.addWidget(self._reason_box)
        self.column.addWidget(self._missing)
        self.column.addWidget(self._told)
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

    def show_call(self, name: str, call: CallView | SafetyAnswer | None, when: str, more: int = 0) -> None:
        """Shows a wish or an answer, or hides itself; what was chosen for the same one stays.

        Args:
            name: Whose it is.
            call: The wish to be called, or the answer to a safety item.
            when: When it was said, in words.
            more: How many others are open besides.
        """
        if call is None:
            self._call = None
            self.hide()
            return
        if self._call is None or self._call.id != call.id:
            self._clear()
        self._call = call
        if isinstance(call, CallView):
            title = self.tr("{name} asks to be called · {when}").format(name=name, when=when)
            line = self.tr("“{line}”").format(line=call.line) if call.line.strip() else ""
        else:
            title = self.tr("{name} answered a safety question · {when}").format(name=name, when=when)
            line = words.safety_answers(call)
        if more:
            title = self.tr("{title} · {more}").format(title=title, more=words.more_open(more))
        self._title.setText(title)
        self._line.setText(line)
        self._line.setVisible(bool(line))
        if self.isHidden() or self.accessibleName() != title:
            self.setAccessibleName(title)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self.show()

    def ask_first(self) -> None:
        """Asks what was done before anything else goes on, and puts the cursor where that is answered."""
        self._first.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self._first, QAccessible.Event.Alert))
        chosen = self._group.checkedButton() or self.options[DISPOSITIONS[0]]
        chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        self._first.hide()
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
        self._told.setVisible(self.chosen is not None)
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
        if isinstance(self._call, CallView) and self._seen != self._call.id:
            self._seen = self._call.id
            self.seen.emit(self._call)
