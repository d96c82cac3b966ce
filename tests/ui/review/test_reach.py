"""Everything by keyboard, everything with a name, in every theme and text size."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.model.changes import CallAsked
from tests.ui.review.conftest import Shell, idle
from tests.ui.review.world import World, ago, make_eight
from ui import theme
from ui.review.caseload_page import CaseloadPage
from ui.review.dossier_page import DossierPage
from ui.review.letters_page import SentLettersPage
from ui.shell.page import Page
from ui.theme.theme import make


def opened(qtbot: QtBot, shell: Shell, page: Page, size: tuple[int, int] = (1052, 800), **arguments: object) -> Page:
    qtbot.addWidget(page)
    shell.pages.append(page)
    page.resize(*size)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.entered(arguments)
    idle(qtbot, shell)
    return page


def all_pages(qtbot: QtBot, shell: Shell, world: World, size: tuple[int, int] = (1052, 800)) -> list[Page]:
    people = make_eight(world)
    marijke, carlos = people["Marijke B."].id, people["Carlos M."].id
    return [
        opened(qtbot, shell, CaseloadPage(shell), size),
        opened(qtbot, shell, CaseloadPage(shell), size, person=carlos, digits=True),
        opened(qtbot, shell, DossierPage(shell), size),
        opened(qtbot, shell, DossierPage(shell), size, person=marijke),
        opened(qtbot, shell, SentLettersPage(shell), size),
    ]


def focusable(page: QWidget) -> list[QWidget]:
    tab = Qt.FocusPolicy.TabFocus
    return [each for each in page.findChildren(QWidget) if each.focusPolicy() & tab and each.isVisibleTo(page)]


def test_whatever_takes_the_focus_has_its_two_names(qtbot: QtBot, shell: Shell, world: World) -> None:
    nameless = [
        f"{type(each).__name__} {each.objectName()!r} {each.accessibleName()!r} on {page.name}"
        for page in all_pages(qtbot, shell, world)
        for each in focusable(page)
        if not each.objectName() or not each.accessibleName()
    ]

    assert nameless == []


def test_no_two_things_on_a_page_have_the_same_name(qtbot: QtBot, shell: Shell, world: World) -> None:
    for page in all_pages(qtbot, shell, world):
        names = [each.objectName() for each in focusable(page)]
        assert len(names) == len(set(names)), page.name


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_no_page_scrolls_sideways(qtbot: QtBot, shell: Shell, world: World, qapp: QApplication, percent: int) -> None:
    theme.wear(qapp, make("light", percent))

    for page in all_pages(qtbot, shell, world, (1280 - round(228 * percent / 100), 800)):
        for area in page.findChildren(QScrollArea):
            if area.isVisibleTo(page):
                assert area.horizontalScrollBar().maximum() == 0, f"{page.name} {area.objectName()}"


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_no_words_are_cut(qtbot: QtBot, shell: Shell, world: World, qapp: QApplication, percent: int) -> None:
    theme.wear(qapp, make("light", percent))

    for page in all_pages(qtbot, shell, world, (1280 - round(228 * percent / 100), 800)):
        for label in page.findChildren(QLabel):
            if not label.isVisibleTo(page) or not label.text():
                continue
            wanted = label.heightForWidth(label.width()) if label.hasHeightForWidth() else 0
            assert label.height() >= wanted, f"{page.name}: {label.text()!r}"
            if not label.wordWrap():
                assert label.width() >= label.sizeHint().width(), f"{page.name}: {label.text()!r}"


def test_no_window_of_its_own_flashes_up_while_a_dossier_is_shown(qtbot: QtBot, shell: Shell, world: World) -> None:
    people = make_eight(world)
    world.says(people["Joop de W."], CallAsked(line="Please."), ago(0, 2))
    page = opened(qtbot, shell, DossierPage(shell), person=people["Joop de W."].id)

    assert [window for window in QApplication.topLevelWidgets() if window.isVisible()] == [page]


def test_the_whole_dossier_can_be_walked_through_with_tab(qtbot: QtBot, shell: Shell, world: World) -> None:
    people = make_eight(world)
    page = opened(qtbot, shell, DossierPage(shell), person=people["Marijke B."].id)
    seen: set[str] = set()

    for _ in range(80):
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.add(focus.objectName())
        qtbot.keyClick(focus, Qt.Key.Key_Tab)

    assert isinstance(page, DossierPage)
    assert {"review.back", "review.call.called", "review.subject", "review.letter", "review.next"} <= seen
    assert {"review.passage.1.1", "review.add_note.1.1", "review.earlier"} - seen <= {"review.earlier"}
