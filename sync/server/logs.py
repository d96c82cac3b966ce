"""The log: one JSON object for each line, with kinds, counts and times; no identifier, no address, no content."""

import json
import logging
import sys
import time
from pathlib import Path

log = logging.getLogger("haven.server")


def start(file: Path | None) -> None:
    """Begins to write the log to a file, or to stderr."""
    handler = logging.StreamHandler(sys.stderr) if file is None else logging.FileHandler(file, encoding="utf-8")
    handler.setFormatter(_Lines())
    root = logging.getLogger("haven")
    root.setLevel(logging.INFO)
    root.propagate = False
    root.addHandler(handler)


def say(event: str, **facts: str | int | float | bool) -> None:
    """Writes that something happened.

    Args:
        event: In two or three words.
        facts: Kinds and counts.
    """
    log.info(event, extra={"facts": facts})


class _Lines(logging.Formatter):
    """One JSON object for each line: time, level, what was said."""

    def format(self, record: logging.LogRecord) -> str:
        """Returns the line; arguments are kinds and counts only."""
        fields: dict[str, object] = {
            "time": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(record.created)),
            "level": record.levelname,
            "message": record.getMessage(),
        }
        facts = getattr(record, "facts", None)
        return json.dumps(fields | (facts if isinstance(facts, dict) else {}))
