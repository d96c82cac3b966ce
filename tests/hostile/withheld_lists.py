"""Cases in which lists of staff are withheld, or are not the same for everybody."""

from datetime import timedelta

import msgspec

from app.errors import HavenError, HistoryHidden, HistoryRolledBack, RosterTooOld
from sync.protocol.wire import ClinicAnswer, Item, StatementItem
from sync.trust import labels
from sync.trust.signing import sign_struct
from tests.hostile.cases import case
from tests.hostile.false_words import CLINIC
from tests.hostile.forging import Items, page
from tests.hostile.pair import Pair
from tests.hostile.proxy import Answer, Ask, Way, on, together
from tests.integration.own_computers import computer


@case(
    "list-too-old",
    "withholds every newer list of staff for a hundred days",
    "Nobody new is let in, and the patient is told; her second computer comes in when a new list is shown.",
    RosterTooOld,
)
def _(pair: Pair) -> HavenError | None:
    stage = pair.stage
    now = stage.clock.now()
    stage.clock.set(now - timedelta(days=100))
    stage.new_roster()
    stage.clock.set(now)
    pair.greet()
    stage.new_roster()
    before = pair.epoch(pair.patient)
    with stage.doing(without_lists):
        other = computer(stage.world, f"second-{pair.words}", pair.sheet)
        pair.others.append(other)
        told = pair.patient.sync().problem
        assert pair.epoch(pair.patient) == before
    pair.greet()
    assert pair.epoch(pair.patient).number > before.number
    return told


def without_lists(ask: Ask, way: Way) -> Answer:
    """Shows no list of staff that is new."""
    hide = page(lambda items: tuple(item for item in items if not is_list(item)))
    answer = on(CLINIC, lambda told: msgspec.structs.replace(told, roster=None), ClinicAnswer)
    return together(hide, answer)(ask, way)


def is_list(item: Item) -> bool:
    """Whether an item is a list of staff."""
    return isinstance(item, StatementItem) and item.roster is not None


@case(
    "list-hidden-from-one",
    "shows the newer list of staff to the therapist alone",
    "Told to the patient as soon as the therapist's words quote it; the quote is kept.",
    HistoryHidden,
    kept=(HistoryHidden,),
)
def _(pair: Pair) -> HavenError | None:
    pair.stage.new_roster()
    pair.anew(pair.therapist)
    assert pair.therapist.sync().problem is None
    pair.therapist_writes()
    assert pair.therapist.sync().problem is None
    with pair.stage.doing(without_lists):
        return pair.patient.sync().problem


@case(
    "two-lists",
    "shows the patient another list with the same number, which a copy of the clinic's key signed",
    "Told as soon as the therapist's words quote hers; both lists are kept, and what people write goes on.",
    HistoryRolledBack,
    kept=(HistoryRolledBack,),
    later=(HistoryRolledBack,),
)
def _(pair: Pair) -> HavenError | None:
    stage = pair.stage
    stage.new_roster()
    signing = stage.world.office._signing
    other = sign_struct(
        signing.key, labels.ROSTER, msgspec.structs.replace(signing.roster, issued_at=signing.roster.issued_at + 1)
    )

    def swapped(items: Items) -> Items:
        return tuple(StatementItem(None, None, other) if is_list(item) else item for item in items)

    shown = on(CLINIC, lambda told: msgspec.structs.replace(told, roster=other), ClinicAnswer)
    with stage.doing(together(page(swapped), shown)):
        pair.anew(pair.patient)
        assert pair.patient.sync().problem is None
    pair.anew(pair.therapist)
    pair.therapist_writes()
    assert pair.therapist.sync().problem is None
    with stage.doing(together(page(swapped), shown)):
        told = pair.patient.sync().problem
    assert pair.arrived()
    for _ in range(2):  # the second one from now on hangs on nothing that is contested
        stage.new_roster()
    return told
