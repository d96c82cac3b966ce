"""Cases in which the server makes computers up, swaps them, takes them out, or lets them stay."""

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.errors import (
    AfterLeaving,
    BadSignature,
    HavenError,
    HistoryHidden,
    HistoryRolledBack,
    UnknownSender,
)
from app.model.changes import CallAsked
from app.vault.journal import Journal
from app.vault.outbox import Outbox
from sync.client.known_devices import KnownDevices
from sync.client.outgoing import Outgoing
from sync.client.revoking import Revoking
from sync.protocol.wire import (
    Commit,
    DeviceItem,
    EpochItem,
    Item,
    Revocation,
    RevocationItem,
    Signed,
)
from sync.trust import labels
from sync.trust.hashes import certificate_hash
from sync.trust.signing import sign_struct
from tests.hostile.cases import case
from tests.hostile.false_deletions import also
from tests.hostile.forged_circles import LATER, Stranger, growing, seeing
from tests.hostile.forging import OtherHistory, flipped, page
from tests.hostile.pair import Pair, who
from tests.integration.conftest import Party


@case(
    "computer-of-a-stranger",
    "shows the therapist a second computer of the patient's that it made up",
    "It is not believed; no key is sealed to it.",
    UnknownSender,
    kept=(UnknownSender,),
)
def _(pair: Pair) -> HavenError | None:
    stranger = Stranger(bytes.fromhex(who(pair.patient)))
    return seeing(pair, pair.therapist, also(DeviceItem(stranger.certificate)))


@case(
    "own-computer-of-a-stranger",
    "shows the patient a second computer of her own that it made up",
    "It is not believed; no key is sealed to it.",
    UnknownSender,
    kept=(UnknownSender,),
)
def _(pair: Pair) -> HavenError | None:
    stranger = Stranger(bytes.fromhex(who(pair.patient)))
    told = seeing(pair, pair.patient, also(DeviceItem(stranger.certificate)))
    assert pair.patient.sync().problem is None
    assert "computer-added" not in pair.notices(pair.patient)
    return told


@case(
    "computer-altered",
    "alters a byte of a computer's certificate",
    "It is not believed; no key is sealed to it.",
    BadSignature,
    kept=(BadSignature,),
)
def _(pair: Pair) -> HavenError | None:
    signed = pair.me(pair.patient).certificate
    spoilt = msgspec.structs.replace(signed, signature=flipped(signed.signature))
    return seeing(pair, pair.therapist, also(DeviceItem(spoilt)))


@case(
    "computer-swapped",
    "puts a computer of its own in the place of the patient's second one",
    LATER,
    UnknownSender,
    kept=(UnknownSender,),
    again=True,
)
def _(pair: Pair) -> HavenError | None:
    stranger = Stranger(bytes.fromhex(who(pair.patient)))
    known = {pair.me(party).hash for party in pair.parties}

    def swap(signed: Signed) -> Signed:
        return signed if certificate_hash(signed) in known else stranger.certificate

    def swapped(item: Item) -> Item:
        match item:
            case DeviceItem():
                return DeviceItem(swap(item.certificate))
            case EpochItem():
                return msgspec.structs.replace(item, certificates=tuple(map(swap, item.certificates)))
            case _:
                return item

    return growing(pair, page(lambda items: tuple(map(swapped, items))))


def revocation(pair: Pair, key: Ed25519PrivateKey, revoker: bytes) -> RevocationItem:
    """Returns somebody's word that the patient's computer was taken out."""
    body = Revocation(pair.me(pair.patient).hash, bytes.fromhex(who(pair.patient)), revoker, 1)
    return RevocationItem(sign_struct(key, labels.REVOCATION, body))


def still_believed(pair: Pair, party: Party) -> bool:
    return KnownDevices(party.db, pair.pins(party)).is_believed(pair.me(pair.patient).hash)


@case(
    "taken-out-by-nobody",
    "shows that somebody unknown took the patient's computer out",
    "Her computer stays.",
    UnknownSender,
    kept=(UnknownSender,),
)
def _(pair: Pair) -> HavenError | None:
    told = seeing(pair, pair.therapist, also(revocation(pair, Ed25519PrivateKey.generate(), bytes(32))))
    assert still_believed(pair, pair.therapist)
    return told


@case(
    "taken-out-in-anothers-name",
    "shows that the therapist took the patient's computer out, which she did not sign",
    "Her computer stays.",
    BadSignature,
    kept=(BadSignature,),
)
def _(pair: Pair) -> HavenError | None:
    key, mine = Ed25519PrivateKey.generate(), pair.me(pair.therapist).hash
    told = seeing(pair, pair.patient, also(revocation(pair, key, mine)))
    assert still_believed(pair, pair.patient)
    return told


def taken_out(pair: Pair) -> Party:
    """The patient takes her second computer out, which had been let in and does not hear of it."""
    other = pair.second_computer()
    for party in (other, pair.therapist, pair.patient):
        assert party.sync().problem is None
    Revoking(pair.patient.db, pair.patient.clock, pair.me(pair.patient), pair.pins(pair.patient)).revoke(
        pair.me(other).hash, who(pair.patient)
    )
    assert pair.patient.sync().problem is None
    assert pair.me(other).hash not in {member.certificate for member in pair.epoch(pair.patient).members}
    return other


@case(
    "revocation-withheld",
    "does not show the therapist that a computer was taken out",
    "The next epoch, which the patient signed, says it all the same.",
)
def _(pair: Pair) -> HavenError | None:
    other = taken_out(pair)
    hide = page(lambda items: tuple(item for item in items if not isinstance(item, RevocationItem)))
    with pair.stage.doing(hide):
        told = pair.therapist.sync().problem
    assert pair.me(other).hash not in {member.certificate for member in pair.epoch(pair.therapist).members}
    return told


@case(
    "word-after-leaving",
    "takes words of a computer that was taken out, and signs for them",
    "They are not believed, and kept apart.",
    AfterLeaving,
    kept=(AfterLeaving,),
    later=(HistoryRolledBack, HistoryHidden),
    era=True,
)
def _(pair: Pair) -> HavenError | None:
    other = taken_out(pair)
    assert pair.therapist.sync().problem is None
    with other.db.transaction():
        Journal(other.db, other.clock).write(pair.stream, CallAsked(line="From the lost computer."))
    assert Outgoing(other.db, other.clock, pair.me(other), pair.pins(other)).seal(pair.stream)
    ((_, sealed),) = Outbox(other.db).unsent(pair.stream)
    pair.settle()
    commit = msgspec.msgpack.decode(sealed, type=Commit)
    with pair.stage.doing(also(OtherHistory(pair).shown(commit))):
        return pair.therapist.sync().problem
