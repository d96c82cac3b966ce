"""Tables as CSV (RFC 4180), for spreadsheets of a clinic."""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from app.errors import ExportFull, ExportNotWritten

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NO_ROOM = 28  # errno.ENOSPC


def table(headings: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    """Returns lines under their headings.

    What a spreadsheet would work out as a formula gets an apostrophe before it: words that people wrote stay words.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows([_plain(cell) for cell in line] for line in lines)
    return text.getvalue()


def save_table(path: Path, content: str) -> None:
    """Writes a table so that a spreadsheet reads its letters rightly; nothing half stays behind.

    Raises:
        ExportFull, ExportNotWritten: It could not be saved.
    """
    beside = path.with_name(f"{path.name}.unfinished")
    try:
        beside.write_bytes(content.encode("utf-8-sig"))
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise (ExportFull if error.errno == _NO_ROOM else ExportNotWritten) from None


def _plain(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
