from pathlib import Path

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from app.errors import PrintFailed
from sync.client.recovery import RecoveryCode, RecoverySheet
from ui.printing.document import Sheet, save_pdf
from ui.printing.letter import letter_document
from ui.printing.recovery_sheet import recovery_sheet

SHEET = RecoverySheet(RecoveryCode(bytes(range(20))), "https://haven.example.org")


def test_the_recovery_sheet_holds_every_group_in_its_order_and_the_address(qapp: QApplication) -> None:
    text = recovery_sheet(SHEET).toPlainText()
    places = [text.index(group) for group in SHEET.code.groups]
    assert places == sorted(places)
    assert text.index("https://haven.example.org") > places[-1]
    assert "passport" in text


def test_a_letter_holds_its_words_and_the_notes_to_them(qapp: QApplication) -> None:
    document = letter_document(
        "From Dr. Vos", "Monday 20 May", "Dear Marijke,\n\nThank you.", [("the light", "You let yourself stop.")]
    )
    text = document.toPlainText()
    for words in (
        "From Dr. Vos",
        "Monday 20 May",
        "Dear Marijke,",
        "Thank you.",
        "the light",
        "You let yourself stop.",
    ):
        assert words in text


def test_what_others_wrote_is_never_read_as_markup(qapp: QApplication) -> None:
    wrote = "<b>bold</b> <img src='http://example.org/x.png'> &amp;"
    document = letter_document("From <i>H</i>", "today", wrote, [(wrote, wrote)])
    assert document.toPlainText().count(wrote) == 3
    assert "From <i>H</i>" in document.toPlainText()


def test_a_pdf_is_whole_and_carries_its_fonts(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    save_pdf(recovery_sheet(SHEET), path)
    content = path.read_bytes()
    assert content.startswith(b"%PDF-")
    assert content.rstrip().endswith(b"%%EOF")
    assert b"AtkinsonHyperlegibleNext" in content
    assert content.count(b"/FontFile") >= 2


def test_a_long_letter_goes_over_several_pages(qapp: QApplication, tmp_path: Path) -> None:
    short, long = tmp_path / "short.pdf", tmp_path / "long.pdf"
    save_pdf(letter_document("From Dr. Vos", "today", "One line."), short)
    save_pdf(letter_document("From Dr. Vos", "today", "A line.\n" * 200), long)
    assert short.read_bytes().count(b"/Type /Page\n") == 1
    assert long.read_bytes().count(b"/Type /Page\n") > 2


def test_a_place_that_cannot_be_written_to_leaves_nothing_and_says_so(qapp: QApplication, tmp_path: Path) -> None:
    sheet = Sheet("A title")
    sheet.text("words")
    with pytest.raises(PrintFailed):
        save_pdf(sheet.document, tmp_path / "missing" / "sheet.pdf")
    assert list(tmp_path.iterdir()) == []


def test_an_earlier_file_is_replaced_whole(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(b"earlier")
    document: QTextDocument = recovery_sheet(SHEET)
    save_pdf(document, path)
    assert path.read_bytes().startswith(b"%PDF-")
    assert [each.name for each in tmp_path.iterdir()] == ["sheet.pdf"]
