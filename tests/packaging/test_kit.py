"""The clinic's kit: what it says, what it refuses in exact words, and what the program does with it."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.clinic.help_file import write_help
from app.clinic.policy import Policy
from app.errors import PolicyInvalid
from sync.client import kit
from sync.protocol.wire import Kit
from sync.trust.hashes import fingerprint
from sync.trust.labels import KIT, POLICY
from sync.trust.signing import public_bytes, sign_struct
from tools.packaging.command import UNUSABLE, main
from ui import clinic_kit
from ui.shell import help_numbers

SERVER = "https://inbox.example.org"
TOML = """country = "NL"

[clinic]
name = "The harbour clinic"

[[help]]
kind = "clinic"
number = "+31 24 555 01 00"
hours = "Monday to Friday, 9 to 17"
"""
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))


def signed(toml: str = TOML, server: str = SERVER, label: str = KIT) -> str:
    """Returns a kit as `haven-clinic kit` writes it."""
    body = Kit(fingerprint(public_bytes(KEY)), server, toml.strip(), 1_800_000_000)
    return kit.written(public_bytes(KEY), body, sign_struct(KEY, label, body).signature)


def refused(path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """Returns what `build_installer.py --clinic` says of a kit that it does not take."""
    assert main(["--clinic", str(path), "--out", str(path.parent / "out")]) == UNUSABLE
    assert not (path.parent / "out").exists(), "something was built all the same"
    return capsys.readouterr().err.strip()


def test_a_signed_kit_is_read() -> None:
    read = clinic_kit.read(signed())
    assert (read.name, read.signed.server) == ("The harbour clinic", SERVER)
    assert read.signed.fingerprint == fingerprint(public_bytes(KEY))
    assert next(number.number for number in read.policy.help) == "+31 24 555 01 00"


BROKEN = {
    "no TOML": (
        signed().replace('name = "The', "name = The"),
        "clinic.toml:4: It is no TOML: Invalid value.",
    ),
    "not signed": (
        TOML,
        "clinic.toml: [kit] is missing: haven-clinic kit adds it, and signs the file.",
    ),
    "a server without TLS": (
        signed(server="http://inbox.example.org"),
        "clinic.toml:12: kit.server: The server's address must begin with https.",
    ),
    "a mistyped key": (
        signed().replace('key = "', 'key = "x'),
        "clinic.toml:13: kit.key is 64 hexadecimal digits in quotes.",
    ),
    "changed after it was signed": (
        signed().replace("555 01 00", "555 01 01"),
        "clinic.toml:15: kit.signature does not fit: something was changed after the clinic signed it. Change the "
        "clinic's own file, and sign it again with haven-clinic kit.",
    ),
    "a number that is none": (
        signed(TOML.replace('"+31 24 555 01 00"', '"reception"')),
        'clinic.toml:8: help[1].number is a phone number in quotes: digits, spaces, and "+" in front.',
    ),
    "no number of the clinic's": (
        signed(TOML.replace('kind = "clinic"', 'kind = "crisis"')),
        "clinic.toml: [[help]] needs a number of the clinic's own: kind clinic or out-of-hours.",
    ),
    "what belongs into the policy": (
        signed(TOML + "\n[switches]\nderived_values = true\n"),
        "clinic.toml: switches has no place in a kit; it comes with the policy. Known are country, clinic, help.",
    ),
    "signed as something else": (
        signed(label=POLICY),
        "clinic.toml:15: kit.signature does not fit: something was changed after the clinic signed it. Change the "
        "clinic's own file, and sign it again with haven-clinic kit.",
    ),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_kit_is_refused_in_exact_words(
    what: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text, said = BROKEN[what]
    path = tmp_path / "clinic.toml"
    path.write_text(text)
    assert refused(path, capsys) == said


def test_a_kit_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert refused(tmp_path / "clinic.toml", capsys) == "clinic.toml: the file cannot be read."


@pytest.fixture
def built_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Resources as they are in a program with a kit."""
    (tmp_path / "resources").mkdir()
    (tmp_path / "resources" / clinic_kit.NAME).write_text(signed())
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    return tmp_path


def test_the_clinics_numbers_are_there_before_anybody_enrolled(built_in: Path, qtbot: object) -> None:
    shown = help_numbers.numbers(built_in / "no-vault-yet" / "help.json", "GB")
    assert next((number.kind, number.number) for number in shown) == ("clinic", "+31 24 555 01 00")
    assert "112" in [number.number for number in shown], "the country's own numbers fill in"


def test_the_clinics_numbers_stay_after_enrolling_until_a_policy_came(built_in: Path, qtbot: object) -> None:
    file = built_in / "help.json"
    write_help(file, Policy(), "en")
    assert "+31 24 555 01 00" in [number.number for number in help_numbers.numbers(file, "GB")]
    write_help(file, Policy.parse(TOML.replace("555 01 00", "555 02 00")), "en")
    shown = [number.number for number in help_numbers.numbers(file, "GB")]
    assert "+31 24 555 02 00" in shown
    assert "+31 24 555 01 00" not in shown


def test_a_kit_that_does_not_hold_counts_as_none(built_in: Path) -> None:
    path = built_in / "resources" / clinic_kit.NAME
    path.write_text(signed().replace("555 01 00", "555 01 01"))
    assert clinic_kit.built_in() is None
    with pytest.raises(PolicyInvalid):
        clinic_kit.read(path.read_text())
