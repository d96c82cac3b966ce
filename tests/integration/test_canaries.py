"""No word that anybody wrote is found in any byte of any file of the server or of the vaults."""

import secrets
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.clinic.present import present_policy
from app.clock import SetClock, SystemClock
from app.diary.calls import Calls
from app.diary.service import Diary
from app.letters.service import Letters
from app.model.changes import Answer
from app.model.states import DeliveryState
from app.review.service import Review
from tests.integration.conftest import ServerProcess, World

LETTERS = "bcdfghjklmnpqrstvwxz"


class Canaries:
    """Random words, each of them told to one place."""

    def __init__(self) -> None:
        self.words: list[str] = []

    def sing(self) -> str:
        word = "".join(secrets.choice(LETTERS) for _ in range(14))
        self.words.append(word)
        return word


def files(*folders: Path) -> Iterator[Path]:
    for folder in folders:
        yield from (path for path in folder.rglob("*") if path.is_file())


def found_in(paths: Iterator[Path], words: list[str]) -> list[tuple[Path, str]]:
    hits = []
    for path in paths:
        content = path.read_bytes().lower()
        for word in words:
            forms = (word.encode(), word.encode("utf-16-le"), word.encode("utf-16-be"), word.encode().hex().encode())
            if any(form in content for form in forms):
                hits.append((path, word))
    return hits


@pytest.fixture
def told(tmp_path: Path) -> Iterator[tuple[World, Canaries]]:
    """A whole week in which every text is a random word."""
    canaries = Canaries()
    world = World(tmp_path, ServerProcess(tmp_path), SetClock(SystemClock().now()))
    world.open_clinic(canaries.sing())
    world.office.set_policy('country = "NL"\n')
    world.server.start()
    therapist = world.admit_therapist(canaries.sing())
    patient = world.enrol(world.invite(therapist, canaries.sing()), "patient", canaries.sing())
    for party in (therapist, patient, therapist):
        assert party.sync().problem is None
    world.introduce(therapist, patient)

    diary = Diary(patient.db, world.clock)
    entry = diary.begin("pleasant-moments", "Pleasant moments", 2)
    private = diary.begin("free-page", "Free page", 2)
    diary.keep(entry, (Answer(question="what", prompt="What?", text=canaries.sing(), words=(canaries.sing(),)),))
    diary.keep(private, (Answer(question="what", prompt="What?", text=canaries.sing()),))
    diary.share(entry)
    Calls(patient.db, world.clock).ask_for_call(canaries.sing())
    assert patient.sync().problem is None
    assert therapist.sync().changes.touches("entry", "call")

    review, me = Review(therapist.db, world.clock), patient.people.me().id
    shown = review.dossier(me).entries[0]
    review.opened(me)
    review.keep_note(me, shown.id, shown.version, "what", 0, 3, canaries.words[-4][:3], canaries.sing())
    review.keep_letter(me, canaries.sing(), canaries.sing())
    review.send(me)
    world.clock.advance(timedelta(seconds=61))
    assert therapist.sync().sent >= 2
    assert patient.sync().changes.touches("letter")
    (letter,) = Letters(patient.db, world.clock).all()
    Letters(patient.db, world.clock).open(letter.id)
    assert patient.sync().problem is None
    assert therapist.sync().problem is None
    assert Letters(therapist.db, world.clock).all()[0].delivery.state is DeliveryState.OPENED
    assert diary.get(entry).delivery.state is DeliveryState.OPENED
    assert diary.get(private).delivery is None
    assert present_policy(patient.db).help
    yield world, canaries
    world.close()


def test_no_word_is_found_in_any_file(told: tuple[World, Canaries], tmp_path: Path) -> None:
    world, canaries = told
    folders = (tmp_path,)
    names = {path.name for path in files(*folders)}
    assert {"vault.db", "vault.db-wal", "server.log"} <= names
    assert found_in(files(*folders), canaries.words) == []
    world.server.kill()
    assert found_in(files(*folders), canaries.words) == []


@pytest.mark.parametrize("coding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_the_search_itself_finds_what_is_there(tmp_path: Path, coding: str) -> None:
    (tmp_path / "log").write_bytes(b"..." + "Wrtbgfdsh".encode(coding) + b"...")
    assert [word for _, word in found_in(files(tmp_path), ["wrtbgfdsh"])] == ["wrtbgfdsh"]
