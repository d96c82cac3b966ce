"""Positions in words: characters as Python counts them, and positions as a text document counts them.

A document counts UTF-16 units, so that a character beyond the first plane (an emoji) takes two; a line end of two
characters becomes one position. Passages of notes are kept in characters.
"""

from bisect import bisect_left, bisect_right

FIRST_BEYOND_BASIC_PLANE = 0x10000


class Offsets:
    """The two ways of counting, for one text.

    Args:
        text: The answer as it was shared.
    """

    def __init__(self, text: str) -> None:
        self._positions = [0]
        for index, character in enumerate(text):
            ends_two = character == "\n" and index > 0 and text[index - 1] == "\r"
            units = 0 if ends_two else 2 if ord(character) >= FIRST_BEYOND_BASIC_PLANE else 1
            self._positions.append(self._positions[-1] + units)

    def position(self, character: int) -> int:
        """Returns the position in the document of a character, kept inside the text."""
        return self._positions[min(max(character, 0), len(self._positions) - 1)]

    def start(self, position: int) -> int:
        """Returns the character at which a passage that begins at this position begins."""
        return max(0, bisect_right(self._positions, position) - 1)

    def end(self, position: int) -> int:
        """Returns one past the last character of a passage that ends at this position."""
        return min(bisect_left(self._positions, position), len(self._positions) - 1)


SENTENCE_ENDS = ".!?…\n"


def sentence_around(text: str, at: int) -> tuple[int, int]:
    """Returns first character and one past the last of the sentence that holds a character.

    Closing quotation marks stay with their sentence; spaces around it are left out.
    """
    at = min(max(at, 0), len(text))
    start = at
    while start > 0 and not _ends_sentence(text, start - 1):
        start -= 1
    end = at
    while end < len(text) and not _ends_sentence(text, end):
        end += 1
    if end < len(text) and text[end] != "\n":
        end += 1
        while end < len(text) and text[end] in "”’\"'»":
            end += 1
    while start < end and (text[start].isspace() or (text[start] in "”’\"'»" and start > 0)):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end)


def _ends_sentence(text: str, index: int) -> bool:
    character = text[index]
    if character == "\n":
        return True
    following = text[index + 1 : index + 2]
    return character in SENTENCE_ENDS and (not following or following.isspace() or following in "”’\"'»")
