"""Asked once: whether the practice log is shared, and who may come in when the therapist is away."""

from collections.abc import Callable

from ui.theme import current
from ui.widgets import Card, FlowLayout, Heading, IconLabel, QuietButton, SecondaryButton


class CoverCard(Card):
    """Leads to the choice, which stands in the settings for good.

    Args:
        therapist: The therapist's name.
        answer: Called with whether she wants to look at it now.
    """

    def __init__(self, therapist: str, answer: Callable[[bool], None]) -> None:
        super().__init__("mist", 20)
        self.column.setSpacing(current().space(8))
        self.column.addWidget(Heading(self.tr("A question, for some time ahead"), 4, "deep"))
        words = self.tr(
            "One day {name} may be on holiday or ill. May a colleague then read along, also while your computer is "
            "off? Both answers are fine, and you can change yours at any time in Settings."
        )
        name = therapist or self.tr("your therapist")
        self.column.addWidget(IconLabel("users", words.format(name=name), colour="deep"))
        look = SecondaryButton(self.tr("Look at it now"), "today.cover.look")
        look.clicked.connect(lambda: answer(True))
        later = QuietButton(self.tr("Not now"), "today.cover.later")
        later.setAccessibleName(self.tr("Not now: it stays in Settings, under Who reads with you"))
        later.clicked.connect(lambda: answer(False))
        row = FlowLayout(12)
        row.addWidget(look)
        row.addWidget(later)
        self.column.addLayout(row)


class LogCard(Card):
    """Whether the practice log is shared: an explicit choice without a default, once there is something to share.

    Args:
        therapist: The therapist's name.
        choose: Called with whether it is shared.
    """

    def __init__(self, therapist: str, choose: Callable[[bool], None]) -> None:
        super().__init__("mist", 20)
        self.setObjectName("today.log")
        self.column.setSpacing(current().space(8))
        name = therapist or self.tr("your therapist")
        self.column.addWidget(Heading(self.tr("Your practice log"), 4, "deep"))
        words = self.tr(
            "Haven notes when you practised, what, and for how long; and how it was, if you say so. May {name} see "
            "that from now on? Both are fine, and you can change it later in Settings. Diary entries are another "
            "matter: you share them one by one."
        )
        self.column.addWidget(IconLabel("chart-line", words.format(name=name), colour="deep"))
        row = FlowLayout(12)
        for share, label, key in (
            (True, self.tr("Share it with {name}").format(name=name), "today.log.share"),
            (False, self.tr("Keep it for myself"), "today.log.keep"),
        ):
            button = SecondaryButton(label, key)
            button.clicked.connect(lambda _=False, share=share: choose(share))
            row.addWidget(button)
        self.column.addLayout(row)
