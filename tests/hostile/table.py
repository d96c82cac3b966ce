"""The section "A hostile server" of `docs/security.md`, made of the cases.

`python -m tests.hostile.table` writes it there.
"""

from pathlib import Path
from typing import Final

from tests.hostile.chapters import ALL

PAGE: Final = Path(__file__).parents[2] / "docs" / "security.md"
TITLE: Final = "## A hostile server\n"
_NEXT: Final = "\n## "
_WORDS: Final = (
    "Between two real programs and the real server stands one that does the following, with the server's own receipt "
    "key where that helps it. Each row is played by `tests/hostile`. Whatever happens, what either of the two wrote "
    "stays in her vault, nothing is believed that nobody wrote, nothing is taken twice, and what could not be "
    "believed is kept as it came. When the server is honest again (after some lies that it signed: when the clinic "
    "has opened a new era), everything arrives. A dash stands where there is nothing to tell, or not yet."
)
_HEAD: Final = (
    "| case | what the server does | what holds | the sentence that is told |",
    "|---|---|---|---|",
)


def section() -> str:
    """Returns the section as it should stand on the page."""
    return "\n".join((TITLE, _WORDS, "", *_HEAD, *(case.row for case in ALL)))


def on_the_page(page: str) -> str:
    """Returns the section as it stands on the page; empty when there is none."""
    _, found, rest = page.partition("\n" + TITLE)
    return (TITLE + rest.partition(_NEXT)[0]).rstrip("\n") if found else ""


def written(page: str) -> str:
    """Returns the page with the section as it should stand."""
    before = on_the_page(page)
    assert before, f"the page has no {TITLE.strip()}"
    return page.replace(before, section())


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
