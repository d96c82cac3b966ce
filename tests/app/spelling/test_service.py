from collections.abc import Iterator
from pathlib import Path

import pytest

from app.clock import SetClock
from app.model.ids import PersonId
from app.paths import Profile
from app.spelling.service import OFF, OWN, Spelling
from app.vault.cost import FLOOR
from app.vault.vault import Vault

ANS = PersonId("a" * 32)
BRAM = PersonId("b" * 32)


@pytest.fixture
def vault(tmp_path: Path, clock: SetClock) -> Iterator[Vault]:
    with Vault.create(Profile(tmp_path), "a quiet harbour", clock=clock, cost=FLOOR) as made:
        yield made


def test_own_words_are_kept_one_by_one_and_taken_out_again(vault: Vault) -> None:
    spelling = Spelling(vault.database)
    for word in ("mindfulness", "Bodyscan", "zo’n"):
        assert spelling.add(word).touches("settings")

    assert Spelling(vault.database).own_words() == ("Bodyscan", "mindfulness", "zo'n")
    rows = vault.database.rows("SELECT key FROM own_dirty WHERE item = 'preference' AND key LIKE 'spelling.word.%'")
    assert len(rows) == 3  # each goes to the other computers by itself

    spelling.remove("zo’n")
    assert spelling.own_words() == ("Bodyscan", "mindfulness")


def test_a_language_is_remembered_for_each_patient(vault: Vault) -> None:
    spelling = Spelling(vault.database)
    spelling.choose(ANS, "nl_NL")
    spelling.choose(OWN, OFF)

    assert (spelling.language(ANS), spelling.language(BRAM), spelling.language(OWN)) == ("nl_NL", None, OFF)


def test_a_language_without_a_dictionary_is_not_kept(vault: Vault) -> None:
    with pytest.raises(ValueError, match="fr_FR"):
        Spelling(vault.database).choose(ANS, "fr_FR")
    assert Spelling(vault.database).language(ANS) is None
