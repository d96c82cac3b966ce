"""Which course is used and where it came from; and taking over another one from a file."""

from collections import deque
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.course.courses import Courses
from app.course.naming import SUFFIX
from app.course.shelf import OnTheShelf
from app.errors import HavenError
from app.model.change_set import ChangeSet
from ui.attached import Attached
from ui.errors import sentence
from ui.files import ask_what_to_open
from ui.settings.stick_writing import busy_bar
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import Card, FlowLayout, Heading, MessagePanel, SecondaryButton, Soft, Text
from ui.wording.dates import day_and_month, local, spoken


class CourseCard(Card):
    """The course of this window, the one that follows it, and the way to another.

    Signals:
        told(QWidget): What a file came to is said there.

    Args:
        context: The shell.
        courses: Course files.
    """

    told = Signal(QWidget)

    def __init__(self, context: Context, courses: Courses, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._courses = courses
        self._background = Attached(context.background, self)
        self._waiting: deque[Path] = deque()
        self._busy = False
        self.column.setSpacing(current().space(12))
        self.column.addWidget(Heading(self.tr("The course"), 3))
        self.column.addWidget(Text(context.services.course.title(spoken())))
        self.origin = Soft(self._origin(courses.used))
        self.column.addWidget(self.origin)
        self.following = MessagePanel("", " ", "info", "mist")
        self.following.setObjectName("settings.course.following")
        self.following.hide()
        self.column.addWidget(self.following)
        self.use = SecondaryButton(self.tr("Use a course file…"), "settings.course.use", "file-text")
        words = self.tr("A course file comes from your clinic, which signed it; its name ends in {ending}.")
        about = words.format(ending=SUFFIX)
        self.use.setAccessibleDescription(about)
        self.use.clicked.connect(self._ask)
        row = FlowLayout(12)
        row.addWidget(self.use)
        self.column.addLayout(row)
        self.column.addWidget(Soft(about, "small"))
        self.bar = busy_bar("settings.course.reading", self.tr("The course file is being read"))
        self.bar.hide()
        self.column.addWidget(self.bar)
        self.trouble = MessagePanel("", " ", "circle-alert", "sand")
        self.trouble.setObjectName("settings.course.trouble")
        self.trouble.hide()
        self.column.addWidget(self.trouble)

    def look(self) -> None:
        """Looks whether another course follows this one."""
        courses = self._courses
        self._background.run(
            "vault",
            courses.marks,
            lambda marks: self._background.run(
                "cpu", lambda: courses.following(marks), self._show_following, topic="settings.course"
            ),
        )

    def take(self, path: Path) -> None:
        """Takes over a course file; one after the other."""
        self._waiting.append(path)
        if not self._busy:
            self._next()

    def _ask(self) -> None:
        kind = self.tr("Haven course file") + f" (*{SUFFIX})"
        ask_what_to_open(self, self.tr("Use a course file"), kind, self.take)

    def _next(self) -> None:
        had_focus = self._busy
        self._busy = bool(self._waiting)
        self.bar.setVisible(self._busy)
        self.use.setEnabled(not self._busy)
        if not self._busy:
            if had_focus and self.isVisible():
                self.use.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.trouble.hide()
        path, courses = self._waiting.popleft(), self._courses

        def done(taken: OnTheShelf) -> None:
            self._show_following(taken)
            self.told.emit(self.following)
            self._context.changed(ChangeSet.of("course"))
            self._next()

        def failed(error: HavenError) -> None:
            self.trouble.say(f"{path.name}: {sentence(error)}")
            self.told.emit(self.trouble)
            self._next()

        self._background.run(
            "vault",
            courses.marks,
            lambda marks: self._background.run("cpu", lambda: courses.take_file(path, marks), done, failed),
            failed,
        )

    def _show_following(self, found: OnTheShelf | None) -> None:
        if found is None:
            self.following.hide()
            return
        words = self.tr("{origin} You see it the next time you unlock Haven; what you wrote stays as it is.").format(
            origin=self._origin(found)
        )
        if words != self.following.text or self.following.isHidden():
            self.following.say(words)

    def _origin(self, course: OnTheShelf) -> str:
        """Returns which version it is, and where it came from."""
        if course.at is None:
            return self.tr("Version {version}, which came with Haven.").format(version=course.version)
        day = day_and_month(local(course.at).date())
        if course.way == "clinic":
            words = self.tr("Version {version}, which came from your clinic on {day}.")
        else:
            words = self.tr("Version {version}, from a file of your clinic's that was used on {day}.")
        return words.format(version=course.version, day=day)
