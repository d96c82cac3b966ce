"""Finding words again, inside the encrypted file."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from app.model.ids import PersonId

SearchKind = Literal["entry", "letter"]


@dataclass(frozen=True)
class SearchHit:
    """A place where the words stand.

    Attributes:
        kind: Whether it is an entry or a letter.
        id: The id of the entry or letter.
        title: The entry's title or the letter's subject.
        at: When it was written or sent.
        excerpt: Some words around the first place.
        marks: Where the found words stand in the excerpt, as (start, end).
        patient: Whose dossier it belongs to; None for what is one's own.
    """

    kind: SearchKind
    id: str
    title: str
    at: datetime
    excerpt: str
    marks: tuple[tuple[int, int], ...]
    patient: PersonId | None = None
