"""Makes a folder that starts without Python, with PyInstaller, and puts the licences of everything inside into it."""

import importlib.metadata
import os
import subprocess
import sys
from pathlib import Path

from tools.packaging import qt_support

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SCRIPTS = {
    "haven": HERE / "haven_program.py",
    "haven-bare": HERE / "bare_window.py",
    "haven-server": HERE / "haven_server.py",
}


def build(name: str, out: Path, *, audio: bool = True) -> Path:
    """Runs PyInstaller and returns the folder it made.

    One directory, because one file unpacks at every start and takes ten times as long.

    Args:
        name: A key of `SCRIPTS`.
        out: The folder that receives it.
        audio: Whether the recordings of the course come along.

    Raises:
        subprocess.CalledProcessError: When PyInstaller fails; its output says why.
    """
    work = out / "work"
    spec = HERE / ("server.spec" if name == "haven-server" else "haven.spec")
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN"]
    command += [f"--distpath={out}", f"--workpath={work}", str(spec)]
    environment = {
        **os.environ,
        "HAVEN_BUILD_NAME": name,
        "HAVEN_BUILD_SCRIPT": str(SCRIPTS[name]),
        "HAVEN_BUILD_AUDIO": "yes" if audio else "no",
        "PYTHONPATH": str(ROOT),
        "PYTHONHASHSEED": "0",
        "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", "1"),
    }
    subprocess.run(command, check=True, cwd=ROOT, env=environment)
    if name != "haven-server":
        qt_support.write(out / name / "_internal")
    return out / name


def version() -> str:
    """Returns Haven's version, as `pyproject.toml` has it."""
    import tomllib

    with (ROOT / "pyproject.toml").open("rb") as file:
        told: str = tomllib.load(file)["project"]["version"]
    return told


def add_licences(folder: Path, requirements: str) -> int:
    """Copies Haven's licence and those of the packages inside; returns how many packages had one.

    Args:
        folder: The built folder.
        requirements: The lock file of what is inside, in `requirements/`.
    """
    target = folder / "licences"
    target.mkdir(exist_ok=True)
    for name in ("LICENSE", "NOTICE"):
        (target / name).write_bytes((ROOT / name).read_bytes())
    if (folder / "_internal" / "resources").is_dir():
        for text in (ROOT / "resources" / "dictionaries").glob("*-LICENCE.txt"):
            (target / f"dictionary-{text.name}").write_bytes(text.read_bytes())
    found = 0
    for line in (ROOT / "requirements" / requirements).read_text().splitlines():
        name = line.split("==")[0].split("[")[0]
        if "==" not in line or line.startswith((" ", "#")):
            continue
        found += _copy(name, target)
    return found


def _copy(name: str, target: Path) -> bool:
    """Copies the licence texts of one package; says whether it has some. What is not installed here is not inside."""
    try:
        package = importlib.metadata.distribution(name)
    except importlib.metadata.PackageNotFoundError:
        return False
    words = ("LICENSE", "LICENCE", "COPYING", "NOTICE", "AUTHORS")
    texts = [file for file in package.files or () if file.name.upper().startswith(words)]
    for number, file in enumerate(texts):
        source = Path(str(file.locate()))
        if source.is_file():
            (target / f"{name}-{number}-{source.name}").write_bytes(source.read_bytes())
    if not texts:
        told = package.metadata.json
        said = told.get("license_expression") or told.get("license") or "see its home page"
        (target / f"{name}.txt").write_text(f"{name} {package.version}: {said}\n")
    return True
