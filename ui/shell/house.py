"""The unlocked window: the rail at the left and the page that is open."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.model.change_set import ChangeSet
from ui.overriding import override
from ui.shell.context import Context
from ui.shell.page import Page
from ui.shell.places import Place
from ui.shell.rail import Rail
from ui.shell.reading_page import ReadingPage
from ui.theme import current
from ui.widgets import MessagePanel


class Notice(QWidget):
    """Something that went wrong, at the top of the page until it is put away.

    Args:
        close: Words of the button that puts it away.
    """

    def __init__(self, close: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        self._panel = MessagePanel("", "", "circle-alert", "sand")
        self._panel.setObjectName("notice")
        self._panel.offer(close, "notice.close", self.hide)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.page_margin, theme.space(16), theme.page_margin, 0)
        column.addWidget(self._panel)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence."""
        return self._panel.text

    def say(self, text: str) -> None:
        """Shows a sentence and lets a screen reader speak it."""
        self.show()
        self._panel.say(text)


class House(QWidget):
    """Rail and pages. A page is made when it is first gone to.

    Signals:
        gone_to(str): A page came before somebody's eyes.

    Args:
        context: What pages get.
        places: The places of the rail.
        others: Pages without a place in the list (settings, help).
        helps: Whether the breathing space and help stand in the rail.
    """

    gone_to = Signal(str)

    def __init__(
        self,
        context: Context,
        places: Sequence[Place],
        others: Sequence[Place],
        helps: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("house")
        self._context = context
        self._places = {place.name: place for place in (*places, *others)}
        self._order = [place.name for place in places]
        self._pages: dict[str, Page] = {}
        self._open = ""
        self.rail = Rail(places, helps)
        self.rail.chosen.connect(lambda name: self.go(name, {}))
        self._stack = QStackedWidget()
        self.notice = Notice(self.tr("Close"))
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.notice)
        right.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)

    @property
    def open_page(self) -> str:
        """The name of the page that is open."""
        return self._open

    @property
    def order(self) -> tuple[str, ...]:
        """The places of the rail, for Ctrl+1 and so on."""
        return tuple(self._order)

    def knows(self, name: str) -> bool:
        """Says whether there is such a page."""
        return name in self._places

    def page(self, name: str) -> Page:
        """Returns a page, made now if it was not made before."""
        if name not in self._pages:
            page = self._places[name].factory(self._context)
            self._pages[name] = page
            self._stack.addWidget(page)
        return self._pages[name]

    def go(self, name: str, arguments: Mapping[str, object]) -> None:
        """Opens a page.

        Raises:
            KeyError: There is no such page; that is a mistake in the page that asked.
        """
        page = self.page(name)
        if self._open and self._open != name:
            self._pages[self._open].left()
        self._open = name
        focused = QApplication.focusWidget()
        inside = focused is None or self._stack.isAncestorOf(focused)
        self._stack.setCurrentWidget(page)
        self.rail.show_place(name)
        if inside:
            self.focus_page()
        page.entered(arguments)
        self.gone_to.emit(name)

    def leave(self) -> None:
        """Lets the open page keep what was typed; before locking and before the window is rebuilt."""
        if self._open:
            self._pages[self._open].left()

    def leave_all(self) -> None:
        """Lets every page that was made keep what it could not keep before."""
        for page in tuple(self._pages.values()):
            page.left()

    def show_notice(self, text: str) -> None:
        """Says at the top of the page what went wrong, until it is put away."""
        self.notice.say(text)

    def changed(self, changes: ChangeSet) -> None:
        """Tells every page that was made what changed."""
        for page in tuple(self._pages.values()):
            page.changed(changes)

    def search(self) -> None:
        """Puts the cursor into the search field of the open page, or of the first that has one."""
        if self._open and self._pages[self._open].search():
            return
        for name in ("diary", "letters", "sent_letters", "caseload"):
            if name in self._places and name != self._open and self.page(name).search():
                self.go(name, {})
                self.page(name).search()
                return

    @override
    def focusNextPrevChild(self, next: bool, /) -> bool:
        """Leads Tab from the rail to where the open page begins, in a page through which it goes as it is read."""
        page = self._pages.get(self._open)
        focus: QWidget | None = self.window().focusWidget()
        if isinstance(page, ReadingPage) and focus is not None and not page.isAncestorOf(focus):
            return page.lead_tab(forward=next) or super().focusNextPrevChild(next)
        return super().focusNextPrevChild(next)

    def focus_page(self) -> None:
        """Puts the focus on the open place, from where Tab leads into the page."""
        if self._open:
            self.rail.focus_place(self._open)
