"""A new lock for everything: the vault is closed, gets its other key, and waits behind the door."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from app.errors import DiskFull, HavenError, ReadOnlyPlace, VaultError
from app.paths import Profile
from app.vault.rekeying import Rekeying
from ui.errors import sentence
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
    Soft,
)

LOOK_MS = 100


@dataclass
class Progress:
    """How far it is, from 0 to 1; written on the vault lane, read by the window."""

    done: float = 0.0

    def tell(self, done: float) -> None:
        """Takes note of how far it is."""
        self.done = done


class NewLockPage(QWidget):
    """Says how far it is, and then what came of it.

    Signals:
        door_asked(): On to the locked door.
        help_asked(): "I need help now" was chosen.

    Args:
        progress: How far it is.
    """

    door_asked = Signal()
    help_asked = Signal()

    def __init__(self, progress: Progress, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        self.setObjectName("new_lock")
        self._progress = progress
        area = ScrollPage("new_lock.page", self.tr("A new lock for everything"), widest=700)
        column = area.column
        column.setSpacing(theme.space(14))
        self.title = Heading(self.tr("Everything gets a new lock"))
        column.addWidget(self.title)
        self._under_way = Card()
        words = self.tr("Please leave the computer on. Should it stop all the same, nothing is lost.")
        self._under_way.column.addWidget(Soft(words, "lead"))
        self.bar = QProgressBar()
        self.bar.setObjectName("new_lock.progress")
        self.bar.setAccessibleName(self.tr("Under way"))
        self.bar.setRange(0, 100)
        self.bar.setTextVisible(False)
        self._under_way.column.addWidget(self.bar)
        column.addWidget(self._under_way)
        self._done = Card()
        self._done.hide()
        column.addWidget(self._done)
        self.trouble = MessagePanel("", "", "circle-alert", "sand")
        self.trouble.setObjectName("new_lock.trouble")
        self.trouble.hide()
        column.addWidget(self.trouble)
        self.go = PrimaryButton(self.tr("To the door"), "new_lock.door", "lock")
        self.go.clicked.connect(self.door_asked)
        self.go.hide()
        row = FlowLayout()
        row.addWidget(self.go)
        column.addLayout(row)
        column.addStretch(1)
        help_button = QuietButton(self.tr("I need help now"), "new_lock.help", "life-buoy")
        help_button.clicked.connect(self.help_asked)
        foot = FlowLayout()
        foot.addWidget(help_button)
        column.addLayout(foot)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self.setFocusProxy(help_button)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self._look()

    def show_done(self, *, has_recovery: bool) -> None:
        """Says that everything has a new lock."""
        self._end()
        self.title.setText(self.tr("Everything has a new lock"))
        sheet = (
            self.tr("Your recovery sheet stays good as it is.")
            if has_recovery
            else self.tr("No recovery sheet opens Haven on this computer until you do this again with its code.")
        )
        for icon, words in (
            ("lock", self.tr("From now on the new passphrase opens Haven. The one until now opens nothing here.")),
            ("key", sheet),
            ("info", self.tr("Copies of the files that were made before still open with the passphrase until now.")),
        ):
            self._done.column.addWidget(IconLabel(icon, words))
        self._done.show()
        self.go.setFocus()

    def show_trouble(self, error: HavenError) -> None:
        """Says why there is no new lock, and which passphrase opens Haven."""
        self._end()
        self.title.setText(self.tr("There is no new lock yet"))
        self.trouble.say(self._explain(error))
        self.go.setFocus()

    def _explain(self, error: HavenError) -> str:
        unchanged = self.tr("Nothing was changed: the passphrase until now opens Haven as before.")
        match error:
            case DiskFull():
                why = self.tr(
                    "There is not enough room on the disk. For a moment Haven needs as much again as it already "
                    "takes there."
                )
            case ReadOnlyPlace():
                why = self.tr("Haven may not write in its own folder. Please ask whoever looks after this computer.")
            case VaultError():
                return sentence(error)
            case _:
                return self.tr(
                    "Something went wrong inside Haven. What was kept is safe. Please try the new passphrase, and "
                    "the one until now if that opens nothing."
                )
        return f"{why} {unchanged}"

    def _end(self) -> None:
        self._timer.stop()
        self._under_way.hide()
        self.go.show()

    def _look(self) -> None:
        self.bar.setValue(round(100 * self._progress.done))


class NewLock(QObject):
    """Stands in the window while a vault gets another key.

    Signals:
        over(): On to the locked door.

    Args:
        window: The window it stands in.
        relay: The lanes.
        profile: The files of this person's program.
    """

    over = Signal()

    def __init__(self, window: Window, relay: Relay, profile: Profile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._relay = relay
        self._profile = profile
        self._progress = Progress()
        self._outcome: HavenError | bool | None = None

    @property
    def is_shown(self) -> bool:
        """Whether it stands in the window."""
        return isinstance(self._window.bare, NewLockPage)

    def begin(self, rekeying: Rekeying) -> None:
        """Carries it out, on the vault lane after the vault was closed there."""
        progress = self._progress = Progress()
        self._outcome = None
        self._show()

        def failed(error: HavenError) -> None:
            self._relay.unkept = None  # no words wait for room here
            self._end(error)

        self._relay.run(
            "vault", lambda: rekeying.run(progress.tell), lambda _: self._end(rekeying.has_recovery), failed
        )

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
        page = NewLockPage(self._progress)
        page.door_asked.connect(self.over)
        page.help_asked.connect(self.show_help)
        self._window.show_bare(page)
        self._tell(page)

    def _end(self, outcome: HavenError | bool) -> None:
        self._outcome = outcome
        if isinstance(self._window.bare, NewLockPage):
            self._tell(self._window.bare)

    def _tell(self, page: NewLockPage) -> None:
        match self._outcome:
            case bool(has_recovery):
                page.show_done(has_recovery=has_recovery)
            case HavenError() as error:
                page.show_trouble(error)
