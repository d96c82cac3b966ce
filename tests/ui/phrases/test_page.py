import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from app.phrases.beginnings import BEGINNINGS
from app.phrases.service import Phrases
from tests.ui.named import children, nameless, settle, too_low, too_wide
from tests.ui.review.conftest import Shell, idle
from ui import theme
from ui.phrase_list import PhraseList
from ui.phrases.page import PhrasesPage
from ui.theme.theme import make


@pytest.fixture
def phrases(shell: Shell) -> Phrases:
    assert shell.services.writing is not None
    return shell.services.writing.phrases


def opened(qtbot: QtBot, shell: Shell) -> PhrasesPage:
    page = PhrasesPage(shell)
    qtbot.addWidget(page)
    shell.pages.append(page)
    page.resize(1052, 800)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.entered({})
    idle(qtbot, shell)
    return page


def click(qtbot: QtBot, page: PhrasesPage, name: str) -> None:
    button = page.findChild(QAbstractButton, name)
    assert button is not None
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def names(found: PhraseList) -> list[str]:
    return [phrase.name for phrase in found.rows.phrases]


def test_an_empty_place_says_what_it_is_for_and_offers_a_beginning(
    qtbot: QtBot, shell: Shell, phrases: Phrases
) -> None:
    page = opened(qtbot, shell)

    assert page.empty.isVisible()
    assert page.offers.isVisible()
    assert not page.list.isVisible()
    assert phrases.all() == ()


def test_what_is_taken_is_ones_own_and_offered_no_longer(qtbot: QtBot, shell: Shell, phrases: Phrases) -> None:
    page = opened(qtbot, shell)

    click(qtbot, page, "phrases.take_0")
    idle(qtbot, shell)

    (taken,) = phrases.all()
    assert (taken.name, taken.text, taken.language) == (
        BEGINNINGS[0].name,
        BEGINNINGS[0].text,
        BEGINNINGS[0].language,
    )
    assert not page.empty.isVisible()
    assert names(page.list) == [taken.name]
    assert page.sheet.paper.words() == taken.text
    offered = [each.accessibleName() for each in children(page.offers, QAbstractButton)]
    assert len(offered) == sum(each.language == "en" for each in BEGINNINGS) - 1
    assert f"Take “{taken.name}”" not in offered


def test_each_keystroke_is_kept_and_makes_one_phrase(qtbot: QtBot, shell: Shell, phrases: Phrases) -> None:
    page = opened(qtbot, shell)
    qtbot.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert page.sheet.name.hasFocus()

    qtbot.keyClicks(page.sheet.name, "small steps")
    idle(qtbot, shell)
    assert phrases.all() == ()
    for letter in "One {step}.":
        qtbot.keyClicks(page.sheet.paper, letter)
    click(qtbot, page, "phrases.language_nl")
    idle(qtbot, shell)

    assert [(phrase.name, phrase.text, phrase.language) for phrase in phrases.all()] == [
        ("small steps", "One {step}.", "nl")
    ]
    assert page.sheet.kept.text().startswith("kept ")
    assert names(page.list) == ["small steps"]


