"""What the first run does with the vault and the clinic: each function runs on a lane and returns a value."""

from contextlib import suppress
from datetime import date
from typing import Final, Literal

import msgspec

from app.clinic.policy import Policy
from app.clinic.rules import Greeter
from app.clock import Clock
from app.errors import HavenError, PolicyInvalid
from app.paths import Profile
from app.vault.database import Database
from app.vault.keyring import Keyring
from app.vault.people import People
from app.vault.vault import Vault
from sync.client.enrolment import Enrolment
from sync.client.invitation import Invitation
from sync.client.recovery import RecoveryCode
from sync.client.welcome import Welcome, fetch_file, look
from ui import clinic_kit
from ui.enrol import early
from ui.enrol.entered import Entered, Greeting, Step, forget, load, save
from ui.enrol.person import Person

PHOTO: Final = 1024 * 1024
SOUND: Final = 4 * 1024 * 1024
"""What a picture and a recording of a policy have at most (`app.clinic.files`); larger ones are not waited for."""


def is_pending(db: Database) -> bool:
    """Says whether the first run of an open vault is not over; on the vault lane."""
    return People(db).me() is None or load(Keyring(db)) is not None


def greet(invitation: Invitation, clock: Clock) -> tuple[Greeting, Welcome]:
    """Asks the clinic who invites; on the net lane.

    Raises:
        InvitationError, SyncError, TrustError: Why that cannot be said.
    """
    kit = clinic_kit.built_in()
    welcome = look(invitation, clock, expected=kit.signed.clinic_key if kit is not None else None)
    return greeting_of(welcome), welcome


def meet(welcome: Welcome, language: str, clock: Clock) -> Person | None:
    """Returns who greets newcomers in the clinic's name, with picture and voice as far as they come; on the net lane.

    What does not come now stands on Today later; it keeps nobody from going on.
    """
    greeter = _greeter(welcome)
    if not greeter.name or welcome.role != "patient":
        return None

    def fetched(name: str, most: int) -> bytes:
        size = next((file.size for file in welcome.files if file.name == name), 0)
        if not 0 < size <= most:
            return b""
        with suppress(HavenError):
            return fetch_file(welcome, name, clock) or b""
        return b""

    return Person(
        greeter.name,
        greeter.role_in(language),
        greeter.words_in(language),
        fetched(greeter.photo, PHOTO),
        fetched(greeter.sound_in(language), SOUND),
    )


def _greeter(welcome: Welcome) -> Greeter:
    try:
        return Policy.parse(welcome.policy or "").greeter
    except PolicyInvalid:  # a later version wrote it; this one learns the rest of it by sync
        return Greeter()


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
    early.forget(profile)
    return vault, with_code


def resume(vault: Vault, before: tuple[Step, Entered] | None = None) -> Entered:
    """Returns what was entered before the program ended; on the vault lane.

    A vault whose making was interrupted before anything could be kept in it gets a fresh recovery code, and what was
    entered before there was a vault.

    Args:
        vault: The vault.
        before: What `early` kept; whoever was at a recovery sheet is asked for it again.
    """
    known = load(Keyring(vault.database))
    if known is not None:
        return known
    code = RecoveryCode.new()
    vault.set_recovery(code.data)
    step, typed = before or (Step.LANGUAGE, Entered())
    if step is Step.SHEET:
        typed = msgspec.structs.replace(typed, invitation="", greeting=None)
    return keep(vault, msgspec.structs.replace(typed, recovery=code.data))


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
        return settle(db, entered)
    finally:
        db.close()


def settle(db: Database, entered: Entered) -> Entered:
    """Notes that the vault is somebody's; repeating it changes nothing."""
    done = msgspec.structs.replace(entered, enrolled=True)
    with db.transaction():
        save(Keyring(db), done)
    return done


def finish(vault: Vault) -> None:
    """Ends the first run: what was entered is forgotten, the recovery code with it; on the vault lane."""
    with vault.database.transaction():
        forget(Keyring(vault.database))
