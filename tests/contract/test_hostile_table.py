"""The table "A hostile server" in docs/security.md has a row for each case that is played, and no other."""

import re

from tests.hostile.chapters import ALL
from tests.hostile.table import PAGE, on_the_page, section

_AGAIN = "write the section again: python -m tests.hostile.table"


def test_the_page_says_what_is_played() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert on_the_page(page) == section(), _AGAIN


def test_every_row_has_four_columns_and_a_sentence_that_a_person_can_read() -> None:
    rows = [line for line in on_the_page(PAGE.read_text(encoding="utf-8")).splitlines() if line.startswith("| ")][1:]
    assert len(rows) == len(ALL), _AGAIN
    for row in rows:
        name, does, holds, told = (column.strip() for column in row.strip("|").split("|"))
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", name)
        assert does[0].islower()
        assert not does.endswith(".")
        assert holds[0].isupper()
        assert holds.endswith(".")
        assert told == "–" or (told[0].isupper() and told.endswith("."))
        assert "!" not in row
