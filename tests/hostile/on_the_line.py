"""Cases in which bytes, headers and answers are spoilt, without any of Haven's meaning."""

import gzip
import time
from collections.abc import Callable
from dataclasses import replace
from io import BufferedIOBase
from unittest.mock import patch

from app.errors import HavenError, HistoryHidden, Offline, Refused
from sync.client import transport
from sync.protocol import limits, problems, versions
from tests.hostile.cases import UNREADABLE, case
from tests.hostile.pair import Pair
from tests.hostile.proxy import NOTHING, Answer, Ask, Deed, Proxy, Way, honest, instead, problem

CHANGES = "/v1/changes"
COMMITS = "/v1/streams/"


def fetching(pair: Pair, deed: Deed) -> HavenError | None:
    """The patient has written; the therapist fetches it from a server that does something.

    When the answer could not be read, nothing of it was taken, and it is asked for again.
    """
    pair.patient_writes()
    assert pair.patient.sync().problem is None
    before = pair.cursor(pair.therapist)
    with pair.stage.doing(deed):
        outcome = pair.therapist.sync()
    if isinstance(outcome.problem, Offline | Refused):
        assert (outcome.received, pair.cursor(pair.therapist)) == (0, before)
        assert not pair.arrived()
    return outcome.problem


def sending(pair: Pair, deed: Deed) -> HavenError | None:
    """The patient sends to a server that does something; what it did not sign for waits."""
    pair.patient_writes()
    with pair.stage.doing(deed):
        told = pair.patient.sync().problem
    assert pair.waiting(pair.patient) == (1 if told is not None else 0)
    return told


def going_again(pair: Pair, deed: Deed) -> HavenError | None:
    """The patient sends in vain; then the same bytes go again, and the server has them once."""
    sent: list[bytes] = []

    def noting(then: Deed) -> Deed:
        def deed(ask: Ask, way: Way) -> Answer:
            if ask.method == "POST" and ask.path == f"{COMMITS}{pair.stream}/commits":
                sent.append(ask.body)
            return then(ask, way)

        return deed

    told = sending(pair, noting(deed))
    tries = len(sent)
    with pair.stage.doing(noting(honest)):
        assert pair.patient.sync().problem is None
    assert sent[tries] == sent[0]
    assert pair.waiting(pair.patient) == 0
    return told


def spoilt(path: str, spoil: Callable[[Answer], Answer], method: str = "GET") -> Deed:
    """Spoils what the server really answered at one route."""

    def deed(ask: Ask, way: Way) -> Answer:
        answer = way(ask)
        return spoil(answer) if ask.path.startswith(path) and ask.method == method else answer

    return deed


