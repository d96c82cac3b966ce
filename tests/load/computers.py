"""A computer that is on: it polls and posts in its rhythm, and checks everything that it is given."""

import asyncio
import random
from typing import Final

import msgspec

from sync.protocol.wire import (
    AppendAnswer,
    AppendRequest,
    ChangesAnswer,
    CommitItem,
    EnrolmentItem,
    EpochItem,
    HistoryAnswer,
    StatementItem,
)
from sync.trust.hashes import commit_hash
from sync.trust.statements import open_certificate, open_epoch, read_epoch
from tests.load.book import Book
from tests.load.chains import Chain, Followed, Seal
from tests.load.filling import Enrolled
from tests.load.line import Answer, Line, Lost
from tests.load.scale import Scale

NOTHING: Final = "poll, nothing new (304)"
EMPTY: Final = "poll, nothing new, first time"
NEWS: Final = "poll with news"
POST: Final = "post of two records"
_AGAIN: Final = (0.2, 1.0)
"""Seconds after which a computer tries again when the server went away."""
_JITTER: Final = 0.1
_PASSING: Final = frozenset({429, 502, 503, 504, 507})


async def _comes(over: asyncio.Event, seconds: float) -> bool:
    """Waits for so long, or until it is over; returns whether it is."""
    try:
        async with asyncio.timeout(max(0.0, seconds)):
            return await over.wait()
    except TimeoutError:
        return False


class Refused(AssertionError):
    """The server said no where it has no reason to."""


class Computer:
    """One computer with its connection.

    Attributes:
        me: Its keys and certificate.
        chains: Where it writes.
        followed: What it has read, by stream.
        book: Where it notes what it meets.
    """

    def __init__(self, enrolled: Enrolled, seal: Seal, number: int) -> None:
        self.me = enrolled.me
        self.chains = enrolled.chains
        self.followed: dict[bytes, Followed] = {}
        self.book = Book()
        self._seal = seal
        self._line = Line("", self.me.signer)
        self._random = random.Random(number)
        self._cursor = ""
        self._idle: tuple[str, str] | None = None
        self._lost = 0.0

    def reach(self, url: str) -> None:
        """Goes to this server from now on; the way to another one has been closed."""
        self._line = Line(url, self.me.signer)

    async def live(self, scale: Scale, share: float, begin: float, over: asyncio.Event) -> None:
        """Polls and posts until it is over.

        Args:
            scale: How often.
            share: From 0 to 1; spreads the computers evenly over each interval.
            begin: On the loop's clock.
            over: Nothing begins after it.
        """
        loop = asyncio.get_running_loop()
        self._lost = scale.lost
        # A computer's post falls between two of its polls, and not always at the same distance from them.
        polls, posts = share * scale.poll, (share * 7 + 0.5) % 1 * scale.post
        while not over.is_set():
            is_post = posts < polls
            due = begin + min(polls, posts)
            if is_post:
                posts += self._interval(scale.post)
            else:
                polls += self._interval(scale.poll)
            if await _comes(over, due - loop.time()):
                return
            self.book.late(loop.time() - due)
            await (self.post() if is_post else self.fetch())

    def _interval(self, seconds: float) -> float:
        return seconds * self._random.uniform(1 - _JITTER, 1 + _JITTER)

    async def fetch(self) -> bool:
        """Polls as the client does, page after page; returns whether anything came."""
        came = False
        while True:
            tag = self._idle[1] if self._idle is not None and self._idle[0] == self._cursor else None
            headers = {} if tag is None else {"If-None-Match": tag}
            target = "/v1/changes" + (f"?after={self._cursor}" if self._cursor else "")
            answer = await self._ask("GET", target, headers=headers)
            if answer.status == 304:
                assert tag is not None, "an answer without content to a question without condition"
                assert not answer.content
                self.book.took(NOTHING, answer)
                return came
            page = msgspec.msgpack.decode(answer.content, type=ChangesAnswer)
            self.book.took(NEWS if page.items else EMPTY, answer)
            for item in page.items:
                self._take(item)
            is_idle = not page.items and page.cursor == self._cursor
            self._cursor = page.cursor
            self._idle = (self._cursor, answer.headers["etag"]) if is_idle else None
            came = came or bool(page.items)
            if not page.more:
                return came

    def _take(self, item: object) -> None:
        match item:
            case CommitItem():
                receipt = self._seal.open(item.receipt)
                self.followed[receipt.stream].take(item, receipt)
            case EpochItem():
                stream = read_epoch(item.epoch).stream
                assert stream not in self.followed, "an epoch came twice"
                self.followed[stream] = Followed.of(item, self.me, self._seal.clinic)
            case EnrolmentItem():
                certificate = open_certificate(item.request.certificate)
                assert item.request.epoch is not None
                open_epoch(item.request.epoch, certificate.signing_key)
            case StatementItem():
                pass
            case _:
                raise AssertionError(f"nobody sent a {type(item).__name__}")

    async def post(self) -> None:
        """Writes a commit of two records and sends it until it is acknowledged."""
        chain: Chain = self._random.choice(self.chains)
        followed = self.followed[chain.stream]
        commit = chain.write(self.me, known=followed.known)
        body = msgspec.msgpack.encode(AppendRequest((commit,)))
        answer = await self._ask("POST", f"/v1/streams/{chain.stream.hex()}/commits", body)
        (signed,) = msgspec.msgpack.decode(answer.content, type=AppendAnswer).receipts
        receipt = self._seal.acknowledge(commit, signed)
        self.book.took(POST, answer)
        self.book.acknowledge()
        assert receipt.position > followed.known.position, "a receipt is for a place that is taken"
        followed.receipts[receipt.position] = receipt.head

    async def history(self, stream: bytes) -> list[bytes]:
        """Returns the hashes of a stream's commits as the server has them now."""
        names: list[bytes] = []
        while True:
            answer = await self._ask("GET", f"/v1/streams/{stream.hex()}/commits?after={len(names)}")
            page = msgspec.msgpack.decode(answer.content, type=HistoryAnswer)
            for item in page.commits:
                receipt = self._seal.open(item.receipt)
                assert receipt.stream == stream
                assert receipt.position == len(names) + 1
                names.append(commit_hash(item.commit))
            if not page.more:
                return names

    async def _ask(
        self, method: str, target: str, body: bytes = b"", headers: dict[str, str] | None = None
    ) -> Answer:
        """Asks until there is an answer; every failure is noted."""
        while True:
            try:
                answer = await self._line.ask(method, target, body, headers)
            except Lost as error:
                self.book.failed(f"{method}: {type(error).__name__}")
            else:
                if answer.status in (200, 304):
                    if self._random.random() >= self._lost:
                        return answer
                    self.book.failed(f"{method}: answer lost")
                    continue
                self.book.failed(f"{method}: {answer.status}")
                if answer.status not in _PASSING:
                    raise Refused(f"{method} was answered {answer.status}: {answer.content!r}")
            await asyncio.sleep(self._random.uniform(*_AGAIN))

    async def close(self) -> None:
        """Ends the connection."""
        await self._line.close()
