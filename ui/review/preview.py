"""The letter as the patient will see it, before it is sent: her name large, her words, the notes beside them."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.letters.checking import Findings
from app.review.writing import BeforeSending
from ui.layouts import Columns, clear
from ui.review import words
from ui.review.drafts import LetterDraft, NoteDraft
from ui.review.mark import PatientMark
from ui.review.warnings import Warnings
from ui.spoken.sound_list import SoundList
from ui.theme import current
from ui.widgets import (
    Card,
    FlowLayout,
    Heading,
    PrimaryButton,
    Quote,
    ScrollPage,
    SecondaryButton,
    Soft,
    Text,
)
from ui.wording.dates import clock_time, full_day, local


class Preview(QWidget):
    """Asks once more, showing everything that goes out.

    Signals:
        confirmed: It is to be sent now.
        planned: It is to leave on the agreed day.
        put_back: The therapist goes on writing.
        place_wanted(object): The place of a `Finding` is wanted.
    """

    confirmed = Signal()
    planned = Signal()
    put_back = Signal()
    place_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        self._to = ""
        self._findings = Findings()
        self._kicker = Soft("", "small_strong")
        self._name = Heading("", 1)
        self._letter = Card(padding=34)
        self._notes = Card(padding=26)
        self.send = PrimaryButton("", "review.confirm_send", "send")
        self.send.clicked.connect(self.confirmed)
        self.later = SecondaryButton("", "review.confirm_later", "calendar")
        self.later.clicked.connect(self.planned)
        self.back = SecondaryButton(self.tr("Go on writing"), "review.back_to_writing", "arrow-left")
        self.back.clicked.connect(self._go_back)
        self.warnings = Warnings()
        self.warnings.place_wanted.connect(self.place_wanted)
        self._scroll = ScrollPage("review.preview", self.tr("Your letter as it will be seen"))
        self._scroll.column.addWidget(self._kicker)
        self.mark = PatientMark("review.preview_mark", size=40)
        whom = QHBoxLayout()
        whom.setSpacing(theme.space(14))
        whom.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        whom.addWidget(self._name, 1)
        self._scroll.column.addLayout(whom)
        self._scroll.column.addWidget(self.warnings)
        self._columns = Columns((self._letter, self._notes), (12, 10), 760, level=False)
        self._scroll.column.addWidget(self._columns)
        self._scroll.column.addStretch(1)
        self._scroll.column.setSpacing(theme.space(14))
        self._hint = Soft("", "small")
        actions = QVBoxLayout()
        actions.setContentsMargins(theme.page_margin, theme.space(14), theme.page_margin, theme.space(16))
        actions.setSpacing(theme.space(6))
        buttons = FlowLayout(12)
        for button in (self.send, self.later, self.back):
            buttons.addWidget(button)
        actions.addLayout(buttons)
        actions.addWidget(self._hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        column.addLayout(actions)

    def show_letter(
        self,
        name: str,
        draft: LetterDraft,
        notes: Sequence[NoteDraft],
        titles: dict[str, str],
        sounds: SoundList,
    ) -> None:
        """Shows what goes out.

        Args:
            name: The patient's name.
            draft: The letter.
            notes: The notes that go along.
            titles: The title of each entry that has a note, by its id.
            sounds: What was spoken to it.
        """
        self._kicker.setText(self.tr("This letter goes to"))
        self._name.setText(name)
        self._to = name
        self._show_ways(Findings(), None)
        self.warnings.show_findings(Findings(), name, {})
        clear(self._letter.column)
        if draft.subject.strip():
            self._letter.column.addWidget(Heading(draft.subject.strip(), 2))
        for paragraph in draft.text.strip().split("\n\n"):
            if paragraph.strip():
                self._letter.column.addWidget(Text(paragraph.strip("\n"), "letter"))
        self._letter.column.addWidget(sounds)
        clear(self._notes.column)
        self._notes.setVisible(bool(notes))
        self._notes.column.addWidget(Heading(words.notes_beside(len(notes)), 3))
        for note in notes:
            self._notes.column.addWidget(self._make_note(note, titles.get(note.passage.entry, "")))
        self.send.setFocus(Qt.FocusReason.TabFocusReason)

    def show_findings(self, before: BeforeSending, notes: Mapping[str, str]) -> None:
        """Shows what was found, and on which day it could leave.

        Args:
            before: What is said before it is sent.
            notes: The words that each note belongs to, by its place.
        """
        self.warnings.show_findings(before.findings, self._to, notes)
        self._show_ways(before.findings, before.day)
        if before.findings:
            self._scroll.verticalScrollBar().setValue(0)
            focus = self.warnings.first if before.findings.blanks else self.back
            (focus or self.back).setFocus(Qt.FocusReason.TabFocusReason)
            QAccessible.updateAccessibility(QAccessibleEvent(self.warnings, QAccessible.Event.Alert))

    def _show_ways(self, findings: Findings, day: datetime | None) -> None:
        self._findings = findings
        may = not findings.blanks
        self.send.setEnabled(may)
        self.later.setEnabled(may)
        self.later.setVisible(day is not None and may)
        if findings and may:
            self.send.say(self.tr("Send to {name} all the same").format(name=self._to))
            self.back.say(self.tr("Go back"))
        elif day is not None and may:
            self.send.say(self.tr("Send to {name} now").format(name=self._to))
            self.back.say(self.tr("Go on writing"))
        else:
            self.send.say(self.tr("Send to {name}").format(name=self._to))
            self.back.say(self.tr("Go on writing") if may else self.tr("Go back"))
        hint = self.tr(
            "It leaves one minute after this, or once there is a connection. Until it leaves it can be called back."
        )
        if findings.blanks:
            hint = self.tr("With an open blank it is not sent.")
        elif day is not None:
            when = self.tr("{day}, {time}").format(day=full_day(local(day).date()), time=clock_time(day))
            self.later.say(self.tr("Leave on {when}").format(when=when))
            hint = self.tr(
                "Now means in one minute. On the agreed day it leaves when Haven is open and unlocked here, from "
                "{time} on. Until it leaves it can be called back."
            ).format(time=clock_time(day))
        self._hint.setText(hint)

    def _go_back(self) -> None:
        """Goes back, to the first thing that was found, if anything was."""
        found = (*self._findings.blanks, *self._findings.names, *self._findings.repeats)
        if found:
            self.place_wanted.emit(found[0])
        else:
            self.put_back.emit()

    def _make_note(self, note: NoteDraft, title: str) -> QWidget:
        box = Card("claymist", 16)
        if title:
            box.column.addWidget(Soft(title, "small"))
        if note.passage.quote:
            box.column.addWidget(Quote(self.tr("“{quote}”").format(quote=note.passage.quote), "clay_ink"))
        box.column.addWidget(Text(note.text.strip(), "body", "clay_ink"))
        return box

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_back.emit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            focus = QApplication.focusWidget()
            chosen = focus if isinstance(focus, QAbstractButton) and self.isAncestorOf(focus) else self.send
            chosen.click()
            return
        super().keyPressEvent(event)
