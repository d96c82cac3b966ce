"""What else her pages may be used for: two choices of the patient's own, off until she says so."""

from PySide6.QtWidgets import QButtonGroup, QWidget

from app.diary.agreements import Agreed
from app.model.change_set import ChangeSet
from app.model.guiding import Use
from ui.attached import Attached
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import Card, FlowLayout, Heading, Option, Soft, Text
from ui.wording.dates import full_date, local


class _Choice:
    """One choice: what it means, yes and no, and since when."""

    def __init__(self, card: Card, use: Use, title: str, words: str, ways: tuple[str, str]) -> None:
        self.use: Use = use
        card.column.addSpacing(current().space(8))
        card.column.addWidget(Heading(title, 4))
        card.column.addWidget(Text(words))
        self.yes = Option(ways[0], f"settings.agreeing.{use}.yes")
        self.no = Option(ways[1], f"settings.agreeing.{use}.no")
        for option in (self.yes, self.no):
            option.setAccessibleDescription(f"{title}. {words}")
        self.group = QButtonGroup(card)
        row = FlowLayout(10)
        for option in (self.yes, self.no):
            self.group.addButton(option)
            row.addWidget(option)
        card.column.addLayout(row)
        self.since = Soft("", "small")
        card.column.addWidget(self.since)


class AgreeingCard(Card):
    """Shows both choices to a patient; a therapist has none to make, and nobody is asked.

    Args:
        context: The shell.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._background = Attached(context.background, self)
        self.column.setSpacing(current().space(10))
        self.column.addWidget(Heading(self.tr("What else your pages may be used for"), 3))
        self.column.addWidget(
            Text(
                self.tr(
                    "Neither is done unless you agree here. Your treatment is the same either way, and you can "
                    "change your mind at any time; what was passed on until then cannot be called back."
                )
            )
        )
        ways = self.tr("Yes, I agree"), self.tr("No, rather not")
        self.supervision = _Choice(
            self,
            "supervision",
            self.tr("With a supervisor, without your name"),
            self.tr(
                "Your therapist may discuss your pages with a supervisor, without your name. What you shared and the "
                "letters can be shown to one experienced colleague who helps your therapist. Names, places that your "
                "therapist knows of, and dates are taken out before. What you spoke is not passed on, and what you "
                "kept for yourself never is."
            ),
            ways,
        )
        self.research = _Choice(
            self,
            "research",
            self.tr("For a study, without your words"),
            self.tr(
                "A study may have dates, counts and minutes of your course, under a number instead of your name: how "
                "many pages you shared, how long you practised if you share that, how many letters were written, "
                "days of pauses. No words of yours are in it."
            ),
            ways,
        )
        for choice in (self.supervision, self.research):
            choice.yes.clicked.connect(lambda _=False, use=choice.use: self.choose(use, True))
            choice.no.clicked.connect(lambda _=False, use=choice.use: self.choose(use, False))
        self.hide()

    def look(self) -> None:
        """Looks at the present choices."""
        services, agreements = self._context.services, self._context.services.agreements

        def work() -> Agreed | None:
            me = services.people.me()
            if me is None or me.role != "patient" or services.left() is not None:
                return None
            return agreements.mine()

        self._background.run("vault", work, self._show, topic="settings.agreeing")

    def choose(self, use: Use, allowed: bool) -> None:
        """Keeps a choice, and offers the way back."""
        agreements = self._context.services.agreements

        def done(changes: ChangeSet) -> None:
            self.look()
            if not changes:
                return
            self._context.changed(changes)
            self._context.sync_now()
            self._context.say(self._said(use, allowed), lambda: self.choose(use, not allowed))

        self._background.run("vault", lambda: agreements.choose(use, allowed=allowed), done, self._context.fail)

    def _said(self, use: Use, allowed: bool) -> str:
        if use == "supervision":
            if allowed:
                return self.tr("Your therapist may discuss your pages with a supervisor, without your name.")
            return self.tr("Your pages are not discussed with a supervisor.")
        if allowed:
            return self.tr("A study may have dates, counts and minutes of your course.")
        return self.tr("Nothing of your course goes to a study.")

    def _show(self, agreed: Agreed | None) -> None:
        self.setVisible(agreed is not None)
        if agreed is None:
            return
        for choice, said in ((self.supervision, agreed.supervision), (self.research, agreed.research)):
            allowed = said is not None and said.allowed
            choice.yes.setChecked(allowed)
            choice.no.setChecked(not allowed)
            words = self.tr("You have not said anything about it, so it is not done.")
            if said is not None:
                day = full_date(local(said.said_at).date())
                words = (self.tr("You agreed on {day}.") if allowed else self.tr("You said no on {day}.")).format(
                    day=day
                )
            choice.since.setText(words)
