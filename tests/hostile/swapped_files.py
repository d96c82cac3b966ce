"""Cases in which the picture and the recording of the clinic's policy are altered, cut, swapped or kept back."""

from collections.abc import Callable
from dataclasses import replace

from app.errors import BadSignature, HavenError, Refused, Undecipherable
from app.vault.policy_files import PolicyFiles
from sync.protocol import problems
from sync.protocol.wire import Policy
from tests.hostile.cases import UNREADABLE, case
from tests.hostile.forging import flipped
from tests.hostile.on_the_line import spoilt
from tests.hostile.pair import Pair
from tests.hostile.proxy import Answer, Deed, instead
from tests.hostile.proxy import problem as refusal

BLOBS = "/v1/blobs/"
PICTURE, RECORDING = bytes(range(256)) * 300, bytes(reversed(range(256))) * 300
MISSING = "The greeting goes without it, and nothing else is hindered; it is fetched again until it holds."


def policy(pair: Pair) -> Policy:
    """Returns the clinic's policy, with a picture and a recording that nobody has fetched yet."""
    number = pair.stage.world.office.policy.number if pair.stage.world.office.policy else 0
    mark = number.to_bytes(4, "big")
    files = {"welcome.jpg": PICTURE + mark, "welcome.opus": RECORDING + mark}
    pair.stage.new_policy('country = "NL"\n', files)
    made = pair.stage.world.office.policy
    assert made is not None
    return made


def greeted(pair: Pair, deed: Callable[[Policy], Deed]) -> HavenError | None:
    """The patient fetches what a new policy names from a server that spoils it, and from an honest one after that."""
    made = policy(pair)
    kept = PolicyFiles(pair.patient.db)
    with pair.stage.doing(deed(made)):
        pair.patient_writes()
        told = pair.patient.sync().problem
    here = {file.name for file in made.files if kept.get(file.blob) is not None}
    assert here == set() or told is None, "something was kept that is not what the clinic sealed"
    assert pair.waiting(pair.patient) == 0
    assert pair.patient.sync().problem is None
    content = {file.name: kept.get(file.blob) for file in made.files}
    assert [data[: len(PICTURE)] for data in content.values() if data] == [PICTURE, RECORDING]
    return told


def each_part(change: Callable[[bytes], bytes]) -> Callable[[Policy], Deed]:
    return lambda _: spoilt(BLOBS, lambda answer: replace(answer, body=change(answer.body)))


@case("file-altered", "alters a byte of a picture", MISSING, Undecipherable)
def _(pair: Pair) -> HavenError | None:
    return greeted(pair, each_part(flipped))


@case("file-cut-short", "cuts a recording off", MISSING, Undecipherable)
def _(pair: Pair) -> HavenError | None:
    return greeted(pair, each_part(lambda part: part[:-20]))


@case("file-cut-at-a-chunk", "cuts a recording off where a chunk of it ends", MISSING, Undecipherable)
def _(pair: Pair) -> HavenError | None:
    return greeted(pair, each_part(lambda part: part[: 64 * 1024 + 16]))


@case("file-too-long", "adds something to a picture", MISSING, BadSignature)
def _(pair: Pair) -> HavenError | None:
    return greeted(pair, each_part(lambda part: part + bytes(16)))


@case("files-swapped", "gives the picture for the recording", MISSING, Undecipherable)
def _(pair: Pair) -> HavenError | None:
    def swapping(made: Policy) -> Deed:
        first, second = (file.blob for file in made.files)
        swapped = {f"{BLOBS}{first.hex()}/0": part(pair, second), f"{BLOBS}{second.hex()}/0": part(pair, first)}
        return lambda ask, way: swapped[ask.path] if ask.path in swapped else way(ask)

    return greeted(pair, swapping)


def part(pair: Pair, blob: bytes) -> Answer:
    """Returns the first part of a blob, as the server gives it."""
    signer = pair.me(pair.patient).signer
    return Answer(
        200,
        (("Content-Type", "application/octet-stream"),),
        pair.patient.transport.get_part(f"{BLOBS}{blob.hex()}/0", signer),
    )


@case("file-kept-back", "says that there is no such file", MISSING, Refused, refused="blob-unknown")
def _(pair: Pair) -> HavenError | None:
    return greeted(pair, lambda _: instead(BLOBS, refusal(problems.BLOB_UNKNOWN)))


@case("file-as-a-page", "gives a web page for a picture", MISSING, Refused, refused=UNREADABLE)
def _(pair: Pair) -> HavenError | None:
    return greeted(pair, lambda _: instead(BLOBS, Answer(200, (("Content-Type", "text/html"),), b"<html>")))
