"""Why a treatment ended, and what was done about a wish to be called, in words."""

from app.model.guiding import EndReason
from app.vault.calls import Disposition
from ui.text import Words

endings = Words("endings")


def reason_words(reason: EndReason) -> str:
    """Returns why a treatment ended."""
    return {
        "completed": endings.tr("the course was finished"),
        "her wish": endings.tr("the patient wishes to stop"),
        "other care": endings.tr("other care takes over"),
        "other": endings.tr("another reason"),
    }[reason]


def called(disposition: Disposition | None) -> str:
    """Returns what was done about a wish to be called."""
    if disposition is None:
        return endings.tr("not answered yet")
    return {
        "called": endings.tr("called back"),
        "local service": endings.tr("handed over to a local service"),
        "GP": endings.tr("handed over to the general practitioner"),
        "none": endings.tr("nothing was done"),
    }[disposition]
