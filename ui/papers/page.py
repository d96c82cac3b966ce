"""The papers that live on: read, changed, printed, shared; and letters that come back."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.diary.living import LETTER
from app.errors import HavenError
from app.model.change_set import ChangeSet
from app.model.ids import EntryId
from ui.attached import Attached
from ui.errors import sentence
from ui.layouts import bring_into_view, clear, same_focus
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
    """Her papers. A card is made anew when its paper changed, but never while a day is being chosen on it."""

    name = "papers"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        background = Attached(context.background, self, context.changed)
        self._presenter = PapersPresenter(self, context, background, dates.spoken())
        self._scene: Scene | None = None
        self._scroll = ScrollPage("papers.page", self.tr("Your papers"), widest=WIDTH)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(self._scroll)
        self._trouble = MessagePanel("", "", "circle-alert", "sand")
        self._trouble.hide()
        self._body = QVBoxLayout()
        self._body.setSpacing(current().gap)
        self._more = FlowLayout(12)
        self._cards: tuple[PaperCard, ...] = ()
        self._scroll.column.addWidget(Heading(self.tr("Your papers"), 1))
        lead = self.tr(
            "They are never finished. Change them when something changes; how they were before stays with them."
        )
        self._scroll.column.addWidget(Soft(lead, "lead"))
        self._scroll.column.addWidget(self._trouble)
        self._scroll.column.addLayout(self._body)
        self._scroll.column.addLayout(self._more)
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
        if scene != self._scene:
            self._scene = scene
            self._lay_out()
        for card in self._cards:
            if wanted is not None and card.paper.key == (LETTER, wanted):
                card.open()
                bring_into_view(self._scroll, card)

    def _lay_out(self) -> None:
        scene = self._scene
        if scene is None:
            return
        numbered = (*((paper, 0) for paper in scene.papers), *((each, at) for at, each in enumerate(scene.letters)))
        before = {card.paper.key: card for card in self._cards}
        with same_focus(self._scroll):
            self._cards = tuple(
                self._again(before.get(paper.key), paper, number, scene.today) for paper, number in numbered
            )
            while self._body.takeAt(0) is not None:
                pass
            for card in self._cards:
                self._body.addWidget(card)
            for card in before.values():
                if card not in self._cards:
                    card.hide()
                    card.deleteLater()
            self._show_more(scene)

    def _again(self, before: PaperCard | None, paper: Paper, number: int, today: date) -> PaperCard:
        """Returns the card of a paper: the one that lies there already when it says the same, or must wait."""
        if before is not None and (before.says(paper, number, today) or before.holds(paper)):
            return before
        kind = OwnLetterCard if paper.form == LETTER else PaperCard
        card = kind(paper, number, today)
        if before is not None:
            card.open_like(before)
        card.write_wanted.connect(lambda: self._presenter.write(paper))
        card.open_wanted.connect(lambda: self._presenter.open(paper))
        card.print_wanted.connect(lambda: self._print(paper))
        card.save_wanted.connect(lambda: self._save(paper))
        card.put_away.connect(self._lay_out)
        entry = paper.entry
        if entry is not None:
            card.taken_up.connect(lambda version: self._presenter.take_up(entry, version))
            card.returns.connect(lambda day: self._presenter.let_return(entry.id, day))
        return card

    def _show_more(self, scene: Scene) -> None:
        clear(self._more)
        if scene.letters and scene.letters[0].entry is not None:
            another = QuietButton(self.tr("Write another letter to yourself"), "papers.another", "plus")
            another.clicked.connect(lambda: self._presenter.write_another(scene.letters[0]))
            self._more.addWidget(another)

    def _print(self, paper: Paper) -> None:
        if paper.entry is not None and self._scene is not None:
            written = dates.day_and_time(paper.entry.written_at, self._scene.today)
            ask_and_print(self, paper_document(paper.title, written, paper.entry.answers))

    def _save(self, paper: Paper) -> None:
        if paper.entry is not None and self._scene is not None:
            written = dates.day_and_time(paper.entry.written_at, self._scene.today)
            ask_and_save(self, paper_document(paper.title, written, paper.entry.answers), paper.title)
