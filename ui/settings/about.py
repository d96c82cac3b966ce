"""What Haven is, and what it is not."""

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtWidgets import QWidget

from ui.widgets import Card, Heading, Soft, Text


class AboutCard(Card):
    """The intended purpose in plain words, and the version."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.column.addWidget(Heading(self.tr("About Haven"), 3))
        for words in (
            self.tr(
                "Haven brings a course of mindfulness-based cognitive therapy to people with cancer at home, and "
                "carries diaries and letters between them and their own therapist. People read and people answer."
            ),
            self.tr(
                "Haven computes no level of risk and draws no conclusions from what you write. It does not "
                "diagnose, it does not watch over you, and it does not replace a doctor. Nobody reads along live."
            ),
            self.tr(
                "Everything is encrypted on this computer. What is shared is sealed here for your therapist; the "
                "clinic's server carries it and cannot read it."
            ),
        ):
            self.column.addWidget(Text(words))
        try:
            number = version("haven")
        except PackageNotFoundError:
            number = "0.1.0"
        words = self.tr("Version {number} · code under the Apache License 2.0, course under CC BY-SA 4.0")
        self.column.addWidget(Soft(words.format(number=number), "small"))
        words = self.tr("Typefaces Atkinson Hyperlegible Next and Newsreader (SIL OFL 1.1), icons by Lucide (ISC)")
        self.column.addWidget(Soft(words, "small"))
