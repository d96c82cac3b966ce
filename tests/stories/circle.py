"""Further computers, colleagues and the office: what the stories about people and keys share."""

import shutil
from datetime import timedelta
from pathlib import Path

from app.diary.views import EntryView
from tests.stories.clinic import Clinic
from tests.stories.loop import Loop
from tests.stories.people import Someone
from tests.stories.stage import Stage, until
from tests.stories.words import BEGIN, PATIENT


class Circle(Loop):
    """Everybody of the weekly loop, and those who join them later."""

    def __init__(self, stage: Stage, folder: Path) -> None:
        super().__init__(stage, folder)
        self.others: list[Someone] = []

    def end(self) -> None:
        """Closes everything; may be called twice."""
        for person in self.others:
            if person.program is not None:
                person.close()
        super().end()

    def begin(self) -> None:
        """Up to the moment when patient and therapist know each other."""
        self.clinic_opens()
        self.therapist_enrols()
        self.patient_is_invited()
        self.patient_enrols()
        self.digits_are_compared()

    def go_on(self, beginning: "Circle") -> None:
        """Opens both windows over copies of the files of a beginning."""
        shutil.copytree(beginning.folder, self.folder)
        self.sheet = beginning.sheet
        self.stage.texts += beginning.stage.texts
        self.clinic = Clinic(self.folder / "clinic", BEGIN, beginning.clinic.server.address)
        for person in (self.patient, self.therapist):
            person.open()
            person.unlock()
            person.sync()

    def another(self, name: str, role: str, passphrase: str) -> Someone:
        """Returns somebody at one more computer; the window is closed at the end."""
        found = Someone(self.stage, self.folder / name, role, passphrase, self.patient.clock.now())
        self.others.append(found)
        return found

    def in_step(self, *people: Someone) -> None:
        """Lets everybody sync, one after the other."""
        for person in people:
            person.sync()

    def minutes_go_by(self, *people: Someone) -> None:
        """Time passes until what is for oneself alone has gone to the clinic, where it goes in one lot."""
        for person in people:
            person.sync()
            person.clock.advance(timedelta(minutes=11))
            self.in_step(person, person)

    def power_cut(self) -> None:
        """Opens the patient's Haven again on her files as they lie on the disk in the middle of things."""
        patient = self.patient
        left = patient.folder.with_name(f"{patient.folder.name}-after-the-power-cut")
        shutil.copytree(patient.folder, left)
        patient.close()
        patient.folder = left
        patient.open()
        patient.unlock()

    def shares(self, form: str, question: str, words: str) -> None:
        """The patient writes a page and shares it."""
        self.write_entry(form, {question: words})
        self.patient.hands.click("diary.share")
        self.patient.hands.click("diary.confirm_share")
        self.patient.hands.find("diary.edit")

    def letter_to(self, therapist: Someone, name: str, text: str) -> None:
        """A therapist opens somebody's dossier, writes a letter and lets it leave."""
        hands = therapist.hands
        self.open_dossier(therapist, name)
        until(lambda: self.has_read(therapist, name), "the first shared page to rest before her eyes")
        hands.write("review.letter", self.stage.wrote(text))
        hands.click("review.send")
        hands.click("review.confirm_send")
        hands.find("review.call_back")
        therapist.clock.advance(timedelta(seconds=61))
        therapist.sync()

    def open_dossier(self, therapist: Someone, name: str = PATIENT) -> None:
        """A therapist opens a dossier from all her patients."""
        therapist.go("caseload")
        therapist.hands.open_row("caseload.table", name)
        therapist.hands.find("review.letter")

    def passages_of(self, therapist: Someone) -> set[str]:
        """The shared answers that the dossier in somebody's window shows."""
        return {therapist.hands.text_of(name) for name in therapist.hands.named("review.passage.")}

    def diary_of(self, someone: Someone) -> dict[str, EntryView]:
        """What stands in somebody's diary, by its first words."""
        return {view.first_words: view for view in self.services(someone).diary.recent()}
