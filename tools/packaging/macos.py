"""The application bundle of macOS around a built folder, and the package that installs it."""

import shutil
import subprocess
import sys
from pathlib import Path

from tools.packaging import icons

HERE = Path(__file__).resolve().parent


def bundle(built: Path, out: Path, version: str) -> Path:
    """Lays Haven.app out around a built folder; returns it.

    Args:
        built: The folder that PyInstaller made.
        out: Where the bundle is put.
        version: Haven's.
    """
    made = out / "Haven.app"
    shutil.rmtree(made, ignore_errors=True)
    contents = made / "Contents"
    shutil.copytree(built, contents / "MacOS", symlinks=True)
    (contents / "Resources").mkdir()
    (contents / "Resources" / "haven.icns").write_bytes(icons.icns())
    plist = (HERE / "macos" / "Info.plist").read_text(encoding="utf-8").replace("@VERSION@", version)
    (contents / "Info.plist").write_text(plist, encoding="utf-8")
    return made


def package(built: Path, out: Path, version: str) -> Path:
    """Builds the .pkg; only on a Mac, where pkgbuild is.

    Raises:
        RuntimeError: This is no Mac.
    """
    if sys.platform != "darwin":
        raise RuntimeError("pkgbuild is a program of macOS; the bundle itself can be laid out anywhere")
    made = bundle(built, out, version)
    target = out / f"haven-{version}.pkg"
    command = ["pkgbuild", "--component", str(made), "--install-location", "/Applications"]
    subprocess.run([*command, "--version", version, str(target)], check=True)
    return target
