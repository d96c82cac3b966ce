"""Patterns from forms, matched in a time that grows with the words alone.

Python's own matcher tries every way to read a pattern, so that a careless one from a form could stop the program
for years. Here Python parses the pattern, and all its states are followed at once (Thompson, "Regular expression
search algorithm", Communications of the ACM 11(6), 1968). What needs memory of the way, back references and looking
around, is not offered.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from re import _constants as sre  # type: ignore[attr-defined] # the names of the parsed parts
from re import _parser as parsing  # type: ignore[attr-defined] # the one parser of Python's patterns
from typing import Any, Final

MOST_STATES: Final = 4_000
LONGEST_PATTERN: Final = 1_000
"""Characters."""


class PatternUnusable(ValueError):
    """The pattern is none, or asks for what is not offered; the message continues a sentence about it."""


Test = Callable[[str], bool]


@dataclass
class _State:
    """A state: a character leads to the next one, or all others are entered without one."""

    test: Test | None = None
    next: "_State | None" = None
    also: list["_State"] = field(default_factory=list)


class Pattern:
    """A pattern that whole words must follow.

    Args:
        source: As the form gives it.

    Raises:
        PatternUnusable: It cannot be used.
    """

    def __init__(self, source: str) -> None:
        if len(source) > LONGEST_PATTERN:
            raise PatternUnusable(f"is longer than {LONGEST_PATTERN} characters")
        try:
            parsed = parsing.parse(source)
        except (re.error, OverflowError, RecursionError) as error:
            raise PatternUnusable(f"is no pattern ({error})") from None
        self._ignores_case = bool(parsed.state.flags & re.IGNORECASE)
        self._count = 0
        self._end = self._state()
        self._start = self._sequence(list(parsed), self._end)

    def fits(self, words: str) -> bool:
        """Whether the whole of the words follows the pattern."""
        now = _entered([self._start])
        for sign in words:
            now = _entered([each.next for each in now if each.test is not None and each.next and each.test(sign)])
            if not now:
                return False
        return any(state is self._end for state in now)

    def _state(self, test: Test | None = None, next: _State | None = None) -> _State:
        self._count += 1
        if self._count > MOST_STATES:
            raise PatternUnusable("is too large")
        return _State(test, next)

    def _sequence(self, parts: list[Any], after: _State) -> _State:
        # A pattern is anchored here anyway; ^ in front and $ behind change nothing.
        for operation, argument in reversed(parts):
            after = self._part(operation, argument, after)
        return after

    def _part(self, operation: Any, argument: Any, after: _State) -> _State:  # noqa: ANN401, RUF100 - untyped parser
        match operation:
            case sre.AT if argument in (sre.AT_BEGINNING, sre.AT_BEGINNING_STRING, sre.AT_END, sre.AT_END_STRING):
                return after
            case sre.BRANCH:
                return self._choice([self._sequence(list(each), after) for each in argument[1]])
            case sre.SUBPATTERN:
                return self._sequence(list(argument[3]), after)
            case sre.MAX_REPEAT | sre.MIN_REPEAT:
                least, greatest, body = argument
                return self._repeat(least, greatest, body, after)
            case sre.LITERAL | sre.NOT_LITERAL | sre.ANY | sre.IN | sre.CATEGORY:
                return self._state(self._test(operation, argument), after)
        raise PatternUnusable("looks around or back, which Haven's patterns do not")

    def _choice(self, ways: list[_State]) -> _State:
        state = self._state()
        state.also = ways
        return state

    def _repeat(self, least: int, greatest: int, body: Any, after: _State) -> _State:  # noqa: ANN401, RUF100 - untyped
        parts = list(body)
        if greatest == sre.MAXREPEAT:
            loop = self._state()
            loop.also = [self._sequence(parts, loop), after]
            after = loop
        else:
            for _ in range(int(greatest) - least):
                after = self._choice([self._sequence(parts, after), after])
        for _ in range(least):
            after = self._sequence(parts, after)
        return after

    def _test(self, operation: Any, argument: Any) -> Test:  # noqa: ANN401, RUF100 - untyped parser
        match operation:
            case sre.LITERAL:
                return self._literal(argument)
            case sre.NOT_LITERAL:
                literal = self._literal(argument)
                return lambda sign: not literal(sign)
            case sre.ANY:
                return lambda sign: sign != "\n"
            case sre.CATEGORY:
                return _CATEGORIES[argument]
            case sre.RANGE:
                low, high = argument
                if self._ignores_case:
                    return lambda sign: low <= ord(sign.lower()) <= high or low <= ord(sign.upper()[0]) <= high
                return lambda sign: low <= ord(sign) <= high
        negated = bool(argument) and argument[0][0] == sre.NEGATE
        tests = [self._test(*each) for each in (argument[1:] if negated else argument)]
        return lambda sign: any(test(sign) for test in tests) != negated

    def _literal(self, code: int) -> Test:
        wanted = chr(code)
        if self._ignores_case:
            return lambda sign: sign.casefold() == wanted.casefold()
        return lambda sign: sign == wanted


def _entered(states: list[_State | None]) -> list[_State]:
    found: dict[int, _State] = {}
    waiting = [state for state in states if state is not None]
    while waiting:
        state = waiting.pop()
        if id(state) not in found:
            found[id(state)] = state
            waiting.extend(state.also)
    return list(found.values())


_CATEGORIES: Final[dict[Any, Test]] = {
    sre.CATEGORY_DIGIT: str.isdecimal,
    sre.CATEGORY_NOT_DIGIT: lambda sign: not sign.isdecimal(),
    sre.CATEGORY_SPACE: str.isspace,
    sre.CATEGORY_NOT_SPACE: lambda sign: not sign.isspace(),
    sre.CATEGORY_WORD: lambda sign: sign.isalnum() or sign == "_",
    sre.CATEGORY_NOT_WORD: lambda sign: not (sign.isalnum() or sign == "_"),
}


@lru_cache(maxsize=512)
def pattern(source: str) -> Pattern:
    """Returns a pattern, made once.

    Raises:
        PatternUnusable: It cannot be used.
    """
    return Pattern(source)
