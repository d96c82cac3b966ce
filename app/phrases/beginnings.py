"""A few phrases to begin with, in our own words; offered, and kept only when somebody takes them."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Beginning:
    """A phrase that is offered.

    Attributes:
        name: What it is called.
        text: The words, with their blanks.
        language: "en" or "nl".
    """

    name: str
    text: str
    language: str


BEGINNINGS: Final = (
    Beginning(
        "tired is allowed",
        "Being tired is allowed, {name}. A practice that you do lying down with half of your attention is a whole "
        "practice. You need not have more to give than the day leaves you.",
        "en",
    ),
    Beginning(
        "normalise wandering",
        "That your attention wandered off is not a mistake in the practice; it is the practice. Each time that you "
        "noticed where it had gone, you were there.",
        "en",
    ),
    Beginning(
        "invite curiosity",
        "You wrote: {what she said}. If you meet this again, perhaps you could stay with it for one breath longer "
        "and look at it with curiosity: where in the body is it, and does it stay the same?",
        "en",
    ),
    Beginning(
        "noticing comes first",
        "Before you changed anything you had already noticed {what she noticed}. That moment of noticing is what we "
        "are practising; whatever came after it is extra.",
        "en",
    ),
    Beginning(
        "moe zijn mag",
        "Moe zijn mag, {naam}. Een oefening die u liggend doet, met de helft van uw aandacht, is een hele oefening. "
        "U hoeft niet meer te geven dan de dag u laat.",
        "nl",
    ),
    Beginning(
        "afdwalen hoort erbij",
        "Dat uw aandacht afdwaalde is geen fout in de oefening; het is de oefening. Elke keer dat u merkte waar ze "
        "heen was, was u erbij.",
        "nl",
    ),
    Beginning(
        "nieuwsgierig kijken",
        "U schreef: {wat zij schreef}. Als u dit weer tegenkomt, kunt u er misschien één ademhaling langer bij "
        "blijven en er nieuwsgierig naar kijken: waar in het lichaam is het, en blijft het hetzelfde?",
        "nl",
    ),
    Beginning(
        "eerst was er het merken",
        "Voordat u iets veranderde, had u {wat zij merkte} al opgemerkt. Dat ogenblik van opmerken is wat we "
        "oefenen; wat daarna kwam is mooi meegenomen.",
        "nl",
    ),
)
