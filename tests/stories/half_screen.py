"""One window of the demo, on its half of the screen: the patient's at the left, the therapist's at the right."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.clock import SystemClock
from app.paths import Profile
from ui.program import Program


def main() -> int:
    """Opens the window of a role over a profile, until it is closed."""
    role, folder = sys.argv[1:]
    application = QApplication(["haven"])
    application.setApplicationName("haven")
    application.setQuitOnLastWindowClosed(False)
    program = Program(Profile(Path(folder)), "reviewer" if role == "reviewer" else "patient", SystemClock())
    program.ended.connect(application.quit)
    program.start()
    screen = application.primaryScreen().availableGeometry()
    width = min(1280, screen.width() // 2)
    left = screen.x() + (width if role == "reviewer" else 0)
    program.window.setGeometry(left, screen.y(), width, min(800, screen.height()))
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
