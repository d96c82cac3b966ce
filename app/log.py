"""A local, redacted log. It is never sent and never holds what a person wrote.

Messages name kinds, counts and durations only. As a second line of defence, the formatter leaves out the text of
every exception that is not Haven's own, because libraries quote their input.
"""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

from app.errors import HavenError


class RedactingFormatter(logging.Formatter):
    """Writes the type of an exception and where it was raised, never its text or its arguments."""

    def formatException(self, ei: object) -> str:  # noqa: N802 - the standard library's name
        """Returns the chain of places, without values."""
        if not isinstance(ei, tuple) or ei[1] is None:
            return ""
        error: BaseException = ei[1]
        lines = []
        trace = error.__traceback__
        while trace is not None:
            code = trace.tb_frame.f_code
            lines.append(f"  {Path(code.co_filename).name}:{trace.tb_lineno} {code.co_name}")
            trace = trace.tb_next
        said = error.sentence if isinstance(error, HavenError) else ""
        return "\n".join([*lines, f"{type(error).__name__} {said}".strip()])


def start(path: Path, level: int = logging.INFO) -> logging.Handler:
    """Begins writing the log to a file of at most 1 MiB and one predecessor.

    Returns:
        The handler, so that the caller can remove and close it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(path, maxBytes=1 << 20, backupCount=1, encoding="utf-8")
    handler.setFormatter(RedactingFormatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger("haven")
    root.setLevel(level)
    root.addHandler(handler)
    return handler


def let_go(path: Path) -> None:
    """Closes the log that is written to a file, so that the file can be removed; the next line begins it anew."""
    for handler in logging.getLogger("haven").handlers:
        if isinstance(handler, logging.FileHandler) and Path(handler.baseFilename) == path.absolute():
            handler.acquire()
            try:
                handler.close()
            finally:
                handler.release()
