"""Everybody who might ask a server something about one patient, and one patient's circle to ask about."""

import secrets
from dataclasses import dataclass, field
from typing import Any

from sync.protocol import wire
from sync.trust import hashes
from tests.sync.server.world import Clinic, Device, Invited, World, enrolment, invite


@dataclass(frozen=True)
class Asker:
    """Somebody who asks.

    Attributes:
        auth: How requests are signed; empty for nobody.
        device: The device that asks, or None.
        clinic: The clinic whose key asks, or None.
    """

    auth: dict[str, Any]
    device: Device | None = None
    clinic: Clinic | None = None


@dataclass
class Cast:
    """Who is at the clinic whatever patient it is about, and who is at another one."""

    world: World
    elsewhere: World
    covers: int = 0
    covering: Device = field(init=False)
    colleague: Device = field(init=False)
    waiting: Device = field(init=False)
    removed: Device = field(init=False)
    unlisted: Device = field(init=False)
    other: Device = field(init=False)
    left: Device = field(init=False)
    used: Invited = field(init=False)
    clinic_blob: bytes = field(default_factory=lambda: secrets.token_bytes(16))

    def __post_init__(self) -> None:
        world = self.world
        self.covering, self.colleague, self.waiting, self.removed, self.unlisted = (
            world.new_therapist(listed=False) for _ in range(5)
        )
        self.list_staff()
        self.other, self.left = world.new_patient(), world.new_patient()
        world.leave(self.left.person, self.left.auth)
        self.used = world.invite_patient()
        world.enrol(self.used, enrolment(self.used, Device("patient"), world.therapist))
        world.put_part(world.clinic.auth, self.clinic_stream, self.clinic_blob, 0, 1, b"a picture")

    @property
    def therapist(self) -> Device:
        return self.world.therapist

    @property
    def clinic_stream(self) -> bytes:
        return self.world.clinic.fingerprint[:16]

    def list_staff(self, *more: Device) -> None:
        self.world.list_staff(self.covering, self.colleague, self.removed, *more)


class Circle:
    """One patient's circle: her computers, her streams, and the therapists who are and who were in her care."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.world = world = cast.world
        therapist, covering, removed, unlisted = cast.therapist, cast.covering, cast.removed, cast.unlisted
        cast.list_staff(unlisted)
        self.patient = patient = world.new_patient()
        self.second, self.lost = patient.another(), patient.another()
        for device in (self.second, self.lost):
            world.register(device)
        self.care, self.team, self.own = patient.stream, secrets.token_bytes(16), secrets.token_bytes(16)
        self._epochs: dict[bytes, list[bytes]] = {self.care: [patient.epoch], self.team: [], self.own: []}
        self.cut(self.care, patient, [patient, self.lost, therapist, removed, unlisted])
        self.cut(self.team, therapist, [therapist, removed, unlisted])
        self.cut(self.own, patient, [patient, self.lost])
        world.revoke(patient, patient.revocation(self.lost))
        self.cut(self.care, therapist, [patient, therapist, unlisted])
        cast.covers += 1
        self.cover = world.clinic.cover(cast.covers, patient, therapist, covering)
        world.publish(covers=(self.cover,))
        consent = patient.consent(self.care, earlier=1)
        self.cut(self.care, therapist, [patient, therapist, unlisted, covering], consent=consent)
        self.cut(self.team, therapist, [therapist, unlisted, covering])
        self.cut(self.own, patient, [patient])
        cast.list_staff()
        self.record = self._write(self.care, patient)
        self._write(self.own, patient)
        self._write(self.team, therapist)
        self.care_blob, self.own_blob = secrets.token_bytes(16), secrets.token_bytes(16)
        for stream, blob in ((self.care, self.care_blob), (self.own, self.own_blob)):
            world.put_part(patient.auth, stream, blob, 0, 1, b"sealed")
        self.invited = world.invite_patient()
        self.askers = self._askers()

    def epoch(self, stream: bytes) -> bytes:
        """The present epoch of a stream."""
        return self._epochs[stream][-1]

    @property
    def first_epoch(self) -> bytes:
        """The first epoch of her care."""
        return self._epochs[self.care][0]

    @property
    def members(self) -> list[Device]:
        """The members of the present epoch of her care, except whom the clinic no longer lists."""
        return [self.patient, self.cast.therapist, self.cast.covering]

    def about(self, stream: bytes) -> dict[str, Any]:
        """What an epoch of a stream says of it."""
        kind = {self.care: "care", self.team: "team", self.own: "own"}[stream]
        return {"stream": stream, "kind": kind, "subject": self.patient.person}

    def next_epoch(
        self, stream: bytes, cutter: Device, members: list[Device], **other: Any
    ) -> tuple[wire.Signed, tuple[wire.Grant, ...]]:
        """The epoch after the present one."""
        before = self._epochs[stream]
        previous = before[-1] if before else hashes.ZERO
        return cutter.make_epoch(members, len(before) + 1, previous, **self.about(stream), **other)

    def cut(self, stream: bytes, cutter: Device, members: list[Device], **other: Any) -> None:
        """Cuts the next epoch."""
        signed, grants = self.next_epoch(stream, cutter, members, **other)
        self.world.caller.call(None, "POST", "/v1/epochs", wire.EpochRequest(signed, grants), **cutter.auth)
        self._epochs[stream].append(hashes.epoch_hash(signed))

    def _write(self, stream: bytes, device: Device) -> bytes:
        commit = afresh(device).write(stream, self.epoch(stream), [b"words"])
        self.world.append(device, stream, commit)
        return hashes.record_hash(commit.records[0])

    def _askers(self) -> dict[str, Asker]:
        cast, world, elsewhere = self.cast, self.world, self.cast.elsewhere
        devices = {
            "patient": self.patient,
            "second computer": self.second,
            "therapist": cast.therapist,
            "covering": cast.covering,
            "colleague": cast.colleague,
            "other patient": cast.other,
            "not yet listed": cast.waiting,
            "no longer listed": cast.unlisted,
            "removed": cast.removed,
            "revoked": self.lost,
            "left": cast.left,
            "other clinic": elsewhere.therapist,
        }
        return {name: Asker(device.auth, device) for name, device in devices.items()} | {
            "sheet": Asker(self.patient.root_auth),
            "clinic": Asker(world.clinic.auth, clinic=world.clinic),
            "its key": Asker(elsewhere.clinic.auth, clinic=elsewhere.clinic),
            "door": Asker(self.invited.auth),
            "used door": Asker(cast.used.auth),
            "nobody": Asker({}),
        }


def afresh(device: Device) -> Device:
    """The same device with a new chain, since a chain belongs to one stream."""
    copied = object.__new__(Device)
    copied.__dict__.update(device.__dict__, chain=secrets.token_bytes(16), counter=0, last=hashes.ZERO)
    return copied


def stranger_invitation(maker: Device, **other: Any) -> wire.InvitationRequest:
    """An invitation in the maker's own name."""
    return wire.InvitationRequest(invite(maker.key, maker.hash, "patient", **other).door)
