import msgspec
import pytest

from app.vault.cost import FLOOR, Cost, calibrate
from app.vault.slots import Slot, passphrase_secret, unwrap, wrap

KEY, VAULT_ID, SECRET = bytes(range(32)), bytes(range(16)), passphrase_secret("a quiet harbour")


@pytest.fixture(scope="module")
def made() -> Slot:
    return wrap(KEY, VAULT_ID, "passphrase", SECRET, FLOOR)


def test_the_secret_opens_the_slot_and_another_does_not(made: Slot) -> None:
    assert unwrap(made, VAULT_ID, SECRET) == KEY
    assert unwrap(made, VAULT_ID, SECRET + b" ") is None


def test_a_slot_does_not_open_in_another_vault(made: Slot) -> None:
    assert unwrap(made, VAULT_ID[::-1], SECRET) is None


@pytest.mark.parametrize("change", [{"kind": "recovery"}, {"passes": 4}, {"memory_kib": 65_544}, {"salt": bytes(16)}])
def test_what_a_slot_says_of_itself_cannot_be_changed(made: Slot, change: dict[str, object]) -> None:
    assert unwrap(msgspec.convert(msgspec.structs.asdict(made) | change, Slot), VAULT_ID, SECRET) is None


def test_two_slots_for_one_secret_have_nothing_in_common(made: Slot) -> None:
    other = wrap(KEY, VAULT_ID, "passphrase", SECRET, FLOOR)
    assert (other.salt, other.nonce, other.wrapped) != (made.salt, made.nonce, made.wrapped)
    assert other.salt != made.salt


def test_the_derivation_is_argon2id() -> None:
    """RFC 9106 has no vector without secret and associated data; this one is from the reference implementation.

    `echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1 -l 32 -r` (phc-winner-argon2, test.c, version 0x13).
    """
    expected = "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"
    assert Cost(65_536, 2).derive(b"password", b"somesalt").hex() == expected


class Ticks:
    """A clock whose derivation seems to take some seconds."""

    def __init__(self, seconds: float) -> None:
        self._seconds, self._asked = seconds, 0

    def now(self) -> None:
        raise AssertionError

    def monotonic(self) -> float:
        self._asked += 1
        return self._asked * self._seconds


@pytest.mark.parametrize(
    ("took", "cost"),
    [
        (0.0, FLOOR),
        (2.0, FLOOR),
        (0.5, FLOOR),
        (0.25, Cost(128 * 1024, 3)),
        (0.125, Cost(256 * 1024, 3)),
        (0.05, Cost(256 * 1024, 7)),
        (0.000_001, Cost(256 * 1024, 24)),
    ],
)
def test_the_cost_is_chosen_towards_half_a_second(took: float, cost: Cost) -> None:
    chosen = calibrate(Ticks(took))
    assert chosen == cost
    assert chosen.allowed
