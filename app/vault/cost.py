"""What guessing a passphrase costs: Argon2id parameters between a floor and a ceiling.

The floor is the second recommended option of RFC 9106, section 4 (64 MiB, three passes). One lane instead of four:
lanes are computed one after the other here, so they would only help somebody who guesses with many cores.
"""

from dataclasses import dataclass

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from app.clock import Clock

KEY_LENGTH = 32
SALT_LENGTH = 16
_TARGET_SECONDS = 0.5
_MEMORY_GOAL_KIB = 256 * 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """The parameters of one Argon2id derivation.

    Attributes:
        memory_kib: Memory in KiB.
        passes: How often the memory is gone over.
        lanes: The parallelism parameter p.
    """

    memory_kib: int
    passes: int
    lanes: int = 1

    @property
    def allowed(self) -> bool:
        """Whether it lies between floor and ceiling in every parameter."""
        return (
            FLOOR.memory_kib <= self.memory_kib <= CEILING.memory_kib
            and FLOOR.passes <= self.passes <= CEILING.passes
            and FLOOR.lanes <= self.lanes <= CEILING.lanes
        )

    def derive(self, secret: bytes, salt: bytes) -> bytes:
        """Returns 32 bytes; takes as long as the parameters ask for, without holding the interpreter."""
        kdf = Argon2id(
            salt=salt, length=KEY_LENGTH, iterations=self.passes, lanes=self.lanes, memory_cost=self.memory_kib
        )
        return kdf.derive(secret)


FLOOR = Cost(64 * 1024, 3, 1)
CEILING = Cost(1024 * 1024, 24, 4)
"""A header that asks for more is not believed: it could only be meant to exhaust the computer."""


def calibrate(clock: Clock) -> Cost:
    """Returns the cost that takes about half a second on this computer, never below the floor.

    One derivation at the floor is measured. Spare time buys memory first, up to 256 MiB (it is what makes guessing
    with graphics cards dear), then passes. A clock that stands still gives the floor.
    """
    begun = clock.monotonic()
    FLOOR.derive(b"calibration", bytes(SALT_LENGTH))
    took = clock.monotonic() - begun
    return _spend(_TARGET_SECONDS / took) if took > 0 else FLOOR


def _spend(times: float) -> Cost:
    """Returns the cost that is `times` the floor, held between floor, memory goal and ceiling."""
    memory = min(_MEMORY_GOAL_KIB, max(FLOOR.memory_kib, int(FLOOR.memory_kib * times) // 1024 * 1024))
    passes = int(FLOOR.passes * times * FLOOR.memory_kib / memory)
    return Cost(memory, min(CEILING.passes, max(FLOOR.passes, passes)), FLOOR.lanes)
