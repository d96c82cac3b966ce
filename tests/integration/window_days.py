"""A patient with years behind her at a real window, a therapist's vault, a server behind a slow way, and a watch."""

import json
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest

from app.clock import SetClock, SystemClock
from app.diary.service import Diary
from app.letters.service import Letters
from app.model.changes import Answer, NoteWritten
from app.model.ids import EntryId, LetterId, NoteId, StreamId, new_id
from app.vault.journal import Journal
from app.vault.streams import Streams
from tests.integration.conftest import PASSPHRASE, Party, ServerProcess, World
from tests.integration.slow_way import SlowWay
from tests.stories.people import Someone
from tests.stories.stage import Stage, until
from ui.program import Program

ENTRIES = 3000
TICK_MS = 5
WORDS = (
    "The light on the water was very still before the scan, and number{day} of the days that I wrote down. "
    "Shoulders high, then they dropped a little when I breathed out. The dog waited by the gate. "
) * 3
MORE = "Tea on the balcony with the blanket, and the light of the evening. "


class BehindASlowWay(ServerProcess):
    """A server that its clients know by the address of the slow way in front of it."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.way = SlowWay()
        self.port = self.way.port
        self.url = f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        command = [sys.executable, "-m", "sync.server.command", "run", *self.place]
        command += ["--listen", "127.0.0.1:0", "--authority", f"127.0.0.1:{self.port}"]
        command += ["--log", str(self.data / "server.log")]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        self.way.to = int(json.loads(self._process.stdout.readline())["listening"].rpartition(":")[2])


class Ticks(QObject):
    """Ticks of the GUI thread every few milliseconds, and how late the latest of them was.

    Attributes:
        latest: For each part of the day, the longest time in ms by which a tick came late.
    """

    def __init__(self) -> None:
        super().__init__()
        self.latest: dict[str, float] = defaultdict(float)
        self._part = ""
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Ticks while the body lasts."""
        self._last = time.perf_counter()
        self._timer.start()
        try:
            yield
        finally:
            self._timer.stop()
            self._tick()

    def during(self, part: str) -> None:
        """Names the part of the day that begins now."""
        self._tick()
        self._part = part

    @property
    def worst(self) -> float:
        """By how many ms the latest tick of all came late."""
        return max(self.latest.values())

    def _tick(self) -> None:
        now = time.perf_counter()
        late = (now - self._last) * 1000 - TICK_MS
        self._last = now
        self.latest[self._part] = max(self.latest[self._part], late)


class House:
    """Everybody: a clinic, a therapist without a window, and a patient with 3000 entries and a window.

    Args:
        folder: Receives all files.
    """

    def __init__(self, folder: Path) -> None:
        self.server = BehindASlowWay(folder)
        self.way = self.server.way
        self.world = World(folder, self.server, SetClock(SystemClock().now()))
        self.world.open_clinic()
        self.server.start()
        self.therapist, patient = self.world.meet()
        self.stream: StreamId = next(each.id for each in Streams(patient.db).all() if each.kind == "care")
        self.entry = _write_for_years(patient)
        assert patient.sync().problem is None
        assert self.therapist.sync().problem is None
        letters = Letters(self.therapist.db, self.therapist.clock)
        self._patient = patient.people.me()
        assert self._patient is not None
        letters.keep_draft("Dear Truus,\n\nUntil next week.\n\nAnnemarie", "For this week", self._patient.id)
        letters.send(self._patient.id)
        assert isinstance(self.world.clock, SetClock)
        self.world.clock.advance(timedelta(seconds=61))
        assert self.therapist.sync().problem is None
        patient.close()
        self.world.parties.remove(patient)
        moment = self.world.clock.now()
        self.truus = Someone(Stage(folder / "stage"), folder / "patient", "patient", PASSPHRASE, moment)

    def notes_arrive(self, count: int) -> None:
        """The therapist sends many changes; they wait at the server."""
        journal, db = Journal(self.therapist.db, self.therapist.clock), self.therapist.db
        letter = LetterId(new_id())
        with db.transaction():
            for place in range(count):
                note = NoteWritten(
                    note=NoteId(new_id()),
                    letter=letter,
                    entry=self.entry,
                    version=1,
                    question="page",
                    start=place % 40,
                    end=place % 40 + 9,
                    quote=WORDS[place % 40 : place % 40 + 9],
                    text=f"Noticing before changing it: that is the practice. {place}",
                )
                journal.write(self.stream, note)
        assert self.therapist.sync().problem is None

    def close(self) -> None:
        """Ends everything that runs."""
        self.way.delay = 0.0
        if self.truus.program is not None:
            self.truus.close()
        self.world.close()
        self.way.close()


