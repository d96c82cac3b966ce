"""Cases in which the server lies about who belongs: epochs, keys, computers, and who was taken out."""

from collections.abc import Callable

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.errors import (
    BadSignature,
    HavenError,
    HistoryHidden,
    HistoryRolledBack,
    UnknownSender,
)
from app.vault.stream_keys import StreamKeys
from sync.client.epochs import make_epoch
from sync.client.keys import DeviceKeys
from sync.client.known_devices import KnownDevices
from sync.protocol.wire import (
    DeviceCertificate,
    Epoch,
    EpochItem,
    EpochRequest,
    Grant,
    Item,
    Member,
    Signed,
)
from sync.trust import labels
from sync.trust.hashes import certificate_hash
from sync.trust.signing import public_bytes, sign_struct
from sync.trust.statements import read_epoch
from tests.hostile.cases import case
from tests.hostile.false_deletions import also
from tests.hostile.forging import Items, flipped, page, patient_sends
from tests.hostile.pair import Pair, who
from tests.hostile.proxy import Answer, Ask, Deed, Way
from tests.integration.conftest import Party

UNFOLLOWED = "It is not followed; nobody comes or goes by it."
LATER = "It is kept, and what was written for it is read as soon as it comes rightly."


class Stranger:
    """A computer that the server made up, of a person whom it names."""

    def __init__(self, person: bytes) -> None:
        root, self.keys = Ed25519PrivateKey.generate(), DeviceKeys.new()
        certificate = DeviceCertificate(
            person=person,
            root=public_bytes(root),
            device=self.keys.device,
            signing_key=public_bytes(self.keys.signing),
            sealing_key=self.keys.sealing_public,
            issued_at=1,
        )
        self.certificate = sign_struct(root, labels.CERTIFICATE, certificate)
        self.hash = certificate_hash(self.certificate)


def next_epoch(pair: Pair, key: Ed25519PrivateKey, cutter: bytes, members: tuple[Member, ...]) -> EpochItem:
    """Returns an epoch after the present one that somebody signed."""
    present = StreamKeys(pair.therapist.db).newest(pair.stream)
    assert present is not None
    epoch = Epoch(
        stream=bytes.fromhex(pair.stream),
        number=present.number + 1,
        previous=present.hash,
        members=members,
        commitment=bytes(32),
        closing=(),
        consent=None,
        cutter=cutter,
        kind="care",
        subject=bytes.fromhex(who(pair.patient)),
    )
    return EpochItem(sign_struct(key, labels.EPOCH, epoch), (), None)


def seeing(pair: Pair, party: Party, deed: Deed) -> HavenError | None:
    """Somebody fetches from a server that makes something up about who belongs."""
    before = pair.epoch(party)
    with pair.stage.doing(deed):
        told = party.sync().problem
    assert pair.epoch(party) == before
    return told


def epochs(pair: Pair, change: Callable[[EpochItem], EpochItem | None]) -> Deed:
    """Changes the epochs of the care stream after the first, or leaves them out."""

    def changed(items: Items) -> Items:
        found: list[Item] = []
        for item in items:
            if isinstance(item, EpochItem) and read_epoch(item.epoch).stream.hex() == pair.stream:
                spoilt = change(item) if read_epoch(item.epoch).number > 1 else item
                found += [] if spoilt is None else [spoilt]
            else:
                found.append(item)
        return tuple(found)

    return page(changed)


def growing(pair: Pair, deed: Deed) -> HavenError | None:
    """The patient lets her second computer in and goes on writing; the therapist fetches from a hostile server."""
    pair.second_computer()
    patient_sends(pair)
    with pair.stage.doing(deed):
        told = pair.therapist.sync().problem
    if told is not None:
        assert not pair.arrived()
    return told


@case(
    "epoch-without-the-patient",
    "shows an epoch of its own, in which it stands in the patient's place",
    UNFOLLOWED,
    UnknownSender,
    kept=(UnknownSender,),
)
def _(pair: Pair) -> HavenError | None:
    stranger = Stranger(bytes(16))
    members = (Member(pair.me(pair.therapist).hash, "therapist"), Member(stranger.hash, "patient"))
    item = next_epoch(pair, stranger.keys.signing, stranger.hash, members)
    return seeing(pair, pair.therapist, also(msgspec.structs.replace(item, certificates=(stranger.certificate,))))


@case(
    "epoch-with-a-stranger",
    "shows the patient an epoch of its own, in which a second therapist stands",
    UNFOLLOWED,
    UnknownSender,
    kept=(UnknownSender,),
)
def _(pair: Pair) -> HavenError | None:
    stranger = Stranger(bytes(16))
    members = (*pair.epoch(pair.patient).members, Member(stranger.hash, "therapist"))
    item = next_epoch(pair, stranger.keys.signing, stranger.hash, members)
    return seeing(pair, pair.patient, also(msgspec.structs.replace(item, certificates=(stranger.certificate,))))


