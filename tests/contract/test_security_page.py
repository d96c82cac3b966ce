"""What docs/security.md says of the server is what the server stores."""

import re
from pathlib import Path

from sqlalchemy import inspect

from app.vault import evidence
from app.vault.cost import FLOOR
from sync.client import inviting
from sync.client.office import invitations
from sync.server import database
from tests import labels

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "security.md"
TRIED = ROOT / "tests" / "sync" / "server" / "authorisation.md"


_NO_KEY = {"record", "head"}
"""Labels of hashes that are of no key and made with none."""


def section(title: str) -> str:
    found = PAGE.read_text(encoding="utf-8").partition(f"\n## {title}\n")[2]
    assert found, f"there is no section {title}"
    return found.partition("\n## ")[0]


def told() -> set[tuple[str, str]]:
    rows = re.findall(r"^\| `(\w+)` \| ((?:`\w+` ?)+)\|", section("What the server sees"), re.MULTILINE)
    return {(table, column) for table, columns in rows for column in re.findall(r"`(\w+)`", columns)}


def test_every_column_of_the_server_stands_on_the_page_and_no_other(tmp_path: Path) -> None:
    engine = database.open_writer(database.file_url(tmp_path / "server.db"))
    database.upgrade(engine)
    tables = inspect(engine)
    stored = {(table, column["name"]) for table in tables.get_table_names() for column in tables.get_columns(table)}
    engine.dispose()
    assert told() == stored


def test_who_may_ask_what_is_the_table_that_every_cell_of_which_is_tried() -> None:
    assert section("Who may ask what").strip() == TRIED.read_text(encoding="utf-8").strip()


def test_every_label_stands_with_the_key_that_it_belongs_to() -> None:
    rows = [line.split(" | ")[1] for line in section("Keys and how long they live").splitlines() if " | " in line]
    told_there = {label for cell in rows for label in re.findall(r"`([a-z-]+)`", cell)}
    assert told_there == labels.used() - _NO_KEY


def test_its_numbers_are_those_of_the_code() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert inviting.VALID_FOR == invitations.VALID_FOR
    for words in (
        f"{evidence.ROOM // 2**20} MiB with its bytes, {evidence.ROOM_OF_ONE // 2**20} of one stream",
        f"after {evidence.MOST:,} exhibits, {evidence.MOST_OF_ONE:,} of one stream",
        f"used once; {inviting.VALID_FOR.days} days",
        f"({FLOOR.memory_kib // 1024} MiB, {['no', 'one', 'two', 'three'][FLOOR.passes]} passes at least)",
    ):
        assert words in page
