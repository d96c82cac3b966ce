"""Which answers an expression looks at, told from the expression alone, so that others need not evaluate it.

The analysis may say too much and never too little: where it cannot tell, the expression looks at everything.
"""

from dataclasses import dataclass, replace
from typing import Any, Final

from app.forms.fhirpath import link_of, string_of
from app.forms.library import Tree

WEIGHED: Final = "weighed"
"""In place of a data type: answers that are chosen from a list and count something."""
_ELSEWHERE: Final = frozenset({"questionnaire", "qitem", "ucum", "sct", "loinc"})
_ADDING: Final = frozenset({"union", "combine", "aggregate"})
_REPLACING: Final = _ADDING | {"select", "repeat", "iif", "coalesce"}
_AS_OFTEN: Final = frozenset({"select", "repeat"})
_NO_ANSWER: Final = frozenset({"linkId", "text", "definition", "resourceType", "questionnaire", "status"})
_CLOCKS: Final = frozenset({"today", "now", "timeOfDay"})


@dataclass(frozen=True)
class Region:
    """Part of the answers.

    Attributes:
        links: The items it lies in, or None for anywhere.
        is_deep: Whether what lies inside those items belongs to it.
        kinds: The data types of the answers it takes, or None for all.
        is_here: Whether it begins at the item that holds the expression.
        is_nothing: Whether it holds no answers at all.
    """

    links: frozenset[str] | None = None
    is_deep: bool = True
    kinds: frozenset[str] | None = None
    is_here: bool = False
    is_nothing: bool = False


EVERYTHING: Final = Region()
NOTHING: Final = Region(is_nothing=True)
HERE: Final = Region(is_here=True)


@dataclass(frozen=True)
class Reads:
    """What an expression looks at.

    Attributes:
        regions: Parts of the answers.
        names: The variables that it uses.
        asks_clock: Whether it asks for the day or the time.
    """

    regions: frozenset[Region]
    names: frozenset[str]
    asks_clock: bool


def reads_of(tree: Tree) -> Reads:
    """Returns what a parsed expression looks at."""
    reader = _Reader()
    reader.consume(reader.region(tree, HERE))
    return Reads(frozenset(reader.regions), frozenset(reader.names), reader.asks_clock)


class _Reader:
    def __init__(self) -> None:
        self.regions: set[Region] = set()
        self.names: set[str] = set()
        self.asks_clock = False

    def consume(self, region: Region) -> None:
        if not region.is_nothing:
            self.regions.add(region)

    def region(self, node: Tree, focus: Region) -> Region:
        """Returns where the result of a part comes from."""
        children = node.get("children", [])
        match node["type"]:
            case "InvocationExpression":
                found = focus
                for number, child in enumerate(children):
                    found = self.region(child, found if number else focus)
                return found
            case "TermExpression" | "InvocationTerm" | "ParenthesizedTerm":
                return self.region(children[0], focus)
            case "LiteralTerm":
                return NOTHING
            case "ExternalConstantTerm":
                return self._constant(children[0])
            case "MemberInvocation":
                return _member(focus, str(children[0].get("text", "")).strip("`"))
            case "FunctionInvocation":
                return self._function(node, focus)
            case "ThisInvocation" | "TotalInvocation":
                return focus
            case "IndexInvocation":
                return NOTHING
            case "IndexerExpression":
                self.consume(self.region(children[1], focus))
                return self.region(children[0], focus)
        for child in children:
            self.consume(self.region(child, focus))
        return NOTHING

    def _constant(self, node: Tree) -> Region:
        name = str(node["children"][0]["text"]).strip("`'\"")
        if name in ("resource", "rootResource"):
            return EVERYTHING
        if name == "context":
            return HERE
        if name not in _ELSEWHERE:
            self.names.add(name)
        return NOTHING

    def _function(self, node: Tree, focus: Region) -> Region:
        parts = node["children"][0]["children"]
        name = str(parts[0]["text"])
        parameters = parts[1]["children"] if len(parts) > 1 else []
        self.asks_clock = self.asks_clock or name in _CLOCKS
        if name in ("weight", "ordinal"):
            return focus if focus.is_nothing else replace(focus, kinds=frozenset({WEIGHED}))
        if name in ("descendants", "children", "answers"):
            return focus if focus.is_nothing else replace(focus, is_deep=True)
        inner = focus
        if name in ("where", "whereLink", "exists"):
            inner = _narrowed(focus, node, parameters)
            if name == "whereLink":
                return inner
        results = [self.region(each, inner) for each in parameters]
        if name in _REPLACING and results:
            for each in results[:-1]:
                self.consume(each)
            # What is taken from the focus says where the result comes from; else the focus says how often. A choice
            # between two comes once, whatever the focus holds.
            if name in _ADDING or (results[-1].is_nothing and name in _AS_OFTEN):
                self.consume(inner)
            return results[-1]
        for each in results:
            self.consume(each)
        return inner


def _member(focus: Region, name: str) -> Region:
    if focus.is_nothing or name in _NO_ANSWER:
        return NOTHING
    if name == "item":
        return replace(focus, is_deep=True)
    if name == "answer":
        return replace(focus, is_deep=False)
    if name.startswith("value") and name[5:6].isupper() and focus.kinds is None:
        return replace(focus, kinds=frozenset({name[5:]}))
    return focus


def _narrowed(focus: Region, node: Tree, parameters: list[Tree]) -> Region:
    if focus.is_nothing:
        return focus
    found = link_of(node)
    links = frozenset({found[0]}) if found is not None else _links(parameters[0]) if parameters else None
    return focus if links is None else replace(focus, links=links, is_deep=True, is_here=False)


def _links(node: Tree) -> frozenset[str] | None:
    """Returns the linkIds that a condition allows, or None when it does not tell."""
    children: list[Tree] = node.get("children", [])
    match node["type"]:
        case "TermExpression" | "ParenthesizedTerm":
            return _links(children[0])
        case "EqualityExpression" if node["terminalNodeText"] == ["="]:
            for one, other in (children, reversed(children)):
                words = string_of(other)
                if _is_link(one) and words is not None:
                    return frozenset({words})
        case "MembershipExpression" if node["terminalNodeText"] == ["in"] and _is_link(children[0]):
            return _strings(children[1])
        case "OrExpression":
            sides = [_links(child) for child in children]
            return None if None in sides else frozenset().union(*(side for side in sides if side is not None))
        case "AndExpression":
            known = [side for side in map(_links, children) if side is not None]
            return known[0] if known else None
    return None


def _is_link(node: Tree) -> bool:
    return bool(node.get("text") == "linkId" and node["type"] == "TermExpression")


def _strings(node: Tree) -> frozenset[str] | None:
    words = string_of(node)
    if words is not None:
        return frozenset({words})
    if node["type"] in ("TermExpression", "ParenthesizedTerm"):
        return _strings(node["children"][0])
    if node["type"] == "UnionExpression":
        sides: list[Any] = [_strings(child) for child in node["children"]]
        return None if None in sides else frozenset().union(*sides)
    return None
