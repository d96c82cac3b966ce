"""Phrases: words that come back in many letters, written once in one's own voice."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.errors import HavenError
from app.model.change_set import ChangeSet
from app.phrases.beginnings import Beginning
from ui.attached import Attached
from ui.errors import sentence
from ui.layouts import Columns, clear, scroll_to
from ui.phrase_list import PhraseList
from ui.phrases.draft import PhraseDraft
from ui.phrases.presenter import PhrasesPresenter, Scene
from ui.phrases.sheet import PhraseSheet
from ui.shell.context import Context
from ui.shell.reading_page import ReadingPage
from ui.theme import current
from ui.widgets import Card, Field, Heading, MessagePanel, PrimaryButton, QuietButton, ScrollPage, Soft, Text
from ui.wording import dates

SIDE_BY_SIDE = 720
WIDEST = 1500


class PhrasesPage(ReadingPage):
    """The phrases at the left, the chosen one at the right, below them what is offered to begin with."""

    name: ClassVar[str] = "phrases"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        writing = context.services.writing
        if writing is None:
            raise RuntimeError("phrases need a therapist's vault")
        self._presenter = PhrasesPresenter(
            self,
            writing.phrases,
            Attached(context.background, self),
            context.clock,
            context.changed,
            dates.spoken(),
        )
        self._offered: tuple[Beginning, ...] = ()
        self.trouble = MessagePanel("", "", "circle-alert", "sand")
        self.trouble.hide()
        self.empty = MessagePanel(
            self.tr("No phrases yet"),
            self.tr(
                "What you explain in many letters can stand here once, in your own words. While you write, "
                "Ctrl+Space brings it into the letter or a note."
            ),
            "quote",
        )
        self.field = Field("phrases.search", self.tr("Search"))
        self.field.setAccessibleName(self.tr("Search your phrases"))
        self.field.textChanged.connect(self._presenter.search)
        self.list = PhraseList("phrases.list", self.tr("Your phrases"), 320)
        self.list.phrase_chosen.connect(self._presenter.choose)
        self.list.clicked.connect(lambda _index: self._show_sheet())
        self._none = Soft(self.tr("No phrase has all of these words."))
        self.add = PrimaryButton(self.tr("Write a phrase"), "phrases.add", "plus")
        self.add.setToolTip(self.tr("Ctrl+N"))
        self.add.clicked.connect(self._presenter.begin)
        self.sheet = PhraseSheet()
        self.sheet.written.connect(self._presenter.write)
        self.sheet.removal_wanted.connect(self._presenter.remove)
        shortcut = QShortcut(QKeySequence("Ctrl+N"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._presenter.begin)
        self._lay_out()

    def _lay_out(self) -> None:
        theme = current()
        self._left = Card(padding=16)
        self._left.column.addWidget(self.field)
        self._left.column.addWidget(self._none)
        self._left.column.addWidget(self.list, 1)
        self._right = QWidget()
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(self.sheet)
        right.addStretch(1)
        self._columns = Columns((self._left, self._right), (9, 13), SIDE_BY_SIDE, level=False)
        self.offers = Card("mist", 20)
        self._takes = QVBoxLayout()
        self._takes.setSpacing(theme.space(14))
        self.offers.column.addWidget(Heading(self.tr("To begin with"), 3))
        lead = self.tr(
            "These are offered; only what you take is kept among yours, and you can change every word of it."
        )
        self.offers.column.addWidget(Text(lead, colour="deep"))
        self.offers.column.addLayout(self._takes)
        self.area = ScrollPage("phrases.page", self.tr("Phrases"), widest=WIDEST)
        column = self.area.column
        column.setSpacing(theme.space(16))
        column.addWidget(Heading(self.tr("Phrases"), 1))
        column.addWidget(self.trouble)
        column.addWidget(self.empty)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._columns)
        column.addWidget(self.offers)
        column.addStretch(1)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(self.area)
        for widget in (self.empty, self._columns, self.offers, self.sheet):
            widget.hide()

    @override
    def entered(self, arguments: Mapping[str, object]) -> None:
        self._presenter.look()

    @override
    def left(self) -> None:
        self._presenter.flush()

    @override
    def changed(self, changes: ChangeSet) -> None:
        if changes.touches("phrase") and self.isVisible():
            self._presenter.look()

    @override
    def search(self) -> bool:
        if not self.field.isVisible():
            return False
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        return True

    def show_scene(self, scene: Scene) -> None:
        """Shows everything; what is being typed stays as it is."""
        draft = self._presenter.draft
        self.trouble.hide()
        self.list.blockSignals(True)
        self.list.rows.show_phrases(scene.found)
        ids = [phrase.id for phrase in scene.found]
        if draft is not None and draft.id in ids:
            self.list.choose(ids.index(draft.id))
        self.list.blockSignals(False)
        self._none.setVisible(not scene.found)
        self._left.setVisible(scene.count > 0)
        self.empty.setVisible(scene.count == 0 and draft is None)
        self._columns.setVisible(scene.count > 0 or draft is not None)
        self._show_offered(scene.offered)

    def show_draft(self, draft: PhraseDraft | None) -> None:
        """Puts a phrase onto the sheet, or clears it."""
        self.sheet.setVisible(draft is not None)
        if draft is None:
            return
        self.empty.hide()
        self._columns.show()
        self.sheet.show_draft(draft)
        if draft.id is None:
            self.list.clearSelection()
            self.sheet.name.setFocus(Qt.FocusReason.OtherFocusReason)
            self._show_sheet()

    def _show_sheet(self) -> None:
        """Shows the sheet where it lies below the list; the arrow keys of the list let it be."""
        if not self._columns.is_wide:
            scroll_to(self.area, self.sheet)

    def say_kept(self, at: datetime) -> None:
        """Says that everything typed so far is kept."""
        self.sheet.say_kept(at)

    def say_removed(self, name: str, undo: Callable[[], None]) -> None:
        """Says that a phrase was removed and offers to bring it back."""
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.context.say(self.tr("“{name}” was removed.").format(name=name), undo)

    def show_trouble(self, error: HavenError) -> None:
        """Says what went wrong; what was typed stays on the page."""
        self.trouble.say(sentence(error))

    def _show_offered(self, offered: tuple[Beginning, ...]) -> None:
        self.offers.setVisible(bool(offered))
        if offered == self._offered:
            return
        self._offered = offered
        clear(self._takes)
        for number, each in enumerate(offered):
            self._takes.addWidget(self._make_offer(number, each))

    def _make_offer(self, number: int, offered: Beginning) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().space(2))
        column.addWidget(Text(offered.name, "label"))
        column.addWidget(Text(offered.text, "diary"))
        take = QuietButton(self.tr("Take this one"), f"phrases.take_{number}", "plus", face="small_strong")
        take.setAccessibleName(self.tr("Take “{name}”").format(name=offered.name))
        take.clicked.connect(lambda: self._presenter.take(offered))
        column.addWidget(take, 0, Qt.AlignmentFlag.AlignLeft)
        return box
