"""What the first run does with the vault and the clinic: each function runs on a lane and returns a value."""

from datetime import date
from typing import Literal

import msgspec

from app.clock import Clock
from app.paths import Profile
from app.practice.log import PracticeLog
from app.vault.database import Database
from app.vault.keyring import Keyring
from app.vault.people import People
from app.vault.vault import Vault
from sync.client.enrolment import Enrolment
from sync.client.invitation import Invitation
from sync.client.recovery import RecoveryCode
from sync.client.welcome import Welcome, look
from ui.enrol.entered import Entered, Greeting, forget, load, save


def is_pending(db: Database) -> bool:
    """Says whether the first run of an open vault is not over; on the vault lane."""
    return People(db).me() is None or load(Keyring(db)) is not None


def greet(invitation: Invitation, clock: Clock) -> Greeting:
    """Asks the clinic who invites; on the net lane.

    Raises:
        InvitationError, SyncError, TrustError: Why that cannot be said.
    """
    return greeting_of(look(invitation, clock))


def greeting_of(welcome: Welcome) -> Greeting:
    """Returns what a person is told about an invitation."""
    role: Literal["patient", "therapist"] = "patient" if welcome.role == "patient" else "therapist"
    return Greeting(welcome.clinic_name, welcome.inviter_name, welcome.name, role, welcome.feedback_weekday)


def make_vault(profile: Profile, passphrase: str, clock: Clock, entered: Entered) -> tuple[Vault, Entered]:
    """Makes the vault with a fresh recovery code and keeps in it what was entered; on the cpu lane.

    Raises:
        VaultError, StorageError: There is no new vault.
    """
    code = RecoveryCode.new()
    vault = Vault.create(profile, passphrase, clock=clock, recovery=code.data)
    with_code = msgspec.structs.replace(entered, recovery=code.data)
    keep(vault, with_code)
    return vault, with_code


def resume(vault: Vault) -> Entered:
    """Returns what was entered before the program ended; on the vault lane.

    A vault whose making was interrupted before anything could be kept in it gets a fresh recovery code.
    """
    known = load(Keyring(vault.database))
    if known is not None:
        return known
    code = RecoveryCode.new()
    vault.set_recovery(code.data)
    entered = Entered(recovery=code.data)
    keep(vault, entered)
    return entered


def keep(vault: Vault, entered: Entered) -> Entered:
    """Keeps what was entered and returns it; on the vault lane."""
    with vault.database.transaction():
        save(Keyring(vault.database), entered)
    return entered


def enrol(vault: Vault, clock: Clock, entered: Entered, today: date) -> Entered:
    """Becomes the invited person, going on where an earlier try stopped; on the net lane.

    Raises:
        InvitationError: The invitation cannot be used; everything else stays.
        SyncError, TrustError: Not now; a later try goes on from here.
    """
    db = vault.connect()
    try:
        enrolment = Enrolment(db, clock)
        if not enrolment.is_finished:
            if not enrolment.is_under_way:
                welcome = look(Invitation.from_text(entered.invitation), clock)
                enrolment.begin(welcome, RecoveryCode(entered.recovery), name=entered.name, started_on=today)
            enrolment.finish()
        return settle(db, clock, entered)
    finally:
        db.close()


def settle(db: Database, clock: Clock, entered: Entered) -> Entered:
    """Writes the choice about the practice log once the vault is somebody's; repeating it changes nothing."""
    done = msgspec.structs.replace(entered, enrolled=True)
    if entered.share_log is not None:
        log = PracticeLog(db, clock)
        if log.sharing != entered.share_log:
            log.choose_sharing(entered.share_log)
    with db.transaction():
        save(Keyring(db), done)
    return done


def finish(vault: Vault) -> None:
    """Ends the first run: what was entered is forgotten, the recovery code with it; on the vault lane."""
    with vault.database.transaction():
        forget(Keyring(vault.database))
