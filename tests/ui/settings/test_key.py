"""The clinic's key, over a real vault: its mark, and another one that only the clinic's paper can tell from it."""

from collections.abc import Callable, Iterator

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.errors import KeyChanged
from app.vault.notices import Notices
from sync.client import codes
from sync.client.clinic_key import known, offered
from sync.client.pins import Pins
from sync.trust import labels
from sync.trust.hashes import fingerprint
from sync.trust.signing import public_bytes, sign_struct
from tests.integration.conftest import Party
from tests.ui.conftest import Bench
from tests.ui.named import child, children, nameless, too_wide, words
from tests.ui.settings.met import Met
from ui.settings.key import KeySheet
from ui.widgets import Field, MessagePanel

Show = Callable[[QWidget], QWidget]
Dress = Callable[[str, int], None]


@pytest.fixture(scope="module")
def met(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Met]:
    found = Met(tmp_path_factory.mktemp("met"))
    yield found
    found.close()


@pytest.fixture
def party(met: Met, tmp_path_factory: pytest.TempPathFactory) -> Party:
    return met.newcomer(tmp_path_factory.mktemp("party").name)[0]


@pytest.fixture
def sheet(met: Met, party: Party, bench: Bench, shown: Show) -> Iterator[KeySheet]:
    with met.session(party) as session:
        bench.clock.set(met.clock.now())
        bench.give(session.services)
        made = KeySheet(bench)
        made.resize(1052, 800)
        shown(made)
        made.look()
        yield made


def another(met: Met, party: Party) -> str:
    """Lets a statement under another key be shown to the program, and returns that key's code."""
    pins = Pins.of_vault(party.db, met.clock)
    assert pins is not None
    key = Ed25519PrivateKey.generate()
    statement = msgspec.structs.replace(pins.statement, version=9, clinic_key=public_bytes(key))
    with pytest.raises(KeyChanged):
        pins.take_statement(sign_struct(key, labels.STATEMENT, statement))
    return codes.encode(fingerprint(public_bytes(key)))


def tries(sheet: KeySheet, code: str) -> str:
    """Types a code, and returns what is said about it."""
    field = child(sheet, Field, "settings.key.code")
    field.setText(code)
    QTest.keyClick(field, Qt.Key.Key_Return)
    shown = children(sheet, MessagePanel, "settings.key.trouble")
    return shown[0].text if shown else ""


def test_the_mark_stands_there_as_the_clinic_prints_it(sheet: KeySheet, met: Met, party: Party) -> None:
    groups = known(party.db).split("-")
    assert len(groups) == 14
    said = words(sheet).split("\n")
    assert [each for each in said if each in groups] == groups
    assert not children(sheet, QAbstractButton, "settings.key.compare")


def test_another_key_is_taken_from_the_paper_alone(sheet: KeySheet, met: Met, party: Party, bench: Bench) -> None:
    before = known(party.db)
    code = another(met, party)
    sheet.look()
    assert "Another key answered" in words(sheet)
    assert "Please phone the clinic first" in words(sheet)
    assert code not in words(sheet), "the program never shows what to type"
    assert "does not belong" in tries(sheet, before)
    assert "does not belong" in tries(sheet, codes.encode(bytes(32)))
    fifth = code.split("-")[4]
    wrong = code.replace(fifth, fifth[:-1] + ("0" if fifth[-1] != "0" else "1"))
    assert "typing mistake in group 5" in tries(sheet, wrong)
    assert (known(party.db), bench.syncs) == (before, 0)
    assert tries(sheet, code.lower().replace("-", " ")) == ""
    assert known(party.db) == code
    assert offered(party.db) is None
    assert bench.syncs == 1
    assert bench.said[-1][0].startswith("It is the clinic's key.")
    assert not children(sheet, Field, "settings.key.code")
    assert not [notice for notice in Notices(party.db).unseen() if notice.kind == "clinic-key-differs"]


def test_nothing_typed_stays_when_the_sheet_is_left(sheet: KeySheet, met: Met, party: Party) -> None:
    code = another(met, party)
    sheet.look()
    assert "does not belong" in tries(sheet, codes.encode(bytes(32)))
    child(sheet, Field, "settings.key.code").setText(code)
    sheet.left()
    assert child(sheet, Field, "settings.key.code").text() == ""
    assert not children(sheet, MessagePanel, "settings.key.trouble")
    child(sheet, QAbstractButton, "settings.key.compare").click()
    focused = sheet.window().focusWidget()
    assert focused is not None
    assert focused.objectName() == "settings.key.code", "an empty field is asked for"
    assert known(party.db) != code


@pytest.mark.parametrize(("theme", "percent", "width"), [("dark", 150, 980), ("high-contrast", 200, 920)])
def test_everything_has_a_name_and_nothing_is_cut_off(
    met: Met, party: Party, bench: Bench, shown: Show, dressed: Dress, theme: str, percent: int, width: int
) -> None:
    dressed(theme, percent)
    another(met, party)
    with met.session(party) as session:
        bench.give(session.services)
        sheet = KeySheet(bench)
        sheet.resize(width, 800)
        shown(sheet)
        sheet.look()
        tries(sheet, "ABCD")
        assert nameless(sheet) == []
        assert too_wide(sheet) == []
