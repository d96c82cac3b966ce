"""The end of a treatment: a closing letter, what stays with her, the hospital's record, a copy without names."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from fhir.resources.R4B.bundle import Bundle
from PySide6.QtCore import Qt

from app.exports.record import RECORD_NAME
from tests.stories.canaries import found_in
from tests.stories.circle import Circle
from tests.stories.people import Someone
from tests.stories.stage import until
from tests.stories.test_everything_is_hers import save_into, words_of_book
from tests.stories.test_last_week import at, circle_words, settle_questions
from tests.stories.words import BEGIN, MOMENT, PATIENT, PRIVATE, THERAPIST
from ui.record.saving import SUPERVISION_PDF, SUPERVISION_TEXT

pytestmark = [pytest.mark.story, pytest.mark.timeout(300)]

LAST = "Marijke is what my sister Truus calls me; Hanneke Vos never did. We walked to Bergen on 5 July."
WORDS = "You came with a blanket and a dog, and you go with both."
OWN = "You taught me about tea."
LAST_DAY = datetime(2027, 7, 12, 9, tzinfo=UTC)
"""The last Monday of week 8."""


def test_end_of_treatment(circle: Circle) -> None:
    stage, patient, therapist = circle.stage, circle.patient, circle.therapist
    records = circle.folder.parent / "records"
    records.mkdir()
    with stage.step("In the first week she writes for herself and shares a moment"):
        patient.clock.set(BEGIN + timedelta(hours=10))
        circle.write_entry("free-page", {"page": PRIVATE})
        circle.shares("pleasant-moments", "moment", MOMENT)
        circle.in_step(patient, therapist)
    with stage.step("In week 8 she shares once more; her therapist ends the treatment with a closing letter") as seen:
        at(circle, LAST_DAY)
        circle.shares("free-page", "page", stage.wrote(LAST))
        circle.in_step(patient, therapist)
        circle.open_dossier(therapist)
        until(lambda: circle.has_read(therapist, PATIENT), "what she shared to rest before her eyes")
        ends_with_letter(circle)
        seen["state"] = "ended"
    with stage.step("No letter is due any more, and the dossier says that it ended"):
        therapist.go("caseload")
        circle.open_dossier(therapist)
        until(lambda: "The treatment ended on Monday 12 July" in therapist.all_words(), "that it ended")
        stage.shoot("dossier-after-the-end", therapist.window)
    with stage.step("The patient reads it the next day: the course is behind her, and everything stays"):
        at(circle, LAST_DAY + timedelta(days=1))
        hands = patient.hands
        patient.go("practice")
        patient.go("today")
        settle_questions(circle)
        hands.find("today.ended.read")
        until(lambda: "after the course" in patient.all_words(), "the time after")
        assert WORDS in circle_words(circle)
        assert "Feedback day" not in patient.all_words()
        stage.shoot("today-after-the-end", patient.window)
        hands.click("today.ended.read")
        hands.find("farewell.take")
        until(lambda: "please phone; you need no reason" in patient.all_words(), "how to reach somebody")
        assert "+31 24 555 01 00" in patient.all_words(), "the clinic's number stands there"
        stage.shoot("what-stays", patient.window)
        patient.go("letters")
        until(lambda: OWN in circle_words(circle), "the closing letter")
        patient.go("diary")
        diary = circle.diary_of(patient)
        assert {PRIVATE[:20], MOMENT[:20], LAST[:20]} <= {words[:20] for words in diary}
    with stage.step("The hospital gets its record, as a document and as FHIR") as seen:
        open_record(therapist, circle)
        stage.shoot("record-and-supervision", therapist.window)
        therapist.hands.click("record.save")
        save_into(therapist, records)
        until(lambda: therapist.hands.sees("record.saved.show"), "the record to be saved")
        (folder,) = records.iterdir()
        Bundle.model_validate_json((folder / RECORD_NAME).read_bytes())
        bundle = (folder / RECORD_NAME).read_text(encoding="utf-8")
        (document,) = folder.glob("*.pdf")
        for text in (MOMENT, LAST, OWN, WORDS):
            assert text in bundle, text
            assert "".join(text.split()) in words_of_book(document), text
        assert PRIVATE not in bundle
        assert "".join(PRIVATE.split()) not in words_of_book(document)
        seen["state"] = "saved"
    with stage.step("Without her word there is no copy for a supervisor; she agrees in her settings"):
        assert therapist.hands.sees("record.prepare") is None
        patient.hands.click("rail.settings")
        patient.hands.click("settings.agreeing.supervision.yes")
        until(lambda: "You agreed on 13 July 2027." in patient.all_words(), "her word")
        stage.shoot("what-else-it-may-be-used-for", patient.window)
        circle.in_step(patient, therapist)
        therapist.hands.find("record.prepare")
    with stage.step("The copy is looked at, her sister and a place are named, and then it is saved") as seen:
        copies = circle.folder.parent / "copies"
        copies.mkdir()
        saves_copy(circle, copies)
        (folder,) = copies.iterdir()
        text = (folder / SUPERVISION_TEXT).read_text(encoding="utf-8")
        paper = words_of_book(folder / SUPERVISION_PDF)
        for name in (PATIENT, THERAPIST, "Hanneke", "Vos", "Truus", "Bergen", "5 July", PRIVATE):
            assert name not in text, name
            assert "".join(name.split()) not in paper, name
            assert name.encode() not in (folder / SUPERVISION_PDF).read_bytes(), name
        assert "[patient] is what my sister [relative] calls me; [therapist] never did." in text
        assert "Walking the dog before the scan." in text
        seen["state"] = "saved"
    circle.end()
    assert found_in([circle.folder], stage.texts) == []


def ends_with_letter(circle: Circle) -> None:
    """The end waits for the letter, which begins from sentences and is changed before it goes."""
    stage, therapist = circle.stage, circle.therapist
    hands = therapist.hands
    hands.click("review.record")
    hands.click("record.end")
    hands.write("record.end.words", stage.wrote(WORDS))
    stage.shoot("how-it-ends", therapist.window)
    hands.click("record.end.with_letter")
    until(lambda: "ends with your next letter" in hands.text_of("record.ending"), "that it waits")
    hands.click("record.sentence.0")
    hands.click("record.sentence.3")
    hands.click("record.begin_letter")
    hands.find("review.letter")
    until(lambda: "our weeks of writing" in hands.text_of("review.letter"), "the sentences in the letter")
    hands.find("review.letter").setFocus()
    hands.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    hands.write("review.letter", "\n\n" + stage.wrote(OWN))
    hands.click("review.send")
    hands.click("review.confirm_send")
    hands.find("review.call_back")
    therapist.clock.advance(timedelta(seconds=61))
    circle.in_step(therapist, circle.patient)


def open_record(therapist: Someone, circle: Circle) -> None:
    """Goes from the dossier to its record."""
    circle.open_dossier(therapist)
    therapist.hands.click("review.record")
    therapist.hands.find("record.save")


def saves_copy(circle: Circle, place: Path) -> None:
    """Names what Haven cannot know, reads the copy, and saves it."""
    therapist = circle.therapist
    hands = therapist.hands
    hands.click("record.prepare")
    until(lambda: "[patient] is what my sister" in hands.text_of("record.copy"), "the copy")
    circle.stage.shoot("the-copy-before", therapist.window)
    hands.write("record.replace.words", "Truus")
    hands.click("record.replace.add")
    hands.write("record.replace.words", "Bergen")
    hands.click("record.replace.kind.1")
    hands.click("record.replace.add")
    until(lambda: "[place]" in hands.text_of("record.copy"), "the place to be replaced")
    circle.stage.shoot("the-copy-looked-at", therapist.window)
    hands.click("record.copy.save")
    save_into(therapist, place)
    until(lambda: hands.sees("record.copy.saved.show"), "the copy to be saved")
