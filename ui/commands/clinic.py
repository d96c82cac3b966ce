"""`haven-clinic`: the clinic's office on the administrator's computer.

Makes the clinic's keys, signs invitations, roster and policy. The keys live in a vault of their own and never go to
the server. What is signed goes to the server online, or as a publication file for `haven-server import`.

Exit codes: 0 done; 2 called wrongly, or a file that cannot be used; 3 the server cannot be reached or refused, and
what was made waits for the next publication; 4 wrong passphrase; 5 something could not be trusted; 6 the vault or the
disk.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

import msgspec

from app.clinic.policy import Policy
from app.clock import SystemClock
from app.errors import HavenError, InvitationUnreadable, PolicyInvalid
from app.paths import Profile
from app.vault.passphrase import LEAST, Strength, strength
from app.vault.storage import write_atomically
from app.vault.vault import Vault
from sync.client import passphrases
from sync.client.clinic_office import ClinicOffice
from sync.client.command import CALLED_WRONGLY, exit_code
from sync.client.invitation import server_address
from sync.client.recovery import RecoveryCode
from sync.client.transport import Transport

_LARGEST_FILE: Final = 256 * 1024
_EPILOG: Final = __doc__.split("\n\n")[-1]


class _Unusable(Exception):
    """A file or value on the command line cannot be used; the message is for the administrator."""


def main(arguments: list[str] | None = None) -> int:
    """Runs the command and returns its exit code."""
    parsed = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace, str], None] = parsed.run
    try:
        run(parsed, passphrases.read(parsed, repeat=run is _init))
    except (passphrases.NoPassphrase, _Unusable) as error:
        print(error, file=sys.stderr)
        return CALLED_WRONGLY
    except (PolicyInvalid, InvitationUnreadable) as error:
        print(error, file=sys.stderr)
        return CALLED_WRONGLY
    except HavenError as error:
        print(error, file=sys.stderr)
        return exit_code(error)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="haven-clinic", description="The clinic's office.", epilog=_EPILOG)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(name: str, run: Callable[[argparse.Namespace, str], None], words: str) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=words, description=words, epilog=_EPILOG)
        command.add_argument(
            "--profile", type=Path, required=True, metavar="DIR", help="the folder of the clinic's vault"
        )
        passphrases.add_arguments(command)
        command.set_defaults(run=run)
        return command

    init = add("init", _init, "Make the clinic's keys and its first publication.")
    init.add_argument("--server", required=True, metavar="URL", help="the address that stands on invitations")
    init.add_argument(
        "--server-key", required=True, metavar="HEX|FILE", help="the server's public key (server-key.pub)"
    )
    init.add_argument("--name", required=True, help="the clinic's name; the server never learns it")
    init.add_argument("--policy", type=Path, metavar="FILE", help="the clinic's policy, TOML")
    init.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help="the publication for haven-server import"
    )
    invite = add("invite", _invite, "Invite a member of staff.")
    invite.add_argument("--role", choices=["therapist"], required=True)
    invite.add_argument("--name", required=True, help="of the invited person; the server never learns it")
    invite.add_argument("--out", type=Path, required=True, metavar="FILE", help="the invitation (.haven-invitation)")
    invite.add_argument("--publication", type=Path, metavar="FILE", help="write a publication instead of posting it")
    roster = add("roster", _roster, "Fetch who enrolled, check the proofs, and publish the roster.")
    roster.add_argument("--out", type=Path, metavar="FILE", help="write a publication instead of posting it")
    policy = add("policy", _policy, "Check, sign and publish the clinic's policy.")
    policy.add_argument("file", type=Path, metavar="FILE", help="the policy, TOML")
    policy.add_argument("--out", type=Path, metavar="FILE", help="write a publication instead of posting it")
    return parser


def _init(parsed: argparse.Namespace, passphrase: str) -> None:
    if strength(passphrase, [parsed.name]) is Strength.TOO_SHORT:
        raise _Unusable(
            f"The passphrase of the clinic's key needs at least {LEAST} characters; several words are best."
        )
    toml = None if parsed.policy is None else _checked_policy(parsed.policy)
    receipt_key, server = _server_key(parsed.server_key), _address(parsed.server)
    _check_place(parsed.out)
    clock, recovery = SystemClock(), RecoveryCode.new()
    with Vault.create(Profile(parsed.profile), passphrase, clock=clock, recovery=recovery.data) as vault:
        office = ClinicOffice.create(vault.database, clock, server=server, receipt_key=receipt_key, name=parsed.name)
        if toml is not None:
            office.set_policy(toml)
        print(f"Recovery code: {recovery.text}")
        print("Write the recovery code on paper and keep it apart. It is shown only once.", flush=True)
        _write_publication(office, parsed.out)
        print(f"Fingerprint: {office.fingerprint.hex()}")


def _invite(parsed: argparse.Namespace, passphrase: str) -> None:
    with _opened(parsed, passphrase) as vault:
        office = ClinicOffice(vault.database, SystemClock())
        invitation = office.invite_therapist(parsed.name)
        invitation.write(parsed.out)
        print(f"Server: {invitation.server}")
        print(f"Code: {invitation.code}")
        _hand_over(office, parsed.publication)


def _roster(parsed: argparse.Namespace, passphrase: str) -> None:
    with _opened(parsed, passphrase) as vault:
        clock = SystemClock()
        office = ClinicOffice(vault.database, clock)
        transport = Transport(office.server, clock)
        try:
            admission = office.admit(transport)
        finally:
            transport.close()
        for name in admission.admitted:
            print(f"Admitted: {name}")
        if admission.disbelieved:
            print(f"Not believed, and kept as evidence: {admission.disbelieved}")
        if not admission.changed:
            print("The roster is unchanged.")
        _hand_over(office, parsed.out)


def _policy(parsed: argparse.Namespace, passphrase: str) -> None:
    toml = _checked_policy(parsed.file)
    with _opened(parsed, passphrase) as vault:
        office = ClinicOffice(vault.database, SystemClock())
        print(f"Policy number: {office.set_policy(toml)}")
        _hand_over(office, parsed.out)


def _opened(parsed: argparse.Namespace, passphrase: str) -> Vault:
    return Vault.open(Profile(parsed.profile), passphrase, clock=SystemClock())


def _hand_over(office: ClinicOffice, file: Path | None) -> None:
    """Publishes online, or writes a publication file."""
    if file is not None:
        _write_publication(office, file)
        return
    transport = Transport(office.server, SystemClock())
    try:
        office.publish(transport)
    finally:
        transport.close()


def _write_publication(office: ClinicOffice, file: Path) -> None:
    write_atomically(file, msgspec.msgpack.encode(office.publication()))


def _checked_policy(file: Path) -> str:
    """Returns a policy file's text after it was read without a complaint."""
    toml = _text(file)
    try:
        Policy.parse(toml)
    except PolicyInvalid as error:
        raise PolicyInvalid(f"{file.name}: {error.detail}") from error
    return toml


