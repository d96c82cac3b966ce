import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.model.states import DeliveryState
from tests.ui.named import settle
from tests.ui.review.conftest import Shell, idle
from tests.ui.review.world import MORNING, World, ago
from ui.review.letters_model import LettersModel, Role, by_patient
from ui.review.letters_page import SentLettersPage


def opened(qtbot: QtBot, shell: Shell, **arguments: object) -> SentLettersPage:
    page = SentLettersPage(shell)
    qtbot.addWidget(page)
    shell.pages.append(page)
    page.resize(1052, 800)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.entered(arguments)
    idle(qtbot, shell)
    return page


def test_the_model_keeps_the_contract_of_models(qtbot: QtBot, shell: Shell, world: World) -> None:
    joop, marijke = world.patient("Joop de W.", 5, 0), world.patient("Marijke B.", 2, 0)
    world.letter(joop, ago(7))
    world.letter(marijke, ago(6))
    world.writes_letter(joop, ago(1), "Dear Anna")
    letters = shell.services.letters.all()
    model = LettersModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    model.show_rows(by_patient(letters, {joop.id: joop.name, marijke.id: marijke.name}), MORNING)

    assert [model.data(model.index(row)) for row in range(model.rowCount())] == [
        "Joop de W.",
        "About Thursday",
        "Your first week",
        "Marijke B.",
        "Your first week",
    ]
    assert model.data(model.index(4), Role.DETAIL) == "sent Tuesday, 08:42 · opened by your patient"
    assert tester.model() is model


def test_a_patients_letter_counts_as_opened_once_it_was_seen(qtbot: QtBot, shell: Shell, world: World) -> None:
    joop = world.patient("Joop de W.", 5, 0)
    world.writes_letter(joop, ago(1), "Dear Anna,\n\nMay I practise in the evening?")
    assert not shell.services.letters.all()[0].opened

    page = opened(qtbot, shell)
    qtbot.waitUntil(lambda: shell.services.letters.all()[0].opened)
    idle(qtbot, shell)

    assert page.sheet.letter is not None
    assert page.sheet.letter.text.startswith("Dear Anna")
    assert shell.changes


def test_own_letters_open_nothing_and_say_where_they_are(qtbot: QtBot, shell: Shell, world: World) -> None:
    joop = world.patient("Joop de W.", 5, 0)
    world.letter(joop, ago(7))

    page = opened(qtbot, shell)

    letter = page.sheet.letter
    assert letter is not None
    assert letter.delivery.state is DeliveryState.OPENED
    assert shell.changes == []


def test_the_letters_of_one_patient_come_first_when_asked_for(qtbot: QtBot, shell: Shell, world: World) -> None:
    joop, marijke = world.patient("Joop de W.", 5, 0), world.patient("Marijke B.", 2, 0)
    world.letter(joop, ago(7))
    world.letter(marijke, ago(2))

    page = opened(qtbot, shell, person=joop.id)

    assert page.sheet.letter is not None
    assert page.sheet.letter.patient == joop.id


def test_no_letters_yet_is_said_kindly(qtbot: QtBot, shell: Shell) -> None:
    page = opened(qtbot, shell)

    assert page.empty.isVisible()
    settle()
    assert page.empty.y() < 150, "it stands below the heading"
    assert page.empty.height() < 200
    assert not page.list.isVisible()


@pytest.mark.parametrize("by_key", [False, True])
def test_in_a_narrow_window_the_letter_that_is_wanted_comes_into_view(
    qtbot: QtBot, shell: Shell, world: World, by_key: bool
) -> None:
    for name in ("Joop de W.", "Marijke B.", "Ans V.", "Ruud K.", "Peter H.", "Fatima E."):
        world.letter(world.patient(name, 5, 0), ago(7))
    page = opened(qtbot, shell)
    page.resize(600, 560)
    settle()
    assert page.sheet.visibleRegion().boundingRect().height() < 200
    row = page.list.visualRect(page.list.model().index(1, 0)).center()
    if by_key:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    else:
        qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=row)
    settle()
    assert page.sheet.visibleRegion().boundingRect().top() == 0
    assert page.sheet.visibleRegion().boundingRect().height() >= 200
