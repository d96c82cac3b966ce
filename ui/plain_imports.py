"""Python's own `__import__` again, after PySide6 put a slower one in its place.

With the switch `from __feature__ import …` in mind, PySide6 looks into the source of every module that is imported
after it. Haven does not use the switch, and its window would wait for that.
"""

import builtins


def restore() -> None:
    """Puts back what was there before PySide6, where it kept it."""
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
