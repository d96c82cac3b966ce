"""Opening the clinic's vault, and handing over what was signed: online, or as a file for `haven-server import`."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from app.clock import SystemClock
from app.paths import Profile
from app.vault.storage import write_atomically
from app.vault.vault import Vault
from sync.client.clinic_office import ClinicOffice
from sync.client.transport import Transport
from ui.commands.office import given


@contextmanager
def office(parsed: argparse.Namespace, passphrase: str) -> Iterator[ClinicOffice]:
    """Opens the office of the clinic's vault, after making sure that `--out` can be written."""
    if getattr(parsed, "out", None) is not None:
        given.place(parsed.out)
    clock = SystemClock()
    with Vault.open(Profile(parsed.profile), passphrase, clock=clock) as vault:
        yield ClinicOffice(vault.database, clock)


@contextmanager
def way(opened: ClinicOffice) -> Iterator[Transport]:
    """Opens the way to the clinic's server."""
    transport = Transport(opened.server, SystemClock())
    try:
        yield transport
    finally:
        transport.close()


def hand_over(opened: ClinicOffice, out: Path | None) -> None:
    """Publishes online, or writes a publication file.

    Raises:
        Offline, Refused: The server did not take it; it waits for the next publication.
    """
    if out is not None:
        write(opened, out)
        return
    with way(opened) as transport:
        opened.publish(transport)
    print("Published.")


def write(opened: ClinicOffice, out: Path) -> None:
    """Writes a publication file.

    Raises:
        DiskFull, ReadOnlyPlace: It cannot be written.
    """
    write_atomically(out, msgspec.msgpack.encode(opened.export()))
    if opened.has_waiting_files:
        print("The policy's picture, recordings and course go out with the next command that reaches the server.")
    print(f"Publication: {out}. Take it to the server: haven-server import --data DIR {out.name}")
