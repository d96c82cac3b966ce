"""Settings: looks, locking, sharing, copies, passphrase, course, what Haven is, and the doors to the sheets."""

from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.model.change_set import ChangeSet
from ui.attached import Attached
from ui.layouts import bring_into_view
from ui.settings.about import AboutCard
from ui.settings.agreeing import AgreeingCard
from ui.settings.copies import CopiesCard
from ui.settings.course import CourseCard
from ui.settings.doors import DoorsCard, sheets
from ui.settings.habits import HabitsCard
from ui.settings.looks import LooksCard
from ui.settings.own_doors import OwnDoorsCard, own_sheets
from ui.settings.passphrase import PassphraseCard
from ui.settings.sharing import SharingCard
from ui.settings.sheet import Sheet
from ui.settings.sound import SoundCard
from ui.settings.spelling import SpellingCard
from ui.settings.study import StudyCard
from ui.settings.voice import OwnVoiceCard
from ui.shell.context import Context
from ui.shell.page import Page
from ui.widgets import Heading, ScrollPage, Soft


class SettingsPage(Page):
    """What is set for this computer; everything takes effect at once.

    `entered` takes `sheet`, the name of one of the sheets behind it, or `course`, the path of a course file that is
    to be used.
    """

    name: ClassVar[str] = "settings"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._background = Attached(context.background, self)
        therapist = context.services.review is not None
        self._factories = sheets(therapist=therapist) | own_sheets(therapist=therapist)
        self._sheets: dict[str, Sheet] = {}
        self.area = ScrollPage("settings.page", self.tr("Settings"), widest=860)
        column = self.area.column
        column.addWidget(Heading(self.tr("Settings")))
        column.addWidget(Soft(self.tr("Everything here takes effect at once.")))
        column.addWidget(LooksCard(context.settings))
        self.habits = HabitsCard(context.settings)
        column.addWidget(self.habits)
        self.sound = SoundCard(context)
        column.addWidget(self.sound)
        self.spelling = SpellingCard(context, therapist=therapist)
        column.addWidget(self.spelling)
        self.own_doors = OwnDoorsCard(therapist=therapist)
        self.own_doors.opened.connect(self.open)
        column.addWidget(self.own_doors)
        self.doors = DoorsCard(therapist=therapist)
        self.doors.opened.connect(self.open)
        column.addWidget(self.doors)
        self.sharing = SharingCard(context)
        column.addWidget(self.sharing)
        self.agreeing = AgreeingCard(context)
        column.addWidget(self.agreeing)
        self.study = StudyCard(context) if therapist else None
        if self.study is not None:
            column.addWidget(self.study)
        self.copies = CopiesCard(context)
        column.addWidget(self.copies)
        self.passphrase = PassphraseCard(context)
        column.addWidget(self.passphrase)
        if therapist:
            self.voice = OwnVoiceCard()
            self.voice.opened.connect(lambda: context.go("recording"))
            column.addWidget(self.voice)
        courses = context.services.courses
        self.course = None if courses is None else CourseCard(context, courses)
        if self.course is not None:
            self.course.told.connect(lambda widget: bring_into_view(self.area, widget))
            column.addWidget(self.course)
        column.addWidget(AboutCard())
        column.addStretch(1)
        self._places = QStackedWidget()
        self._places.addWidget(self.area)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._places)

    @property
    def sheet(self) -> Sheet | None:
        """The sheet that is open, or None when all settings are shown."""
        shown = self._places.currentWidget()
        return shown if isinstance(shown, Sheet) else None

    def open(self, name: str) -> Sheet | None:
        """Opens a sheet; a name that there is none of opens nothing."""
        if name not in self._factories:
            return None
        self._leave_sheet()
        if name not in self._sheets:
            made = self._sheets[name] = self._factories[name](self.context)
            made.back_wanted.connect(self._back)
            self._places.addWidget(made)
        sheet = self._sheets[name]
        self._places.setCurrentWidget(sheet)
        sheet.look()
        sheet.take_focus()
        return sheet

    def _back(self) -> None:
        sheet = self.sheet
        self._leave_sheet()
        self._places.setCurrentWidget(self.area)
        self._look()
        if sheet is not None:
            buttons = self.own_doors.buttons | self.doors.buttons
            buttons[sheet.name].setFocus(Qt.FocusReason.TabFocusReason)

    def _leave_sheet(self) -> None:
        if self.sheet is not None:
            self.sheet.left()

    def _look(self) -> None:
        self.sharing.look()
        self.agreeing.look()
        if self.study is not None:
            self.study.look()
        self.copies.look()
        self.sound.look()
        self.spelling.look()
        if self.course is not None:
            self.course.look()
        board = self.context.services.notices
        self._background.run("vault", lambda: len(board.unseen()), self.doors.show_unseen, topic="settings.unseen")

    @override
    def entered(self, arguments: Mapping[str, object]) -> None:
        wanted = arguments.get("sheet")
        sheet = self.open(wanted) if isinstance(wanted, str) else None
        if sheet is not None:
            sheet.given(arguments)
            return
        self._leave_sheet()
        self._places.setCurrentWidget(self.area)
        self._look()
        path = arguments.get("course")
        if isinstance(path, Path) and self.course is not None:
            bring_into_view(self.area, self.course)
            self.course.take(path)

    @override
    def left(self) -> None:
        self.passphrase.forget()
        self._leave_sheet()

    @override
    def changed(self, changes: ChangeSet) -> None:
        if not self.isVisible():
            return
        if self.sheet is not None:
            self.sheet.changed(changes)
        elif changes.touches("settings", "person", "notice", "course", "use"):
            self._look()
