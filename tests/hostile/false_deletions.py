"""Cases in which the server says that it deleted what nobody wished to be deleted, or does not delete it."""

from typing import Any

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.diary.service import Diary
from app.errors import BadSignature, HavenError, HistoryHidden, HistoryRolledBack, KeyChanged
from app.vault.erasures import Erasures
from app.vault.evidence import Evidence
from app.vault.walks import Walks
from sync.protocol.wire import CommitItem, Deletion, DeletionAnswer, ErasureItem, Item, Signed
from sync.trust import labels
from sync.trust.hashes import record_hash
from sync.trust.signing import public_bytes, sign_struct
from tests.homes import answer
from tests.hostile.cases import case
from tests.hostile.forging import Items, each_record, is_care, page, patient_sends
from tests.hostile.pair import Pair, who
from tests.hostile.proxy import Deed, on, together
from tests.integration.conftest import Party


def deletion(pair: Pair, party: Party, records: tuple[bytes, ...] = (), **changed: Any) -> Signed:
    """Returns the server's signed word that it deleted something on somebody's wish."""
    key = changed.pop("key", pair.stage.server.signing_key)
    body = Deletion(
        clinic=pair.stage.world.office.fingerprint,
        person=bytes.fromhex(who(party)),
        streams=(bytes.fromhex(pair.stream),),
        records=records,
        commits=1,
        blobs=0,
        backup_days=30,
        time=int(pair.stage.clock.now().timestamp()),
        receipt_key=public_bytes(key),
    )
    return sign_struct(key, labels.DELETION, msgspec.structs.replace(body, **changed))


def also(*items: Item) -> Deed:
    """Shows something more at the end of every page."""
    return page(lambda found: (*found, *items))


def names(items: Items, pair: Pair) -> tuple[bytes, ...]:
    """Returns the names of the records of the care stream."""
    commits = [item.commit for item in items if isinstance(item, CommitItem) and is_care(pair, item)]
    return tuple(record_hash(record) for commit in commits for record in commit.records)


def emptying(pair: Pair, party: Party) -> Deed:
    """Empties every record, and says that somebody wished it."""

    def say(items: Items) -> Items:
        return (*items, ErasureItem(deletion(pair, party, names(items, pair))))

    return together(each_record(pair, sealed=lambda sealed: b""), page(say))


def regretting(pair: Pair) -> None:
    """The patient shares something and withdraws it when nobody has fetched it yet."""
    diary = Diary(pair.patient.db, pair.patient.clock)
    entry = diary.begin("free", "Free page", 1)
    diary.keep(entry, [answer("Too much said.")])
    diary.share(entry)
    with pair.patient.db.transaction():
        pair.patient.db.execute("UPDATE outbox SET not_before = 0")
    assert pair.patient.sync().problem is None
    diary.withdraw(entry)
    shared = pair.patient.db.rows("SELECT change FROM shared_entries WHERE entry = ?", (entry,))
    pair.regretted.update(change for (change,) in shared)


@case(
    "bodies-emptied",
    "empties the bodies of records without a word",
    "What is missing is told, and taken when it comes.",
    HistoryHidden,
    kept=(HistoryHidden,),
    again=True,
)
def _(pair: Pair) -> HavenError | None:
    patient_sends(pair)
    with pair.stage.doing(each_record(pair, sealed=lambda sealed: b"")):
        told = pair.therapist.sync().problem
    assert not pair.arrived()
    return told


@case(
    "erased-on-nobodys-wish",
    "empties records, and signs that the patient wished it",
    "Her program, which never asked, tells her and keeps the signed lie; the words come from her when they are asked "
    "for again.",
    HistoryHidden,
    kept=(HistoryHidden,),
    again=True,
)
def _(pair: Pair) -> HavenError | None:
    pair.patient_writes()
    with pair.stage.doing(emptying(pair, pair.patient)):
        told = pair.patient.sync().problem
        assert pair.therapist.sync().problem is None, "it has the server's word"
    (exhibit,) = Evidence(pair.patient.db).all()
    assert isinstance(msgspec.msgpack.decode(exhibit.shown, type=Item), ErasureItem)
    assert not pair.arrived()
    with pair.therapist.db.transaction():
        Walks(pair.therapist.db).begin("doubt")
    return told


