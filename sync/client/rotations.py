"""From one key of the clinic's to the next: only what the key before committed to, and both of them signed."""

from collections.abc import Iterable

from sync.protocol import limits
from sync.protocol.wire import ClinicStatement, Rotation
from sync.trust.errors import TooLarge
from sync.trust.hashes import next_key_hash
from sync.trust.statements import open_rotation, read_statement


def successors(
    present: ClinicStatement, rotations: Iterable[Rotation]
) -> tuple[tuple[Rotation, ClinicStatement], ...]:
    """Returns the rotations that lead on from a statement, in their order, each with the statement it brought.

    A rotation to a key to which nobody committed is passed over; what it brings is not believed for its sake.

    Args:
        present: The newest statement under the key that is trusted.
        rotations: Oldest first, as the server shows them; those before the present key too.

    Raises:
        TrustFailure: The key before committed to a key, and the rotation to it does not hold.
    """
    followed: list[tuple[Rotation, ClinicStatement]] = []
    for count, rotation in enumerate(rotations):
        if count == limits.ROTATIONS:
            raise TooLarge("more rotations than a clinic makes")
        if next_key_hash(read_statement(rotation.statement).clinic_key) != present.next_key_hash:
            continue
        present = open_rotation(rotation, present)
        followed.append((rotation, present))
    return tuple(followed)