def test_emptied_words_lose_nothing_and_it_says_so(qtbot: QtBot, shell: Shell, phrases: Phrases) -> None:
    phrases.keep("one", "Some words.")
    page = opened(qtbot, shell)
    page.list.choose(0)
    qtbot.keyClick(page.sheet.paper, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(page.sheet.paper, Qt.Key.Key_Delete)
    idle(qtbot, shell)

    assert [phrase.text for phrase in phrases.all()] == ["Some words."]
    assert page.sheet.kept.text() == "without words nothing is kept"


def test_a_removed_phrase_can_be_brought_back(qtbot: QtBot, shell: Shell, phrases: Phrases) -> None:
    phrases.keep("one", "Some words.")
    page = opened(qtbot, shell)
    page.list.choose(0)
    qtbot.keyClicks(page.sheet.name, " more")
    click(qtbot, page, "phrases.remove")
    idle(qtbot, shell)
    assert phrases.all() == ()
    assert shell.said == ["“one more” was removed."]
    assert not page.sheet.isVisible()

    assert shell.undo is not None
    shell.undo()
    idle(qtbot, shell)

    assert [phrase.name for phrase in phrases.all()] == ["one more"]
    assert page.sheet.isVisible()


def test_typing_into_the_search_shows_what_holds_every_word(qtbot: QtBot, shell: Shell, phrases: Phrases) -> None:
    phrases.keep("tired is allowed", "Rest is a practice.")
    phrases.keep("invite curiosity", "Look again.")
    page = opened(qtbot, shell)
    assert page.search()
    assert QApplication.focusWidget() is page.field

    qtbot.keyClicks(page.field, "practice tired")
    idle(qtbot, shell)
    assert names(page.list) == ["tired is allowed"]

    qtbot.keyClicks(page.field, " never")
    idle(qtbot, shell)
    assert names(page.list) == []
    assert page.field.isVisible()


def test_what_lies_on_the_sheet_stays_while_the_list_changes(qtbot: QtBot, shell: Shell, phrases: Phrases) -> None:
    first = phrases.keep("one", "Some words.")
    phrases.keep("two", "Others.")
    assert first is not None
    page = opened(qtbot, shell)
    page.list.choose([phrase.id for phrase in page.list.rows.phrases].index(first.id))
    qtbot.keyClicks(page.sheet.name, "s")
    phrases.use(first.id)
    page.entered({})
    idle(qtbot, shell)

    assert page.sheet.name.text() == "ones"
    assert page.list.chosen is not None
    assert page.list.chosen.id == first.id


def test_in_a_narrow_window_the_sheet_that_is_wanted_comes_into_view(
    qtbot: QtBot, shell: Shell, phrases: Phrases
) -> None:
    for name in ("one", "two"):
        phrases.keep(name, "Words.")
    page = opened(qtbot, shell)
    page.resize(600, 560)
    settle()
    row = page.list.visualRect(page.list.model().index(1, 0)).center()
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=row)
    settle()
    assert not page.sheet.paper.visibleRegion().isEmpty()
    page.area.verticalScrollBar().setValue(0)
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Up)
    settle()
    assert page.list.visibleRegion().boundingRect().top() == 0, "the arrow keys go on in the list"
    page.area.verticalScrollBar().setValue(0)
    click(qtbot, page, "phrases.add")
    settle()
    assert not page.sheet.name.visibleRegion().isEmpty()


def test_the_model_is_a_proper_one(qtbot: QtBot, shell: Shell, phrases: Phrases) -> None:
    shown = PhraseList("list", "Phrases", 200)
    qtbot.addWidget(shown)
    tester = QAbstractItemModelTester(shown.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    shown.rows.show_phrases(())
    phrases.keep("one", "Some words.")
    shown.rows.show_phrases(phrases.all())
    shown.rows.show_phrases(phrases.all())
    phrases.keep("two", "Some words.")
    shown.rows.show_phrases(phrases.all())
    spoken = {shown.rows.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)}
    assert spoken == {"one: Some words.", "two: Some words."}
    del tester


@pytest.mark.parametrize(("looks", "size"), [("light", 100), ("dark", 150), ("high-contrast", 200)])
def test_everything_has_a_name_and_its_room(
    qtbot: QtBot, shell: Shell, phrases: Phrases, qapp: QApplication, looks: str, size: int
) -> None:
    theme.wear(qapp, make(looks, size))
    phrases.keep("a name that is rather long for the list in which it stands", "Words, words and words. " * 8)
    page = opened(qtbot, shell)
    page.list.choose(0)
    idle(qtbot, shell)

    assert nameless(page) == []
    assert too_wide(page) == []
    assert too_low(page) == []
