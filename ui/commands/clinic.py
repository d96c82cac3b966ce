"""`haven-clinic`: the clinic's office on the administrator's computer.

Makes the clinic's keys, and signs invitations, roster, covers, eras, rotations and policy. The keys live in a vault
of their own and never go to the server. What is signed is published online; with --out FILE it is written into a
publication for `haven-server import` instead.

Exit codes: 0 done; 2 called wrongly, or something named that is not there; 3 the server cannot be reached or refused,
and what was made waits for the next publication (haven-clinic publish); 4 wrong passphrase or recovery code; 5
something could not be trusted; 6 the vault or the disk.
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from app.errors import HavenError, InvitationUnreadable, PolicyInvalid, WrongRecoveryCode
from sync.client import passphrases
from sync.client.command import CALLED_WRONGLY, WRONG_PASSPHRASE, exit_code
from sync.client.office.mistakes import Mistake
from ui.commands.office import beginning, kit, policies, staffing, standing, turning
from ui.commands.office.given import Unusable

_EPILOG: Final = __doc__.split("\n\n")[-1]
_NEW_PASSPHRASE: Final = (beginning.init, beginning.recover)
"""Commands whose passphrase is a new one and is therefore typed twice."""

Run = Callable[[argparse.Namespace, str], None]


def main(arguments: list[str] | None = None) -> int:
    """Runs the command and returns its exit code."""
    parsed = _parser().parse_args(arguments)
    run: Run = parsed.run
    try:
        run(parsed, passphrases.read(parsed, repeat=run in _NEW_PASSPHRASE))
    except (passphrases.NoPassphrase, Unusable, Mistake, PolicyInvalid, InvitationUnreadable) as error:
        print(error, file=sys.stderr)
        return CALLED_WRONGLY
    except WrongRecoveryCode as error:
        print(error, file=sys.stderr)
        return WRONG_PASSPHRASE
    except HavenError as error:
        print(error, file=sys.stderr)
        return exit_code(error)
    return 0


class _Commands:
    """Adds commands with what all of them share.

    Args:
        parser: To which they are added.
    """

    def __init__(self, parser: argparse.ArgumentParser) -> None:
        self._commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(self, name: str, run: Run, words: str, *, publishes: bool = True) -> argparse.ArgumentParser:
        """Adds a command and returns it for its own options."""
        command = self._commands.add_parser(name, help=words, description=words, epilog=_EPILOG)
        command.add_argument(
            "--profile", type=Path, required=True, metavar="DIR", help="the folder of the clinic's vault"
        )
        passphrases.add_arguments(command)
        command.set_defaults(run=run)
        if publishes:
            command.add_argument(
                "--out", type=Path, metavar="FILE", help="write a publication for haven-server import, offline"
            )
        return command


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="haven-clinic", description="The clinic's office.", epilog=_EPILOG)
    commands = _Commands(parser)
    _add_beginning(commands)
    _add_staffing(commands)
    policy = commands.add("policy", policies.policy, "Check, sign and publish the clinic's policy.")
    policy.add_argument("file", type=Path, metavar="FILE", help="the policy, TOML; what it names lies beside it")
    policy.add_argument("--check", action="store_true", help="only say whether it is in order")
    handed = commands.add(
        "kit", kit.kit, "Sign what the clinic puts into the program that it hands out.", publishes=False
    )
    handed.add_argument("file", type=Path, metavar="FILE", help="contacts and help numbers, TOML as in a policy")
    handed.add_argument("--out", type=Path, required=True, metavar="FILE", help="the kit, for build_installer.py")
    era = commands.add("era", turning.era, "Open a new era after the server was restored from a backup.")
    era.add_argument("--restored-to", metavar="DATE[THH:MM]", help="when that backup was taken; patients are told")
    commands.add("rotate", turning.rotate, "Let the next clinic key take the place of the present one.")
    return parser


def _add_beginning(commands: _Commands) -> None:
    init = commands.add("init", beginning.init, "Make the clinic's keys and its first publication.", publishes=False)
    init.add_argument("--server", required=True, metavar="URL", help="the address that stands on invitations")
    init.add_argument(
        "--server-key", required=True, metavar="HEX|FILE", help="the server's public key (server-key.pub)"
    )
    init.add_argument("--name", required=True, help="the clinic's name; the server never learns it")
    init.add_argument("--policy", type=Path, metavar="FILE", help="the clinic's policy, TOML")
    init.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help="the publication for haven-server import"
    )
    key = commands.add("key", beginning.key, "Print the code of the clinic's key.", publishes=False)
    _add_paper(key, "a sheet with the code")
    recover = commands.add(
        "recover", beginning.recover, "Set a new passphrase with the recovery code.", publishes=False
    )
    recover.add_argument("--code-file", type=Path, metavar="FILE", help="read the recovery code from a file")
    rekey = commands.add(
        "rekey",
        beginning.rekey,
        "Encrypt the clinic's vault anew, when somebody knows the passphrase.",
        publishes=False,
    )
    passphrases.add_new(rekey)
    commands.add("publish", beginning.publish, "Publish what waits, once more if need be.")
    status = commands.add("status", standing.status, "Show what there is: staff, invitations, covers, numbers.")
    status.add_argument("--json", action="store_true", help="as JSON")


def _add_staffing(commands: _Commands) -> None:
    invite = commands.add("invite", staffing.invite, "Invite a member of staff.")
    invite.add_argument("--role", choices=["therapist"], default="therapist")
    invite.add_argument("--name", required=True, help="of the invited person; the server never learns it")
    invite.add_argument("--file", type=Path, metavar="FILE", help="write the invitation file (.haven-invitation)")
    _add_paper(invite, "the letter with the code, for printing")
    close = commands.add("close", staffing.close, "Close an invitation that nobody used yet.")
    close.add_argument("invitation", metavar="NAME|CODE", help="the name on it, or its code")
    commands.add("roster", staffing.roster, "Fetch who enrolled, check the proofs, and publish the roster.")
    revoke = commands.add("revoke", staffing.revoke, "Revoke a member of staff, or one of her computers, for good.")
    revoke.add_argument("name", metavar="NAME|ID", help="as on the invitation, or her id")
    revoke.add_argument("--device", metavar="ID", help="only this computer, as status shows it")
    cover = commands.add("cover", staffing.cover, "Let a colleague cover or take over, or end that.")
    cover.add_argument("--from", dest="absent", required=True, metavar="NAME|ID", help="who is away")
    cover.add_argument("--to", dest="covering", required=True, metavar="NAME|ID", help="who covers")
    cover.add_argument(
        "--patient", action="append", default=[], metavar="ID", help="a patient's pseudonym (haven-server people)"
    )
    cover.add_argument("--all", action="store_true", help="all whose therapist is away, as the server knows them")
    cover.add_argument("--begin", metavar="DATE", help="the first day; today if left out")
    cover.add_argument("--until", metavar="DATE", help="the last day; until further notice if left out")
    cover.add_argument("--change", action="store_true", help="she takes over for good, and the other one leaves")
    cover.add_argument("--end", action="store_true", help="end the cover now")


def _add_paper(command: argparse.ArgumentParser, words: str) -> None:
    command.add_argument("--pdf", type=Path, metavar="FILE", help=f"write {words}, as PDF")
    command.add_argument("--language", choices=["en", "nl"], help="of the PDF; this computer's if left out")


if __name__ == "__main__":
    sys.exit(main())
