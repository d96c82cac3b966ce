"""The course: weeks 0 to 8, the silent day and the time after, read at any time, ahead or again."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget
from typing_extensions import override

from app.course.pack import LAST_WEEK
from app.course.week import AFTER
from app.diary.living import LETTER, LIVING
from app.errors import HavenError
from app.model.change_set import ChangeSet
from ui.attached import Attached
from ui.course.presenter import Chapter, CoursePresenter, PathSet, Practice
from ui.errors import sentence
from ui.layouts import Columns, clear, scroll_to, swap
from ui.markdown import fill
from ui.passages import ReadingText
from ui.printing.notice import notice_document
from ui.printing.sending import ask_and_print, ask_and_save
from ui.shell.context import Context
from ui.shell.page import Page
from ui.spoken.aloud import ReadAloud
from ui.theme import current
from ui.widgets import (
    Badge,
    Card,
    FlowLayout,
    Heading,
    MessagePanel,
    Option,
    QuietButton,
    ScrollPage,
    SecondaryButton,
    Separator,
    Soft,
    Text,
)
from ui.wording import dates
from ui.wording.adapted import path_words, quoted

PAPER_WIDTH = 700


class CoursePage(Page):
    """The list of weeks at the left, and one of them to read."""

    name = "course"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        background = Attached(context.background, self, context.changed)
        self._presenter = CoursePresenter(self, context, background, dates.spoken())
        self._chapters: tuple[Chapter, ...] = ()
        self._place = -1
        self._scroll = ScrollPage("course.page", self.tr("Course"))
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(self._scroll)
        self._trouble = MessagePanel("", "", "circle-alert", "sand")
        self._trouble.hide()
        self._list = QWidget()
        self._weeks = QVBoxLayout(self._list)
        self._weeks.setContentsMargins(0, 0, 0, 0)
        self._weeks.setSpacing(current().space(6))
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._open)
        self._paper = QWidget()
        room = QVBoxLayout(self._paper)
        room.setContentsMargins(0, 0, 0, 0)
        self._scroll.column.addWidget(self._trouble)
        self._columns = Columns((self._list, self._paper), (270, 690), 820, level=False)
        self._scroll.column.addWidget(self._columns)
        self._scroll.column.addStretch(1)

    @override
    def entered(self, arguments: Mapping[str, object]) -> None:
        self._presenter.start(str(arguments.get("chapter", "")))

    @override
    def changed(self, changes: ChangeSet) -> None:
        if self.isVisible() and changes.touches("plan", "pause", "person"):
            self._presenter.start()

    def show_chapters(self, chapters: tuple[Chapter, ...], place: int, asked: bool) -> None:
        """Lists the weeks and shows one of them; who was reading goes on there, unless another was asked for."""
        if chapters == self._chapters:
            if asked:
                self._show(place)
            return
        kept = self._place if self._chapters and not asked else place
        self._chapters = chapters
        clear(self._weeks)
        self._group.deleteLater()
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._open)
        self._weeks.addWidget(Heading(self.tr("Course"), 3))
        for number, chapter in enumerate(chapters):
            option = Option(self._label(chapter), f"course.week_{chapter.key}")
            option.centred = False
            self._group.addButton(option, number)
            self._weeks.addWidget(option)
        self._weeks.addWidget(Soft(self.tr("You can read ahead and look back whenever you like."), "small"))
        self._weeks.addStretch(1)
        self._show(kept)

    def show_trouble(self, error: HavenError) -> None:
        """Says what went wrong."""
        self._trouble.say(sentence(error))

    def _open(self, place: int) -> None:
        """Shows a week that was chosen; where it stands below the list, the page goes there."""
        self._show(place)
        if not self._columns.is_wide:
            scroll_to(self._scroll, self._paper)

    def _show(self, place: int) -> None:
        self._place = place
        button = self._group.button(place)
        if button is not None:
            button.setChecked(True)
        chapter = self._chapters[place]
        card = Card(padding=44)
        card.setMaximumWidth(current().px(PAPER_WIDTH) + 2 * current().space(44))
        head = FlowLayout(12, 4)
        head.addWidget(Soft(self._where(chapter), "label", wrap=False))
        if chapter.is_now:
            words = self.tr("now") if chapter.week.id == AFTER else self.tr("this week")
            head.addWidget(Badge(words, "mist"))
        card.column.addLayout(head)
        card.column.addWidget(Heading(chapter.week.title, 1))
        card.column.addWidget(Soft(chapter.week.theme, "lead"))
        card.column.addSpacing(current().space(8))
        if chapter.path is not None:
            card.column.addWidget(self._path(chapter.path))
            card.column.addSpacing(current().space(8))
        if chapter.adapted:
            card.column.addWidget(self._adapted(chapter))
            card.column.addSpacing(current().space(8))
        self._write(card, chapter.week.text, "course.text", chapter.week.title)
        card.column.addWidget(ReadAloud("course.aloud", lambda: _in_words(card, chapter)))
        if not chapter.adapted:
            self._practices(card, chapter)
        card.column.addLayout(self._actions(chapter))
        self._part(card, self.tr("What people find hard here"), chapter.week.hard, "course.hard")
        self._part(card, self.tr("At home"), chapter.week.home, "course.home")
        if chapter.notice:
            card.column.addLayout(self._notice(chapter.notice))
        swap(self._paper, card)
        self._scroll.verticalScrollBar().setValue(0)

    def _write(self, card: Card, words: str, name: str, title: str) -> None:
        text = ReadingText("", name, title)
        fill(text.document(), words, current())
        card.column.addWidget(text)

    def _part(self, card: Card, title: str, words: str, name: str) -> None:
        card.column.addSpacing(current().space(12))
        card.column.addWidget(Separator())
        card.column.addSpacing(current().space(4))
        card.column.addWidget(Heading(title, 2))
        self._write(card, words, name, title)

    def _notice(self, words: str) -> FlowLayout:
        row = FlowLayout(12)
        plan = SecondaryButton(self.tr("Plan your silent day"), "course.silent_day", "moon")
        plan.clicked.connect(self._presenter.plan_silent_day)
        row.addWidget(plan)
        show = SecondaryButton(self.tr("Print a notice for the household"), "course.notice", "printer")
        show.clicked.connect(lambda: ask_and_print(self, notice_document(words)))
        keep = SecondaryButton(self.tr("Save it as PDF"), "course.notice.save", "file-text")
        keep.clicked.connect(lambda: ask_and_save(self, notice_document(words), self.tr("Silent day")))
        row.addWidget(show)
        row.addWidget(keep)
        return row

    def _path(self, path: PathSet) -> Card:
        """Says that the therapist changed the order of the weeks, how, why and since when."""
        card = Card("claymist", 20)
        card.setObjectName("course.path")
        card.column.addWidget(Text(path_words(path.name, path.positions), colour="clay_ink"))
        self._why(card, path.reason, path.since)
        return card

    def _adapted(self, chapter: Chapter) -> Card:
        """Says what the therapist planned for this week, why, and since when."""
        plan = Card("claymist", 20)
        plan.setObjectName("course.adapted")
        name = chapter.therapist or self.tr("Your therapist")
        plan.column.addWidget(Heading(self.tr("{name} planned this week for you").format(name=name), 4, "clay_ink"))
        self._why(plan, chapter.reason, chapter.since)
        said = self.tr("In place of what the course proposes in this week:")
        plan.column.addWidget(Text(said, colour="clay_ink"))
        for number, practice in enumerate(chapter.adapted):
            name = f"course.adapted.{number}" if number else "course.adapted.practice"
            plan.column.addLayout(self._practice_row(practice, name))
            if practice.purpose:
                plan.column.addWidget(Text(practice.purpose, "small", "clay_ink"))
        return plan

    def _why(self, card: Card, reason: str, since: date | None) -> None:
        if reason:
            card.column.addWidget(Text(quoted(reason), colour="clay_ink"))
        if since is not None:
            day = self.tr("Since {day}").format(day=dates.full_day(since))
            card.column.addWidget(Text(day, "small", "clay_ink"))

    def _practices(self, card: Card, chapter: Chapter) -> None:
        """Lists each practice with what it is for."""
        for number, practice in enumerate(chapter.practices):
            card.column.addSpacing(current().space(4))
            card.column.addLayout(self._practice_row(practice, f"course.practice_{number}"))
            if practice.purpose:
                purpose = Soft(practice.purpose)
                purpose.setObjectName(f"course.purpose_{number}")
                card.column.addWidget(purpose)

    def _practice_row(self, practice: Practice, name: str) -> FlowLayout:
        row = FlowLayout(12)
        words = self.tr("{title}, %n min", "", practice.minutes).format(title=practice.title)
        button = SecondaryButton(words, name, "headphones")
        button.setAccessibleDescription(practice.purpose)
        button.clicked.connect(lambda: self._presenter.practise(practice))
        row.addWidget(button)
        return row

    def _actions(self, chapter: Chapter) -> FlowLayout:
        row = FlowLayout(12)
        for number, page in enumerate(chapter.pages):
            diary = SecondaryButton(page.title, f"course.diary_{number}", "notebook-pen")
            diary.setAccessibleName(self.tr("Diary: {title}").format(title=page.title))
            diary.clicked.connect(lambda _=False, page=page: self._presenter.write(page))
            row.addWidget(diary)
        if any(page.form in (*LIVING, LETTER) for page in chapter.pages) or chapter.week.id == AFTER:
            papers = QuietButton(self.tr("Your papers"), "course.papers", "file-text")
            papers.clicked.connect(self._presenter.see_papers)
            row.addWidget(papers)
        return row

    def _where(self, chapter: Chapter) -> str:
        if chapter.week.id == AFTER:
            return self.tr("After the course")
        if chapter.week.number is None:
            return self.tr("The silent day") if chapter.path else self.tr("Between week 6 and week 7")
        return self.tr("Week {week} of {last}").format(week=chapter.week.number, last=LAST_WEEK)

    def _label(self, chapter: Chapter) -> str:
        number = chapter.week.number
        title = chapter.week.title
        if chapter.is_now:
            now = self.tr("{title} (now)") if chapter.week.id == AFTER else self.tr("{title} (this week)")
            title = now.format(title=title)
        if chapter.again:
            title = self.tr("{title} (once more)").format(title=title)
        elif chapter.left_out:
            title = self.tr("{title} (left out)").format(title=title)
        return title if number is None else self.tr("{week} · {title}").format(week=number, title=title)


def _in_words(card: Card, chapter: Chapter) -> str:
    """Returns what stands on the paper of a week as it is read aloud."""
    written = [text.toPlainText().replace("\n", "\n\n") for text in card.findChildren(ReadingText)]
    return "\n\n".join((chapter.week.title, chapter.week.theme, *written))
