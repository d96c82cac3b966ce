"""What of Haven itself goes into the package: every module, since pages import each other late, and the resources."""

import os
from pathlib import Path

_PACKAGES = ("app", "ui", "sync/client", "sync/trust", "sync/protocol")
_WITHOUT = ("*.ts", "__init__.py")


def names(root: Path) -> list[str]:
    """Returns the names of Haven's own modules, without the server's.

    Args:
        root: The repository.
    """
    found = []
    for package in _PACKAGES:
        for path in sorted((root / package).rglob("*.py")):
            parts = path.relative_to(root).with_suffix("").parts
            found.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return found


def data(root: Path) -> list[tuple[str, str]]:
    """Returns the resources and where they lie in the folder; without recordings when the build is one without.

    Args:
        root: The repository.
    """
    silent = os.environ.get("HAVEN_BUILD_AUDIO") == "no"
    pairs = []
    for path in sorted((root / "resources").rglob("*")):
        place = path.relative_to(root)
        if not path.is_file() or "__pycache__" in place.parts or any(path.match(pattern) for pattern in _WITHOUT):
            continue
        if silent and "voices" in place.parts and path.suffix == ".opus":
            continue
        pairs.append((str(path), str(place.parent)))
    return pairs
