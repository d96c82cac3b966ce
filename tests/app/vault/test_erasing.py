"""Everything goes from this computer: the key first, so that what could not be removed says nothing."""

import logging
import shutil
from pathlib import Path

import pytest

from app import log
from app.clock import SetClock
from app.errors import ReadOnlyPlace, VaultDamaged, VaultInUse, VaultMissing
from app.paths import Profile
from app.vault.cost import FLOOR
from app.vault.erasing import erase
from app.vault.header import copy_of
from app.vault.vault import Vault
from tests.app.vault.conftest import SmallDisk

PASSPHRASE = "a quiet harbour"


def made(profile: Profile, clock: SetClock) -> None:
    """A closed vault with everything that can lie beside one."""
    with Vault.create(profile, PASSPHRASE, clock=clock, cost=FLOOR) as vault, vault.database.transaction():
        vault.database.execute("INSERT INTO preferences (name, value) VALUES ('canary', '\"Zonlicht\"')")
    profile.settings.write_text("{}")
    profile.help.write_text("{}")
    (profile.folder / "vault.rekeyed").write_bytes(profile.header.read_bytes())
    for folder, name in (
        (profile.voice, "n.sealed"),
        (profile.voice, "n.part"),
        (profile.folder, profile.reminders.name),
        (profile.folder, profile.first_run.name),
        (profile.recordings, "mbct/a/one.opus"),
        (profile.backups, "b.db"),
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"her voice")


def test_nothing_is_left_and_a_new_vault_can_be_made_there(profile: Profile, clock: SetClock) -> None:
    made(profile, clock)
    erase(profile)
    assert list(profile.folder.iterdir()) == []
    assert not Vault.exists(profile)
    with pytest.raises(VaultMissing):
        Vault.open(profile, PASSPHRASE, clock=clock)
    Vault.create(profile, "another harbour", clock=clock, cost=FLOOR).close()
    erase(Profile(profile.folder / "nothing here"))


def test_the_key_goes_before_anything_else(
    profile: Profile, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When it is cut off as soon as the keys are gone, what is left does not open with the passphrase any more."""
    made(profile, clock)

    class CutOff(Exception):
        pass

    def cut(_path: Path) -> None:
        raise CutOff

    monkeypatch.setattr("app.vault.erasing.let_go", cut)
    with pytest.raises(CutOff):
        erase(profile)
    assert profile.database.exists()
    assert not profile.header.exists()
    assert not copy_of(profile).exists()
    with pytest.raises(VaultDamaged):
        Vault.open(profile, PASSPHRASE, clock=clock)
    monkeypatch.undo()
    erase(profile)
    assert list(profile.folder.iterdir()) == []


def test_the_slots_are_overwritten_where_they_lay(profile: Profile, clock: SetClock, tmp_path: Path) -> None:
    made(profile, clock)
    (tmp_path / "elsewhere").hardlink_to(profile.header)
    erase(profile)
    assert not (tmp_path / "elsewhere").read_bytes().strip(b"\0")


def test_a_vault_that_is_open_is_left_as_it_is(profile: Profile, clock: SetClock) -> None:
    with Vault.create(profile, PASSPHRASE, clock=clock, cost=FLOOR):
        with pytest.raises(VaultInUse):
            erase(profile)
        assert profile.header.exists()
    Vault.open(profile, PASSPHRASE, clock=clock).close()


def test_a_place_that_cannot_be_written_to_keeps_everything(small_disk: SmallDisk, clock: SetClock) -> None:
    profile = Profile(small_disk.folder / "profile")
    Vault.create(profile, PASSPHRASE, clock=clock, cost=FLOOR).close()
    small_disk.read_only(True)
    try:
        with pytest.raises(ReadOnlyPlace):
            erase(profile)
    finally:
        small_disk.read_only(False)
    Vault.open(profile, PASSPHRASE, clock=clock).close()


def test_the_log_goes_too_and_begins_anew(profile: Profile, clock: SetClock) -> None:
    made(profile, clock)
    handler = log.start(profile.log)
    try:
        logging.getLogger("haven.tests").info("before")
        erase(profile)
        assert not profile.log.exists()
        logging.getLogger("haven.tests").info("after")
        assert "before" not in profile.log.read_text()
        assert "after" in profile.log.read_text()
    finally:
        logging.getLogger("haven").removeHandler(handler)
        handler.close()
    shutil.rmtree(profile.folder)
