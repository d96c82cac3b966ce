"""`haven-sync export` and `haven-sync import`, over real vaults of people who know each other."""

import json
import os
from pathlib import Path

import pytest

from sync.client.command import main
from tests.integration.conftest import PASSPHRASE, World
from tests.integration.test_commands import run
from tests.integration.test_exchange import settle, share


class Terminal:
    """Runs the command here, as somebody at a terminal would."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._secret = folder / "secret"
        self._capsys = capsys

    def run(self, *arguments: object, code: int = 0, secret: str = PASSPHRASE) -> str:
        """Returns what the command prints: its report, or what it complains about."""
        self._secret.write_text(secret)
        assert main([*map(str, arguments), "--passphrase-file", str(self._secret)]) == code
        said = self._capsys.readouterr()
        return said.out if code == 0 else said.err


def test_a_file_goes_there_and_back_without_a_window(
    world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    therapist, patient = world.meet()
    settle(patient, therapist)
    share(patient, "The light on the water.")
    me, folders = patient.people.me(), [party.vault.profile.folder for party in (therapist, patient)]
    for party in (therapist, patient):
        party.close()
    world.parties.clear()
    world.server.stop()
    terminal = Terminal(tmp_path, capsys)
    of_therapist, of_patient = (["--profile", folder] for folder in folders)
    there, back = tmp_path / "there.haven-exchange", tmp_path / "back.haven-exchange"

    report = json.loads(run("sync.client.command", "export", *of_patient, "--to", there, "--json"))
    assert (report["things"], report["left_out"], report["held"], report["computers"]) == (1, 0, False, 1)
    assert report["size"] == there.stat().st_size
    report = json.loads(run("sync.client.command", "import", *of_therapist, there, "--json"))
    assert (report["things"], report["problem"], report["evidence"], report["sender"]) == (1, None, {}, me.id)
    assert "took over 0" in terminal.run("import", *of_therapist, there)

    assert str(back) in terminal.run("export", *of_therapist, "--to", back, "--for", me.id)
    report = json.loads(terminal.run("import", *of_patient, back, "--json"))
    assert (report["things"], report["arrived"]) == (0, 1)
    assert "cannot be reached" in terminal.run(*of_patient, "--json", code=3)

    export = ["export", *of_therapist, "--to", back]
    assert me.id in terminal.run(*export, "--for", "somebody", code=2)
    assert "That passphrase" in terminal.run(*export, code=4, secret="another one")
    assert "no vault" in terminal.run("import", "--profile", tmp_path / "nobody", there, code=6)
    assert "another one to read" in terminal.run("import", *of_patient, there, code=7)
    assert "damaged" in terminal.run("import", *of_therapist, cut(there), code=7)
    nowhere = ["--to", tmp_path / "nowhere" / "file"]
    assert "cannot be written" in terminal.run("export", *of_patient, *nowhere, code=7)
    if os.name != "nt":
        assert there.stat().st_mode & 0o777 == 0o644 & ~umask(), "it may be carried to another account"


def cut(path: Path) -> Path:
    shorter = path.with_name("cut.haven-exchange")
    shorter.write_bytes(path.read_bytes()[:-1])
    return shorter


def umask() -> int:
    found = os.umask(0o022)
    os.umask(found)
    return found
