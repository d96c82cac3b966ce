"""The calm page of a silent day: what is now, what comes next, and how to wait or end. It takes the whole window."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.course.script import Script
from app.model.calendar import local_day
from app.practice.silent_day.plan import Item, SilentDay
from ui.layouts import clear
from ui.practice.silent_day.bells import Bells, Ringing
from ui.practice.silent_day.conductor import Conductor, Seen
from ui.practice.silent_day.words import about_words, title_of, waits_words, when_words
from ui.practice.veil import Veil
from ui.practice.words import minutes_words
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import Dusk, FlowLayout, Heading, PrimaryButton, QuietButton, ScrollPage, SecondaryButton, Text
from ui.wording import dates

LOOKS_EVERY_MS = 1_000
DIMS_AFTER_MS = 90_000
WIDEST = 720
FORM = "silent-day"
"""The page of the diary on which she may write about it."""


class DayWindow(Dusk):
    """Leads through one block.

    Args:
        context: The shell.
        day: The plan.
        block: The block, which has begun.
        scripts: The practices, by id.
        practise: Opens the player for an item of the day, and comes back.
        breathe: Opens the breathing space for so many minutes, and comes back.
        bells: What rings; through the sound of this computer when none is given.
    """

    def __init__(
        self,
        context: Context,
        day: SilentDay,
        block: str,
        scripts: dict[str, Script],
        practise: Callable[[SilentDay, Item], None],
        breathe: Callable[[SilentDay, int], None],
        bells: Ringing | None = None,
    ) -> None:
        super().__init__(night=True)
        self.setObjectName("silent")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Silent day"))
        self._context = context
        self._scripts = scripts
        self._breathe = breathe
        self._bells = bells or Bells(context)
        self._all_shown = False
        self._heading = ""
        self._main: QWidget | None = None
        self.conductor = Conductor(self, context, day, block, scripts, practise)
        self._seen: Seen | None = None
        self._lay_out()
        self._looks = QTimer(self)
        self._looks.setInterval(LOOKS_EVERY_MS)
        self._looks.timeout.connect(self.conductor.tick)
        self._dims = QTimer(self)
        self._dims.setSingleShot(True)
        self._dims.setInterval(DIMS_AFTER_MS)
        self._dims.timeout.connect(self.dim)
        self._veil = Veil(self)
        self.setMouseTracking(True)

    def begin(self, *, fresh: bool = False, here: bool = False, before: SilentDay | None = None) -> None:
        """Begins to lead.

        Args:
            fresh: Whether the block began this moment, so that the bell is struck.
            here: Whether she was with the day until now.
            before: The plan before the block began, which can be brought back.
        """
        self.conductor.begin(here=here or fresh, before=before)
        if fresh:
            self.conductor.began_just_now()
        self._looks.start()
        self._dims.start()

    def breathe(self, minutes: int) -> None:
        """Opens the breathing space; afterwards the day is here again."""
        self._breathe(self.conductor.day, minutes)

    def dim(self) -> None:
        """Makes the screen dark until a key, the mouse or a bell."""
        self._veil.cover(self.size())

    @property
    def is_dim(self) -> bool:
        """Whether the screen is dark."""
        return not self._veil.isHidden()

    @property
    def plays(self) -> bool:
        """Whether the day goes on; while it waits for her or asks, it may lock by itself."""
        return self._seen is not None and self._seen.how == "now"

    def leave(self) -> None:
        """Goes back to the other pages; a day that goes on waits meanwhile."""
        if self._seen is not None and self._seen.how in ("now", "away"):
            self.conductor.wait()
            self._context.close_full()
            self._context.say(waits_words())
        else:
            self._context.close_full()

    def go_back(self) -> None:
        """Goes back to the plan, in which the block has not begun."""
        self._context.close_full()

    def ring(self, strokes: int) -> None:
        """Strikes the bell and shows the page."""
        self._wake()
        self._bells.ring(strokes)

    def show_seen(self, seen: Seen) -> None:
        """Shows where the day is."""
        before, self._seen = self._seen, seen
        same = before is not None and before.now.item == seen.now.item and before.how == seen.how
        self._all_shown = self._all_shown and same
        self._render(seen)
        if not same:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._heading))

    def _render(self, seen: Seen) -> None:
        focused = self._focused()
        clear(self._middle)
        self._main = None
        match seen.how:
            case "now":
                self._show_now(seen)
            case "waiting":
                self._show_waiting(seen)
            case "away":
                self._show_away(seen)
            case "over":
                self._show_over(seen)
        self._focus_again(focused)

    def _lay_out(self) -> None:
        theme = current()
        side = theme.space(40)
        self.column.setContentsMargins(side, theme.space(18), side, theme.space(18))
        top = FlowLayout(8)
        for words, name, icon, act in (
            (self.tr("Leave for now"), "silent.leave", "arrow-left", self.leave),
            (self.tr("Breathing space"), "silent.breathe", "wind", lambda: self.breathe(3)),
            (self.tr("I need help now"), "silent.help", "life-buoy", self.help),
            (self.tr("Dim the screen"), "silent.dim", "moon", self.dim),
        ):
            button = QuietButton(words, name, icon, dusk=True)
            button.clicked.connect(lambda _on=False, act=act: act())
            top.addWidget(button)
        self.column.addLayout(top)
        page = ScrollPage("silent.scroll", self.tr("Silent day"), margins=False, widest=4000)
        box = QWidget()
        box.setMaximumWidth(theme.px(WIDEST))
        self._middle = QVBoxLayout(box)
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.setSpacing(theme.space(14))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(box, 12)
        row.addStretch(1)
        page.column.addStretch(1)
        page.column.addLayout(row)
        page.column.addStretch(2)
        self.column.addWidget(page, 1)

    def _show_now(self, seen: Seen) -> None:
        now, item = seen.now, seen.now.item
        if item is None:
            return
        until = self.tr("Now, until {time}").format(time=dates.clock_time(now.until))
        self._head(until, title_of(item, self._scripts), about_words(item.kind))
        if item.kind == "practice":
            words = self.tr("Begin, {length}").format(length=minutes_words(item.length_s))
            begin = PrimaryButton(words, "silent.begin", "play", dusk=True)
            begin.setAccessibleDescription(title_of(item, self._scripts))
            begin.clicked.connect(self.conductor.practise)
            self._put(begin)
        self._then(seen)
        row = self._row()
        onward = self.tr("Go on to the next") if now.coming else self.tr("To the end now")
        self._button(row, self.tr("Ten minutes more"), "more", self.conductor.more)
        self._button(row, onward, "next", self.conductor.next)
        self._button(row, self.tr("Wait for me"), "wait", self.conductor.wait, "pause")
        foot = self._row()
        if now.coming:
            show = self.tr("Show the rest, until {time}").format(time=dates.clock_time(now.ends_at))
            self._quiet(foot, self.tr("Hide the rest") if self._all_shown else show, "rest", self._turn_rest)
        self._quiet(foot, self.tr("End the silence here"), "end", self.conductor.end)
        if seen.can_undo:
            self._quiet(foot, self.tr("Undo"), "undo", self.conductor.undo, "undo-2")
        if self._all_shown:
            self._rest(seen)

    def _show_waiting(self, seen: Seen) -> None:
        item = seen.now.item
        title = title_of(item, self._scripts) if item is not None else ""
        self._head(
            self.tr("The day waits"),
            title,
            self.tr("Nothing is missed. What comes moves along, and the end with it, to {time}.").format(
                time=dates.clock_time(seen.now.ends_at)
            ),
        )
        self._main_button(self.tr("Go on"), "go_on", self.conductor.go_on)
        row = self._row()
        self._button(row, self.tr("End half an hour earlier"), "less", self.conductor.less)
        self._button(row, self.tr("End the silence here"), "end", self.conductor.end)
        if seen.can_undo:
            self._button(row, self.tr("Undo"), "undo", self.conductor.undo, "undo-2")

    def _show_away(self, seen: Seen) -> None:
        last = title_of(seen.last, self._scripts) if seen.last is not None else ""
        due = seen.now.item
        if due is None:
            about = self.tr("By the clock this part is over. It can also go on from where you were.")
        else:
            about = self.tr("By the clock it would be “{due}” now. Either is fine.").format(
                due=title_of(due, self._scripts)
            )
        self._head(self.tr("You were away for a while"), self.tr("Last here: {title}").format(title=last), about)
        self._main_button(
            self.tr("Go on with “{title}”").format(title=last), "go_on_there", self.conductor.go_on_there
        )
        row = self._row()
        if due is not None:
            words = self.tr("Go on by the clock")
            self._button(row, words, "by_the_clock", self.conductor.go_on_by_the_clock, "clock")
        self._button(row, self.tr("End the silence here"), "end", self.conductor.end)

    def _show_over(self, seen: Seen) -> None:
        self._head(
            self.tr("The silence is over"),
            self.tr("Slowly back to talking"),
            self.tr("Say a first sentence to one person, or aloud to a plant. News and messages can wait a while."),
        )
        self._main_button(self.tr("A page in the diary"), "page", self._write, "notebook-pen")
        row = self._row()
        self._button(row, self.tr("Enough for today"), "close", self._context.close_full)
        if seen.can_undo:
            self._button(row, self.tr("Undo"), "undo", self.conductor.undo, "undo-2")
        if seen.then is not None:
            today = local_day(self._context.clock.now())
            words = self.tr("The next part: {when}.").format(when=when_words(seen.then, today))
            self._middle.addWidget(_said(words, "body", "dusk_soft"))

    def _head(self, above: str, title: str, about: str) -> None:
        self._heading = f"{above}. {title}"
        line = _said(above, "body", "dusk_soft")
        line.setObjectName("silent.above")
        heading = Heading(title, 1, "dusk_ink")
        heading.setObjectName("silent.title")
        self._middle.addWidget(line)
        self._middle.addWidget(heading)
        self._middle.addWidget(_said(about, "lead", "dusk_ink"))
        self._middle.addSpacing(current().space(8))

    def _then(self, seen: Seen) -> None:
        coming = seen.now.coming
        if not coming:
            words = self.tr("Then the silence is over, at {time}.").format(time=dates.clock_time(seen.now.ends_at))
            self._middle.addWidget(_said(words, "body", "dusk_soft"))
            return
        first = coming[0]
        words = self.tr("Then, at {time}: {title}").format(
            time=dates.clock_time(first.at), title=title_of(first.item, self._scripts)
        )
        line = _said(words, "body", "dusk_ink")
        line.setObjectName("silent.then")
        self._middle.addWidget(line)

    def _rest(self, seen: Seen) -> None:
        """Lists what is still to come, each to be left out."""
        for each in seen.now.coming:
            self._middle.addLayout(self._coming(each.item, dates.clock_time(each.at)))
        if seen.now.coming:
            self._quiet(self._row(), self.tr("End half an hour earlier"), "less", self.conductor.less)

    def _coming(self, item: Item, time: str) -> QBoxLayout:
        row = QHBoxLayout()
        title = title_of(item, self._scripts)
        words = f"{time} · {title} · {minutes_words(item.length_s)}"
        row.addWidget(_said(words, "body", "dusk_soft"), 1, Qt.AlignmentFlag.AlignVCenter)
        out = QuietButton(self.tr("Leave out"), f"silent.out.{item.id}", "x", dusk=True)
        out.setAccessibleName(self.tr("Leave out: {title}").format(title=words))
        out.clicked.connect(lambda: self.conductor.leave_out(item.id))
        row.addWidget(out, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _turn_rest(self) -> None:
        self._all_shown = not self._all_shown
        if self._seen is not None:
            self._render(self._seen)

    def _row(self) -> FlowLayout:
        row = FlowLayout(10)
        self._middle.addLayout(row)
        return row

    def _put(self, button: PrimaryButton) -> None:
        self._main = button
        row = self._row()
        row.addWidget(button)

    def _main_button(self, words: str, name: str, act: Callable[[], object], icon: str = "play") -> None:
        button = PrimaryButton(words, f"silent.{name}", icon, dusk=True)
        button.clicked.connect(lambda: act())
        self._put(button)

    def _button(self, row: FlowLayout, words: str, name: str, act: Callable[[], object], icon: str = "") -> None:
        button = SecondaryButton(words, f"silent.{name}", icon, dusk=True)
        button.clicked.connect(lambda: act())
        row.addWidget(button)

    def _quiet(self, row: FlowLayout, words: str, name: str, act: Callable[[], object], icon: str = "") -> None:
        button = QuietButton(words, f"silent.{name}", icon, dusk=True)
        button.clicked.connect(lambda: act())
        row.addWidget(button)

    def _write(self) -> None:
        self._context.close_full()
        self._context.go("diary", form=FORM)

    def help(self) -> None:
        """Leads to help; a day that goes on waits meanwhile."""
        self.leave()
        self._context.go("help")

    def _focused(self) -> str | None:
        return next((one.objectName() for one in self.findChildren(QWidget) if one.hasFocus()), None)

    def _focus_again(self, name: str | None) -> None:
        """Leaves the focus where it was when that is still there, else on the main thing, or on the page."""
        if name is None and not self.hasFocus():
            return
        there = [one for one in self.findChildren(QWidget, name or "-") if not one.isHidden()]
        (there[-1] if there else self._main or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _wake(self) -> None:
        self._veil.hide()
        self._dims.start()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        dim = self.is_dim
        self._wake()
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif not dim:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent, /) -> bool:
        if event.type() in (QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin):
            self._wake()
        elif event.type() == QEvent.Type.ParentChange and self.parent() is None:
            # The shell takes the window away: locked, ended, or a practice was opened. The day is kept as it is.
            self._looks.stop()
            self._dims.stop()
            self._bells.stop()
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        if self.is_dim:
            self._veil.cover(event.size())


def _said(words: str, face: str, colour: str) -> Text:
    return Text(words, face, colour)
