"""The papers that live on: read, changed, printed, shared; and letters that come back."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.errors import HavenError
from app.model.change_set import ChangeSet
from app.model.ids import EntryId
from ui.errors import sentence
from ui.layouts import bring_into_view, clear
from ui.papers.presenter import Done, Paper, PapersPresenter, Scene
from ui.papers.sheet import OwnLetterCard, PaperCard
from ui.printing.paper import paper_document
from ui.printing.sending import ask_and_print, ask_and_save
from ui.shell.context import Context
from ui.shell.page import Page
from ui.theme import current
from ui.widgets import FlowLayout, Heading, MessagePanel, QuietButton, ScrollPage, Soft
from ui.wording import dates

WIDTH = 760


class PapersPage(Page):
    """Her papers."""

    name = "papers"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._presenter = PapersPresenter(self, context, dates.spoken())
        self._scene: Scene | None = None
        self._scroll = ScrollPage("papers.page", self.tr("Your papers"), widest=WIDTH)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(self._scroll)
        self._trouble = MessagePanel("", "", "circle-alert", "sand")
        self._trouble.hide()
        self._body = QVBoxLayout()
        self._body.setSpacing(current().gap)
        self._scroll.column.addWidget(Heading(self.tr("Your papers"), 1))
        lead = self.tr(
            "They are never finished. Change them when something changes; how they were before stays with them."
        )
        self._scroll.column.addWidget(Soft(lead, "lead"))
        self._scroll.column.addWidget(self._trouble)
        self._scroll.column.addLayout(self._body)
        self._scroll.column.addStretch(1)

    @override
    def entered(self, arguments: Mapping[str, object]) -> None:
        letter = arguments.get("letter")
        self._presenter.start(EntryId(letter) if isinstance(letter, str) else None)

    @override
    def changed(self, changes: ChangeSet) -> None:
        if self.isVisible():
            self._presenter.changed(changes)

    def show_trouble(self, error: HavenError) -> None:
        """Says what went wrong."""
        self._trouble.say(sentence(error))

    def say_done(self, done: Done, day: date | None, undo: Callable[[], None]) -> None:
        """Says what was done, and offers the way back."""
        match done:
            case Done.RETURN_SET if day is not None:
                words = self.tr("Your letter comes back on {day}.").format(day=dates.full_day(day))
            case Done.TAKEN_UP:
                words = self.tr("The earlier words are the present ones again.")
            case _:
                words = self.tr("Your letter stays among your papers.")
        self.context.say(words, undo)

    def show_scene(self, scene: Scene, wanted: EntryId | None) -> None:
        """Shows everything; the letter that was asked for is read. Nothing moves when nothing changed."""
        self._trouble.hide()
        if scene == self._scene and wanted is None:
            return
        self._scene = scene
        clear(self._body)
        shown: QWidget | None = None
        for paper in scene.papers:
            self._body.addWidget(self._card(PaperCard(paper, 0, scene.today, open=False), paper))
        for number, letter in enumerate(scene.letters):
            asked = letter.entry is not None and letter.entry.id == wanted
            card = self._card(OwnLetterCard(letter, number, scene.today, open=asked), letter)
            self._body.addWidget(card)
            shown = card if asked else shown
        self._body.addLayout(self._more(scene))
        if shown is not None:
            bring_into_view(self._scroll, shown)

    def _card(self, card: PaperCard, paper: Paper) -> PaperCard:
        card.write_wanted.connect(lambda: self._presenter.write(paper))
        card.open_wanted.connect(lambda: self._presenter.open(paper))
        card.print_wanted.connect(lambda: self._print(paper))
        card.save_wanted.connect(lambda: self._save(paper))
        entry = paper.entry
        if entry is not None:
            card.taken_up.connect(lambda version: self._presenter.take_up(entry, version))
            card.returns.connect(lambda day: self._presenter.let_return(entry.id, day))
        return card

    def _more(self, scene: Scene) -> FlowLayout:
        row = FlowLayout(12)
        if scene.letters and scene.letters[0].entry is not None:
            another = QuietButton(self.tr("Write another letter to yourself"), "papers.another", "plus")
            another.clicked.connect(lambda: self._presenter.write_another(scene.letters[0]))
            row.addWidget(another)
        return row

    def _print(self, paper: Paper) -> None:
        if paper.entry is not None and self._scene is not None:
            written = dates.day_and_time(paper.entry.written_at, self._scene.today)
            ask_and_print(self, paper_document(paper.title, written, paper.entry.answers))

    def _save(self, paper: Paper) -> None:
        if paper.entry is not None and self._scene is not None:
            written = dates.day_and_time(paper.entry.written_at, self._scene.today)
            ask_and_save(self, paper_document(paper.title, written, paper.entry.answers), paper.title)
