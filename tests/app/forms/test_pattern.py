"""Patterns from forms: the same as Python's, and never slow."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.forms.pattern import Pattern, PatternUnusable

SAMPLES = [
    r"[0-9]{4} ?[A-Z]{2}", r"^\d+$", r"(a|bc)*d?", r"[^x-z]+", r"\w+@\w+\.\w{2,3}", r"a{2,}", r"(?i)yes|no", r".*",
    r"a??b", r"(?:ab){1,2}c", r"\S+\s\S+", r"[\d\-]+", r"",
]  # fmt: skip


@pytest.mark.parametrize("source", SAMPLES)
@given(st.text(alphabet="aAbBcdxyz019 @.-\n", max_size=8))
def test_whole_words_fit_as_python_says(source: str, words: str) -> None:
    expected = re.fullmatch(source.removeprefix("^").removesuffix("$"), words) is not None
    assert Pattern(source).fits(words) == expected


def test_a_careless_pattern_takes_no_time() -> None:
    began = time.perf_counter()
    assert not Pattern(r"(a+)+b").fits("a" * 2_000)
    assert not Pattern(r"(a|a)*(a|aa)*$").fits("a" * 2_000 + "c")
    assert time.perf_counter() - began < 5  # Python's own matcher would take longer than anybody lives


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("(", "is no pattern"),
        (r"(a)\1", "looks around"),
        ("(?=a)b", "looks around"),
        ("(a{1,3000}){9}", "too large"),
        ("a" * 1_001, "longer"),
    ],
)
def test_what_is_not_offered_is_said(source: str, reason: str) -> None:
    with pytest.raises(PatternUnusable, match=reason):
        Pattern(source)
