"""Invitations that this vault made, with what is needed to check who comes through them."""

from dataclasses import dataclass
from typing import Literal

from app.model.ids import PersonId
from app.vault.database import Database

DoorState = Literal["made", "open", "used", "closed"]


@dataclass(frozen=True)
class OwnDoor:
    """An invitation from the inviter's side.

    Attributes:
        invitation: 16 bytes.
        secret: 16 bytes; what the letter says.
        server: The address on the letter.
        person: The id that the new person gets.
        name: As the inviter wrote it.
        role: Whom it invites.
        feedback_weekday: Monday = 0, for patients.
        nonce: 32 bytes, revealed after the proof was checked.
        signed: The signed door as it travels.
        made_at: Unix seconds.
        expires_at: Unix seconds.
        state: "made" (not yet at the server), "open", "used" (somebody enrolled), "closed".
        request: The enrolment whose proof was good, as it came; None before.
        again: Whether the person was here before.
        closing: Whether it was closed here and the server does not know that yet.
    """

    invitation: bytes
    secret: bytes
    server: str
    person: PersonId
    name: str
    role: str
    feedback_weekday: int | None
    nonce: bytes
    signed: bytes
    made_at: int
    expires_at: int
    state: DoorState = "made"
    request: bytes | None = None
    again: bool = False
    closing: bool = False

    def __repr__(self) -> str:
        return f"OwnDoor({self.invitation.hex()}, {self.role}, {self.state})"


_COLUMNS = (
    "invitation, secret, server, person, name, role, feedback_weekday, nonce, signed, made_at, expires_at, state,"
    " request, again, closing"
)


class Doors:
    """All invitations that were made here. Writes expect to be inside a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, invitation: bytes) -> OwnDoor | None:
        """Returns one, or None."""
        found = self._read("invitation = ?", invitation)
        return found[0] if found else None

    def of_person(self, person: PersonId) -> OwnDoor | None:
        """Returns the newest invitation made for a person, or None."""
        found = self._read("person = ?", person)
        return found[-1] if found else None

    def in_state(self, *states: DoorState) -> tuple[OwnDoor, ...]:
        """Returns those in one of the states, oldest first."""
        return self._read(f"state IN ({', '.join('?' * len(states))})", *states)

    def save(self, door: OwnDoor) -> None:
        """Keeps a new invitation."""
        self._db.execute(
            f"INSERT INTO doors ({_COLUMNS}) VALUES ({', '.join('?' * 15)})",
            (
                door.invitation,
                door.secret,
                door.server,
                door.person,
                door.name,
                door.role,
                door.feedback_weekday,
                door.nonce,
                door.signed,
                door.made_at,
                door.expires_at,
                door.state,
                door.request,
                int(door.again),
                int(door.closing),
            ),
        )

    def mark(self, invitation: bytes, state: DoorState, request: bytes | None = None) -> None:
        """Moves an invitation to a state, with the enrolment that used it."""
        self._db.execute(
            "UPDATE doors SET state = ?, request = coalesce(?, request) WHERE invitation = ?",
            (state, request, invitation),
        )

    def close(self, invitation: bytes, *, at_the_server: bool) -> None:
        """Closes an invitation that nobody used.

        Args:
            invitation: Which.
            at_the_server: Whether the server knows already.
        """
        self._db.execute(
            "UPDATE doors SET state = 'closed', closing = ? WHERE invitation = ? AND state <> 'used'",
            (int(not at_the_server), invitation),
        )

    def closing(self) -> tuple[OwnDoor, ...]:
        """Returns the invitations of which the server does not know yet that they are closed."""
        return self._read("closing = 1")

    def _read(self, condition: str, *values: bytes | str) -> tuple[OwnDoor, ...]:
        rows = self._db.rows(f"SELECT {_COLUMNS} FROM doors WHERE {condition} ORDER BY made_at, rowid", values)
        return tuple(
            OwnDoor(
                bytes(row[0]),
                bytes(row[1]),
                row[2],
                PersonId(row[3]),
                row[4],
                row[5],
                row[6],
                bytes(row[7]),
                bytes(row[8]),
                row[9],
                row[10],
                row[11],
                None if row[12] is None else bytes(row[12]),
                bool(row[13]),
                bool(row[14]),
            )
            for row in rows
        )