@case(
    "epoch-in-anothers-name",
    "shows an epoch in the patient's name, which she did not sign",
    UNFOLLOWED,
    BadSignature,
    kept=(BadSignature,),
)
def _(pair: Pair) -> HavenError | None:
    key = Ed25519PrivateKey.generate()
    return seeing(
        pair,
        pair.therapist,
        also(next_epoch(pair, key, pair.me(pair.patient).hash, pair.epoch(pair.therapist).members)),
    )


@case("epoch-altered", "alters a byte of an epoch that is known", UNFOLLOWED, BadSignature, kept=(BadSignature,))
def _(pair: Pair) -> HavenError | None:
    present = StreamKeys(pair.therapist.db).newest(pair.stream)
    assert present is not None
    signed = msgspec.msgpack.decode(present.signed, type=Signed)
    spoilt = msgspec.structs.replace(signed, body=flipped(signed.body))
    return seeing(pair, pair.therapist, also(EpochItem(spoilt, (), None)))


@case(
    "two-first-epochs",
    "shows another first epoch, which a copy of the patient's vault signed",
    "Both are kept; the one that is known holds.",
    HistoryRolledBack,
    kept=(HistoryRolledBack,),
)
def _(pair: Pair) -> HavenError | None:
    known = KnownDevices(pair.patient.db, pair.pins(pair.patient))
    cut = make_epoch(
        pair.me(pair.patient),
        pair.stage.world.office.fingerprint,
        stream=bytes.fromhex(pair.stream),
        kind="care",
        subject=bytes.fromhex(who(pair.patient)),
        members=[known.now[member.certificate] for member in pair.epoch(pair.patient).members],
    )
    return seeing(pair, pair.therapist, also(EpochItem(cut.signed, (), None)))


@case(
    "epoch-withheld",
    "does not show the epoch in which the patient goes on writing",
    LATER,
    UnknownSender,
    kept=(UnknownSender,),
    again=True,
)
def _(pair: Pair) -> HavenError | None:
    return growing(pair, epochs(pair, lambda item: None))


@case(
    "key-withheld",
    "shows an epoch without the key that was sealed to the therapist",
    LATER,
    HistoryHidden,
    kept=(HistoryHidden,),
    again=True,
)
def _(pair: Pair) -> HavenError | None:
    return growing(pair, epochs(pair, lambda item: msgspec.structs.replace(item, grant=None)))


@case("key-altered", "alters the sealed key of an epoch", LATER, BadSignature, kept=(BadSignature,), again=True)
def _(pair: Pair) -> HavenError | None:
    def spoil(item: EpochItem) -> EpochItem:
        assert item.grant is not None
        grant = msgspec.structs.replace(item.grant, sealed=flipped(item.grant.sealed))
        return msgspec.structs.replace(item, grant=grant)

    return growing(pair, epochs(pair, spoil))


@case(
    "key-of-another-stream",
    "shows the key of another stream in place of the epoch's",
    LATER,
    UnknownSender,
    kept=(UnknownSender,),
    again=True,
)
def _(pair: Pair) -> HavenError | None:
    def swap(item: EpochItem) -> EpochItem:
        assert item.grant is not None
        return msgspec.structs.replace(item, grant=msgspec.structs.replace(item.grant, stream=bytes(16)))

    return growing(pair, epochs(pair, swap))


@case(
    "key-of-another-computer",
    "shows the key that was sealed to the patient in place of the therapist's",
    LATER,
    HistoryHidden,
    kept=(HistoryHidden,),
    again=True,
)
def _(pair: Pair) -> HavenError | None:
    given: list[Grant] = []

    def listen(ask: Ask, way: Way) -> Answer:
        if ask.method == "POST" and ask.path == "/v1/epochs":
            given.extend(ask.read(EpochRequest).grants)
        return way(ask)

    with pair.stage.doing(listen):
        pair.second_computer()
    patient_sends(pair)
    mine = {pair.me(pair.patient).hash}
    (hers,) = [grant for grant in given if grant.recipient in mine and grant.stream.hex() == pair.stream]
    with pair.stage.doing(epochs(pair, lambda item: msgspec.structs.replace(item, grant=hers))):
        return pair.therapist.sync().problem


@case("circle-repeated", "shows every epoch, key and computer twice", "They are taken once.")
def _(pair: Pair) -> HavenError | None:
    told = growing(pair, page(lambda items: items + items))
    assert pair.arrived()
    return told
