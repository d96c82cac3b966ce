"""Cases in which what the clinic signed is old, altered, or another clinic's."""

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.errors import BadSignature, HavenError, KeyChanged
from app.vault.certificates import Certificates
from app.vault.covers import Covers
from app.vault.keyring import Keyring
from app.vault.notices import Notices
from app.vault.walks import Walks
from sync.client import codes
from sync.client.office.signing import NEXT
from sync.protocol.wire import (
    ClinicAnswer,
    ClinicStatement,
    Cover,
    Policy,
    Roster,
    RosterEntry,
    Rotation,
    Signed,
    StatementItem,
)
from sync.trust import labels
from sync.trust.hashes import fingerprint
from sync.trust.signing import public_bytes, sign_struct
from tests.hostile.cases import case
from tests.hostile.false_deletions import also
from tests.hostile.false_words import CLINIC
from tests.hostile.forged_circles import Stranger
from tests.hostile.forging import flipped
from tests.hostile.pair import Pair, who
from tests.hostile.proxy import Deed, on
from tests.integration.conftest import Party


def answering(**changed: object) -> Deed:
    """Changes what the server says about the clinic."""
    return on(CLINIC, lambda answer: msgspec.structs.replace(answer, **changed), ClinicAnswer)


def asking(pair: Pair, deed: Deed, *, sends: bool = False) -> HavenError | None:
    """The patient, who has written, asks what the clinic says; the server does something."""
    known = trusted(pair.patient)
    pair.patient_writes()
    anew = Party(pair.patient.vault, pair.patient.clock, pair.patient.transport)
    with pair.stage.doing(deed):
        told = anew.sync().problem
        posted = [ask for ask in pair.stage.proxy.asked if ask.method == "POST"]
    if told is not None and not sends:
        assert posted == [], "something was sent although the clinic's word did not hold"
    assert trusted(pair.patient) == known
    return told


def trusted(party: Party) -> tuple[bytes, tuple[bytes, ...]]:
    """Returns the clinic's key and the newest of each kind that a vault has."""
    kinds = ("statement", "policy", "roster")
    newest = [
        party.db.row("SELECT signed FROM clinic_statements WHERE kind = ? ORDER BY number DESC", (kind,))
        for kind in kinds
    ]
    key = party.db.row("SELECT key FROM clinic_keys ORDER BY place DESC")
    assert key is not None
    return bytes(key[0]), tuple(b"" if row is None else bytes(row[0]) for row in newest)


def clinic(pair: Pair) -> ClinicStatement:
    return pair.stage.world.office.statement


def statement_by(key: Ed25519PrivateKey, of: ClinicStatement, **changed: object) -> Signed:
    return sign_struct(key, labels.STATEMENT, msgspec.structs.replace(of, **changed))


def now_at(pair: Pair) -> ClinicAnswer:
    return pair.patient.transport.clinic()


@case(
    "another-clinic",
    "answers as another clinic, with a key of its own",
    "Nothing is sent; the other key is shown to be compared with the clinic's paper.",
    KeyChanged,
)
def _(pair: Pair) -> HavenError | None:
    key = Ed25519PrivateKey.generate()
    other = statement_by(key, clinic(pair), version=9, clinic_key=public_bytes(key))
    told = asking(pair, answering(statement=other))
    (notice,) = Notices(pair.patient.db).all()
    assert notice.kind == "clinic-key-differs"
    assert notice.fields["code"] == codes.encode(fingerprint(public_bytes(key)))
    return told


@case(
    "statement-by-nobody",
    "names its own receipt key in the clinic's statement",
    "It is not believed; nothing is sent.",
    BadSignature,
)
def _(pair: Pair) -> HavenError | None:
    key = Ed25519PrivateKey.generate()
    return asking(
        pair, answering(statement=statement_by(key, clinic(pair), version=9, receipt_key=public_bytes(key)))
    )


@case(
    "era-by-nobody",
    "opens an era that the clinic did not sign",
    "It is not believed; nothing is fetched anew.",
    BadSignature,
)
def _(pair: Pair) -> HavenError | None:
    key, present, before = pair.stage.server.signing_key, clinic(pair), pair.cursor(pair.patient)
    era = statement_by(key, present, version=present.version + 1, era=present.era + 1, restored_to=1)
    told = asking(pair, answering(statement=era))
    assert pair.cursor(pair.patient) == before
    assert Walks(pair.patient.db).present() is None
    return told


@case(
    "statement-altered",
    "alters a byte of the clinic's statement",
    "It is not believed; nothing is sent.",
    BadSignature,
)
def _(pair: Pair) -> HavenError | None:
    signed = now_at(pair).statement
    return asking(pair, answering(statement=replace_signed(signed, signature=flipped(signed.signature))))


def replace_signed(signed: Signed, **changed: bytes) -> Signed:
    return msgspec.structs.replace(signed, **changed)


@case("old-statement", "shows an older statement of the clinic's", "The newest one that is known holds.")
def _(pair: Pair) -> HavenError | None:
    stage = pair.stage
    old = now_at(pair)
    stage.new_statement()
    assert Party(pair.patient.vault, pair.patient.clock, pair.patient.transport).sync().problem is None
    return asking(pair, answering(statement=old.statement))


@case("old-roster", "shows an older list of staff", "The newest one that is known holds.")
def _(pair: Pair) -> HavenError | None:
    old = now_at(pair)
    pair.stage.new_roster()
    assert Party(pair.patient.vault, pair.patient.clock, pair.patient.transport).sync().problem is None
    return asking(pair, answering(roster=old.roster))


