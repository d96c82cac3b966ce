"""Every place of a window: its pages and the sheets of the settings, with something in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.model.change_set import ChangeSet
from app.vault.evidence import Evidence, Exhibit
from app.vault.notices import NoticeKind, Notices
from tests.ui.named import children
from ui.notices.card import NoticeCard
from ui.program import Program
from ui.settings.doors import sheets
from ui.settings.own_doors import own_sheets

MOMENT = "2027-03-01T09:00:00+00:00"
FIELDS = {"until": MOMENT, "to": MOMENT, "at": MOMENT, "days": "30", "again": "3", "count": "4", "code": "AAAA"}


@dataclass(frozen=True)
class Place:
    """Where somebody can go.

    Attributes:
        page: The page.
        sheet: The sheet of the settings, or nothing.
    """

    page: str
    sheet: str = ""

    def __str__(self) -> str:
        return f"{self.page}/{self.sheet}" if self.sheet else self.page


def places(program: Program) -> Iterator[Place]:
    """Returns every place of an unlocked window."""
    house = program.window.house
    assert house is not None
    yield from (Place(page) for page in (*house.order, "settings", "help"))
    yield from (Place(page) for page in ("recording", "planning", "papers", "farewell") if house.knows(page))
    therapist = program.role == "reviewer"
    yield from (
        Place("settings", sheet) for sheet in (*own_sheets(therapist=therapist), *sheets(therapist=therapist))
    )


def go(qtbot: QtBot, program: Program, place: Place) -> QWidget:
    """Goes to a place, waits until everything stands there, and returns the page."""
    house = program.window.house
    assert house is not None
    house.go(place.page, {"sheet": place.sheet} if place.sheet else {})
    qtbot.waitUntil(lambda: program.relay.pending == 0)
    page = house.page(place.page)
    if place.sheet == "noticed":  # a long list is filled little by little
        qtbot.waitUntil(lambda: len(children(page, NoticeCard)) == len(get_args(NoticeKind)))
    for _ in range(3):
        QApplication.sendPostedEvents()
    return page


def fill(qtbot: QtBot, program: Program) -> None:
    """Lets there be a notice of every kind, and things that could not be believed."""
    assert program.session is not None
    assert program.context is not None
    db, now = program.session.services.vault.database, program.clock.now()

    def work() -> None:
        with db.transaction():
            for kind in get_args(NoticeKind):
                Notices(db).tell(kind, now, fields=FIELDS)
            for number in range(3):
                Evidence(db).keep(Exhibit("BadSignature", None, bytes([number])), now)

    program.relay.run("vault", work, lambda _: None)
    qtbot.waitUntil(lambda: program.relay.pending == 0)
    program.context.changed(ChangeSet.of("notice"))
    qtbot.waitUntil(lambda: program.relay.pending == 0)
