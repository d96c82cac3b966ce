"""Patients who have been in the course for some weeks, told without windows: real vaults, real sync.

Their weeks go by on a clock that is set; what they wrote is invented.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from app.clock import SetClock
from app.diary.calls import Calls
from app.diary.service import Diary
from app.letters.service import Letters
from app.letters.views import LetterView
from app.model.changes import Answer
from app.paths import Profile
from app.practice.log import PracticeLog
from app.vault.cost import FLOOR
from app.vault.people import People
from app.vault.vault import Vault
from sync.client.engine import SyncEngine
from sync.client.enrolment import Enrolment
from sync.client.introductions import Introductions
from sync.client.invitation import Invitation
from sync.client.recovery import RecoveryCode
from sync.client.transport import Transport
from sync.client.welcome import look

PASSPHRASE = "quiet water under the bridge"


@dataclass(frozen=True)
class Sketch:
    """What one invented patient did.

    Attributes:
        name: As she or he wants to be addressed.
        weeks: Whole weeks in the course before today.
        minutes: Practised in each of the last seven days, oldest first.
        diary: (days ago, words), shared.
        wants_a_call: Whether a call was asked for today.
        feedback_weekday: Monday = 0.
    """

    name: str
    weeks: int
    minutes: tuple[int, ...]
    diary: tuple[tuple[int, str], ...]
    wants_a_call: bool = False
    feedback_weekday: int = 0


SKETCHES = (
    Sketch(
        "Joop de W.",
        5,
        (10, 10, 13, 0, 20, 20, 15),
        (
            (6, "We argued about the garden chairs. I heard my own voice get thin, and I stopped in the middle."),
            (4, "Told my brother that I am tired of being asked how I am. He laughed, then I laughed."),
            (2, "The specialist spoke fast. I asked her to wait. She waited."),
            (1, "Walked to the mill and back. Legs heavy, head quiet."),
        ),
    ),
    Sketch(
        "Fatima E.",
        2,
        (3, 3, 3, 6, 3, 0, 3),
        (
            (6, "My granddaughter slept on my arm for an hour. I did not move."),
            (5, "Warm bread from the shop downstairs."),
            (3, "Nothing today. Then the neighbour brought soup."),
            (2, "The bus driver waited for me."),
            (1, "Rain on the roof window while I did the breathing."),
        ),
    ),
    Sketch("Ruud K.", 6, (0, 40, 0, 20, 0, 40, 0), ((3, "Half a silent day. The kettle was the loudest thing."),)),
    Sketch(
        "Ans V.", 1, (0, 0, 0, 0, 10, 20, 20), ((1, "Ate an orange as slowly as I could. It took the whole tea."),)
    ),
    Sketch(
        "Peter H.",
        4,
        (0, 0, 0, 0, 0, 0, 0),
        ((9, "Could not sit still. I tried, and then I cleaned the shed."),),
        feedback_weekday=3,
    ),
    Sketch(
        "Lidewij S.",
        9,
        (25, 20, 20, 20, 0, 20, 25),
        ((2, "Wrote down what drains me. It is a shorter list than I feared."), (1, "My own mix works. Mornings.")),
        feedback_weekday=3,
    ),
)


@dataclass
class QuietPatient:
    """One of them, with a vault and a way to the clinic."""

    sketch: Sketch
    folder: Path
    today: datetime
    clock: SetClock = field(init=False)

    def __post_init__(self) -> None:
        self.clock = SetClock(self.today - timedelta(weeks=self.sketch.weeks))

    def enrol(self, invitation: Invitation) -> None:
        """Makes the vault, redeems the invitation and introduces the patient."""
        self.vault = Vault.create(Profile(self.folder), PASSPHRASE, clock=self.clock, cost=FLOOR)
        self.transport = Transport(invitation.server, self.clock)
        self.engine = SyncEngine(self.vault.database, self.clock, self.transport)
        enrolment = Enrolment(self.vault.database, self.clock)
        welcome = look(invitation, self.clock, self.transport)
        enrolment.begin(welcome, RecoveryCode.new(), name=self.sketch.name)
        enrolment.finish(self.transport)
        PracticeLog(self.vault.database, self.clock).choose_sharing(True)
        self.sync()

    def sync(self) -> None:
        """Syncs once; what the outcome calls a problem fails the story."""
        outcome = self.engine.sync()
        if outcome.problem is not None:
            raise outcome.problem

    def compare_digits(self) -> str:
        """Takes the therapist's word that the digits are the same, and returns them."""
        self.sync()
        therapist = People(self.vault.database).therapist()
        assert therapist is not None
        assert therapist.digits is not None
        Introductions(self.vault.database, self.clock).confirm(therapist.id)
        return therapist.digits

    def live(self) -> list[str]:
        """Goes through the last days, sends what there is, and returns the words that were written."""
        diary, log = Diary(self.vault.database, self.clock), PracticeLog(self.vault.database, self.clock)
        days = [(self.today - timedelta(days=ago), words) for ago, words in self.sketch.diary]
        for moment, words in days:
            self.clock.set(moment.replace(hour=19, minute=10))
            entry = diary.begin("free-page", "A free page", min(8, self.sketch.weeks))
            diary.keep(entry, (Answer(question="page", prompt="What is on your mind?", text=words),))
            diary.share(entry)
        for ago, minutes in zip(range(7, 0, -1), self.sketch.minutes, strict=True):
            if minutes:
                self.clock.set((self.today - timedelta(days=ago)).replace(hour=9, minute=0))
                practice = log.begin("sitting-with-the-breath", "Sitting with the breath", minutes * 60)
                log.finish(practice, minutes * 60)
        self.clock.set(self.today - timedelta(hours=1))
        if self.sketch.wants_a_call:
            Calls(self.vault.database, self.clock).ask_for_call("")
        self.sync()
        return [words for _, words in self.sketch.diary]

    def letters(self) -> tuple[LetterView, ...]:
        """Returns the letters that came."""
        return Letters(self.vault.database, self.clock).all()

    def close(self) -> None:
        """Closes the vault."""
        self.transport.close()
        self.vault.close()
