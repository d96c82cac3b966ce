"""What sync/protocol/README.md says travels is what travels."""

import re
from pathlib import Path

import msgspec
import pytest

from app.model import authority
from app.model.authority import StreamKind
from app.model.changes import AnyBody, Body, Role
from app.model.encoding import KINDS
from sync.protocol import limits, problems, wire
from sync.server import routes
from tests import labels

PAGE = (Path(__file__).parents[2] / "sync" / "protocol" / "README.md").read_text(encoding="utf-8")


def section(title: str) -> str:
    """Returns what stands under a heading of the second level."""
    found = PAGE.partition(f"\n## {title}\n")[2]
    assert found, f"there is no section {title}"
    return found.partition("\n## ")[0]


def rows(text: str) -> list[list[str]]:
    """Returns the cells of the rows of tables that begin with something in code."""
    lines = [line for line in text.splitlines() if line.startswith("| `")]
    return [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in lines]


def test_every_struct_stands_there_with_its_fields_in_their_order_and_its_tag() -> None:
    structs = [
        kind
        for name in wire.__all__
        if isinstance(kind := getattr(wire, name), type)
        and issubclass(kind, msgspec.Struct)
        and kind is not wire.Wire
    ]
    told = {
        name: (tuple(re.findall(r"`(\w+)`", cells[1])), (re.findall(r"; tag (\w+)$", cells[1]) or [None])[0])
        for cells in [*rows(section("Structs")), *rows(section("Refusals"))]
        if re.fullmatch(r"[A-Z]\w+", name := cells[0].strip("`"))
    }
    assert told == {kind.__name__: (kind.__struct_fields__, kind.__struct_config__.tag) for kind in structs}


def test_every_label_stands_there() -> None:
    told = [cells[0].strip("`") for cells in rows(section("Hashes, signatures, derived keys"))]
    assert sorted(told) == sorted(labels.used())


def test_every_route_of_the_application_stands_there() -> None:
    served = {
        f"{method} {re.sub(r':str', '', path)}"
        for handler in routes.ALL
        for method in handler.http_methods
        for path in handler.paths
        if method not in ("HEAD", "OPTIONS")
    }
    assert {cells[0].strip("`") for cells in rows(section("Routes"))} == served


def test_every_refusal_stands_there_with_its_status() -> None:
    told = {cells[0].strip("`"): cells[1] for cells in rows(section("Refusals")) if cells[0] != "`Problem`"}
    assert told == {kind.name: str(kind.status) for kind in problems.ALL.values()}


def test_every_limit_stands_there_with_its_value() -> None:
    units = {"KIB", "MIB"}
    found = {name: value for name, value in vars(limits).items() if name.isupper() and name not in units}
    told = {cells[0].strip("`"): int(cells[1].replace(",", "")) for cells in rows(section("Limits"))}
    assert told == found


def kinds_told() -> dict[str, tuple[set[str], str]]:
    """Returns the kinds of change, each with the streams that it may stand in and who writes it."""
    return {
        kind: (set(cells[1].split(", ")), cells[2])
        for cells in rows(section("Structs"))
        if len(cells) == 3 and cells[1] in ("care", "team", "own", "care, team")
        for kind in re.findall(r"`([a-z.]+)`", cells[0])
    }


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_of_change_stands_there_with_who_writes_it(kind: str) -> None:
    streams, writers = kinds_told()[kind]
    body = next(one for one in Body.__subclasses__() if one.__struct_config__.tag == kind)
    for stream in ("care", "team", "own"):
        for role in ("patient", "therapist"):
            assert may(stream, role, body) == (stream in streams and allowed(writers, stream, role))


def may(stream: StreamKind, role: Role, kind: type[AnyBody]) -> bool:
    return role in authority._TABLES[stream].get(kind, frozenset())


def allowed(writers: str, stream: str, role: str) -> bool:
    """Says what the words mean: whom a stream is about counts as its patient; nobody of them is in a team stream."""
    patients = {"the patient", "the person", "both"}
    return (role == "patient" and stream != "team" and writers in patients) or (
        role == "therapist" and writers in {"therapists", "both"}
    )


def test_no_kind_of_change_stands_there_that_is_none() -> None:
    assert kinds_told().keys() == KINDS
