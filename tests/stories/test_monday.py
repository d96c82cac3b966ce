"""A Monday with five letters due: phrases, another's name, a quote, a promise, one called back, one planned."""

from datetime import datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QTextEdit

from app.letters.views import LetterView
from tests.stories.canaries import found_in
from tests.stories.circle import Circle
from tests.stories.stage import settle, until
from tests.stories.words import BODY, MOMENT, NOTE, PATIENT

pytestmark = [pytest.mark.story, pytest.mark.timeout(600)]

CONTROL = Qt.KeyboardModifier.ControlModifier
BOTH = CONTROL | Qt.KeyboardModifier.ShiftModifier
QUOTE = "The sun on the water was very still."
BLANK = "the water being still"
PROMISE = "the recording with the seagulls"
PLANNED = "Dear Peter,\n\nA shed that is clean is a place to sit in. See you on Thursday."
SHORT = {
    "Joop de W.": "Dear Joop,\n\nShe waited because you asked. That sentence stayed with me.",
    "Fatima E.": "Dear Fatima,\n\nAn hour without moving, with a granddaughter: that is a long sitting.",
    "Ruud K.": "Dear Ruud,\n\nThe kettle as the loudest thing of half a day. I heard it too.",
    "Ans V.": "Dear Ans,\n\nThe whole tea for one orange. What did it taste of at the end?",
}


class Monday:
    """The therapist's hands at her desk on this Monday.

    Args:
        circle: Everybody.
    """

    def __init__(self, circle: Circle) -> None:
        self.circle = circle
        self.therapist = circle.therapist
        self.hands = circle.therapist.hands

    def come_forward(self) -> None:
        """Brings the therapist's window to the front, so that its keys are heard."""
        self.therapist.window.activateWindow()
        self.therapist.window.raise_()
        until(self.therapist.window.isActiveWindow, "the therapist's window in front")

    def takes(self, name: str) -> None:
        """Takes one of the phrases that are offered."""
        writing = self.circle.services(self.therapist).writing
        assert writing is not None

        def offered() -> list[str]:
            buttons = self.therapist.window.findChildren(QAbstractButton)
            return [each.objectName() for each in buttons if name in each.accessibleName() and each.isVisible()]

        until(offered, f"{name} to be offered")
        self.hands.click(offered()[0])
        until(lambda: name in [phrase.name for phrase in writing.phrases.all()], f"{name} among her phrases")

    def paper(self) -> QTextEdit:
        """The letter."""
        found = self.hands.find("review.letter")
        assert isinstance(found, QTextEdit)
        return found

    def letters_to(self, name: str) -> list[LetterView]:
        """What she sent somebody, newest first."""
        services = self.circle.services(self.therapist)
        return [each for each in services.letters.all(self.circle.person(name).id) if each.from_me]

    def due(self) -> int:
        """How many letters are due."""
        review = self.circle.services(self.therapist).review
        assert review is not None
        return sum(1 for row in review.caseload() if row.is_due)


