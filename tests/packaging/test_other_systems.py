"""What is for Windows and macOS, as far as it can be tried on Linux."""

import plistlib
import shutil
import struct
import subprocess
from pathlib import Path

import pytest

from tools.packaging import folder, icons, macos, nsis


@pytest.fixture
def layout(tmp_path: Path) -> Path:
    """A folder as PyInstaller lays it out."""
    made = tmp_path / "haven"
    (made / "_internal" / "resources").mkdir(parents=True)
    (made / "haven").write_bytes(b"program")
    (made / "_internal" / "resources" / "a file.txt").write_text("content")
    return made


@pytest.mark.packaging
def test_the_installer_of_windows_compiles_over_the_built_folder(dist: Path, tmp_path: Path) -> None:
    made = nsis.compile(dist / "haven", tmp_path, folder.version(), fast=True)
    assert made.read_bytes()[:2] == b"MZ"
    inside = sum(
        path.stat().st_size for path in (dist / "haven").rglob("*") if path.is_file() and not path.is_symlink()
    )
    assert made.stat().st_size > inside * 0.9


@pytest.mark.skipif(shutil.which("makensis") is None, reason="needs Debian's nsis")
def test_a_mistake_in_the_script_of_windows_is_told(layout: Path, tmp_path: Path) -> None:
    assert nsis.compile(layout, tmp_path, "1.2.3", fast=True).exists()
    with pytest.raises(subprocess.CalledProcessError):
        nsis.compile(tmp_path / "nothing-here", tmp_path, "1.2.3", fast=True)


def test_the_bundle_of_macos_has_what_it_names(layout: Path, tmp_path: Path) -> None:
    made = macos.bundle(layout, tmp_path / "out", "1.2.3")
    told = plistlib.loads((made / "Contents" / "Info.plist").read_bytes())
    assert (made / "Contents" / "MacOS" / told["CFBundleExecutable"]).exists()
    assert (made / "Contents" / "Resources" / told["CFBundleIconFile"]).exists()
    assert told["CFBundleShortVersionString"] == "1.2.3"
    kinds = [suffix for each in told["CFBundleDocumentTypes"] for suffix in each["CFBundleTypeExtensions"]]
    assert kinds == ["haven-invitation", "haven-exchange", "haven-course"]


def test_the_icons_of_windows_and_macos_hold_every_size() -> None:
    ico = icons.ico()
    assert struct.unpack("<HHH", ico[:6]) == (0, 1, len(icons.ICO_SIZES))
    icns = icons.icns()
    assert icns[:4] == b"icns"
    assert struct.unpack(">I", icns[4:8])[0] == len(icns)
    assert all(kind in icns for kind in icons.ICNS_KINDS)
