"""Debian packages of the program and of the server, put together with dpkg-deb."""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from tools.packaging import folder as folders
from tools.packaging import icons, needed

HERE = Path(__file__).resolve().parent
MAINTAINER = "The makers of Haven <haven@localhost>"


def architecture() -> str:
    """Returns what Debian calls this machine's kind of processor."""
    return subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True).stdout.strip()


def program(built: Path, out: Path, version: str, *, quick: bool = False) -> Path:
    """Packs the program: /opt/haven, a menu entry, icons, and the file types that open it.

    Args:
        built: The folder that PyInstaller made.
        out: Where the package is put.
        version: Haven's.
        quick: Whether it is packed with little effort.
    """
    root = _fresh(out / "work" / "deb-haven")
    shutil.copytree(built, root / "opt" / "haven", symlinks=True)
    lay_out_desktop(root / "usr" / "share")
    link = root / "usr" / "bin" / "haven"
    link.parent.mkdir(parents=True)
    link.symlink_to("/opt/haven/haven")
    fields = {
        "Package": "haven",
        "Version": version,
        "Section": "education",
        "Depends": ", ".join(needed.packages(built)),
        "Recommends": "fonts-noto-core, libglib2.0-bin, libspeechd2, speech-dispatcher",
        "Description": "mindfulness-based cognitive therapy for people with cancer, at home\n"
        " Practices, a diary and letters to a therapist, kept on this computer in a vault that only a\n"
        " passphrase opens. What a person writes stays when the program is removed.",
    }
    refresh = (HERE / "linux" / "haven.refresh").read_text()
    return _pack(root, out, fields, {"postinst": refresh, "postrm": refresh}, quick=quick)


def lay_out_desktop(share: Path) -> Path:
    """Puts menu entry, file types and icons below a `share` folder; returns the menu entry."""
    entry = share / "applications" / "haven.desktop"
    entry.parent.mkdir(parents=True)
    shutil.copyfile(HERE / "linux" / "haven.desktop", entry)
    types = share / "mime" / "packages" / "haven.xml"
    types.parent.mkdir(parents=True)
    shutil.copyfile(HERE / "linux" / "haven.xml", types)
    for size in icons.SIZES:
        place = share / "icons" / "hicolor" / f"{size}x{size}" / "apps" / "haven.png"
        place.parent.mkdir(parents=True)
        place.write_bytes(icons.png(size))
    whole = share / "icons" / "hicolor" / "scalable" / "apps" / "haven.svg"
    whole.parent.mkdir(parents=True)
    shutil.copyfile(icons.MARK, whole)
    return entry


def server(built: Path, out: Path, version: str, *, quick: bool = False) -> Path:
    """Packs the server: /opt/haven-server, its unit, its user, and its settings in /etc/haven.

    Args:
        built: The folder that PyInstaller made.
        out: Where the package is put.
        version: Haven's.
        quick: Whether it is packed with little effort.
    """
    root = _fresh(out / "work" / "deb-server")
    shutil.copytree(built, root / "opt" / "haven-server", symlinks=True)
    link = root / "usr" / "bin" / "haven-server"
    link.parent.mkdir(parents=True)
    link.symlink_to("/opt/haven-server/haven-server")
    settings = root / "etc" / "haven" / "server.conf"
    settings.parent.mkdir(parents=True)
    shutil.copyfile(HERE / "linux" / "server.conf", settings)
    unit = root / "lib" / "systemd" / "system" / "haven-server.service"
    unit.parent.mkdir(parents=True)
    unit.write_text(unit_text())
    fields = {
        "Package": "haven-server",
        "Version": version,
        "Section": "net",
        "Depends": ", ".join([*needed.packages(built, window=False), "adduser"]),
        "Description": "inbox server of a clinic that works with Haven\n"
        " It stores and hands on what patients and therapists send to each other, and cannot read it.",
    }
    scripts = {name: (HERE / "linux" / f"server.{name}").read_text() for name in ("postinst", "prerm", "postrm")}
    (root / "DEBIAN").mkdir()
    (root / "DEBIAN" / "conffiles").write_text("/etc/haven/server.conf\n")
    return _pack(root, out, fields, scripts, quick=quick)


def unit_text() -> str:
    """Returns the unit of docs/operating with the places of the package, and its options from /etc/haven."""
    text = (folders.ROOT / "docs" / "operating" / "haven-server.service").read_text()
    line = next(each for each in text.splitlines() if each.startswith("ExecStart="))
    own = "EnvironmentFile=/etc/haven/server.conf\n"
    own += "ExecStart=/opt/haven-server/haven-server run --data /var/lib/haven $HAVEN_SERVER_OPTIONS"
    return text.replace(line, own)


def _pack(root: Path, out: Path, fields: Mapping[str, str], scripts: Mapping[str, str], *, quick: bool) -> Path:
    """Writes the control files and packs with xz."""
    control = root / "DEBIAN"
    control.mkdir(exist_ok=True)
    size = sum(path.stat().st_size for path in root.rglob("*") if path.is_file() and not path.is_symlink()) // 1024
    all_fields = {
        **fields,
        "Architecture": architecture(),
        "Maintainer": MAINTAINER,
        "Priority": "optional",
        "Installed-Size": str(size),
    }
    description = all_fields.pop("Description")
    lines = [f"{name}: {value}" for name, value in all_fields.items()]
    (control / "control").write_text("\n".join([*lines, f"Description: {description}"]) + "\n")
    for name, text in scripts.items():
        place = control / name
        place.write_text(text)
        place.chmod(0o755)
    for path in root.rglob("*"):
        if path.is_dir():
            path.chmod(0o755)
    package = out / f"{fields['Package']}_{fields['Version']}_{architecture()}.deb"
    command = [
        "dpkg-deb",
        "--root-owner-group",
        "-Zxz",
        "-z1" if quick else "-z6",
        "--build",
        str(root),
        str(package),
    ]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return package


def _fresh(root: Path) -> Path:
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    return root
