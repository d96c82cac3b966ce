"""Answers that are files: chosen, named, and taken away again."""

import mimetypes
from pathlib import Path

from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid
from typing_extensions import override

from app.forms.values import Attachment, Value
from app.forms.view import FormItem
from ui.theme import current
from ui.widgets.buttons import QuietButton, SecondaryButton
from ui.widgets.flow import FlowLayout
from ui.widgets.form.hands import Hands
from ui.widgets.form.part import Part
from ui.widgets.text import IconLabel, Soft

KIB = 1024


class AttachmentPart(Part):
    """A file from this computer; it is kept with the answers, encrypted like them."""

    def __init__(self, item: FormItem, hands: Hands) -> None:
        super().__init__(item, hands)
        self.column.setSpacing(current().space(8))
        self._present = IconLabel("file-text", "")
        self._trouble = Soft("", "small")
        self._trouble.hide()
        self._pick = SecondaryButton(self.tr("Choose a file…"), self.name)
        self._pick.setAccessibleName(self.tr("Choose a file: {question}").format(question=self.label))
        self._pick.clicked.connect(self._ask)
        self._away = QuietButton(self.tr("Take it away"), f"{self.name}.away", "x")
        self._away.setAccessibleName(self.tr("Take the file away: {question}").format(question=self.label))
        self._away.clicked.connect(self._take_away)
        self._gone: Value | None = None
        self._was = Soft("", "small")
        self._back = QuietButton(self.tr("Bring it back"), f"{self.name}.back")
        self._back.setAccessibleName(self.tr("Bring the file back: {question}").format(question=self.label))
        self._back.clicked.connect(self._bring_back)
        self.setFocusProxy(self._pick)
        row = FlowLayout(10)
        row.addWidget(self._pick)
        row.addWidget(self._away)
        for widget in (self._present, self._trouble):
            self.column.addWidget(widget)
        self.column.addLayout(row)
        line = FlowLayout(10)
        line.addWidget(self._was)
        line.addWidget(self._back)
        self.column.addLayout(line)
        self.show_answer(item)

    @override
    def show_answer(self, item: FormItem) -> None:
        content = item.values[0].content if item.values else None
        file = content if isinstance(content, Attachment) else None
        words = ""
        if file is not None:
            name = file.title or file.url or self.tr("A file")
            size = self.tr("{number} KiB").format(number=max(1, round(len(file.data) / KIB)))
            words = f"{name} · {size}" if file.data else name
        self._present.label.setText(words)
        self._present.setVisible(bool(words))
        self._away.setVisible(bool(words))
        self._tell_gone()

    def _tell_gone(self) -> None:
        """Until the page is left, a file that was taken away or replaced can be had again."""
        present = self.item.values[0] if self.item.values else None
        gone = self._gone.content if self._gone is not None and self._gone != present else None
        if isinstance(gone, Attachment):
            name = gone.title or gone.url or self.tr("A file")
            self._was.setText(self.tr("Taken away: {row}").format(row=name))
        for widget in (self._was, self._back):
            widget.setVisible(gone is not None)

    def _ask(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a file"))
        dialog.setObjectName(f"{self.name}.dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.take(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take(self, file: Path) -> None:
        """Takes a file as the answer."""
        most = self.hands.largest_file

        def taken(content: bytes | None) -> None:
            if not isValid(self):  # another page was opened before the disk answered
                return
            self._trouble.setVisible(content is None)
            if content is None:
                words = self.tr("That file cannot be read, or is larger than {number} KiB. Nothing was changed.")
                self._trouble.setText(words.format(number=most // KIB))
                return
            self._gone = self.item.values[0] if self.item.values else self._gone
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            self.hands.answer(self.item.path, Value("Attachment", Attachment(kind, file.name, content)))

        self.hands.read(file, most, taken)

    def _take_away(self) -> None:
        self._gone = self.item.values[0] if self.item.values else None
        self.hands.answer(self.item.path, None)
        self.hands.go_to(self._back)

    def _bring_back(self) -> None:
        if self._gone is not None:
            self._gone, back = (self.item.values[0] if self.item.values else None), self._gone
            self.hands.answer(self.item.path, back)
        self.hands.go_to(self._pick)


def filed(item: FormItem, hands: Hands) -> Part | None:
    """Returns the place for a file, or None when the question is answered otherwise."""
    return AttachmentPart(item, hands) if item.control == "attachment" else None
