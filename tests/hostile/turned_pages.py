"""Cases in which pages are repeated, reordered, emptied or never end, and cursors lead astray."""

from collections.abc import Callable
from itertools import count
from unittest.mock import patch

import msgspec

from app.errors import BadSignature, HavenError, HistoryHidden, Refused
from app.vault import evidence
from sync.client import fetching
from sync.protocol import problems
from sync.protocol.wire import ChangesAnswer, CommitItem
from tests.hostile.cases import UNREADABLE, case
from tests.hostile.forging import is_care, page, reading
from tests.hostile.on_the_line import CHANGES
from tests.hostile.on_the_line import fetching as fetching_from
from tests.hostile.pair import Pair
from tests.hostile.proxy import Answer, Ask, Deed, Way, instead, on, problem


def pages(change: Callable[[ChangesAnswer], ChangesAnswer]) -> Deed:
    """Changes every page as a whole."""
    return on(CHANGES, change, ChangesAnswer)


def leading(pair: Pair, change: Callable[[ChangesAnswer], ChangesAnswer], most: int) -> HavenError | None:
    """The therapist turns pages that lead nowhere, and gives up before long."""
    asked = 0

    def counted(answer: ChangesAnswer) -> ChangesAnswer:
        nonlocal asked
        asked += 1
        return change(answer)

    told = reading(pair, pages(counted))
    assert asked <= most, "fetching did not end by itself"
    return told


@case("commit-repeated", "delivers every commit twice", "It is taken once.")
def _(pair: Pair) -> HavenError | None:
    return reading(pair, page(lambda items: items + items), commits=2)


@case("page-repeated", "delivers all old pages again", "Nothing is taken twice.")
def _(pair: Pair) -> HavenError | None:
    told = reading(pair, pages(lambda answer: msgspec.structs.replace(answer, cursor="1-0", more=False)))
    assert pair.cursor(pair.therapist) == "1-0"
    return told or pair.therapist.sync().problem


@case(
    "commits-reordered",
    "delivers commits in another order",
    "All are taken; the gap is told.",
    HistoryHidden,
    kept=(HistoryHidden,),
)
def _(pair: Pair) -> HavenError | None:
    told = reading(pair, page(lambda items: items[::-1]), commits=3)
    assert pair.arrived()
    return told


@case(
    "commit-left-out",
    "leaves one commit out",
    "Told when the next one comes, which is read; what was left out is taken when it comes.",
    HistoryHidden,
    kept=(HistoryHidden,),
    again=True,
)
def _(pair: Pair) -> HavenError | None:
    left: list[CommitItem] = []

    def leave(items: tuple[object, ...]) -> tuple[object, ...]:
        left.extend(item for item in items if isinstance(item, CommitItem) and is_care(pair, item))
        return tuple(item for item in items if item != left[1])

    told = reading(pair, page(leave), commits=3)  # type: ignore[arg-type] - items of one page are items of another
    assert len(left) == 3
    return told


@case("page-without-end", "promises more and more, and sends nothing", "Fetching ends.", Refused, refused=UNREADABLE)
def _(pair: Pair) -> HavenError | None:
    cursors = count(1)
    return leading(pair, lambda _: ChangesAnswer((), f"1-{next(cursors):x}", True, 0.0), 1)


