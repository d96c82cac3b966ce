"""Reading aloud, with the engine that Qt brings for trying."""

import pytest
from PySide6.QtTextToSpeech import QTextToSpeech

from tests.ui.named import nameless, settle, words
from ui.sound.aloud import Reader
from ui.spoken.aloud import ReadAloud


@pytest.fixture
def make(qtbot, qapp):
    def made(text, language="en", engine="mock"):
        aloud = ReadAloud(
            "letters.aloud", lambda: text, lambda: language, reader=lambda parent: Reader(engine, parent)
        )
        qtbot.addWidget(aloud)
        aloud.show()
        return aloud

    return made


LONG = "\n\n".join(["Dear Truus, " + "the light on the water " * 12] * 3)


def test_barrier_19_a_letter_is_read_aloud_paragraph_by_paragraph_and_ends_by_itself(make, qtbot):
    aloud = make("Dear Truus,\n\nGood.\n\n")
    aloud.button.click()
    assert aloud.button.text() == "Pause reading"
    qtbot.waitUntil(lambda: aloud.button.text() == "Read aloud", timeout=20_000)
    assert not aloud.end.isVisible()
    assert nameless(aloud) == []


def test_reading_waits_goes_on_and_is_stopped(make, qtbot):
    aloud = make(LONG)
    aloud.button.click()
    aloud.button.click()
    assert aloud.button.text() == "Go on reading"
    aloud.button.click()
    assert aloud.button.text() == "Pause reading"
    aloud.end.setFocus()
    aloud.end.click()
    assert aloud.button.text() == "Read aloud"
    assert not aloud.end.isVisible()


def test_a_page_that_goes_reads_no_more(make, qtbot):
    aloud = make(LONG)
    aloud.button.click()
    reader = aloud.findChild(Reader)
    aloud.hide()
    assert reader.reading == "silent"


def test_a_computer_without_a_voice_says_why(make, monkeypatch):
    monkeypatch.setattr(QTextToSpeech, "availableEngines", staticmethod(lambda: ["mock"]))
    aloud = make("Dear Truus", engine="")
    aloud.button.click()
    settle()
    assert "This computer has no voice for reading aloud." in words(aloud)
    assert aloud.why.isVisible()


def test_a_computer_without_a_voice_for_the_language_says_so(make):
    aloud = make("Beste Truus", "nl")
    aloud.button.click()
    settle()
    assert "no voice for this language (Nederlands)" in aloud.why.text()
