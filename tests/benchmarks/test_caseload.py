"""Sixty patients in their ninth week are as quick to look after as six: the list, and a dossier. Ratios in one run.

Everything that is measured happens on this thread, so that a machine that is busy with something else does not spoil
it: the time is the one that this thread computes.
"""

import logging
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.clock import SetClock
from app.course.pack import Course
from app.errors import HavenError
from app.model.change_set import ChangeSet
from app.model.changes import (
    Answer,
    AnyBody,
    Change,
    EntryShared,
    Introduced,
    LetterSent,
    Opened,
    PracticeDone,
    Received,
    SharingChosen,
)
from app.model.ids import ChangeId, DeviceId, EntryId, LetterId, PersonId, PracticeId, StreamId, new_id
from app.paths import Profile, resources
from app.vault.cost import FLOOR
from app.vault.journal import Journal
from app.vault.people import People, Person, Standing
from app.vault.streams import Stream, Streams
from app.vault.vault import Vault
from tests.app.review.clinic_rules import SAFETY_ON, put_policy
from ui.layouts import Trickle
from ui.review.caseload_page import CaseloadPage
from ui.review.dossier_page import DossierPage
from ui.services import Services
from ui.shell.session import Session
from ui.shell.settings import Settings
from ui.text import Translations
from ui.theme import theme, wear

pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.timeout(900),
    pytest.mark.qt_log_ignore("propagateSizeHints", "PulseAudio"),
]
LOG = logging.getLogger("haven.benchmarks")
T = TypeVar("T")
FEW, MANY = 6, 60
WEEKS = 9
TIMES = 11
MOST = 1.5
"""The many against the few."""
MOST_MS = 150
MONDAY = datetime(2027, 3, 1, 8, 30, tzinfo=UTC)
ME, MINE = PersonId("a" * 32), DeviceId("d" * 32)
WORDS = "The light on the water was very still before the scan, and day {day} began with tea. Shoulders high."


class Here:
    """Lanes without threads: work is done at once, on this thread."""

    pending = 0

    def run(
        self,
        _lane: str,
        work: Callable[[], T],
        done: Callable[[T], None],
        _failed: Callable[[HavenError], None] | None = None,
        *,
        topic: str = "",
    ) -> None:
        done(work())


