"""Reading: exactly what the therapist will see, and an entry with the notes beside its passages."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.diary.views import EntryVersion, EntryView
from app.model.changes import EntryShared
from app.model.states import DeliveryState, Withdrawal
from ui.diary.answers import add_answer
from ui.diary.others import OtherWords
from ui.diary.words import state_sentence, state_tone
from ui.passages import NoteColumn
from ui.spoken.sound_list import SoundList
from ui.theme import current
from ui.widgets import (
    Card,
    FlowLayout,
    Heading,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    Separator,
    Soft,
    StateLine,
    Text,
)
from ui.wording import dates


class Preview(QWidget):
    """Exactly what goes out, no more and no less.

    Signals:
        confirmed: It goes out.
        refused: It does not; the page is as it was.

    Args:
        shared: What would go out.
        readers: Who reads it, by name.
        reading: Says who reads when.
        sounds: What was spoken, as it will be heard.
    """

    confirmed = Signal()
    refused = Signal()

    def __init__(
        self, shared: EntryShared, readers: str, reading: str, sounds: SoundList, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme = current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(14))
        column.addWidget(
            Text(self.tr("This is exactly what {name} will see, and nothing else.").format(name=readers), "lead")
        )
        card = Card()
        card.setObjectName("diary.preview")
        card.column.addWidget(Heading(shared.title, 3))
        when = self.tr("Week {week} · written {day}, {time}").format(
            week=shared.week,
            day=dates.full_day(dates.local(shared.written_at).date()),
            time=dates.clock_time(shared.written_at),
        )
        card.column.addWidget(Soft(when, "small"))
        for answer in shared.answers:
            add_answer(card.column, answer, (), "diary.preview", shared.asks)
        card.column.addWidget(sounds)
        column.addWidget(card)
        row = FlowLayout(12)
        self.confirm = PrimaryButton(self.tr("Share this"), "diary.confirm_share", "send")
        self.confirm.clicked.connect(self.confirmed)
        back = SecondaryButton(self.tr("Back to my page"), "diary.back_to_page")
        back.clicked.connect(self.refused)
        row.addWidget(self.confirm)
        row.addWidget(back)
        column.addLayout(row)
        column.addWidget(Soft(reading, "small"))
        column.addStretch(1)


class Reading(QWidget):
    """An entry to be read.

    Signals:
        edit_wanted, share_wanted, withdraw_wanted, remove_wanted: What can be done with it.
        bring_back_wanted(int): The words of another version are to be the newest ones.

    Args:
        entry: The entry.
        today: The day at this computer.
        therapist: Who reads what is shared.
        sounds: What was spoken.
    """

    edit_wanted = Signal()
    share_wanted = Signal()
    withdraw_wanted = Signal()
    remove_wanted = Signal()
    bring_back_wanted = Signal(int)

    def __init__(
        self, entry: EntryView, today: date, therapist: str, sounds: SoundList, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme = current()
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(14))
        state = StateLine(state_sentence(entry, today, therapist), state_tone(entry))
        state.setObjectName("diary.entry_state")
        column.addWidget(state)
        if entry.edited_since_shared and entry.withdrawal is Withdrawal.NONE:
            column.addWidget(
                Soft(
                    self.tr("You changed it since. {name} has the earlier version; this one is only for you.").format(
                        name=therapist or self.tr("Your therapist")
                    )
                )
            )
        card = Card()
        card.setObjectName("diary.entry")
        self._fill(card, entry)
        card.column.addWidget(sounds)
        column.addWidget(card)
        column.addLayout(self._actions(entry))
        self._today = today
        self._others = OtherWords()
        self._others.wanted.connect(self.bring_back_wanted)
        column.addWidget(self._others)
        column.addStretch(1)

    def add_mark(self, mark: QWidget) -> None:
        """Puts a mark below the line that says where the entry is."""
        row = FlowLayout(8)
        row.addWidget(mark)
        self._column.insertLayout(1, row)

    def show_others(self, versions: tuple[EntryVersion, ...]) -> None:
        """Offers other words that were written on this page, newest first."""
        self._others.show_versions(versions, self._today)

    def _fill(self, card: Card, entry: EntryView) -> None:
        known = {answer.question for answer in entry.answers}
        for place, answer in enumerate(entry.answers):
            if place:
                card.column.addSpacing(current().space(10))
            notes = [note for note in entry.notes if note.question == answer.question]
            add_answer(card.column, answer, notes, "diary.entry", entry.asks)
        lost = [note for note in entry.notes if note.question not in known]
        if lost:
            card.column.addWidget(Separator())
            card.column.addWidget(NoteColumn(lost, quoted=True))

    def _actions(self, entry: EntryView) -> FlowLayout:
        row = FlowLayout(12)
        is_shared = entry.delivery is not None and entry.withdrawal is Withdrawal.NONE
        if not is_shared or entry.edited_since_shared:
            words = self.tr("Share the new version") if is_shared else self.tr("Share with my therapist")
            share = PrimaryButton(words, "diary.share")
            share.clicked.connect(self.share_wanted)
            row.addWidget(share)
        edit = SecondaryButton(self.tr("Change it"), "diary.edit", "pencil")
        edit.clicked.connect(self.edit_wanted)
        row.addWidget(edit)
        if is_shared and entry.delivery is not None and entry.delivery.state is not DeliveryState.OPENED:
            withdraw = SecondaryButton(self.tr("Withdraw it"), "diary.withdraw", "undo-2")
            withdraw.clicked.connect(self.withdraw_wanted)
            row.addWidget(withdraw)
        remove = QuietButton(self.tr("Remove from my diary"), "diary.remove", "trash-2")
        remove.clicked.connect(self.remove_wanted)
        row.addWidget(remove)
        return row
