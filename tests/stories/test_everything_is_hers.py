"""Everything is hers: she takes all of it along, has it deleted at the clinic, and erases it from this computer."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from fhir.resources.R4B.bundle import Bundle
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog

from app.exports.service import FHIR_NAME, JSON_NAME
from app.practice.sounds import Samples
from app.spoken.coding import decoded
from app.vault.recordings import SoundView
from tests.app.recording.speech import likeness
from tests.app.spoken.speaking import say, voice
from tests.stories.canaries import found_in
from tests.stories.circle import Circle
from tests.stories.people import Someone
from tests.stories.stage import until
from tests.stories.words import BEGIN, BODY, LETTER, MOMENT, PATIENT, PRIVATE, THERAPIST

VOICE = voice(2.0)

pytestmark = [pytest.mark.story, pytest.mark.timeout(240)]


def save_into(someone: Someone, folder: Path) -> None:
    """Chooses a folder in the dialog that asks for one."""

    def dialogs() -> list[QFileDialog]:
        return [each for each in someone.window.findChildren(QFileDialog) if each.isVisible()]

    until(dialogs, "a dialog that asks for a folder")
    dialog = dialogs()[0]
    dialog.setDirectory(str(folder))
    choose = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Open)
    QTest.mouseClick(choose, Qt.MouseButton.LeftButton)


def speaks(circle: Circle, words: Samples) -> None:
    """The patient speaks a page; the microphone is a story of its own."""
    services, kept = circle.services(circle.patient), []

    def work() -> SoundView:
        return say(services.spoken, "entry", services.diary.begin("free-page", "A free page", 0), words)

    circle.patient.running.relay.run("vault", work, kept.append)
    until(lambda: kept, "what was spoken to be kept")


def words_of_book(path: Path) -> str:
    """Everything that stands in a PDF file, without room between letters."""
    document = QPdfDocument()
    assert document.load(str(path)) == QPdfDocument.Error.None_
    text = " ".join(document.getAllText(page).text() for page in range(document.pageCount()))
    document.close()
    return "".join(text.split())


def test_barrier_10_everything_is_hers(circle: Circle) -> None:
    stage, patient, therapist = circle.stage, circle.patient, circle.therapist
    hands = patient.hands
    stick = circle.folder.parent / "stick"
    stick.mkdir()
    with stage.step("She wrote for herself, shared something, and got a letter"):
        patient.clock.set(BEGIN + timedelta(hours=10))
        therapist.clock.set(BEGIN + timedelta(hours=10))
        circle.write_entry("free-page", {"page": PRIVATE})
        circle.shares("pleasant-moments", "moment", MOMENT)
        speaks(circle, VOICE)
        circle.in_step(patient, therapist)
        circle.letter_to(therapist, PATIENT, LETTER)
        circle.in_step(therapist, patient, therapist)
        circle.minutes_go_by(patient)
    with stage.step("She sees what there is, and that it will not be locked there"):
        patient.settings("export")
        until(lambda: "3 pages of the diary" in patient.all_words(), "what there is")
        assert "1 recording" in patient.all_words()
        assert "of the pages you kept for yourself" in patient.all_words()
        assert "There it is not locked any more." in patient.all_words()
        stage.shoot("what-there-is", patient.window)
        hands.click("settings.export.fhir")
        hands.click("settings.export.sound")
        hands.click("settings.export.save")
        save_into(patient, stick)
        until(lambda: hands.sees("settings.export.show"), "everything to be saved", 30_000)
        stage.shoot("it-is-saved", patient.window)
    with stage.step("Another program, a hospital and she herself open what she took along") as seen:
        (folder,) = stick.iterdir()
        assert sorted(path.suffix for path in folder.iterdir()) == ["", ".json", ".json", ".pdf", ".txt"]
        everything = json.loads((folder / JSON_NAME).read_text(encoding="utf-8"))
        typed = [entry for entry in everything["entries"] if entry["versions"][-1]["answers"]]
        entries = {entry["versions"][-1]["answers"][0]["text"]: entry for entry in typed}
        assert {text: entry["private"] for text, entry in entries.items()} == {PRIVATE: True, MOMENT: False}
        assert entries[MOMENT]["versions"][-1]["shared"]["state"] == "opened"
        assert [letter["text"] for letter in everything["letters"]] == [LETTER]
        (spoken,) = everything["spoken"]
        assert likeness(decoded((folder / spoken["file"]).read_bytes()), VOICE) > 0.95
        assert spoken["subject"] in {entry["id"] for entry in everything["entries"]}
        Bundle.model_validate_json((folder / FHIR_NAME).read_bytes())
        bundle = (folder / FHIR_NAME).read_text(encoding="utf-8")
        assert PRIVATE in bundle
        assert MOMENT in bundle
        assert spoken["file"] in bundle
        (book,) = folder.glob("*.pdf")
        words = words_of_book(book)
        for text in (PRIVATE, MOMENT, *LETTER.split("\n\n"), PATIENT, THERAPIST, "Spoken, 2 s"):
            assert "".join(text.split()) in words, text
        seen["state"] = "taken along"
    with stage.step("She goes on to erasing, which leads to the clinic first"):
        patient.settings("erasing")
        until(lambda: "with your recovery sheet you can bring it back" in patient.all_words(), "what stays")
        stage.shoot("what-goes-and-what-stays", patient.window)
        hands.click("settings.erasing.leave")
        hands.click("settings.leaving.ask")
        hands.click("settings.leaving.leave")
        hands.find("settings.leaving.pdf")
    with stage.step("Asked twice, everything goes from this computer") as seen:
        patient.settings("erasing")
        until(lambda: "received before you left" in patient.all_words(), "that she left")
        hands.click("settings.erasing.ask")
        hands.find("settings.erasing.keep")
        stage.shoot("asked-once", patient.window)
        hands.click("settings.erasing.on")
        hands.find("settings.erasing.rather_not")
        stage.shoot("asked-twice", patient.window)
        hands.click("settings.erasing.go")
        hands.find("erasing.onward")
        stage.shoot("everything-is-gone", patient.window)
        assert [path for path in patient.folder.rglob("*") if path.is_file()] == []
        hands.click("erasing.onward")
        hands.find("enrol.language_en")
        stage.shoot("at-the-beginning", patient.window)
        seen["state"] = "erased"
    with stage.step("Haven starts again as on its first day, and what she took along is still hers"):
        patient.close()
        patient.open()
        hands.find("enrol.language_en")
        assert found_in([patient.folder], [*stage.texts, PRIVATE, MOMENT, BODY, LETTER]) == []
        assert PRIVATE in (folder / JSON_NAME).read_text(encoding="utf-8")
    circle.end()
