"""Cases in which receipts are not what they should be: nobody's, another commit's, of another place or time."""

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.errors import BadSignature, HavenError, HistoryHidden, HistoryRolledBack, KeyChanged, UnknownSender
from app.model.states import DeliveryState
from app.vault.deliveries import Deliveries
from sync.protocol.wire import AppendAnswer, Signed
from sync.trust import labels
from sync.trust.signing import sign_struct
from tests.hostile.cases import case
from tests.hostile.forging import (
    answered,
    disbelieving,
    flipped,
    nothing_new,
    patient_sends,
    read_receipt,
    reading,
    receipts,
)
from tests.hostile.on_the_line import COMMITS
from tests.hostile.pair import Pair, who
from tests.hostile.proxy import Deed, on, together

UNDELIVERED = "Nothing counts as delivered; it goes again."
APART = "It is kept apart, and read when it comes with a receipt that holds."


def delivering(pair: Pair, deed: Deed) -> HavenError | None:
    """The patient sends, is given other receipts than she should be, and is shown nothing of what she sent."""
    pair.patient_writes()
    with pair.stage.doing(together(deed, nothing_new)):
        outcome = pair.patient.sync()
    assert outcome.sent == 0
    row = pair.patient.db.row("SELECT stream, id FROM changes WHERE kind = 'call.asked' ORDER BY number DESC")
    assert row is not None
    (delivery,) = Deliveries(pair.patient.db).of([row]).values()
    assert delivery.state is DeliveryState.KEPT
    return outcome.problem


@case("receipt-by-nobody", "gives receipts with a spoilt signature", UNDELIVERED, BadSignature)
def _(pair: Pair) -> HavenError | None:
    return delivering(
        pair, answered(pair, lambda one: msgspec.structs.replace(one, signature=flipped(one.signature)))
    )


@case("receipt-of-another-key", "signs receipts with another key", UNDELIVERED, BadSignature)
def _(pair: Pair) -> HavenError | None:
    key = Ed25519PrivateKey.generate()
    return delivering(pair, answered(pair, lambda one: sign_struct(key, labels.RECEIPT, read_receipt(one))))


@case("receipt-for-another", "gives the receipt of another commit", UNDELIVERED, BadSignature)
def _(pair: Pair) -> HavenError | None:
    return delivering(pair, answered(pair, lambda one: pair.stage.sign_receipt(one, commit=bytes(32))))


@case("receipt-of-another-stream", "gives a receipt for another stream", UNDELIVERED, BadSignature)
def _(pair: Pair) -> HavenError | None:
    return delivering(pair, answered(pair, lambda one: pair.stage.sign_receipt(one, stream=bytes(16))))


@case("receipt-of-another-clinic", "gives a receipt in the name of another clinic", UNDELIVERED, KeyChanged)
def _(pair: Pair) -> HavenError | None:
    return delivering(pair, answered(pair, lambda one: pair.stage.sign_receipt(one, clinic=bytes(32))))


@case("receipt-of-another-era", "gives a receipt of an era that the clinic never opened", UNDELIVERED, BadSignature)
def _(pair: Pair) -> HavenError | None:
    return delivering(pair, answered(pair, lambda one: pair.stage.sign_receipt(one, era=read_receipt(one).era + 1)))


@case("receipt-without-a-place", "gives a receipt for the place before the first", UNDELIVERED, BadSignature)
def _(pair: Pair) -> HavenError | None:
    return delivering(pair, answered(pair, lambda one: pair.stage.sign_receipt(one, position=0)))


@case(
    "receipt-under-another-label",
    "gives its word on a deletion, in place of a receipt",
    UNDELIVERED,
    BadSignature,
)
def _(pair: Pair) -> HavenError | None:
    def other(one: Signed) -> Signed:
        return sign_struct(pair.stage.server.signing_key, labels.DELETION, read_receipt(one))

    return delivering(pair, answered(pair, other))


@case("receipts-missing", "gives fewer receipts than commits", UNDELIVERED, BadSignature)
def _(pair: Pair) -> HavenError | None:
    path = f"{COMMITS}{pair.stream}/commits"
    return delivering(pair, on(path, lambda answer: AppendAnswer(()), AppendAnswer, method="POST"))


@case("receipts-too-many", "gives more receipts than commits", UNDELIVERED, BadSignature)
def _(pair: Pair) -> HavenError | None:
    path = f"{COMMITS}{pair.stream}/commits"
    return delivering(pair, on(path, lambda answer: AppendAnswer(answer.receipts * 2), AppendAnswer, method="POST"))


@case(
    "shown-under-another-stream",
    "shows a commit under the receipt of another stream",
    APART,
    UnknownSender,
    kept=(UnknownSender,),
    again=True,
)
def _(pair: Pair) -> HavenError | None:
    return disbelieving(pair, receipts(pair, stream=bytes(16)))


@case(
    "shown-under-another-clinic",
    "shows a commit under a receipt in the name of another clinic",
    APART,
    KeyChanged,
    kept=(KeyChanged,),
    again=True,
)
def _(pair: Pair) -> HavenError | None:
    return disbelieving(pair, receipts(pair, clinic=bytes(32)))


@case(
    "era-of-its-own",
    "shows a commit in an era that the clinic never opened",
    APART,
    BadSignature,
    kept=(BadSignature,),
    again=True,
)
def _(pair: Pair) -> HavenError | None:
    before = pair.head(pair.therapist)
    told = disbelieving(pair, receipts(pair, era=before.era + 1))
    assert pair.head(pair.therapist) == before, "nothing that it signed before is got rid of"
    return told


@case(
    "era-long-over",
    "shows a commit in an era before the present one",
    "Told as another history; what the patient wrote is read.",
    HistoryRolledBack,
    kept=(HistoryRolledBack,),
    later=(HistoryHidden,),
    again=True,
)
def _(pair: Pair) -> HavenError | None:
    pair.stage.new_era()
    pair.settle()
    told = reading(pair, receipts(pair, era=pair.head(pair.therapist).era - 1))
    assert pair.arrived()
    return told


@case(
    "receipt-of-the-future",
    "dates receipts in the year 2984",
    "The date is the server's word; nothing is ordered by it.",
)
def _(pair: Pair) -> HavenError | None:
    patient_sends(pair)
    with pair.stage.doing(receipts(pair, time=32_000_000_000)):
        told = pair.therapist.sync().problem
    theirs = (who(pair.patient), "call.asked")
    written, read = (
        [
            row[0]
            for row in party.db.rows("SELECT id FROM changes WHERE author = ? AND kind = ? ORDER BY number", theirs)
        ]
        for party in (pair.patient, pair.therapist)
    )
    assert read == written
    return told
