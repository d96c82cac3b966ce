"""Two honest people behind a hostile server: what they wrote, and what must still hold afterwards."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from app.errors import HavenError
from app.model.changes import CallAsked, PlanChanged, Received
from app.model.encoding import decode
from app.model.ids import ChangeId, DeviceId, PersonId, StreamId
from app.vault.aside import Aside
from app.vault.chains import Head, Heads
from app.vault.changes import Status
from app.vault.evidence import Evidence
from app.vault.journal import Journal
from app.vault.notices import Notices
from app.vault.outbox import Outbox
from app.vault.stream_keys import StreamKeys
from app.vault.sync_state import SyncState
from app.vault.walks import CURSOR, Walks
from sync.client.engine import SyncEngine
from sync.client.identity import Identity
from sync.client.pins import Pins, decode_signed
from sync.client.recovery import RecoveryCode
from sync.protocol.wire import Epoch
from sync.trust.statements import read_epoch
from tests.integration.conftest import Party
from tests.integration.own_computers import computer

if TYPE_CHECKING:
    from tests.hostile.stage import Stage

_ROUNDS = 6


@dataclass(frozen=True)
class Written:
    """One change as its author's journal has it."""

    stream: str
    id: str
    author: str
    device: str
    payload: bytes | None


def own_changes(party: Party) -> set[Written]:
    """Returns everything that was written to others on a party's computer, as it lies in her journal.

    What she keeps for herself lies in the tables; her own stream says what is newest of each thing.
    """
    rows = party.db.rows(
        "SELECT stream, id, author, device, payload FROM changes WHERE device = ? AND kind <> 'own.kept'",
        (party.people.device(),),
    )
    return {Written(*row) for row in rows}


def believed_changes(party: Party) -> set[Written]:
    """Returns everything of others that a party took for true."""
    kept = (Status.APPLIED, Status.UNKNOWN)
    rows = party.db.rows(
        "SELECT stream, id, author, device, payload FROM changes WHERE author <> ? AND status IN (?, ?)",
        (who(party), *kept),
    )
    return {Written(*row) for row in rows}


def acknowledged(party: Party) -> list[ChangeId]:
    """Returns what a party said she received, as often as she said it."""
    rows = party.db.rows(
        "SELECT payload, id, stream, author, device FROM changes WHERE author = ? AND kind = 'received'",
        (who(party),),
    )
    said = [
        decode(payload, id=ChangeId(id), stream=StreamId(stream), author=PersonId(author), device=DeviceId(device))
        for payload, id, stream, author, device in rows
    ]
    return [change for each in said if isinstance(each.body, Received) for change in each.body.changes]


def who(party: Party) -> PersonId:
    """Returns who a party is."""
    me = party.people.me()
    assert me is not None
    return me.id


