"""What cannot be trusted in a dossier stands above it, in words, and nothing puts it aside."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.model.change_set import ChangeSet
from app.vault.evidence import Evidence, Exhibit
from sync.client.doubts import Doubt
from tests.ui.named import children, nameless, too_wide, words
from tests.ui.review.conftest import Shell, idle
from tests.ui.review.test_dossier import opened
from tests.ui.review.world import MORNING, Patient, World, ago
from ui import theme
from ui.review.doubts_strip import say
from ui.theme.theme import make


@pytest.fixture
def marijke(world: World) -> Patient:
    patient = world.patient("Marijke B.", 2, 0)
    world.entry(patient, ago(3))
    return patient


def doubt(world: World, patient: Patient, *kinds: str) -> None:
    """Something arrives that does not hold, and is kept as it came."""
    db = world.vault.database
    with db.transaction():
        for kind in kinds:
            shown = f"{kind} {patient.id} {len(Evidence(db).all())}".encode()
            Evidence(db).keep(Exhibit(kind, patient.stream, shown), MORNING)


def test_an_honest_dossier_has_no_such_strip(qtbot: QtBot, shell: Shell, marijke: Patient) -> None:
    assert opened(qtbot, shell, marijke).around.doubts.isHidden()


def test_it_says_what_how_much_and_since_when_above_what_holds(
    qtbot: QtBot, shell: Shell, world: World, marijke: Patient
) -> None:
    doubt(world, marijke, "BadSignature", "BadSignature", "HistoryHidden")
    page = opened(qtbot, shell, marijke)
    strip = page.around.doubts
    said = words(strip)
    assert "2 things whose signature does not hold · from the clinic's server · first seen: today" in said
    assert "1 gap: something that was quoted is missing" in said
    assert "None of it is shown as your patient's words." in said
    assert strip.accessibleName().startswith("2 things whose signature does not hold")
    assert page.desk.diary.sheets.rows, "what holds is there to be read"
    (save,) = children(strip, QAbstractButton)
    assert save.objectName() == "review.doubts.save"
    assert nameless(strip) == []


def test_it_comes_while_the_dossier_lies_open_and_stays(
    qtbot: QtBot, shell: Shell, world: World, marijke: Patient
) -> None:
    page = opened(qtbot, shell, marijke)
    doubt(world, marijke, "UnknownSender")
    page.changed(ChangeSet.of("sync", "evidence"))
    idle(qtbot, shell)
    assert page.around.doubts.isVisible()
    page.left()
    page.entered({"person": marijke.id})
    idle(qtbot, shell)
    assert page.around.doubts.isVisible()


def test_it_stands_above_her_dossier_alone(qtbot: QtBot, shell: Shell, world: World, marijke: Patient) -> None:
    doubt(world, marijke, "BadSignature")
    joop = world.patient("Joop", 3, 0)
    page = opened(qtbot, shell, marijke)
    page.entered({"person": joop.id})
    idle(qtbot, shell)
    assert page.around.doubts.isHidden()


KINDS = (
    "UnknownSender",
    "BadSignature",
    "HistoryHidden",
    "HistoryRolledBack",
    "KeyChanged",
    "AfterLeaving",
    "Undecipherable",
    "SomethingNewer",
)


def test_every_kind_has_words_of_its_own_for_one_and_for_many() -> None:
    since = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
    for count in (1, 4):
        said = {say(Doubt(kind, "", "", count, since), date(2027, 3, 2)) for kind in KINDS}
        assert len(said) == len(KINDS)
        assert all(each.startswith(f"{count} ") for each in said)
        assert all(each.endswith("first seen: yesterday") for each in said)


def test_whose_computer_it_claims_to_come_from_is_named() -> None:
    since = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
    today = date(2027, 3, 1)
    assert "from Marijke's computer 1a2b3c4d" in say(Doubt("BadSignature", "Marijke", "1a2b3c4d", 1, since), today)
    assert "from an unknown computer 1a2b3c4d" in say(Doubt("UnknownSender", "", "1a2b3c4d", 1, since), today)


@pytest.mark.parametrize(("name", "percent"), [("dark", 150), ("high-contrast", 200)])
def test_nothing_is_cut_off(
    qtbot: QtBot, qapp, shell: Shell, world: World, marijke: Patient, name: str, percent: int
) -> None:
    theme.wear(qapp, make(name, percent))
    doubt(world, marijke, *KINDS)
    page = opened(qtbot, shell, marijke)
    assert too_wide(page.around.doubts) == []
    theme.wear(qapp, make("light", 100))
