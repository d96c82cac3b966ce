"""What the clinic put into this program: the address of its server, its key, its contacts and help numbers."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from app.clinic.policy import Policy
from app.errors import PolicyInvalid
from app.paths import resources
from sync.client import kit
from sync.client.kit import ClinicKit

NAME = "clinic.toml"
PARTS = ("country", "clinic", "help")
"""What of a policy stands in a kit; the rest comes from the server and may change."""


@dataclass(frozen=True)
class BuiltIn:
    """A clinic's kit, read.

    Attributes:
        signed: Server and key.
        policy: Contacts and help numbers.
    """

    signed: ClinicKit
    policy: Policy

    @property
    def name(self) -> str:
        """The clinic's name."""
        return self.policy.contact.name


def read(text: str) -> BuiltIn:
    """Reads the text of a kit.

    Raises:
        PolicyInvalid: It cannot be used; says in which line, and why.
    """
    signed = kit.read(text)
    return BuiltIn(signed, checked(signed.toml))


def checked(toml: str) -> Policy:
    """Reads what a clinic wants to put into its program, before it is signed.

    Raises:
        PolicyInvalid: It cannot be used; says in which line, and why.
    """
    policy = Policy.parse(toml)
    for name in tomllib.loads(toml):
        if name not in PARTS:
            known = ", ".join(PARTS)
            raise PolicyInvalid(f"{name} has no place in a kit; it comes with the policy. Known are {known}.")
    if not policy.contact.name:
        raise PolicyInvalid("clinic.name is needed: it is what a patient sees before anything else.")
    if not any(number.kind in ("clinic", "out-of-hours") for number in policy.help):
        raise PolicyInvalid("[[help]] needs a number of the clinic's own: kind clinic or out-of-hours.")
    return policy


def built_in(folder: Path | None = None) -> BuiltIn | None:
    """Returns the kit of this program, or None: most have none. One that does not hold counts as none.

    Args:
        folder: Where it lies; the program's resources when None.
    """
    try:
        return read(((folder or resources()) / NAME).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, PolicyInvalid):
        return None