@case(
    "erased-on-anothers-wish",
    "empties the patient's records, and signs that the therapist wished it",
    "Only who wrote something has it deleted: it counts as left out.",
    HistoryHidden,
    kept=(HistoryHidden,),
    again=True,
)
def _(pair: Pair) -> HavenError | None:
    patient_sends(pair)
    with pair.stage.doing(emptying(pair, pair.therapist)):
        return pair.therapist.sync().problem


@case(
    "deletion-by-nobody",
    "shows a deletion that another key signed",
    "It is kept apart, and nothing counts as deleted.",
    BadSignature,
    kept=(BadSignature,),
)
def _(pair: Pair) -> HavenError | None:
    key = Ed25519PrivateKey.generate()
    with pair.stage.doing(also(ErasureItem(deletion(pair, pair.patient, key=key)))):
        told = pair.therapist.sync().problem
    assert not Erasures(pair.therapist.db).is_over(pair.stream)
    return told


@case(
    "deletion-of-another-clinic",
    "shows a deletion in the name of another clinic",
    "It is kept apart, and nothing counts as deleted.",
    KeyChanged,
    kept=(KeyChanged,),
)
def _(pair: Pair) -> HavenError | None:
    with pair.stage.doing(also(ErasureItem(deletion(pair, pair.patient, clinic=bytes(32))))):
        told = pair.therapist.sync().problem
    assert not Erasures(pair.therapist.db).is_over(pair.stream)
    return told


@case(
    "told-that-she-left",
    "signs for the patient that she had everything deleted",
    "Her program, which never asked, keeps the signed lie and goes on.",
    HistoryHidden,
    kept=(HistoryHidden,),
)
def _(pair: Pair) -> HavenError | None:
    pair.patient_writes()
    with pair.stage.doing(also(ErasureItem(deletion(pair, pair.patient)))):
        told = pair.patient.sync().problem
    pair.patient_writes()
    assert pair.patient.sync().problem is None
    return told


@case(
    "said-to-have-left",
    "signs for the therapist that her patient had everything deleted",
    "She is told that the server says so, and nothing here is deleted. With the patient's next words the lie is "
    "told, and both of the server's words are kept.",
    HistoryRolledBack,
    kept=(HistoryRolledBack,),
)
def _(pair: Pair) -> HavenError | None:
    with pair.stage.doing(also(ErasureItem(deletion(pair, pair.patient)))):
        assert pair.therapist.sync().problem is None
    assert "patient-left" in pair.notices(pair.therapist)
    assert Erasures(pair.therapist.db).is_over(pair.stream)
    patient_sends(pair)
    told = pair.therapist.sync().problem
    assert pair.arrived()
    (exhibit,) = Evidence(pair.therapist.db).all()
    assert exhibit.against in Erasures(pair.therapist.db).statements(who(pair.patient))
    return told


@case(
    "deletion-of-something-else",
    "is asked to delete what was withdrawn, and signs for something else",
    "It does not count as deleted, and is asked for again.",
    BadSignature,
)
def _(pair: Pair) -> HavenError | None:
    regretting(pair)

    def other(said: DeletionAnswer) -> DeletionAnswer:
        del said
        return DeletionAnswer(deletion(pair, pair.patient, (bytes(32),)))

    with pair.stage.doing(on("/v1/erasures", other, DeletionAnswer, method="POST")):
        told = pair.patient.sync().problem
    assert Erasures(pair.patient.db).due()
    assert pair.patient.sync().problem is None
    assert not Erasures(pair.patient.db).due()
    return told


@case(
    "deletion-not-attested",
    "deletes what was withdrawn, and gives its word with a spoilt signature",
    "It does not count as deleted, and is asked for again.",
    BadSignature,
)
def _(pair: Pair) -> HavenError | None:
    regretting(pair)
    key = Ed25519PrivateKey.generate()

    def spoil(said: DeletionAnswer) -> DeletionAnswer:
        body = msgspec.msgpack.decode(said.deletion.body, type=Deletion)
        return DeletionAnswer(sign_struct(key, labels.DELETION, body))

    with pair.stage.doing(on("/v1/erasures", spoil, DeletionAnswer, method="POST")):
        told = pair.patient.sync().problem
    assert Erasures(pair.patient.db).due()
    assert pair.patient.sync().problem is None
    assert not Erasures(pair.patient.db).due()
    return told
