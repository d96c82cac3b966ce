"""The installer of Windows, compiled by makensis over a built folder."""

import subprocess
from pathlib import Path

from tools.packaging import folder as folders
from tools.packaging import icons

SCRIPT = Path(__file__).resolve().parent / "windows" / "haven.nsi"


def compile(built: Path, out: Path, version: str, *, fast: bool = False) -> Path:
    """Compiles the installer.

    Args:
        built: The folder that PyInstaller made; on Linux one with Linux programs, to see that the script holds.
        out: Where it is put.
        version: Haven's.
        fast: Whether it stays uncompressed.

    Raises:
        subprocess.CalledProcessError: The script does not hold; the output says in which line.
    """
    icon = out / "work" / "haven.ico"
    icon.parent.mkdir(parents=True, exist_ok=True)
    icon.write_bytes(icons.ico())
    target = out / f"haven-{version}-setup.exe"
    values = {
        "VERSION": version,
        "LAYOUT": str(built.resolve()),
        "OUT": str(target.resolve()),
        "ICON": str(icon.resolve()),
        "LICENCE": str(folders.ROOT / "LICENSE"),
        **({"FAST": "1"} if fast else {}),
    }
    command = ["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8"]
    subprocess.run([*command, *(f"-D{name}={value}" for name, value in values.items()), str(SCRIPT)], check=True)
    return target
