"""A patient's services, real lanes, and a microphone and a loudspeaker that belong to the test."""

from collections.abc import Callable, Iterator

import pytest

from app.errors import HavenError
from app.tasks import Lanes
from tests.ui.patient import patient, stranger
from ui.relay import Relay

__all__ = ["patient", "stranger"]


@pytest.fixture
def relay(qapp: object) -> Iterator[Relay]:
    lanes = Lanes()

    def fail(error: HavenError) -> None:
        raise error

    yield Relay(lanes, fail)
    lanes.close()


@pytest.fixture
def spoken_bench(bench, patient, relay):
    """A context over real lanes."""
    bench.give(patient.services)
    bench.background = relay
    return bench


Settled = Callable[[], None]
