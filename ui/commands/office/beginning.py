"""`init`, `key`, `recover`, `rekey`, `publish`: the clinic's key, how it is compared, and the way back to it."""

import argparse
import sys

from app.clock import SystemClock
from app.paths import Profile
from app.vault.passphrase import LEAST, Strength, strength
from app.vault.vault import Vault
from sync.client import passphrases
from sync.client.clinic_office import ClinicOffice
from sync.client.recovery import RecoveryCode
from ui.commands import paper
from ui.commands.office import given
from ui.commands.office.handing import hand_over, office, write
from ui.commands.office.policies import for_a_new_clinic, take_policy


def init(parsed: argparse.Namespace, passphrase: str) -> None:
    """Makes the clinic's vault with its keys, and the first publication."""
    _check(passphrase, parsed.name)
    policy = None if parsed.policy is None else for_a_new_clinic(parsed.policy)
    receipt_key, server = given.server_key(parsed.server_key), given.address(parsed.server)
    given.place(parsed.out)
    clock, recovery = SystemClock(), RecoveryCode.new()
    with Vault.create(Profile(parsed.profile), passphrase, clock=clock, recovery=recovery.data) as vault:
        opened = ClinicOffice.create(vault.database, clock, server=server, receipt_key=receipt_key, name=parsed.name)
        print(f"Recovery code: {recovery.text}")
        print("Write the recovery code on paper and keep it apart. It is shown only once.", flush=True)
        if policy is not None:
            take_policy(opened, policy)
        write(opened, parsed.out)
        _tell_key(opened)


def key(parsed: argparse.Namespace, passphrase: str) -> None:
    """Prints the code of the clinic's key, on the terminal and as a sheet for the notice board."""
    if parsed.pdf is not None:
        given.place(parsed.pdf)
    with office(parsed, passphrase) as opened:
        _tell_key(opened)
        if parsed.pdf is not None:
            paper.save_key_sheet(opened.name, opened.code, parsed.pdf, parsed.language)
            print(f"Sheet: {parsed.pdf}")


def recover(parsed: argparse.Namespace, passphrase: str) -> None:
    """Gives the clinic's vault a new passphrase by means of its recovery code."""
    _check(passphrase, "")
    if parsed.code_file is not None:
        typed = given.text(parsed.code_file).strip()
    elif sys.stdin.isatty():
        typed = input("Recovery code: ")
    else:
        raise given.Unusable("Give the recovery code with --code-file.")
    code = RecoveryCode.parse(typed)
    Vault.reset_passphrase(Profile(parsed.profile), code.data, passphrase, clock=SystemClock())
    print("The new passphrase opens the clinic's vault from now on.")


def rekey(parsed: argparse.Namespace, passphrase: str) -> None:
    """Gives the clinic's vault another key, a new passphrase and a new recovery code."""
    new = passphrases.read_new(parsed)
    _check(new, "")
    if new == passphrase:
        raise given.Unusable("The new passphrase is the one until now.")
    code = RecoveryCode.new()
    with Vault.open(Profile(parsed.profile), passphrase, clock=SystemClock()) as vault:
        rekeying = vault.rekeying(passphrase, new, code.data, replaces=True)
    print(f"Recovery code: {code.text}")
    print("Write it on paper in place of the earlier one. It is shown only once.", flush=True)
    rekeying.run()
    print("Everything was encrypted anew. Only the new passphrase and the new recovery code open the clinic's vault.")
    print("Copies of its folder that were made before still open with the old ones: make a new copy, and destroy")
    print("those. Whoever has such a copy can sign in the clinic's name.")


def publish(parsed: argparse.Namespace, passphrase: str) -> None:
    """Publishes what waits, once more if need be."""
    with office(parsed, passphrase) as opened:
        hand_over(opened, parsed.out)


def _tell_key(opened: ClinicOffice) -> None:
    print(f"Fingerprint: {opened.code}")


def _check(passphrase: str, name: str) -> None:
    if strength(passphrase, [name] if name else []) is Strength.TOO_SHORT:
        raise given.Unusable(
            f"The passphrase of the clinic's key needs at least {LEAST} characters; several words are best."
        )
