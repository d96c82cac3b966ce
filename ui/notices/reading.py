"""Reading notices with the names that their sentences need, on the vault lane."""

from dataclasses import dataclass
from datetime import date

from app.model.ids import PersonId
from app.vault.notices import Notice
from ui.services import Services
from ui.wording.dates import local


@dataclass(frozen=True)
class Told:
    """A notice as it is told to one person.

    Attributes:
        notice: The notice.
        name: Whom it concerns, by name; nothing when nobody is known by that id.
        mine: Whether it concerns the reader herself.
        therapist: Whether a therapist reads it.
        own: The reader's own therapist, for a patient, or nothing.
        phone: The clinic's number, or nothing.
        today: The day on which it is read.
    """

    notice: Notice
    name: str
    mine: bool
    therapist: bool
    own: str
    phone: str
    today: date


def read(
    services: Services, today: date, *, all_of_them: bool = False, person: PersonId | None = None
) -> tuple[Told, ...]:
    """Returns notices, newest first.

    Args:
        services: The services of the open vault.
        today: The present day.
        all_of_them: Also those that were put aside.
        person: Only those about this person.
    """
    me, therapist = services.people.me(), services.people.therapist()
    phone = services.policy().contact.phone
    found = services.notices.all() if all_of_them else services.notices.unseen()
    told = []
    for notice in reversed(found):
        if person is not None and notice.person != person:
            continue
        who = services.people.get(notice.person) if notice.person is not None else None
        told.append(
            Told(
                notice,
                who.name if who is not None else "",
                mine=me is not None and notice.person == me.id,
                therapist=me is not None and me.role == "therapist",
                own=therapist.name if therapist is not None else "",
                phone=phone,
                today=today,
            )
        )
    return tuple(told)


def noticed_on(told: Told) -> date:
    """Returns the day of a notice at this computer."""
    return local(told.notice.at).date()
