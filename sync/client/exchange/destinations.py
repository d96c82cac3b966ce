"""For whom an exchange file can be written: the others in a care stream, or the person's own other computers."""

from dataclasses import dataclass
from typing import Final, Literal

from app.clock import Clock
from app.model.ids import PersonId
from app.vault.database import Database
from app.vault.erasures import Erasures
from app.vault.people import People
from app.vault.stream_keys import StreamKeys
from app.vault.streams import Stream, Streams
from app.vault.sync_state import SyncState
from sync.client.erasing import LEFT
from sync.client.identity import Identity
from sync.client.known_devices import KnownDevices
from sync.client.pins import Pins, decode_signed
from sync.trust.statements import read_epoch
from sync.trust.succession import Device

OWN: Final = "own"
"""The name of the destination that is the person's other computers."""


@dataclass(frozen=True)
class Destination:
    """Whoever reads a file.

    Attributes:
        name: "own", or the id of the patient whose care it is about.
        kind: "own": the person's other computers, which get everything; "care": the others in a care stream.
        people: For whom it is, as they want to be addressed: for a patient her therapists, for a therapist the
            patient; empty for "own". Others in her care can read it too.
        devices: What it is sealed to.
        streams: What it carries.
    """

    name: str
    kind: Literal["own", "care"]
    people: tuple[str, ...]
    devices: tuple[Device, ...]
    streams: tuple[Stream, ...]

    @property
    def held(self) -> bool:
        """Whether little goes with it yet, because the six digits were not compared."""
        return self.kind == "care" and any(stream.held for stream in self.streams)


def destinations(db: Database, clock: Clock) -> tuple[Destination, ...]:
    """Returns for whom a file can be written here: care streams by the names of their people, then the own computers.

    There is nobody before the enrolment, after leaving, and on a computer that was taken out.

    Args:
        db: A connection of the calling lane.
        clock: This computer's.
    """
    me, pins = Identity.of_vault(db), Pins.of_vault(db, clock)
    if me is None or pins is None or SyncState(db).get(LEFT) is not None:
        return ()
    known = KnownDevices(db, pins)
    if not known.is_believed(me.hash):
        return ()
    streams = tuple(stream for stream in Streams(db).all() if not Erasures(db).is_over(stream.id))
    care = [_of_care(db, stream, me, known) for stream in streams if stream.kind == "care"]
    found = sorted((each for each in care if each is not None), key=lambda each: each.people)
    others = tuple(device for device in known.believed_of(me.person) if device.hash != me.hash)
    if others:
        found.append(Destination(OWN, "own", (), others, streams))
    return tuple(found)


def _of_care(db: Database, stream: Stream, me: Identity, known: KnownDevices) -> Destination | None:
    """Returns the others in a care stream, as its present epoch has them; None when there are none."""
    present = StreamKeys(db).newest(stream.id)
    if present is None:
        return None
    members = [member.certificate for member in read_epoch(decode_signed(present.signed)).members]
    devices = tuple(known.now[each] for each in members if each != me.hash and known.is_believed(each))
    if me.hash not in members or not devices:
        return None
    ids = dict.fromkeys(PersonId(device.certificate.person.hex()) for device in devices)
    wanted = (person for person in ids if person != me.person and (stream.patient in (person, me.person)))
    people = (People(db).get(person) for person in wanted)
    names = tuple(person.name for person in people if person is not None)
    return Destination(stream.patient, "care", names, devices, (stream,))
