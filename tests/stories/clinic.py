"""A real clinic for stories: the server as a process under faketime, and the administrator's commands."""

import json
import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

PASSPHRASE = "a long walk along the canal"


class CommandFailed(AssertionError):
    """A command line of Haven's did not end with 0."""


def run(*command: str, moment: datetime | None = None, feed: str = "") -> str:
    """Runs a command of Haven's to its end, at a moment if one is given, and returns what it printed.

    Args:
        command: Module options and arguments, after the interpreter.
        moment: Where its clock stands; now when None.
        feed: What it reads from its standard input.
    """
    done = subprocess.run(
        [sys.executable, *command],
        input=feed,
        capture_output=True,
        text=True,
        timeout=120,
        env=_at(moment),
        check=False,
    )
    if done.returncode != 0:
        raise CommandFailed(f"{' '.join(command)} ended with {done.returncode}: {done.stderr}{done.stdout}")
    return done.stdout


def _at(moment: datetime | None) -> dict[str, str]:
    """Returns an environment in which a process stands at a moment, by Debian's libfaketime.

    The library is preloaded rather than the `faketime` command used, because that does not pass signals on.
    """
    environment = {**os.environ, "TZ": "UTC"}
    library = next(iter(sorted(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))), None)
    if moment is None or library is None:
        return environment
    at = moment.astimezone(UTC).strftime("@%Y-%m-%d %H:%M:%S")
    return {**environment, "LD_PRELOAD": str(library), "FAKETIME": at, "FAKETIME_DONT_FAKE_MONOTONIC": "1"}


class Server:
    """An inbox server that can be stopped, killed and started again at another moment.

    Attributes:
        data: Its data folder.
        address: "http://127.0.0.1:PORT", the same after every start.
    """

    def __init__(self, data: Path) -> None:
        self.data = data
        self.address = ""
        self._process: subprocess.Popen[str] | None = None
        if not data.exists():
            run("-m", "sync.server.command", "init", "--data", str(data))

    @property
    def key(self) -> Path:
        """The public half of its receipt key."""
        return self.data / "server-key.pub"

    def bring(self, publication: Path) -> None:
        """Imports what the administrator signed."""
        run("-m", "sync.server.command", "import", "--data", str(self.data), str(publication))

    def start(self, moment: datetime | None = None) -> None:
        """Starts the server; it stands at `moment` and its time goes on from there."""
        listen = self.address.removeprefix("http://") or "127.0.0.1:0"
        log = (self.data / "server.log").open("a")
        self._process = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "sync.server.command",
                "run",
                "--data",
                str(self.data),
                "--listen",
                listen,
            ],
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
            env=_at(moment),
        )
        log.close()
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise CommandFailed(f"the server did not start: {(self.data / 'server.log').read_text()[-2000:]}")
        self.address = json.loads(line)["listening"]

    def stop(self) -> None:
        """Ends the server as an operator would."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """Ends the server as a power cut would."""
        self._end(signal.SIGKILL)

    def restart(self, moment: datetime | None = None) -> None:
        """Stops the server and starts it at another moment."""
        self.stop()
        self.start(moment)

    def _end(self, how: signal.Signals) -> None:
        if self._process is None:
            return
        self._process.send_signal(how)
        self._process.wait(timeout=20)
        if self._process.stdout is not None:
            self._process.stdout.close()
        self._process = None


class Clinic:
    """A clinic with its administrator's computer and its server, in one folder.

    Args:
        folder: Receives all files of server and office.
        moment: Where their clocks stand; now when None.
        address: Of its server, when the folder holds a clinic that was made before.
    """

    def __init__(self, folder: Path, moment: datetime | None, address: str = "") -> None:
        self.folder = folder
        self.office = folder / "office"
        self.moment = moment
        folder.mkdir(parents=True, exist_ok=True)
        self.server = Server(folder / "server")
        # The address is printed on invitations, so the port is chosen before the first of them.
        self.server.address = address or f"http://127.0.0.1:{_free_port()}"
        if not address:
            self._make()
        self.server.start(moment)

    def _make(self) -> None:
        policy = self.folder / "clinic.toml"
        policy.write_text(Path(__file__).with_name("clinic.toml").read_text())
        publication = self.folder / "first.publication"
        self.does(
            "init",
            "--server",
            self.server.address,
            "--server-key",
            str(self.server.key),
            "--name",
            "The harbour clinic",
            "--policy",
            str(policy),
            "--out",
            str(publication),
        )
        self.server.bring(publication)

    def invite_therapist(self, name: str) -> Path:
        """Makes an invitation and opens its door at the server; returns the invitation file."""
        file = self.folder / "therapist.haven-invitation"
        self.does("invite", "--name", name, "--file", str(file))
        return file

    def admit(self) -> None:
        """Fetches who enrolled and publishes the roster."""
        self.does("roster")

    def does(self, command: str, *options: str) -> str:
        """Runs a command of the clinic's office and returns what it printed."""
        return run(
            "-m",
            "ui.commands.clinic",
            command,
            "--profile",
            str(self.office),
            "--passphrase-fd",
            "0",
            *options,
            moment=self.moment,
            feed=PASSPHRASE,
        )


def _free_port() -> int:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
