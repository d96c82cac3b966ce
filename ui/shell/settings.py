"""What is set for this computer, in `settings.json`. It is read before unlocking and holds nothing a person wrote."""

import contextlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QObject, Signal

from ui.text import LANGUAGES, of_computer

Writer = Callable[[Callable[[], None]], None]
"""Takes work that writes a file and does it elsewhere."""


class Values:
    """The file's content.

    Attributes:
        language: "en", "nl", or "" for the computer's own.
        theme: "light", "dark", "high-contrast" or "system".
        text: Text size in percent, 100 to 200.
        moves: Whether things may move.
        lock_minutes: Minutes without a key or the mouse until the program locks, 0 for never.
        volume: 0 to 100.
        bells: Loudness of the bells, 0 to 100.
        output: The id of the device that practices sound on, or "" for the computer's default.
        output_name: What that device was called, for the days when it is not there.
        geometry: The window's place, as Qt gives it, in hexadecimal.
        page: The page that was open last.
        one_at_a_time: Whether forms are answered one question at a time.
        stays: Whether Haven stays beside the clock, locked, when its window is closed.
        skips_pauses: Whether long pauses are shortened in what others said.
        ground: The colour of the window's ground the last time, as "#rrggbb": a start begins with it.
    """

    language: str = ""
    theme: str = "system"
    text: int = 100
    moves: bool = True
    lock_minutes: int = 10
    volume: int = 70
    bells: int = 70
    output: str = ""
    output_name: str = ""
    geometry: str = ""
    page: str = ""
    one_at_a_time: bool = False
    stays: bool = False
    skips_pauses: bool = False
    ground: str = ""
    NAMES: ClassVar[tuple[str, ...]] = tuple(__annotations__)

    def read(self, content: bytes) -> None:
        """Takes a file's content, all of it or nothing.

        Raises:
            ValueError: It is not what this file holds.
        """
        data = json.loads(content)
        if not isinstance(data, dict):
            raise ValueError("not an object")
        known = {name: data[name] for name in self.NAMES if name in data}
        for name, value in known.items():
            if type(value) is not type(getattr(Values, name)):
                raise ValueError(name)
        vars(self).update(known)

    def set(self) -> dict[str, str | int | bool]:
        """Returns what is set otherwise than it comes."""
        return {name: value for name, value in vars(self).items() if value != getattr(Values, name)}


