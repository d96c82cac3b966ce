"""Letters: the list at the left, and one letter as on paper."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.errors import HavenError
from app.letters.views import Draft, LetterView
from app.model.change_set import ChangeSet
from app.model.ids import LetterId
from app.spelling.service import OWN
from ui.attached import Attached
from ui.errors import sentence
from ui.layouts import Columns, scroll_to, swap
from ui.letters.list import LetterList
from ui.letters.presenter import LettersPresenter
from ui.letters.sheet import LetterPaper, WritingPaper
from ui.letters.view import Correspondents
from ui.shell.context import Context
from ui.shell.page import Page
from ui.spelling.anywhere import SpellingOnPage
from ui.spoken.card import SpeakCard
from ui.spoken.sound_list import SoundList
from ui.widgets import Card, Heading, MessagePanel, ScrollPage, Text
from ui.wording import dates


class LettersPage(Page):
    """Where a patient reads and writes letters."""

    name = "letters"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        background = Attached(context.background, self, context.changed)
        self._presenter = LettersPresenter(self, context, background)
        self._scroll = ScrollPage("letters.page", self.tr("Letters"))
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(self._scroll)
        self._trouble = MessagePanel("", "", "circle-alert", "sand")
        self._trouble.hide()
        self._list = LetterList()
        self._list.letter_wanted.connect(lambda letter: self._presenter.read(LetterId(letter)))
        self._list.writing_wanted.connect(self._presenter.write)
        self._place = QWidget()
        room = QVBoxLayout(self._place)
        room.setContentsMargins(0, 0, 0, 0)
        self._scroll.column.addWidget(self._trouble)
        self._columns = Columns((self._list, self._place), (258, 680), 820, level=False)
        self._scroll.column.addWidget(self._columns)
        self._scroll.column.addStretch(1)
        self._shown: LetterView | None = None
        self._drawn_for: Correspondents | None = None
        self._sheet: WritingPaper | None = None
        self._people: Correspondents | None = None
        self.spelling = SpellingOnPage(context, self, on=False, fields=("letters.subject",))

    @override
    def entered(self, arguments: Mapping[str, object]) -> None:
        self.spelling.show_person(OWN)
        letter = arguments.get("letter")
        if isinstance(letter, str):
            self._presenter.start(LetterId(letter))
        elif arguments.get("write"):
            self._presenter.start_writing()
        elif not self._presenter.is_writing:
            self._presenter.start(self._shown.id if self._shown else None)

    @override
    def left(self) -> None:
        self._presenter.flush()
        self._hush()

    @override
    def changed(self, changes: ChangeSet) -> None:
        if self.isVisible():
            self._presenter.changed(changes)
            self.spelling.changed(changes)

    def show_list(self, letters: tuple[LetterView, ...], draft: Draft, people: Correspondents) -> None:
        """Lists the letters, newest first, and the one that is being written."""
        self._people = people
        shown = self._shown.id if self._shown else None
        self._list.show_letters(letters, draft, shown, people.today.year)
        self._list.write.setVisible(not people.left)

    def show_letter(self, letter: LetterView, people: Correspondents) -> None:
        """Shows a letter to be read; nothing is laid out again when it did not change."""
        if (self._shown, self._drawn_for) == (letter, people) and self._sheet is None:
            return
        same = self._shown is not None and self._shown.id == letter.id and self._sheet is None
        self._shown, self._drawn_for, self._sheet = letter, people, None
        paper = LetterPaper(letter, people, self.context)
        paper.answer_wanted.connect(self._presenter.write)
        paper.entry_wanted.connect(lambda entry: self.context.go("diary", entry=entry))
        paper.print_wanted.connect(self._print)
        paper.call_back_wanted.connect(lambda: self._presenter.call_back(letter.id))
        self._put(paper, stay=same)

    def show_nothing(self, people: Correspondents) -> None:
        """Says kindly that there is no letter yet."""
        self._shown = self._sheet = None
        card = Card(padding=36)
        card.column.addWidget(Heading(self.tr("No letters yet"), 2))
        name = people.therapist or self.tr("Your therapist")
        if people.left:
            words = self.tr("You left, so no letter comes any more.")
        elif people.feedback_weekday is None:
            words = self.tr("When {name} writes to you, the letter lies here.").format(name=name)
        else:
            words = self.tr("{name} writes to you on {day}. You can write first, whenever you like.").format(
                name=name, day=dates.weekday_named(people.feedback_weekday)
            )
        card.column.addWidget(Text(words))
        self._put(card)

    def show_sheet(self, draft: Draft, people: Correspondents) -> None:
        """Shows the sheet on which a letter is written."""
        self._shown = None
        speak = SpeakCard(self.context, "letters.voice", "draft", lambda: "")
        speak.look("")
        sheet = WritingPaper(draft, people, speak)
        sheet.typed.connect(self._presenter.typed)
        sheet.send_wanted.connect(self._presenter.send)
        sheet.put_away_wanted.connect(self._presenter.put_away)
        self._sheet, self._people = sheet, people
        self._put(sheet)
        if draft.kept_at is not None and draft.text:
            self.show_kept(draft.kept_at)
        sheet.start()

    def show_kept(self, at: datetime) -> None:
        """Says that everything typed so far is kept."""
        self._trouble.hide()
        if self._sheet is not None and self._people is not None:
            moment = dates.day_and_time(at, self._people.today)
            if dates.local(at).date() == self._people.today:
                moment = dates.clock_time(at)
            self._sheet.show_kept(self.tr("Kept on this computer, {moment}").format(moment=moment))

    def show_trouble(self, error: HavenError) -> None:
        """Says what went wrong; what is on the page stays there."""
        self._trouble.say(sentence(error))

    def say_sent(self, letter: LetterView) -> None:
        """Says that a letter leaves in a minute and can be called back."""
        self._sheet = None
        self.context.say(
            self.tr("Your letter leaves in one minute. Until then you can call it back."),
            lambda: self._presenter.call_back(letter.id),
        )

    def hold_sheet(self, held: bool) -> None:
        """Keeps the sheet from being written, or lets it be written again."""
        if self._sheet is not None:
            self._sheet.hold(held)

    def say_nothing_sent(self) -> None:
        """Says that nothing was there to send, or nobody to send it to."""
        self.context.say(self.tr("Nothing was sent. What you wrote is kept here."))

    def say_called_back(self, back: bool) -> None:
        """Says whether a letter came back or had left already."""
        if back:
            self._sheet = None
            self.context.say(self.tr("Your letter is back; it lies before you as you wrote it."))
        else:
            self.context.say(self.tr("Your letter has left already."))

    def _put(self, widget: QWidget, *, stay: bool = False) -> None:
        self._trouble.hide()
        self._take_away()
        swap(self._place, widget)
        if stay:
            return
        if self._columns.is_wide:
            self._scroll.verticalScrollBar().setValue(0)
        else:
            scroll_to(self._scroll, self._place)

    def _take_away(self) -> None:
        """Keeps what is being said; no answer comes any more to what lies on the page, because it will be deleted."""
        for card in self._place.findChildren(SpeakCard):
            card.presenter.go()
        self._hush()

    def _hush(self) -> None:
        """Keeps what is being said and ends what plays, because the page is left or what lies on it goes."""
        for card in self._place.findChildren(SpeakCard):
            card.leave()
        for sounds in self._place.findChildren(SoundList):
            sounds.stop()

    def _print(self) -> None:
        """Printing is imported when it is wanted, so that the page comes quickly."""
        from ui.printing.letter import print_letter

        letter = self._shown
        if letter is None:
            return
        if letter.from_me:
            heading = self.tr("To {name}").format(name=letter.other_name)
        else:
            heading = self.tr("From {name}").format(name=letter.other_name)
        day = dates.full_day(dates.local(letter.sent_at).date())
        print_letter(self, heading, day, letter.text, [(note.quote, note.text) for note in letter.notes])
