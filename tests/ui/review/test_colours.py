"""Each patient's colour stands beside her name wherever something goes to her."""

import pytest
from PySide6.QtCore import QRect, Qt
from pytestqt.qtbot import QtBot

from tests.ui.review.conftest import Shell, idle
from tests.ui.review.test_dossier import opened
from tests.ui.review.world import Patient, World
from ui.review.caseload_model import Column
from ui.review.caseload_page import CaseloadPage
from ui.review.dossier_page import DossierPage
from ui.review.mark import colour_of, initial_of, title_of
from ui.theme import current

quietly = pytest.mark.qt_log_ignore("propagateSizeHints", "support raise", "grabbing the keyboard")


@pytest.fixture
def two(world: World) -> tuple[Patient, Patient]:
    return world.patient("Anna Bos", 2, 0), world.patient("Bram Vos", 3, 0)


def number_of(shell: Shell, patient: Patient) -> int:
    review = shell.services.review
    assert review is not None
    return next(row.colour for row in review.caseload() if row.person.id == patient.id)


def colours_in(widget: object, place: QRect | None = None) -> set[str]:
    picture = widget.grab(place) if place else widget.grab()  # type: ignore[attr-defined]
    image = picture.toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def show(qtbot: QtBot, shell: Shell, page: DossierPage, patient: Patient) -> None:
    page.entered({"person": patient.id})
    idle(qtbot, shell)


def test_dossier_and_letter_show_whose_they_are(qtbot: QtBot, shell: Shell, two: tuple[Patient, Patient]) -> None:
    anna, bram = two
    assert number_of(shell, anna) != number_of(shell, bram)
    page = opened(qtbot, shell, anna)
    for patient in (anna, bram):
        show(qtbot, shell, page, patient)
        colour = colour_of(number_of(shell, patient)).name()

        assert page.desk.letter.to.text() == f"to {patient.name}"
        assert colour in colours_in(page.desk.header.mark)
        assert colour in colours_in(page.desk.letter.stripe)
        assert colour in colours_in(page.desk.letter.mark)
        assert patient.name in page.desk.header.mark.accessibleName()
        assert title_of(number_of(shell, patient)) in page.desk.header.mark.accessibleName()
    page.entered({})
    idle(qtbot, shell)
    assert page.desk.letter.to.text() == ""
    assert not page.desk.header.mark.isVisibleTo(page.desk)


def test_the_preview_shows_it_too(qtbot: QtBot, shell: Shell, two: tuple[Patient, Patient]) -> None:
    page = opened(qtbot, shell, two[1])
    qtbot.keyClicks(page.desk.letter.paper, "Dear Bram,")
    page.desk.send_wanted.emit()

    assert page.preview.isVisible()
    assert colour_of(number_of(shell, two[1])).name() in colours_in(page.preview.mark)
    page.preview.put_back.emit()
    page.left()
    idle(qtbot, shell)


def test_the_caseload_has_a_mark_before_each_name(qtbot: QtBot, shell: Shell, two: tuple[Patient, Patient]) -> None:
    page = CaseloadPage(shell)
    qtbot.addWidget(page)
    shell.pages.append(page)
    page.resize(1052, 700)
    page.show()
    page.entered({})
    idle(qtbot, shell)
    table = page.panel.table
    for patient in two:
        place = table.visualRect(table.rows.index(table.rows.row_of(patient.id), Column.PATIENT))
        assert colour_of(number_of(shell, patient)).name() in colours_in(table.viewport(), place)


@quietly
def test_another_colour_is_chosen_by_keyboard_and_kept(
    qtbot: QtBot, shell: Shell, two: tuple[Patient, Patient]
) -> None:
    anna = two[0]
    page = opened(qtbot, shell, anna)
    mark = page.desk.header.mark
    mark.setFocus()
    qtbot.waitUntil(mark.hasFocus)
    before = mark.number
    qtbot.keyClick(mark, Qt.Key.Key_Space)
    menu = mark.menu
    assert menu is not None
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    idle(qtbot, shell)

    assert shell.changes[-1].touches("person")
    page.changed(shell.changes[-1])
    idle(qtbot, shell)
    assert mark.number == before % 8 + 1 == number_of(shell, anna)
    assert colour_of(mark.number).name() in colours_in(page.desk.letter.stripe)


def test_an_initial_is_the_first_letter_of_a_name() -> None:
    assert [initial_of(name) for name in ("anna", "’t Hart", "Élodie", "")] == ["A", "T", "É", "·"]
    assert len({colour_of(number).name() for number in range(1, 9)}) == 8
    assert current().tokens.on_patient.isValid()
