"""The vault of one person on this computer: made, opened, given another passphrase, closed."""

import logging
import secrets
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType

from app.clock import Clock
from app.errors import VaultExists, VaultMissing, WrongPassphrase, WrongRecoveryCode
from app.paths import Profile
from app.vault import header as headers
from app.vault import migrations, rekeying
from app.vault.backup import back_up
from app.vault.claim import take
from app.vault.cost import FLOOR, KEY_LENGTH, Cost, calibrate
from app.vault.database import Database, beside
from app.vault.header import Header
from app.vault.migrations import Migration
from app.vault.own_kinds import watch
from app.vault.rekeying import Rekeying
from app.vault.slots import VAULT_ID_LENGTH, Kind, passphrase_secret, unwrap, wrap
from app.vault.storage import discard, make_folder, write_atomically, writing

log = logging.getLogger("haven.vault")


class Vault:
    """An open vault. Made by `create` and `open`; one process at a time has it.

    Making and opening take as long as one Argon2id derivation (about half a second; making also measures the
    computer) and belong on the *cpu* lane.

    Attributes:
        profile: The files it lies in.
        database: The writing connection of the program, for the *vault* lane.
    """

    def __init__(self, profile: Profile, header: Header, key: bytes, database: Database, held: ExitStack) -> None:
        self.profile = profile
        self.database = database
        self._header = header
        self._key = key
        self._held = held

    @classmethod
    def create(
        cls,
        profile: Profile,
        passphrase: str,
        *,
        clock: Clock,
        recovery: bytes | None = None,
        cost: Cost | None = None,
    ) -> "Vault":
        """Makes a vault and opens it.

        The header is written last. A marker tells what a crash left half-made; the next try cleans that up.

        Args:
            profile: Where it will lie; the folder is made.
            passphrase: Opens it; compared after Unicode normalisation (NFKC).
            clock: Measures this computer, to choose the cost of guessing.
            recovery: The 20 bytes of the recovery code, or None for no recovery slot yet.
            cost: The cost of guessing, if it is not to be measured.

        Raises:
            VaultExists: There is one, or the damaged remains of one.
            VaultInUse: Another process is at it.
            DiskFull, ReadOnlyPlace: Nothing was left behind.
        """
        make_folder(profile.folder)
        with ExitStack() as held:
            take(profile, held)
            if cls.exists(profile):
                raise VaultExists
            _clear(profile)
            key, vault_id = secrets.token_bytes(KEY_LENGTH), secrets.token_bytes(VAULT_ID_LENGTH)
            slots = [wrap(key, vault_id, "passphrase", passphrase_secret(passphrase), cost or calibrate(clock))]
            if recovery is not None:
                slots.append(wrap(key, vault_id, "recovery", recovery, FLOOR))
            header = Header(vault_id, tuple(slots))
            database = _make_files(profile, key, header)
            held.callback(database.close)
            return cls(profile, header, key, database, held.pop_all())

    @classmethod
    def open(cls, profile: Profile, passphrase: str, *, clock: Clock) -> "Vault":
        """Opens a vault and brings it up to date, with a backup first.

        Raises:
            VaultMissing: There is none, or one whose making was interrupted.
            VaultInUse: Another process has it.
            WrongPassphrase: The passphrase does not open it.
            VaultDamaged: Both copies of the header, or the database, are not what they should be.
            VaultFromNewerHaven: A later version wrote it; nothing was changed.
            DiskFull, ReadOnlyPlace: It cannot be opened there now; nothing was changed.
        """
        with ExitStack() as held:
            header = _begin(profile, held)
            key = _unlock(header, "passphrase", passphrase_secret(passphrase))
            if key is None:
                raise WrongPassphrase
            database = Database(profile.database, key)
            held.callback(database.close)
            steps = migrations.missing(database, migrations.discover())
            database.check()
            if steps:
                _bring_up_to_date(database, profile, key, clock, steps)
            watch(database)
            headers.heal(profile, header)
            discard(_marker(profile))
            return cls(profile, header, key, database, held.pop_all())

    @classmethod
    def reset_passphrase(cls, profile: Profile, code: bytes, new: str, *, clock: Clock) -> None:
        """Gives a closed vault, whose passphrase was forgotten, a new one by means of the recovery code.

        Args:
            profile: Where it lies.
            code: The 20 bytes of the recovery code.
            new: The passphrase that opens it from now on.
            clock: Measures this computer, to choose the cost of guessing.

        Raises:
            WrongRecoveryCode: The code does not open it, or it has no recovery slot.
            VaultMissing, VaultInUse, VaultDamaged, VaultFromNewerHaven: As for `open`.
            DiskFull, ReadOnlyPlace: Nothing was changed.
        """
        with ExitStack() as held:
            header = _begin(profile, held)
            key = _unlock(header, "recovery", code)
            if key is None:
                raise WrongRecoveryCode
            slot = wrap(key, header.vault, "passphrase", passphrase_secret(new), calibrate(clock))
            headers.save(profile, header.with_slot(slot))

    @staticmethod
    def exists(profile: Profile) -> bool:
        """Whether there is a vault, be it damaged; one whose making was interrupted does not count."""
        with writing():
            if profile.header.exists() or headers.copy_of(profile).exists():
                return True
            return profile.database.exists() and not _marker(profile).exists()

    def connect(self) -> Database:
        """Returns one more connection, which is closed with the vault at the latest.

        Raises:
            VaultDamaged, DiskFull, ReadOnlyPlace: It cannot be opened.
            ValueError: The vault was closed.
        """
        if not self._key:
            raise ValueError("closed vault")
        database = Database(self.profile.database, self._key, turn=self.database.turn)
        self._held.callback(database.close)
        return database

    def change_passphrase(self, old: str, new: str) -> None:
        """Wraps the vault key anew; the database is not touched, and the old passphrase opens nothing any more.

        Raises:
            WrongPassphrase: The old passphrase does not open the vault.
            DiskFull, ReadOnlyPlace: Nothing was changed.
        """
        slot = self._header.slot("passphrase")
        if slot is None or _unlock(self._header, "passphrase", passphrase_secret(old)) is None:
            raise WrongPassphrase
        fresh = wrap(self._key, self._header.vault, "passphrase", passphrase_secret(new), slot.cost)
        self._keep(self._header.with_slot(fresh))

    def rekeying(self, old: str, new: str, recovery: bytes | None, *, replaces: bool = False) -> Rekeying:
        """Prepares another vault key, for when somebody knows the passphrase; carried out by `Rekeying.run`.

        Args:
            old: The passphrase until now.
            new: The passphrase from then on.
            recovery: The 20 bytes of the recovery code, which is kept nowhere and without which the new key cannot be
                wrapped for it. With None no recovery code opens the vault from then on. A vault that has no recovery
                slot takes the code as it is.
            replaces: Whether the code is a new one, in place of the one until now.

        Raises:
            WrongPassphrase: The old passphrase does not open the vault.
            WrongRecoveryCode: The recovery code does not open it.
        """
        slot = self._header.slot("passphrase")
        if slot is None or _unlock(self._header, "passphrase", passphrase_secret(old)) is None:
            raise WrongPassphrase
        key, vault_id = secrets.token_bytes(KEY_LENGTH), self._header.vault
        slots = [wrap(key, vault_id, "passphrase", passphrase_secret(new), slot.cost)]
        if recovery is not None:
            known = self._header.slot("recovery")
            if known is not None and not replaces and unwrap(known, vault_id, recovery) is None:
                raise WrongRecoveryCode
            slots.append(wrap(key, vault_id, "recovery", recovery, FLOOR))
        return Rekeying(self.profile, self._key, self._header, key, Header(vault_id, tuple(slots)))

    @property
    def has_recovery(self) -> bool:
        """Whether a recovery code opens it."""
        return self._header.slot("recovery") is not None

    def set_recovery(self, code: bytes) -> None:
        """Lets a recovery code open the vault; an earlier one opens nothing any more.

        Args:
            code: Its 20 bytes.

        Raises:
            DiskFull, ReadOnlyPlace: Nothing was changed.
        """
        self._keep(self._header.with_slot(wrap(self._key, self._header.vault, "recovery", code, FLOOR)))

    def close(self) -> None:
        """Closes all connections, lets go of the key and of the lock. May be called twice."""
        self._key = b""
        self._held.close()

    def __enter__(self) -> "Vault":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _keep(self, header: Header) -> None:
        headers.save(self.profile, header)
        self._header = header


