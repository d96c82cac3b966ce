"""A clinic's own program: its kit signed by the office, built in, and packed without the recordings of the course."""

import subprocess
import sys
from pathlib import Path

from tests.packaging.conftest import REPOSITORY, office

CLINIC = "The harbour clinic"
NUMBER = "+31 24 555 01 00"
OWN = f"""country = "NL"

[clinic]
name = "{CLINIC}"

[[help]]
kind = "clinic"
number = "{NUMBER}"
hours = "Monday to Friday, 9 to 17"
"""


def signed_kit(profile: Path, folder: Path) -> Path:
    """Lets the administrator sign what goes into the program; returns her kit.

    Args:
        profile: The folder of her files.
        folder: Where she puts it.
    """
    own = folder / "own.toml"
    own.write_text(OWN)
    kit = folder / "clinic.toml"
    office(profile, "kit", own, "--out", kit)
    return kit


def build(kit: Path, out: Path) -> Path:
    """Builds the program with a kit, as the page of packaging says, but without recordings; returns its package.

    Args:
        kit: What the clinic signed.
        out: The folder that receives it.
    """
    command = [sys.executable, "build_installer.py", "--format", "deb", "--clinic", str(kit), "--without-audio"]
    done = subprocess.run(
        [*command, "--out", str(out)], cwd=REPOSITORY, capture_output=True, text=True, check=False, timeout=1_200
    )
    assert done.returncode == 0, done.stderr
    (package,) = out.glob("haven_*.deb")
    return package
