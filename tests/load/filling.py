"""Filling a server: everybody enrols and writes through the real routes, from several processes."""

import logging
import multiprocessing
import os
import time
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass

import msgspec

from app.clock import SystemClock
from sync.client.door_making import Inviter
from sync.client.identity import Identity
from sync.client.transport import Transport
from sync.protocol.wire import AppendAnswer, AppendRequest, Publication, Signed
from tests.load.chains import Chain, Seal
from tests.load.enrolling import Vouched, door, enrol_patient, enrol_therapist
from tests.load.house import House
from tests.load.scale import Scale

log = logging.getLogger("haven.load")

_OF_HERS = 4
"""Of so many commits the therapist writes one."""


@dataclass(frozen=True)
class Enrolled:
    """A computer that will poll and post.

    Attributes:
        me: Its keys and certificate.
        chains: Where it writes, one for each stream.
    """

    me: Identity
    chains: tuple[Chain, ...]


@dataclass(frozen=True)
class Filled:
    """What filling came to.

    Attributes:
        computers: Those that will poll and post: each therapist's and then her patients'.
        patients: How many enrolled.
        commits: How many are stored.
        seconds: How long it took.
    """

    computers: tuple[Enrolled, ...]
    patients: int
    commits: int
    seconds: float


@dataclass(frozen=True)
class _Task:
    """One therapist's patients, for one process to fill in."""

    me: Identity
    vouched: Vouched
    url: str
    seal: Seal
    scale: Scale


def fill(house: House, scale: Scale) -> Filled:
    """Lets therapists enrol and be listed, and then their patients, and all of them write."""
    began = time.monotonic()
    therapists, vouched = _enrol_staff(house, scale)
    computers: list[Enrolled] = []
    # A process that was started afresh shares no thread and no connection with this one.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor((os.cpu_count() or 1) + 1, mp_context=context) as pool:
        tasks = [
            pool.submit(_fill_in, _Task(me, vouched, house.urls[number % len(house.urls)], house.seal, scale))
            for number, me in enumerate(therapists)
        ]
        for number, done in enumerate(as_completed(tasks), 1):
            computers += done.result()
            log.info("%d patients after %.0f s", number * scale.patients_each, time.monotonic() - began)
    patients = scale.therapists * scale.patients_each
    return Filled(tuple(computers), patients, patients * scale.commits, time.monotonic() - began)


def _enrol_staff(house: House, scale: Scale) -> tuple[list[Identity], Vouched]:
    transport, clinic = Transport(house.urls[0], SystemClock()), house.clinic
    answer = transport.clinic()
    inviter = Inviter(
        answer.statement, answer.policy, None, (), "The clinic", "The clinic", clinic.fingerprint, clinic.key
    )
    therapists = []
    for _ in range(scale.therapists):
        made = door(inviter, transport.server, "therapist")
        signed = msgspec.msgpack.decode(made.signed, type=Signed)
        transport.send("/v1/publications", Publication(doors=(signed,)), None)
        therapists.append(enrol_therapist(transport, made))
    roster = clinic.roster([_Listed(me.certificate) for me in therapists])
    transport.send("/v1/publications", Publication(roster=roster), None)
    transport.close()
    return therapists, Vouched(answer.statement, answer.policy, roster)


@dataclass(frozen=True)
class _Listed:
    """What a roster takes of somebody."""

    signed: Signed


def _fill_in(task: _Task) -> list[Enrolled]:
    """Enrols the patients of one therapist and writes into their streams; returns whose computers will be on."""
    transport = Transport(task.url, SystemClock())
    scale, therapist = task.scale, task.me
    found: list[Enrolled] = []
    hers: list[Chain] = []
    for number in range(scale.patients_each):
        me, own, other = enrol_patient(transport, therapist, task.vouched, task.seal.clinic)
        from_her = scale.commits // _OF_HERS
        _write(transport, me, own, scale.commits - from_her, task.seal)
        _write(transport, therapist, other, from_her, task.seal)
        if number < scale.driving_each:
            found.append(Enrolled(me, (own,)))
            hers.append(other)
    transport.close()
    return [Enrolled(therapist, tuple(hers)), *found]


def _write(transport: Transport, me: Identity, chain: Chain, commits: int, seal: Seal) -> None:
    sent = tuple(chain.write(me) for _ in range(commits))
    path = f"/v1/streams/{chain.stream.hex()}/commits"
    answer = transport.post(path, AppendRequest(sent), AppendAnswer, me.signer)
    for commit, receipt in zip(sent, answer.receipts, strict=True):
        seal.acknowledge(commit, receipt)
