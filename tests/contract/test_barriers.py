"""Every barrier that Haven answers has a test that carries its number (the table of the README)."""

import ast
import re
from pathlib import Path
from typing import Final

TESTS = Path(__file__).parents[1]
NUMBERS: Final = frozenset(range(1, 24)) - {9}
"""What people in these studies found hard; of the quay, where peers meet (9), nothing is built."""
NAME: Final = re.compile(r"test_barrier_(\d\d?)_\w+")


def carried() -> dict[int, list[str]]:
    """The names of all tests that carry a number, by number."""
    found: dict[int, list[str]] = {}
    for path in sorted(TESTS.rglob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match = NAME.fullmatch(node.name) if isinstance(node, ast.FunctionDef) else None
            if match is not None:
                found.setdefault(int(match[1]), []).append(f"{path.relative_to(TESTS).as_posix()}::{match[0]}")
    return found


def test_every_barrier_has_a_test_that_carries_its_number() -> None:
    assert sorted(NUMBERS - carried().keys()) == []
