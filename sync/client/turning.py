"""Turning pages: whoever repeats herself, or promises without an end, keeps nobody busy for ever."""

import hashlib
from typing import Final

import msgspec

from sync.client.refusals import unreadable
from sync.protocol import limits
from sync.protocol.wire import ChangesAnswer

PAGES: Final = 5_000
"""Pages that are turned at once; with two hundred items each, more than a practice has."""


class Turning:
    """The pages of one walk through what the server has, from a cursor to the end."""

    def __init__(self) -> None:
        self._pages = 0
        self._shown: set[bytes] = set()

    def check(self, answer: ChangesAnswer, after: str) -> None:
        """Checks that a page is one, and that it can be turned when it promises another one.

        Args:
            answer: As it came.
            after: The cursor that was asked with.

        Raises:
            Refused: It is larger than a page; or it promises another one although it leads nowhere, holds nothing
                that was not shown before, or is one too many.
        """
        if len(answer.cursor) > limits.CURSOR_CHARACTERS or len(answer.items) > limits.PAGE_ITEMS:
            raise unreadable()
        self._pages += 1
        before = len(self._shown)
        self._shown.update(hashlib.sha256(msgspec.msgpack.encode(item)).digest() for item in answer.items)
        leads_on = answer.cursor != after and len(self._shown) > before and self._pages < PAGES
        if answer.more and not leads_on:
            raise unreadable()
