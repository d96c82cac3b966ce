"""Pages below the fold come while the reader reads, and are as complete as those that were there at once."""

import pytest
from pytestqt.qtbot import QtBot

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
