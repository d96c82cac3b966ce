"""How long autosave takes on the vault lane while hundreds of changes come in."""

import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.model.changes import Answer
from sync.client.engine import SyncOutcome
from tests.integration.window_days import House
from tests.stories.stage import until

pytestmark = [pytest.mark.benchmark, pytest.mark.qt_log_ignore("propagateSizeHints")]


def test_autosave_waits_little_for_three_hundred_arrivals(qapp: QApplication, tmp_path: Path) -> None:
    house = House(tmp_path)
    try:
        truus = house.truus
        truus.open()
        truus.unlock()
        until(lambda: truus.running.relay.pending == 0, "the first sync")
        house.notes_arrive(300)
        program = truus.running
        assert program.session is not None
        diary = program.session.services.diary
        entry = diary.begin("free-page", "A free page", 2)
        outcomes: list[SyncOutcome] = []
        taken: list[float] = []
        program.syncing.synced.connect(outcomes.append)

        def keep() -> float:
            begun = time.perf_counter()
            diary.keep(entry, (Answer(question="page", prompt="", text=f"Tea on the balcony. {len(taken)}"),))
            return time.perf_counter() - begun

        def kept(seconds: float) -> None:
            taken.append(seconds * 1000)
            if not outcomes:
                program.relay.run("vault", keep, kept)

        program.relay.run("vault", keep, kept)
        program.syncing.sync_now()
        until(lambda: outcomes, "the sync")
        until(lambda: program.relay.pending == 0, "the lanes to come to rest")
        assert outcomes[0].received >= 300
        ordered = sorted(taken)
        figures = {"writes": len(taken), "median": ordered[len(taken) // 2], "longest": ordered[-1]}
        assert ordered[-1] < 50, figures
    finally:
        house.close()
