"""Cases in which the server tells another past than before, or two at once, each signed with its real key."""

import shutil

import msgspec

from app.errors import EraNeeded, HavenError, HistoryHidden, HistoryRolledBack
from app.vault.evidence import Evidence
from app.vault.notices import Notices
from sync.protocol.wire import AppendAnswer, AppendRequest, ChangesAnswer, Commit, CommitItem, Signed
from sync.trust.hashes import head as head_after
from tests.hostile.cases import case
from tests.hostile.forging import (
    OtherHistory,
    is_care,
    newest_receipt,
    page,
    patient_sends,
    read_receipt,
    reading,
    receipts,
    without_commits,
)
from tests.hostile.on_the_line import CHANGES, COMMITS
from tests.hostile.pair import Pair
from tests.hostile.proxy import Answer, Ask, Deed, Way, honest, on
from tests.integration.conftest import Party


def contradictions(party: Party) -> list[tuple[Signed, Signed]]:
    """Returns the receipts that a party holds against each other."""
    kept = [exhibit for exhibit in Evidence(party.db).all() if exhibit.kind == "HistoryRolledBack"]
    return [
        (msgspec.msgpack.decode(exhibit.shown, type=Signed), msgspec.msgpack.decode(exhibit.against, type=Signed))
        for exhibit in kept
        if exhibit.against
    ]


def holds_two_heads(party: Party) -> bool:
    """Whether a party can show two heads that the server signed for one place."""
    pairs = [(read_receipt(shown), read_receipt(against)) for shown, against in contradictions(party)]
    return any((one.era, one.position) == (two.era, two.position) and one.head != two.head for one, two in pairs)


def swallowing(pair: Pair, other: OtherHistory, party: Party, taken: list[Commit]) -> Deed:
    """Signs for what somebody sends into her care stream, and gives it to nobody."""
    mine = pair.device(party)

    def swallow(ask: Ask, way: Way) -> Answer:
        if ask.method != "POST" or ask.path != f"{COMMITS}{pair.stream}/commits" or mine not in ask.key:
            return way(ask)
        commits = ask.read(AppendRequest).commits
        taken.extend(commits)
        return Answer().holding(AppendAnswer(tuple(map(other.receipt, commits))))

    return swallow


@case(
    "one-person-hidden",
    "shows the therapist nothing of the patient's",
    "Told with the first commit that is shown after it.",
    HistoryHidden,
    kept=(HistoryHidden,),
    again=True,
)
def _(pair: Pair) -> HavenError | None:
    assert reading(pair, without_commits(pair), commits=2) is None, "nothing quotes it yet"
    pair.patient_writes()
    assert pair.patient.sync().problem is None
    return pair.therapist.sync().problem


@case(
    "own-commit-hidden",
    "takes a commit, signs for it, and does not show it",
    "Told to the writer herself, who holds the receipt.",
    HistoryHidden,
    kept=(HistoryHidden,),
    again=True,
)
def _(pair: Pair) -> HavenError | None:
    pair.patient_writes()
    with pair.stage.doing(without_commits(pair)):
        told = pair.patient.sync().problem
    (exhibit,) = Evidence(pair.patient.db).all()
    assert read_receipt(msgspec.msgpack.decode(exhibit.against, type=Signed)) == newest_receipt(pair)
    return told


@case(
    "own-commit-dropped",
    "signs for a commit and throws it away",
    "Told to the writer, who keeps the receipt and her words; in a new era they are delivered again.",
    HistoryHidden,
    kept=(HistoryHidden,),
    era=True,
)
def _(pair: Pair) -> HavenError | None:
    pair.patient_writes()
    with pair.stage.doing(swallowing(pair, OtherHistory(pair), pair.patient, [])):
        told = pair.patient.sync().problem
    assert type(pair.patient.sync().problem) is type(told), "it is told as long as it is so"
    return told


@case(
    "two-heads-for-one-place",
    "signs another head for a place that it signed for before",
    "Both signed heads are kept; the content is not doubled.",
    HistoryRolledBack,
    kept=(HistoryRolledBack,),
    again=True,
)
def _(pair: Pair) -> HavenError | None:
    assert reading(pair, honest) is None
    pair.settle()
    pair.fetch_again()
    with pair.stage.doing(receipts(pair, head=bytes(32))):
        told = pair.therapist.sync().problem
    assert holds_two_heads(pair.therapist)
    return told


@case(
    "head-from-nowhere",
    "signs a head that does not follow from the one before",
    "Both receipts are kept; what the patient wrote is read.",
    HistoryRolledBack,
    kept=(HistoryRolledBack,),
    later=(HistoryRolledBack,),
    again=True,
)
def _(pair: Pair) -> HavenError | None:
    told = reading(pair, receipts(pair, head=bytes(32)))
    assert pair.arrived()
    (shown, against) = map(read_receipt, contradictions(pair.therapist)[0])
    assert shown.position == against.position + 1
    return told


@case(
    "place-skipped",
    "gives a commit a place far beyond the last one",
    "Told as left out; what the patient wrote is read.",
    HistoryHidden,
    kept=(HistoryHidden,),
    later=(HistoryHidden, HistoryRolledBack),
    again=True,
)
def _(pair: Pair) -> HavenError | None:
    told = reading(pair, receipts(pair, position=newest_receipt(pair).position + 100))
    assert pair.arrived()
    return told