def _address(given: str) -> str:
    """Returns the server's address as it will stand on invitations."""
    try:
        return server_address(given)
    except InvitationUnreadable as error:
        raise _Unusable(f"--server: {error.detail or 'this is no address of a server.'}") from None


def _check_place(file: Path) -> None:
    """Makes sure that a file can be written before keys are made that could then not be published."""
    try:
        with tempfile.TemporaryFile(dir=file.parent):
            pass
    except OSError:
        raise _Unusable(f"The folder of {file.name} is not there or cannot be written to.") from None


def _server_key(given: str) -> bytes:
    """Returns the server's public key, from hexadecimal digits or from a file of them."""
    try:
        key = bytes.fromhex(given)
    except ValueError:
        try:
            key = bytes.fromhex(_text(Path(given)).strip())
        except ValueError:
            raise _Unusable("The server's key is 64 hexadecimal digits, or a file that holds them.") from None
    if len(key) != 32:
        raise _Unusable("The server's key is 64 hexadecimal digits, or a file that holds them.")
    return key


def _text(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            return opened.read(_LARGEST_FILE).decode()
    except FileNotFoundError:
        raise _Unusable(f"There is no file {file}.") from None
    except (OSError, UnicodeDecodeError):
        raise _Unusable(f"The file {file.name} cannot be read as text.") from None


if __name__ == "__main__":
    sys.exit(main())
