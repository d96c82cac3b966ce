"""What Haven noticed, to read again; and saving the proof of what does not fit, from a real vault."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from app.paths import Profile
from app.vault.cost import FLOOR
from app.vault.evidence import Evidence, Exhibit
from app.vault.notices import NoticeKind, Notices
from app.vault.vault import Vault
from tests.ui.conftest import Bench
from tests.ui.named import child, children, nameless, settle, too_wide, words
from tests.ui.patient import Patient, patient
from ui.notices.card import NoticeCard
from ui.notices.proof import save_proof
from ui.settings.noticed import NoticedSheet
from ui.widgets import MessagePanel

__all__ = ["patient"]
Show = Callable[[QWidget], QWidget]
Dress = Callable[[str, int], None]


def tell(patient: Patient, kind: NoticeKind, **fields: str) -> str:
    db = patient.pair.anna.db
    with db.transaction():
        found = Notices(db).tell(kind, patient.clock.now(), fields=fields)
    return next(iter(found.ids["notice"]))


def doubt(patient: Patient, *kinds: str) -> None:
    db = patient.pair.anna.db
    with db.transaction():
        for kind in kinds:
            Evidence(db).keep(Exhibit(kind, patient.pair.stream, kind.encode(), b"against"), patient.clock.now())


@pytest.fixture
def sheet(patient: Patient, bench: Bench, shown: Show) -> Iterator[NoticedSheet]:
    bench.give(patient.services)
    made = NoticedSheet(bench)
    made.resize(1052, 800)
    shown(made)
    yield made
    made.left()


def look(qtbot: QtBot, sheet: NoticedSheet, count: int) -> list[NoticeCard]:
    sheet.look()
    qtbot.waitUntil(lambda: len(children(sheet, NoticeCard)) == count)
    return children(sheet, NoticeCard)


def test_before_anything_happened_it_says_so_kindly(sheet: NoticedSheet) -> None:
    sheet.look()
    assert "Nothing so far" in words(sheet)
    assert not sheet.proof.isVisible()


def test_everything_stands_there_newest_first_also_what_was_put_aside(
    qtbot: QtBot, sheet: NoticedSheet, patient: Patient
) -> None:
    first = tell(patient, "clinic-key-rotated")
    patient.services.notices.put_aside(first)
    patient.clock.advance(timedelta(days=1))
    tell(patient, "exchange-taken", count="4")
    newest, oldest = look(qtbot, sheet, 2)
    assert "From an exchange file" in words(newest)
    assert "Noticed today" in words(newest)
    assert "The clinic has a new key" in words(oldest)
    assert "Noticed yesterday" in words(oldest)
    assert not any(each.objectName().endswith(".aside") for each in children(sheet, QAbstractButton))


def test_a_notice_leads_to_where_something_can_be_done(
    qtbot: QtBot, sheet: NoticedSheet, patient: Patient, bench: Bench
) -> None:
    id = tell(patient, "clinic-key-differs", code="AAAA")
    look(qtbot, sheet, 1)
    child(sheet, QAbstractButton, f"notice.{id[:8]}.key").click()
    assert bench.gone == [("settings", {"sheet": "key"})]


def test_the_proof_is_offered_as_long_as_there_is_one(sheet: NoticedSheet, patient: Patient) -> None:
    doubt(patient, "BadSignature", "HistoryHidden")
    sheet.look()
    assert "2 things arrived that could not be believed or opened." in sheet.proof.text
    assert "No diary stands in it." in sheet.proof.text
    dialog_button = child(sheet, QAbstractButton, "settings.noticed.save_proof")
    assert dialog_button.isEnabled()


def test_the_proof_is_saved_whole_and_counted(
    sheet: NoticedSheet, patient: Patient, bench: Bench, tmp_path: Path
) -> None:
    with Vault.create(Profile(tmp_path / "own"), "a quiet harbour", clock=bench.clock, cost=FLOOR) as vault:
        with vault.database.transaction():
            for kind in ("BadSignature", "HistoryHidden", "UnknownSender"):
                Evidence(vault.database).keep(Exhibit(kind, None, kind.encode()), bench.clock.now())
        bench.give(replace(patient.services, vault=vault))
        save_proof(bench, tmp_path / "proof.haven-proof")
    assert bench.said[-1][0] == "The proof was saved, with 3 things in it."
    proof = json.loads((tmp_path / "proof.haven-proof").read_text())
    assert proof["format"] == "haven-proof-1"
    assert [each["kind"] for each in proof["exhibits"]] == ["BadSignature", "HistoryHidden", "UnknownSender"]


@pytest.mark.parametrize(("theme", "percent", "width"), [("dark", 150, 980), ("high-contrast", 200, 920)])
def test_everything_has_a_name_and_nothing_is_cut_off(
    qtbot: QtBot,
    patient: Patient,
    bench: Bench,
    shown: Show,
    dressed: Dress,
    theme: str,
    percent: int,
    width: int,
) -> None:
    dressed(theme, percent)
    kinds: tuple[NoticeKind, ...] = ("history-hidden", "vault-copied", "clinic-key-differs", "earlier-asked")
    for kind in kinds:
        tell(patient, kind)
    doubt(patient, "BadSignature")
    bench.give(patient.services)
    sheet = NoticedSheet(bench)
    sheet.resize(width, 800)
    shown(sheet)
    look(qtbot, sheet, len(kinds))
    settle()
    assert isinstance(sheet.proof, MessagePanel)
    assert nameless(sheet) == []
    assert too_wide(sheet) == []
