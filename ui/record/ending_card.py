"""The end of a treatment: last day, reason, words for her; with the closing letter or at once, and taken back."""

from datetime import date
from typing import Final

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from app.model.guiding import EndReason
from app.review.endings import EndState, Parting
from ui.record.closing import sentences
from ui.theme import current
from ui.widgets import (
    Card,
    Chip,
    DayField,
    FlowLayout,
    Heading,
    Option,
    Paper,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    Soft,
    Text,
    labelled,
)
from ui.wording.dates import full_date, local
from ui.wording.endings import reason_words

REASONS: Final[tuple[EndReason, ...]] = ("completed", "her wish", "other care", "other")


class EndingCard(Card):
    """Says where the treatment stands, and lets it end or go on.

    Signals:
        ended(object): It is to end at once; carries a `Parting`.
        ended_with_letter(object): It is to end with the next letter; carries a `Parting`.
        typed(object): The form was changed; carries a `Parting`, or None when it is as it was at first.
        goes_on: It is to go on after all.
        letter_wanted(object): A letter is to begin with these sentences.
    """

    ended = Signal(object)
    ended_with_letter = Signal(object)
    typed = Signal(object)
    goes_on = Signal()
    letter_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        theme = current()
        self._today = date.min
        self._awaited = True
        self._quiet = True
        self.column.setSpacing(theme.space(12))
        self.column.addWidget(Heading(self.tr("The end of the treatment"), 3))
        self.stands = Text("")
        self.stands.setObjectName("record.ending")
        self.column.addWidget(self.stands)
        self.words_said = Soft("", "diary")
        self.column.addWidget(self.words_said)
        self.begin = SecondaryButton(self.tr("End the treatment…"), "record.end")
        self.begin.clicked.connect(lambda: self.open_form(True))
        self.resume = SecondaryButton(self.tr("The treatment goes on after all"), "record.go_on", "undo-2")
        self.resume.clicked.connect(self.goes_on)
        self.form = self._make_form()
        self.letter = self._make_letter()
        row = FlowLayout(12)
        row.addWidget(self.begin)
        row.addWidget(self.resume)
        self.column.addLayout(row)
        self.column.addWidget(self.form)
        self.column.addWidget(self.letter)
        self.form.hide()
        self._quiet = False

    def _make_form(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().space(12))
        self.day = DayField("record.end.day")
        self.day.dateChanged.connect(self._typed)
        days = FlowLayout(12)
        days.addWidget(labelled(self.tr("The last day"), self.day))
        column.addLayout(days)
        column.addWidget(Text(self.tr("Why it ends"), "label"))
        self._reasons = QButtonGroup(box)
        options = FlowLayout(8)
        for number, reason in enumerate(REASONS):
            words = reason_words(reason)
            option = Option(f"{words[:1].upper()}{words[1:]}", f"record.end.reason.{number}")
            self._reasons.addButton(option, number)
            options.addWidget(option)
        self._reasons.buttons()[0].setChecked(True)
        self._reasons.idToggled.connect(lambda _number, on: self._typed() if on else None)
        column.addLayout(options)
        hint = self.tr("A few words, if you like; your patient reads them in Haven when the treatment has ended.")
        self.words = Paper("record.end.words", self.tr("Words for your patient"), "", lines=3, framed=True)
        self.words.written.connect(self._typed)
        column.addWidget(labelled(self.tr("Words for your patient"), self.words, hint=hint))
        buttons = FlowLayout(12)
        self.with_letter = PrimaryButton(self.tr("End it with the next letter"), "record.end.with_letter")
        self.with_letter.setAccessibleDescription(self.tr("The end leaves at the moment at which the letter does."))
        self.with_letter.clicked.connect(lambda: self.ended_with_letter.emit(self.parting))
        self.at_once = SecondaryButton(self.tr("End it at once"), "record.end.at_once")
        self.at_once.clicked.connect(lambda: self.ended.emit(self.parting))
        leave = QuietButton(self.tr("Not now"), "record.end.leave")
        leave.clicked.connect(lambda: self.open_form(False))
        for button in (self.with_letter, self.at_once, leave):
            buttons.addWidget(button)
        column.addLayout(buttons)
        return box

    def _make_letter(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().space(8))
        column.addWidget(Heading(self.tr("A closing letter"), 4))
        column.addWidget(
            Soft(
                self.tr(
                    "You can begin it from a few sentences. They are put into the letter you are writing, for you to "
                    "change; nothing is sent that you did not read."
                ),
                "small",
            )
        )
        self.sentences: list[Chip] = []
        for number, sentence in enumerate(sentences()):
            chip = Chip(sentence, f"record.sentence.{number}")
            chip.centred = False
            self.sentences.append(chip)
            chip.toggled.connect(lambda _on: self._weigh())
            column.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
        row = FlowLayout(12)
        self.begin_letter = SecondaryButton(self.tr("Begin the letter with these"), "record.begin_letter", "mail")
        self.begin_letter.clicked.connect(lambda: self.letter_wanted.emit(self.chosen))
        row.addWidget(self.begin_letter)
        column.addLayout(row)
        self._weigh()
        return box

    @property
    def chosen(self) -> tuple[str, ...]:
        """The sentences that are chosen."""
        return tuple(chip.text() for chip in self.sentences if chip.isChecked())

    @property
    def parting(self) -> Parting:
        """How it is to end, as the form has it."""
        day = self.day.date()
        reason = REASONS[max(0, self._reasons.checkedId())]
        return Parting(date(day.year(), day.month(), day.day()), reason, self.words.words().strip())

    def clear(self, today: date) -> None:
        """Holds nothing of anybody, and takes nothing, until a state is shown.

        Args:
            today: The last day that is proposed.
        """
        self._today, self._awaited = today, True
        self.setEnabled(False)
        self.stands.setText("")
        for part in (self.words_said, self.begin, self.resume, self.form, self.letter):
            part.hide()
        for chip in self.sentences:
            chip.setChecked(False)
        self._fill(Parting(today, REASONS[0]))

    def open_form(self, opened: bool) -> None:
        """Opens the form, or puts it away; what was typed stays in it."""
        self.form.setVisible(opened)
        self.begin.setVisible(not opened)
        (self.day if opened else self.begin).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_state(self, end: EndState, name: str) -> None:
        """Says where the treatment stands; what is being typed stays."""
        if self._awaited:
            self._awaited = False
            self._fill(end.draft or Parting(self._today, REASONS[0]))
            self.setEnabled(True)
        over = end.ending or end.waiting
        leaves = full_date(local(end.leaves_at).date()) if end.leaves_at is not None else ""
        if leaves:
            words = self.tr("The treatment of {name} ends with the letter of {letter}, on {day}: {reason}.")
        elif end.ending is not None and end.ending.on_day > self._today:
            words = self.tr("The treatment of {name} ends on {day}: {reason}.")
        elif end.ending is not None:
            words = self.tr("The treatment of {name} ended on {day}: {reason}.")
        elif end.waiting is not None:
            words = self.tr("The treatment of {name} ends with your next letter, on {day}: {reason}.")
        else:
            words = self.tr("The treatment of {name} goes on.")
        if over is not None:
            day, reason = full_date(over.on_day), reason_words(over.reason)
            words = words.format(name=name, letter=leaves, day=day, reason=reason)
            self.words_said.setText(over.words)
        else:
            words = words.format(name=name)
        self.stands.setText(words)
        self.words_said.setVisible(over is not None and bool(over.words.strip()))
        self.resume.setVisible(over is not None and end.in_care)
        may = over is None and end.in_care
        self.begin.setVisible(may and self.form.isHidden())
        self.letter.setVisible(end.in_care)
        if not may:
            self.form.hide()

    def _fill(self, parting: Parting) -> None:
        day = parting.on_day
        self._quiet = True
        self.day.setDate(QDate(day.year, day.month, day.day))
        self._reasons.button(REASONS.index(parting.reason)).setChecked(True)
        self.words.write(parting.words)
        self._quiet = False

    def _typed(self) -> None:
        if not self._quiet:
            parting = self.parting
            self.typed.emit(None if parting == Parting(self._today, REASONS[0]) else parting)

    def _weigh(self) -> None:
        self.begin_letter.setEnabled(bool(self.chosen))
