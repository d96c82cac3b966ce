"""Somebody at the installed program: what she sees is read through AT-SPI, what she does goes through X."""

import contextlib
import json
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tests.packaging.root import UID, Root

DRIVER = Path(__file__).with_name("driver.py")
PATIENCE_S = 90.0
LOOK_S = 0.25


@contextlib.contextmanager
def ended(process: subprocess.Popen[Any]) -> Iterator[subprocess.Popen[Any]]:
    """Ends a process afterwards."""
    try:
        yield process
    finally:
        process.terminate()
        process.wait(timeout=30)
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                stream.close()


def until(true: Callable[[], object], what: str, patience: float = PATIENCE_S) -> Any:
    """Looks again and again until something is so, and returns it."""
    latest = time.monotonic() + patience
    while time.monotonic() < latest:
        if found := true():
            return found
        time.sleep(LOOK_S)
    raise AssertionError(f"waited in vain for: {what}")


class Buses:
    """A session bus and the bus of screen readers, for one person, seen inside the root too.

    Args:
        folder: Where their sockets lie.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        os.chown(folder, UID, UID)
        self._held = contextlib.ExitStack()
        self.environment = {
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={folder}/session",
            "XDG_RUNTIME_DIR": str(folder),
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "LANG": "C.UTF-8",
            "HOME": str(folder),
        }
        address = self.environment["DBUS_SESSION_BUS_ADDRESS"]
        self._start("dbus-daemon", "--session", "--nofork", f"--address={address}")
        until((folder / "session").exists, "the session bus")
        self._start("/usr/libexec/at-spi-bus-launcher", "--launch-immediately")
        until(lambda: list(folder.glob("at-spi/bus*")), "the bus of screen readers")

    def as_person(self, *command: str, **more: str) -> list[str]:
        """Returns a command line that runs something outside of the root under the person's number."""
        pairs = [f"{name}={value}" for name, value in {**self.environment, **more}.items()]
        return [
            "setpriv",
            f"--reuid={UID}",
            f"--regid={UID}",
            "--clear-groups",
            "/usr/bin/env",
            "-i",
            *pairs,
            *command,
        ]

    def _start(self, *command: str) -> None:
        self._held.enter_context(
            ended(subprocess.Popen(self.as_person(*command), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        )

    def close(self) -> None:
        """Ends both."""
        self._held.close()


class Desk:
    """A computer with a screen and the installed program.

    Args:
        root: Where the program is installed.
        buses: The person's buses.
        role: "patient" or "reviewer".
        profile: The folder of her files, inside of the root; the usual one when empty.
    """

    def __init__(self, root: Root, buses: Buses, role: str, profile: str = "") -> None:
        self._root = root
        self._buses = buses
        self._options = [
            *(["--reviewer"] if role == "reviewer" else []),
            *(["--profile", profile] if profile else []),
        ]
        self._held = contextlib.ExitStack()
        read, write = os.pipe()
        command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-ac"]
        self._held.enter_context(ended(subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)))
        os.close(write)
        with os.fdopen(read) as told:
            self.display = f":{told.readline().strip()}"
        self._driver = self._held.enter_context(
            ended(
                subprocess.Popen(
                    buses.as_person("/usr/bin/python3", "-u", str(DRIVER), DISPLAY=self.display),
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    text=True,
                )
            )
        )
        self._program: subprocess.Popen[Any] | None = None

    @property
    def is_open(self) -> bool:
        """Whether Haven runs."""
        return self._program is not None

    @property
    def pid(self) -> int:
        """The program's number."""
        assert self._program is not None, "Haven is closed"
        return self._program.pid

    def open(self, *arguments: str, program: str = "haven") -> None:
        """Starts Haven and gives its window the keyboard."""
        more = {
            **{name: self._buses.environment[name] for name in ("DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR")},
            "DISPLAY": self.display,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        command = self._root.command(program, *self._options, "--language", "en", *arguments, person=True, more=more)
        self._program = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        until(lambda: self.ask(do="names")["names"], "the window")
        self.focus()

    def focus(self) -> None:
        """Gives the keyboard to the window; there is no window manager that would."""
        search = ["xdotool", "search", "--onlyvisible", "--name", "Haven", "windowfocus", "--sync"]
        subprocess.run(search, env={**os.environ, "DISPLAY": self.display}, check=True, timeout=30)

    def close(self) -> None:
        """Ends Haven as a session that ends does."""
        assert self._program is not None
        self._program.send_signal(signal.SIGTERM)
        self._program.wait(timeout=60)
        self._program = None

    def leave(self) -> None:
        """Ends everything."""
        if self._program is not None:
            self.close()
        self._held.close()

    def ask(self, **command: object) -> dict[str, Any]:
        """Gives the driver a command and returns its answer."""
        assert self._driver.stdin is not None
        assert self._driver.stdout is not None
        self._driver.stdin.write(json.dumps({"pid": self.pid, **command}) + "\n")
        self._driver.stdin.flush()
        answer: dict[str, Any] = json.loads(self._driver.stdout.readline())
        return answer

    def does(self, what: str, name: str, **more: str) -> None:
        """Does something with a widget as soon as it is there."""
        try:
            until(lambda: self.ask(do=what, id=name, **more).get("found"), f"{what} {name}")
        except AssertionError as error:
            shown = sorted({each[0].rsplit(".window.", 1)[-1] for each in self.ask(do="names")["names"]})
            raise AssertionError(f"{error}; shown are {shown}") from None

    def press(self, name: str) -> None:
        """Presses a button."""
        self.does("press", name)

    def type(self, name: str, words: str) -> None:
        """Types into a field, and sees that it is there."""
        self.does("type", name, words=words)

    def text(self, name: str) -> str:
        """Returns what a widget says."""
        return str(until(lambda: self.ask(do="text", id=name).get("text"), name))

    def sees(self, name: str) -> bool:
        """Says whether a widget is shown."""
        return bool(self.ask(do="text", id=name).get("found"))

    def ids(self) -> str:
        """Returns the ids of everything that is shown, each in a line of its own."""
        return "".join(f"{each[0]}\n" for each in self.ask(do="names")["names"])

    def words(self) -> str:
        """Returns everything that is said in the window."""
        return str(self.ask(do="words").get("words", ""))

    def key(self, keys: str) -> None:
        """Presses keys."""
        self.ask(do="key", keys=keys)

    def shoot(self, path: Path) -> None:
        """Keeps what the screen shows."""
        subprocess.run(["xwd", "-root", "-silent", "-display", self.display, "-out", str(path)], check=False)
