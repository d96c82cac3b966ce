"""Searches every byte that the programs wrote for words that somebody wrote."""

from collections.abc import Iterable
from pathlib import Path

LEAST = 4
"""Shorter words than this occur by chance in random bytes and in the programs' own vocabulary."""
_EVERYDAY = """
    about after also before better body could diary dear days from gone have hear heard here hours into just keep
    kept last letter lighter like little long minutes mind more much night nothing only other over page person
    phone practice read same sent shared short show some still than thank that their them then there they
    thing think this time today told took until very voice walk walked want warm week weeks well were what when
    which whole will with words work write writing wrote your always asked being moment moments breath breathing
    space scan stopped
    wishes
"""
COMMON = frozenset(_EVERYDAY.split())
"""Words of everyday and of the program's own texts, which prove nothing when they are found."""


def words_of(texts: Iterable[str]) -> set[str]:
    """Returns the tell-tale words of some texts: long enough, and not of the program's own vocabulary."""
    found: set[str] = set()
    for text in texts:
        for word in text.replace("’", "'").split():
            plain = word.strip(".,;:!?“”\"'()…-").lower()
            if len(plain) > LEAST and plain not in COMMON:
                found.add(plain)
    return found


def found_in(folders: Iterable[Path], texts: Iterable[str]) -> list[str]:
    """Returns "file: text" for each whole text, and "file: word" for each tell-tale word, found in any file.

    Bytes are searched in UTF-8 and in UTF-16 (as a library might write them), in any case.
    """
    texts = list(texts)
    needles = {text.lower() for text in texts if text.strip()} | words_of(texts)
    told = []
    for folder in folders:
        for path in sorted(file for file in folder.rglob("*") if file.is_file()):
            content = path.read_bytes().lower()
            for needle in needles:
                if any(needle.encode(encoding) in content for encoding in ("utf-8", "utf-16-le", "utf-16-be")):
                    told.append(f"{path.relative_to(folder)}: {needle[:60]}")
    return told
