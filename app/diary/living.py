"""Pages of the diary that live on after the course: there is one of each, and it is changed as she changes.

They are named by the forms of the course. A course that has no such form has no such page.
"""

from typing import Final

LIVING: Final[tuple[str, ...]] = ("practice-plan", "early-signs", "energy-balance")
"""One of each, written further whenever something changes."""
LETTER: Final = "letter-to-myself"
"""A letter to oneself: there may be several, and each may come back on a day."""
LOOK_BACK: Final = "months-after"
"""The look-back some months after the course: a page of its own each time."""
