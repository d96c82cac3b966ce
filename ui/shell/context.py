"""The shell's small interface: all that a page knows of the window around it."""

from collections.abc import Callable
from typing import Protocol, TypeVar, runtime_checkable

from PySide6.QtWidgets import QWidget

from app.clock import Clock
from app.errors import HavenError
from app.model.change_set import ChangeSet
from app.vault.rekeying import Rekeying
from ui.services import Services
from ui.shell.settings import Settings

T = TypeVar("T")


class Background(Protocol):
    """Work that must not keep the window waiting."""

    def run(
        self,
        lane: str,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[HavenError], None] | None = None,
        *,
        topic: str = "",
    ) -> None:
        """Does work on a lane and calls back on the GUI thread.

        Args:
            lane: "vault", "net", "cpu" or "sound".
            work: Takes nothing, so that it holds a snapshot; returns a value. Never touches a widget.
            done: Gets the value.
            failed: Gets what went wrong; when none is given, the shell says it in words.
            topic: Of several runs with the same topic only the answer to the last is delivered; the others are
                dropped as stale. Use the asking object's name, for instance "diary.search".
        """


@runtime_checkable
class Breathing(Protocol):
    """What takes the whole window and opens the breathing space itself, so that it comes back afterwards."""

    def breathe(self, minutes: int) -> None:
        """Opens the breathing space."""


@runtime_checkable
class Helping(Protocol):
    """What takes the whole window and leads to help itself, so that nothing of it is lost or goes on unseen."""

    def help(self) -> None:
        """Leads to help."""


@runtime_checkable
class Playing(Protocol):
    """What takes the whole window and may play, or lead through a day, for long without a key or the mouse."""

    @property
    def plays(self) -> bool:
        """Whether it does so now; then the program does not lock by itself."""


@runtime_checkable
class Listening(Protocol):
    """What may listen to her for long without a key or the mouse, anywhere in the window."""

    @property
    def listens(self) -> bool:
        """Whether it does so now; then the program does not lock by itself."""


class Context(Protocol):
    """What a page may ask of the shell.

    Attributes:
        services: What a person can do; present after unlocking.
        background: The lanes.
        clock: The time.
        settings: Language, theme, text size and the like.
    """

    @property
    def services(self) -> Services:
        """The services over the open vault."""

    @property
    def background(self) -> Background:
        """The lanes."""

    @property
    def clock(self) -> Clock:
        """The time."""

    @property
    def settings(self) -> Settings:
        """What is set for this computer."""

    def go(self, page: str, **arguments: object) -> None:
        """Shows a page; its `entered` gets the arguments."""

    def say(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Says in a few words what was just done, with a way back when there is one."""

    def fail(self, error: HavenError) -> None:
        """Says what went wrong, what is safe and what to do."""

    def changed(self, changes: ChangeSet) -> None:
        """Tells all pages what changed, and lets the schedule send what is waiting."""

    def sync_now(self) -> None:
        """Asks for a sync as soon as the lane is free."""

    def show_full(self, widget: QWidget) -> None:
        """Lets a widget (the player, the breathing space) take the whole window; rail and page go."""

    def close_full(self) -> None:
        """Brings rail and page back and deletes the widget that took the window."""

    def rekey(self, rekeying: Rekeying) -> None:
        """Keeps what was typed, closes the vault, gives it its other key, and leads to the locked door."""

    def erase(self) -> None:
        """Closes the vault, erases everything of this person from this computer, and leads to the first run."""

    def show_reminder(self, told: Callable[[str], None]) -> None:
        """Shows how a reminder looks, now.

        Args:
            told: Is told what showed it: "desktop", "tray" or "none".
        """
