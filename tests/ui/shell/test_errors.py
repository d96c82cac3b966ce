from collections.abc import Iterator

import pytest

from app import errors
from app.errors import CourseInvalid, FormInvalid, HavenError, Refused
from ui.errors import sentence, unexpected


def leaves(kind: type[HavenError] = HavenError) -> Iterator[type[HavenError]]:
    below = [each for each in kind.__subclasses__() if each.__module__ == errors.__name__]
    if not below:
        yield kind
    for each in below:
        yield from leaves(each)


def made(kind: type[HavenError]) -> HavenError:
    if kind is Refused:
        return Refused("not-allowed")
    if issubclass(kind, CourseInvalid | FormInvalid):
        return kind("week.md", "line 3", "no title")
    return kind()


@pytest.mark.parametrize("kind", sorted(leaves(), key=lambda kind: kind.__name__))
def test_every_leaf_has_a_sentence_of_its_own(qapp: object, kind: type[HavenError]) -> None:
    said = sentence(made(kind))
    assert said != unexpected()
    others = {sentence(made(other)) for other in leaves() if other is not kind}
    assert said not in others


@pytest.mark.parametrize("kind", sorted(leaves(), key=lambda kind: kind.__name__))
def test_a_sentence_says_what_happened_what_is_safe_and_what_to_do(qapp: object, kind: type[HavenError]) -> None:
    said = sentence(made(kind))
    assert said.count(".") >= 2, "fewer than two sentences"
    assert any(
        word in said for word in ("safe", "Nothing", "kept", "left", "proof", "words on", "shown on", "goes on")
    ), said
    assert any(word in said for word in ("lease", "nothing you need", "You can", "will gladly")), said
    assert "!" not in said


def test_a_sentence_never_repeats_the_detail_of_an_error(qapp: object) -> None:
    assert "canary" not in sentence(CourseInvalid("canary", "canary", "canary"))


@pytest.mark.parametrize("problem", ["certificate-pending", "quota-exceeded", "server-error", "chain-gap"])
def test_refusals_that_ask_for_different_deeds_have_different_sentences(qapp: object, problem: str) -> None:
    others = {"certificate-pending", "quota-exceeded", "server-error", "chain-gap"} - {problem}
    assert sentence(Refused(problem)) not in {sentence(Refused(other)) for other in others}


def test_a_defect_has_a_sentence_too(qapp: object) -> None:
    assert sentence(HavenError("TypeError")) == unexpected()
