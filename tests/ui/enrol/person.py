"""Somebody before her new Haven, and what she does at its first run."""

from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from app.paths import Profile
from app.vault.vault import Vault
from tests.ui.named import child, settle
from ui.enrol.flow import FirstRun
from ui.enrol.start import is_pending
from ui.widgets import Field

PASSPHRASE = "heron on the balcony"


class Person:
    """Somebody before her new Haven, who can close it and open it again."""

    def __init__(self, world, bench, shown, folder: Path) -> None:
        self.world, self.bench, self.shown = world, bench, shown
        self.profile = Profile(folder / "anna")
        self.arrived: list[tuple[Vault, bool]] = []
        self.flow = self.open(None)

    def open(self, vault: Vault | None) -> FirstRun:
        self.flow = FirstRun(self.bench.background, self.profile, self.world.clock, self.bench.settings)
        self.flow.arrived.connect(lambda vault, breathe: self.arrived.append((vault, breathe)))
        self.flow.resize(1280, 800)
        self.shown(self.flow)
        self.flow.begin(vault)
        return self.flow

    @property
    def vault(self) -> Vault:
        vault = self.flow._journey.vault
        assert vault is not None
        return vault

    def crash(self) -> None:
        """The program ends in the middle; afterwards the vault is unlocked again."""
        self.flow._typing.timeout.emit()
        self.vault.close()
        again = Vault.open(self.profile, PASSPHRASE, clock=self.world.clock)
        assert is_pending(again.database)
        self.open(again)

    def off(self) -> None:
        """The light goes out before there is a vault; what was typed is kept. Haven starts again."""
        self.flow._typing.timeout.emit()
        self.open(None)

    def click(self, name: str) -> None:
        child(self.flow, QPushButton, name).click()
        settle()

    def type(self, name: str, text: str) -> None:
        field = child(self.flow, Field, name)
        field.clear()
        QTest.keyClicks(field, text)

    def invites(self) -> None:
        invitation = self.world.invite(self.world.therapist, "Anna")
        self.type("enrol.code", invitation.code)
        self.type("enrol.server", invitation.server)
        self.click("enrol.look")

    def to_the_sheet(self) -> None:
        self.click("enrol.language_en")
        self.invites()
        self.click("enrol.accept")
        self.type("enrol.passphrase", PASSPHRASE)
        self.type("enrol.passphrase_again", PASSPHRASE)
        self.click("enrol.make_vault")

    def checks_the_sheet(self) -> None:
        groups = self.flow._journey.groups
        self.click("enrol.sheet_is_safe")
        for place in self.flow._journey.asked:
            self.type(f"enrol.group_{place}", groups[place - 1].lower())
        self.click("enrol.check")

    def forget_vault(self) -> None:
        """Somebody else has closed the vault."""
        self.flow._journey._vault = None

    def close(self) -> None:
        """Closes the vault, if one was made."""
        if self.flow._journey.vault is not None:
            self.flow._journey.vault.close()
