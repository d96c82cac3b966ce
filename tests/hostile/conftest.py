"""A clinic behind a hostile server, for some cases after each other."""

from collections.abc import Iterator

import pytest

from tests.hostile.stage import Stage

_PAIRS = 12
"""So many pairs of people live at one clinic; each brings a therapist, and every list of staff is longer for it."""


class Stages:
    """Opens a new clinic when the one before is crowded."""

    def __init__(self, factory: pytest.TempPathFactory) -> None:
        self._factory = factory
        self._stage: Stage | None = None

    def present(self) -> Stage:
        if self._stage is None or (self._stage.pairs >= _PAIRS and not self._stage.rested):
            self.close()
            self._stage = Stage.open(self._factory.mktemp("hostile"))
        return self._stage

    def close(self) -> None:
        if self._stage is not None:
            self._stage.close()
            self._stage = None


@pytest.fixture(scope="session")
def stages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stages]:
    found = Stages(tmp_path_factory)
    yield found
    found.close()


@pytest.fixture
def stage(stages: Stages) -> Stage:
    """A clinic whose server listens behind a proxy that is honest until it is told otherwise."""
    return stages.present()
