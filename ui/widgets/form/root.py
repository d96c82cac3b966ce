"""The outermost blocks of a form: finding one by its path, and showing all of them or one."""

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QWidget

from app.forms.state import Path, whole_path
from app.forms.view import FormItem
from ui.theme import current
from ui.widgets.column import Column
from ui.widgets.form.blocks import Block, TextBlock
from ui.widgets.form.hands import Hands


class Root(Block):
    """The outermost blocks of a form."""

    def __init__(self, make: Callable[[FormItem], Block], hands: Hands) -> None:
        QWidget.__init__(self)
        self.hands = hands
        self.inside = {}
        self._order = ()
        self._make = make
        self._column = Column(self, gap=current().space(14), firm=True)

    def follow_all(self, items: tuple[FormItem, ...]) -> None:
        """Follows all items of the form."""
        self.follow(items, self._column)

    def grow_all(self, items: tuple[FormItem, ...]) -> None:
        """Makes what is still missing."""
        self.grow(items, self._column)

    def block_at(self, path: Path) -> Block | None:
        """Returns the block of a path, when it was made."""
        block: Block = self
        for depth in range(1, len(path) + 1):
            here = path[:depth]
            rows = block.inside.get(whole_path(here))
            if rows is not None and here == rows.item.path:
                return rows
            found = (rows or block).inside.get(here)
            if found is None or found.is_one_piece:
                return found
            block = found
        return block

    def walk(self) -> Iterator[Block]:
        """Yields the blocks that stand for themselves, in the order of the form."""
        yield from _walk(self)

    def show_all(self) -> None:
        """Shows everything that is asked."""
        for block in _every(self):
            block.setVisible(block.item.visible)

    def show_only(self, stop: Block) -> None:
        """Shows one block, the headings above it, and the texts that lead to it."""
        leading = _leading(self, stop)
        for block in _every(self):
            is_above = block.isAncestorOf(stop)
            is_inside = block is stop or stop.isAncestorOf(block)
            block.setVisible(block.item.visible and (is_above or is_inside or block in leading))


def _leading(block: Block, stop: Block) -> set[Block]:
    """Returns the texts since the stop before; all that close the form go with its last stop."""
    found: set[Block] = set()
    before: set[Block] = set()
    last: Block | None = None
    for inner in _every(block):
        if isinstance(inner, TextBlock):
            before.add(inner)
        elif inner.is_stop and inner.item.visible:
            found, before, last = (before if inner is stop else found), set(), inner
    return found | before if last is stop else found


def _walk(block: Block) -> Iterator[Block]:
    for inner in block.ordered():
        if inner.is_stop:
            yield inner
        else:
            yield from _walk(inner)


def _every(block: Block) -> Iterator[Block]:
    for inner in block.ordered():
        yield inner
        yield from _every(inner)
