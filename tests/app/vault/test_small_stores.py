from app.vault.database import Database
from app.vault.keyring import Keyring
from app.vault.preferences import Preferences


def test_a_keyring_keeps_replaces_names_and_forgets(database: Database) -> None:
    keyring = Keyring(database)
    with database.transaction():
        keyring.put("epoch/a", b"1")
        keyring.put("epoch/b", b"2")
        keyring.put("epoch/b", b"3")
        keyring.put("epoch_", b"4")
    assert keyring.names("epoch/") == ("epoch/a", "epoch/b")
    assert keyring.get("epoch/b") == b"3"
    with database.transaction():
        keyring.delete("epoch/b")
    assert keyring.get("epoch/b") is None


def test_a_preference_of_another_type_is_passed_over(database: Database) -> None:
    preferences = Preferences(database)
    with database.transaction():
        preferences.put("lock.minutes", 10)
        preferences.put("places", ["window"])
    assert preferences.get("lock.minutes", 5) == 10
    assert preferences.get("lock.minutes", "ten") == "ten"
    assert preferences.get("places", ["none"]) == ["window"]
    assert preferences.get("missing", True) is True
