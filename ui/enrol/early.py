"""What was entered in the first run before there is a vault, so that a flat battery costs no typing.

It lies in a file that only its owner may read, for as long as there is no vault: the invitation as it stands on the
letter, what the clinic's envelope said, and at which step somebody was. No passphrase and no recovery code is ever in
it. As soon as the vault is made, the vault keeps all of it and the file goes.
"""

from typing import Final

import msgspec

from app.paths import Profile
from app.vault.storage import make_folder, write_atomically, writing
from ui.enrol.entered import Entered, Step

EARLY: Final = (Step.LANGUAGE, Step.INVITATION, Step.WELCOME, Step.PASSPHRASE, Step.SHEET)
"""The steps before there is a vault."""


class _Early(msgspec.Struct, frozen=True):
    step: Step
    entered: Entered


def keep(profile: Profile, step: Step, entered: Entered) -> None:
    """Keeps a step and what was entered; on the vault lane.

    Raises:
        DiskFull, ReadOnlyPlace: It cannot be written; what was kept before stays.
    """
    make_folder(profile.folder)
    write_atomically(profile.first_run, msgspec.json.encode(_Early(step, entered)))


def load(profile: Profile) -> tuple[Step, Entered] | None:
    """Returns what was kept, or None when there is nothing that can be gone on with; on the vault lane."""
    try:
        found = msgspec.json.decode(profile.first_run.read_bytes(), type=_Early)
    except (OSError, msgspec.MsgspecError):
        return None
    return (found.step, found.entered) if found.step in EARLY else None


def forget(profile: Profile) -> None:
    """Deletes what was kept; on a lane.

    Raises:
        ReadOnlyPlace: It cannot be deleted.
    """
    with writing():
        profile.first_run.unlink(missing_ok=True)
