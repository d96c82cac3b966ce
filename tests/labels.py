"""Every label under which Haven hashes, signs or derives anything, as the code has them."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from sync.trust import labels

ROOT = Path(__file__).parents[1]
_CALLS = {"derive": 1, "info": 0, "h": 0}
"""Functions that take a label, and at which place."""


def used() -> frozenset[str]:
    """Returns the labels of `sync.trust.labels`, those that the client derives keys under, and the vault's own."""
    named = {value for name, value in vars(labels).items() if name.isupper() and isinstance(value, str)}
    sources = sorted((ROOT / "sync").rglob("*.py"))
    literal = {label for path in sources for label in _in(ast.parse(path.read_text(encoding="utf-8")))}
    slots = (ROOT / "app" / "vault" / "slots.py").read_text(encoding="utf-8")
    return frozenset(named | literal | set(re.findall(r'b"haven/1/([a-z-]+)', slots)))


def _in(module: ast.Module) -> Iterator[str]:
    constants = {
        statement.targets[0].id: statement.value.value
        for statement in module.body
        if isinstance(statement, ast.Assign)
        and isinstance(statement.targets[0], ast.Name)
        and isinstance(statement.value, ast.Constant)
    }
    for call in ast.walk(module):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in _CALLS:
            place = _CALLS[call.func.id]
            label = call.args[place] if len(call.args) > place else None
            if isinstance(label, ast.Constant) and isinstance(label.value, str):
                yield label.value
            elif isinstance(label, ast.Name) and isinstance(constants.get(label.id), str):
                yield str(constants[label.id])
