"""Asks before one patient's words come into another's letter."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ui.theme import current
from ui.widgets import FlowLayout, Heading, PrimaryButton, Quote, SecondaryButton, Text

MOST_SHOWN = 160
"""So many characters of the words are shown."""


class ForeignWords(QDialog):
    """Says whose words they are and where they would go. Leaving them out is what Enter and Escape do.

    Args:
        owner: Whose words they are; empty when it is not known here.
        reader: To whom it goes what is being written.
        editor: The `objectName` of where they would be put.
        text: The words.
    """

    def __init__(self, owner: str, reader: str, editor: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        theme = current()
        self.setObjectName("review.foreign_words")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Somebody else’s words"))
        short = (owner.partition(" ")[0], reader.partition(" ")[0])
        owner, reader = short if short[0] != short[1] else (owner, reader)
        whose = self.tr("These words are {name}’s.").format(name=owner)
        if not owner:
            whose = self.tr("These words are another patient’s.")
        if editor.startswith("review.note"):
            where = self.tr("This note goes to {name}.").format(name=reader)
        elif editor in ("review.letter", "review.subject"):
            where = self.tr("This letter goes to {name}.").format(name=reader)
        elif editor.startswith(("plan.", "record.end")):
            where = self.tr("{name} will read what stands here.").format(name=reader)
        else:
            where = self.tr("You are writing about {name}.").format(name=reader)
        self.said = f"{whose} {where}"
        self.setAccessibleName(self.said)
        self.setAccessibleDescription(self.tr("Nothing was put in yet."))
        column = QVBoxLayout(self)
        room = theme.space(26)
        column.setContentsMargins(room, room, room, room)
        column.setSpacing(theme.space(14))
        column.addWidget(Heading(whose, 3))
        column.addWidget(Text(where, "lead"))
        shown = text.strip()
        if len(shown) > MOST_SHOWN:
            shown = shown[:MOST_SHOWN].rstrip() + "…"
        column.addWidget(Quote(self.tr("“{quote}”").format(quote=shown)))
        self.leave_out = PrimaryButton(self.tr("Leave them out"), "review.foreign_words.leave_out")
        self.leave_out.setToolTip(self.tr("Esc"))
        self.leave_out.clicked.connect(self.reject)
        self.put_in = SecondaryButton(self.tr("Put them in all the same"), "review.foreign_words.put_in")
        self.put_in.setAutoDefault(False)
        self.put_in.clicked.connect(self.accept)
        row = FlowLayout(12)
        row.addWidget(self.leave_out)
        row.addWidget(self.put_in)
        column.addLayout(row)
        width = min(theme.px(540), max(theme.px(300), parent.window().width() - 2 * room))
        self.resize(width, column.totalHeightForWidth(width))
        self.setMinimumHeight(column.totalHeightForWidth(width))
        self.leave_out.setDefault(True)
        self.leave_out.setFocus()