class Settings(QObject):
    """The settings, written as soon as one is changed.

    Signals:
        looks_changed(): Language, theme, text size or motion changed; the shell rebuilds its pages.
        habits_changed(): Another setting changed.

    Args:
        path: `Profile.settings`.
        lane: Does the writing beside the window, in order: a disk that is busy may take long even over a small
            file. Without one it is written at once.
    """

    looks_changed = Signal()
    habits_changed = Signal()

    def __init__(self, path: Path, parent: QObject | None = None, lane: Writer | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._lane = lane
        self._values = Values()
        with contextlib.suppress(OSError, ValueError):
            self._values.read(path.read_bytes())

    def write_by(self, lane: Writer) -> None:
        """Lets somebody do the writing beside the window from now on."""
        self._lane = lane

    @property
    def language(self) -> str:
        """The language of the window and the course: "en" or "nl", the computer's own when none was chosen."""
        return self._values.language if self._values.language in LANGUAGES else of_computer()

    @property
    def chosen_language(self) -> str:
        """The language that was chosen, or "" for the computer's own."""
        return self._values.language

    @property
    def theme(self) -> str:
        """The theme's name, or "system"."""
        return self._values.theme

    @property
    def text(self) -> int:
        """Text size in percent."""
        return min(max(self._values.text, 100), 200)

    @property
    def moves(self) -> bool:
        """Whether things may move."""
        return self._values.moves

    @property
    def lock_minutes(self) -> int:
        """Minutes until the program locks by itself, 0 for never."""
        return max(0, self._values.lock_minutes)

    @property
    def volume(self) -> int:
        """Loudness of practices, 0 to 100."""
        return min(max(self._values.volume, 0), 100)

    @property
    def bells(self) -> int:
        """Loudness of the bells, 0 to 100."""
        return min(max(self._values.bells, 0), 100)

    @property
    def output(self) -> str:
        """The id of the device that practices sound on, or "" for the computer's default."""
        return self._values.output

    @property
    def output_name(self) -> str:
        """What the chosen device was called when it was chosen."""
        return self._values.output_name

    @property
    def geometry(self) -> bytes:
        """The window's place, as Qt gave it."""
        try:
            return bytes.fromhex(self._values.geometry)
        except ValueError:
            return b""

    @property
    def page(self) -> str:
        """The page that was open last."""
        return self._values.page

    @property
    def one_at_a_time(self) -> bool:
        """Whether forms are answered one question at a time."""
        return self._values.one_at_a_time

    @property
    def stays(self) -> bool:
        """Whether Haven stays beside the clock, locked, when its window is closed."""
        return self._values.stays

    @property
    def skips_pauses(self) -> bool:
        """Whether long pauses are shortened in what others said."""
        return self._values.skips_pauses

    def look(
        self,
        *,
        language: str | None = None,
        theme: str | None = None,
        text: int | None = None,
        moves: bool | None = None,
    ) -> None:
        """Changes how the program looks; what is not given stays."""
        values = self._values
        before = values.set()
        values.language = values.language if language is None else language
        values.theme = values.theme if theme is None else theme
        values.text = values.text if text is None else text
        values.moves = values.moves if moves is None else moves
        if values.set() != before:
            self._write()
            self.looks_changed.emit()

    def habit(
        self,
        *,
        lock_minutes: int | None = None,
        volume: int | None = None,
        bells: int | None = None,
        stays: bool | None = None,
    ) -> None:
        """Changes a habit; what is not given stays."""
        values = self._values
        values.lock_minutes = values.lock_minutes if lock_minutes is None else lock_minutes
        values.volume = values.volume if volume is None else volume
        values.bells = values.bells if bells is None else bells
        values.stays = values.stays if stays is None else stays
        self._write()
        self.habits_changed.emit()

    def sound_on(self, output: str, name: str) -> None:
        """Chooses the device that practices sound on.

        Args:
            output: Its id, or "" for whichever the computer uses.
            name: As a person reads it.
        """
        self._values.output, self._values.output_name = output, name
        self._write()
        self.habits_changed.emit()

    def remember(
        self,
        *,
        geometry: bytes | None = None,
        page: str | None = None,
        one_at_a_time: bool | None = None,
        skips_pauses: bool | None = None,
    ) -> None:
        """Remembers the window's place, the last page, how forms are answered, and how voices are heard.

        A folder that cannot be written to is no hindrance.
        """
        values = self._values
        values.geometry = values.geometry if geometry is None else geometry.hex()
        values.page = values.page if page is None else page
        values.one_at_a_time = values.one_at_a_time if one_at_a_time is None else one_at_a_time
        values.skips_pauses = values.skips_pauses if skips_pauses is None else skips_pauses
        self._write(quietly=True)

    @property
    def ground(self) -> str:
        """The colour of the window's ground the last time, or "" when there was none yet."""
        return self._values.ground

    def remember_ground(self, colour: str) -> None:
        """Remembers that colour; a folder that cannot be written to is no hindrance."""
        if colour != self._values.ground:
            self._values.ground = colour
            self._write(quietly=True)

    def forget(self) -> None:
        """Takes everything back to the beginning but the language; the file is erased by who erases the others."""
        language, self._values = self._values.language, Values()
        self._values.language = language
        self.looks_changed.emit()

    def _write(self, *, quietly: bool = False) -> None:
        path, content = self._path, json.dumps(self._values.set(), separators=(",", ":")).encode()

        def work() -> None:
            from app.errors import DiskFull, ReadOnlyPlace

            with contextlib.suppress(DiskFull, ReadOnlyPlace) if quietly else contextlib.nullcontext():
                _write_file(path, content)

        if self._lane is None:
            work()
        else:
            self._lane(work)


def _write_file(path: Path, content: bytes) -> None:
    """Puts a whole file in the place of the one before."""
    from app.errors import DiskFull, ReadOnlyPlace

    beside = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(content)
        beside.replace(path)
    except PermissionError as error:
        raise ReadOnlyPlace from error
    except OSError as error:
        raise DiskFull from error
