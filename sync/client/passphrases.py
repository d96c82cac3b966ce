"""Passphrases for commands: from a file, a file descriptor or the terminal, never from the command line."""

import argparse
import getpass
import os
import sys
from pathlib import Path
from typing import Final

_LIMIT: Final = 64 * 1024


class NoPassphrase(Exception):
    """There is no passphrase to be had; a mistake in how the command was called."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the two ways of handing a passphrase to a command."""
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--passphrase-file", type=Path, metavar="FILE", help="read the passphrase from a file")
    group.add_argument("--passphrase-fd", type=int, metavar="N", help="read the passphrase from a file descriptor")


def add_new(parser: argparse.ArgumentParser) -> None:
    """Adds the way of handing a second, new passphrase to a command."""
    parser.add_argument(
        "--new-passphrase-file", type=Path, metavar="FILE", help="read the new passphrase from a file"
    )


def read(arguments: argparse.Namespace, *, repeat: bool = False) -> str:
    """Returns the passphrase: the first line of the file or descriptor, or what is typed at the terminal.

    Args:
        arguments: Parsed with `add_arguments`.
        repeat: Whether a typed one is asked for twice, for a new vault.

    Raises:
        NoPassphrase: It cannot be read, is empty, or was typed in two ways.
    """
    try:
        if arguments.passphrase_file is not None:
            return _from_file(arguments.passphrase_file)
        if arguments.passphrase_fd is not None:
            with os.fdopen(arguments.passphrase_fd, "rb", closefd=False) as file:
                return _first_line(file.read(_LIMIT))
    except (OSError, ValueError):
        raise NoPassphrase("The passphrase cannot be read.") from None
    return _typed("Passphrase: ", "Give the passphrase with --passphrase-file or --passphrase-fd.", repeat=repeat)


def read_new(arguments: argparse.Namespace) -> str:
    """Returns the new passphrase: the first line of the file, or what is typed twice at the terminal.

    Args:
        arguments: Parsed with `add_new`.

    Raises:
        NoPassphrase: It cannot be read, is empty, or was typed in two ways.
    """
    if arguments.new_passphrase_file is None:
        return _typed("New passphrase: ", "Give the new passphrase with --new-passphrase-file.", repeat=True)
    try:
        return _from_file(arguments.new_passphrase_file)
    except (OSError, ValueError):
        raise NoPassphrase("The new passphrase cannot be read.") from None


def _typed(prompt: str, otherwise: str, *, repeat: bool) -> str:
    if not sys.stdin.isatty():
        raise NoPassphrase(otherwise)
    typed = getpass.getpass(prompt)
    if repeat and getpass.getpass("The same again: ") != typed:
        raise NoPassphrase("The two passphrases differ.")
    return _first_line(typed.encode())


def _from_file(path: Path) -> str:
    with path.open("rb") as file:
        return _first_line(file.read(_LIMIT))


def _first_line(data: bytes) -> str:
    line = data.decode().split("\n", 1)[0].rstrip("\r")
    if not line:
        raise NoPassphrase("The passphrase is empty.")
    return line