def _begin(profile: Profile, held: ExitStack) -> Header:
    """Takes the lock of a vault that is there, ends what a crash interrupted, and reads its header."""
    if not Vault.exists(profile):
        raise VaultMissing
    take(profile, held)
    rekeying.finish(profile)
    return headers.load(profile)


def _unlock(header: Header, kind: Kind, secret: bytes) -> bytes | None:
    """Returns the vault key, or None when there is no such slot or the secret does not open it."""
    slot = header.slot(kind)
    return unwrap(slot, header.vault, secret) if slot else None


def _make_files(profile: Profile, key: bytes, header: Header) -> Database:
    """Writes database and header of a new vault, or nothing."""
    with ExitStack() as undo:
        undo.callback(_clear, profile)
        write_atomically(_marker(profile), b"")
        database = Database(profile.database, key, create=True)
        undo.callback(database.close)
        migrations.apply(database, migrations.discover())
        watch(database)
        database.checkpoint()
        headers.save(profile, header)
        undo.pop_all()
    discard(_marker(profile))
    return database


def _bring_up_to_date(
    database: Database, profile: Profile, key: bytes, clock: Clock, steps: Sequence[Migration]
) -> None:
    """Takes the missing steps, with a copy of the database first."""
    before = migrations.version(database)
    back_up(database, profile, key, clock.now())
    migrations.apply(database, steps)
    log.info("the vault was brought from version %d to %d", before, migrations.version(database))


def _marker(profile: Profile) -> Path:
    """Returns the file that is there while a vault is being made."""
    return profile.folder / "vault.making"


def _clear(profile: Profile) -> None:
    """Removes a half-made vault, the marker last."""
    database = profile.database
    discard(profile.header, headers.copy_of(profile), database, *beside(database), _marker(profile))
