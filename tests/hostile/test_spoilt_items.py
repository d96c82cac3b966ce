"""Whatever stands in what a server shows, signed or not: it is taken, or kept and told, and nothing else happens.

In one item of each kind, every place in turn holds something odd: a number that no vault can keep, bytes of another
size, nothing at all. Where a hostile server or a patient's altered program could sign for it, it is signed.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.errors import HavenError
from sync.client.incoming import Incoming
from sync.client.revoking import Revoking
from sync.protocol.wire import ChangesAnswer, ErasureItem, GrantItem, Item
from sync.trust import labels
from tests.hostile.false_deletions import deletion
from tests.hostile.forging import patient_sends
from tests.hostile.pair import Pair, who
from tests.hostile.stage import Stage

Place = tuple[int, ...]
ODD: tuple[Any, ...] = (
    *(2**64 - 1, 2**63, 2**53, -1, 0, math.nan, True, None),
    *("", "\0" * 100, b"", bytes(15), bytes(16), bytes(32), bytes(33), bytes(70_000), [], [[]]),
)
"""What is put in the place of something."""
KINDS = ("commit", "device", "enrolment", "epoch", "erasure", "grant", "revocation", "statement")


@dataclass(frozen=True)
class Shown:
    """Everything that a therapist's program was shown, and whose keys a liar may have.

    Attributes:
        pair: Whose it is.
        items: As they travelled, each as plain lists.
        keys: By where a signature stands: which label, and whose key.
    """

    pair: Pair
    items: list[list[Any]]
    keys: dict[tuple[str, Place], tuple[str, Ed25519PrivateKey]]

    def take(self, item: Item) -> HavenError | None:
        pair = self.pair
        incoming = Incoming(
            pair.therapist.db, pair.therapist.clock, pair.me(pair.therapist), pair.pins(pair.therapist)
        )
        return incoming.take(item).problem


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shown]:
    stage = Stage.open(tmp_path_factory.mktemp("spoilt"))
    pair = stage.pair()
    other = pair.second_computer()
    patient_sends(pair)
    pair.settle()
    me = pair.me(pair.patient)
    Revoking(pair.patient.db, pair.patient.clock, me, pair.pins(pair.patient)).revoke(
        pair.me(other).hash, who(pair.patient)
    )
    stage.new_policy('country = "NL"\n', {"a.jpg": b"picture"})
    patient_sends(pair)
    pair.settle()
    signer = pair.me(pair.therapist).signer
    answer = pair.therapist.transport.get("/v1/changes", ChangesAnswer, signer, after="")
    items: list[Item] = list(answer.items)
    items += [ErasureItem(deletion(pair, pair.patient, (bytes(32),)))]
    items += [GrantItem(item.grant) for item in answer.items if getattr(item, "grant", None) is not None]
    hers, server = me.keys.signing, stage.server.signing_key
    keys = {
        ("commit", (1, 0)): (labels.COMMIT, hers),
        ("commit", (2,)): (labels.RECEIPT, server),
        ("epoch", (1,)): (labels.EPOCH, hers),
        ("revocation", (1,)): (labels.REVOCATION, hers),
        ("device", (1,)): (labels.CERTIFICATE, pair.sheet.root),
        ("erasure", (1,)): (labels.DELETION, server),
    }
    plain = [msgspec.msgpack.decode(msgspec.msgpack.encode(item)) for item in items]
    assert {item[0] for item in plain} == set(KINDS)
    yield Shown(pair, plain, keys)
    stage.close()


def inside(value: Any) -> Any:
    """Returns what is in bytes that hold something of their own, or None."""
    if not isinstance(value, bytes) or len(value) < 20:
        return None
    try:
        found = msgspec.msgpack.decode(value)
    except (msgspec.MsgspecError, ValueError):
        return None
    return found if isinstance(found, list) and found else None


def places(value: Any, at: Place = ()) -> Iterator[Place]:
    """Yields where something stands in a value, also inside of bytes that were signed."""
    held = value if isinstance(value, list) else inside(value)
    for number, part in enumerate(held or ()):
        yield (*at, number)
        yield from places(part, (*at, number))


def put(value: Any, at: Place, odd: Any, sign: Callable[[Place, bytes], bytes | None], here: Place = ()) -> Any:
    """Returns a value with something odd in one place; what was signed around it is signed again where it can be."""
    if not at:
        return odd
    held = value if isinstance(value, list) else inside(value)
    changed = [
        put(part, at[1:], odd, sign, (*here, number)) if number == at[0] else part for number, part in enumerate(held)
    ]
    if isinstance(value, bytes):
        return msgspec.msgpack.encode(changed)
    is_signed = len(changed) == 2 and at[0] == 0 and isinstance(changed[0], bytes)
    signature = sign(here, changed[0]) if is_signed else None
    return changed if signature is None else [changed[0], signature]


@pytest.mark.hostile
@pytest.mark.parametrize("kind", KINDS)
def test_an_item_that_was_spoilt_in_one_place_is_taken_or_told(shown: Shown, kind: str) -> None:
    def sign(here: Place, body: bytes) -> bytes | None:
        found = shown.keys.get((kind, here))
        return None if found is None else found[1].sign(labels.labelled(found[0], body))

    last = [item for item in shown.items if item[0] == kind][-1]
    tried = 0
    for at in [place for place in places(last) if place != (0,)]:
        for odd in ODD:
            try:
                spoilt: Item = msgspec.msgpack.decode(msgspec.msgpack.encode(put(last, at, odd, sign)), type=Item)
            except (msgspec.MsgspecError, UnicodeDecodeError):
                continue  # the answer around it cannot be read
            problem = shown.take(spoilt)
            assert problem is None or isinstance(problem, HavenError)
            tried += 1
    assert tried > 20
    shown.pair.nothing_was_lost_or_believed()
