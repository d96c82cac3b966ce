"""All cases, chapter by chapter."""

from tests.hostile import (
    false_deletions,
    false_receipts,
    false_times,
    false_words,
    forged_circles,
    forged_computers,
    on_the_line,
    rewritten_past,
    spoilt_records,
    swapped_doors,
    swapped_files,
    swapped_sheets,
    swapped_words,
    turned_pages,
    withheld_lists,
)
from tests.hostile.cases import CASES

CHAPTERS = (
    on_the_line,
    turned_pages,
    false_words,
    false_receipts,
    false_times,
    spoilt_records,
    rewritten_past,
    false_deletions,
    forged_circles,
    forged_computers,
    withheld_lists,
    swapped_words,
    swapped_files,
    swapped_doors,
    swapped_sheets,
)
ALL = tuple(case for chapter in CHAPTERS for case in CASES if case.play.__module__ == chapter.__name__)