def _write_for_years(patient: Party) -> EntryId:
    """Writes a page for each of many days, quickly, and shares the last one."""
    patient.db.rows("PRAGMA synchronous = OFF")
    today = patient.clock.now()
    day = SetClock(today - timedelta(days=ENTRIES))
    diary, entry = Diary(patient.db, day), EntryId("")
    for number in range(ENTRIES):
        entry = diary.begin("free-page", "A free page", 2)
        diary.keep(entry, (Answer(question="page", prompt="What is here?", text=WORDS.format(day=number)),))
        day.advance(timedelta(days=1))
    diary.share(entry)
    patient.db.rows("PRAGMA synchronous = FULL")
    return entry


def type_words(someone: Someone, name: str, words: str) -> None:
    """Types as fast as the window takes it, one key after the other; the window lives between the keys."""
    widget = someone.hands.find(name)
    widget.setFocus()
    for letter in words:
        QTest.keyClick(widget, letter)
        turn: list[bool] = []
        QTimer.singleShot(0, lambda turn=turn: turn.append(True))
        until(lambda turn=turn: turn, "the next turn")


def spend_a_day(truus: Someone, ticks: Ticks, unlocked: Callable[[Program], None] = lambda _: None) -> None:
    """The loop at the window: unlock, Today, write, share, letters, search, every other page, in this order."""
    hands = truus.hands
    ticks.during("start")
    truus.open()
    ticks.during("unlock")
    hands.write("lock.passphrase", truus.passphrase)
    hands.click("lock.open")
    until(lambda: truus.running.context is not None, "the vault to open")
    unlocked(truus.running)
    ticks.during("today")
    truus.go("today")
    hands.find("today.begin")
    ticks.during("diary")
    truus.go("diary")
    hands.find("diary.other_page")
    until(lambda: hands.named("diary.text_"), "a page to write on")
    before = hands.sees("diary.text_page")
    hands.choose("diary.form_free-page")
    until(lambda: hands.sees("diary.text_page") not in (None, before), "an empty page")
    ticks.during("typing")
    type_words(truus, "diary.text_page", MORE)
    until(lambda: "Kept" in hands.text_of("diary.kept"), "the words to be kept")
    ticks.during("sharing")
    hands.click("diary.share")
    hands.click("diary.confirm_share")
    hands.find("diary.entry_state")
    ticks.during("letters")
    truus.go("letters")
    until(lambda: hands.named("letters.item_"), "the letters")
    hands.click(hands.named("letters.item_")[0])
    until(lambda: "Until next week" in hands.text_of("letters.paper"), "the letter")
    ticks.during("search")
    truus.go("diary")
    type_words(truus, "diary.search", "light")
    hands.press(Qt.Key.Key_Return)
    until(lambda: hands.named("diary.hit_"), "what was found")
    for place in ("practice", "course", "progress", "settings", "help"):
        ticks.during(place)
        truus.go(place)
        hands.find(f"{place}.page")
    ticks.during("typing on")
    truus.go("diary")
    until(lambda: hands.named("diary.text_"), "a page to write on")
    type_words(truus, hands.named("diary.text_")[0], MORE)
