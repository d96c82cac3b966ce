"""One practice in a process of its own, through the program's player and the sound device: to be recorded.

`python -m tests.practice.alone LANGUAGE SCRIPT LENGTH_S DEVICE` says "ready", waits for a line, plays once on that
device, as loud as it was made, and says "ended".
"""

import sys
from functools import partial

from PySide6.QtCore import QCoreApplication, QTimer

from app.clock import SystemClock
from app.errors import HavenError
from app.paths import resources
from app.practice.sounds import Sounds
from app.tasks import Lanes
from tests.practice.course import timeline_of
from ui.relay import Relay
from ui.sound.devices import watch_outputs
from ui.sound.player import Player
from ui.sound.sink import open_sink


def main() -> int:
    """Plays once."""
    language, script, length, device = sys.argv[1:]
    application = QCoreApplication(["haven"])
    lanes = Lanes()
    failures: list[HavenError] = []
    player = Player(
        Relay(lanes, failures.append),
        Sounds(resources() / "sounds"),
        SystemClock(),
        partial(open_sink, chosen=device),
        partial(watch_outputs, device),
    )
    player.set_volume(100)
    player.set_bells(100)
    player.failed.connect(failures.append)
    player.ended.connect(application.quit)
    timeline = timeline_of(language, script, int(length))
    say("ready")
    sys.stdin.readline()
    # Half a second before it begins the recorder has begun for certain; and the last of it is still in the device.
    QTimer.singleShot(500, lambda: player.play(timeline))
    application.exec()
    lanes.close()
    say("ended" if not failures else f"failed: {failures[0]!r}")
    return len(failures)


def say(line: str) -> None:
    """Tells whoever started it."""
    print(line, flush=True)  # noqa: T201 - its answer


if __name__ == "__main__":
    sys.exit(main())
