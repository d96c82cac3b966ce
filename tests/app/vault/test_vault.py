from app.clock import SetClock
from app.paths import Profile
from app.vault.cost import FLOOR
from app.vault.vault import Vault


def test_what_was_kept_is_there_after_opening_again(profile: Profile, clock: SetClock) -> None:
    with Vault.create(profile, "a quiet harbour", clock=clock, cost=FLOOR) as vault, vault.database.transaction():
        vault.database.execute("CREATE TABLE t (a TEXT)")
        vault.database.execute("INSERT INTO t VALUES (?)", ("kept",))
    with Vault.open(profile, "a quiet harbour", clock=clock) as vault:
        assert vault.database.rows("SELECT a FROM t") == [("kept",)]
        other = vault.connect()
        assert other.row("SELECT a FROM t") == ("kept",)
        assert other.row("SELECT a FROM t WHERE a = 'no'") is None