@case(
    "two-places-for-one-commit",
    "gives a commit a second place in the stream",
    "Both receipts are kept, and the content is not doubled. Whose place it was is settled in a new era.",
    HistoryRolledBack,
    kept=(HistoryRolledBack,),
    later=(HistoryRolledBack,),
    era=True,
)
def _(pair: Pair) -> HavenError | None:
    def twice(item: CommitItem) -> CommitItem:
        place = read_receipt(item.receipt)
        following = head_after(place.head, place.position + 1, place.commit)
        receipt = pair.stage.sign_receipt(item.receipt, position=place.position + 1, head=following)
        return CommitItem(item.commit, receipt)

    def again(items: tuple[object, ...]) -> tuple[object, ...]:
        last = [item for item in items if isinstance(item, CommitItem) and is_care(pair, item)][-1]
        return (*items, twice(last))

    told = reading(pair, page(again))  # type: ignore[arg-type] - items of one page are items of another
    assert pair.arrived()
    return told


@case(
    "own-places-differ",
    "shows a commit in another place than its writer's receipt says",
    "Both signed heads are kept by the writer.",
    HistoryRolledBack,
    kept=(HistoryRolledBack,),
    again=True,
)
def _(pair: Pair) -> HavenError | None:
    pair.patient_writes()
    with pair.stage.doing(receipts(pair, head=bytes(32))):
        told = pair.patient.sync().problem
    assert holds_two_heads(pair.patient)
    return told


@case(
    "one-place-for-two-commits",
    "gives a commit the place that another one has",
    "It does not count as delivered; both receipts are kept.",
    HistoryRolledBack,
    kept=(HistoryRolledBack,),
)
def _(pair: Pair) -> HavenError | None:
    place = newest_receipt(pair)

    def same(answer: AppendAnswer) -> AppendAnswer:
        return AppendAnswer(
            tuple(pair.stage.sign_receipt(one, position=place.position, head=bytes(32)) for one in answer.receipts)
        )

    pair.patient_writes()
    with pair.stage.doing(on(f"{COMMITS}{pair.stream}", same, AppendAnswer, method="POST")):
        outcome = pair.patient.sync()
    assert outcome.sent == 0
    assert holds_two_heads(pair.patient)
    return outcome.problem


@case(
    "history-forked",
    "shows patient and therapist different histories, each signed",
    "Told as soon as one quotes what the other never saw; both heads are kept. A new era brings all of it together.",
    HistoryRolledBack,
    kept=(HistoryRolledBack,),
    later=(HistoryRolledBack,),
    era=True,
)
def _(pair: Pair) -> HavenError | None:
    other, taken = OtherHistory(pair), []
    swallow = swallowing(pair, other, pair.therapist, taken)

    def fork(ask: Ask, way: Way) -> Answer:
        """The therapist's requests see another history, in which her own commits come first."""
        answer = swallow(ask.without("If-None-Match"), way)
        if ask.path != CHANGES or answer.status != 200 or pair.device(pair.therapist) not in ask.key:
            return answer
        found = answer.read(ChangesAnswer)
        shown = [other.shown(commit) for commit in taken]
        shown += [other.shown(item.commit) if is_care(pair, item) else item for item in found.items]
        return answer.holding(msgspec.structs.replace(found, items=tuple(shown)))

    with pair.stage.doing(fork):
        pair.therapist_writes()
        assert pair.therapist.sync().problem is None, "nobody has quoted anything yet"
        patient_sends(pair)
        assert pair.therapist.sync().problem is None
        assert pair.head(pair.therapist).head != pair.head(pair.patient).head
        patient_sends(pair)
        return pair.therapist.sync().problem


def rolled_back(pair: Pair) -> None:
    """Both share something, and then the whole server goes back to what it stored before."""
    copy = pair.stage.copy_server()
    patient_sends(pair)
    assert pair.therapist.sync().problem is None
    assert pair.arrived()
    pair.stage.put_server_back(copy)


@case(
    "database-rolled-back",
    "goes back to an older state of everything, and does not say so",
    "Both are told and hold the proof; nothing that was read is given up. In a new era it is delivered again.",
    HistoryRolledBack,
    kept=(HistoryRolledBack,),
    era=True,
)
def _(pair: Pair) -> HavenError | None:
    rolled_back(pair)
    told = [party.sync().problem for party in pair.parties]
    assert [type(problem) for problem in told] == [HistoryRolledBack] * 2
    assert all(contradictions(party) for party in pair.parties)
    assert pair.arrived()
    return told[0]


@case(
    "rolled-back-and-gone-on",
    "goes back to an older state, and gives its places to other commits",
    "What is sent does not count as delivered, because its place was another's; both receipts are kept.",
    HistoryRolledBack,
    kept=(HistoryRolledBack,),
    later=(HistoryRolledBack,),
    era=True,
)
def _(pair: Pair) -> HavenError | None:
    rolled_back(pair)
    pair.therapist_writes()
    told = pair.therapist.sync().problem
    assert pair.waiting(pair.therapist) == 1
    assert holds_two_heads(pair.therapist)
    return told


@case(
    "honest-restore",
    "is put back from a backup, and the clinic says so with its signature",
    "No alarm: what was lost is delivered again, and both are told up to which day the server was put back.",
)
def _(pair: Pair) -> HavenError | None:
    server = pair.stage.server
    backup = pair.stage.folder / f"backup-{pair.stage.pairs}-{pair.words}"
    server._command("backup", "--out", str(backup))
    patient_sends(pair)
    assert pair.therapist.sync().problem is None
    server.stop()
    shutil.rmtree(server.data)
    server._command("restore", str(backup))
    server.start()
    assert isinstance(pair.patient.sync().problem, EraNeeded)
    pair.stage.new_era()
    told = [party.sync().problem for party in pair.parties]
    for party in pair.parties:
        (notice,) = Notices(party.db).all()
        assert notice.kind == "history-restored"
        assert notice.fields["to"]
    return told[0] or told[1]
