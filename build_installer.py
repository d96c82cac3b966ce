"""Builds a folder that starts Haven without Python, with PyInstaller, and packs it.

    python build_installer.py [--out DIR] [--no-archive]

One directory, because one file unpacks at every start and takes ten times as long. What the program never loads
(QML, WebEngine, 3D, the PDF module) is left out. The folder carries the licences of everything inside.
"""

import argparse
import importlib.metadata
import subprocess
import sys
import tarfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent
LEFT_OUT = (
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtQuickWidgets",
    "PySide6.QtWebEngineCore",
    "PySide6.QtWebEngineWidgets",
    "PySide6.QtWebChannel",
    "PySide6.Qt3DCore",
    "PySide6.QtCharts",
    "PySide6.QtDataVisualization",
    "PySide6.QtDesigner",
    "PySide6.QtPdf",
    "PySide6.QtPdfWidgets",
    "PySide6.QtBluetooth",
    "PySide6.QtSql",
    "PySide6.QtTest",
    "litestar",
    "sqlalchemy",
    "alembic",
    "uvicorn",
    "pytest",
    "mypy",
    "tkinter",
)


def bundle(out: Path) -> Path:
    """Runs PyInstaller and returns the folder it made.

    Args:
        out: The folder that receives `haven/`.

    Raises:
        subprocess.CalledProcessError: When PyInstaller fails; its output says why.
    """
    work = out / "work"
    command = [
        sys.executable,
        "-m",
        "PyInstaller",
        "--noconfirm",
        "--clean",
        "--onedir",
        "--windowed",
        "--name=haven",
        f"--distpath={out}",
        f"--workpath={work}",
        f"--specpath={work}",
        f"--add-data={ROOT / 'resources'}:resources",
        "--collect-submodules=app",
        "--collect-data=fhirpathpy",
        "--collect-submodules=ui",
        "--collect-submodules=sync.client",
        *(f"--exclude-module={name}" for name in LEFT_OUT),
        str(ROOT / "ui" / "__main__.py"),
    ]
    subprocess.run(command, check=True, cwd=ROOT)
    return out / "haven"


def add_licences(folder: Path) -> int:
    """Copies Haven's licence and those of the packages inside; returns how many packages had one."""
    target = folder / "licences"
    target.mkdir(exist_ok=True)
    for name in ("LICENSE", "NOTICE"):
        (target / name).write_bytes((ROOT / name).read_bytes())
    found = 0
    for package in importlib.metadata.distributions():
        texts = [
            file
            for file in package.files or ()
            if file.name.upper().startswith(("LICENSE", "LICENCE", "COPYING", "NOTICE"))
        ]
        for number, file in enumerate(texts):
            source = Path(str(file.locate()))
            if source.is_file():
                (target / f"{package.metadata['Name']}-{number}-{source.name}").write_bytes(source.read_bytes())
        found += bool(texts)
    return found


def main() -> int:
    """Builds the folder and the archive; returns the exit status."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--out", type=Path, default=ROOT / "dist")
    arguments.add_argument("--no-archive", action="store_true", help="leave the folder unpacked")
    chosen = arguments.parse_args()
    folder = bundle(chosen.out.resolve())
    print(f"licences of {add_licences(folder)} packages")
    if not chosen.no_archive:
        version = importlib.metadata.version("haven")
        archive = chosen.out / f"haven-{version}-{sys.platform}.tar.xz"
        with tarfile.open(archive, "w:xz") as packed:
            packed.add(folder, arcname="haven")
        print(f"{archive} ({archive.stat().st_size / 1e6:.0f} MB)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
