"""What a hostile server did stands in plain words above the dossier, and on a card in the patient's window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.clock import SetClock
from app.course.pack import Course
from app.paths import Profile
from app.tasks import Lanes
from tests.hostile.chapters import ALL
from tests.hostile.pair import Pair, who
from tests.hostile.stage import Stage
from tests.integration.conftest import Party, World
from tests.ui.named import words
from tests.ui.review.conftest import NoSync, Shell, idle
from ui.notices.stack import NoticeStack
from ui.review.dossier_page import DossierPage
from ui.shell.session import Session

pytestmark = pytest.mark.hostile

CASES = {case.name: case for case in ALL}


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """A clinic whose people have vaults behind passphrases, as windows open them."""
    found = Stage.open(tmp_path_factory.mktemp("seen"), World)
    yield found
    found.close()


@pytest.fixture
def pair(stage: Stage) -> Iterator[Pair]:
    found = stage.pair()
    yield found
    stage.proxy.forget()
    found.close()


class Window(Shell):
    """The small part of a window that pages know, over somebody's real vault."""

    def __init__(self, party: Party, course: Course, folder: Path) -> None:
        assert isinstance(party.clock, SetClock)
        self._lanes = Lanes()
        self._session = Session(party.vault, Profile(folder / "profile"), party.clock, course, NoSync())
        super().__init__(self._session.services, self._lanes, party.clock, folder)

    def close(self) -> None:
        self._lanes.close()
        self._session.release()
        QApplication.sendPostedEvents()


HERS, SERVER, UNKNOWN = "from Truus's computer", "from the clinic's server", "from an unknown computer"


@pytest.mark.parametrize(
    ("name", "what", "whose"),
    [
        ("body-altered", "whose signature does not hold", HERS),
        ("stranger-writes", "from somebody whom nobody introduced", UNKNOWN),
        ("commit-left-out", "something that was quoted is missing", SERVER),
        ("head-from-nowhere", "another past than before", SERVER),
        ("shown-under-another-clinic", "under another key than the clinic's", HERS),
        ("word-after-leaving", "from a computer that had been taken out", HERS),
        ("epoch-in-anothers-name", "whose signature does not hold", HERS),
        ("computer-of-a-stranger", "from somebody whom nobody introduced", UNKNOWN),
        ("taken-out-by-nobody", "from somebody whom nobody introduced", UNKNOWN),
        ("said-to-have-left", "another past than before", SERVER),
    ],
)
def test_a_dossier_says_what_was_not_believed(
    qtbot: QtBot, pair: Pair, course: Course, tmp_path: Path, name: str, what: str, whose: str
) -> None:
    CASES[name].play(pair)
    window = Window(pair.therapist, course, tmp_path)
    page = DossierPage(window)
    qtbot.addWidget(page)
    page.resize(1052, 800)
    page.show()
    page.entered({"person": who(pair.patient)})
    idle(qtbot, window)
    assert page.around.doubts.isVisible()
    assert f"{what} · {whose}" in page.around.doubts.accessibleName()
    assert "None of it is shown as your patient's words." in words(page.around.doubts)
    page.hide()
    window.close()


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("own-commit-hidden", "Something is being left out"),
        ("erased-on-nobodys-wish", "Something is being left out"),
        ("own-places-differ", "Two stories that do not fit"),
        ("another-clinic", "Another key than the clinic's"),
    ],
)
def test_the_patient_is_told_on_a_quiet_card(
    qtbot: QtBot, pair: Pair, course: Course, tmp_path: Path, name: str, title: str
) -> None:
    CASES[name].play(pair)
    window = Window(pair.patient, course, tmp_path)
    stack = NoticeStack(window, "today.noticed")
    qtbot.addWidget(stack)
    stack.look()
    idle(qtbot, window)
    assert stack.isVisibleTo(stack.parentWidget())
    said = words(stack)
    assert title in said
    assert "safe" in said
    assert "Please phone the clinic" in said
    window.close()
