"""The book: every word that is hers, in its order, on pages that are numbered and can be gone to."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtPdf import QPdfBookmarkModel, QPdfDocument
from PySide6.QtWidgets import QApplication

from app.course.pack import Course
from app.diary.living import LETTER, LIVING
from app.errors import ExportNotWritten
from app.exports.package import write_package
from app.exports.telling import Told
from app.letters.service import Letters
from app.paths import resources
from app.spoken.service import Spoken
from app.tasks import Cancelled, Lane
from tests.app.spoken.speaking import say, voice
from tests.lives import Life
from ui.printing.document import screen_dots
from ui.printing.everything import pdf_part
from ui.text import Translations


@pytest.fixture
def life(tmp_path: Path) -> Iterator[Life]:
    made = Life(tmp_path)
    yield made
    made.close()


def squeezed(text: str) -> str:
    """Without any room: a reader of PDF files guesses where there is some between letters."""
    return "".join(text.split())


class Book:
    """A PDF file as a reader has it."""

    def __init__(self, path: Path) -> None:
        self._document = QPdfDocument()
        assert self._document.load(str(path)) == QPdfDocument.Error.None_
        count = self._document.pageCount()
        self.pages = [self._document.getAllText(number).text() for number in range(count)]
        self.labels = [self._document.pageLabel(number) for number in range(count)]
        model = QPdfBookmarkModel()
        model.setDocument(self._document)
        title, page = QPdfBookmarkModel.Role.Title.value, QPdfBookmarkModel.Role.Page.value
        rows = [model.index(row, 0) for row in range(model.rowCount())]
        self.bookmarks = {str(row.data(title)): int(row.data(page)) for row in rows}

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.pages).split())


def book(life: Life, folder: Path) -> Book:
    """Writes the book on the lane where it is written in the program."""
    course, dots = Course.load(resources() / "courses" / "mbct"), screen_dots()

    def work() -> Path:
        with life.db.snapshot():
            return write_package(folder, "Haven", [pdf_part(life.db, course, dots, "book.pdf")], Told())

    lane = Lane("cpu")
    try:
        return Book(lane.submit(work).result(60) / "book.pdf")
    finally:
        lane.close(drain=True)


def test_barrier_10_every_word_is_in_the_book_and_says_for_whom_it_was(
    life: Life, tmp_path: Path, qapp: QApplication
) -> None:
    entry = life.writes("The light on the water held me.", share=True)
    life.is_answered(entry, "The light on the water", "You let yourself stop.", "Dear Anna,\n\nThank you.")
    life.writes("Nobody else reads <b>this</b>.")
    life.says_numbers(7, 2, 5)
    life.practises("Body scan", "Warm feet")
    life.drafts_a_letter("half a thought")
    life.writes("I sleep badly.", form="early-signs", title="Early signs")
    found = book(life, tmp_path)
    places = [
        found.text.index(words)
        for words in (
            "What I wrote in Haven",
            "What is in it",
            "The light on the water held me.",
            "“The light on the water”",
            "You let yourself stop.",
            "Nobody else reads <b>this</b>.",
            "How much energy do you have today? 7 of 10",
            "Dear Anna,",
            "What I practised",
            "Warm feet",
            "What stays with me",
            "I sleep badly.",
        )
    ]
    assert places[0] < places[1] < places[2]
    assert places[-2] < places[-1]
    assert "half a thought" not in found.text, "what is not finished is in the JSON file alone"
    assert "shared with my therapist" in found.text
    assert "kept for myself" in found.text


def test_barrier_10_what_was_spoken_and_the_papers_stand_in_the_book(
    life: Life, tmp_path: Path, qapp: QApplication
) -> None:
    spoken = Spoken(life.db, life.clock)
    say(spoken, "entry", life.diary.begin("free-page", "Only spoken", 0), voice(2.0))
    say(spoken, "entry", life.says_numbers(7, 2, 5), voice(1.0))
    gone = life.writes("Typed as well.")
    spoken.remove(say(spoken, "entry", gone, voice(3.0)).recording)
    for form in (LETTER, *reversed(LIVING)):
        life.writes(f"Words of {form}.", form=form, title=form)
    say(spoken, "draft", "", voice(4.0))
    assert Letters(life.db, life.clock).send(text="") is not None
    found = book(life, tmp_path)
    for words in ("Only spoken", "Spoken, 2 s", "Spoken, 1 s", "Spoken, 4 s"):
        assert found.text.count(words) == 1, words
    assert "Spoken, 3 s" not in found.text
    papers = [found.text.index(f"Words of {form}.") for form in (*LIVING, LETTER)]
    assert papers == sorted(papers)
    assert papers[0] > found.text.index("What stays with me")


def test_bookmarks_contents_numbers_and_labels_agree(life: Life, tmp_path: Path, qapp: QApplication) -> None:
    life.days(100)
    found = book(life, tmp_path)
    assert list(found.bookmarks)[:2] == ["Week 0: Introduction", "Week 1: Automatic pilot"]
    assert "Between week 6 and week 7: the silent day" in found.bookmarks
    assert list(found.bookmarks)[-1] == "June 2027"
    contents = "".join(page for page, label in zip(found.pages, found.labels, strict=True) if label.startswith("i"))
    for title, page in found.bookmarks.items():
        first = found.pages[page]
        assert squeezed(first).startswith(squeezed(title))
        assert first.split()[-1] == found.labels[page]
        assert squeezed(found.labels[page] + title) in squeezed(contents)
    assert found.labels[0] == "i"
    assert found.pages[0].split()[0] == "Anna"
    assert found.labels[min(found.bookmarks.values())] == "1"


def test_it_speaks_the_language_of_the_window(life: Life, tmp_path: Path, qapp: QApplication) -> None:
    life.writes("Zonlicht")
    speaking = Translations()
    speaking.speak("nl")
    try:
        found = book(life, tmp_path)
    finally:
        speaking.speak("en")
        speaking.deleteLater()
    assert [title for title in found.bookmarks if title.endswith("Kennismaking")]
    assert "maandag 1 maart 2027" in found.text


def test_an_empty_vault_is_a_book_too(life: Life, tmp_path: Path, qapp: QApplication) -> None:
    found = book(life, tmp_path)
    assert "There is nothing yet." in found.text
    assert found.bookmarks == {}


def test_stopping_in_the_middle_leaves_nothing(life: Life, tmp_path: Path, qapp: QApplication) -> None:
    life.days(40)
    course, dots = Course.load(resources() / "courses" / "mbct"), screen_dots()
    out = tmp_path / "out"
    out.mkdir()

    class StopsHalfway(Told):
        def step(self, count: int = 1) -> None:
            super().step(count)
            if self.done > 0.5:
                self.stop()

    with pytest.raises(Cancelled), life.db.snapshot():
        write_package(out, "Haven", [pdf_part(life.db, course, dots, "book.pdf")], StopsHalfway())
    assert list(out.iterdir()) == []


def test_a_file_that_cannot_be_written_is_said(life: Life, tmp_path: Path, qapp: QApplication) -> None:
    part = pdf_part(life.db, Course.load(resources() / "courses" / "mbct"), screen_dots(), "no/such/book.pdf")
    with pytest.raises(ExportNotWritten), life.db.snapshot():
        write_package(tmp_path, "Haven", [part], Told())
    assert not (tmp_path / "Haven.unfinished").exists()
