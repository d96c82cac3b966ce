"""The letter as the patient will see it, before it is sent: her name large, her words, the notes beside them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui.layouts import Columns, clear
from ui.review import words
from ui.review.drafts import LetterDraft, NoteDraft
from ui.spoken.sound_list import SoundList
from ui.theme import current
from ui.widgets import (
    Card,
    Heading,
    PrimaryButton,
    Quote,
    ScrollPage,
    SecondaryButton,
    Soft,
    Text,
)


class Preview(QWidget):
    """Asks once more, showing everything that goes out.

    Signals:
        confirmed: It is to be sent.
        put_back: The therapist goes on writing.
    """

    confirmed = Signal()
    put_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        self._kicker = Soft("", "small_strong")
        self._name = Heading("", 1)
        self._letter = Card(padding=34)
        self._notes = Card(padding=26)
        self.send = PrimaryButton("", "review.confirm_send", "send")
        self.send.clicked.connect(self.confirmed)
        self.back = SecondaryButton(self.tr("Go on writing"), "review.back_to_writing", "arrow-left")
        self.back.clicked.connect(self.put_back)
        self._scroll = ScrollPage("review.preview", self.tr("Your letter as it will be seen"))
        self._scroll.column.addWidget(self._kicker)
        self._scroll.column.addWidget(self._name)
        self._columns = Columns((self._letter, self._notes), (12, 10), 760, level=False)
        self._scroll.column.addWidget(self._columns)
        self._scroll.column.addStretch(1)
        self._scroll.column.setSpacing(theme.space(14))
        actions = QHBoxLayout()
        actions.setContentsMargins(theme.page_margin, theme.space(14), theme.page_margin, theme.space(20))
        actions.setSpacing(theme.space(12))
        actions.addWidget(self.send)
        actions.addWidget(self.back)
        self._hint = Soft(self.tr("It leaves one minute after this and can be called back until then."), "small")
        actions.addWidget(self._hint, 1, Qt.AlignmentFlag.AlignVCenter)
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
        self.send.say(self.tr("Send to {name}").format(name=name))
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
            (self.back if self.back.hasFocus() else self.send).click()
            return
        super().keyPressEvent(event)
