"""How the weekly loop begins: a clinic, a therapist, patients, and six digits that are compared."""

from datetime import timedelta
from pathlib import Path

from app.vault.people import Person
from tests.stories.clinic import Clinic
from tests.stories.people import Someone
from tests.stories.quiet_patients import SKETCHES, QuietPatient
from tests.stories.stage import Stage, until
from tests.stories.words import BEGIN, PATIENT, THERAPIST
from ui.services import Services


class Beginning:
    """Everybody of the weekly loop, up to the moment when patient and therapist know each other.

    Args:
        stage: Where it is told.
        folder: Receives all files of the server and of every computer.
    """

    def __init__(self, stage: Stage, folder: Path) -> None:
        self.stage = stage
        self.folder = folder
        self.monday = (BEGIN + timedelta(days=6)).replace(hour=9, minute=2)
        self.patient = Someone(stage, folder / "patient", "patient", "bread and butter on a jetty", BEGIN)
        self.therapist = Someone(stage, folder / "therapist", "reviewer", "seven geese over the polder", BEGIN)
        self.quiet: list[QuietPatient] = []
        self.sheet = ""
        self.clinic: Clinic

    def end(self) -> None:
        """Closes every window, vault and server; may be called twice."""
        for person in (self.patient, self.therapist):
            if person.program is not None:
                person.close()
        while self.quiet:
            self.quiet.pop().close()
        if hasattr(self, "clinic"):
            self.clinic.server.stop()

    def clinic_opens(self) -> None:
        """The server, the clinic's key and its policy."""
        with self.stage.step("The clinic makes its key, signs its policy and starts the inbox server"):
            self.clinic = Clinic(self.folder / "clinic", BEGIN)

    def therapist_enrols(self) -> None:
        """The first run of the reviewer mode, and the roster."""
        with self.stage.step("The therapist opens her invitation, chooses a passphrase and checks her sheet"):
            self.stage.wrote(THERAPIST)
            invitation = self.clinic.invite_therapist(THERAPIST)
            self.therapist.open(invitation)
            self.therapist.enrol(shots=False)
            self.therapist.hands.click("enrol.later")
            until(lambda: self.therapist.running.context is not None, "the therapist's first page")
            self.clinic.admit()
            self.therapist.sync()
            self.therapist.hands.find("caseload.invite_first")
            self.stage.shoot("no-patients-yet", self.therapist.window)

    def others_are_in_the_course(self) -> None:
        """Six patients whose weeks went by on clocks that were set."""
        with self.stage.step("Six more patients have been in the course for one to nine weeks"):
            inviting = self.services(self.therapist).inviting
            assert inviting is not None
            for number, sketch in enumerate(SKETCHES):
                quiet = QuietPatient(sketch, self.folder / f"patient-{number + 2}", self.monday)
                self.stage.wrote(sketch.name)
                quiet.enrol(inviting.invite_patient(sketch.name, sketch.feedback_weekday))
                self.quiet.append(quiet)
            self.therapist.sync()
            self.therapist.sync()
            for quiet in self.quiet:
                self._confirm(quiet.sketch.name, quiet.compare_digits())
            self._earlier_letters()
            for quiet in self.quiet:
                for words in quiet.live():
                    self.stage.wrote(words)
            self.therapist.sync()

    def _confirm(self, name: str, digits: str) -> None:
        """The therapist compares the digits of one quiet patient."""
        person = self.person(name)
        assert person.digits == digits, f"the digits of {name} differ"
        self.services(self.therapist).introductions.confirm(person.id)

    def person(self, name: str) -> Person:
        """A patient as the therapist knows her."""
        return next(person for person in self.services(self.therapist).people.patients() if person.name == name)

    def _earlier_letters(self) -> None:
        """The therapist wrote to each of them on the last agreed day."""
        services = self.services(self.therapist)
        assert services.review is not None
        now = self.therapist.clock.now()
        for person in services.people.patients():
            weekday = person.feedback_weekday or 0
            ago = (self.monday.weekday() - weekday - 1) % 7 + 1
            self.therapist.clock.set(self.monday - timedelta(days=ago))
            text = self.stage.wrote(
                f"Dear {person.name},\n\nThank you for what you wrote. Until next week.\n\nHanneke"
            )
            services.review.keep_letter(person.id, "", text)
            services.review.send(person.id)
        self.therapist.clock.set(now)
        self.therapist.sync()

    def services(self, someone: Someone) -> Services:
        """The services behind somebody's window."""
        context = someone.running.context
        assert context is not None
        return context.services

    def patient_is_invited(self) -> None:
        """The therapist's window makes an invitation."""
        with self.stage.step("The therapist invites a patient") as seen:
            hands = self.therapist.hands
            self.therapist.go("caseload")
            hands.click("caseload.invite")
            hands.write("invite.name", self.stage.wrote(PATIENT))
            hands.click("invite.day.0")
            hands.click("invite.make")
            self.code = hands.text_of("invite.code").replace("\n", " ")
            self.stage.shoot("invitation", self.therapist.window)
            seen["state"] = "invited"
            hands.click("invite.done")

    def patient_enrols(self) -> None:
        """The patient types the code of the letter."""
        with self.stage.step("The patient types the code, chooses a passphrase, prints and checks her sheet") as seen:
            hands, patient = self.patient.hands, self.patient
            patient.open()
            hands.find("enrol.language_en")
            self.stage.shoot("first-screen", patient.window)
            hands.click("enrol.language_en")
            hands.write("enrol.code", self.code)
            hands.write("enrol.server", self.clinic.server.address)
            self.stage.shoot("code-typed", patient.window)
            hands.click("enrol.look")
            self.sheet = patient.enrol(shots=True)
            hands.find("enrol.breathe")
            self.stage.shoot("first-three-minutes", patient.window)
            hands.click("enrol.later")
            until(lambda: patient.running.context is not None, "Today")
            hands.click("rail.settings")
            hands.click("settings.sharing.share")
            until(lambda: self.services(patient).practice_log.sharing, "her practice to be shared")
            patient.go("today")
            seen["state"] = "enrolled"

    def digits_are_compared(self) -> None:
        """Both people look at six digits and say that they are the same."""
        with self.stage.step("Therapist and patient compare the six digits on the telephone") as seen:
            self.therapist.sync()
            self.patient.sync()
            hers = self.patient.hands.text_of("today.digits.number")
            self.stage.shoot("compare-the-digits", self.patient.window, self.therapist.window)
            self.patient.hands.click("today.digits.same")
            person = self.person(PATIENT)
            digits = "".join(sign for sign in hers if sign.isdigit())
            assert person.digits == digits, f"the patient sees {hers}, the therapist {person.digits}"
            self.therapist.hands.open_row("caseload.table", PATIENT)
            self.therapist.hands.click("digits.same")
            self.patient.sync()
            self.therapist.sync()
            seen["state"] = "known"