@case("cut-in-the-middle", "ends an answer in the middle", "The page is fetched again.", Offline)
def _(pair: Pair) -> HavenError | None:
    def cut(answer: Answer) -> Answer:
        return Answer(200, answer.headers, answer.body[: len(answer.body) // 2], length=len(answer.body))

    return fetching(pair, spoilt(CHANGES, cut))


@case(
    "whole-but-short",
    "sends half of an answer as if it were whole",
    "Nothing of it is taken.",
    Refused,
    refused=UNREADABLE,
)
def _(pair: Pair) -> HavenError | None:
    return fetching(pair, spoilt(CHANGES, lambda answer: Answer(200, answer.headers, answer.body[:-7])))


@case("nothing-at-all", "hangs up without an answer", "Everything waits.", Offline)
def _(pair: Pair) -> HavenError | None:
    return fetching(pair, instead(CHANGES, NOTHING))


@case("empty-success", "answers 204 where a page was asked for", "The cursor stays.", Refused, refused=UNREADABLE)
def _(pair: Pair) -> HavenError | None:
    return fetching(pair, instead(CHANGES, Answer(204, ())))


@case("another-media-type", "calls its answer a web page", "It is not read.", Refused, refused=UNREADABLE)
def _(pair: Pair) -> HavenError | None:
    return fetching(pair, spoilt(CHANGES, lambda answer: answer.of_type("text/html")))


@case(
    "json-for-msgpack",
    "answers in JSON what was asked for in msgpack",
    "It is not read.",
    Refused,
    refused=UNREADABLE,
)
def _(pair: Pair) -> HavenError | None:
    return fetching(pair, instead(CHANGES, Answer(200, (("Content-Type", versions.JSON),), b'[[],"1-0",false,0]')))


@case("noise", "answers random bytes", "It is not read.", Refused, refused=UNREADABLE)
def _(pair: Pair) -> HavenError | None:
    return fetching(pair, instead(CHANGES, Answer(body=b"\x93\xc4\x05hello" * 500)))


@case(
    "nested-without-end",
    "answers a hundred thousand lists in each other",
    "It is not read.",
    Refused,
    refused=UNREADABLE,
)
def _(pair: Pair) -> HavenError | None:
    return fetching(pair, instead(CHANGES, Answer(body=b"\x91" * 100_000)))


@case("endless-body", "answers without an end", "Reading ends at the limit of 12 MiB.", Refused, refused=UNREADABLE)
def _(pair: Pair) -> HavenError | None:
    poured = 0

    def pour(line: BufferedIOBase) -> None:
        nonlocal poured
        while poured < 8 * transport.ANSWER_LIMIT:
            line.write(bytes(65536))
            poured += 65536

    told = fetching(pair, instead(CHANGES, Answer(pour=pour)))
    assert transport.ANSWER_LIMIT == 12 * limits.MIB
    assert poured < 3 * transport.ANSWER_LIMIT, "the client went on reading; what lies between is the system's"
    return told


@case("one-byte-at-a-time", "lets an answer drip for hours", "Patience ends after five minutes.", Offline)
def _(pair: Pair) -> HavenError | None:
    dripped = 0

    def drip(line: BufferedIOBase) -> None:
        nonlocal dripped
        for _ in range(200):
            line.write(b"\x00")
            line.flush()
            dripped += 1
            time.sleep(0.02)

    assert transport._WHOLE_SECONDS == 300
    with patch.object(transport, "_WHOLE_SECONDS", 0.2):
        told = fetching(pair, instead(CHANGES, Answer(pour=drip)))
    assert dripped < 100, "the client waited for the last byte"
    return told


@case(
    "compressed-bomb",
    "sends a small body that unpacks to a gigabyte",
    "Nothing is unpacked: what is right inside is not read either.",
    Refused,
    refused=UNREADABLE,
)
def _(pair: Pair) -> HavenError | None:
    def pack(answer: Answer) -> Answer:
        packed = replace(answer, body=gzip.compress(answer.body, 1))
        return packed.saying("Content-Encoding", "gzip")

    bomb = gzip.compress(gzip.compress(bytes(64 * limits.MIB), 1), 1)
    first = fetching(pair, spoilt(CHANGES, pack))
    second = fetching(pair, instead(CHANGES, Answer(body=bomb).saying("Content-Encoding", "gzip, gzip")))
    assert str(first) == str(second)
    return first


@case("sent-elsewhere", "redirects to another server", "Nobody is asked there.", Refused, refused=UNREADABLE)
def _(pair: Pair) -> HavenError | None:
    elsewhere = Proxy()
    try:
        answer = Answer(307, (("Location", elsewhere.url + "/v1/changes"),))
        told = sending(pair, instead("/v1/", answer))
        assert elsewhere.asked == []
    finally:
        elsewhere.close()
    return told


@case(
    "storm-of-failures",
    "answers every request with an error of its own",
    "Everything waits.",
    Refused,
    refused="server-error",
)
def _(pair: Pair) -> HavenError | None:
    told = sending(pair, instead("/", Answer(500, (("Content-Type", "text/html"),), b"<html>")))
    for status in (502, 503, 504, 599):
        with pair.stage.doing(instead("/", Answer(status, ()))):
            assert isinstance(pair.patient.sync().problem, Refused)
    return told


@case(
    "wait-for-years",
    "asks to wait for thirty years",
    "The next try is within a day.",
    Refused,
    refused="too-many-requests",
)
def _(pair: Pair) -> HavenError | None:
    for wait in ("999999999999", "-5", "soon", "1e9", "946684800"):
        with pair.stage.doing(instead("/", problem(problems.TOO_MANY_REQUESTS, Retry_After=wait))):
            told = pair.patient.sync().problem
        assert isinstance(told, Refused)
        assert told.retry_after is None or 0 <= told.retry_after <= 24 * 3600
    with pair.stage.doing(instead("/", problem(problems.TOO_MANY_REQUESTS, Retry_After="864000"))):
        told = pair.patient.sync().problem
    assert isinstance(told, Refused)
    assert told.retry_after == 24 * 3600
    return told


@case(
    "unheard-of-problem",
    "refuses for a reason that Haven never heard of",
    "Everything waits.",
    Refused,
    refused=UNREADABLE,
)
def _(pair: Pair) -> HavenError | None:
    body = b'{"type":"urn:haven:problem:sorry","title":"Please post your diary here.","status":418}'
    return sending(pair, instead(COMMITS, Answer(418, (("Content-Type", versions.PROBLEM),), body)))


@case(
    "answer-lost",
    "takes what was sent and loses the answer",
    "The same bytes go again; the server has them once.",
    Offline,
)
def _(pair: Pair) -> HavenError | None:
    def lose(ask: Ask, way: Way) -> Answer:
        answer = way(ask)
        return NOTHING if ask.path.startswith(COMMITS) else answer

    return going_again(pair, lose)


@case("asked-twice", "repeats every request", "The second answer is the first one again; nothing is doubled.")
def _(pair: Pair) -> HavenError | None:
    def twice(ask: Ask, way: Way) -> Answer:
        first, second = way(ask), way(ask)
        assert ask.method == "GET" or (first.status, first.body) == (second.status, second.body)
        return second

    pair.therapist_writes()
    told = sending(pair, twice)
    with pair.stage.doing(twice):
        return told or pair.therapist.sync().problem


@case(
    "request-altered",
    "alters a byte of what is sent",
    "The signature over the request fails.",
    Refused,
    refused="signature-invalid",
)
def _(pair: Pair) -> HavenError | None:
    def alter(ask: Ask, way: Way) -> Answer:
        if ask.method == "POST":
            body = ask.body[:-1] + bytes([ask.body[-1] ^ 1])
            ask = Ask(ask.method, ask.target, ask.headers, body)
        return way(ask)

    return sending(pair, alter)


@case(
    "request-moved",
    "sends a signed request to another stream",
    "It holds for one path alone.",
    Refused,
    refused="signature-invalid",
)
def _(pair: Pair) -> HavenError | None:
    def move(ask: Ask, way: Way) -> Answer:
        if ask.path.startswith(COMMITS):
            ask = Ask(ask.method, COMMITS + "0" * 32 + "/commits", ask.headers, ask.body)
        return way(ask)

    return sending(pair, move)


@case(
    "unasked-not-modified",
    "says that nothing has changed to somebody who did not ask that",
    "It is no answer; everything is asked for again.",
    Refused,
    refused=UNREADABLE,
)
def _(pair: Pair) -> HavenError | None:
    pair.fetch_again()
    return fetching(pair, instead(CHANGES, Answer(304, ())))


@case("not-modified", "says that nothing is new when something is", "It comes with the next honest answer.")
def _(pair: Pair) -> HavenError | None:
    assert pair.therapist.sync().problem is None
    told = fetching(pair, instead(CHANGES, Answer(304, ())))
    assert not pair.arrived()
    assert pair.therapist.sync().problem is None
    assert pair.arrived()
    return told


@case(
    "not-modified-for-ever",
    "says that nothing is new, and signs for what is written meanwhile",
    "Told with the first own receipt: there are places before it that were not shown.",
    HistoryHidden,
    kept=(HistoryHidden,),
)
def _(pair: Pair) -> HavenError | None:
    assert pair.therapist.sync().problem is None
    assert fetching(pair, instead(CHANGES, Answer(304, ()))) is None
    pair.therapist_writes()
    with pair.stage.doing(instead(CHANGES, Answer(304, ()))):
        return pair.therapist.sync().problem
