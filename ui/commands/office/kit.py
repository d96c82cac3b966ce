"""`kit`: what the clinic puts into the program that it hands out, checked and signed."""

import argparse

from app.errors import PolicyInvalid
from app.vault.storage import write_atomically
from ui import clinic_kit
from ui.commands.office import given
from ui.commands.office.handing import office


def kit(parsed: argparse.Namespace, passphrase: str) -> None:
    """Signs contacts and help numbers together with the server's address."""
    toml = given.text(parsed.file)
    try:
        clinic_kit.checked(toml)
    except PolicyInvalid as error:
        line = "" if error.line is None else f":{error.line}"
        raise PolicyInvalid(f"{parsed.file.name}{line}: {error.detail}", error.line) from None
    with office(parsed, passphrase) as opened:
        text = opened.sign_kit(toml)
    clinic_kit.read(text)
    write_atomically(parsed.out, text.encode())
    print(f"Clinic kit: {parsed.out}. Build with it: python build_installer.py --clinic {parsed.out.name}")
