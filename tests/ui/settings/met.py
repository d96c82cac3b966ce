"""A clinic with a real server, a therapist and a patient who know each other, and services for their windows."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.course.pack import Course
from app.paths import resources
from sync.client.recovery import RecoveryCode
from tests.integration.conftest import Party, ServerProcess, World
from tests.integration.own_computers import enrol, meet
from ui.shell.session import Session


class NoSync:
    """Sync that is asked for; the test does it when its turn comes."""

    def sync_now(self) -> None:
        """Does nothing."""


class Met:
    """Everybody of a clinic.

    Args:
        folder: Receives all files.
    """

    def __init__(self, folder: Path) -> None:
        self.world = World(folder, ServerProcess(folder))
        self.world.open_clinic()
        self.world.server.start()
        self.therapist, self.patient, _, self.sheet = meet(self.world)
        self.clock = self.world.clock

    def newcomer(self, folder: str) -> tuple[Party, RecoveryCode]:
        """Returns another patient who and the therapist know each other, and the patient's sheet."""
        patient, sheet = enrol(self.world, self.world.invite(self.therapist, "Jan"), folder, "Jan")
        for party in (self.therapist, patient, self.therapist):
            assert party.sync().problem is None
        self.world.introduce(self.therapist, patient)
        return patient, sheet

    @contextmanager
    def session(self, party: Party) -> Iterator[Session]:
        """The services over somebody's vault, as her window has them."""
        course = Course.load(resources() / "courses" / "mbct")
        made = Session(party.vault, party.vault.profile, self.clock, course, NoSync())
        yield made
        made.release()

    def close(self) -> None:
        """Closes every vault and the server."""
        self.world.close()
