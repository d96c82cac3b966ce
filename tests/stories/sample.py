"""A clinic that has been running for some weeks, for somebody who wants to try Haven."""

from datetime import datetime, timedelta
from pathlib import Path

from app.clock import SetClock
from app.paths import Profile
from app.review.service import Review
from app.vault.cost import FLOOR
from app.vault.people import People
from app.vault.vault import Vault
from sync.client.engine import SyncEngine
from sync.client.enrolment import Enrolment
from sync.client.introductions import Introductions
from sync.client.invitation import Invitation
from sync.client.inviting import Inviting
from sync.client.recovery import RecoveryCode
from sync.client.transport import Transport
from sync.client.welcome import look
from tests.stories.clinic import Clinic
from tests.stories.quiet_patients import SKETCHES, QuietPatient, Sketch

PASSPHRASE_PATIENT = "quiet water under the bridge"
PASSPHRASE_THERAPIST = "seven geese over the polder"
THERAPIST = "Hanneke Vos"


class _Therapist:
    """The therapist without a window, while the weeks go by."""

    def __init__(self, clinic: Clinic, folder: Path, clock: SetClock) -> None:
        self.clock = clock
        self.vault = Vault.create(Profile(folder), PASSPHRASE_THERAPIST, clock=clock, cost=FLOOR)
        invitation = Invitation.from_file(clinic.invite_therapist(THERAPIST))
        self.transport = Transport(invitation.server, clock)
        self.engine = SyncEngine(self.vault.database, clock, self.transport)
        enrolment = Enrolment(self.vault.database, clock)
        enrolment.begin(look(invitation, clock, self.transport), RecoveryCode.new(), name=THERAPIST)
        enrolment.finish(self.transport)
        clinic.admit()
        self.sync()

    def sync(self) -> None:
        outcome = self.engine.sync()
        if outcome.problem is not None:
            raise outcome.problem

    def invite(self, sketch: Sketch) -> Invitation:
        inviting = Inviting(self.vault.database, self.clock, self.transport)
        return inviting.invite_patient(sketch.name, sketch.feedback_weekday)

    def compare(self, name: str, digits: str) -> None:
        """Compares six digits with a patient."""
        person = next(person for person in People(self.vault.database).patients() if person.name == name)
        assert person.digits == digits
        Introductions(self.vault.database, self.clock).confirm(person.id)

    def write(self, name: str, text: str) -> None:
        """Sends a letter."""
        person = next(person for person in People(self.vault.database).patients() if person.name == name)
        review = Review(self.vault.database, self.clock)
        review.keep_letter(person.id, "", text)
        review.send(person.id)
        self.clock.advance(timedelta(seconds=61))

    def close(self) -> None:
        self.transport.close()
        self.vault.close()


def sample_clinic(folder: Path, now: datetime) -> Clinic:
    """Makes the clinic with everybody's vaults in `folder`, as they are at a moment; its server runs.

    "patient" and "therapist" are the profiles that are opened.
    """
    weekday = now.weekday()
    marijke = Sketch(
        "Marijke",
        2,
        (10, 0, 10, 20, 3, 3, 0),
        (
            (4, "Tea on the balcony, with the blanket. Five minutes of sun."),
            (2, "The soup. I had not tasted anything for days, and there it was."),
            (1, "Walking the dog before the scan. The sun on the water was very still."),
        ),
        feedback_weekday=weekday,
    )
    clinic = Clinic(folder / "clinic", None)
    therapist = _Therapist(clinic, folder / "therapist", SetClock(now - timedelta(weeks=10)))
    patients = []
    for number, sketch in enumerate((marijke, *SKETCHES)):
        place = folder / ("patient" if number == 0 else f"patient-{number + 1}")
        patient = QuietPatient(sketch, place, now)
        patient.enrol(therapist.invite(sketch))
        patients.append(patient)
    therapist.sync()
    therapist.sync()
    therapist.clock.set(now - timedelta(days=7, hours=1))
    for patient in patients:
        therapist.compare(patient.sketch.name, patient.compare_digits())
        therapist.write(
            patient.sketch.name,
            f"Dear {patient.sketch.name},\n\nThank you for what you wrote this week. You noticed, and you stayed.\n\n"
            f"Warm wishes,\n{THERAPIST}",
        )
    therapist.sync()
    for patient in patients:
        patient.live()
        patient.sync()
        patient.close()
    therapist.clock.set(now)
    therapist.sync()
    therapist.close()
    return clinic