@case("old-policy", "shows an older policy", "The newest one that is known holds.")
def _(pair: Pair) -> HavenError | None:
    stage = pair.stage
    stage.new_policy('country = "NL"\n')
    old = now_at(pair)
    stage.new_policy('country = "GB"\n')
    assert Party(pair.patient.vault, pair.patient.clock, pair.patient.transport).sync().problem is None
    return asking(pair, answering(policy=old.policy))


@case("roster-withheld", "shows no list of staff and no policy", "What is known holds.")
def _(pair: Pair) -> HavenError | None:
    return asking(pair, answering(policy=None, roster=None))


@case(
    "policy-by-nobody", "puts telephone numbers of its own into the policy", "They are shown nowhere.", BadSignature
)
def _(pair: Pair) -> HavenError | None:
    mine = Policy(pair.stage.world.office.fingerprint, 99, 'country = "NL"\n', 1)
    return asking(pair, answering(policy=sign_struct(pair.stage.server.signing_key, labels.POLICY, mine)))


@case("roster-by-nobody", "lists a therapist of its own", "She is nobody.", BadSignature)
def _(pair: Pair) -> HavenError | None:
    stranger = Stranger(bytes(16))
    staff = (RosterEntry("therapist", stranger.certificate),)
    mine = Roster(pair.stage.world.office.fingerprint, 99, bytes(32), staff, (), 1)
    told = asking(pair, answering(roster=sign_struct(pair.stage.server.signing_key, labels.ROSTER, mine)))
    assert Certificates(pair.patient.db).get(stranger.hash) is None
    return told


@case("roster-of-another-clinic", "shows the list of staff of another clinic", "It is not believed.", KeyChanged)
def _(pair: Pair) -> HavenError | None:
    key = Ed25519PrivateKey.generate()
    other = Roster(fingerprint(public_bytes(key)), 1, bytes(32), (), (), 1)
    return asking(pair, answering(roster=sign_struct(key, labels.ROSTER, other)))


def _next_key(pair: Pair) -> Ed25519PrivateKey:
    seed = Keyring(pair.stage.world.office_vault.database).get(NEXT)
    assert seed is not None
    return Ed25519PrivateKey.from_private_bytes(seed)


def _rotation(pair: Pair, signer: Ed25519PrivateKey, endorser: Ed25519PrivateKey, named: bytes) -> Rotation:
    present = clinic(pair)
    following = msgspec.structs.replace(present, version=present.version + 1, clinic_key=named)
    statement = sign_struct(signer, labels.STATEMENT, following)
    return Rotation(statement, sign_struct(endorser, labels.ROTATION, following).signature)


@case(
    "rotated-without-the-old-key",
    "rotates to the clinic's next key, without the present key's signature",
    "The present key holds; nothing is sent.",
    BadSignature,
)
def _(pair: Pair) -> HavenError | None:
    key = _next_key(pair)
    rotation = _rotation(pair, key, key, public_bytes(key))
    return asking(pair, answering(rotations=(rotation,), statement=rotation.statement))


@case(
    "rotated-without-the-new-key",
    "rotates to the clinic's next key, without that key's own signature",
    "The present key holds; nothing is sent.",
    BadSignature,
)
def _(pair: Pair) -> HavenError | None:
    key = pair.stage.server.signing_key
    rotation = _rotation(pair, key, key, public_bytes(_next_key(pair)))
    return asking(pair, answering(rotations=(rotation,), statement=rotation.statement))


@case(
    "rotated-to-a-stranger",
    "rotates to a key to which the clinic did not commit",
    "The present key holds; nothing is sent.",
    KeyChanged,
)
def _(pair: Pair) -> HavenError | None:
    key = Ed25519PrivateKey.generate()
    rotation = _rotation(pair, key, key, public_bytes(key))
    return asking(pair, answering(rotations=(rotation,), statement=rotation.statement))


def covering(pair: Pair, key: Ed25519PrivateKey, fingerprint_of: bytes) -> HavenError | None:
    """The patient is shown that somebody covers for her therapist."""
    cover = Cover(
        clinic=fingerprint_of,
        number=1,
        patient=bytes.fromhex(who(pair.patient)),
        absent=bytes.fromhex(who(pair.therapist)),
        covering=bytes(16),
        change=True,
        begins_at=1,
        ends_at=0,
        issued_at=1,
    )
    with pair.stage.doing(also(StatementItem(None, None, None, cover=sign_struct(key, labels.COVER, cover)))):
        told = pair.patient.sync().problem
    assert Covers(pair.patient.db).of_patient(who(pair.patient)) == ()
    return told


@case(
    "cover-by-nobody",
    "says that a therapist of its own takes over, in the clinic's name",
    "Nobody comes in by it.",
    BadSignature,
    kept=(BadSignature,),
)
def _(pair: Pair) -> HavenError | None:
    return covering(pair, pair.stage.server.signing_key, pair.stage.world.office.fingerprint)


@case(
    "cover-of-another-clinic",
    "says that a therapist of another clinic takes over",
    "Nobody comes in by it.",
    KeyChanged,
    kept=(KeyChanged,),
)
def _(pair: Pair) -> HavenError | None:
    key = Ed25519PrivateKey.generate()
    return covering(pair, key, fingerprint(public_bytes(key)))
