"""The question about unwanted effects: whether practising troubled her, and what becomes of her answer."""

from typing import ClassVar, Final

from typing_extensions import override

from ui.settings.sheet import Sheet
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import Card, FlowLayout, Heading, IconLabel, PrimaryButton, SecondaryButton, Text

FORM: Final = "unwanted-effects"
"""The form of the course that asks."""


class TroubledSheet(Sheet):
    """Says what can happen, asks, and tells where the answer goes."""

    name: ClassVar[str] = "troubled"

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Did anything trouble you that you think came from practising?"), "")
        theme = current()
        card = Card()
        card.column.setSpacing(theme.space(12))
        card.column.addWidget(
            Text(
                self.tr(
                    "Practising can stir things up: fear, pain, memories, restless nights, a feeling of being far "
                    "away. It happens to many people, more often when they practise alone and for long. You did "
                    "nothing wrong, and you need not push through it."
                )
            )
        )
        for icon, words in (
            ("wind", self.tr("You may stop a practice at any moment, open your eyes, or take a shorter one.")),
            ("phone", self.tr("If it does not pass, or frightens you, please phone somebody.")),
        ):
            card.column.addWidget(IconLabel(icon, words))
        row = FlowLayout(12)
        self.write = PrimaryButton(self.tr("Write it down"), "settings.troubled.write", "notebook-pen")
        self.write.clicked.connect(lambda: context.go("diary", form=FORM))
        self.ground = SecondaryButton(self.tr("Find the ground again"), "settings.troubled.ground", "headphones")
        self.ground.clicked.connect(lambda: context.go("practice", script="grounding", begin=True))
        self.help = SecondaryButton(self.tr("I need help now"), "settings.troubled.help", "life-buoy")
        self.help.clicked.connect(lambda: context.go("help"))
        for button in (self.write, self.ground, self.help):
            row.addWidget(button)
        card.column.addLayout(row)
        self.column.addWidget(card)
        where = Card()
        where.column.setSpacing(theme.space(12))
        where.column.addWidget(Heading(self.tr("Where it goes"), 3))
        kept = self.tr("What you write is kept on this computer, as a page of your diary.")
        self._shared = IconLabel(
            "send",
            self.tr(
                "When you share it, your therapist finds it among what you shared, under its own title. You see "
                "on the page whether it was opened. Nobody reads along live."
            ),
        )
        self._back = IconLabel("info", self.tr("You can change your mind, and take it back until it was opened."))
        self._alone = IconLabel("info", self.tr("It stays on this computer, for you alone."))
        for line in (IconLabel("lock", kept), self._shared, self._back, self._alone):
            where.column.addWidget(line)
        self._alone.hide()
        self.column.addWidget(where)
        self.column.addStretch(1)

    @override
    def look(self) -> None:
        self.background.run("vault", self.context.services.left, self._show, topic="settings.troubled")

    def _show(self, left: object | None) -> None:
        """Once she left, nobody is there to share it with."""
        self._alone.setVisible(left is not None)
        for line in (self._shared, self._back):
            line.setVisible(left is None)