class Bench:
    """A `Context` that does what is asked at once."""

    def __init__(self, services: Services, clock: SetClock, settings: Settings) -> None:
        self.services = services
        self.clock = clock
        self.settings = settings
        self.background = Here()

    def go(self, page: str, **arguments: object) -> None:
        """Stays."""

    def say(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Nobody listens."""

    def fail(self, error: HavenError) -> None:
        raise error

    def changed(self, changes: ChangeSet) -> None:
        """Nobody else is here."""

    def sync_now(self) -> None:
        """There is no server."""


class NoSync:
    """Sync that is asked for and has nowhere to go."""

    def sync_now(self) -> None:
        """Does nothing."""


@dataclass
class Practice:
    """A therapist's vault with patients."""

    vault: Vault
    bench: Bench
    patients: tuple[PersonId, ...]


class Writing:
    """Writes nine weeks of one patient into a vault, as sync would have brought them."""

    def __init__(self, vault: Vault, clock: SetClock, number: int) -> None:
        self.vault, self.clock = vault, clock
        self.journal = Journal(vault.database, clock)
        self.id, self.stream, self.device = PersonId(new_id()), StreamId(new_id()), DeviceId(new_id())
        self.name = f"{chr(65 + number % 26)}nna van der Linden {number}"
        self.lamport = 0

    def whole(self, number: int) -> PersonId:
        """Writes it all in one transaction."""
        began = MONDAY - timedelta(weeks=WEEKS)
        db = self.vault.database
        with db.transaction():
            known = Standing.KNOWN
            People(db).save(
                Person(self.id, "patient", self.name, known, self.stream, number % 5, began.date(), None, began)
            )
            Streams(db).save(Stream(self.stream, "care", self.id, False))
            self.says(Introduced(name=self.name, role="patient", started_on=began.date().isoformat()), began)
            self.says(SharingChosen(practice_log=True), began)
            for week in range(WEEKS):
                self.week(began + timedelta(weeks=week), week, number)
        return self.id

    def week(self, monday: datetime, week: int, number: int) -> None:
        """Five pages, six practices and a letter."""
        seen = []
        for day in range(6):
            at = monday + timedelta(days=day, hours=10)
            if day < 5 and not (number % 7 == 0 and week == WEEKS - 1):
                seen.append(self.says(self.page(at, week), at))
            self.says(
                PracticeDone(
                    practice=PracticeId(new_id()),
                    script="body-scan",
                    title="Body scan",
                    started_at=at,
                    planned_s=1200,
                    done_s=1200,
                    after="heavier" if day == 3 else "same",
                    line="It was quiet for a while." if day % 2 else "",
                ),
                at,
            )
        if week == WEEKS - 1:
            return
        self.clock.set(monday + timedelta(days=6, hours=4))
        text = "\n\n".join([f"Dear {self.name},", WORDS.format(day=week), WORDS.format(day=week + 1)])
        self.journal.write(self.stream, Opened(changes=tuple(seen)))
        body = LetterSent(letter=LetterId(new_id()), week=min(8, week), subject="", text=text)
        letter = self.journal.write(self.stream, body)
        self.lamport = max(self.lamport, letter.lamport)
        for body in (Received(changes=(letter.id,)), Opened(changes=(letter.id,))):
            self.says(body, monday + timedelta(days=6, hours=8))

    def page(self, at: datetime, week: int) -> EntryShared:
        """A page of the diary."""
        answers = tuple(
            Answer(question=f"q{place}", prompt="What was the moment?", text=WORDS.format(day=place))
            for place in range(3)
        )
        return EntryShared(
            entry=EntryId(new_id()),
            version=1,
            form="pleasant-moments",
            title="Pleasant moments",
            week=min(8, week),
            written_at=at,
            answers=answers,
            asks=(("q0", 0, 9),),
        )

    def says(self, body: AnyBody, at: datetime) -> ChangeId:
        """Accepts a change of hers."""
        self.lamport += 1
        id = ChangeId(new_id())
        self.journal.accept(
            Change(
                id=id,
                stream=self.stream,
                author=self.id,
                device=self.device,
                lamport=self.lamport,
                created=at,
                body=body,
            )
        )
        return id


def practice(folder: Path, count: int, settings: Settings) -> Practice:
    """Makes a vault with so many patients."""
    clock = SetClock(MONDAY - timedelta(weeks=WEEKS + 1))
    vault = Vault.create(Profile(folder), "a quiet harbour", clock=clock, cost=FLOOR)
    people = People(vault.database)
    with vault.database.transaction():
        people.set_device(MINE)
        people.save(Person(ME, "therapist", "Anna Visser", Standing.ME, since=clock.now()))
    made = tuple(Writing(vault, clock, number).whole(number) for number in range(count))
    put_policy(vault.database, SAFETY_ON)
    clock.set(MONDAY)
    vault.database.rows("ANALYZE")
    course = Course.load(resources() / "courses" / "mbct")
    services = Session(vault, Profile(folder), clock, course, NoSync()).services
    return Practice(vault, Bench(services, clock, settings), made)


@pytest.fixture(scope="module")
def both(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Practice, Practice]]:
    """The few and the many."""
    speaking = Translations()
    speaking.speak("en")
    wear(qapp, theme.make("light", 100))
    folder = tmp_path_factory.mktemp("practices")
    settings = Settings(folder / "settings.json")
    made = practice(folder / "few", FEW, settings), practice(folder / "many", MANY, settings)
    yield made
    for each in made:
        each.vault.close()


def settle(page: QWidget, *, whole: bool = True) -> None:
    """Lays out and paints what was asked for.

    Args:
        page: What was opened.
        whole: Whether what lies below the fold is waited for, which comes in turns of a few milliseconds.
    """
    for _ in range(3):
        QApplication.sendPostedEvents()
        if whole:
            for filling in page.findChildren(Trickle):
                filling.finish()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    page.grab()


