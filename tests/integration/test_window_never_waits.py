"""The window stays awake: with a server that answers after 5 s, a vault being searched and keys being derived."""

import gc
import logging
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from app.clock import SystemClock
from app.errors import HavenError
from app.paths import Profile
from app.vault.vault import Vault
from sync.client.engine import SyncOutcome
from tests.integration.conftest import PASSPHRASE
from tests.integration.window_days import MORE, House, Ticks, spend_a_day, type_words
from tests.stories.stage import until
from ui.program import Program

pytestmark = [pytest.mark.qt_log_ignore("propagateSizeHints", "PulseAudio"), pytest.mark.alone]
LOG = logging.getLogger("haven.tests")
SLOW_S = 5.0
MORE_MS = 100
"""How much later the latest tick may come than on an undisturbed day."""
ZIP = f"python{sys.version_info.major}{sys.version_info.minor}.zip"
SMALL = {"settings.json", "help.json", "clinic.toml", "light.toml", "METADATA", ZIP}
"""What the window reads or writes itself: files of a few KB, among them the clinic's kit beside the program, whose
numbers stand on the help page; the last two for the version on the settings page."""
OTHER = "another passphrase for the same door"


@pytest.fixture(scope="module")
def house(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A house whose pages were all opened once, so that no tick waits for an import.

    Thousands of collected tests are no part of the program: unless they are set aside, looking for garbage among them
    holds every thread for half a second.
    """
    found = House(tmp_path_factory.mktemp("house"))
    try:
        spend_a_day(found.truus, Ticks())
        found.truus.close()
        gc.collect()
        gc.freeze()
        yield found
    finally:
        gc.unfreeze()
        found.close()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


class Unrest:
    """Work on the lanes, again and again until it is stopped: searches, new vaults, passphrases.

    Args:
        folder: Receives vaults.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.stopped = False
        self.times = {"search": 0, "vault": 0, "passphrase": 0}
        self.failures: list[HavenError] = []
        self.passphrases = (PASSPHRASE, OTHER)

    def begin(self, program: Program) -> None:
        """Begins as soon as the vault is open."""
        assert program.session is not None
        services = program.session.services
        self._again(program, "vault", "search", lambda: services.diary.search("light"))
        self._again(program, "cpu", "vault", self._make)
        self._again(program, "cpu", "passphrase", lambda: self._change(services.vault))

    def _make(self) -> None:
        profile = Profile(self.folder / f"vault-{self.times['vault']}")
        Vault.create(profile, PASSPHRASE, clock=SystemClock()).close()

    def _change(self, vault: Vault) -> None:
        old, new = self.passphrases
        vault.change_passphrase(old, new)
        self.passphrases = (new, old)

    def _again(self, program: Program, lane: str, name: str, work: Callable[[], object]) -> None:
        def done(_answer: object) -> None:
            self.times[name] += 1
            if not self.stopped:
                program.relay.run(lane, work, done, self.failures.append)

        program.relay.run(lane, work, done, self.failures.append)


def test_the_latest_tick_is_hardly_later_while_everything_is_slow_and_busy(house: House, tmp_path: Path) -> None:
    truus, calm, busy, unrest = house.truus, Ticks(), Ticks(), Unrest(tmp_path)
    hands = truus.hands
    with calm.watching():
        spend_a_day(truus, calm)
        calm.during("close")
        truus.close()

    house.notes_arrive(300)
    house.way.late, house.way.delay = 0, SLOW_S
    outcomes: list[SyncOutcome] = []

    def unlocked(program: Program) -> None:
        program.syncing.synced.connect(outcomes.append)
        unrest.begin(program)

    with busy.watching():
        spend_a_day(truus, busy, unlocked)
        while house.way.late < 2:
            type_words(truus, hands.named("diary.text_")[0], MORE)
        house.way.delay = 0.0
        busy.during("arrivals")
        until(lambda: outcomes, "a sync with a slow server")
        unrest.stopped = True
        until(lambda: truus.running.relay.pending == 0, "the lanes to come to rest")
        truus.passphrase = unrest.passphrases[0]
        busy.during("close")
        truus.close()
    assert unrest.failures == []
    assert min(unrest.times.values()) > 1, unrest.times
    assert outcomes[0].received >= 300
    both = {part: (round(calm.latest[part]), round(late)) for part, late in busy.latest.items()}
    LOG.info("latest tick in ms: calm %.0f, busy %.0f; by part %s", calm.worst, busy.worst, both)
    assert busy.worst <= calm.worst + MORE_MS, both


def test_the_gui_thread_reads_no_vault_opens_no_file_and_knows_no_socket(house: House) -> None:
    """Every SQL statement, opened file and connection of a whole day, by the thread in which it happened."""
    truus, gui = house.truus, threading.get_ident()
    statements: list[str] = []
    watched: list[tuple[str, str]] = []
    seen_elsewhere: set[int] = set()

    def hear(event: str, arguments: tuple[object, ...]) -> None:
        if listening and event in ("open", "socket.connect", "socket.getaddrinfo"):
            if threading.get_ident() == gui:
                watched.append((event, str(arguments[0])))
            else:
                seen_elsewhere.add(threading.get_ident())

    def unlocked(program: Program) -> None:
        assert program.session is not None
        program.session.vault.database._connection.set_trace_callback(
            lambda sql: statements.append(sql) if threading.get_ident() == gui else None
        )

    listening = True
    sys.addaudithook(hear)  # it cannot be taken away, only told to be quiet
    try:
        spend_a_day(truus, Ticks(), unlocked)
        truus.close()
    finally:
        listening = False
    assert statements == []
    assert seen_elsewhere
    assert sorted({event for event, _ in watched}) == ["open"]
    assert {Path(path).name for _, path in watched} - SMALL == set()


def test_locking_and_ending_while_the_server_keeps_an_answer_back(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    truus, ticks, order = house.truus, Ticks(), list[str]()
    before = set(threading.enumerate())
    truus.open()
    truus.unlock()
    until(lambda: truus.running.relay.pending == 0, "the first sync")
    program, session = truus.running, truus.running.session
    assert session is not None
    program.locked.connect(lambda: order.append("vault closed"))
    program.ended.connect(lambda: order.append("ended"))
    house.way.late, house.way.delay = 0, SLOW_S
    program.syncing.sync_now()
    until(lambda: house.way.held, "an answer to be held back")
    with ticks.watching():
        ticks.during("locking")
        program.lock()
        assert program.window.house is None
        ticks.during("ending")
        program.shut_down()
        program.raise_window()
        assert program.window.isHidden(), "a window that is ending does not come back"
        until(lambda: order, "the vault to be closed")
        assert house.way.late == 0, "the vault was closed before the server answered"
        Vault.open(Profile(truus.folder), truus.passphrase, clock=SystemClock()).close()
        ticks.during("after the key was derived by this test")
        until(lambda: "ended" in order, "the end")
        assert house.way.late == 0, "the program ended before the server answered"
    house.way.delay = 0.0
    truus.program = None
    assert order == ["vault closed", "ended"]
    with pytest.raises(ValueError, match="closed"):
        session.vault.connect()
    assert set(threading.enumerate()) <= before
    assert [record.getMessage() for record in caplog.records if record.levelname == "ERROR"] == []
    late = {part: ticks.latest[part] for part in ("locking", "after the key was derived by this test")}
    assert max(late.values()) < MORE_MS, late
