"""The diary: a page to write on, everything that was written, and this week beside it."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from app.diary.views import EntryVersion, EntryView, WithdrawOutcome
from app.errors import HavenError
from app.forms.form import Form
from app.model.change_set import ChangeSet
from app.model.changes import EntryShared
from app.model.ids import EntryId, LetterId
from app.spelling.service import OWN
from app.vault.search import SearchHit
from ui.attached import Attached
from ui.diary.calendar import CalendarPicture, CalendarPresenter
from ui.diary.calendar_sheet import CalendarSheet
from ui.diary.dear import DearMark
from ui.diary.desk import Side
from ui.diary.draft import Draft
from ui.diary.filing import FILES
from ui.diary.lists import EntryList, HitList
from ui.diary.numbers import DayNumbers
from ui.diary.presenter import DiaryPresenter
from ui.diary.reading import Preview, Reading
from ui.diary.sheet import Sheet
from ui.diary.side import SideColumn
from ui.diary.words import not_live
from ui.errors import sentence
from ui.layouts import Columns, swap
from ui.shell.context import Context
from ui.shell.page import Page
from ui.spelling.anywhere import SpellingOnPage
from ui.spoken.card import SpeakCard
from ui.spoken.sound_list import SoundList
from ui.theme import current
from ui.widgets import Heading, MessagePanel, QuietButton, ScrollPage, Soft, StateLine
from ui.widgets.form import FormSheet
from ui.widgets.form.hands import FileTaken
from ui.wording import dates
from ui.wording.names import together

SHARING = ("diary.share", "diary.withdraw", "diary.share_hint")
"""What stands on a page only while somebody reads what is shared."""


class DiaryPage(Page):
    """Where a patient writes, shares, and finds again."""

    name = "diary"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._attached = Attached(context.background, self, context.changed)
        self._presenter = DiaryPresenter(self, context, self._attached, dates.spoken())
        self._calendar = CalendarPresenter(self, context, self._attached, lambda: self._calendar_sheet is not None)
        self._calendar_sheet: CalendarSheet | None = None
        self._side_seen: Side | None = None
        self._read: EntryView | None = None
        self.spelling = SpellingOnPage(context, self, on=False)
        self._reading: Reading | None = None
        self._sheet: Sheet | None = None
        self._scroll = ScrollPage("diary.page", self.tr("Diary"))
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(self._scroll)
        self._where = Soft("", "label")
        self._title = Heading("", 1)
        self._kept = StateLine()
        self._kept.setObjectName("diary.kept")
        self._kept.hide()
        self._other = QuietButton(self.tr("Another page"), "diary.other_page", "chevron-down")
        self._menu = QMenu(self)
        self._other.setMenu(self._menu)
        self._fresh = QuietButton(self.tr("A fresh sheet"), "diary.fresh", "plus")
        self._fresh.clicked.connect(lambda: self._presenter.start(new=True))
        self._weekly = QuietButton("", "diary.weekly", "calendar")
        self._weekly_form = ""
        self._weekly.clicked.connect(lambda: self._presenter.start(self._weekly_form))
        self._trouble = MessagePanel("", "", "circle-alert", "sand")
        self._trouble.setObjectName("diary.trouble")
        self._trouble.hide()
        self._place = QWidget()
        room = QVBoxLayout(self._place)
        room.setContentsMargins(0, 0, 0, 0)
        self._side = SideColumn()
        self._lay_out()
        self._numbers = DayNumbers(self._side.numbers, context, dates.spoken(), self.show_trouble)
        self._side.entry_wanted.connect(lambda entry: self._presenter.read(EntryId(entry)))
        self._side.search_wanted.connect(self._presenter.search)
        self._side.older_wanted.connect(self._presenter.older)
        self._side.page_wanted.connect(self._presenter.start)
        self._side.calendar_wanted.connect(self._open_calendar)

    def _lay_out(self) -> None:
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._where)
        column.addWidget(self._title)
        corner = QWidget()
        beside = QVBoxLayout(corner)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self._kept)
        for button in (self._other, self._fresh, self._weekly):
            beside.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            button.setVisible(button is self._other)
        self._scroll.column.setSpacing(current().space(16))
        self._scroll.column.addWidget(Columns((words, corner), (1, 0), 640, level=False))
        self._scroll.column.addWidget(self._trouble)
        self._scroll.column.addWidget(Columns((self._place, self._side), (617, 325), 860, level=False))
        self._scroll.column.addStretch(1)

    @override
    def entered(self, arguments: Mapping[str, object]) -> None:
        self._numbers.start()
        self.spelling.show_person(OWN)
        entry, form = arguments.get("entry"), arguments.get("form")
        if isinstance(entry, str):
            self._presenter.read(EntryId(entry))
        elif isinstance(form, str):
            self._presenter.start(form, new=arguments.get("new") is True)
        elif self._presenter.is_busy:
            self._presenter.come_back()
        else:
            self._presenter.start()

    @override
    def left(self) -> None:
        self._presenter.flush()
        self._numbers.flush()
        self._hush()

    @override
    def changed(self, changes: ChangeSet) -> None:
        if self.isVisible():
            self._presenter.changed(changes)
            self._numbers.changed(changes)
            self.spelling.changed(changes)
            if changes.touches("entry", "practice", "state"):
                self._calendar.again()

    @override
    def search(self) -> bool:
        self._side.find_field.setFocus()
        self._side.find_field.selectAll()
        return True

    def prompts(self) -> tuple[str, str]:
        """Returns the two questions of the capture sheet."""
        return self.tr("What happened?"), self.tr("What did you notice?")

    def show_page(
        self,
        draft: Draft,
        entry: EntryView | None,
        forms: tuple[Form, ...],
        *,
        derived: bool = False,
        weekly: Form | None = None,
    ) -> None:
        """Shows a page to be written on."""
        day = dates.local(entry.written_at).date() if entry else self._today()
        self._say_head(
            self.tr("Week {week} · Diary · {day}").format(week=draft.week, day=dates.full_day(day)),
            self.tr("Today’s sheet") if draft.captures else draft.form.title,
        )
        self._fill_menu(forms)
        self._fresh.setVisible(draft.captures and entry is not None)
        self._offer_weekly(weekly)
        if entry is None:
            self._kept.show_state(self.tr("Everything you type is kept"), "edge")
        else:
            self.show_kept(entry.written_at)
        form = None
        if draft.session is not None:
            single = self.context.settings.one_at_a_time
            form = FormSheet(draft.session, self._read_file, derived=derived, one_at_a_time=single)
            form.way_chosen.connect(lambda single: self.context.settings.remember(one_at_a_time=single))
        speak = SpeakCard(self.context, "diary.spoken", "entry", draft.begin)
        if entry is not None:
            speak.look(entry.id)
        sheet = Sheet(draft, entry, self._reading_line(), form, speak)
        hands = self._presenter.hands
        sheet.moved.connect(hands.move)
        sheet.cleared.connect(hands.clear)
        sheet.word_made.connect(hands.remember_word)
        sheet.word_dropped.connect(lambda *word: self._drop_word(sheet, *word))
        sheet.share_wanted.connect(self._presenter.preview)
        sheet.keep_wanted.connect(self._presenter.keep_for_myself)
        focused = QApplication.focusWidget()
        was_filing = focused is not None and focused.objectName().startswith(FILES)
        self._put(sheet)
        self._sheet = sheet
        if was_filing and sheet.filing is not None:
            sheet.filing.take_focus()
        elif self.isVisible():
            sheet.start()

    def _drop_word(self, sheet: Sheet, question: str, word: str, chosen: bool) -> None:
        def again() -> None:
            card = sheet.card(question) if sheet is self._sheet else None
            if card is not None:
                card.offer(word, chosen=chosen)

        self._presenter.hands.forget_word(question, word, again)

    def _read_file(self, file: Path, most: int, taken: FileTaken) -> None:
        """Reads a file that answers a question; it may lie on a slow disk."""

        def read() -> bytes | None:
            try:
                with file.open("rb") as opened:
                    content = opened.read(most + 1)
            except OSError:
                return None
            return content if len(content) <= most else None

        self._attached.run("cpu", read, taken)

    def show_kept(self, at: datetime) -> None:
        """Says that everything typed so far is kept."""
        self._trouble.hide()
        local = dates.local(at).date()
        moment = dates.clock_time(at) if local == self._today() else dates.day_and_time(at, self._today())
        self._kept.show_state(self.tr("Kept on this computer, {moment}").format(moment=moment))

    def show_trouble(self, error: HavenError) -> None:
        """Says what went wrong; what is on the page stays there."""
        self._trouble.say(sentence(error))

    def show_side(self, side: Side) -> None:
        """Shows this week and the newest note."""
        self._side_seen = side
        self._side.show_side(side)
        self._weigh_sharing()

    def show_preview(self, shared: EntryShared) -> None:
        """Shows exactly what the therapist will see."""
        self._say_head(self.tr("Before you share it"), shared.title)
        sounds = SoundList(self.context, "diary.heard")
        sounds.look("entry", shared.entry)
        preview = Preview(shared, self._readers(), self._reading_line(), sounds)
        preview.confirmed.connect(lambda: self._presenter.share(shared.entry))
        preview.refused.connect(lambda: self._presenter.edit(shared.entry))
        self._put(preview)
        preview.confirm.setFocus()

    def show_entry(self, entry: EntryView) -> None:
        """Shows an entry to be read, with the notes beside its passages; what lies there already stays."""
        if self._read == entry:
            return
        when = dates.day_and_time(entry.written_at, self._today())
        self._say_head(self.tr("Week {week} · written {when}").format(week=entry.week, when=when), entry.title)
        self._kept.hide()
        sounds = SoundList(self.context, "diary.heard")
        sounds.show_sounds(entry.sounds)
        reading = Reading(entry, self._today(), self._therapist(), sounds)
        reading.edit_wanted.connect(lambda: self._presenter.edit(entry.id))
        reading.share_wanted.connect(lambda: self._presenter.preview(entry.id))
        reading.withdraw_wanted.connect(lambda: self._presenter.withdraw(entry.id))
        reading.remove_wanted.connect(lambda: self._presenter.remove(entry.id))
        reading.bring_back_wanted.connect(lambda version: self._presenter.bring_back(entry.id, version))
        reading.add_mark(DearMark(self.context, entry.id))
        self._put(reading)
        self._read, self._reading = entry, reading

    def show_others(self, entry: EntryId, versions: tuple[EntryVersion, ...]) -> None:
        """Offers other words that were written on the page that is read."""
        if self._read is not None and self._read.id == entry and self._reading is not None:
            self._reading.show_others(versions)

    def show_older(self, entries: tuple[EntryView, ...]) -> None:
        """Lists the entries, newest first."""
        self._say_head(self.tr("Diary"), self.tr("Everything you wrote"))
        self._kept.hide()
        listed = EntryList(entries, self._today())
        listed.entry_wanted.connect(lambda entry: self._presenter.read(EntryId(entry)))
        self._put(listed)

    def _open_calendar(self) -> None:
        self._presenter.leave_reading()
        self._calendar.start()

    def show_calendar(self, picture: CalendarPicture) -> None:
        """Shows a week or a month of the diary."""
        if self._calendar_sheet is None:
            self._say_head(self.tr("Diary"), self.tr("Week and month"))
            self._kept.hide()
            sheet = CalendarSheet()
            sheet.spread.connect(self._calendar.spread)
            sheet.stepped.connect(self._calendar.step)
            sheet.today_wanted.connect(self._calendar.go_to_today)
            sheet.day_wanted.connect(self._calendar.choose)
            sheet.entry_wanted.connect(lambda entry: self._presenter.read(EntryId(entry)))
            sheet.progress_wanted.connect(lambda: self.context.go("progress"))
            self._put(sheet)
            self._calendar_sheet = sheet
        self._calendar_sheet.show_picture(picture)

    def show_hits(self, words: str, hits: tuple[SearchHit, ...]) -> None:
        """Lists where words were found."""
        self._say_head(self.tr("Diary and letters"), self.tr("Found again"))
        self._kept.hide()
        listed = HitList(hits, words, self._today())
        listed.entry_wanted.connect(lambda entry: self._presenter.read(EntryId(entry)))
        listed.letter_wanted.connect(lambda letter: self._presenter.open_letter(LetterId(letter)))
        self._put(listed)

    def say_shared(self, entry: EntryView) -> None:
        """Says that an entry goes to the therapist."""
        name = self._readers()
        if entry.waiting_for_digits:
            words = self.tr("Shared. It goes to {name} as soon as you have compared the six digits.")
        else:
            words = self.tr("Shared with {name}. It goes out as soon as there is a connection.")
        self.context.say(words.format(name=name))

    def say_withdrawn(self, outcome: WithdrawOutcome, undo: Callable[[], None] | None) -> None:
        """Says what became of a wish to withdraw, and offers to share it again."""
        match outcome:
            case WithdrawOutcome.TAKEN_BACK:
                words = self.tr("Taken back. It never left this computer, and it is only for you again.")
            case WithdrawOutcome.ASKED:
                words = self.tr(
                    "Asked to withdraw. It is certain when your therapist's computer has dropped it unread."
                )
            case WithdrawOutcome.ALREADY_OPENED:
                words = self.tr("Your therapist has opened this already, so it cannot be taken back.")
        self.context.say(words, undo)

    def say_moved(self, form: Form, undo: Callable[[], None]) -> None:
        """Says where a sheet is filed now."""
        self.context.say(self.tr("Filed under “{form}”. Your words are all there.").format(form=form.title), undo)

    def say_cleared(self, undo: Callable[[], None]) -> None:
        """Says that a sheet is empty again."""
        self.context.say(self.tr("The sheet is empty again."), undo)

    def say_word_forgotten(self, word: str, undo: Callable[[], None]) -> None:
        """Says that a word of her own is not offered any more."""
        self.context.say(self.tr("“{word}” is not offered any more.").format(word=word), undo)

    def say_brought_back(self, undo: Callable[[], None]) -> None:
        """Says that earlier words are the newest ones now."""
        self.context.say(self.tr("The earlier words are back. The others are kept as a version, too."), undo)

    def say_removed(self, entry: EntryId, *, left: bool) -> None:
        """Says that an entry was removed, and whether it had left before; offers to bring it back."""
        words = self.tr("Removed from your diary.")
        if left:
            name = self._therapist() or self.tr("your therapist")
            words = self.tr("Removed from this computer. What you shared with {name} stays there.").format(name=name)
        self.context.say(words, lambda: self._presenter.restore(entry))

    def _say_head(self, where: str, title: str) -> None:
        self._where.setText(where)
        self._title.setText(title)

    def _fill_menu(self, forms: tuple[Form, ...]) -> None:
        self._menu.clear()
        for form in forms:
            action = QAction(form.title, self._menu)
            action.setObjectName(f"diary.form_{form.id}")
            action.triggered.connect(lambda _=False, id=form.id: self._presenter.start(id))
            self._menu.addAction(action)

    def _offer_weekly(self, weekly: Form | None) -> None:
        """Offers this week's page when it is of another kind than what the capture sheet holds."""
        self._weekly.setVisible(weekly is not None)
        if weekly is not None:
            self._weekly.say(self.tr("This week’s page: {form}").format(form=weekly.title))
        self._weekly_form = weekly.id if weekly is not None else ""

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

    def _put(self, widget: QWidget) -> None:
        self._take_away()
        self._read = self._reading = self._sheet = self._calendar_sheet = None
        self._trouble.hide()
        is_sheet = isinstance(widget, Sheet)
        for button in (self._fresh, self._weekly):
            button.setVisible(is_sheet and button.isVisibleTo(self))
        self._numbers.make_room(widget.form if isinstance(widget, Sheet) else "")
        swap(self._place, widget)
        self._weigh_sharing()
        self._scroll.verticalScrollBar().setValue(0)

    def _weigh_sharing(self) -> None:
        """Takes away what would share once she left: nothing goes out any more."""
        if self._side_seen is None or not self._side_seen.left:
            return
        for name in SHARING:
            for widget in self._place.findChildren(QWidget, name):
                widget.hide()

    def _therapist(self) -> str:
        return self._side_seen.therapist if self._side_seen else ""

    def _readers(self) -> str:
        """Names everybody who reads what is shared."""
        side = self._side_seen
        return together(side.readers if side else (), self._therapist() or self.tr("your therapist"))

    def _reading_line(self) -> str:
        if self._side_seen is not None and self._side_seen.left:
            return self.tr("It stays on this computer, for you alone.")
        return not_live(self._side_seen.feedback_weekday if self._side_seen else None, self._therapist())

    def _today(self) -> date:
        return self.context.clock.now().astimezone().date()
