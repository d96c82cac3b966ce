"""The cards on Today: the practice, the newest letter, the diary and the path."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout

from app.letters.views import LetterView
from app.model.calendar import STRAIGHT
from ui.theme import current
from ui.today.picture import LAST_WEEK, FormOffer, Offer, Picture
from ui.widgets import (
    Badge,
    Card,
    Dusk,
    FlowLayout,
    Heading,
    Option,
    PrimaryButton,
    QuietButton,
    Quote,
    SecondaryButton,
    Soft,
    Text,
    WeekPath,
)
from ui.wording import dates
from ui.wording.moments import pause_words
from ui.wording.names import together
from ui.wording.spared import left_out_words

FIRST_PAPERS = 7
"""The week in which the first of the papers is written that live on."""
QUOTE_LENGTH = 130
"""Characters of a letter that are shown before it is read."""


class PracticeCard(Dusk):
    """Today's practice, with the length for today's energy.

    Args:
        offer: The practice.
        begin: Called with the minutes that were chosen, and whether energy is low today.
    """

    def __init__(self, offer: Offer, begin: Callable[[int, bool], None]) -> None:
        super().__init__()
        theme = current()
        self._offer = offer
        self.column.addWidget(Text(self._kind(), "body", "dusk_soft"))
        self.column.addWidget(Heading(offer.title, 2, "dusk_ink"))
        self.column.addWidget(Text(self._about(), "body", "dusk_soft"))
        if offer.reason:
            reason = Text(self.tr("“{words}”").format(words=offer.reason), "body", "dusk_ink")
            reason.setObjectName("today.reason")
            self.column.addWidget(reason)
        self.column.addSpacing(theme.space(16))
        row = FlowLayout(10)
        self._lengths = QButtonGroup(self)
        for minutes in offer.offered:
            option = Option(self.tr("%n min", "", minutes), f"today.length_{minutes}", dusk=True)
            option.setAccessibleName(self.tr("%n minutes", "", minutes))
            self._lengths.addButton(option, minutes)
            option.setChecked(minutes == offer.proposed)
            row.addWidget(option)
        gentle = Option(self.tr("Low energy today"), "today.low_energy", dusk=True)
        gentle.setAccessibleDescription(self.tr("Chooses %n minutes.", "", offer.gentlest))
        self._lengths.addButton(gentle, 0)
        row.addWidget(gentle)
        if offer.gentler:
            gentle.setChecked(True)
        self.column.addLayout(row)
        if spared := left_out_words(offer.left_out):
            self.column.addSpacing(theme.space(4))
            self.column.addWidget(Text(spared, "small", "dusk_soft"))
        self.column.addStretch(1)
        self.column.addSpacing(theme.space(16))
        start = PrimaryButton(self.tr("Begin"), "today.begin", "play", dusk=True)
        start.setAccessibleName(self.tr("Begin: {practice}").format(practice=offer.title))
        start.clicked.connect(lambda: begin(self.minutes, self.is_low))
        self.column.addWidget(start, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def minutes(self) -> int:
        """The length that is chosen; the shortest on a day of low energy."""
        return max(0, self._lengths.checkedId()) or self._offer.gentlest

    @property
    def is_low(self) -> bool:
        """Whether it is a day of low energy."""
        return self._lengths.checkedId() == 0

    def _kind(self) -> str:
        if self._offer.adapted:
            return self.tr("Today's practice, as your therapist planned it")
        if self._offer.own:
            return self.tr("A practice of your own mix")
        return self.tr("Today's practice")

    def _about(self) -> str:
        """Says why, before it was done this week; afterwards who speaks and how often it was done."""
        match self._offer.times:
            case 0:
                return self._offer.purpose
            case 1:
                done = self.tr("you did this one once this week")
            case 2:
                done = self.tr("you did this one twice this week")
            case times:
                done = self.tr("you did this one %n times this week", "", times)
        voice = self.tr("Voice: {name}").format(name=self._offer.voice) if self._offer.voice else ""
        line = " · ".join(part for part in (voice, done) if part)
        return line[:1].upper() + line[1:]


class LetterCard(Card):
    """The newest letter from the therapist, or when the first will come.

    Args:
        picture: What stands on Today.
        read: Called when the letter is wanted.
        write: Called when she wants to write first.
    """

    def __init__(self, picture: Picture, read: Callable[[], None], write: Callable[[], None]) -> None:
        super().__init__()
        letter = picture.letter
        if letter is None:
            self._expect(picture, write)
            return
        name = letter.other_name
        head = QHBoxLayout()
        title = self.tr("A letter from {name}").format(name=name) if name else self.tr("A letter for you")
        head.addWidget(Heading(title, 3), 1)
        if not letter.opened:
            head.addWidget(Badge(self.tr("new"), "clay"), 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(head)
        self.column.addWidget(Quote(self.tr("“{words}”").format(words=beginning(letter.text))))
        self.column.addWidget(Soft(self._arrived(letter, picture), "small"))
        self.column.addStretch(1)
        button = SecondaryButton(
            self.tr("Read it again") if letter.opened else self.tr("Read the letter"), "today.read_letter"
        )
        button.clicked.connect(lambda: read())
        self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _expect(self, picture: Picture, write: Callable[[], None]) -> None:
        self.column.addWidget(Heading(self.tr("Letters"), 3))
        if picture.left:
            self.column.addWidget(Text(self.tr("You left, so no letter comes any more.")))
            return
        name = picture.therapist or self.tr("your therapist")
        if picture.feedback is None:
            words = self.tr("When {name} writes to you, the letter lies here.").format(name=name)
        else:
            words = self.tr("{name} writes to you on {day}. The letter will lie here.").format(
                name=name, day=dates.full_day(picture.feedback)
            )
        self.column.addWidget(Text(words[:1].upper() + words[1:]))
        self.column.addWidget(Soft(self.tr("You can write first, whenever you like."), "small"))
        self.column.addStretch(1)
        button = SecondaryButton(self.tr("Write a letter"), "today.write_letter", "pencil")
        button.clicked.connect(lambda: write())
        self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _arrived(self, letter: LetterView, picture: Picture) -> str:
        day = dates.near_day(dates.local(letter.sent_at).date(), picture.now.date())
        notes = len(letter.notes)
        if not notes:
            return self.tr("Written {day}").format(day=day)
        if notes == 1:
            return self.tr("Written {day}, with 1 note in your diary").format(day=day)
        return self.tr("Written {day}, with %n notes in your diary", "", notes).format(day=day)


class DiaryCard(Card):
    """This week's page of the diary.

    Args:
        form: The page.
        write: Called when it is to be written.
        after: Whether the course is over, so that no week has a page.
    """

    def __init__(self, form: FormOffer, write: Callable[[], None], *, after: bool = False) -> None:
        super().__init__()
        head = FlowLayout(12, 2)
        head.addWidget(Heading(form.title, 3))
        if not after:
            head.addWidget(Soft(self.tr("diary of this week"), wrap=False))
        self.column.addLayout(head)
        begun = form.unfinished is not None
        words = self.tr("You began a page today. It is kept as you left it.") if begun else None
        self.column.addWidget(Soft(words or self.tr("One small moment of today is enough. One line is enough.")))
        self.column.addStretch(1)
        label = self.tr("Go on writing") if begun else self.tr("Write in the diary")
        button = PrimaryButton(label, "today.write")
        button.clicked.connect(lambda: write())
        self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)


class PathCard(Card):
    """The path through the course, the agreed day of letters, and the ways to her week and her papers.

    Args:
        picture: What stands on Today.
        plan: Called when she wants to see her week.
        papers: Called when she wants to see her papers.
        ended: Called when she wants to read what stays with her after the treatment.
    """

    def __init__(
        self, picture: Picture, plan: Callable[[], None], papers: Callable[[], None], ended: Callable[[], None]
    ) -> None:
        super().__init__()
        week = picture.week
        self.column.addWidget(Heading(self.tr("After the course") if week.finished else self.tr("Your path"), 3))
        if week.finished:
            words = self.tr("All weeks are behind you, and all of them stay open")
        elif week.silent_day:
            words = (
                self.tr("The silent day, between week 6 and week 7")
                if picture.path == STRAIGHT
                else self.tr("The week of the silent day")
            )
        else:
            words = self.tr("Week {week} of {last}").format(week=week.number, last=LAST_WEEK)
        if not week.finished and picture.path[picture.place] in picture.path[: picture.place]:
            words = self.tr("{where}, once more").format(where=words)
        path = WeekPath(
            week.number, words, week.silent_day, done=week.finished, path=picture.path, place=picture.place
        )
        path.setObjectName("today.path")
        self.column.addWidget(path)
        said = Soft(self._after(picture) if week.finished else self._feedback(picture), "small")
        said.setObjectName("today.reads")
        self.column.addWidget(said)
        if picture.coming_pause is not None:
            words = self.tr("A pause is planned: {days}.").format(days=pause_words(picture.coming_pause))
            self.column.addWidget(Soft(words, "small"))
        self.column.addStretch(1)
        row = FlowLayout(12, 4)
        week_button = QuietButton(self.tr("Your week, and pauses"), "today.week", "calendar")
        week_button.clicked.connect(lambda: plan())
        row.addWidget(week_button)
        if week.finished or week.number >= FIRST_PAPERS:
            paper_button = QuietButton(self.tr("Your papers"), "today.papers", "file-text")
            paper_button.clicked.connect(lambda: papers())
            row.addWidget(paper_button)
        if picture.ended is not None and not picture.says_ended:
            ended_button = QuietButton(self.tr("What stays with you"), "today.stays", "sun")
            ended_button.clicked.connect(lambda: ended())
            row.addWidget(ended_button)
        self.column.addLayout(row)

    def _feedback(self, picture: Picture) -> str:
        name = picture.therapist or self.tr("your therapist")
        if picture.pause is not None and not picture.left:
            if picture.pause.last is not None and picture.feedback is not None:
                words = self.tr("No day of the pause counts. {name} writes again on {day}, and may write before.")
                return words.format(name=name, day=dates.full_day(picture.feedback))
            return self.tr("In a pause no letter is agreed; {name} may write all the same.").format(name=name)
        if picture.feedback is None or picture.left:
            return self.tr("You can read ahead and look back whenever you like.")
        evening = dates.weekday(picture.feedback - timedelta(days=1))
        return self.tr("Feedback day is {day}. What you share before {evening} evening, {name} reads then.").format(
            day=dates.weekday(picture.feedback), evening=evening, name=name
        )

    def _after(self, picture: Picture) -> str:
        """Says in words whether somebody at the clinic still reads; it is never left open."""
        if picture.left:
            return self.tr("You left the clinic, so nobody there reads along. Everything stays on this computer.")
        if not picture.readers:
            return self.tr(
                "Nobody at the clinic reads along now. The course, your diary and your letters stay yours."
            )
        names = together(picture.readers, "")
        if picture.ended is not None:
            return self.tr(
                "Your treatment has ended, and no day is agreed for letters. {name} can still read what you share. "
                "For anything that cannot wait, please phone."
            ).format(name=names)
        if picture.feedback is not None:
            return self.tr("{name} reads what you share once more, on {day}.").format(
                name=names, day=dates.full_day(picture.feedback)
            )
        return self.tr(
            "{name} can still read what you share. No day is agreed for letters any more; when one comes, it lies "
            "here. For anything that cannot wait, please phone."
        ).format(name=names)


def beginning(text: str) -> str:
    """Returns the first words of a letter, whole words only."""
    words = " ".join(text.split())
    if len(words) <= QUOTE_LENGTH:
        return words
    return words[:QUOTE_LENGTH].rsplit(" ", 1)[0].rstrip(" ,.;:–-") + "…"
