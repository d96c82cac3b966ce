"""What a therapist can do besides reading and writing letters: the services over one vault, together."""

from dataclasses import dataclass

from app.clock import Clock
from app.review.caseload import Caseload
from app.review.choosing import Choices
from app.review.effects import UnwantedEffects
from app.review.handover import HandOver
from app.review.own_time import OwnTime
from app.review.safety import SafetyForms, SafetyItems
from app.vault.database import Database
from app.vault.dispositions import Dispositions


@dataclass(frozen=True)
class SafetyWork:
    """These services.

    Attributes:
        choices: Which patients are shown, remembered.
        dispositions: What was done about wishes to be called and safety items.
        effects: The register of unwanted effects.
        handover: Handing over to a colleague.
        own_time: The therapist's own time, when she wishes it counted.
    """

    choices: Choices
    dispositions: Dispositions
    effects: UnwantedEffects
    handover: HandOver
    own_time: OwnTime

    @classmethod
    def over(cls, db: Database, clock: Clock, forms: SafetyForms) -> "SafetyWork":
        """Returns the services over a vault."""
        return cls(
            Choices(db),
            Dispositions(db),
            UnwantedEffects(db, clock),
            HandOver(db, clock, Caseload(db, clock, SafetyItems(db, forms))),
            OwnTime(db, clock),
        )
