"""Cases in which somebody restores from her recovery sheet, and the server swaps, hides or cuts off what is hers."""

from collections.abc import Callable
from datetime import timedelta

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.diary.service import Diary
from app.errors import BadSignature, HavenError, HistoryHidden, KeyChanged, RecoveryUnknown, Refused, UnknownSender
from app.model.ids import EntryId
from app.vault.chains import Heads
from app.vault.streams import Streams
from sync.client.identity import Identity
from sync.client.recovery import RecoveryCode
from sync.client.restoring import Restoring, look
from sync.client.transport import Transport
from sync.protocol import problems
from sync.protocol.wire import ChangesAnswer, ClinicAnswer, CommitItem, EpochItem, Item, RecoveryAnswer
from sync.trust import labels
from sync.trust.signing import public_bytes, sign_struct
from sync.trust.statements import read_commit, read_epoch
from tests.homes import answer
from tests.hostile.cases import UNREADABLE, case
from tests.hostile.false_words import CLINIC, false_problem
from tests.hostile.forged_computers import Stranger
from tests.hostile.forging import flipped, page, read_receipt
from tests.hostile.on_the_line import CHANGES
from tests.hostile.pair import Pair, who
from tests.hostile.proxy import Answer, Ask, Deed, Way, on
from tests.integration.conftest import Party
from tests.integration.own_computers import tell_everything

RECOVERY = "/v1/recovery"
EMPTY = "Nothing is written on the new computer; restored later, everything is there."


def writes_for_herself(pair: Pair, line: str) -> EntryId:
    """The patient writes what nobody else reads; it is kept at the server, sealed."""
    diary = Diary(pair.patient.db, pair.patient.clock)
    entry = diary.begin("free", "Free page", 1)
    diary.keep(entry, [answer(line)])
    tell_everything(pair.patient)
    assert pair.patient.sync().problem is None
    return entry


def newcomer(pair: Pair) -> Party:
    """Returns an empty vault on a new computer."""
    world = pair.stage.world
    party = Party(world.new_vault("restored"), world.clock, Transport(world.server.url, world.clock))
    world.parties.append(party)
    pair.others.append(party)
    return party


def restore(pair: Pair, party: Party, sheet: RecoveryCode) -> HavenError | None:
    """Restores with a sheet; returns what was told."""
    try:
        restoring = Restoring(party.db, party.clock)
        restoring.begin(look(sheet, pair.stage.server.url, party.clock, party.transport), sheet)
        restoring.finish(party.transport)
    except HavenError as error:
        return error
    return None


def restoring(pair: Pair, deed: Callable[[], Deed]) -> HavenError | None:
    """The patient restores on a new computer from a server that does something, and later from an honest one."""
    entry = writes_for_herself(pair, "For nobody else.")
    party = newcomer(pair)
    with pair.stage.doing(deed()):
        told = restore(pair, party, pair.sheet)
    if told is not None:
        assert Identity.of_vault(party.db) is None, "somebody's vault was made of what did not hold"
        assert Diary(party.db, party.clock).recent() == ()
        assert restore(pair, party, pair.sheet) is None
    found = Diary(party.db, party.clock).get(entry)
    assert found is not None
    assert found.first_words == "For nobody else."
    return told


def own(pair: Pair, item: Item) -> bool:
    """Whether an item is of the patient's own stream."""
    match item:
        case CommitItem():
            stream = read_commit(item.commit.signed).stream
        case EpochItem():
            stream = read_epoch(item.epoch).stream
        case _:
            return False
    mine = Streams(pair.patient.db).own()
    return mine is not None and stream.hex() == mine.id


def recovering(change: Callable[[RecoveryAnswer], RecoveryAnswer]) -> Deed:
    return on(RECOVERY, change, RecoveryAnswer)


@case("sheet-of-nobody", "says that nobody has this sheet", EMPTY, RecoveryUnknown)
def _(pair: Pair) -> HavenError | None:
    return restoring(pair, lambda: false_problem(RECOVERY, problems.KEY_UNKNOWN))


@case("sheet-of-somebody-else", "shows another person's computers to who holds the sheet", EMPTY, UnknownSender)
def _(pair: Pair) -> HavenError | None:
    stranger = Stranger(bytes.fromhex(who(pair.patient)))

    def swap(found: RecoveryAnswer) -> RecoveryAnswer:
        return msgspec.structs.replace(found, certificates=(stranger.certificate,))

    return restoring(pair, lambda: recovering(swap))


@case("computer-beside-hers", "adds a computer of its own to those of who holds the sheet", EMPTY, UnknownSender)
def _(pair: Pair) -> HavenError | None:
    stranger = Stranger(bytes.fromhex(who(pair.patient)))

    def add(found: RecoveryAnswer) -> RecoveryAnswer:
        return msgspec.structs.replace(found, certificates=(*found.certificates, stranger.certificate))

    return restoring(pair, lambda: recovering(add))


