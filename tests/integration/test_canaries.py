"""No word that anybody wrote is found in any byte of any file of the server or of the vaults."""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import takewhile
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
from app.vault.streams import Streams
from sync.client import invitation
from sync.client.blobs import Blob, upload
from sync.client.exchange import naming
from sync.client.exchange.service import Exchange
from sync.client.identity import Identity
from tests import databases
from tests.integration.conftest import Party, ServerProcess, World

LETTERS = "bcdfghjklmnpqrstvwxz"


class Canaries:
    """Random words, each of them told to one place; they begin alike, so that one look finds any of them."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self._beginning = _letters(8)

    def sing(self) -> str:
        word = self._beginning + _letters(14)
        self.words.append(word)
        return word


def _letters(number: int) -> str:
    return "".join(secrets.choice(LETTERS) for _ in range(number))


def files(*folders: Path) -> Iterator[Path]:
    for folder in folders:
        yield from (path for path in folder.rglob("*") if path.is_file())


def found_in(paths: Iterator[Path], words: list[str]) -> list[tuple[Path, str]]:
    hits = []
    alike = takewhile(lambda letters: len(set(letters)) == 1, zip(*words, strict=False))
    beginning = "".join(letters[0] for letters in alike)
    for path in paths:
        content = path.read_bytes().lower()
        if _holds(content, beginning):
            hits += [(path, word) for word in words if _holds(content, word)]
    return hits


def _holds(content: bytes, word: str) -> bool:
    forms = (word.encode(), word.encode("utf-16-le"), word.encode("utf-16-be"), word.encode().hex().encode())
    return any(form in content for form in forms)


@dataclass
class Week:
    """A whole week in which every text is a random word.

    Attributes:
        world: The clinic, its server and its people.
        canaries: The words.
        cluster: The PostgreSQL that the server stores in, or None.
        carried: What leaves a computer as a file: an invitation and an exchange file.
    """

    world: World
    canaries: Canaries
    cluster: databases.PostgreSQL | None
    carried: Path

    @property
    def places(self) -> list[Path]:
        """Every folder that anything was written to."""
        return [self.world.folder, *([] if self.cluster is None else [self.cluster.folder])]


@pytest.fixture(params=databases.KINDS)
def week(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Week]:
    cluster = databases.PostgreSQL(durable=True) if request.param == "postgresql" else None
    if cluster is not None:
        cluster.start()
    database = None if cluster is None else cluster.new_database()
    world = World(tmp_path, ServerProcess(tmp_path, database), SetClock(SystemClock().now()))
    carried = tmp_path / "carried"
    carried.mkdir()
    found = Week(world, Canaries(), cluster, carried)
    live(found)
    yield found
    world.close()
    if cluster is not None:
        cluster.remove()


def live(week: Week) -> None:
    world, canaries = week.world, week.canaries
    world.open_clinic(canaries.sing())
    world.office.set_policy('country = "NL"\n', {"greeting.png": canaries.sing().encode() * 10_000})
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
    marked = canaries.words[-4][:3]
    review.keep_note(me, shown.id, shown.version, "what", 0, 3, marked, canaries.sing())
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
    record(week, patient)
    carry(week, therapist, patient)


def record(week: Week, patient: Party) -> None:
    """Puts a recording beside the words: a blob of her care."""
    content = week.canaries.sing().encode() * 20_000
    identity = Identity.of_vault(patient.db)
    assert identity is not None
    (care,) = (stream for stream in Streams(patient.db).all() if stream.kind == "care")
    upload(patient.transport, identity.signer, Blob.of(content), bytes.fromhex(care.id), content)


def carry(week: Week, therapist: Party, patient: Party) -> None:
    """Invites somebody who does not come yet, and takes an entry along on a stick."""
    world, canaries = week.world, week.canaries
    world.invite(therapist, canaries.sing()).write(week.carried / f"open{invitation.SUFFIX}")
    diary = Diary(patient.db, world.clock)
    entry = diary.begin("pleasant-moments", "Pleasant moments", 3)
    diary.keep(entry, (Answer(question="what", prompt="What?", text=canaries.sing()),))
    diary.share(entry)
    exchange = Exchange(patient.db, world.clock)
    (destination,) = (each for each in exchange.destinations() if each.kind == "care")
    assert exchange.write(destination.name, week.carried / f"stick{naming.SUFFIX}").things


def test_no_word_is_found_in_anything_that_is_stored_logged_carried_or_backed_up(week: Week) -> None:
    world, words = week.world, week.canaries.words
    assert len(words) == len(set(words)) == 15
    world.server.back_up(world.folder / "backup")
    names = {path.name for path in files(world.folder)}
    stored = {"base", "pg_wal"} if week.cluster else {"server.db", "server.db-wal"}
    if week.cluster is not None:
        names |= {path.name for path in week.cluster.data.iterdir()}
    assert {"vault.db", "vault.db-wal", "server.log", "backup", *stored} <= names
    assert len(list((world.server.data / "blobs").glob("*/*/*"))) == 2
    assert {path.suffix for path in files(week.carried)} == {invitation.SUFFIX, naming.SUFFIX}
    assert found_in(files(*week.places), words) == []
    world.server.kill()
    if week.cluster is not None:
        week.cluster.stop()
    assert found_in(files(*week.places), words) == []


@pytest.mark.parametrize("coding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_the_search_itself_finds_what_is_there(tmp_path: Path, coding: str) -> None:
    (tmp_path / "log").write_bytes(b"..." + "Wrtbgfdsh".encode(coding) + b"...")
    assert [word for _, word in found_in(files(tmp_path), ["wrtbgfdsh"])] == ["wrtbgfdsh"]
    assert [word for _, word in found_in(files(tmp_path), ["wrtother", "wrtbgfdsh", "other"])] == ["wrtbgfdsh"]
