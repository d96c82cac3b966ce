"""Who is here, for the operator: pseudonymous ids, roles and what is pending; the server knows no names."""

import msgspec
from sqlalchemy import Connection, select

from sync.server import devices
from sync.server.tables import devices as device_table
from sync.server.tables import people as people_table


class Person(msgspec.Struct, frozen=True):
    """One person.

    Attributes:
        person: Pseudonymous id, hexadecimal.
        role: "patient" or "therapist".
        state: "active"; "pending" when the clinic has yet to list a therapist; "revoked" when no device is left.
        devices: Devices that were not revoked.
        enrolled_at: Unix seconds.
    """

    person: str
    role: str
    state: str
    devices: int
    enrolled_at: int


def people(connection: Connection) -> tuple[Person, ...]:
    """Returns everybody in the order of enrolment."""
    rows = connection.execute(select(people_table).order_by(people_table.c.enrolled_at, people_table.c.person)).all()
    found = devices.find_all(connection, connection.scalars(select(device_table.c.certificate)).all())
    answer = []
    for row in rows:
        valid = [device for device in found.values() if device.person == row.person and not device.revoked]
        if not valid:
            state = "revoked"
        elif row.role == "therapist" and not any(device.listed for device in valid):
            state = "pending"
        else:
            state = "active"
        answer.append(Person(row.person.hex(), row.role, state, len(valid), row.enrolled_at))
    return tuple(answer)
