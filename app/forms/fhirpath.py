"""FHIRPath through fhirpathpy: expressions are parsed once, complained about exactly, and evaluated without state.

Only this module, `functions` and `library` know the library.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final

from antlr4 import CommonTokenStream, InputStream  # type: ignore[import-untyped] # it has no types
from antlr4.error.ErrorListener import ErrorListener  # type: ignore[import-untyped] # it has no types
from antlr4.tree.Tree import ParseTreeWalker  # type: ignore[import-untyped] # it has no types
from fhirpathpy.parser.generated.FHIRPathLexer import FHIRPathLexer

from app.forms import library
from app.forms.functions import TABLE, Surroundings
from app.forms.library import MODEL, QuantityNode, Tree, TypedNode, data_of
from app.forms.values import Attachment, Coding, NotOfThisKind, Quantity, Reference, Value, read_value

LONGEST: Final = 20_000
"""Characters of an expression."""
KNOWN: Final = library.functions | frozenset(TABLE)
"""The functions that can be evaluated."""


class ExpressionUnreadable(ValueError):
    """The expression is not FHIRPath; the message says where and why."""


class NotEvaluated(Exception):
    """The expression came to no result; the message says why."""


@dataclass(frozen=True)
class Path:
    """A parsed expression."""

    text: str
    tree: Tree


class _Complaining(ErrorListener):  # type: ignore[misc] # the library has no types
    """Turns the parser's whispers into an exception."""

    def syntaxError(self, _r: Any, _s: Any, line: int, column: int, words: str, _e: Any) -> None:  # noqa: N802, ANN401, RUF100 - antlr's
        where = f"line {line}, " if line > 1 else ""
        raise ExpressionUnreadable(f"{where}column {column + 1}: {words}")


@lru_cache(maxsize=4096)
def parse(text: str) -> Path:
    """Parses an expression, once.

    Raises:
        ExpressionUnreadable: It is not FHIRPath.
    """
    if len(text) > LONGEST:
        raise ExpressionUnreadable(f"is longer than {LONGEST} characters")
    listener = _Complaining()
    lexer = FHIRPathLexer(InputStream(text))
    lexer.removeErrorListeners()
    lexer.addErrorListener(listener)
    parser = library.parser(CommonTokenStream(lexer))
    parser.removeErrorListeners()
    parser.addErrorListener(listener)
    try:
        whole = parser.entireExpression()
        collected = library.listener()
        ParseTreeWalker().walk(collected, whole.getChild(0))
        return Path(text, _rewritten(collected.parentStack[0]["children"][0]))
    except RecursionError:
        raise ExpressionUnreadable("is nested too deeply") from None


def _rewritten(node: Tree) -> Tree:
    """Lets `QuestionnaireResponse` mean the answers anywhere, lets `-` take any number, and makes finding quick."""
    if node["type"] == "InvocationTerm" and _member(node) == "QuestionnaireResponse":
        name = {"type": "Identifier", "terminalNodeText": ["resource"], "text": "resource"}
        constant = {"type": "ExternalConstant", "terminalNodeText": ["%"], "children": [name]}
        return {"type": "ExternalConstantTerm", "terminalNodeText": [], "children": [constant]}
    children = [_rewritten(child) for child in node.get("children", ())]
    if node["type"] == "PolarityExpression":
        # The library negates literals alone; 0 - x is the same.
        zero = {"type": "NumberLiteral", "terminalNodeText": ["0"], "text": "0"}
        return {**node, "type": "AdditiveExpression", "children": [zero, *children]}
    rewritten = {**node, "children": children} if "children" in node else node
    link = link_of(node)
    if link is not None:
        name, params = children[0]["children"]
        quick = {**name, "text": "whereLink", "terminalNodeText": ["whereLink"]}
        literal = params["children"][0]["children"][link[1]]
        inner = {**children[0], "children": [quick, {**params, "children": [literal]}]}
        return {**rewritten, "children": [inner]}
    return rewritten


def _member(node: Tree) -> str:
    (child,) = node["children"]
    return str(child["children"][0].get("text", "")) if child["type"] == "MemberInvocation" else ""