@case(
    "old-pages-without-end",
    "promises more and more, and sends the same again",
    "Fetching ends at the second page; what was on the first is read.",
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

    told = reading(pair, again)
    assert len(turned) == 2
    assert pair.arrived()
    return told


@case(
    "new-lies-without-end",
    "promises more and more, and sends forgeries without an end",
    "Fetching ends after a thousand of them in one sync, and what is kept of them is limited; sending goes on.",
    BadSignature,
    kept=(BadSignature,),
    again=True,
)
def _(pair: Pair) -> HavenError | None:
    turned: list[ChangesAnswer] = []
    true: list[CommitItem] = []

    def forged(number: int) -> CommitItem:
        signed = msgspec.structs.replace(true[0].commit.signed, signature=number.to_bytes(64, "big"))
        return msgspec.structs.replace(true[0], commit=msgspec.structs.replace(true[0].commit, signed=signed))

    def lie(ask: Ask, way: Way) -> Answer:
        if not ask.path.startswith(CHANGES):
            return way(ask)
        if not true:
            found = way(ask).read(ChangesAnswer).items
            true.extend(item for item in found if isinstance(item, CommitItem) and is_care(pair, item))
        first = 20 * len(turned)
        items = tuple(forged(number) for number in range(first, first + 20))
        turned.append(ChangesAnswer(items, f"1-{len(turned):x}", True, 0.0))
        return Answer().holding(turned[-1])

    assert (fetching.LIES, evidence.MOST) == (1_000, 10_000)
    pair.therapist_writes()
    with patch.object(fetching, "LIES", 100), patch.object(evidence, "MOST", 30):
        told = reading(pair, lie)
    assert len(turned) == 5
    assert pair.evidence(pair.therapist) == {"BadSignature": 30}
    assert pair.waiting(pair.therapist) == 0
    return told


@case(
    "cursor-that-stays",
    "promises more behind the same cursor",
    "Fetching ends, and nothing of it is taken.",
    Refused,
    refused=UNREADABLE,
)
def _(pair: Pair) -> HavenError | None:
    before = pair.cursor(pair.therapist)
    told = leading(pair, lambda answer: msgspec.structs.replace(answer, cursor=before, more=True), 1)
    assert not pair.arrived()
    return told


@case(
    "cursor-that-goes-back",
    "leads back to the beginning again and again",
    "Fetching ends when nothing new comes; nothing is taken twice.",
    Refused,
    refused=UNREADABLE,
)
def _(pair: Pair) -> HavenError | None:
    turns = count()
    told = leading(pair, lambda answer: msgspec.structs.replace(answer, cursor=f"1-{next(turns) % 2}", more=True), 5)
    assert pair.arrived()
    return told


@case("page-too-full", "sends more items than a page has", "The page is not read.", Refused, refused=UNREADABLE)
def _(pair: Pair) -> HavenError | None:
    told = reading(pair, page(lambda items: items * 500))
    assert not pair.arrived()
    return told


@case("cursor-too-long", "gives a cursor of a megabyte", "The page is not read.", Refused, refused=UNREADABLE)
def _(pair: Pair) -> HavenError | None:
    before = pair.cursor(pair.therapist)
    told = reading(pair, pages(lambda answer: msgspec.structs.replace(answer, cursor="1" * 2**20)))
    assert pair.cursor(pair.therapist) == before
    assert not pair.arrived()
    return told


@case(
    "cursor-beyond",
    "moves the cursor beyond what it showed",
    "Told with the next commit; what was passed over is taken when everything is fetched once more.",
    HistoryHidden,
    kept=(HistoryHidden,),
    again=True,
)
def _(pair: Pair) -> HavenError | None:
    assert reading(pair, pages(lambda answer: msgspec.structs.replace(answer, items=()))) is None
    pair.patient_writes()
    assert pair.patient.sync().problem is None
    return pair.therapist.sync().problem


@case("cursor-of-nonsense", "gives a cursor that it does not know later", "Everything is fetched again, once.")
def _(pair: Pair) -> HavenError | None:
    told = reading(pair, pages(lambda answer: msgspec.structs.replace(answer, cursor="no cursor & no=sense\0")))
    pair.patient_writes()
    assert pair.patient.sync().problem is None
    again = pair.therapist.sync().problem
    assert pair.arrived()
    return told or again


@case("no-such-cursor", "forgets how far somebody had fetched", "Everything is fetched again and taken once.")
def _(pair: Pair) -> HavenError | None:
    def forget(ask: Ask, way: Way) -> Answer:
        known = ask.path.startswith(CHANGES) and ask.query != "after=" and ask.query
        return problem(problems.CURSOR_UNKNOWN) if known else way(ask)

    told = fetching_from(pair, forget)
    return told or pair.therapist.sync().problem


@case(
    "no-cursor-at-all",
    "knows no cursor, not even the beginning",
    "It is asked three times in one sync at most; nothing is given up.",
    Refused,
    refused="cursor-unknown",
)
def _(pair: Pair) -> HavenError | None:
    asked = 0

    def forget() -> Answer:
        nonlocal asked
        asked += 1
        return problem(problems.CURSOR_UNKNOWN)

    told = reading(pair, instead(CHANGES, forget))
    assert asked <= 3
    return told
