"""A patient's computers in the dossier, over real vaults and a real server."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.errors import DeviceRevoked
from app.model.ids import PersonId
from sync.client.identity import Identity
from tests.integration.conftest import Party
from tests.integration.own_computers import computer, synced
from tests.ui.conftest import Bench, bench, dressed, settings, shown
from tests.ui.named import child, children, nameless, settle, too_wide, words
from tests.ui.settings.met import Met
from ui.computers import ComputerRow
from ui.review.computers_card import ComputersCard

__all__ = ["bench", "dressed", "settings", "shown"]
Show = Callable[[QWidget], QWidget]


@pytest.fixture(scope="module")
def met(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Met]:
    found = Met(tmp_path_factory.mktemp("met"))
    yield found
    found.close()


@pytest.fixture(scope="module")
def second(met: Met) -> Party:
    """The patient's second computer."""
    found = computer(met.world, "second", met.sheet)
    synced(found, met.patient, met.therapist, found)
    return found


@pytest.fixture
def her(met: Met) -> PersonId:
    me = met.patient.people.me()
    assert me is not None
    return me.id


@pytest.fixture
def card(met: Met, second: Party, her: PersonId, bench: Bench, shown: Show) -> Iterator[ComputersCard]:
    with met.session(met.therapist) as session:
        bench.clock.set(met.clock.now())
        bench.give(session.services)
        made = ComputersCard(bench)
        made.resize(900, 700)
        shown(made)
        made.show_person(her)
        yield made


def press(card: QWidget, name: str) -> None:
    child(card, QAbstractButton, name).click()
    settle()


def ends(card: QWidget, end: str) -> list[str]:
    return [each.objectName() for each in children(card, QAbstractButton) if each.objectName().endswith(end)]


def test_it_is_folded_away_until_it_is_needed(card: ComputersCard) -> None:
    assert [each.objectName() for each in children(card, QAbstractButton)] == ["review.computers"]
    press(card, "review.computers")
    assert len(children(card, ComputerRow)) == 2
    assert "this one" not in words(card), "none of them is the therapist's"
    assert len(ends(card, ".lost")) == 2
    assert nameless(card) == []


def test_somebody_else_is_folded_away_again(card: ComputersCard, her: PersonId) -> None:
    press(card, "review.computers")
    card.show_person(None)
    assert card.isHidden()
    card.show_person(her)
    assert [each.objectName() for each in children(card, QAbstractButton)] == ["review.computers"]


def test_another_invitation_is_made_after_a_second_word(
    card: ComputersCard, met: Met, her: PersonId, bench: Bench
) -> None:
    inviting = bench.services.inviting
    assert inviting is not None
    press(card, "review.computers")
    press(card, "review.invite_again")
    assert "Please make sure, by phone or in person, that it is your patient who asks." in words(card)
    press(card, "review.invite_again.keep")
    assert inviting.pending() == ()
    press(card, "review.invite_again")
    press(card, "review.invite_again.make")
    (open_,) = inviting.pending()
    assert (open_.person, open_.at_the_clinic) == (her, True)
    assert bench.gone == [("caseload", {"person": her})]
    assert not ends(card, ".make")
    inviting.close(open_.invitation)


def test_without_a_connection_the_invitation_waits_and_the_letter_says_so(
    card: ComputersCard, met: Met, bench: Bench
) -> None:
    inviting = bench.services.inviting
    assert inviting is not None
    press(card, "review.computers")
    press(card, "review.invite_again")
    met.world.server.stop()
    press(card, "review.invite_again.make")
    met.world.server.start()
    (waiting,) = inviting.pending()
    assert not waiting.at_the_clinic
    assert [page for page, _ in bench.gone] == ["caseload"]
    inviting.close(waiting.invitation)
    assert inviting.pending() == ()


@pytest.mark.parametrize(("theme", "percent"), [("dark", 150), ("high-contrast", 200)])
def test_nothing_is_cut_off(
    met: Met,
    second: Party,
    her: PersonId,
    bench: Bench,
    shown: Show,
    dressed: Callable[[str, int], None],
    theme: str,
    percent: int,
) -> None:
    dressed(theme, percent)
    with met.session(met.therapist) as session:
        bench.give(session.services)
        card = ComputersCard(bench)
        card.resize(900, 700)
        shown(card)
        card.show_person(her)
        press(card, "review.computers")
        press(card, ends(card, ".lost")[0])
        press(card, "review.invite_again")
        assert nameless(card) == []
        assert too_wide(card) == []


def test_a_lost_computer_is_taken_out_on_the_telephone(
    card: ComputersCard, met: Met, second: Party, bench: Bench
) -> None:
    press(card, "review.computers")
    its = Identity.of_vault(second.vault.database)
    assert its is not None
    lost = f"computer.{its.hash.hex()[:8]}.lost"
    press(card, lost)
    press(card, lost.replace(".lost", ".take_out"))
    assert bench.syncs == 1
    assert "taken out on" in words(card)
    focused = card.window().focusWidget()
    assert focused is not None
    assert focused.objectName() == "review.computers"
    synced(met.therapist)
    gone = [party for party in (met.patient, second) if isinstance(party.sync().problem, DeviceRevoked)]
    assert gone == [second]
