"""What was entered in the first run so far, and which step comes next.

Until there is a vault, it lies in a file beside it (`ui.enrol.early`); from the passphrase on in the vault's keyring,
so that a crash, a flat battery or a missing network loses nothing. When the first run is over it is deleted there.
"""

from enum import Enum

import msgspec

from app.model.changes import Role
from app.vault.keyring import Keyring

PLACE = "first-run"


class Step(Enum):
    """The steps, in their order."""

    LANGUAGE = "language"
    INVITATION = "invitation"
    WELCOME = "welcome"
    PASSPHRASE = "passphrase"
    RECOVERY = "recovery"
    CHECK = "check"
    NAME = "name"
    ENROL = "enrol"
    BREATHING = "breathing"
    SHEET = "sheet"
    RESTORING = "restoring"
    RESTORED = "restored"


class Greeting(msgspec.Struct, frozen=True):
    """What the clinic's envelope said.

    Attributes:
        clinic: The clinic's name.
        inviter: The name of the person who invites.
        name: The invited person's name as the inviter wrote it.
        role: The invited person's role.
        feedback_weekday: The agreed day of letters, Monday = 0, for patients.
    """

    clinic: str
    inviter: str
    name: str
    role: Role
    feedback_weekday: int | None = None


class Entered(msgspec.Struct, frozen=True):
    """Everything entered so far.

    Attributes:
        invitation: The invitation as its file has it.
        greeting: What the clinic said.
        recovery: The 20 bytes of the recovery code.
        recovery_checked: Whether the asked groups were typed back.
        name: How the person wants to be addressed.
        enrolled: Whether the clinic's server took the enrolment.
        restoring: Whether somebody comes back with a recovery sheet instead of an invitation.
        restored: Whether everything of her own is back.
        complete: Whether also what was shared was fetched.
        code_typed, server_typed: The invitation's code and address as far as they were typed.
        name_typed: The name as far as it was typed.
        asked: Places, from 1, of the groups of the recovery code that are asked back; none before they are.
        groups_typed: What was typed back of them so far, by place.
    """

    invitation: str = ""
    greeting: Greeting | None = None
    recovery: bytes = b""
    recovery_checked: bool = False
    name: str = ""
    enrolled: bool = False
    restoring: bool = False
    restored: bool = False
    complete: bool = False
    code_typed: str = ""
    server_typed: str = ""
    name_typed: str | None = None
    asked: tuple[int, ...] = ()
    groups_typed: dict[int, str] = {}

    def __repr__(self) -> str:
        return "Entered(…)"


def next_step(entered: Entered) -> Step:
    """Returns the first step that is not done, for a vault that exists."""
    if entered.restoring:
        return Step.RESTORED if entered.restored else Step.RESTORING
    if not entered.invitation:
        return Step.INVITATION
    if entered.greeting is None:
        return Step.WELCOME
    if not entered.recovery_checked:
        return Step.CHECK if entered.asked else Step.RECOVERY
    if not entered.name:
        return Step.NAME
    if not entered.enrolled:
        return Step.ENROL
    return Step.BREATHING


def previous_step(step: Step, *, has_vault: bool, restoring: bool = False) -> Step | None:
    """Returns the step that "Back" leads to, or None where there is no way back.

    Once the passphrase made a vault, what lies before it stands.
    """
    if restoring and step is Step.PASSPHRASE:
        return Step.SHEET
    before = {
        Step.INVITATION: None if has_vault else Step.LANGUAGE,
        Step.WELCOME: Step.INVITATION,
        Step.SHEET: Step.INVITATION,
        Step.PASSPHRASE: Step.WELCOME,
        Step.CHECK: Step.RECOVERY,
    }
    return before.get(step)


def load(keyring: Keyring) -> Entered | None:
    """Returns what was entered, or None when no first run is under way; runs on the vault lane."""
    raw = keyring.get(PLACE)
    return None if raw is None else msgspec.msgpack.decode(raw, type=Entered)


def save(keyring: Keyring, entered: Entered) -> None:
    """Keeps what was entered; inside a transaction."""
    keyring.put(PLACE, msgspec.msgpack.encode(entered))


def forget(keyring: Keyring) -> None:
    """Deletes what was entered, the recovery code with it; inside a transaction."""
    keyring.delete(PLACE)
