"""`haven --self-test [--json]`: says of every part of the program whether it is whole; non-zero when one is not."""

import json
import os
import sys

from PySide6.QtWidgets import QApplication

from app.errors import HavenError
from ui.plain_imports import restore
from ui.self_test.parts import NotWhole, parts, unmade
from ui.text import Translations, of_computer

WHOLE, NOT_WHOLE = 0, 3
FAILURES = (
    NotWhole,
    HavenError,
    ImportError,
    OSError,
    RuntimeError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
)
"""How a part that is missing may show itself."""


def run(*, as_json: bool, language: str | None) -> int:
    """Tries every part, writes what was found to the standard output, and returns the exit code.

    Args:
        as_json: Whether a script reads it.
        language: Of the sentences; the computer's own when None.
    """
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")) and sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([sys.argv[0]])
    restore()
    speaking = Translations()
    speaking.speak(language or of_computer())
    found = []
    for part in parts():
        try:
            sentence, whole = part.work(), True
        except FAILURES as error:
            sentence, whole = unmade(f"{type(error).__name__}: {error}"), False
        found.append({"part": part.name, "title": part.title(), "whole": whole, "sentence": sentence})
    is_whole = all(each["whole"] for each in found)
    if as_json:
        sys.stdout.write(json.dumps({"whole": is_whole, "parts": found}, ensure_ascii=False, indent=1) + "\n")
    else:
        for each in found:
            sys.stdout.write(f"{'✓' if each['whole'] else '✗'} {each['title']}: {each['sentence']}\n")
    sys.stdout.flush()
    del application
    return WHOLE if is_whole else NOT_WHOLE
