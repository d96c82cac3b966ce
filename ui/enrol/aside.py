"""The quiet dusk beside the steps of the first run."""

from ui.theme import current
from ui.widgets import Dusk, Text

ASIDE = 380
"""Width of the quiet dusk at the left, in pixels at 100 % text."""


class Aside(Dusk):
    """The quiet dusk at the left, with the rings of a breath.

    Args:
        calm: A sentence that takes the hurry out.
    """

    def __init__(self, calm: str) -> None:
        super().__init__(night=True)
        theme = current()
        self._rings = not theme.tokens.borders
        self.setFixedWidth(theme.px(ASIDE))
        self.column.addSpacing(theme.space(24))
        self.column.addWidget(Text("Haven", "display", "dusk_ink"))
        self.column.addSpacing(theme.space(12))
        self.column.addWidget(Text(calm, "lead", "dusk_soft"))
        self.column.addStretch(1)
