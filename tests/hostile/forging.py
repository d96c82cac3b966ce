"""What a hostile server needs to spoil pages, and to sign histories of its own with its real key."""

from collections.abc import Callable

import msgspec

from app.errors import HavenError
from sync.protocol.wire import AppendAnswer, ChangesAnswer, Commit, CommitItem, Item, ReceiptBody, Record, Signed
from sync.trust import labels
from sync.trust.hashes import commit_hash
from sync.trust.hashes import head as head_after
from sync.trust.signing import sign_struct
from sync.trust.statements import read_commit
from tests.hostile.on_the_line import CHANGES, COMMITS
from tests.hostile.pair import Pair
from tests.hostile.proxy import Answer, Ask, Deed, Way, on

Items = tuple[Item, ...]


def page(change: Callable[[Items], Items]) -> Deed:
    """Changes the items of every page."""
    return on(
        CHANGES, lambda answer: msgspec.structs.replace(answer, items=tuple(change(answer.items))), ChangesAnswer
    )


def is_care(pair: Pair, item: Item) -> bool:
    """Whether an item is a commit of the care stream."""
    return isinstance(item, CommitItem) and read_commit(item.commit.signed).stream.hex() == pair.stream


def each_commit(pair: Pair, change: Callable[[CommitItem], CommitItem]) -> Deed:
    """Changes every commit of the care stream."""

    def changed(item: Item) -> Item:
        return change(item) if isinstance(item, CommitItem) and is_care(pair, item) else item

    return page(lambda items: tuple(map(changed, items)))


def without_commits(pair: Pair) -> Deed:
    """Shows no commit of the care stream."""
    return page(lambda items: tuple(item for item in items if not is_care(pair, item)))


def nothing_new(ask: Ask, way: Way) -> Answer:
    """Says that nothing is new, and leaves the cursor where it is."""
    if not ask.path.startswith(CHANGES):
        return way(ask)
    return Answer().holding(ChangesAnswer((), ask.query.removeprefix("after="), False, 0.0))


def records(pair: Pair, change: Callable[[tuple[Record, ...]], tuple[Record, ...]]) -> Deed:
    """Changes the records of every commit of the care stream."""

    def spoil(item: CommitItem) -> CommitItem:
        commit = msgspec.structs.replace(item.commit, records=change(item.commit.records))
        return msgspec.structs.replace(item, commit=commit)

    return each_commit(pair, spoil)


def each_record(pair: Pair, **change: Callable[[bytes], bytes]) -> Deed:
    """Changes fields of every record."""

    def spoil(record: Record) -> Record:
        return msgspec.structs.replace(record, **{name: turn(getattr(record, name)) for name, turn in change.items()})

    return records(pair, lambda all_of_it: tuple(map(spoil, all_of_it)))


def flipped(data: bytes) -> bytes:
    """Returns bytes of which the last has one bit turned."""
    return data[:-1] + bytes([data[-1] ^ 1])


def patient_sends(pair: Pair, commits: int = 1) -> None:
    """The patient writes some commits of three wishes."""
    for _ in range(commits):
        for _ in range(3):
            pair.patient_writes()
        assert pair.patient.sync().problem is None


def reading(pair: Pair, deed: Deed, commits: int = 1) -> HavenError | None:
    """The patient writes some commits; the therapist fetches them from a server that spoils them."""
    patient_sends(pair, commits)
    with pair.stage.doing(deed):
        return pair.therapist.sync().problem


def disbelieving(pair: Pair, deed: Deed) -> HavenError | None:
    """The same, where nothing of what came may have been taken."""
    told = reading(pair, deed)
    assert not pair.arrived()
    return told


def receipts(pair: Pair, **changed: object) -> Deed:
    """Puts other receipts, signed with the server's own key, beside every commit."""
    return each_commit(
        pair, lambda item: msgspec.structs.replace(item, receipt=pair.stage.sign_receipt(item.receipt, **changed))
    )


def answered(pair: Pair, change: Callable[[Signed], Signed]) -> Deed:
    """Changes every receipt that is given for a commit of the care stream when it is sent."""
    path = f"{COMMITS}{pair.stream}/commits"
    return on(path, lambda answer: AppendAnswer(tuple(map(change, answer.receipts))), AppendAnswer, method="POST")


class OtherHistory:
    """A history that the server signs for one person with its real key, beside the true one or in its place."""

    def __init__(self, pair: Pair) -> None:
        self._key = pair.stage.server.signing_key
        self._place = newest_receipt(pair)
        self._given: dict[bytes, Signed] = {}

    def receipt(self, commit: Commit) -> Signed:
        """Signs the next place for a commit, or the place that it has."""
        digest = commit_hash(commit)
        if digest not in self._given:
            position = self._place.position + 1
            head = head_after(self._place.head, position, digest)
            self._place = msgspec.structs.replace(self._place, position=position, commit=digest, head=head)
            self._given[digest] = sign_struct(self._key, labels.RECEIPT, self._place)
        return self._given[digest]

    def shown(self, commit: Commit) -> CommitItem:
        """Returns a commit as this history has it."""
        return CommitItem(commit, self.receipt(commit))


def newest_receipt(pair: Pair) -> ReceiptBody:
    """Returns the receipt of the stream's last commit, as the patient's vault has it."""
    row = pair.patient.db.row(
        "SELECT receipt FROM heads WHERE stream = ? ORDER BY era DESC, position DESC", (pair.stream,)
    )
    assert row is not None
    return read_receipt(msgspec.msgpack.decode(row[0], type=Signed))


def read_receipt(signed: Signed) -> ReceiptBody:
    """Returns what a receipt says."""
    return msgspec.msgpack.decode(signed.body, type=ReceiptBody)
