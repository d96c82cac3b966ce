"""One entry of the register of unwanted effects, kept as it is written."""

from dataclasses import replace
from datetime import date, datetime
from typing import get_args

from PySide6.QtCore import QCoreApplication, QDate, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from app.review.effects import Effect, UnwantedEffects, Weight
from ui.keeping import Keeper
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import Chip, DayField, FlowLayout, Option, Paper, PrimaryButton, QuietButton, Soft, labelled
from ui.wording.dates import clock_time
from ui.wording.effects import weight_words

translate = QCoreApplication.translate
WEIGHTS: tuple[Weight, ...] = get_args(Weight)


class EffectForm(QWidget):
    """What, since when, how heavy, what was done, and whether it is over.

    Signals:
        finished: The entry is written for now.
        removed: It is to be taken out; carries its id.
        kept: It was kept.

    Args:
        context: The shell.
        service: The register.
    """

    finished = Signal()
    removed = Signal(str)
    kept = Signal()

    def __init__(self, context: Context, service: UnwantedEffects, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        self._context = context
        self._service = service
        self._effect: Effect | None = None
        self._keeper: Keeper[Effect] | None = None
        self._source = Soft("", "small")
        self.what = Paper("effects.what", self.tr("What was it"), lines=2, framed=True)
        self.began = DayField("effects.began")
        self.options: dict[Weight, Option] = {}
        self._weights = QButtonGroup(self)
        weights = FlowLayout(10)
        for number, weight in enumerate(WEIGHTS):
            option = Option(weight_words(weight) or self.tr("left open"), f"effects.weight.{weight or 'open'}")
            self._weights.addButton(option, number)
            self.options[weight] = option
            weights.addWidget(option)
        heavy = QWidget()
        heavy.setLayout(weights)
        self.done = Paper("effects.done", self.tr("What was done"), lines=1, framed=True)
        self.is_over = Chip(self.tr("It is over"), "effects.is_over", "check")
        self.over = DayField("effects.over")
        self.over.setAccessibleName(self.tr("Over on"))
        over = FlowLayout(10)
        over.addWidget(self.is_over)
        over.addWidget(self.over)
        self._state = Soft("", "small")
        self.close_form = PrimaryButton(self.tr("Done"), "effects.close", "check")
        self.remove = QuietButton(self.tr("Take it out"), "effects.remove", "trash-2")
        actions = FlowLayout(12)
        actions.addWidget(self.close_form)
        actions.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(12))
        column.addWidget(self._source)
        column.addWidget(labelled(self.tr("What was it"), self.what))
        column.addWidget(labelled(self.tr("Since"), self.began))
        column.addWidget(labelled(self.tr("How heavy, in your own judgement"), heavy))
        column.addWidget(labelled(self.tr("What was done"), self.done))
        column.addLayout(over)
        column.addWidget(self._state)
        column.addLayout(actions)
        self._connect()

    def _connect(self) -> None:
        for paper in (self.what, self.done):
            paper.written.connect(self._offer)
        self._weights.idToggled.connect(lambda _id, on: self._offer() if on else None)
        self.began.dateChanged.connect(lambda _day: self._offer())
        self.over.dateChanged.connect(lambda _day: self._offer())
        self.is_over.toggled.connect(self._turn_over)
        self.close_form.clicked.connect(self.finished)
        self.remove.clicked.connect(self._remove)

    @property
    def effect(self) -> Effect | None:
        """The entry that is being written, as it stands now."""
        if self._effect is None:
            return None
        return replace(
            self._effect,
            what=self.what.words(),
            began=_day(self.began),
            weight=WEIGHTS[max(0, self._weights.checkedId())],
            done=self.done.words(),
            over=_day(self.over) if self.is_over.isChecked() else None,
        )

    def write(self, effect: Effect, source: str, *, fresh: bool) -> None:
        """Shows an entry to write in.

        Args:
            effect: The entry.
            source: What it was noted from, in words; possibly nothing.
            fresh: Whether it is not kept yet.
        """
        self.flush()
        self._effect, self._keeper = None, None
        today = self._context.clock.now().astimezone().date()
        self._source.setText(source)
        self._source.setVisible(bool(source))
        self.what.write(effect.what)
        self.done.write(effect.done)
        self.began.setMaximumDate(_qt(max(today, effect.began)))
        self.began.setDate(_qt(effect.began))
        self.options[effect.weight].setChecked(True)
        self.over.setMinimumDate(_qt(effect.began))
        self.over.setDate(_qt(effect.over or today))
        self.is_over.setChecked(effect.over is not None)
        self.over.setVisible(effect.over is not None)
        self._state.setText("")
        self._effect = effect
        self._keeper = Keeper(self._context.background, self._keep, self._say_kept, self._context.fail)
        if fresh and effect.what.strip():
            self._offer()
        self.what.setFocus()

    def flush(self) -> None:
        """Puts what is still waiting into the vault lane."""
        if self._keeper is not None:
            self._keeper.flush()

    def _keep(self, effect: Effect) -> datetime:
        self._service.keep(effect)
        return self._context.clock.now()

    def _say_kept(self, at: datetime) -> None:
        self._state.setText(self.tr("Kept on this computer · {time}").format(time=clock_time(at)))
        self.kept.emit()

    def _offer(self) -> None:
        effect = self.effect
        if effect is None or self._keeper is None:
            return
        self.over.setMinimumDate(self.began.date())
        if not effect.what.strip():
            self._state.setText(self.tr("A word on what it was, and it is kept."))
            return
        self._keeper.offer(replace(effect, over=None if effect.over is None else max(effect.over, effect.began)))

    def _turn_over(self, over: bool) -> None:
        self.over.setVisible(over)
        self._offer()

    def _remove(self) -> None:
        if self._effect is None:
            return
        if self._keeper is not None:
            self._keeper.flush()
            self._keeper.hold()
        self.removed.emit(self._effect.id)
        self._effect, self._keeper = None, None


def _day(field: DayField) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
