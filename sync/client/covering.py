"""Who should be in a stream: decided from what is signed, the same on everybody's computer.

Nothing here reads or writes. People are decided first, by the clinic's covers; their devices follow from what is
believed of each.
"""

from collections.abc import Sequence

from app.model.ids import PersonId
from app.vault.covers import StoredCover


def people_in_care(
    present: frozenset[PersonId],
    covers: Sequence[StoredCover],
    *,
    may_let_in: bool,
    staff: frozenset[PersonId],
    now: float,
) -> frozenset[PersonId]:
    """Returns the therapists who should be in care of a patient.

    Whoever covers comes in while her cover holds, and goes when it has ended. Who takes over for good comes in, and
    the one before goes as soon as she is there. Nobody goes who would leave the patient without a therapist.

    Args:
        present: The therapists in the present epoch.
        covers: What counts for this patient, one for each covering colleague, oldest first.
        may_let_in: Whether this device may let somebody in: the patient's own, or with her consent a therapist's.
        staff: Those whom the newest roster lists.
        now: Unix seconds of the server.
    """
    wanted = set(present & staff)
    for cover in covers:
        if cover.holds(now):
            if cover.covering in staff and (cover.covering in present or may_let_in):
                wanted.add(cover.covering)
            if cover.change and cover.covering in wanted:
                wanted.discard(cover.absent)
        elif cover.has_ended(now) and wanted - {cover.covering}:
            wanted.discard(cover.covering)
    return frozenset(wanted)


def covering_now(person: PersonId, covers: Sequence[StoredCover], now: float) -> StoredCover | None:
    """Returns the cover by which a therapist only stands in for another, or None when she is in care herself."""
    for cover in covers:
        if cover.covering == person and not cover.change and cover.holds(now):
            return cover
    return None
