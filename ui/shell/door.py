"""The locked door: the passphrase opens it, the recovery sheet gives it another one, and help stands beside it."""

from PySide6.QtCore import QObject, Signal

from app.clock import Clock
from app.errors import HavenError
from app.paths import Profile
from app.vault.vault import Vault
from ui.enrol.start import is_pending
from ui.relay import Relay
from ui.shell.forgotten_page import ForgottenPage
from ui.shell.help_page import HelpPanel
from ui.shell.lock_page import LockPage
from ui.shell.window import Window


class Door(QObject):
    """Stands in the window while the vault is closed.

    Signals:
        opened(object, bool): The open `Vault`, and whether its first run is unfinished.

    Args:
        window: The window it stands in.
        relay: The lanes.
        profile: The files of this person's program.
        clock: The time.
    """

    opened = Signal(object, bool)

    def __init__(
        self, window: Window, relay: Relay, profile: Profile, clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._relay = relay
        self._profile = profile
        self._clock = clock

    def show(self) -> None:
        """Shows the locked door."""
        page = LockPage()
        self.take(page)
        self._window.show_bare(page)

    def take(self, page: LockPage) -> None:
        """Listens to a locked door, also one that stood before the program was there."""
        page.passphrase_entered.connect(self.unlock)
        page.help_asked.connect(self.show_help)
        page.forgotten.connect(self.show_forgotten)

    def look_again(self) -> None:
        """Shows it again in another language or dress, when it is what is shown; a code that was typed stays."""
        match self._window.bare:
            case LockPage():
                self.show()
            case HelpPanel():
                self.show_help()
            case ForgottenPage(code=code):
                typed = code.text()
                self.show_forgotten().code.setText(typed)

    def show_help(self) -> None:
        """Shows help before the door; a code that was typed is there again afterwards."""
        before = self._window.bare
        panel = HelpPanel(self._profile, locked=True)
        if isinstance(before, ForgottenPage):
            typed = before.code.text()
            panel.back_asked.connect(lambda: self.show_forgotten().code.setText(typed))
        else:
            panel.back_asked.connect(self.show)
        self._window.show_bare(panel)

    def show_trouble(self, error: HavenError) -> None:
        """Says why it did not open."""
        if isinstance(self._window.bare, LockPage | ForgottenPage):
            self._window.bare.show_trouble(error)

    def unlock(self, passphrase: str) -> None:
        """Opens the vault; deriving its key takes about half a second beside the window."""
        profile, clock = self._profile, self._clock

        def work() -> tuple[Vault, bool]:
            vault = Vault.open(profile, passphrase, clock=clock)
            return vault, is_pending(vault.database)

        self._relay.run("vault", work, lambda found: self.opened.emit(*found), self.show_trouble)

    def show_forgotten(self) -> ForgottenPage:
        """Shows where the recovery sheet gives the vault another passphrase."""
        page = ForgottenPage()
        page.back_asked.connect(self.show)
        page.reset_asked.connect(self._reset)
        page.help_asked.connect(self.show_help)
        self._window.show_bare(page)
        return page

    def _reset(self, code: str, new: str) -> None:
        """Lets the recovery code give the vault another passphrase, and opens it."""
        profile, clock = self._profile, self._clock

        def work() -> None:
            from sync.client.recovery import RecoveryCode

            Vault.reset_passphrase(profile, RecoveryCode.parse(code).data, new, clock=clock)

        self._relay.run("cpu", work, lambda _: self.unlock(new), self.show_trouble)
