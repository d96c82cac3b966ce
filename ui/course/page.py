"""The course: weeks 0 to 8 and the silent day, read at any time, ahead or again."""

from collections.abc import Mapping

from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget
from typing_extensions import override

from app.course.pack import LAST_WEEK
from app.errors import HavenError
from ui.course.presenter import Chapter, CoursePresenter
from ui.course.reading import fill
from ui.errors import sentence
from ui.layouts import Columns, clear, scroll_to, swap
from ui.passages import ReadingText
from ui.shell.context import Context
from ui.shell.page import Page
from ui.theme import current
from ui.widgets import Badge, Card, FlowLayout, Heading, MessagePanel, Option, ScrollPage, SecondaryButton, Soft
from ui.wording import dates

PAPER_WIDTH = 700


class CoursePage(Page):
    """The list of weeks at the left, and one of them to read."""

    name = "course"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._presenter = CoursePresenter(self, context, dates.spoken())
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
        self._presenter.start()

    def show_chapters(self, chapters: tuple[Chapter, ...], place: int) -> None:
        """Lists the weeks and shows one of them; who was reading goes on there."""
        if chapters == self._chapters:
            return
        kept = self._place if self._chapters else place
        self._chapters = chapters
        clear(self._weeks)
        self._weeks.addWidget(Heading(self.tr("Course"), 3))
        for number, chapter in enumerate(chapters):
            option = Option(self._label(chapter), f"course.week_{self._key(chapter)}")
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
            head.addWidget(Badge(self.tr("this week"), "mist"))
        card.column.addLayout(head)
        card.column.addWidget(Heading(chapter.week.title, 1))
        card.column.addWidget(Soft(chapter.week.theme, "lead"))
        card.column.addSpacing(current().space(8))
        text = ReadingText("", "course.text", chapter.week.title)
        fill(text.document(), chapter.week.text, current())
        card.column.addWidget(text)
        card.column.addLayout(self._actions(chapter))
        swap(self._paper, card)
        self._scroll.verticalScrollBar().setValue(0)

    def _actions(self, chapter: Chapter) -> FlowLayout:
        row = FlowLayout(12)
        for number, practice in enumerate(chapter.practices):
            words = self.tr("{title}, %n min", "", practice.minutes).format(title=practice.title)
            button = SecondaryButton(words, f"course.practice_{number}", "headphones")
            button.clicked.connect(lambda _=False, practice=practice: self._presenter.practise(practice))
            row.addWidget(button)
        diary = SecondaryButton(chapter.form, "course.diary", "notebook-pen")
        diary.setAccessibleName(self.tr("Diary: {title}").format(title=chapter.form))
        diary.clicked.connect(lambda: self._presenter.write(chapter))
        row.addWidget(diary)
        return row

    def _where(self, chapter: Chapter) -> str:
        if chapter.week.number is None:
            return self.tr("Between week 6 and week 7")
        return self.tr("Week {week} of {last}").format(week=chapter.week.number, last=LAST_WEEK)

    def _label(self, chapter: Chapter) -> str:
        number = chapter.week.number
        title = self.tr("{title} (this week)") if chapter.is_now else "{title}"
        title = title.format(title=chapter.week.title)
        return title if number is None else self.tr("{week} · {title}").format(week=number, title=title)

    def _key(self, chapter: Chapter) -> str:
        return "silent" if chapter.week.number is None else str(chapter.week.number)
