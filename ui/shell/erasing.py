"""Everything of a person is erased from this computer: under way, and then what is gone and what is not."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from app.errors import EraseUnfinished, HavenError, ReadOnlyPlace, StorageError
from app.paths import Profile, default_profile
from app.reminders.starting import stop_starting
from app.vault.erasing import erase
from ui.relay import Relay
from ui.shell.help_page import HelpPanel
from ui.shell.window import Window
from ui.theme import current
from ui.widgets import (
    Card,
    FlowLayout,
    Heading,
    IconLabel,
    MessagePanel,
    PrimaryButton,
    QuietButton,
    ScrollPage,
    SecondaryButton,
)


class ErasingPage(QWidget):
    """Says that it is under way, and then what came of it.

    Signals:
        onward_asked(): On to the first run.
        again_asked(): It is to be tried once more.
        help_asked(): "I need help now" was chosen.
    """

    onward_asked = Signal()
    help_asked = Signal()
    again_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        self.setObjectName("erasing")
        area = ScrollPage("erasing.page", self.tr("Erasing everything from this computer"), widest=700)
        column = area.column
        column.setSpacing(theme.space(14))
        self.title = Heading(self.tr("Everything is being erased from this computer"))
        column.addWidget(self.title)
        self.bar = QProgressBar()
        self.bar.setObjectName("erasing.progress")
        self.bar.setAccessibleName(self.tr("Under way"))
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        column.addWidget(self.bar)
        self._done = Card()
        self._done.column.setSpacing(theme.space(12))
        column.addWidget(self._done)
        self.trouble = MessagePanel("", "", "circle-alert", "sand")
        self.trouble.setObjectName("erasing.trouble")
        column.addWidget(self.trouble)
        self.again = SecondaryButton(self.tr("Try once more"), "erasing.again")
        self.again.clicked.connect(self.again_asked)
        self.onward = PrimaryButton(self.tr("To the beginning"), "erasing.onward")
        self.onward.clicked.connect(self.onward_asked)
        row = FlowLayout(12)
        row.addWidget(self.onward)
        row.addWidget(self.again)
        column.addLayout(row)
        column.addStretch(1)
        help_button = QuietButton(self.tr("I need help now"), "erasing.help", "life-buoy")
        help_button.clicked.connect(self.help_asked)
        foot = FlowLayout()
        foot.addWidget(help_button)
        column.addLayout(foot)
        self.setFocusProxy(help_button)
        for widget in (self._done, self.trouble, self.again, self.onward):
            widget.hide()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def show_done(self, *, starts: bool = False) -> None:
        """Says that everything is gone, and what is not on this computer.

        Args:
            starts: Whether Haven still starts with the computer, because that could not be taken away.
        """
        self.bar.hide()
        self.title.setText(self.tr("Everything is gone from this computer"))
        for icon, words in (
            ("trash-2", self.tr("Diary, letters, recordings and settings, and the key that opened them.")),
            (
                "users",
                self.tr("What the clinic still has of you stays there. You can ask the clinic to delete it."),
            ),
            ("file-text", self.tr("What you saved elsewhere yourself lies where you saved it.")),
        ):
            self._done.column.addWidget(IconLabel(icon, words))
        if starts:
            self._done.column.addWidget(IconLabel("info", self._still_starts()))
        self._done.show()
        self.onward.show()
        self.onward.setFocus()

    def _still_starts(self) -> str:
        return self.tr(
            "One thing stayed: Haven still starts with this computer. You can switch that off in the computer's own "
            "settings."
        )

    def show_trouble(self, error: HavenError, *, starts: bool = False) -> None:
        """Says what could not be done, and what is safe or gone.

        Args:
            error: What went wrong.
            starts: Whether Haven still starts with the computer although the key is gone.
        """
        self.bar.hide()
        gone = isinstance(error, EraseUnfinished)
        if gone:
            self.title.setText(self.tr("Your words are gone from this computer"))
            words = self.tr(
                "The key is destroyed, and nobody can open what you wrote here any more. Some files that say nothing "
                "without it could not be removed. Another program may hold them; please try once more."
            )
        elif isinstance(error, StorageError):
            self.title.setText(self.tr("Nothing was erased"))
            words = self.tr(
                "Haven may not change its own folder on this computer. Everything is as it was. Please ask whoever "
                "looks after this computer."
            )
        else:
            self.title.setText(self.tr("Nothing was erased"))
            words = self.tr("Another window of Haven is open with the same files. Please close it and try once more.")
        if starts:
            words = f"{words} {self._still_starts()}"
        self.trouble.say(words)
        self.again.show()
        self.onward.setVisible(gone)
        self.again.setFocus()


class Erasing(QObject):
    """Stands in the window while everything is erased.

    Signals:
        erased(): The key is gone.
        over(): On to the first run.

    Args:
        window: The window it stands in.
        relay: The lanes.
        profile: The files of this person's program.
    """

    erased = Signal()
    over = Signal()

    def __init__(self, window: Window, relay: Relay, profile: Profile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._relay = relay
        self._profile = profile
        self._outcome: HavenError | bool | None = None
        self._starts = False

    @property
    def is_shown(self) -> bool:
        """Whether it stands in the window."""
        return isinstance(self._window.bare, ErasingPage)

    def begin(self) -> None:
        """Carries it out, on the vault lane after the vault was closed there."""
        self._outcome = None
        self._show()
        profile = self._profile
        self._starts = False

        def work() -> None:
            try:
                erase(profile)
            except EraseUnfinished:
                stop()
                raise
            stop()

        def stop() -> None:
            """Only when the key is gone: until then everything is to stay as it is."""
            usual = profile.folder == default_profile("patient")
            try:
                stop_starting(None if usual else profile.folder)
            except ReadOnlyPlace:
                self._starts = True

        def failed(error: HavenError) -> None:
            self._relay.unkept = None  # no words wait for room here
            self._end(error)

        self._relay.run("vault", work, lambda _: self._end(True), failed)

    def show_help(self) -> None:
        """Shows help meanwhile."""
        panel = HelpPanel(self._profile, locked=True)
        panel.back_asked.connect(self._show)
        self._window.show_bare(panel)

    def look_again(self) -> None:
        """Shows it again in another language or dress, when it is what is shown."""
        if self.is_shown:
            self._show()

    def _show(self) -> None:
        page = ErasingPage()
        page.onward_asked.connect(self.over)
        page.again_asked.connect(self.begin)
        page.help_asked.connect(self.show_help)
        self._window.show_bare(page)
        self._tell(page)

    def _end(self, outcome: HavenError | bool) -> None:
        self._outcome = outcome
        if isinstance(self._window.bare, ErasingPage):
            self._tell(self._window.bare)
        if outcome is True or isinstance(outcome, EraseUnfinished):
            self.erased.emit()

    def _tell(self, page: ErasingPage) -> None:
        match self._outcome:
            case True:
                page.show_done(starts=self._starts)
            case HavenError() as error:
                page.show_trouble(error, starts=self._starts)
