"""The window is killed at random moments while a therapist writes a letter with notes."""

import logging
import math
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from app.clock import SystemClock
from app.letters.service import Letters
from app.paths import Profile
from app.vault.notes import Notes
from app.vault.people import People
from app.vault.vault import Vault
from tests.kills.template import PASSPHRASE, make_therapists_template
from tests.kills.test_while_writing import AT_ONCE, KILLS, SEEN_S, Killing, kill_one, on_the_screen, typists

pytestmark = [
    pytest.mark.chaos,
    pytest.mark.timeout(1800),
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL and no fork"),
]
LOG = logging.getLogger("haven.kills")


def look(number: int, told: list[dict[str, Any]], killed_at: float, folder: Path) -> Killing:
    """Opens the vault and looks, for the letter and for each note, which state of the screen it holds."""
    clock = SystemClock()
    with Vault.open(Profile(folder), PASSPHRASE, clock=clock) as vault:
        (patient,) = People(vault.database).patients()
        kept = {"letter": Letters(vault.database, clock).draft(patient.id).text}
        kept |= {note.quote: note.text for note in Notes(vault.database).drafts(patient.id)}
        vault.database.check()
    seen = on_the_screen(told)
    past = [place for place, state in enumerate(seen) if state["at"] <= killed_at - SEEN_S]
    from_here = past[-1] if past else 0
    painted = [state for state in seen if state["at"] < math.inf]
    trouble, behind = "", 0.0
    for place in {"letter", *kept, *(place for state in seen[from_here:] for place in state["words"])}:
        texts = [state["words"].get(place, "") for state in seen]
        holding = [at for at, text in enumerate(texts) if is_same(text, kept.get(place, ""))]
        if past and (not holding or holding[-1] < from_here):
            trouble = f"kept {kept.get(place)!r} of {place!r}; a second before {texts[from_here]!r} stood there"
        if holding and holding[-1] + 1 < len(painted):
            behind = max(behind, killed_at - seen[holding[-1] + 1]["at"])
    return Killing(number, len(seen), max(0.0, behind), 0, trouble)


def is_same(seen: str, kept: str) -> bool:
    """Says whether the vault holds what stood on the screen; nothing but white space is nothing."""
    return seen == kept or not (seen.strip() or kept.strip())


def test_no_letter_and_no_note_is_lost_that_was_on_the_screen_for_a_second(tmp_path: Path) -> None:
    template = tmp_path / "template"
    make_therapists_template(template)

    def some(first: int) -> list[Killing]:
        with typists("tests.kills.letter_typist") as program:
            return [kill_one(number, template, tmp_path, program, look) for number in range(first, KILLS, AT_ONCE)]

    with ThreadPoolExecutor(AT_ONCE) as pool:
        found = [each for some_of_them in pool.map(some, range(AT_ONCE)) for each in some_of_them]
    lost = [each for each in found if each.trouble]
    behind = sorted(each.behind_s for each in found)
    LOG.info(
        "%d kills, %d states of the screen; behind by %.0f ms in the middle, %.0f ms at most; %d lost",
        len(found),
        sum(each.seen for each in found),
        behind[len(behind) // 2] * 1000,
        behind[-1] * 1000,
        len(lost),
    )
    assert len(found) == KILLS
    assert not lost, "\n".join(f"{each.number}: {each.trouble}" for each in lost)
    assert sum(each.seen for each in found) > 20 * KILLS, "hardly anything was written"
