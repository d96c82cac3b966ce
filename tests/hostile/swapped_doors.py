"""Cases in which invitations and enrolments are swapped, altered or repeated."""

from collections.abc import Callable

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.errors import (
    BadSignature,
    HavenError,
    KeyChanged,
    Undecipherable,
    UnknownSender,
)
from app.vault.people import Standing
from sync.client.enrolment import Enrolment
from sync.client.keys import DeviceKeys
from sync.client.recovery import RecoveryCode
from sync.client.transport import Transport
from sync.client.welcome import look
from sync.protocol.wire import (
    ClinicAnswer,
    DeviceCertificate,
    Door,
    EnrolmentItem,
    EnrolmentRequest,
    Signed,
)
from sync.trust import labels
from sync.trust.signing import public_bytes, sign_struct
from sync.trust.statements import open_certificate, read_door
from tests.homes import fresh_database
from tests.hostile.cases import case
from tests.hostile.false_words import CLINIC, DOORS, looking
from tests.hostile.forging import Items, flipped, page
from tests.hostile.pair import Pair
from tests.hostile.proxy import Answer, Ask, Way, on

NEVER = "Nothing is enrolled; the honest invitation can still be used."


@case("door-altered", "alters a byte of an invitation", NEVER, BadSignature)
def _(pair: Pair) -> HavenError | None:
    return looking(
        pair, on(DOORS, lambda signed: msgspec.structs.replace(signed, signature=flipped(signed.signature)), Signed)
    )


@case("envelope-altered", "alters the sealed envelope inside an invitation", NEVER, Undecipherable)
def _(pair: Pair) -> HavenError | None:
    def spoil(signed: Signed) -> Signed:
        found = read_door(signed)
        return Signed(
            msgspec.msgpack.encode(msgspec.structs.replace(found, envelope=flipped(found.envelope))), signed.signature
        )

    return looking(pair, on(DOORS, spoil, Signed))


@case("another-door", "shows another invitation in place of the one that was asked for", NEVER, Undecipherable)
def _(pair: Pair) -> HavenError | None:
    stage = pair.stage
    shown: list[Answer] = []
    other = stage.world.invite(pair.therapist, "Another")
    way = Transport(other.server, stage.clock)

    def swap(ask: Ask, forward: Way) -> Answer:
        answer = forward(ask)
        if ask.path.startswith(DOORS) and answer.status == 200:
            shown.append(answer)
            return shown[0]
        return answer

    with stage.doing(swap):
        look(other, stage.clock, way)
    way.close()
    return looking(pair, swap)


@case("door-of-a-stranger", "puts its own therapist into an invitation that it cannot open", NEVER, UnknownSender)
def _(pair: Pair) -> HavenError | None:
    key = Ed25519PrivateKey.generate()

    def forge(signed: Signed) -> Signed:
        return sign_struct(key, labels.DOOR, msgspec.structs.replace(read_door(signed), inviter=bytes(32)))

    return looking(pair, on(DOORS, forge, Signed))


@case(
    "door-key-swapped", "puts a key of its own into the invitation, to enrol in somebody's place", NEVER, BadSignature
)
def _(pair: Pair) -> HavenError | None:
    def swap(signed: Signed) -> Signed:
        mine = public_bytes(Ed25519PrivateKey.generate())
        changed: Door = msgspec.structs.replace(read_door(signed), door_key=mine)
        return Signed(msgspec.msgpack.encode(changed), signed.signature)

    return looking(pair, on(DOORS, swap, Signed))


@case(
    "clinic-swapped-at-the-door",
    "shows another clinic's key to somebody who was invited",
    "The key is not the one on the paper.",
    KeyChanged,
)
def _(pair: Pair) -> HavenError | None:
    key = Ed25519PrivateKey.generate()
    statement = msgspec.structs.replace(pair.stage.world.office.statement, clinic_key=public_bytes(key))
    forged = sign_struct(key, labels.STATEMENT, statement)
    return looking(pair, on(CLINIC, lambda answer: msgspec.structs.replace(answer, statement=forged), ClinicAnswer))


