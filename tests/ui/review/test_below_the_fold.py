"""Pages below the fold come while the reader reads, and are as complete as those that were there at once."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.model.changes import EntryShared
from app.model.ids import EntryId, new_id
from tests.ui.review.conftest import Shell, idle
from tests.ui.review.test_dossier import opened, write_note
from tests.ui.review.world import Patient, World, ago
from ui.review.sheet import DiarySheets


@pytest.fixture
def marijke(world: World) -> Patient:
    """With six pages, of which the window shows two."""
    made = world.patient("Marijke B.", 2, 0)
    for days in range(1, 7):
        world.entry(made, ago(days))
    return made


def test_what_comes_later_has_its_notes_and_can_be_written_in_no_more_than_the_rest(
    qtbot: QtBot, shell: Shell, marijke: Patient
) -> None:
    page = opened(qtbot, shell, marijke)
    write_note(qtbot, shell, page, page.desk.diary.sheets.rows[-1], "Seen below.")
    idle(qtbot, shell)
    entries = [sheet.entry for sheet in page.desk.diary.sheets.sheets]
    sheets = DiarySheets(shell)
    qtbot.addWidget(sheets)
    sheets.resize(600, 400)
    sheets.show()

    sheets.show_entries(entries)
    assert len(sheets.made) < len(entries), "all of them kept the window"
    sheets.show_notes(page._presenter.notes)
    sheets.close_margins(True)
    sheets.hold_notes(True)
    qtbot.waitUntil(lambda: len(sheets.made) == len(entries))

    assert [sheet.entry for sheet in sheets.made] == entries
    (editor,) = sheets.rows[-1].editors()
    assert (editor.toPlainText(), editor.isReadOnly()) == ("Seen below.", True)
    assert all(row.margin.add.isHidden() for row in sheets.rows)
    tops = [sheet.y() for sheet in sheets.made]
    assert tops == sorted(set(tops)), "no sheet lies over another"


def test_whoever_asks_for_them_gets_them_all_and_those_of_nobody_else(
    qtbot: QtBot, shell: Shell, marijke: Patient
) -> None:
    page = opened(qtbot, shell, marijke)
    entries = [sheet.entry for sheet in page.desk.diary.sheets.sheets]
    sheets = DiarySheets(shell)
    qtbot.addWidget(sheets)
    sheets.show_entries(entries)
    assert len(sheets.made) < len(entries)
    sheets.show_entries(entries[:1])
    assert [sheet.entry for sheet in sheets.sheets] == entries[:1], "what was to come for the one before still came"
    sheets.show_entries(entries)
    assert [sheet.entry for sheet in sheets.sheets] == entries


def test_a_page_without_words_that_was_only_scrolled_past_was_not_seen(
    qtbot: QtBot, shell: Shell, world: World, marijke: Patient
) -> None:
    body = EntryShared(
        entry=EntryId(new_id()), version=1, form="free-page", title="A page", week=2, written_at=ago(), answers=()
    )
    world.says(marijke, body, ago())
    page = opened(qtbot, shell, marijke)
    sheet = page.desk.diary.sheets.sheets[-1]
    assert sheet.rows == []
    bar = page.desk.diary.area.verticalScrollBar()

    def at_its_end() -> bool:
        bar.setValue(bar.maximum())
        return sheet.eyes.waits

    qtbot.waitUntil(at_its_end)
    bar.setValue(0)
    qtbot.waitUntil(lambda: sheet.eyes.told or not sheet.eyes.waits)
    assert not sheet.eyes.told
    qtbot.waitUntil(at_its_end)
    qtbot.waitUntil(lambda: sheet.eyes.told)


def test_whoever_opens_the_next_dossier_stands_on_its_first_words(
    qtbot: QtBot, shell: Shell, world: World, marijke: Patient
) -> None:
    other = world.patient("Ruud K.", 6, 0)
    world.entry(other, ago(1))
    page = opened(qtbot, shell, marijke)
    page.desk.letter.paper.setFocus()

    page.entered({"person": other.id})
    idle(qtbot, shell)

    assert QApplication.focusWidget() is page.desk.diary.first_passage()