@case("own-stream-denied", "says that nothing was kept for who holds the sheet", EMPTY, HistoryHidden)
def _(pair: Pair) -> HavenError | None:
    return restoring(pair, lambda: recovering(lambda found: msgspec.structs.replace(found, own=b"")))


@case("own-stream-hidden", "shows nothing of what was kept for who holds the sheet", EMPTY, HistoryHidden)
def _(pair: Pair) -> HavenError | None:
    return restoring(pair, lambda: page(lambda items: tuple(item for item in items if not own(pair, item))))


@case("own-key-altered", "alters the key that was sealed to the sheet", EMPTY, BadSignature)
def _(pair: Pair) -> HavenError | None:
    def spoil(item: Item) -> Item:
        if not isinstance(item, EpochItem) or not own(pair, item) or item.grant is None:
            return item
        grant = msgspec.structs.replace(item.grant, sealed=flipped(item.grant.sealed))
        return msgspec.structs.replace(item, grant=grant)

    return restoring(pair, lambda: page(lambda items: tuple(map(spoil, items))))


@case("own-epoch-forged", "puts an epoch of its own into what was kept for who holds the sheet", EMPTY, BadSignature)
def _(pair: Pair) -> HavenError | None:
    key = Ed25519PrivateKey.generate()

    def forge(item: Item) -> Item:
        if not isinstance(item, EpochItem) or not own(pair, item):
            return item
        return msgspec.structs.replace(item, epoch=sign_struct(key, labels.EPOCH, read_epoch(item.epoch)))

    return restoring(pair, lambda: page(lambda items: tuple(map(forge, items))))


@case("restored-at-another-clinic", "speaks as another clinic to who holds the sheet", EMPTY, KeyChanged)
def _(pair: Pair) -> HavenError | None:
    key = Ed25519PrivateKey.generate()
    statement = msgspec.structs.replace(pair.stage.world.office.statement, clinic_key=public_bytes(key))
    forged = sign_struct(key, labels.STATEMENT, statement)

    def swap(told: ClinicAnswer) -> ClinicAnswer:
        return msgspec.structs.replace(told, statement=forged)

    return restoring(pair, lambda: on(CLINIC, swap, ClinicAnswer))


@case(
    "restoring-without-end",
    "promises more and more to who holds the sheet, and sends the same again",
    EMPTY,
    Refused,
    refused=UNREADABLE,
)
def _(pair: Pair) -> HavenError | None:
    turned: list[ChangesAnswer] = []

    def again(ask: Ask, way: Way) -> Answer:
        if not ask.path.startswith(CHANGES):
            return way(ask)
        shown = turned[0] if turned else way(ask).read(ChangesAnswer)
        turned.append(msgspec.structs.replace(shown, cursor=f"1-{len(turned):x}", more=True))
        return Answer().holding(turned[-1])

    told = restoring(pair, lambda: again)
    assert len(turned) == 2
    return told


@case(
    "restored-to-an-older-state",
    "hides from who holds the sheet what she wrote last",
    "She is told up to when everything could be restored, and that something is left out as soon as her new computer "
    "writes; it comes when it is shown.",
    HistoryHidden,
)
def _(pair: Pair) -> HavenError | None:
    early = writes_for_herself(pair, "Long ago.")
    until = pair.stage.clock.now()
    shown = newest_own(pair)
    pair.stage.clock.advance(timedelta(days=1))
    late = writes_for_herself(pair, "Yesterday.")
    assert newest_own(pair) > shown

    def is_late(item: Item) -> bool:
        me = pair.me(pair.patient).keys.device
        if not isinstance(item, CommitItem) or not own(pair, item) or read_commit(item.commit.signed).device != me:
            return False
        return read_receipt(item.receipt).position > shown

    party = newcomer(pair)
    with pair.stage.doing(page(lambda items: tuple(item for item in items if not is_late(item)))):
        assert restore(pair, party, pair.sheet) is None
        reaches_to = Restoring(party.db, party.clock).reaches_to
        assert reaches_to is not None
        assert reaches_to <= until
        told = [party.sync().problem for _ in range(2)]
    diary = Diary(party.db, party.clock)
    assert diary.get(early) is not None
    assert diary.get(late) is None
    pair.stage.clock.advance(timedelta(hours=7))
    party.sync()
    assert diary.get(late) is not None
    return next(problem for problem in told if problem is not None)


def newest_own(pair: Pair) -> int:
    """Returns the newest place in the patient's own stream."""
    stream = Streams(pair.patient.db).own()
    assert stream is not None
    head = Heads(pair.patient.db).newest(stream.id)
    assert head is not None
    return head.position