def enrolling(pair: Pair, change: Callable[[EnrolmentRequest], EnrolmentRequest]) -> HavenError | None:
    """Somebody enrols; the therapist is shown an enrolment that the server changed, and later the honest one."""
    stage = pair.stage
    invitation = stage.world.invite(pair.therapist, "Somebody new")
    way = Transport(invitation.server, stage.clock)
    db = fresh_database(stage.world.folder / "newcomer.db")
    try:
        enrolment = Enrolment(db, stage.clock)
        enrolment.begin(look(invitation, stage.clock, way), RecoveryCode.new(), name="Somebody new")
        enrolment.finish(way)
    finally:
        way.close()
        db.close()

    def swapped(items: Items) -> Items:
        return tuple(
            EnrolmentItem(change(item.request))
            if isinstance(item, EnrolmentItem) and item.request.invitation == invitation.id
            else item
            for item in items
        )

    with stage.doing(page(swapped)):
        told = pair.therapist.sync().problem
    (newcomer,) = [one for one in pair.therapist.people.patients() if one.name == "Somebody new"]
    assert newcomer.standing is (Standing.INVITED if told is not None else Standing.ENROLLED)
    pair.fetch_again()
    pair.therapist.sync()
    (newcomer,) = [one for one in pair.therapist.people.patients() if one.name == "Somebody new"]
    assert newcomer.standing is Standing.ENROLLED
    return told


DISBELIEVED = "The newcomer stays invited until the honest enrolment is shown."


@case(
    "newcomer-swapped",
    "puts a computer of its own in the place of a newcomer's",
    DISBELIEVED,
    UnknownSender,
    kept=(UnknownSender,),
)
def _(pair: Pair) -> HavenError | None:
    def swap(request: EnrolmentRequest) -> EnrolmentRequest:
        keys, root = DeviceKeys.new(), Ed25519PrivateKey.generate()
        mine = DeviceCertificate(
            person=open_certificate(request.certificate).person,
            root=public_bytes(root),
            device=keys.device,
            signing_key=public_bytes(keys.signing),
            sealing_key=keys.sealing_public,
            issued_at=1,
        )
        return msgspec.structs.replace(request, certificate=sign_struct(root, labels.CERTIFICATE, mine))

    return enrolling(pair, swap)


@case("proof-altered", "alters a newcomer's proof", DISBELIEVED, UnknownSender, kept=(UnknownSender,))
def _(pair: Pair) -> HavenError | None:
    return enrolling(pair, lambda request: msgspec.structs.replace(request, proof=flipped(request.proof)))


@case(
    "recovery-key-swapped",
    "puts its own recovery key in the place of a newcomer's",
    DISBELIEVED,
    UnknownSender,
    kept=(UnknownSender,),
)
def _(pair: Pair) -> HavenError | None:
    mine = DeviceKeys.new().sealing_public
    return enrolling(pair, lambda request: msgspec.structs.replace(request, recovery=mine))


@case(
    "first-key-swapped",
    "shows the therapist the key that was sealed to the patient",
    DISBELIEVED,
    UnknownSender,
    kept=(UnknownSender,),
)
def _(pair: Pair) -> HavenError | None:
    return enrolling(pair, lambda request: msgspec.structs.replace(request, grants=request.grants[:1]))


@case(
    "first-key-altered",
    "alters the sealed key of a newcomer's stream",
    DISBELIEVED,
    BadSignature,
    kept=(BadSignature,),
)
def _(pair: Pair) -> HavenError | None:
    def spoil(request: EnrolmentRequest) -> EnrolmentRequest:
        grants = tuple(msgspec.structs.replace(one, sealed=flipped(one.sealed)) for one in request.grants)
        return msgspec.structs.replace(request, grants=grants)

    return enrolling(pair, spoil)


@case(
    "first-epoch-taken-away",
    "shows an enrolment without the stream that came with it",
    DISBELIEVED,
    UnknownSender,
    kept=(UnknownSender,),
)
def _(pair: Pair) -> HavenError | None:
    return enrolling(pair, lambda request: msgspec.structs.replace(request, epoch=None, grants=()))


@case(
    "enrolment-replayed",
    "delivers an enrolment again and again",
    "She is enrolled once; the six digits stay the same.",
)
def _(pair: Pair) -> HavenError | None:
    me = pair.patient.people.me()
    assert me is not None
    before = pair.therapist.people.get(me.id)
    pair.fetch_again()
    with pair.stage.doing(page(lambda items: items + items)):
        told = pair.therapist.sync().problem
    assert pair.therapist.people.get(me.id) == before
    return told
