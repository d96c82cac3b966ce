"""The weekly loop, told through two windows: enrolled, compared, practised, written, shared, answered, read."""

from datetime import timedelta

from PySide6.QtCore import Qt

from tests.stories.beginning import Beginning
from tests.stories.people import SIZE, Someone
from tests.stories.quiet_patients import SKETCHES
from tests.stories.stage import Hands, settle, until
from tests.stories.words import (
    BEGIN,
    BODY,
    LETTER,
    MOMENT,
    NOTE,
    NOTE_TWO,
    PATIENT,
    PRIVATE,
    SECOND,
    SUBJECT,
)


class Loop(Beginning):
    """The weekly loop with everybody in it."""

    def tell(self) -> None:
        """Tells it from the empty clinic to the letter that was read."""
        self.clinic_opens()
        self.therapist_enrols()
        self.others_are_in_the_course()
        self.patient_is_invited()
        self.patient_enrols()
        self.digits_are_compared()
        self.patient_practises()
        self.help_is_there()
        self.patient_writes()
        self.patient_shares()
        self.week_goes_by()
        self.therapist_reviews()
        self.therapist_writes()
        self.patient_reads()
        self.everything_is_true()

    def show_looks(self) -> None:
        """The same rooms in the dark, with larger text, in Dutch and on a larger screen."""
        with self.stage.step("The same rooms in the dark, with larger text, in Dutch and on a larger screen"):
            for name, size, looks in (
                ("dark", SIZE, {"theme": "dark"}),
                ("larger-text", SIZE, {"theme": "light", "text": 150}),
                ("dutch", SIZE, {"text": 100, "language": "nl"}),
                ("larger-screen", (1920, 1080), {"language": "en"}),
            ):
                for person in (self.patient, self.therapist):  # both live in one process, which has one look
                    person.window.resize(*size)
                    person.running.settings.look(**looks)
                    settle()
                for person, places in ((self.patient, ("today", "diary")), (self.therapist, ("caseload", "dossier"))):
                    for place in places:
                        person.go(place)
                        if place == "caseload":
                            person.hands.find("caseload.table")
                        if place == "dossier":
                            person.hands.open_row("review.table", SKETCHES[0].name)
                            person.hands.find("review.letter")
                        settle()
                        self.stage.shoot(f"{name}-{place}", person.window)

    def patient_practises(self) -> None:
        """One minute of the breathing space, with sound, captions and bell, and the after-practice check."""
        with self.stage.step("She practises the breathing space for a minute, and says how it was"):
            hands = self.patient.hands
            self.patient.go("today")
            self.stage.shoot("today", self.patient.window)
            self.practise(hands)

    def practise(self, hands: Hands) -> None:
        """Plays the one-minute breathing space to its end and answers the two taps."""
        self.patient.go("practice")
        if hands.sees("practice.breathing-space.60") is None:
            hands.click("practice.others")
        hands.click("practice.breathing-space.60")
        hands.click("practice.breathing-space.begin")
        hands.find("player.pause")
        until(lambda: hands.text_of("player.line").strip(), "the first words on the screen")
        self.stage.shoot("player", self.patient.window)
        until(lambda: hands.sees("afterwards.done"), "the end of the practice", patience_ms=120_000)
        hands.click("afterwards.after.0")
        self.stage.shoot("after-practice", self.patient.window)
        hands.click("afterwards.done")

    def help_is_there(self) -> None:
        """The clinic's own numbers, also at the locked door."""
        with self.stage.step("She looks where help is, unlocked and locked"):
            hands = self.patient.hands
            hands.click("rail.help")
            hands.find("help.call")
            assert "+31 24 555 01 00" in self.patient.all_words(), "the clinic's number is not shown"
            self.stage.shoot("help", self.patient.window)
            self.patient.lock()
            hands.click("lock.help")
            until(lambda: "+31 24 555 01 00" in self.patient.all_words(), "the clinic's number at the locked door")
            self.stage.shoot("help-while-locked", self.patient.window)
            hands.click("help.back")
            self.patient.unlock()

    def patient_writes(self) -> None:
        """Typed words are kept; one page stays private."""
        with self.stage.step("She writes a page for herself, and then a moment of the day") as seen:
            hands = self.patient.hands
            self.patient.clock.set(BEGIN.replace(hour=19, minute=12))
            self.write_entry("free-page", {"page": PRIVATE})
            seen["state"] = self.kept_line()
            hands.click("diary.keep")
            self.write_entry("pleasant-moments", {"moment": MOMENT, "body": BODY})
            hands.click("diary.chip_body_1")
            self.stage.shoot("diary-while-typing", self.patient.window)

    def write_entry(self, form: str, answers: dict[str, str]) -> None:
        """Writes on a new page of a form, through the window."""
        hands = self.patient.hands
        self.new_page(form, next(iter(answers)))
        for question, words in answers.items():
            hands.write(f"diary.text_{question}", self.stage.wrote(words))

    def new_page(self, form: str, question: str) -> None:
        """Opens a new page of a form, of which one question is known."""
        hands = self.patient.hands
        self.patient.go("diary")
        hands.find("diary.other_page")
        until(lambda: hands.named("diary.text_") or hands.sees("diary.edit"), "a page")
        before = hands.sees(f"diary.text_{question}")
        hands.choose(f"diary.form_{form}")
        until(lambda: hands.sees(f"diary.text_{question}") not in (None, before), f"a new page of {form}")

    def kept_line(self) -> str:
        """What the page says about where the words are."""
        hands = self.patient.hands
        until(lambda: "Kept" in hands.text_of("diary.kept"), "the words to be kept")
        return hands.text_of("diary.kept")

    def patient_shares(self) -> None:
        """The preview, and the state afterwards."""
        with self.stage.step("She looks at the preview and shares the moment") as seen:
            hands = self.patient.hands
            hands.click("diary.share")
            hands.find("diary.confirm_share")
            self.stage.shoot("preview-of-what-is-shared", self.patient.window)
            hands.click("diary.confirm_share")
            self.patient.sync()
            seen["state"] = self.shared_state()

    def shared_state(self) -> str:
        """The true state of the shared moment, from the diary's own service."""
        diary = self.services(self.patient).diary
        view = next(view for view in diary.recent() if view.shared_version)
        assert view.delivery is not None
        return view.delivery.state.name.lower()

    def week_goes_by(self) -> None:
        """Days pass; a second moment is shared."""
        with self.stage.step("The week goes by; she shares one more moment") as seen:
            self.patient.clock.set(BEGIN.replace(day=7, hour=16, minute=40))
            self.write_entry("pleasant-moments", {"moment": SECOND})
            self.patient.hands.click("diary.share")
            self.patient.hands.click("diary.confirm_share")
            self.patient.sync()
            self.clinic.server.restart(self.monday)
            for person in (self.patient, self.therapist):
                person.clock.set(self.monday)
            self.therapist.sync()
            self.patient.sync()
            seen["state"] = self.shared_state()

    def therapist_reviews(self) -> None:
        """The caseload and the dossier."""
        with self.stage.step("On Monday the therapist opens her caseload and the dossier") as seen:
            hands = self.therapist.hands
            self.therapist.go("caseload")
            self.stage.shoot("my-patients", self.therapist.window)
            hands.open_row("caseload.table", PATIENT)
            hands.find("review.letter")
            self.stage.shoot("dossier", self.therapist.window)
            until(lambda: MOMENT in self.passages().values(), "her moment in the dossier")
            until(lambda: self.has_read(self.therapist, PATIENT), "her moment to rest before the reader's eyes")
            self.therapist.sync()
            self.patient.sync()
            seen["state"] = self.shared_state()

    def has_read(self, therapist: Someone, name: str, words: str = "") -> bool:
        """Says whether what was shared counts as opened; hands are quicker than eyes.

        Args:
            therapist: Who reads.
            name: Who shared it.
            words: The first words of what is meant; of anything when empty.
        """
        services = self.services(therapist)
        assert services.review is not None
        person = next(each for each in services.people.all() if each.name == name)
        dossier = services.review.dossier(person.id)
        entries = [] if dossier is None else [each for each in dossier.entries if words in ("", each.first_words)]
        return not entries or not all(entry.is_new for entry in entries)

    def passages(self) -> dict[str, str]:
        """The shared answers that the dossier shows, by the names of their texts."""
        hands = self.therapist.hands
        return {name: hands.text_of(name) for name in hands.named("review.passage.")}

    def therapist_writes(self) -> None:
        """Two notes at passages, the letter, its preview, and send."""
        with self.stage.step("She puts two notes at passages, writes the letter and sends it") as seen:
            hands = self.therapist.hands
            self.note(MOMENT, "The sun on the water was very still.", NOTE)
            self.note(BODY, "Shoulders high,", NOTE_TWO)
            hands.write("review.subject", self.stage.wrote(SUBJECT))
            hands.write("review.letter", self.stage.wrote(LETTER))
            self.stage.shoot("notes-and-letter", self.therapist.window)
            hands.click("review.send")
            hands.find("review.confirm_send")
            self.stage.shoot("letter-before-it-goes", self.therapist.window)
            hands.click("review.confirm_send")
            hands.find("review.call_back")
            self.stage.shoot("letter-leaves-in-a-minute", self.therapist.window)
            self.therapist.clock.advance(timedelta(seconds=61))
            self.therapist.sync()
            seen["state"] = self.letter_state()

    def note(self, answer: str, words: str, text: str) -> None:
        """Selects words of an answer with the keyboard and writes a note beside them."""
        hands = self.therapist.hands
        name = next(name for name, shown in self.passages().items() if shown == answer)
        hands.choose_words(name, words)
        before = set(hands.named("review.note."))
        hands.press(Qt.Key.Key_Return)

        def fresh() -> list[str]:
            return [found for found in hands.named("review.note.") if found not in before and found[-1].isdigit()]

        until(fresh, "a place for the note")
        hands.write(fresh()[0], self.stage.wrote(text))

    def letter_state(self, subject: str = SUBJECT) -> str:
        """The true state of the letter, from the therapist's own service."""
        letters = self.services(self.therapist).letters.all()
        letter = next(letter for letter in letters if letter.from_me and letter.subject == subject)
        assert letter.delivery is not None
        return letter.delivery.state.name.lower()

    def patient_reads(self) -> None:
        """The letter with the notes beside her own words."""
        with self.stage.step("The letter comes back, and she reads it with the notes beside her own words") as seen:
            hands = self.patient.hands
            self.patient.clock.set(self.monday + timedelta(hours=2))
            self.patient.go("today")
            self.patient.sync()
            hands.find("today.read_letter")
            self.stage.shoot("today-with-a-letter", self.patient.window)
            hands.click("today.read_letter")
            until(lambda: "What struck me" in hands.text_of("letters.paper"), "the letter")
            self.stage.shoot("letter", self.patient.window)
            hands.click("letters.see_notes")
            settle()
            self.stage.shoot("notes-beside-her-words", self.patient.window)
            self.patient.sync()
            self.therapist.sync()
            seen["state"] = self.letter_state()

    def everything_is_true(self) -> None:
        """Every state is what the evidence says, and the server read nothing."""
        with self.stage.step("Every state is true, once and in order; the private page never left") as seen:
            shared, letter = self.shared_state(), self.letter_state()
            assert (shared, letter) == ("opened", "opened"), (shared, letter)
            private = [view for view in self.services(self.patient).diary.recent() if not view.shared_version]
            assert [view.first_words[:20] for view in private] == [PRIVATE[:20]]
            received = self.services(self.patient).letters.all()
            assert [letter.text for letter in received] == [LETTER], [letter.text for letter in received]
            assert {note.text for note in received[0].notes} == {NOTE, NOTE_TWO}
            seen["state"] = "opened"
