"""The notice for the household with the days and times of a plan filled in."""

from collections.abc import Iterable
from datetime import date

from app.practice.silent_day.plan import Block
from ui.practice.silent_day.words import day_time
from ui.wording import dates

BLANK = "____"


def filled(notice: str, block: Block) -> str:
    """Returns the notice for one block: its first three blanks are the day, the beginning and the end.

    Args:
        notice: As `Course.household_notice` gives it; further blanks are filled in by hand.
        block: The block.
    """
    ends = block.begins_s + block.length_s
    for words in (dates.full_day(block.day), day_time(block.begins_s), day_time(ends)):
        notice = notice.replace(BLANK, words, 1)
    return notice


def notices(notice: str, blocks: Iterable[Block], today: date) -> tuple[str, ...]:
    """Returns a notice for each block that is still to come; the one with blanks when none is."""
    coming = [block for block in blocks if not block.is_over and block.day >= today]
    return tuple(filled(notice, block) for block in coming) or (notice,)
