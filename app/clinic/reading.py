"""Reading tables of a policy with exact complaints."""

import re
from collections.abc import Callable
from datetime import datetime, time
from difflib import get_close_matches
from typing import Any, Final, TypeVar

from app.errors import PolicyInvalid

T = TypeVar("T")

_PHONE: Final = re.compile(r"\+?[0-9][0-9 ()/.-]*")
_LONGEST: Final = 500
_LANGUAGE: Final = re.compile(r"[a-z]{2}")
_FILE: Final = re.compile(r"[\w][\w .-]*")


class Table:
    """One table of the policy; remembers what was asked for, so that unknown keys can be told.

    Args:
        place: Its name, "" for the whole file.
        content: As `tomllib` read it.
        line_of: Says in which line a place stands.
    """

    def __init__(self, place: str, content: dict[str, Any], line_of: Callable[[str], int | None]) -> None:
        self.place = place
        self._content = content
        self._line_of = line_of
        self._asked: set[str] = set()

    def wrong(self, key: str, reason: str) -> PolicyInvalid:
        """Returns the complaint about a key."""
        name = self._name(key)
        return PolicyInvalid(f"{name} {reason}.", self._line_of(name))

    def value(self, key: str, kind: type[T], expected: str) -> T | None:
        """Returns a value of a type, or None when it is left out.

        Raises:
            PolicyInvalid: It is of another type.
        """
        self._asked.add(key)
        found = self._content.get(key)
        if found is None:
            return None
        is_confused = (isinstance(found, bool) and kind is int) or isinstance(found, datetime)
        if not isinstance(found, kind) or is_confused:
            raise self.wrong(key, f"is {expected}")
        return found

    def text(self, key: str) -> str:
        """Returns one line of text, "" when it is left out."""
        found = self.value(key, str, "text in quotes") or ""
        if "\n" in found or len(found) > _LONGEST:
            raise self.wrong(key, f"is one line of at most {_LONGEST} characters")
        return found.strip()

    def phone(self, key: str) -> str:
        """Returns a phone number, "" when it is left out."""
        found = self.text(key)
        if found and _PHONE.fullmatch(found) is None:
            raise self.wrong(key, 'is a phone number in quotes: digits, spaces, and "+" in front')
        return found

    def switch(self, key: str, default: bool = False) -> bool:
        """Returns true or false, the default when it is left out."""
        found = self.value(key, bool, "true or false")
        return default if found is None else found

    def moment(self, key: str, default: time) -> time:
        """Returns a time of day."""
        found = self.value(key, time, "a time of day, for instance 21:00:00")
        return default if found is None else found

    def file(self, key: str, *suffixes: str) -> str:
        """Returns the name of a file that lies beside the policy, "" when it is left out."""
        return self._file_name(key, self.text(key), suffixes)

    def files(self, key: str, *suffixes: str) -> dict[str, str]:
        """Returns names of files by language; see `words`."""
        return {language: self._file_name(key, name, suffixes) for language, name in self.words(key).items()}

    def _file_name(self, key: str, name: str, suffixes: tuple[str, ...]) -> str:
        if name and (_FILE.fullmatch(name) is None or not name.lower().endswith(suffixes)):
            raise self.wrong(key, f"is the name of a file beside the policy that ends with {' or '.join(suffixes)}")
        return name

    def count(self, key: str, least: int, most: int, default: int) -> int:
        """Returns a whole number within bounds."""
        expected = f"a whole number from {least} to {most}"
        found = self.value(key, int, expected)
        if found is None:
            return default
        if not least <= found <= most:
            raise self.wrong(key, f"is {expected}")
        return found

    def words(self, key: str) -> dict[str, str]:
        """Returns a text by language; a single text counts as English."""
        self._asked.add(key)
        found = self._content.get(key)
        if found is None:
            return {}
        if isinstance(found, str):
            return {"en": self.text(key)}
        if not isinstance(found, dict):
            raise self.wrong(key, 'is text, or text by language: { en = "…", nl = "…" }')
        inside = Table(self._name(key), found, self._line_of)
        for language in found:
            if _LANGUAGE.fullmatch(language) is None:
                raise inside.wrong(language, "is not the code of a language")
        return {language: inside.text(language) for language in found}

    def table(self, key: str) -> "Table":
        """Returns a table inside this one, empty when it is left out."""
        found = self.value(key, dict, "a table")
        return Table(self._name(key), found or {}, self._line_of)

    def tables(self, key: str) -> "tuple[Table, ...]":
        """Returns an array of tables, empty when it is left out."""
        found = self.value(key, list, f"a list of tables, each beginning with [[{key}]]") or []
        if not all(isinstance(content, dict) for content in found):
            raise self.wrong(key, f"is a list of tables, each beginning with [[{key}]]")
        return tuple(Table(f"{key}[{number}]", content, self._line_of) for number, content in enumerate(found, 1))

    def nothing_else(self) -> None:
        """Complains about the first key that nobody asked for.

        Raises:
            PolicyInvalid: There is one.
        """
        for key in self._content:
            if key not in self._asked:
                close = get_close_matches(key, self._asked, 1)
                meant = f'; did you mean "{close[0]}"? Known are' if close else "; known are"
                raise self.wrong(key, f"is not known here{meant} {', '.join(sorted(self._asked))}")

    def _name(self, key: str) -> str:
        return f"{self.place}.{key}" if self.place else key
