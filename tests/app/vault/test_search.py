from datetime import UTC, datetime

import pytest

from app.vault.database import Database
from app.vault.search import SearchHit, SearchIndex, as_query

NOON = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)


@pytest.fixture
def index(database: Database) -> SearchIndex:
    found = SearchIndex(database)
    with database.transaction():
        found.put("entry", "a", "", NOON, "Pleasant moments", "Café in the rain, the light was still.")
        found.put("letter", "b", "", NOON.replace(hour=13), "Week two", "Dear Anna, what a light.")
    return found


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("light", ["b", "a"]),
        ("LI", ["b", "a"]),
        ("cafe rain", ["a"]),
        ("café", ["a"]),
        ("cafe\u0301", ["a"]),
        ("pleasant light", ["a"]),
        ("light anna rain", []),
        ("", []),
        ('"*()^:-', []),
        ('"light" OR NEAR(x', []),
        ("li*", ["b", "a"]),
        ("title:light", []),
        ("light\x00", ["b", "a"]),
    ],
)
def test_whatever_is_typed_is_just_words(index: SearchIndex, typed: str, ids: list[str]) -> None:
    assert [hit.id for hit in index.find(typed, 10)] == ids


def test_a_hit_shows_where_the_words_stand(index: SearchIndex) -> None:
    (hit,) = index.find("rai stil", 10)
    assert isinstance(hit, SearchHit)
    assert [hit.excerpt[start:end] for start, end in hit.marks] == ["rain", "still"]
    assert (hit.kind, hit.title, hit.at, hit.patient) == ("entry", "Pleasant moments", NOON, None)


def test_the_newest_come_first_and_a_limit_holds(index: SearchIndex) -> None:
    assert [hit.id for hit in index.find("light", 1)] == ["b"]


def test_words_that_were_replaced_or_removed_are_not_found(index: SearchIndex, database: Database) -> None:
    with database.transaction():
        index.put("entry", "a", "", NOON, "Pleasant moments", "Nothing but wind.")
        index.remove("letter", "b", "")
        index.remove("letter", "never there", "")
    assert index.find("light", 10) == ()
    assert [hit.id for hit in index.find("wind", 10)] == ["a"]


def test_a_query_holds_no_syntax() -> None:
    assert as_query('a"b AND (c)') == '"a"* "b"* "AND"* "c"*'
