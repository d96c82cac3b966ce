"""Which packages of the system a built folder needs: whoever owns a library that is named inside and not there."""

import subprocess
from pathlib import Path

_RENAMED = ("libglib2.0-0", "libcups2", "libasound2", "libssl3")
"""What newer releases call by a name that ends in t64."""
_LATE = ("libpulse.so.0", "libEGL.so.1", "libGL.so.1", "libxcb-cursor.so.0", "libX11-xcb.so.1", "libfontconfig.so.1")
"""What Qt opens by name while it runs."""
_WILLING = ("texttospeech",)
"""Folders of plugins that Haven does without where the system has nothing for them; the package recommends it."""


def libraries(folder: Path) -> set[str]:
    """Returns the names of the shared libraries that are needed from outside."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink() and _is_elf(path)]
    files = [path for path in files if path.parent.name not in _WILLING]
    inside = {path.name for path in folder.rglob("*.so*")}
    named: set[str] = set()
    for path in files:
        told = subprocess.run(["readelf", "-d", str(path)], capture_output=True, text=True, check=True).stdout
        named |= {line.split("[")[1].split("]")[0] for line in told.splitlines() if "(NEEDED)" in line}
    return named - inside


def packages(folder: Path, *, window: bool = True) -> list[str]:
    """Returns the packages that own them, as `Depends` of a control file has them.

    Args:
        folder: The built folder.
        window: Whether it opens a window, and with it loads what a desktop has.

    Raises:
        RuntimeError: Nobody owns a library; the build would not start elsewhere.
    """
    wanted = libraries(folder) | (set(_LATE) if window else set())
    found: set[str] = set()
    for name in sorted(wanted):
        owner = _owner(name)
        if owner is None and not name.startswith("ld-linux"):
            raise RuntimeError(f"no package here owns {name}")
        if owner is not None:
            found.add(owner)
    return sorted(f"{name} | {name}t64" if name in _RENAMED else name for name in found)


def _owner(name: str) -> str | None:
    """Returns the package of a library, without its architecture."""
    told = subprocess.run(["dpkg-query", "-S", f"*/{name}"], capture_output=True, text=True, check=False).stdout
    owners = sorted(line.split(":")[0] for line in told.splitlines() if line.rstrip().endswith(f"/{name}"))
    return owners[0] if owners else None


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"
