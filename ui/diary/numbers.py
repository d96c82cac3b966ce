"""The day in three numbers: energy, distress, sleep, beside whatever else lies open. Each may be left open."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.diary.filing import daily
from app.diary.views import EntryView
from app.errors import HavenError
from app.forms.form import Form
from app.model.calendar import local_day
from app.model.change_set import ChangeSet
from app.model.ids import EntryId
from ui.attached import Attached
from ui.diary.draft import Draft, Snapshot
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import Card, Heading, QuietButton, Scale, Soft


class DayNumbers:
    """Takes the numbers of today as they are given.

    Args:
        card: Where they are given.
        context: The shell.
        language: "en" or "nl", for the form.
        failed: Told why something could not be read or kept.
    """

    def __init__(
        self, card: "NumbersCard", context: Context, language: str, failed: Callable[[HavenError], None]
    ) -> None:
        self._card = card
        self._context = context
        self._background = Attached(context.background, card, context.changed)
        self._language = language
        self._failed = failed
        self._draft: Draft | None = None
        self._day: date | None = None
        self._put_aside: date | None = None
        self._telling = False
        self._given = 0
        card.rated.connect(self._rate)
        card.not_today.connect(self._leave_out)
        card.after_all.connect(self._take_up)

    def start(self) -> None:
        """Looks at the numbers of today; those that are being given stay as they are."""
        services, language, now = self._context.services, self._language, self._context.clock.now()
        today = local_day(now)
        if self._day == today:
            return
        self.flush()

        def look() -> tuple[Form | None, int, EntryView | None]:
            form = daily(services.course.forms(language))
            week = services.planning.pauses.week(today).number
            ours = [each for each in services.diary.in_days(today, today) if form and each.form == form.id]
            return form, week, ours[-1] if ours else None

        given = self._given

        def done(found: tuple[Form | None, int, EntryView | None]) -> None:
            if given != self._given:  # a number was given meanwhile, and is on its way
                self._day = None
                self.start()
                return
            form, week, entry = found
            self._card.setVisible(form is not None)
            if form is None:
                return
            self._day = today
            self._draft = Draft(services.diary, self._background, form, week, entry, self._tell, self._failed)
            self._show()

        self._background.run("vault", look, done, self._failed)

    def flush(self) -> None:
        """Puts what is waiting into the vault lane now."""
        if self._draft is not None:
            self._draft.flush()

    def changed(self, changes: ChangeSet) -> None:
        """Looks again when the page of the numbers was changed elsewhere, or the week or the page may be another."""
        if changes.touches("entry", "pause") and not self._telling:
            self._day = None
            self.start()

    def make_room(self, form: str) -> None:
        """Goes away while the numbers themselves lie open as a page, so that nothing is written in two places.

        Args:
            form: The form that lies open, or nothing.
        """
        if self._draft is None:
            return
        is_open = form == self._draft.form.id
        if is_open or self._card.isHidden():
            self.flush()
            self._day = None
            if not is_open:
                self.start()
        self._card.setVisible(not is_open)

    def _show(self) -> None:
        if self._draft is not None:
            numbers = {
                question.link_id: self._draft.answer(question.link_id).number
                for question in self._draft.form.questions
            }
            self._card.show_numbers(self._draft.form, numbers, left_out=self._put_aside == self._day)

    def _rate(self, question: str, number: int | None) -> None:
        if self._draft is not None:
            self._given += 1
            self._draft.rate(question, number)

    def _leave_out(self) -> None:
        """Leaves today out; numbers that were given are taken away, and can be brought back."""
        draft = self._draft
        if draft is None:
            return
        self._put_aside = self._day
        before = None if draft.is_empty else draft.clear()
        self._show()
        if before is not None:
            self._card.say_cleared(self._context, lambda: self._bring_back(draft, before))

    def _bring_back(self, draft: Draft, before: Snapshot) -> None:
        draft.restore(before)
        self._take_up()

    def _take_up(self) -> None:
        self._put_aside = None
        self._show()
        self._card.take_focus()

    def _tell(self, entry: EntryId, _at: datetime) -> None:
        self._telling = True
        self._context.changed(ChangeSet.of("entry", entry))
        self._telling = False


class NumbersCard(Card):
    """Three scales and "not today".

    Signals:
        rated(str, object): A question was answered with a number, or left open again (None).
        not_today: Today is left out.
        after_all: It is not, after all.
    """

    rated = Signal(str, object)
    not_today = Signal()
    after_all = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._title = Heading("", 4)
        self.column.addWidget(self._title)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current().space(4))
        self.column.addWidget(self._inside)
        self._aside = Soft(self.tr("Not today. Nothing of it is noted anywhere."))
        self.column.addWidget(self._aside)
        self._leave = QuietButton(self.tr("Not today"), "diary.not_today")
        self._leave.clicked.connect(self.not_today)
        self._again = QuietButton(self.tr("After all"), "diary.day_after_all", "undo-2")
        self._again.clicked.connect(self.after_all)
        for button in (self._leave, self._again):
            self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._scales: dict[str, Scale] = {}
        self.hide()

    def show_numbers(self, form: Form, numbers: dict[str, int | None], *, left_out: bool) -> None:
        """Shows what was given so far.

        Args:
            form: The form.
            numbers: By question; None for one that is open.
            left_out: Whether today is left out.
        """
        self._title.setText(form.title)
        if not self._scales:
            self._make(form)
        for question, scale in self._scales.items():
            scale.show_number(numbers.get(question))
        had_focus = self._leave.hasFocus()
        self._inside.setVisible(not left_out)
        self._leave.setVisible(not left_out)
        self._aside.setVisible(left_out)
        self._again.setVisible(left_out)
        if had_focus and left_out:
            self._again.setFocus()

    def take_focus(self) -> None:
        """Puts the keyboard on the first scale."""
        for scale in self._scales.values():
            scale.setFocus()
            return

    def say_cleared(self, context: Context, undo: Callable[[], None]) -> None:
        """Says that the numbers of today are gone, and offers to bring them back."""
        context.say(self.tr("The numbers of today are taken away."), undo)

    def _make(self, form: Form) -> None:
        for question in form.questions:
            self._column.addWidget(Soft(question.prompt))
            name = f"diary.day_{question.link_id}"
            scale = Scale(name, question.prompt, question.low, question.high, self.tr("open"))
            scale.chosen.connect(lambda number, id=question.link_id: self.rated.emit(id, number))
            self._scales[question.link_id] = scale
            self._column.addWidget(scale)