@contextmanager
def shown(page: QWidget) -> Iterator[QWidget]:
    page.resize(1052, 800)
    page.show()
    yield page
    page.close()
    page.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def compare(few: Callable[[], None], many: Callable[[], None]) -> tuple[float, float]:
    """Returns the medians in ms, measured in turn, so that a busy machine slows both alike."""
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(TIMES):
        for work, times in zip((few, many), taken, strict=True):
            begun = time.thread_time()
            work()
            times.append((time.thread_time() - begun) * 1000)
    return median(taken[0]), median(taken[1])


def hold(what: str, figures: tuple[float, float]) -> None:
    few, many = figures
    LOG.info("%s: %.1f ms with %d patients, %.1f ms with %d, ratio %.2f", what, few, FEW, many, MANY, many / few)
    assert many <= MOST * few, f"{what}: {figures}"
    hold_short(what, many)


def hold_short(what: str, many: float) -> None:
    """Absolute times say something only where nobody else computes: even a thread's own time grows beside others."""
    if os.getloadavg()[0] < (os.cpu_count() or 1):
        assert many < MOST_MS, f"{what}: {many:.1f} ms"


def test_opening_my_patients(both: tuple[Practice, Practice]) -> None:
    def opening(one: Practice) -> Callable[[], None]:
        def work() -> None:
            with shown(CaseloadPage(one.bench)) as page:  # type: ignore[arg-type]
                page.entered({})  # type: ignore[attr-defined]
                settle(page)

        return work

    hold("opening My patients", compare(opening(both[0]), opening(both[1])))


def opening_dossiers(one: Practice, *, whole: bool) -> Callable[[], None]:
    """Returns what opens one dossier after the other."""
    page = DossierPage(one.bench)  # type: ignore[arg-type]
    page.resize(1052, 800)
    page.show()
    turn = [0]

    def work() -> None:
        turn[0] += 1
        page.entered({"person": one.patients[1 + turn[0] % 4]})
        settle(page, whole=whole)
        diary = page.desk.diary
        lowest = diary.sheets.made[-1]
        reaches = lowest.mapTo(diary.area.viewport(), lowest.rect().bottomLeft()).y()
        assert whole or reaches >= diary.area.viewport().height(), "the card is not full yet"

    return work


def test_opening_a_dossier(both: tuple[Practice, Practice]) -> None:
    """Until everything in sight is painted."""
    few, many = (opening_dossiers(one, whole=False) for one in both)
    hold("opening a dossier", compare(few, many))


def test_opening_a_dossier_down_to_its_last_page(both: tuple[Practice, Practice]) -> None:
    """What lies below the fold comes while she reads; it takes as long with many patients as with few."""
    few, many = compare(*(opening_dossiers(one, whole=True) for one in both))
    LOG.info("a dossier to its last page: %.1f ms with %d patients, %.1f ms with %d", few, FEW, many, MANY)
    assert many <= MOST * few, (few, many)


def test_what_came_since_then_is_shown(both: tuple[Practice, Practice]) -> None:
    """After each sync the list is read and shown again, while somebody scrolls in it."""

    def again(one: Practice) -> Callable[[], None]:
        page = CaseloadPage(one.bench)  # type: ignore[arg-type]
        page.resize(1052, 800)
        page.show()
        page.entered({})
        settle(page)

        def work() -> None:
            page.changed(ChangeSet.of("entry", "one"))
            settle(page)

        return work

    hold_short("showing what came", compare(again(both[0]), again(both[1]))[1])


def test_finding_a_name(both: tuple[Practice, Practice]) -> None:
    def finding(one: Practice) -> Callable[[], None]:
        page = CaseloadPage(one.bench)  # type: ignore[arg-type]
        page.resize(1052, 800)
        page.show()
        page.entered({})
        settle(page)

        def work() -> None:
            page.panel.tools.search.clear()
            QTest.keyClicks(page.panel.tools.search, "bn")
            settle(page)

        return work

    hold_short("finding a name", compare(finding(both[0]), finding(both[1]))[1])
