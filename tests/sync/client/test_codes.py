"""Codes that people type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.client import codes

SECRETS = st.sampled_from([16, 20]).flatmap(lambda size: st.binary(min_size=size, max_size=size))


@given(SECRETS)
def test_a_code_comes_back_however_it_is_typed(secret: bytes) -> None:
    code = codes.encode(secret)
    typed = code.lower().replace("-", " \u2013 ").replace("0", "o").replace("1", "l")
    assert codes.decode(code, len(secret)) == secret
    assert codes.decode(typed, len(secret)) == secret
    assert all(len(group) == 4 for group in code.split("-"))


@given(SECRETS, st.data())
def test_one_wrong_character_is_noticed_and_its_group_named(secret: bytes, data: st.DataObject) -> None:
    typed = list(codes.tidy(codes.encode(secret)))
    place = data.draw(st.integers(0, len(typed) - 1))
    typed[place] = data.draw(st.sampled_from(codes.ALPHABET.replace(typed[place], "")))
    with pytest.raises(codes.CodeMistyped) as caught:
        codes.decode("".join(typed), len(secret))
    assert caught.value.group == place // 4 + 1


@given(SECRETS, st.data())
def test_two_swapped_characters_are_noticed(secret: bytes, data: st.DataObject) -> None:
    typed = list(codes.tidy(codes.encode(secret)))
    one, other = data.draw(st.tuples(*[st.integers(0, len(typed) - 1)] * 2))
    if typed[one] == typed[other]:
        return
    typed[one], typed[other] = typed[other], typed[one]
    with pytest.raises(codes.CodeMistyped):
        codes.decode("".join(typed), len(secret))


@pytest.mark.parametrize("text", ["", "A", "!!!!", "0" * 27, "0" * 29, "é" * 28, "Z" * 28, "\u0661" * 28])
def test_what_is_no_code_is_mistyped(text: str) -> None:
    with pytest.raises(codes.CodeMistyped):
        codes.decode(text, 16)
