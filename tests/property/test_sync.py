"""Two vaults and a server whose answers get lost: whatever happens, everything arrives once and in order."""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from typing import ClassVar

import pytest
import requests
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test

from app.clock import Clock, SetClock, SystemClock
from app.errors import Offline
from app.model.changes import CallAsked, PlanChanged
from app.model.ids import ChangeId
from app.model.states import DeliveryState
from app.vault.deliveries import Deliveries
from app.vault.evidence import Evidence
from app.vault.journal import Journal
from app.vault.outbox import Outbox
from sync.client.transport import Came, Signer, Transport
from tests.integration.conftest import Party, ServerProcess, World

FAULTS = st.lists(st.sampled_from(["fine", "drop", "lose", "twice"]), max_size=5)


class Rough(Transport):
    """A way to the server on which requests are dropped, answers lost and requests sent twice."""

    def __init__(self, server: str, clock: Clock) -> None:
        super().__init__(server, clock)
        self.plan: list[str] = []

    def _exchange(self, request: requests.Request, signer: Signer | None, body: bytes) -> Came:
        deed = self.plan.pop(0) if self.plan else "fine"
        if deed == "drop":
            raise Offline
        answer = super()._exchange(request, signer, body)
        if deed == "lose":
            raise Offline
        if deed == "twice":
            again = super()._exchange(request, signer, body)
            assert again.status == answer.status
            return again
        return answer


class Weather(RuleBasedStateMachine):
    """Writes, syncs and restarts in any order."""

    world: ClassVar[World]
    patient: ClassVar[Party]
    therapist: ClassVar[Party]
    written: ClassVar[dict[str, list[ChangeId]]]

    def __init__(self) -> None:
        super().__init__()
        self.restarted = False

    @rule(count=st.integers(1, 40))
    def patient_writes(self, count: int) -> None:
        self._write(self.patient, [CallAsked(line=str(number)) for number in range(count)])

    @rule(count=st.integers(1, 3))
    def therapist_writes(self, count: int) -> None:
        self._write(
            self.therapist, [PlanChanged(week=number, practice="walking", minutes=10) for number in range(count)]
        )

    @rule(who=st.sampled_from(["patient", "therapist"]), plan=FAULTS)
    def one_syncs(self, who: str, plan: list[str]) -> None:
        party: Party = getattr(self, who)
        party.transport.plan = plan
        assert isinstance(party.sync().problem, Offline | None)
        party.transport.plan = []

    @rule(who=st.sampled_from(["patient", "therapist"]), steps=st.integers(0, 6))
    def one_is_cancelled(self, who: str, steps: int) -> None:
        left = iter(range(steps))
        assert getattr(self, who).engine.sync(lambda: next(left, None) is None).problem is None

    @precondition(lambda self: not self.restarted)
    @rule()
    def the_server_dies_and_comes_back(self) -> None:
        self.restarted = True
        self.world.server.kill()
        self.world.server.start()

    @rule(hours=st.integers(1, 100))
    def time_goes_by(self, hours: int) -> None:
        self.world.clock.advance(timedelta(hours=hours))

    def _write(self, party: Party, bodies: list) -> None:
        (stream,) = [row[0] for row in party.db.rows("SELECT id FROM streams WHERE kind = 'care'")]
        journal = Journal(party.db, self.world.clock)
        with party.db.transaction():
            made = [journal.write(stream, body).id for body in bodies]
        self.written["patient" if party is self.patient else "therapist"] += made

    def teardown(self) -> None:
        for party in (self.patient, self.therapist, self.patient, self.therapist):
            assert party.sync().problem is None
        for name, writer, reader in (
            ("patient", self.patient, self.therapist),
            ("therapist", self.therapist, self.patient),
        ):
            (stream,) = [row[0] for row in writer.db.rows("SELECT id FROM streams WHERE kind = 'care'")]
            arrived = reader.db.rows(
                "SELECT id FROM changes WHERE author = ? AND kind IN ('call.asked', 'plan.changed') ORDER BY number",
                (writer.people.me().id,),
            )
            assert [row[0] for row in arrived] == self.written[name]
            states = Deliveries(writer.db).of((stream, id) for id in self.written[name])
            assert {delivery.state for delivery in states.values()} <= {DeliveryState.RECEIVED}
            assert Outbox(writer.db).counts()[0] == 0
            assert Evidence(writer.db).counts() == {}


@pytest.fixture(scope="module")
def meeting() -> Iterator[None]:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        world = World(folder, ServerProcess(folder), SetClock(SystemClock().now()), Rough)
        stack.callback(world.close)
        world.open_clinic()
        world.server.start()
        therapist, patient = world.meet()
        Weather.world, Weather.patient, Weather.therapist = world, patient, therapist
        Weather.written = {"patient": [], "therapist": []}
        yield


@pytest.mark.slow
@pytest.mark.usefixtures("meeting")
def test_everything_arrives_once_and_in_order() -> None:
    run_state_machine_as_test(
        Weather,
        settings=settings(
            max_examples=8, stateful_step_count=10, deadline=None, phases=[Phase.generate], derandomize=True
        ),
    )
