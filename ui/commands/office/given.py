"""What stands on the command line, read with an exact word about what cannot be used."""

import tempfile
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Final

from app.errors import InvitationUnreadable
from app.model.ids import PersonId
from sync.client.invitation import server_address

LARGEST_FILE: Final = 256 * 1024
_ID_DIGITS: Final = 32


class Unusable(Exception):
    """A file or value on the command line cannot be used; the message is for the administrator."""


def text(file: Path) -> str:
    """Returns the text of a file.

    Raises:
        Unusable: It is not there, or is no text of a sensible size.
    """
    try:
        with file.open("rb") as opened:
            content = opened.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        raise Unusable(f"There is no file {file}.") from None
    except OSError:
        raise Unusable(f"The file {file.name} cannot be read.") from None
    if len(content) > LARGEST_FILE:
        raise Unusable(f"The file {file.name} is larger than {LARGEST_FILE // 1024} KiB.")
    try:
        return content.decode()
    except UnicodeDecodeError:
        raise Unusable(f"The file {file.name} is no text in UTF-8.") from None


def address(given: str) -> str:
    """Returns the server's address as it will stand on invitations.

    Raises:
        Unusable: It is none.
    """
    try:
        return server_address(given)
    except InvitationUnreadable as error:
        raise Unusable(f"--server: {error.detail or 'this is no address of a server.'}") from None


def place(file: Path) -> None:
    """Makes sure that a file can be written, before something is made that could then not be handed over.

    Raises:
        Unusable: It cannot.
    """
    try:
        with tempfile.TemporaryFile(dir=file.parent):
            pass
    except OSError:
        raise Unusable(f"The folder of {file.name} is not there or cannot be written to.") from None
    if file.is_dir():
        raise Unusable(f"{file} is a folder.")


def server_key(given: str) -> bytes:
    """Returns the server's public key, from hexadecimal digits or from a file of them.

    Raises:
        Unusable: It is neither.
    """
    try:
        key = bytes.fromhex(given)
    except ValueError:
        try:
            key = bytes.fromhex(text(Path(given)).strip())
        except ValueError:
            raise Unusable("The server's key is 64 hexadecimal digits, or a file that holds them.") from None
    if len(key) != 32:
        raise Unusable("The server's key is 64 hexadecimal digits, or a file that holds them.")
    return key


def person(given: str) -> PersonId:
    """Returns a patient's pseudonym.

    Raises:
        Unusable: It is none.
    """
    tidy = given.strip().lower()
    if len(tidy) != _ID_DIGITS or any(sign not in "0123456789abcdef" for sign in tidy):
        raise Unusable(
            f'--patient: "{given}" is no pseudonym; these are {_ID_DIGITS} hexadecimal digits, as '
            "`haven-server people` lists them."
        )
    return PersonId(tidy)


def begin_of(given: str, option: str) -> int:
    """Returns the first second of a day at this computer.

    Args:
        given: For instance "2026-12-24".
        option: Its name on the command line.

    Raises:
        Unusable: It is no day.
    """
    return int(datetime.combine(_day(given, option), time()).astimezone().timestamp())


def end_of(given: str, option: str) -> int:
    """Returns the first second after a day; see `begin_of`."""
    return int(datetime.combine(_day(given, option) + timedelta(days=1), time()).astimezone().timestamp())


def moment(given: str, option: str) -> int:
    """Returns a moment, or the first second of a day when no time stands with it.

    Raises:
        Unusable: It is none.
    """
    try:
        read = datetime.fromisoformat(given)
    except ValueError:
        raise Unusable(f'{option}: "{given}" is no moment; write for instance 2026-12-24T03:00.') from None
    return int((read if read.tzinfo is not None else read.astimezone()).timestamp())


def _day(given: str, option: str) -> date:
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise Unusable(f'{option}: "{given}" is no day; write for instance 2026-12-24.') from None