@dataclass
class Pair:
    """A therapist and a patient of her own who know each other, and what is true about them.

    Attributes:
        stage: Where they are.
        therapist: Her vault and engine.
        patient: Her vault and engine.
        sheet: The patient's recovery sheet.
        stream: The patient's care stream.
        others: Further vaults of a case, which end with it.
        regretted: Changes that their author had deleted at the server before anybody fetched them.
    """

    stage: "Stage"
    therapist: Party
    patient: Party
    sheet: RecoveryCode
    stream: StreamId
    words: int = 0
    written: set[Written] = field(default_factory=set)
    others: list[Party] = field(default_factory=list)
    regretted: set[str] = field(default_factory=set)

    @property
    def parties(self) -> tuple[Party, Party]:
        return self.therapist, self.patient

    def close(self) -> None:
        """Closes all vaults."""
        for party in (*self.parties, *self.others):
            party.close()
            self.stage.world.parties.remove(party)

    @property
    def is_unharmed(self) -> bool:
        """Whether nothing of a case is left: nothing kept, told or waiting, and nobody else known."""
        return (
            not self.others
            and len(self.therapist.people.all()) == len(self.patient.people.all()) == 2
            and not any(
                self.evidence(party)
                or Notices(party.db).all()
                or Aside(party.db).all()
                or Walks(party.db).present()
                or SyncState(party.db).get("walk.doubted")
                for party in self.parties
            )
        )

    def device(self, party: Party) -> str:
        """Returns how a party's requests name their key."""
        return str(self.me(party).signer.id)

    def me(self, party: Party) -> Identity:
        found = Identity.of_vault(party.db)
        assert found is not None
        return found

    def pins(self, party: Party) -> Pins:
        found = Pins.of_vault(party.db, party.clock)
        assert found is not None
        return found

    def patient_writes(self, line: str = "") -> None:
        """The patient asks to be called, which travels at once and cannot be taken back."""
        self.words += 1
        with self.patient.db.transaction():
            Journal(self.patient.db, self.patient.clock).write(self.stream, CallAsked(line=line or f"{self.words}"))
        self.note()

    def therapist_writes(self) -> None:
        """The therapist changes the plan of a week, which travels at once too."""
        self.words += 1
        plan = PlanChanged(week=2, practice="body-scan", minutes=20, reason=f"reason {self.words}")
        with self.therapist.db.transaction():
            Journal(self.therapist.db, self.therapist.clock).write(self.stream, plan)
        self.note()

    def second_computer(self) -> Party:
        """The patient sets up one more computer with her sheet, and lets it into her care."""
        before = self.epoch(self.patient).number
        other = computer(self.stage.world, f"second-{self.words}", self.sheet)
        self.others.append(other)
        for _ in range(_ROUNDS):
            assert self.patient.sync().problem is None
            if self.epoch(self.patient).number > before:
                return other
        raise AssertionError("the computer was not let in")

    def epoch(self, party: Party) -> Epoch:
        """Returns the newest epoch of the care stream that a party follows."""
        found = StreamKeys(party.db).newest(self.stream)
        assert found is not None
        return read_epoch(decode_signed(found.signed))

    def note(self) -> None:
        """Writes down what is true now: what everybody wrote herself."""
        for party in (*self.parties, *self.others):
            self.written |= own_changes(party)

    def settle(self) -> None:
        """Lets both sync honestly until nothing waits."""
        for _ in range(_ROUNDS):
            outcomes = [party.sync() for party in self.parties]
            self.note()
            assert [outcome.problem for outcome in outcomes] == [None, None]
            if not any(outcome.sent or outcome.received for outcome in outcomes):
                return
        raise AssertionError("two honest people come to rest")

    def anew(self, party: Party) -> None:
        """Lets a program begin anew, so that it asks who the clinic is, as it does once an hour."""
        party.engine = SyncEngine(party.db, party.clock, party.transport)

    def greet(self) -> None:
        """Both hear what is new from an honest server."""
        for party in self.parties:
            self.anew(party)
        self.settle()

    def evidence(self, party: Party) -> dict[str, int]:
        return Evidence(party.db).counts()

    def notices(self, party: Party) -> set[str]:
        return {notice.kind for notice in Notices(party.db).all()}

    def cursor(self, party: Party) -> str:
        return SyncState(party.db).text(CURSOR) or ""

    def head(self, party: Party) -> Head:
        """Returns the newest head of the care stream that a party followed."""
        found = Heads(party.db).newest(self.stream)
        assert found is not None
        return found

    def waiting(self, party: Party) -> int:
        """Returns how many things of a party's have no receipt yet."""
        return Outbox(party.db).counts()[0]

    def arrived(self) -> bool:
        """Whether each of the two has everything that the other one wrote here and did not regret."""
        theirs = {one for one in self.written if one.stream == self.stream and one.id not in self.regretted}
        return all(
            {one for one in theirs if one.device == other.people.device()} <= believed_changes(party)
            for party, other in (self.parties, self.parties[::-1])
        )

    def nothing_was_lost_or_believed(self) -> None:
        """Asserts what has to hold during and after every attack."""
        assert self.stage.proxy.failures == []
        for party in self.parties:
            missing = {one for one in self.written if one.device == party.people.device()} - own_changes(party)
            assert missing == set(), "something that somebody wrote is gone from her own vault"
        self.note()
        for party in self.parties:
            foreign = believed_changes(party) - self.written
            assert foreign == set(), "something was believed that nobody wrote"
            said = acknowledged(party)
            assert len(said) == len(set(said)), "something was taken twice"

    def comes_to_rest(self, *, told: tuple[type[HavenError], ...] = (), again: bool = False) -> None:
        """Asserts that once the server is honest again, everything arrives, and nothing is told any more.

        Args:
            told: What may still be told on the way.
            again: Whether some hours go by, after which a program that doubts looks at everything once more.
        """
        self.stage.proxy.forget()
        if again:
            self.stage.clock.advance(timedelta(hours=7))
        for _ in range(_ROUNDS):
            outcomes = [party.sync() for party in self.parties]
            self.note()
            problems = [outcome.problem for outcome in outcomes if outcome.problem is not None]
            assert all(type(problem) in told for problem in problems), repr(problems)
            if not problems and not any(outcome.sent or outcome.received for outcome in outcomes):
                break
        assert problems == [], "honest people come to rest once the server is honest"
        self.nothing_was_lost_or_believed()
        for party in self.parties:
            assert self.waiting(party) == 0, "something waits although the server takes it"
        assert self.arrived(), "something did not arrive although the server is honest again"

    def fetch_again(self) -> None:
        """Both forget how far they had fetched."""
        for party in self.parties:
            with party.db.transaction():
                SyncState(party.db).delete(CURSOR)
