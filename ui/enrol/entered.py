"""What was entered in the first run so far, and which step comes next.

Until there is a vault, everything is in memory only. From the passphrase on it lies in the vault's keyring, so that
a crash, a flat battery or a missing network loses nothing; when the first run is over it is deleted there.
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
    SHARING = "sharing"
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
        share_log: Whether the practice log is shared, once it was chosen.
        enrolled: Whether the clinic's server took the enrolment.
        restoring: Whether somebody comes back with a recovery sheet instead of an invitation.
        restored: Whether everything of her own is back.
        complete: Whether also what was shared was fetched.
    """

    invitation: str = ""
    greeting: Greeting | None = None
    recovery: bytes = b""
    recovery_checked: bool = False
    name: str = ""
    share_log: bool | None = None
    enrolled: bool = False
    restoring: bool = False
    restored: bool = False
    complete: bool = False

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
        return Step.RECOVERY
    if not entered.name:
        return Step.NAME
    if entered.greeting.role == "patient" and entered.share_log is None:
        return Step.SHARING
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
        Step.SHARING: Step.NAME,
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
