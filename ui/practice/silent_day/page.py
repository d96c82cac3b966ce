"""The silent day before it begins: its shape, its plan, the notice for the household, and Begin."""

from collections.abc import Mapping

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.errors import HavenError
from app.model.change_set import ChangeSet
from app.practice.silent_day.plan import Block, Shape, SilentDay
from ui.attached import Attached
from ui.errors import sentence
from ui.layouts import clear
from ui.practice.silent_day.block_card import BlockCard
from ui.practice.silent_day.notice import notices
from ui.practice.silent_day.opening import open_block
from ui.practice.silent_day.presenter import Planned, PlanPresenter, is_near
from ui.practice.silent_day.words import when_words
from ui.printing.notice import notice_document
from ui.printing.sending import ask_and_print, ask_and_save
from ui.shell.context import Context
from ui.shell.page import Page
from ui.theme import current
from ui.widgets import (
    Badge,
    Card,
    FlowLayout,
    Heading,
    MessagePanel,
    PrimaryButton,
    QuietButton,
    ScrollPage,
    SecondaryButton,
    Soft,
    Text,
)
from ui.wording import dates


class SilentDayPage(Page):
    """Where a silent day is planned and begun."""

    name = "silent-day"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.presenter = PlanPresenter(
            self,
            context,
            Attached(context.background, self),
            dates.spoken(),
            lambda day, block, before: open_block(context, day, block, before),
        )
        self._cards: dict[str, BlockCard] = {}
        self._shown: Planned | None = None
        self._scroll = ScrollPage("silent-day.page", self.tr("Silent day"), widest=960)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(self._scroll)
        self._trouble = MessagePanel("", "", "circle-alert", "sand")
        self._trouble.hide()
        self._body = QVBoxLayout()
        self._body.setSpacing(current().gap)
        self._scroll.column.addWidget(Heading(self.tr("Silent day"), 1))
        self._scroll.column.addWidget(
            Soft(
                self.tr(
                    "A day, or a part of a day, without talking, news and screens. Two silent hours are a silent day "
                    "too. Only you see this plan."
                ),
                "lead",
            )
        )
        self._scroll.column.addWidget(self._trouble)
        self._scroll.column.addLayout(self._body)
        self._scroll.column.addStretch(1)
        self.undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        self.undo.activated.connect(self.presenter.undo)

    @override
    def entered(self, arguments: Mapping[str, object]) -> None:
        self.presenter.start()

    @override
    def changed(self, changes: ChangeSet) -> None:
        if self.isVisible() and changes.touches("settings"):
            self.presenter.start()

    def show_planned(self, planned: Planned, *, can_undo: bool) -> None:
        """Shows the plan, or the shapes to choose from; what can stay where it is stays there."""
        self._trouble.hide()
        day, frame = planned.day, _frame(self._shown) if self._shown is not None else None
        self._shown = planned
        if day is not None and _frame(planned) == frame:
            for block in day.blocks:
                if block.id in self._cards:
                    self._cards[block.id].show_block(block, planned.today)
        else:
            self._build(planned)
        for button in self.findChildren(QuietButton, "silent-day.undo"):
            button.setVisible(can_undo)

    def say_taken(self) -> None:
        """Says that another part stands there already."""
        self.context.say(self.tr("Another part of the silent day stands there at that time."))

    def show_trouble(self, error: HavenError) -> None:
        """Says what went wrong."""
        self._trouble.say(sentence(error))

    def _build(self, planned: Planned) -> None:
        clear(self._body)
        self._cards.clear()
        if planned.day is None:
            self._body.addWidget(self._shapes())
            self._body.addLayout(self._foot(planned))
            return
        day, several = planned.day, len(planned.day.blocks) > 1
        first = day.open_block or day.next_block
        for number, block in enumerate(day.blocks, 1):
            if block.progress is not None:
                self._body.addWidget(self._begun(block, planned))
                continue
            card = BlockCard(
                block, number if several else 0, planned, main=block == first and is_near(block, planned.now)
            )
            self._connect(card, block.id)
            self._cards[block.id] = card
            self._body.addWidget(card)
        self._body.addWidget(self._around(day))
        self._body.addLayout(self._foot(planned))

    def _connect(self, card: BlockCard, block: str) -> None:
        presenter = self.presenter
        card.begin_asked.connect(lambda: presenter.begin(block))
        card.move_asked.connect(lambda item, by: presenter.move(block, item, by))
        card.length_asked.connect(lambda item, more: presenter.lengthen(block, item, more=more))
        card.removal_asked.connect(lambda item: presenter.leave_out(block, item))
        card.addition_asked.connect(lambda kind, script, after: presenter.add(block, kind, script, after))
        card.variant_chosen.connect(lambda item, way: presenter.choose_variant(block, item, way))
        card.later_asked.connect(lambda later: presenter.begin_later(block, later=later))
        card.day_chosen.connect(lambda day: presenter.put_on(block, day))

    def _shapes(self) -> Card:
        card = Card()
        card.column.addWidget(Heading(self.tr("How much silence suits this week?"), 3))
        card.column.addWidget(
            Text(self.tr("Each comes with a plan that you make your own: nothing in it has to stay as it is."))
        )
        shapes: tuple[tuple[Shape, str, str], ...] = (
            ("day", self.tr("A whole day"), self.tr("from the morning until the afternoon")),
            ("halves", self.tr("Two halves"), self.tr("three hours each, on two days")),
            ("blocks", self.tr("Three times two hours"), self.tr("on three days")),
        )
        row = FlowLayout(12)
        for shape, words, about in shapes:
            button = SecondaryButton(words, f"silent-day.shape.{shape}")
            button.setAccessibleDescription(about)
            button.setToolTip(about)
            button.clicked.connect(lambda _on=False, shape=shape: self.presenter.choose(shape))
            row.addWidget(button)
        card.column.addLayout(row)
        card.column.addWidget(
            Soft(
                self.tr(
                    "Do not begin in the days after bad news, or when you are afraid of the hours. Medicines and the "
                    "hospital keep their own times; they go before the silence."
                ),
                "small",
            )
        )
        return card

    def _begun(self, block: Block, planned: Planned) -> Card:
        """Returns a card for a block that has begun: to go on with, or as something that was."""
        card = Card("mist" if block.is_open else "card", 22)
        head = FlowLayout(12)
        head.addWidget(Heading(when_words(block, planned.today), 4, "deep"))
        head.addWidget(Badge(self.tr("it waits for you") if block.is_open else self.tr("done"), "mist"))
        card.column.addLayout(head)
        if block.is_open:
            button = PrimaryButton(self.tr("Go on"), f"silent.{block.id}.go_on", "play")
            button.setAccessibleDescription(when_words(block, planned.today))
            button.clicked.connect(lambda: self.presenter.begin(block.id))
            row = FlowLayout(12)
            row.addWidget(button)
            card.column.addLayout(row)
        return card

    def _around(self, day: SilentDay) -> Card:
        card = Card(padding=22)
        card.column.addWidget(Heading(self.tr("Around it"), 3))
        row = FlowLayout(12)
        show = SecondaryButton(self.tr("Print a notice for the household"), "silent-day.notice", "printer")
        show.clicked.connect(self._print)
        keep = SecondaryButton(self.tr("Save it as PDF"), "silent-day.notice.save", "file-text")
        keep.clicked.connect(self._save)
        bells = SecondaryButton("", "silent-day.bells", "bell")
        bells.setCheckable(True)
        bells.setChecked(day.bells)
        bells.say(self.tr("Bells: on") if day.bells else self.tr("Bells: off"))
        bells.clicked.connect(lambda on: self.presenter.ring(bells=on))
        for button in (show, keep, bells):
            row.addWidget(button)
        card.column.addLayout(row)
        card.column.addWidget(
            Soft(
                self.tr(
                    "The notice has your days and times in it. While a part goes on, Haven says nothing of its own, "
                    "neither letters nor messages. It does not lock by itself either; Ctrl+L locks it, and the bells "
                    "then wait until you are back."
                ),
                "small",
            )
        )
        return card

    def _foot(self, planned: Planned) -> FlowLayout:
        row = FlowLayout(12)
        undo = QuietButton(self.tr("Undo"), "silent-day.undo", "undo-2")
        undo.setAccessibleDescription(self.tr("Takes the last change back (Ctrl+Z)"))
        undo.clicked.connect(self.presenter.undo)
        row.addWidget(undo)
        if planned.day is not None:
            again = QuietButton(self.tr("Choose another shape"), "silent-day.again", "rotate-ccw")
            again.clicked.connect(self.presenter.put_away)
            row.addWidget(again)
        read = QuietButton(self.tr("Read about the silent day"), "silent-day.read", "map")
        read.clicked.connect(lambda: self.context.go("course", chapter="silent-day"))
        row.addWidget(read)
        return row

    def _notices(self) -> tuple[str, ...]:
        planned = self._shown
        if planned is None or planned.day is None:
            return ()
        return notices(planned.notice, planned.day.blocks, planned.today)

    def _print(self) -> None:
        ask_and_print(self, notice_document(*self._notices()))

    def _save(self) -> None:
        ask_and_save(self, notice_document(*self._notices()), self.tr("Silent day"))


def _frame(planned: Planned) -> tuple[object, ...]:
    """Returns what decides which cards there are, in which order, and what their buttons are like."""
    day = planned.day
    if day is None:
        return ()
    blocks = ((block.id, block.progress, is_near(block, planned.now)) for block in day.blocks)
    return day.bells, day.next_block and day.next_block.id, *blocks
