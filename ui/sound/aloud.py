"""Reading aloud with the computer's own voice. QtTextToSpeech is imported when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QLocale, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

Reading = Literal["silent", "reading", "paused"]
Hindrance = Literal["no engine", "no voice", "failed"]
"""Why nothing is read: the computer cannot speak at all; not this language; or it failed at it."""

FOR_TESTS = frozenset({"mock", "none"})
"""Engines of Qt that say nothing."""


class Reader(QObject):
    """Reads one text at a time.

    Signals:
        changed(str): A `Reading`.
        hindered(str): A `Hindrance`.

    Args:
        engine: The engine, by Qt's name; by default the computer's own.
    """

    changed = Signal(str)
    hindered = Signal(str)

    def __init__(self, engine: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._speech: QTextToSpeech | None = None
        self._waiting: list[str] = []
        self._reading: Reading = "silent"

    @property
    def reading(self) -> Reading:
        """What it does."""
        return self._reading

    def read(self, paragraphs: list[str], language: str) -> None:
        """Reads from the beginning; what was being read is ended.

        Args:
            paragraphs: The text; a pause lies between each two.
            language: "en" or "nl".
        """
        self.stop()
        speech = self._opened()
        if speech is None:
            self.hindered.emit("no engine")
            return
        if not self._speak(speech, language):
            self.hindered.emit("no voice")
            return
        self._waiting = [paragraph for paragraph in paragraphs if paragraph.strip()]
        if self._waiting:
            self._tell("reading")
            self._next()

    def pause(self) -> None:
        """Waits at the word it is at."""
        from PySide6.QtTextToSpeech import QTextToSpeech

        if self._speech is not None and self._reading == "reading":
            self._tell("paused")
            self._speech.pause(QTextToSpeech.BoundaryHint.Word)

    def go_on(self) -> None:
        """Goes on where it waited."""
        if self._speech is not None and self._reading == "paused":
            self._tell("reading")
            self._speech.resume()

    def stop(self) -> None:
        """Ends it."""
        self._waiting = []
        if self._speech is not None and self._reading != "silent":
            self._tell("silent")
            self._speech.stop()

    def _opened(self) -> QTextToSpeech | None:
        from PySide6.QtTextToSpeech import QTextToSpeech

        if self._speech is None:
            engines = [name for name in QTextToSpeech.availableEngines() if name not in FOR_TESTS]
            wanted = self._engine or (engines[0] if engines else "")
            if not wanted:
                return None
            self._speech = QTextToSpeech(wanted, self)
            self._speech.stateChanged.connect(self._follow)
        if self._speech.state() == QTextToSpeech.State.Error:
            self._speech.deleteLater()
            self._speech = None  # a speech service that is started later is asked anew
        return self._speech

    def _speak(self, speech: QTextToSpeech, language: str) -> bool:
        """Chooses a voice of a language; returns whether there is one."""
        wanted = QLocale(language).language()
        if speech.locale().language() == wanted:
            return True
        found = next((locale for locale in speech.availableLocales() if locale.language() == wanted), None)
        if found is None:
            return False
        speech.setLocale(found)
        return True

    def _next(self) -> None:
        if self._speech is not None and self._waiting:
            self._speech.say(self._waiting.pop(0))

    def _follow(self, state: object) -> None:
        from PySide6.QtTextToSpeech import QTextToSpeech

        if state == QTextToSpeech.State.Error:
            self._waiting = []
            if self._reading != "silent":
                self._tell("silent")
                self.hindered.emit("failed")
        elif state == QTextToSpeech.State.Ready and self._reading == "reading":
            if self._waiting:
                self._next()
            else:
                self._tell("silent")

    def _tell(self, reading: Reading) -> None:
        self._reading = reading
        self.changed.emit(reading)
