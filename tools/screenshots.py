"""Grabs the window or single pages at the sizes that are looked at, into a folder of PNG files.

    python tools/screenshots.py OUT --profile DIR --passphrase-file FILE [--reviewer] [--page NAME ...]

grabs every place of a profile; copy the profile first, since its program runs for real. From Python,
`looks()` gives the combinations, `grab(widget, out, name)` grabs one, and `tour(program, out)` goes through all
places of a running, unlocked `Program`.
"""

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer  # noqa: E402 - the platform is chosen before Qt is imported
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from app.clock import SystemClock  # noqa: E402
from app.paths import Profile  # noqa: E402
from ui.program import Program  # noqa: E402
from ui.theme import theme, wear  # noqa: E402


@dataclass(frozen=True)
class Look:
    """One way in which the window is looked at."""

    theme: str
    percent: int
    width: int
    height: int

    @property
    def name(self) -> str:
        """For file names."""
        return f"{self.theme}-{self.percent}-{self.width}x{self.height}"


LOOKS = (
    Look("light", 100, 1280, 800),
    Look("dark", 100, 1280, 800),
    Look("light", 150, 1280, 800),
    Look("light", 100, 1920, 1080),
    Look("high-contrast", 200, 1280, 800),
)


def looks(names: Iterable[str] = ()) -> Iterator[Look]:
    """Returns the combinations, or those of some themes."""
    wanted = set(names)
    return (look for look in LOOKS if not wanted or look.theme in wanted)


def settle(milliseconds: int = 250) -> None:
    """Lets the program go on for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def grab(widget: QWidget, out: Path, name: str) -> Path:
    """Grabs a widget as it is."""
    out.mkdir(parents=True, exist_ok=True)
    path = out / f"{name}.png"
    widget.grab().save(str(path))
    return path


def pages(factory: Callable[[], QWidget], out: Path, name: str, chosen: Iterable[Look] = LOOKS) -> list[Path]:
    """Makes a widget anew for every look and grabs it; `factory` runs after the theme is worn."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    made = []
    for look in chosen:
        wear(application, theme.make(look.theme, look.percent))
        widget = factory()
        widget.resize(look.width, look.height)
        widget.show()
        settle()
        made.append(grab(widget, out, f"{name}-{look.name}"))
        widget.close()
        widget.deleteLater()
    return made


def tour(program: Program, out: Path, names: Iterable[str] = (), chosen: Iterable[Look] = LOOKS) -> list[Path]:
    """Goes through the places of an unlocked program in every look."""
    made = []
    wanted = tuple(names)
    for look in chosen:
        program.settings.look(theme=look.theme, text=look.percent)
        settle(600)
        program.window.resize(look.width, look.height)
        house = program.window.house
        if house is None:
            break
        for name in wanted or (*house.order, "settings", "help"):
            house.go(name, {})
            settle(500)
            made.append(grab(program.window, out, f"{name}-{look.name}"))
    return made


def main() -> None:
    """Grabs every place of a profile."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--profile", type=Path, required=True)
    parser.add_argument("--passphrase-file", type=Path, required=True)
    parser.add_argument("--reviewer", action="store_true")
    parser.add_argument("--page", action="append", default=[])
    options = parser.parse_args()
    application = QApplication([])
    program = Program(Profile(options.profile), "reviewer" if options.reviewer else "patient", SystemClock())
    program.start()
    settle()
    grab(program.window, options.out, "locked")
    program.unlocked.connect(lambda: QTimer.singleShot(0, visit))
    program.ended.connect(application.quit)

    def visit() -> None:
        for path in tour(program, options.out, options.page):
            print(path)
        program.shut_down()

    program.unlock(options.passphrase_file.read_text().rstrip("\n"))
    application.exec()


if __name__ == "__main__":
    main()
