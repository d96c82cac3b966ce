"""A whole form: all of it on one sheet, or one question at a time."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path as FilePath

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from app.forms.session import Given, Session
from app.forms.state import Path, whole_path
from app.forms.values import Value
from app.forms.view import FormItem
from ui.theme import current
from ui.widgets.buttons import SecondaryButton
from ui.widgets.chips import Chip
from ui.widgets.column import Column
from ui.widgets.flow import FlowLayout
from ui.widgets.form.blocks import Block, GroupBlock, QuestionBlock, TextBlock
from ui.widgets.form.hands import FileTaken
from ui.widgets.form.root import Root
from ui.widgets.form.rows import RowBlock, RowsBlock
from ui.widgets.form.tabbing import stops, thread
from ui.widgets.form.table import TableBlock, table_row
from ui.widgets.form.words import WISH, value_words
from ui.widgets.text import Soft, Text

LARGEST_FILE = 32 * 1024
"""Bytes that a file among the answers may have, unless the page says otherwise."""
AT_FIRST = 24
"""Blocks that are made before the form is first seen; the others follow while it can be used already."""
AT_ONCE = 20
MARGIN = 90
"""What is seen above and below of where the focus goes, in pixels at 100 %."""
ReadFile = Callable[[FilePath, int, FileTaken], None]


class FormSheet(QWidget):
    """A form while somebody fills it in.

    Signals:
        answered(object): The session after each step, for whoever keeps it.
        way_chosen(bool): One question at a time is wanted, or everything on one sheet.

    Args:
        session: The form with its answers.
        read: Reads a file beside the window's thread.
        derived: Whether what is worked out from answers (scores) is shown; the clinic's policy says so.
        one_at_a_time: How it begins.
        largest_file: Bytes that a file among the answers may have.

    Attributes:
        session: As it is now.
    """

    answered = Signal(object)
    way_chosen = Signal(bool)

    def __init__(
        self,
        session: Session,
        read: ReadFile,
        *,
        derived: bool = False,
        one_at_a_time: bool = False,
        largest_file: int = LARGEST_FILE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = current()
        self.session = session
        self._read = read
        self._derived = derived
        self._derives = any(item.calculated is not None for item in session.form.order)
        self._largest_file = largest_file
        self._single = False
        self._left = AT_FIRST
        self._is_new = False
        self._growing = QTimer(self, singleShot=True, interval=0)
        self._growing.timeout.connect(self._grow)
        self._threading = QTimer(self, singleShot=True, interval=0)
        self._threading.timeout.connect(self._thread_late)
        self._going = QTimer(self, singleShot=True, interval=0)
        self._going.timeout.connect(self._come_into_view)
        self._at: Path | None = None
        self.setObjectName("form.sheet")
        column = Column(self, gap=theme.space(14), firm=True)
        self._alone = Chip(self.tr("One question at a time"), "form.one_at_a_time", "file-text")
        self._alone.toggled.connect(self._go_single)
        head = FlowLayout()
        head.addWidget(self._alone)
        column.addLayout(head)
        about = session.form.about.within(session.language)
        if about:
            column.addWidget(Soft(about))
        if any(item.required for item in session.form.order):
            words = self.tr(
                "Where a dot ({dot}) stands, the form would like an answer. You may leave each of them open."
            )
            column.addWidget(Soft(words.format(dot=WISH), "small"))
        self._root = Root(self._make, self)
        column.addWidget(self._root)
        self._aside = Text("", "small", "soft")
        column.addWidget(self._aside)
        self._tell_aside()
        self._where = Soft("", "small")
        self._where.setObjectName("form.where")
        self._back = SecondaryButton(self.tr("Back"), "form.back", "chevron-left")
        self._next = SecondaryButton(self.tr("Next"), "form.next", "chevron-right")
        self._back.clicked.connect(lambda: self._step(-1))
        self._next.clicked.connect(lambda: self._step(1))
        self._steps = QWidget()
        row = FlowLayout(12)
        self._steps.setLayout(row)
        for widget in (self._back, self._next, self._where):
            row.addWidget(widget)
        self._steps.hide()
        column.addWidget(self._steps)
        self._root.follow_all(self.seen())
        self._thread()
        if one_at_a_time:
            self._alone.setChecked(True)

    @property
    def largest_file(self) -> int:
        """Bytes that a file among the answers may have."""
        return self._largest_file

    def seen(self) -> tuple[FormItem, ...]:
        """Returns the form as it stands here: without what is worked out, unless the clinic's policy shows it."""
        return self._shown(self.session.view())

    def start(self) -> None:
        """Puts the cursor where the first answer begins; where nothing can be answered, on the way on."""
        stops = self._stops()
        here = stops if self._at is None else [stop for stop in stops if stop.item.path == self._at]
        first = next((found for stop in here if (found := stop.first()) is not None), None)
        if first is None and self._single:
            first = self._next if self._next.isEnabled() else self._back
        if first is not None:
            self.go_to(first)

    def answer(self, path: Path, given: Given) -> None:
        """Answers a question, or leaves it open again."""
        self._take(self.session.answer(path, given))

    def choose(self, path: Path, value: Value, is_chosen: bool) -> None:
        """Chooses one of several choices, or takes it back."""
        self._take(self.session.choose(path, value, is_chosen))

    def add(self, path: Path) -> None:
        """Adds a row."""
        self._take(self.session.add(path))

    def remove(self, path: Path) -> None:
        """Takes a row away."""
        self._take(self.session.remove(path))

    def bring_back(self, path: Path) -> None:
        """Brings back a row that was taken away."""
        self._take(self.session.bring_back(path))

    def made_some(self) -> None:
        """Says that there is something new to which Tab must lead."""
        self._is_new = True
        self._threading.start()

    def may_make(self) -> bool:
        """Whether one more block may be made before the window paints again; the others follow by themselves."""
        self._left -= 1
        if self._left < 0:
            self._growing.start()
        else:
            self.made_some()
        return self._left >= 0

    @property
    def is_whole(self) -> bool:
        """Whether all that is asked stands on the sheet."""
        return not self._growing.isActive()

    def _grow(self) -> None:
        """Makes the next blocks of a long form."""
        self._left = AT_ONCE
        self._root.grow_all(self.seen())
        if self._single:
            self._show_stop()
        if self.is_whole:
            self._thread()

    def read(self, file: FilePath, most: int, taken: FileTaken) -> None:
        """Reads a file beside the window's thread."""
        self._read(file, most, taken)

    def _take(self, session: Session) -> None:
        focused = QApplication.focusWidget()
        self.session = session
        self._left = max(self._left, AT_ONCE)
        self._follow(session.changed)
        if focused is not None and not focused.isVisible() and self.isAncestorOf(focused):
            self._go_near(focused)
        self.answered.emit(session)

    def _thread(self, parts: Iterable[Block] | None = None) -> None:
        """Lets Tab lead through the form, or through some of its outermost blocks, as it is read."""
        self._is_new = False
        if parts is None:
            thread(stops(self))
            return
        wanted = set(parts)
        before: QWidget = self._alone
        for block in self._root.ordered():
            found = list(stops(block))
            if block in wanted:
                thread((before, *found))
            before = found[-1] if found else before

    def _thread_late(self) -> None:
        """What was made without an answer, for instance when a table became a list, is led to a moment later."""
        if self._is_new and self.is_whole:
            self._thread()

    def go_to(self, place: QWidget) -> None:
        """Puts the focus somewhere, and the page to where that can be seen once it is laid out."""
        place.setFocus(Qt.FocusReason.OtherFocusReason)
        self._going.start()

    def _come_into_view(self) -> None:
        focused, around = QApplication.focusWidget(), self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if focused is not None and around is not None and self.isAncestorOf(focused):
            around.ensureWidgetVisible(focused, 0, current().space(MARGIN))

    def _go_near(self, lost: QWidget) -> None:
        """Leads the focus from something that vanished to what stands before it, or behind it."""
        places = list(stops(self))
        at = places.index(lost) if lost in places else 0
        for place in (*reversed(places[:at]), *places[at:]):
            if place.isVisible() and place.isEnabled():
                self.go_to(place)
                return

    def _follow(self, changed: frozenset[Path]) -> None:
        """Brings what looks different in step: for each change the innermost block that holds it."""
        if not changed:
            return
        again: dict[Path, Block] = {}
        for path in changed:
            holder = self._holder(path)
            if holder is not None:
                again[holder.item.path] = holder
            elif self.session.item(path[:1]).visible:
                self._root.follow_all(self.seen())
                again = {}
                break
        for path, block in again.items():
            self._refresh(block, path)
        if self._is_new:
            outermost = (self._root.inside.get(each) for path in changed for each in (path[:1], whole_path(path[:1])))
            self._thread(block for block in outermost if block is not None)
        if self._single:
            self._show_stop()

    def _refresh(self, block: Block, path: Path) -> None:
        (item,) = self._shown((self.session.item(path),))
        block.show_item(item)
        block.setVisible(item.visible)

    def _holder(self, path: Path) -> Block | None:
        """Returns the block of a path, or of what it stands in when it has none of its own yet."""
        block = self._root.block_at(path) or self._root.block_at(whole_path(path))
        return block if block is not None or len(path) == 1 else self._holder(path[:-1])

    def _shown(self, items: tuple[FormItem, ...]) -> tuple[FormItem, ...]:
        """Leaves out what is worked out from answers, unless the clinic's policy shows it."""
        if self._derived or not self._derives:
            return items
        return tuple(_without_derived(item) for item in items)

    def _make(self, item: FormItem) -> Block:
        inside = self._make_inside
        if item.control == "text-only":
            return TextBlock(item, self, self._make)
        if item.rows:
            return RowsBlock(item, self, lambda row: RowBlock(row, self, inside))
        if item.control == "table":
            return TableBlock(item, self, lambda row: table_row(row, self, inside))
        if item.type == "group":
            return GroupBlock(item, self, self._make)
        return QuestionBlock(item, self, inside, framed=True)

    def _make_inside(self, item: FormItem) -> Block:
        """Returns the block of an item inside a card."""
        if item.type in ("group", "display") or item.rows:
            return self._make(item)
        return QuestionBlock(item, self, self._make_inside, framed=False)

    def _tell_aside(self) -> None:
        """Says that answers from an earlier version of the form are kept, with what they were."""
        count = len(self.session.aside)
        self._aside.setVisible(count > 0)
        lines = [self.tr("From an earlier version of this form, kept as you answered:")]
        for one in self.session.aside:
            words = " · ".join(value_words(value) for value in one.values)
            lines.append(f"{one.text}: {words}" if one.text else words)
        self._aside.setText("\n".join(lines))

    def _stops(self) -> list[Block]:
        return [block for block in self._root.walk() if block.is_stop and block.item.visible]

    def _go_single(self, single: bool) -> None:
        self._single = single
        self._steps.setVisible(single)
        if single:
            self._show_stop()
            self.start()
        else:
            self._at = None
            self._root.show_all()
        self.way_chosen.emit(single)

    def _step(self, by: int) -> None:
        stops = self._stops()
        paths = [stop.item.path for stop in stops]
        at = paths.index(self._at) if self._at in paths else 0
        self._at = paths[min(max(0, at + by), len(paths) - 1)] if paths else None
        self._show_stop()
        self.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self._where, QAccessible.Event.Alert))

    def _show_stop(self) -> None:
        stops = self._stops()
        paths = [stop.item.path for stop in stops]
        self._steps.setVisible(bool(paths))
        if not paths:
            self._root.show_all()
            return
        if self._at not in paths:
            self._at = paths[0]
        at = paths.index(self._at)
        self._root.show_only(stops[at])
        self._where.setText(self.tr("{number} of {count}").format(number=at + 1, count=len(paths)))
        self._back.setEnabled(at > 0)
        self._next.setEnabled(at < len(paths) - 1)


def _without_derived(item: FormItem) -> FormItem:
    return replace(
        item,
        visible=item.visible and not item.computed,
        children=tuple(_without_derived(child) for child in item.children),
        rows=tuple(_without_derived(row) for row in item.rows),
    )
