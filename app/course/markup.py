"""What a course text holds that nobody would see: HTML, links and pictures are not part of Haven's Markdown."""

from collections.abc import Iterator
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

_READER: Final = MarkdownIt("commonmark")
_NOT_SHOWN: Final = {
    "html_block": "has HTML in it, which is shown as it stands",
    "html_inline": "has HTML in it, which is shown as it stands",
    "link_open": "has a link in it, and only its words are shown",
    "image": "has a picture in it, and only its description is shown",
}


def not_shown(text: str) -> Iterator[tuple[int, str]]:
    """Yields the line, counted from 1, and what is in it that would not be shown as it was meant."""
    for token in _READER.parse(text):
        line = token.map[0] + 1 if token.map else 1
        for each in (token, *(token.children or ())):
            if each.type in _NOT_SHOWN:
                yield line, _NOT_SHOWN[each.type]
            elif _ends_line(each):
                line += 1


def _ends_line(token: Token) -> bool:
    return token.type in ("softbreak", "hardbreak")
