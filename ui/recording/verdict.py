"""The panel that says how it stands, aloud or quietly."""

from PySide6.QtWidgets import QWidget

from ui.widgets import MessagePanel


class Verdict(MessagePanel):
    """Says how it stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", " ", "info", "mist", parent)
        self.setObjectName("recording.verdict")

    def show_quietly(self, text: str) -> None:
        """Shows a sentence without letting a screen reader speak it: the microphone would hear it."""
        self._text.setText(text)
