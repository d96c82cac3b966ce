"""The packages under test, a fresh root, and somebody's buses. All of it needs root, and a network for apt."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.packaging.desk import Buses
from tests.packaging.root import Root
from tools.packaging import folder

REPOSITORY = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def dist() -> Path:
    """The folder of what was built; `make packaging` builds it before, and names it."""
    named = os.environ.get("HAVEN_DIST")
    if named is None:
        pytest.fail("make packaging builds the packages first and says in HAVEN_DIST where they are")
    return Path(named).resolve()


@pytest.fixture(scope="session")
def packages(dist: Path) -> tuple[Path, Path]:
    """The packages of the program and of the server."""
    (program,) = dist.glob(f"haven_{folder.version()}_*.deb")
    (server,) = dist.glob(f"haven-server_{folder.version()}_*.deb")
    return program, server


@pytest.fixture(scope="session")
def archive(dist: Path) -> Path:
    """The program in an archive that can be unpacked anywhere."""
    (made,) = dist.glob(f"haven-{folder.version()}-*.tar.zst")
    return made


@pytest.fixture(scope="session")
def previous(packages: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same program packed as the version before, with a file that the next one has not."""
    place = tmp_path_factory.mktemp("previous")
    root = place / "root"
    subprocess.run(["dpkg-deb", "--raw-extract", str(packages[0]), str(root)], check=True)
    control = root / "DEBIAN" / "control"
    control.write_text(control.read_text().replace(f"Version: {folder.version()}\n", "Version: 0.0.9\n"))
    (root / "opt" / "haven" / "_internal" / "left-behind.txt").write_text("of the version before\n")
    made = place / "haven_0.0.9.deb"
    subprocess.run(["dpkg-deb", "-Znone", "--build", str(root), str(made)], check=True, stdout=subprocess.DEVNULL)
    return made


@pytest.fixture(scope="module")
def buses() -> Iterator[Buses]:
    """The person's buses, in a folder with a short name: sockets have short ones."""
    with tempfile.TemporaryDirectory(prefix="haven-", dir="/run") as folder_name:
        made = Buses(Path(folder_name))
        yield made
        made.close()


@pytest.fixture(scope="module")
def root(buses: Buses) -> Iterator[Root]:
    """A root on which nothing of Haven's is yet."""
    if os.geteuid() != 0:
        pytest.fail("a root of its own is made by root: sudo make packaging")
    with tempfile.TemporaryDirectory(prefix="haven-root-", dir="/var/tmp", ignore_cleanup_errors=True) as place:
        made = Root(Path(place) / "root", buses.folder)
        yield made
        made.close()


def office(folder_name: Path, command: str, *options: object) -> str:
    """Runs the administrator's command on her own computer, outside of the root."""
    line = [sys.executable, "-m", "ui.commands.clinic", command, "--profile", folder_name, *options]
    done = subprocess.run(
        [*map(str, line), "--passphrase-fd", "0"],
        input="a long walk along the canal",
        capture_output=True,
        text=True,
        check=False,
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), "QT_QPA_PLATFORM": "offscreen"},
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
