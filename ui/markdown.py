"""A course text on the screen or on paper: Markdown tokens become blocks of a QTextDocument, never HTML."""

from dataclasses import dataclass
from typing import Protocol

from markdown_it import MarkdownIt
from markdown_it.token import Token
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextList,
    QTextListFormat,
)

from ui.theme import Theme
from ui.theme.fonts import WEIGHT

_READER = MarkdownIt("commonmark", {"html": False})


@dataclass(frozen=True)
class _Style:
    """How a kind of block is set."""

    face: str
    colour: str
    above: int
    below: int
    line: float = 1.0


@dataclass
class _Level:
    """A list that is being written, and how it is set."""

    shape: QTextListFormat
    made: QTextList | None = None


STRONG = 600
"""Weight of strong words; the typefaces are variable, so that the axis is set and not only the weight."""
_STYLES = {
    "h1": _Style("title", "deep", 8, 8),
    "h2": _Style("section", "deep", 22, 6),
    "h3": _Style("label", "ink", 14, 4),
    "p": _Style("diary", "ink", 0, 12, 1.4),
    "li": _Style("diary", "ink", 0, 6, 1.35),
    "blockquote": _Style("quote", "soft", 4, 12, 1.35),
}


class Look(Protocol):
    """Fonts, distances and colours of the place where a text is shown."""

    def font(self, face: str) -> QFont:
        """Returns the font of "title", "section", "label", "diary" or "quote"."""

    def space(self, pixels: int) -> int:
        """Returns a distance of the screen at 100 % text as it is here."""

    def colour(self, name: str) -> QColor:
        """Returns "ink", "soft" or "deep"."""


@dataclass(frozen=True)
class _OnScreen:
    """As the theme shows it."""

    theme: Theme

    def font(self, face: str) -> QFont:
        return self.theme.font(face)

    def space(self, pixels: int) -> int:
        return self.theme.space(pixels)

    def colour(self, name: str) -> QColor:
        return self.theme.tokens.colour(name)


def fill(document: QTextDocument, text: str, theme: Theme) -> None:
    """Fills a document with a course text.

    Args:
        document: What is filled; it was empty.
        text: Markdown (CommonMark without HTML, which is shown as the signs it is made of).
        theme: Fonts, colours and distances.
    """
    _Writer(QTextCursor(document), _OnScreen(theme), fresh=True).write(_READER.parse(text))


def append(cursor: QTextCursor, text: str, look: Look) -> None:
    """Writes a course text where a cursor stands, as blocks of its own after the present one.

    Args:
        cursor: Where; it stands behind the text afterwards.
        text: Markdown, as of `fill`.
        look: Fonts, colours and distances.
    """
    _Writer(cursor, look, fresh=False).write(_READER.parse(text))


class _Writer:
    """Walks along the tokens with a cursor."""

    def __init__(self, cursor: QTextCursor, look: Look, *, fresh: bool) -> None:
        self._cursor = cursor
        self._look = look
        self._lists: list[_Level] = []
        self._quoted = 0
        self._fresh = fresh

    def write(self, tokens: list[Token]) -> None:
        """Writes all blocks; each inline token belongs to the block that was opened before it."""
        style = _STYLES["p"]
        for token in tokens:
            match token.type:
                case "heading_open":
                    style = _STYLES.get(token.tag, _STYLES["h3"])
                case "paragraph_open":
                    style = _STYLES["li" if self._lists else "blockquote" if self._quoted else "p"]
                case "inline":
                    self._block(style)
                    self._inline(token.children or [], style)
                case "bullet_list_open":
                    self._lists.append(self._list(QTextListFormat.Style.ListDisc))
                case "ordered_list_open":
                    self._lists.append(self._list(QTextListFormat.Style.ListDecimal))
                case "bullet_list_close" | "ordered_list_close":
                    self._lists.pop()
                case "blockquote_open":
                    self._quoted += 1
                case "blockquote_close":
                    self._quoted -= 1
                case "hr":
                    self._rule()
                case "code_block" | "fence" | "html_block":
                    self._block(_STYLES["p"])
                    self._cursor.insertText(token.content.rstrip("\n"), self._characters(_STYLES["p"]))

    def _list(self, bullet: QTextListFormat.Style) -> _Level:
        shape = QTextListFormat()
        shape.setStyle(bullet)
        shape.setIndent(len(self._lists) + 1)
        return _Level(shape)

    def _block(self, style: _Style) -> None:
        shape = QTextBlockFormat()
        shape.setTopMargin(0 if self._fresh else self._look.space(style.above))
        shape.setBottomMargin(self._look.space(style.below))
        shape.setLineHeight(style.line * 100, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if self._quoted:
            shape.setLeftMargin(self._look.space(24))
        if style is _STYLES["h1"] or style is _STYLES["h2"] or style is _STYLES["h3"]:
            shape.setHeadingLevel({"title": 1, "section": 2}.get(style.face, 3))
        if self._fresh:
            self._cursor.setBlockFormat(shape)
        else:
            self._cursor.insertBlock(shape)
        self._fresh = False
        if self._lists:
            self._in_list()

    def _in_list(self) -> None:
        """Puts the block into the innermost list; a list is begun with its first block."""
        level = self._lists[-1]
        if level.made is None:
            level.made = self._cursor.createList(level.shape)
        else:
            level.made.add(self._cursor.block())

    def _inline(self, tokens: list[Token], style: _Style) -> None:
        strong = leaning = 0
        for token in tokens:
            match token.type:
                case "strong_open":
                    strong += 1
                case "strong_close":
                    strong -= 1
                case "em_open":
                    leaning += 1
                case "em_close":
                    leaning -= 1
                case "text" | "code_inline" | "html_inline":
                    self._cursor.insertText(token.content, self._characters(style, bool(strong), bool(leaning)))
                case "softbreak":
                    self._cursor.insertText(" ", self._characters(style))
                case "hardbreak":
                    self._cursor.insertText("\u2028", self._characters(style))

    def _characters(self, style: _Style, strong: bool = False, leaning: bool = False) -> QTextCharFormat:
        shape = QTextCharFormat()
        font = self._look.font(style.face)
        if strong:
            font.setWeight(QFont.Weight.DemiBold)
            font.setVariableAxis(WEIGHT, STRONG)
        if leaning:
            font.setItalic(True)
        shape.setFont(font)
        shape.setForeground(self._look.colour(style.colour))
        return shape

    def _rule(self) -> None:
        self._block(_STYLES["p"])
        self._cursor.insertText("·  ·  ·", self._characters(_STYLES["p"]))
