"""What cannot be trusted in a dossier: which kind, from whose computer, since when. It cannot be put aside."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from sync.client.doubts import Doubt
from ui.layouts import clear
from ui.text import Words
from ui.theme import current
from ui.widgets import Card, Column, FlowLayout, Heading, IconLabel, SecondaryButton, Text
from ui.wording.dates import local, near_day

translate = QCoreApplication.translate
Doubts = Words("Doubts")


class DoubtsStrip(Card):
    """Stands above the diary as long as there is evidence in this patient's conversation.

    Attributes:
        save: Saves the proof.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("sand", 16, parent)
        self.setObjectName("review.doubts")
        self.column.setSpacing(current().space(8))
        self.column.addWidget(Heading(self.tr("Not everything here could be believed"), 4, "sand_ink"))
        self._lines = Column(gap=current().space(4))
        self.column.addLayout(self._lines)
        words = self.tr(
            "None of it is shown as your patient's words. What is shown was signed and holds. Please tell the "
            "clinic; the proof is kept."
        )
        self.column.addWidget(Text(words, colour="sand_ink"))
        self.save = SecondaryButton(self.tr("Save the proof…"), "review.doubts.save", "shield-check")
        row = FlowLayout()
        row.addWidget(self.save)
        self.column.addLayout(row)
        self._shown: tuple[Doubt, ...] = ()
        self.hide()

    def show_doubts(self, doubts: Sequence[Doubt], today: date) -> None:
        """Shows what there is evidence of; nothing hides the strip but that there is none."""
        if tuple(doubts) == self._shown:
            return
        self._shown = tuple(doubts)
        clear(self._lines)
        told = [say(doubt, today) for doubt in doubts]
        for line in told:
            self._lines.addWidget(IconLabel("circle-alert", line, colour="sand_ink"))
        self.setAccessibleName(" ".join(told))
        self.setVisible(bool(doubts))


def say(doubt: Doubt, today: date) -> str:
    """Returns one kind of evidence as a sentence."""
    what = {
        "UnknownSender": Doubts.tr("%n things from somebody whom nobody introduced", "", doubt.count),
        "BadSignature": Doubts.tr("%n things whose signature does not hold", "", doubt.count),
        "HistoryHidden": Doubts.tr("%n gaps: something that was quoted is missing", "", doubt.count),
        "HistoryRolledBack": Doubts.tr("%n contradictions: another past than before", "", doubt.count),
        "KeyChanged": Doubts.tr("%n things under another key than the clinic's", "", doubt.count),
        "AfterLeaving": Doubts.tr("%n things from a computer that had been taken out", "", doubt.count),
        "Undecipherable": Doubts.tr("%n things that cannot be opened", "", doubt.count),
    }.get(doubt.kind) or Doubts.tr("%n things that could not be believed", "", doubt.count)
    day = near_day(local(doubt.since).date(), today)
    if doubt.author and doubt.device:
        whose = translate("Doubts", "from {name}'s computer {device}").format(name=doubt.author, device=doubt.device)
    elif doubt.device:
        whose = translate("Doubts", "from an unknown computer {device}").format(device=doubt.device)
    else:
        whose = translate("Doubts", "from the clinic's server")
    return translate("Doubts", "{what} · {whose} · first seen: {day}").format(what=what, whose=whose, day=day)
