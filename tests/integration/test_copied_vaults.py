"""A vault whose files were put back from a backup, and one that was copied: nothing is lost, and it is told."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.clock import SystemClock
from app.errors import HavenError, VaultCopied
from app.model.states import DeliveryState
from app.paths import Profile
from app.vault.chains import Chains
from app.vault.deliveries import Deliveries
from app.vault.evidence import Evidence
from app.vault.notices import Notices
from app.vault.outbox import Outbox
from app.vault.streams import Streams
from app.vault.vault import Vault
from sync.client.identity import Identity
from sync.client.outgoing import Outgoing
from sync.client.pins import Pins
from sync.client.transport import Transport
from tests.integration.conftest import PASSPHRASE, Party, World
from tests.integration.test_weekly_loop import share_entry


@pytest.fixture
def meeting(world: World) -> tuple[World, Party, Party]:
    therapist, patient = world.meet()
    for party in (patient, therapist, patient, therapist):
        assert party.sync().problem is None
    return world, therapist, patient


def copy(world: World, party: Party, name: str) -> Path:
    """Copies the files of a vault as they lie there; the vault is closed for it and stays closed."""
    party.close()
    there = world.folder / name
    shutil.copytree(party.vault.profile.folder, there)
    return there


def reopen(world: World, folder: Path) -> Party:
    vault = Vault.open(Profile(folder), PASSPHRASE, clock=SystemClock())
    party = Party(vault, world.clock, Transport(world.server.url, world.clock))
    world.parties.append(party)
    return party


def words(party: Party) -> set[str]:
    return {row[0] for row in party.db.rows("SELECT first_words FROM shared_entries")}


def states(party: Party) -> set[DeliveryState]:
    rows = party.db.rows("SELECT stream, id FROM changes WHERE kind = 'entry.shared'")
    return {delivery.state for delivery in Deliveries(party.db).of(tuple(row) for row in rows).values()}


def notices(party: Party) -> set[str]:
    return {notice.kind for notice in Notices(party.db).all()}


def own_chain(party: Party) -> bytes:
    (stream,) = [row[0] for row in party.db.rows("SELECT id FROM streams WHERE kind = 'care'")]
    return Chains(party.db).own(stream).chain


@pytest.mark.parametrize("pulls_first", [True, False])
def test_a_vault_put_back_from_a_backup_fetches_what_it_forgot_and_goes_on_in_a_fresh_chain(
    meeting: tuple[World, Party, Party], pulls_first: bool
) -> None:
    world, therapist, patient = meeting
    folder = patient.vault.profile.folder
    older = copy(world, patient, "older")
    patient = reopen(world, folder)
    for line in ("Forgotten one.", "Forgotten two."):
        share_entry(patient, line)
        assert patient.sync().problem is None
    assert therapist.sync().problem is None
    chain = own_chain(patient)
    patient.close()

    back = reopen(world, older)
    if not pulls_first:
        share_entry(back, "Written before the first sync.")
    assert back.sync().problem is None
    share_entry(back, "Written after it.")
    for party in (back, therapist, back, therapist):
        assert party.sync().problem is None
    expected = {"Forgotten one.", "Forgotten two.", "Written after it."}
    expected |= set() if pulls_first else {"Written before the first sync."}
    assert words(back) == words(therapist) == expected
    assert states(back) == {DeliveryState.RECEIVED}
    assert own_chain(back) != chain
    assert notices(back) == {"vault-restored"}
    assert notices(therapist) == set()
    for party in (back, therapist):
        assert Evidence(party.db).counts() == {}


@pytest.fixture
def two(meeting: tuple[World, Party, Party]) -> Iterator[tuple[World, Party, Party, Party]]:
    """A therapist, and two computers with the same vault."""
    world, therapist, patient = meeting
    folder = patient.vault.profile.folder
    other = copy(world, patient, "copy")
    return world, therapist, reopen(world, folder), reopen(world, other)


def test_two_copies_of_a_vault_lose_nothing_and_are_told_apart_from_a_backup(
    two: tuple[World, Party, Party, Party],
) -> None:
    _world, therapist, first, second = two
    written: set[str] = set()
    problems: dict[str, list[HavenError | None]] = {"first": [], "second": []}
    for number in range(3):
        for name, party in (("first", first), ("second", second)):
            line = f"Number {number} from the {name}."
            written.add(line)
            share_entry(party, line)
            problems[name].append(party.sync().problem)
        assert therapist.sync().problem is None
    for party in (first, second, therapist, first, second):
        party.sync()
    assert words(first) == words(second) == words(therapist) == written
    for name, party in (("first", first), ("second", second)):
        assert any(isinstance(problem, VaultCopied) for problem in problems[name]), name
        assert {type(problem) for problem in problems[name]} <= {VaultCopied, type(None)}
        assert "vault-copied" in notices(party)
        assert Outbox(party.db).counts()[0] == 0
        assert Evidence(party.db).counts() == {}
    assert states(first) == {DeliveryState.RECEIVED}
    assert own_chain(first) != own_chain(second)
    assert notices(therapist) == set()


def test_a_gap_that_nobody_can_explain_is_healed_by_a_fresh_chain(meeting: tuple[World, Party, Party]) -> None:
    _world, therapist, patient = meeting
    share_entry(patient, "In a commit that vanishes here.")
    me, pins = Identity.of_vault(patient.db), Pins.of_vault(patient.db, patient.clock)
    stream = Streams(patient.db).mine()
    assert me is not None
    assert pins is not None
    assert stream is not None
    assert Outgoing(patient.db, patient.clock, me, pins).seal(stream.id)
    share_entry(patient, "In the commit after it.")
    with patient.db.transaction():
        (digest,) = patient.db.rows("SELECT digest FROM commits WHERE receipt IS NULL")[0]
        patient.db.execute("DELETE FROM commits WHERE digest = ?", (digest,))
    chain = own_chain(patient)
    assert patient.sync().problem is None
    assert own_chain(patient) != chain
    assert therapist.sync().problem is None
    assert words(therapist) == {"In a commit that vanishes here.", "In the commit after it."}
    for party in (patient, therapist):
        assert Evidence(party.db).counts() == {}