def link_of(node: Tree) -> tuple[str, int] | None:
    """Returns the linkId of `where(linkId = 'x')` and on which side it stands, or None for anything else."""
    if node["type"] != "FunctionInvocation":
        return None
    function = node["children"][0]
    if function["children"][0].get("text") not in ("where", "whereLink") or len(function["children"]) != 2:
        return None
    parameters = function["children"][1]["children"]
    if function["children"][0]["text"] == "whereLink":
        return (string_of(parameters[0]) or "", 0)
    if len(parameters) != 1 or parameters[0]["type"] != "EqualityExpression":
        return None
    if parameters[0]["terminalNodeText"] != ["="]:
        return None
    left, right = parameters[0]["children"]
    for one, other, side in ((left, right, 1), (right, left, 0)):
        found = string_of(other)
        if one.get("text") == "linkId" and one["type"] == "TermExpression" and found is not None:
            return found, side
    return None


def string_of(node: Tree) -> str | None:
    """Returns the words of a string literal, or None for anything else."""
    while node["type"] in ("TermExpression", "LiteralTerm"):
        node = node["children"][0]
    if node["type"] != "StringLiteral":
        return None
    (found,) = library.run({}, [], node)
    return str(found)


def functions_of(tree: Tree) -> Iterator[str]:
    """Yields the names of all functions that an expression calls."""
    if tree["type"] == "Functn":
        yield str(tree["children"][0]["text"])
    for child in tree.get("children", ()):
        yield from functions_of(child)


def names_of(tree: Tree) -> Iterator[str]:
    """Yields the names of all `%variables` that an expression uses."""
    if tree["type"] == "ExternalConstant":
        yield str(tree["children"][0]["text"]).strip("`'\"")
    for child in tree.get("children", ()):
        yield from names_of(child)


def evaluate(path: Path, focus: Any, names: Mapping[str, Any], around: Surroundings) -> list[Any]:  # noqa: ANN401, RUF100
    """Evaluates an expression.

    Args:
        path: The expression.
        focus: Where it begins.
        names: The values of `%variables`.
        around: The clock and the weights of choices.

    Returns:
        The library's nodes, for `values` or for another expression.

    Raises:
        NotEvaluated: It came to no result.
    """
    ctx: dict[str, Any] = {
        "dataRoot": library.as_list(focus),
        "vars": names,
        "model": MODEL,
        "userInvocationTable": TABLE,
        "surroundings": around,
    }
    try:
        found = library.run(ctx, ctx["dataRoot"], path.tree)
    except NotEvaluated:
        raise
    except Exception as error:
        # The library raises bare exceptions of every kind for mistakes in expressions and data.
        raise NotEvaluated(str(error)) from error
    return found if isinstance(found, list) else [found]


def values(nodes: list[Any]) -> tuple[Value, ...]:
    """Returns the answers among the nodes; what can be no answer is left out."""
    found = (_value(each) for each in nodes)
    return tuple(each for each in found if each is not None)


def _value(each: Any) -> Value | None:  # noqa: ANN401, RUF100 - the library's nodes
    path = getattr(each, "path", None)
    data = data_of(each)
    if isinstance(data, QuantityNode):
        unit = str(data.unit or "").strip("'")
        return Value("Quantity", Quantity(Decimal(str(data.value)), unit, "http://unitsofmeasure.org", unit))
    if isinstance(data, TypedNode):
        data = str(data)
    match data:
        case bool():
            return Value("Boolean", data)
        case int():
            return Value("Integer", data) if abs(data) < 2**31 else Value("Decimal", Decimal(data))
        case Decimal():
            return Value("Decimal", data)
        case str():
            kind = {"date": "Date", "dateTime": "DateTime", "time": "Time", "uri": "Uri"}.get(str(path), "String")
            return _read(kind, data)
        case dict():
            return _read(_complex(path, data), data)
    return None


def _complex(path: object, data: dict[str, Any]) -> str:
    if path in ("Coding", "Quantity", "Attachment", "Reference"):
        return str(path)
    if "value" in data or "comparator" in data:
        return "Quantity"
    if "reference" in data:
        return "Reference"
    return "Attachment" if "contentType" in data else "Coding"


def _read(kind: str, data: Any) -> Value | None:  # noqa: ANN401, RUF100 - any JSON
    try:
        value = read_value(kind, data)
    except NotOfThisKind:
        return None
    return None if value.content in (Coding(), Quantity(), Attachment(), Reference()) else value


def truth(nodes: list[Any]) -> bool:
    """Whether a condition holds; nothing is no."""
    if not nodes:
        return False
    data = data_of(nodes[0])
    return data if isinstance(data, bool) else bool(data)
