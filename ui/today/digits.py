"""Six digits that patient and therapist compare once, so that each knows who the other is."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.layouts import Columns
from ui.theme import current
from ui.today.picture import Digits
from ui.widgets import Card, FlowLayout, Heading, PrimaryButton, SecondaryButton, Text


class DigitsCard(Card):
    """A calm panel with the six digits.

    Args:
        digits: The digits and whose they are.
        differ: Whether it was said before that they differ.
        same: Called when they are the same.
        different: Called when they differ.
    """

    def __init__(self, digits: Digits, differ: bool, same: Callable[[], None], different: Callable[[], None]) -> None:
        super().__init__("mist")
        name = digits.name or self.tr("your therapist")
        self.setObjectName("today.digits")
        self.column.addWidget(Heading(self.tr("Compare these six digits with {name}").format(name=name), 3))
        spaced = f"{digits.digits[:3]} {digits.digits[3:]}"
        number = Text(spaced, "time", "deep", wrap=False)
        number.setObjectName("today.digits.number")
        number.setAccessibleName(self.tr("The six digits are {digits}").format(digits=" ".join(digits.digits)))
        words = QWidget()
        beside = QVBoxLayout(words)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(current().space(12))
        beside.addWidget(self._what_to_do() if differ else self._what_it_is_for())
        row = FlowLayout(12)
        agree = PrimaryButton(self.tr("They are the same"), "today.digits.same")
        agree.clicked.connect(lambda: same())
        row.addWidget(agree)
        if not differ:
            deny = SecondaryButton(self.tr("They differ"), "today.digits.differ")
            deny.clicked.connect(lambda: different())
            row.addWidget(deny)
        beside.addLayout(row)
        self.column.addWidget(Columns((number, words), (2, 5), 760, level=False))

    def _what_it_is_for(self) -> Text:
        return Text(
            self.tr(
                "You do this once, when you meet or phone. It makes sure that nobody stands between the two of you. "
                "Until then everything you share waits on this computer; you can write and practise as usual."
            ),
            colour="deep",
        )

    def _what_to_do(self) -> Text:
        words = Text(
            self.tr(
                "Then please phone the clinic, with the number on your letter. Nothing that you share leaves this "
                "computer until the digits are the same. Everything you wrote is safe here."
            ),
            "strong",
            "deep",
        )
        words.setObjectName("today.digits.advice")
        return words
