"""What docs/security.md says of the server is what the server stores."""

import re
from pathlib import Path

from sqlalchemy import inspect

from sync.server import database

PAGE = Path(__file__).parents[2] / "docs" / "security.md"


def told() -> set[tuple[str, str]]:
    section = PAGE.read_text(encoding="utf-8").partition("## What the server sees")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| `(\w+)` \| ((?:`\w+` ?)+)\|", section, re.MULTILINE)
    return {(table, column) for table, columns in rows for column in re.findall(r"`(\w+)`", columns)}


def test_every_column_of_the_server_stands_on_the_page_and_no_other(tmp_path: Path) -> None:
    engine = database.open_writer(tmp_path / "server.db")
    database.upgrade(engine)
    tables = inspect(engine)
    stored = {(table, column["name"]) for table in tables.get_table_names() for column in tables.get_columns(table)}
    engine.dispose()
    assert told() == stored
