"""Settings: looks, locking, sharing, copies, passphrase, course, what Haven is, and the doors to the sheets."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.model.change_set import ChangeSet
from ui.attached import Attached
from ui.layouts import Trickle, bring_into_view
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
        self.area.column.addWidget(Heading(self.tr("Settings")))
        self.area.column.addWidget(Soft(self.tr("Everything here takes effect at once.")))
        self._places = QStackedWidget()
        self._places.addWidget(self.area)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._places)
        self._filling = Trickle(self.area.column, self._cards(therapist=therapist), self)
        self._filling.filled.connect(self._look)

    def _cards(self, *, therapist: bool) -> Iterator[QWidget]:
        """Makes one card after the other, from above to below; no turn of the window waits for them all."""
        yield LooksCard(self.context.settings)
        yield self.habits
        yield self.sound
        yield self.spelling
        self.own_doors.opened.connect(self.open)
        yield self.own_doors
        self.doors.opened.connect(self.open)
        yield self.doors
        yield self.sharing
        yield self.agreeing
        if self.study is not None:
            yield self.study
        yield self.copies
        yield self.passphrase
        if therapist:
            voice = OwnVoiceCard()
            voice.opened.connect(lambda: self.context.go("recording"))
            yield voice
        if self.course is not None:
            self.course.told.connect(lambda widget: bring_into_view(self.area, widget))
            yield self.course
        yield AboutCard()

    @cached_property
    def habits(self) -> HabitsCard:
        """Locking, help and the like."""
        return HabitsCard(self.context.settings)

    @cached_property
    def sound(self) -> SoundCard:
        """The device and how loud it is."""
        return SoundCard(self.context)

    @cached_property
    def spelling(self) -> SpellingCard:
        """Spelling, and the words that were learnt."""
        return SpellingCard(self.context, therapist=self.context.services.review is not None)

    @cached_property
    def own_doors(self) -> OwnDoorsCard:
        """Doors to the sheets of what is one's own."""
        return OwnDoorsCard(therapist=self.context.services.review is not None)

    @cached_property
    def doors(self) -> DoorsCard:
        """Doors to all other sheets."""
        return DoorsCard(therapist=self.context.services.review is not None)

    @cached_property
    def sharing(self) -> SharingCard:
        """What is shared with whom."""
        return SharingCard(self.context)

    @cached_property
    def agreeing(self) -> AgreeingCard:
        """What somebody agreed to."""
        return AgreeingCard(self.context)

    @cached_property
    def study(self) -> StudyCard | None:
        """The table for a study; a therapist's."""
        return StudyCard(self.context) if self.context.services.review is not None else None

    @cached_property
    def copies(self) -> CopiesCard:
        """Copies of the vault."""
        return CopiesCard(self.context)

    @cached_property
    def passphrase(self) -> PassphraseCard:
        """Another passphrase."""
        return PassphraseCard(self.context)

    @cached_property
    def course(self) -> CourseCard | None:
        """The course and its files; none where courses are not chosen."""
        courses = self.context.services.courses
        return None if courses is None else CourseCard(self.context, courses)

    @property
    def is_whole(self) -> bool:
        """Whether all cards are there."""
        return self._filling.is_full

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
            self._filling.finish()
            buttons = self.own_doors.buttons | self.doors.buttons
            buttons[sheet.name].setFocus(Qt.FocusReason.TabFocusReason)

    def _leave_sheet(self) -> None:
        if self.sheet is not None:
            self.sheet.left()

    def _look(self) -> None:
        """Reads what the cards show; those that are still to come are looked at once all are there."""
        if not self.is_whole:
            return
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
            self._filling.finish()
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
