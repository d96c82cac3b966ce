"""The command behind `build_installer.py`."""

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

from app.errors import PolicyInvalid
from tools.packaging import deb, folder, macos, nsis

FORMATS = ("folder", "bare", "tar", "deb", "server-deb", "nsis", "pkg")
UNUSABLE = 2


def main(arguments: list[str] | None = None) -> int:
    """Builds what was asked for; returns the exit code: 2 when the clinic's kit cannot be used."""
    options = _parser().parse_args(arguments)
    out: Path = options.out.resolve()
    formats = options.format or _usual()
    kit = None
    if options.clinic is not None:
        try:
            kit = checked_kit(options.clinic)
        except PolicyInvalid as error:
            print(error.detail, file=sys.stderr)
            return UNUSABLE
    version = folder.version()
    out.mkdir(parents=True, exist_ok=True)
    if "bare" in formats:
        _built("haven-bare", out, options)
    if set(formats) - {"server-deb", "bare"}:
        _program(options, formats, out, version, kit)
    if "server-deb" in formats:
        built = _built("haven-server", out, options)
        folder.add_licences(built, "server.txt")
        _tell(deb.server(built, out, version, quick=options.quick))
    return 0


def checked_kit(path: Path) -> str:
    """Returns the text of a clinic's kit after all of it was read without a complaint.

    Raises:
        PolicyInvalid: It cannot be used; says in which file and line, and why.
    """
    from ui import clinic_kit

    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = "is no UTF-8 text" if isinstance(error, UnicodeDecodeError) else "cannot be read"
        raise PolicyInvalid(f"{path.name}: the file {reason}.") from None
    try:
        clinic_kit.read(text)
    except PolicyInvalid as error:
        line = "" if error.line is None else f":{error.line}"
        raise PolicyInvalid(f"{path.name}{line}: {error.detail}", error.line) from None
    return text


def _program(options: argparse.Namespace, formats: list[str], out: Path, version: str, kit: str | None) -> None:
    built = _built("haven", out, options)
    place = built / "_internal" / "resources" / "clinic.toml"
    if kit is not None:
        place.write_text(kit, encoding="utf-8")
    else:
        place.unlink(missing_ok=True)
    print(f"licences of {folder.add_licences(built, 'runtime.txt')} packages")
    if "tar" in formats:
        _tell(tarball(built, out, version, quick=options.quick))
    if "deb" in formats:
        _tell(deb.program(built, out, version, quick=options.quick))
    if "nsis" in formats:
        _tell(nsis.compile(built, out, version, fast=options.fast))
    if "pkg" in formats:
        _tell(macos.package(built, out, version))


def _built(name: str, out: Path, options: argparse.Namespace) -> Path:
    """Returns the built folder; one that was built before, when that is asked for."""
    there: Path = out / name
    if options.again and there.is_dir():
        return there
    return folder.build(name, out, audio=not options.without_audio)


def tarball(built: Path, out: Path, version: str, *, quick: bool = False) -> Path:
    """Packs the folder into an archive that can be unpacked anywhere, with menu entry and icons beside it."""
    target = out / f"haven-{version}-{deb.architecture()}.tar.zst"
    share = out / "work" / "share"
    shutil.rmtree(share, ignore_errors=True)
    deb.lay_out_desktop(share)
    packer = "zstd -3 -T0" if quick else "zstd -19 -T0"
    command = ["tar", "--owner=0", "--group=0", "--sort=name", "-I", packer, "-cf", str(target)]
    subprocess.run([*command, "-C", str(built.parent), built.name, "-C", str(share.parent), "share"], check=True)
    return target


def _usual() -> list[str]:
    if sys.platform.startswith("linux"):
        return ["tar", "deb", "server-deb"] if shutil.which("dpkg-deb") else ["tar"]
    return ["pkg"] if sys.platform == "darwin" else ["nsis"]


def _tell(made: Path) -> None:
    print(f"{made} ({made.stat().st_size / 1e6:.1f} MB)", flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="build_installer.py", description="Builds what a clinic installs.")
    parser.add_argument("--format", action="append", choices=FORMATS, help="may be given several times")
    parser.add_argument("--clinic", type=Path, metavar="FILE", help="the clinic's kit, made by haven-clinic kit")
    parser.add_argument("--out", type=Path, default=folder.ROOT / "dist", metavar="DIR")
    parser.add_argument("--without-audio", action="store_true", help="leave the recordings of the course out")
    parser.add_argument("--again", action="store_true", help="pack the folders that are there, without building them")
    parser.add_argument("--fast", action="store_true", help="leave the installer of Windows uncompressed")
    parser.add_argument(
        "--quick", action="store_true", help="pack with little effort; for trying, not for handing out"
    )
    return parser
