"""Cases in which commits and the records in them are spoilt."""

import msgspec

from app.errors import BadSignature, HavenError, HistoryRolledBack, UnknownSender
from sync.client.identity import Identity
from sync.client.keys import DeviceKeys
from sync.protocol.wire import CommitItem, Record
from sync.trust import labels
from sync.trust.signing import sign_struct
from sync.trust.statements import read_commit
from tests.hostile.cases import case
from tests.hostile.forging import OtherHistory, disbelieving, each_commit, each_record, flipped, records
from tests.hostile.pair import Pair

ALTERED = "It is kept as evidence; the right bytes are taken when they come."


@case("body-altered", "turns a bit of a sealed record", ALTERED, BadSignature, kept=(BadSignature,), again=True)
def _(pair: Pair) -> HavenError | None:
    return disbelieving(pair, each_record(pair, sealed=flipped))


@case("digest-altered", "turns a bit of a record's digest", ALTERED, BadSignature, kept=(BadSignature,), again=True)
def _(pair: Pair) -> HavenError | None:
    return disbelieving(pair, each_record(pair, digest=flipped))


@case(
    "core-altered",
    "turns a bit of the clear part of a record",
    ALTERED,
    BadSignature,
    kept=(BadSignature,),
    again=True,
)
def _(pair: Pair) -> HavenError | None:
    return disbelieving(pair, each_record(pair, core=flipped))


@case(
    "commit-altered",
    "alters what a device signed, and signs for it",
    ALTERED,
    BadSignature,
    kept=(BadSignature,),
    later=(HistoryRolledBack,),
    again=True,
)
def _(pair: Pair) -> HavenError | None:
    other = OtherHistory(pair)

    def spoil(item: CommitItem) -> CommitItem:
        signed = msgspec.structs.replace(item.commit.signed, body=flipped(item.commit.signed.body))
        return other.shown(msgspec.structs.replace(item.commit, signed=signed))

    return disbelieving(pair, each_commit(pair, spoil))


@case(
    "signature-altered",
    "turns a bit of a commit's signature",
    ALTERED,
    BadSignature,
    kept=(BadSignature,),
    again=True,
)
def _(pair: Pair) -> HavenError | None:
    def spoil(item: CommitItem) -> CommitItem:
        signed = msgspec.structs.replace(item.commit.signed, signature=flipped(item.commit.signed.signature))
        return msgspec.structs.replace(item, commit=msgspec.structs.replace(item.commit, signed=signed))

    return disbelieving(pair, each_commit(pair, spoil))


@case("record-taken-out", "takes a record out of a commit", ALTERED, BadSignature, kept=(BadSignature,), again=True)
def _(pair: Pair) -> HavenError | None:
    return disbelieving(pair, records(pair, lambda found: found[:1] + found[2:]))


@case(
    "records-swapped",
    "puts the records of a commit into another order",
    ALTERED,
    BadSignature,
    kept=(BadSignature,),
    again=True,
)
def _(pair: Pair) -> HavenError | None:
    return disbelieving(pair, records(pair, lambda found: found[::-1]))


@case("records-doubled", "repeats a record inside a commit", ALTERED, BadSignature, kept=(BadSignature,), again=True)
def _(pair: Pair) -> HavenError | None:
    return disbelieving(pair, records(pair, lambda found: found + found[-1:]))


@case(
    "bodies-swapped",
    "puts the bodies of two records in each other's place",
    ALTERED,
    BadSignature,
    kept=(BadSignature,),
    again=True,
)
def _(pair: Pair) -> HavenError | None:
    def swap(found: tuple[Record, ...]) -> tuple[Record, ...]:
        first, second, *rest = found
        return (
            Record(first.core, second.sealed, second.digest),
            Record(second.core, first.sealed, first.digest),
            *rest,
        )

    return disbelieving(pair, records(pair, swap))


@case(
    "records-too-many",
    "repeats the records of a commit a hundred times",
    ALTERED,
    BadSignature,
    kept=(BadSignature,),
    again=True,
)
def _(pair: Pair) -> HavenError | None:
    return disbelieving(pair, records(pair, lambda found: found * 100))


@case("no-records", "sends a commit without its records", ALTERED, BadSignature, kept=(BadSignature,), again=True)
def _(pair: Pair) -> HavenError | None:
    return disbelieving(pair, records(pair, lambda found: ()))


@case(
    "stranger-writes",
    "adds a commit of a computer that nobody introduced",
    "It is kept apart; the true one is read beside the contradiction.",
    UnknownSender,
    kept=(UnknownSender,),
    later=(HistoryRolledBack,),
    again=True,
)
def _(pair: Pair) -> HavenError | None:
    keys, other = DeviceKeys.new(), OtherHistory(pair)

    def forge(item: CommitItem) -> CommitItem:
        body = msgspec.structs.replace(read_commit(item.commit.signed), device=keys.device)
        return other.shown(
            msgspec.structs.replace(item.commit, signed=sign_struct(keys.signing, labels.COMMIT, body))
        )

    return disbelieving(pair, each_commit(pair, forge))


@case(
    "words-in-another-mouth",
    "says that the therapist wrote what the patient wrote",
    "The signature fails; the true one is read beside the contradiction.",
    BadSignature,
    kept=(BadSignature,),
    later=(HistoryRolledBack,),
    again=True,
)
def _(pair: Pair) -> HavenError | None:
    me, other = Identity.of_vault(pair.therapist.db), OtherHistory(pair)
    assert me is not None

    def forge(item: CommitItem) -> CommitItem:
        body = msgspec.structs.replace(read_commit(item.commit.signed), device=me.keys.device)
        signed = msgspec.structs.replace(item.commit.signed, body=msgspec.msgpack.encode(body))
        return other.shown(msgspec.structs.replace(item.commit, signed=signed))

    return disbelieving(pair, each_commit(pair, forge))
