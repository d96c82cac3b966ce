"""Invitations and recovery codes as people handle them."""

from pathlib import Path

import pytest

from app.errors import InvitationMistyped, InvitationUnreadable, ReadOnlyPlace, WrongRecoveryCode
from sync.client.invitation import Invitation
from sync.client.recovery import RecoveryCode

SERVER = "https://inbox.clinic.example"


def test_code_and_file_carry_the_same_invitation(tmp_path: Path) -> None:
    invitation = Invitation.new(SERVER)
    file = tmp_path / "letter.haven-invitation"
    invitation.write(file)
    assert Invitation.from_file(file) == invitation
    assert Invitation.parse(invitation.code.lower(), "inbox.clinic.example ") == invitation
    assert invitation.secret.hex() not in repr(invitation)
    assert file.stat().st_mode & 0o077 == 0


def test_every_key_of_an_invitation_is_another_one() -> None:
    invitation = Invitation(bytes(16), SERVER)
    keys = {invitation.id, invitation.envelope_key, invitation.proof_key, invitation.door.private_bytes_raw()}
    assert len(keys) == 4


def test_a_mistyped_code_names_its_group() -> None:
    code = Invitation(bytes(16), SERVER).code
    wrong = ("1" if code[0] == "0" else "0") + code[1:]
    with pytest.raises(InvitationMistyped, match="group 1"):
        Invitation.parse(wrong, SERVER)
    recovery = RecoveryCode(bytes(20)).text
    with pytest.raises(WrongRecoveryCode, match="group 9"):
        RecoveryCode.parse(recovery[:-1] + ("1" if recovery[-1] == "0" else "0"))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"\xff\xfe",
        b'{"haven_invitation": 1, "server": "x", "code": "y"}',
        b"[" * 100000,
        b"%PDF-1.7",
        b'{"haven_invitation": 2, "server": "https://a.example", "code": ""}',
    ],
)
def test_what_is_no_invitation_file_is_unreadable(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "letter"
    file.write_bytes(content)
    with pytest.raises(InvitationUnreadable):
        Invitation.from_file(file)


def test_a_missing_file_and_a_folder_are_unreadable(tmp_path: Path) -> None:
    for path in (tmp_path / "nothing", tmp_path):
        with pytest.raises(InvitationUnreadable):
            Invitation.from_file(path)
    with pytest.raises(ReadOnlyPlace):
        Invitation.new(SERVER).write(tmp_path / "no folder" / "letter")


@pytest.mark.parametrize(
    ("typed", "used"),
    [
        ("inbox.clinic.example", "https://inbox.clinic.example"),
        (" HTTPS://Inbox.Clinic.Example:8443/ ", "https://inbox.clinic.example:8443"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("http://[::1]:8000", "http://[::1]:8000"),
        ("http://localhost:8000", "http://localhost:8000"),
    ],
)
def test_addresses_are_read_as_people_write_them(typed: str, used: str) -> None:
    assert Invitation(bytes(16), typed).server == used


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "http://inbox.clinic.example",
        "ftp://a.example",
        "https://a.example/path",
        "https://u:p@a.example",
        "https://a.example:99999",
        "https://a b.example",
        "http://127.0.0.1.example",
        "https://[::1",
    ],
)
def test_addresses_that_would_not_be_safe_are_refused(typed: str) -> None:
    with pytest.raises(InvitationUnreadable):
        Invitation(bytes(16), typed)


def test_the_recovery_code_makes_the_same_root_again() -> None:
    code = RecoveryCode.new()
    again = RecoveryCode.parse(code.text.lower())
    assert again.data == code.data
    assert again.root.private_bytes_raw() == code.root.private_bytes_raw()
    assert again.sealing_public == code.sealing_public
    assert len(code.groups) == 9