def test_monday(circle: Circle) -> None:
    stage, patient, therapist, hands = circle.stage, circle.patient, circle.therapist, circle.therapist.hands
    monday, at = Monday(circle), circle.monday
    circle.others_are_in_the_course()
    with stage.step("On Monday five letters are due"):
        patient.clock.set(at - timedelta(days=2))
        circle.write_entry("pleasant-moments", {"moment": MOMENT, "body": BODY})
        patient.hands.click("diary.share")
        patient.hands.click("diary.confirm_share")
        patient.sync()
        circle.clinic.server.restart(at)
        for person in (patient, therapist):
            person.clock.set(at)
        circle.in_step(therapist, patient)
        therapist.go("caseload")
        hands.find("caseload.table")
        until(lambda: "Five letters are due today." in therapist.all_words(), "five letters")
        stage.shoot("five-letters", therapist.window)
    with stage.step("She takes two phrases that are offered"):
        therapist.go("phrases")
        monday.takes("invite curiosity")
        monday.takes("tired is allowed")
        stage.shoot("phrases", therapist.window)
    with stage.step("She writes to Marijke: a note, a quote, a phrase with a blank, a promise"):
        circle.open_dossier(therapist)
        monday.come_forward()
        until(lambda: circle.has_read(therapist, PATIENT), "what she shared to rest before the reader's eyes")
        circle.note(BODY, "Shoulders high,", NOTE)
        hands.write("review.letter", stage.wrote("Dear Joop,"))
        name = next(name for name, shown in circle.passages().items() if shown == MOMENT)
        hands.choose_words(name, QUOTE)
        hands.press(Qt.Key.Key_Q, BOTH)
        until(lambda: f"“{QUOTE}”" in monday.paper().toPlainText(), "the quote in the letter")
        hands.press(Qt.Key.Key_Space, CONTROL)
        hands.write("review.phrases.search", "curiosity")
        hands.press(Qt.Key.Key_Return)
        until(lambda: monday.paper().textCursor().selectedText() == "{what she said}", "the blank to be chosen")
        stage.shoot("a-blank-in-the-letter", therapist.window)
    with stage.step("With an open blank nothing goes; the name of another is told, and she heeds it") as seen:
        hands.click("review.send")
        hands.find("review.warning_0")
        assert "A blank is still open in your letter: {what she said}." in therapist.all_words()
        other = "names Joop de W., another of your patients, in your letter."
        until(lambda: other in therapist.all_words(), "the name of another to be told")
        send = hands.sees("review.confirm_send")
        assert send is not None
        assert not send.isEnabled()
        stage.shoot("before-sending", therapist.window)
        hands.click("review.warning_0")
        until(lambda: monday.paper().textCursor().selectedText() == "{what she said}", "the blank again")
        hands.write("review.letter", stage.wrote(BLANK))
        hands.click("review.send")
        until(lambda: hands.sees("review.warning_0") and not hands.sees("review.warning_1"), "only the name")
        stage.shoot("another-name", therapist.window)
        hands.click("review.warning_0")
        until(lambda: monday.paper().textCursor().selectedText() == "Joop", "the name to be chosen")
        hands.write("review.letter", PATIENT)
        seen["state"] = "heeded"
    with stage.step("She keeps a promise in mind, sends the letter, calls it back and sends it again"):
        hands.press(Qt.Key.Key_End, CONTROL)
        hands.write("review.letter", stage.wrote(f" I send you {PROMISE}."))
        hands.choose_words("review.letter", PROMISE)
        hands.press(Qt.Key.Key_P, BOTH)
        until(lambda: hands.sees("review.promise_0"), "the promise under the letter")
        stage.wrote(PROMISE)
        hands.click("review.send")
        hands.click("review.confirm_send")
        hands.click("review.call_back")
        until(lambda: PROMISE in monday.paper().toPlainText(), "the letter to be back")
        assert monday.letters_to(PATIENT) == [] or all(each.leaves_at is None for each in monday.letters_to(PATIENT))
        hands.click("review.send")
        hands.click("review.confirm_send")
        hands.find("review.call_back")
        stage.shoot("it-leaves-in-a-minute", therapist.window)
        therapist.clock.advance(timedelta(seconds=61))
        therapist.sync()
    with stage.step("The other four get their letters; one more is planned for its own Thursday") as seen:
        for name, text in SHORT.items():
            circle.letter_to(therapist, name, text)
        assert monday.due() == 0
        circle.open_dossier(therapist, "Peter H.")
        hands.write("review.letter", stage.wrote(PLANNED))
        hands.click("review.send")
        hands.find("review.confirm_later")
        stage.shoot("now-or-on-thursday", therapist.window)
        hands.click("review.confirm_later")
        until(lambda: "leaves on Thursday 13 May at 08:00" in therapist.all_words(), "the planned letter")
        stage.shoot("planned", therapist.window)
        therapist.sync()
        assert monday.letters_to("Peter H.")[0].leaves_at is not None
        seen["state"] = "planned"
    with stage.step("Marijke reads a letter with her own name and her own words"):
        patient.clock.set(at + timedelta(hours=3))
        patient.sync()
        (letter,) = [each for each in circle.services(patient).letters.all() if QUOTE in each.text]
        assert letter.text.startswith(f"Dear {PATIENT},\n\n“{QUOTE}”\n\n")
        assert "Joop" not in letter.text
        assert f"You wrote: {BLANK}." in letter.text
        assert [note.text for note in letter.notes] == [NOTE]
    with stage.step("After a night's lock the planned letter leaves on Thursday, and bears that day"):
        therapist.lock()
        thursday = datetime.combine((at + timedelta(days=3)).date(), time(8)).astimezone()
        circle.clinic.server.restart(thursday)
        therapist.clock.set(thursday + timedelta(minutes=1))
        therapist.unlock()
        therapist.sync()
        peter = next(quiet for quiet in circle.quiet if quiet.sketch.name == "Peter H.")
        peter.clock.set(thursday + timedelta(hours=1))
        peter.sync()
        (planned,) = [each for each in peter.letters() if each.text == PLANNED]
        assert planned.sent_at == thursday
    with stage.step("The promise stands under the next letter to Marijke"):
        circle.open_dossier(therapist)
        monday.come_forward()
        until(lambda: hands.sees("review.promise_0"), "the promise")
        assert hands.text_of("review.promise_0") == f"you promised: {PROMISE}"
        stage.shoot("you-promised", therapist.window)
        hands.press(Qt.Key.Key_O, BOTH)
        hands.click("review.promises.0.kept")
        until(lambda: hands.sees("review.promise_0") is None, "no open promise")
        settle()
    circle.end()
    assert found_in([circle.folder], stage.texts) == []
