"""What coming back with a recovery sheet does with the vault and the clinic; each function runs on a lane."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import msgspec

from app.clock import Clock
from app.paths import Profile
from app.vault.database import Database
from app.vault.keyring import Keyring
from app.vault.people import People
from app.vault.vault import Vault
from sync.client.engine import SyncEngine
from sync.client.recovery import RecoveryCode, RecoverySheet
from sync.client.restoring import Found, Restoring, look
from sync.client.transport import Transport
from ui.enrol import early
from ui.enrol.entered import Entered, save
from ui.enrol.start import keep


@dataclass
class Progress:
    """How far restoring is; written on the net lane, read by the window.

    Attributes:
        stage: "own" while the own things are fetched, "shared" while what was shared is.
        count: How many things of what was shared came already.
    """

    stage: str = "own"
    count: int = 0


@dataclass(frozen=True)
class Returning:
    """Somebody whom the clinic knows by her sheet, before there is a vault."""

    sheet: RecoverySheet
    found: Found


@dataclass(frozen=True)
class Back:
    """What came back.

    Attributes:
        name: How the person is addressed.
        reaches_to: When the last of her own things was written that came back, or None.
        therapist: Whose sheet it was.
    """

    name: str
    reaches_to: datetime | None
    therapist: bool


def find(sheet: RecoverySheet, clock: Clock) -> Returning:
    """Asks the clinic whose sheet it is; on the net lane.

    Raises:
        SyncError, TrustError, InvitationError: Why that cannot be said.
    """
    return Returning(sheet, look(sheet.code, sheet.server, clock))


def make_vault(profile: Profile, passphrase: str, clock: Clock, returning: Returning) -> tuple[Vault, Entered]:
    """Makes the vault that everything comes back to; the sheet opens it too. On the cpu lane.

    Raises:
        VaultError, StorageError: There is no new vault.
    """
    vault = Vault.create(profile, passphrase, clock=clock, recovery=returning.sheet.code.data)
    entered = take_sheet(vault, clock, returning)
    early.forget(profile)
    return vault, entered


def take_sheet(vault: Vault, clock: Clock, returning: Returning) -> Entered:
    """Begins with a sheet in a vault that is there and nobody's yet; another sheet takes the place of one before."""
    vault.set_recovery(returning.sheet.code.data)
    Restoring(vault.database, clock).begin(returning.found, returning.sheet.code)
    return keep(vault, Entered(restoring=True, recovery_checked=True))


def leave_sheet(vault: Vault, clock: Clock, entered: Entered) -> Entered:
    """Goes on with an invitation after all, in a vault that is nobody's yet; on the vault lane.

    What was begun with the sheet is forgotten, and the person gets a recovery code of her own again.
    """
    Restoring(vault.database, clock).give_up()
    code = RecoveryCode.new()
    vault.set_recovery(code.data)
    return keep(vault, Entered(entered.invitation, entered.greeting, code.data))


def restore(
    vault: Vault,
    clock: Clock,
    entered: Entered,
    transport: Callable[[Database, Clock], Transport],
    progress: Progress,
    cancelled: Callable[[], bool],
) -> Entered:
    """Brings everything back, going on where an earlier try stopped; on the net lane.

    What was shared is fetched by one sync; where that stops, the next one goes on by itself.

    Raises:
        SyncError, TrustError: Not now; a later try goes on from here.
    """
    db = vault.connect()
    way = transport(db, clock)
    try:
        progress.stage, progress.count = "own", 0
        Restoring(db, clock).finish(way)
        progress.stage = "shared"

        def look_up() -> bool:
            row = db.row("SELECT count(*) FROM changes WHERE kind <> 'own.kept'")
            progress.count = int(row[0]) if row else 0
            return cancelled()

        outcome = SyncEngine(db, clock, way).sync(look_up)
        return _keep_restored(db, entered, complete=outcome.problem is None)
    finally:
        way.close()
        db.close()


def _keep_restored(db: Database, entered: Entered, *, complete: bool) -> Entered:
    done = msgspec.structs.replace(entered, restored=True, complete=complete)
    with db.transaction():
        save(Keyring(db), done)
    return done


def back(vault: Vault, clock: Clock) -> Back:
    """Returns what came back; on the vault lane."""
    me = People(vault.database).me()
    reaches_to = Restoring(vault.database, clock).reaches_to
    return Back(me.name if me is not None else "", reaches_to, me is not None and me.role == "therapist")
