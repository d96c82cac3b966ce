"""What the self-check finds: each judgement by what was measured."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from app.errors import ClockWrong, HavenError, Offline, Refused, VaultDamaged
from app.self_check import findings
from app.self_check.findings import Finding
from app.vault.database import Database

MIB = 2**20


@pytest.mark.parametrize(
    ("free", "writable", "outcome"),
    [
        (10_000 * MIB, True, "well"),
        (500 * MIB, True, "well"),
        (499 * MIB, True, "little"),
        (20 * MIB, True, "little"),
        (19 * MIB, True, "full"),
        (0, True, "full"),
        (10_000 * MIB, False, "read-only"),
    ],
)
def test_room_on_the_disk(free: int, writable: bool, outcome: str) -> None:
    assert findings.judge_space(free, writable=writable) == Finding("space", outcome, free)  # type: ignore[arg-type]


def test_a_folder_that_is_not_there_is_said_to_be_unknown(tmp_path: Path) -> None:
    assert findings.of_space(tmp_path).amount > 0
    assert findings.of_space(tmp_path / "nowhere").outcome == "unknown"


@pytest.mark.parametrize(
    ("ahead", "outcome", "minutes"),
    [(0, "well", 0), (120, "well", 0), (-120, "well", 0), (121, "behind", 2), (-3600, "ahead", 60)],
)
def test_the_clock_beside_the_clinics(ahead: int, outcome: str, minutes: int) -> None:
    assert findings.judge_clock(timedelta(seconds=ahead)) == Finding("clock", outcome, minutes)  # type: ignore[arg-type]


def raising(error: HavenError) -> Callable[[], timedelta]:
    def reach() -> timedelta:
        raise error

    return reach


@pytest.mark.parametrize(
    ("reach", "connection", "clock"),
    [
        (None, "none", "unknown"),
        (lambda: timedelta(), "well", "well"),
        (raising(Offline()), "offline", "unknown"),
        (raising(ClockWrong()), "well", "far-off"),
        (raising(Refused("not-found", "")), "refused", "unknown"),
    ],
)
def test_the_connection(reach: Callable[[], timedelta] | None, connection: str, clock: str) -> None:
    assert [found.outcome for found in findings.of_reach(reach)] == [connection, clock]


def test_a_whole_vault_is_whole_and_a_torn_one_is_not(database: Database) -> None:
    assert findings.of_vault(database.check) == Finding("vault", "well")

    def torn() -> None:
        raise VaultDamaged

    assert findings.of_vault(torn) == Finding("vault", "damaged")


def test_what_waits_is_no_fault_and_a_missing_device_is_named() -> None:
    assert findings.of_waiting(3).is_well
    assert findings.of_waiting(3).outcome == "waits"
    assert not findings.of_devices("sound", 0).is_well
    assert findings.of_devices("microphone", 0).is_well, "it is needed for speaking alone"
    assert Finding("clock", "unknown").is_well, "that the server does not answer is said once"
    assert findings.of_devices("sound", 2) == Finding("sound", "well", 2)
