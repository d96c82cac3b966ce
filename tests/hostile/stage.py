"""A clinic behind a hostile server, and what whoever runs that server can do with it."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.clock import SetClock, SystemClock
from app.vault.own_kinds import watch
from app.vault.streams import Streams
from app.vault.vault import Vault
from sync.client.transport import Transport
from sync.protocol.wire import ReceiptBody, Signed
from sync.trust import labels
from sync.trust.signing import sign_struct
from tests.homes import fresh_database
from tests.hostile.pair import Pair
from tests.hostile.proxy import Deed, Proxy
from tests.integration.conftest import ServerProcess, World
from tests.integration.own_computers import enrol


class HiddenServer(ServerProcess):
    """The real server, which clients reach through the proxy alone."""

    def __init__(self, folder: Path, proxy: Proxy) -> None:
        super().__init__(folder)
        proxy.to = self.port
        self.url = proxy.url
        self.authority = proxy.url.removeprefix("http://")

    def start(self) -> None:
        listen = ["--listen", f"127.0.0.1:{self.port}", "--authority", self.authority]
        log = ["--log", str(self.data / "server.log")]
        command = [sys.executable, "-m", "sync.server.command", "run", *self.place, *listen, *log]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        assert json.loads(self._process.stdout.readline()), "the server did not start"

    @property
    def signing_key(self) -> Ed25519PrivateKey:
        """The receipt key, as whoever runs the server has it."""
        return Ed25519PrivateKey.from_private_bytes(bytes.fromhex((self.data / "server.key").read_text()))


class Strongroom:
    """A vault's database without the passphrase in front of it: what a server does has nothing to do with that."""

    def __init__(self, path: Path) -> None:
        self.database = fresh_database(path)
        watch(self.database)

    def close(self) -> None:
        self.database.close()


class Quick(World):
    """A world in which nobody waits for a passphrase or a disk."""

    def new_vault(self, name: str) -> Vault:
        return cast("Vault", Strongroom(self.folder / f"{name}.db"))


@dataclass
class Stage:
    """A clinic with a server behind a proxy.

    A pair of people whom a case left unharmed plays in the next one; whoever holds evidence does not.
    """

    folder: Path
    proxy: Proxy
    server: HiddenServer
    world: World
    pairs: int = 0
    rested: list[Pair] = field(default_factory=list)

    @classmethod
    def open(cls, folder: Path, kind: type[World] = Quick) -> "Stage":
        proxy = Proxy()
        server = HiddenServer(folder, proxy)
        world = kind(folder, server, SetClock(SystemClock().now()))
        world.open_clinic()
        server.start()
        return cls(folder, proxy, server, world)

    def close(self) -> None:
        self.world.close()
        self.proxy.close()

    @property
    def clock(self) -> SetClock:
        assert isinstance(self.world.clock, SetClock)
        return self.world.clock

    def pair(self) -> Pair:
        """Returns two people who met honestly and have nothing left to send."""
        self.proxy.failures.clear()
        self.proxy.forget()
        pair = self.rested.pop() if self.rested else self._new_pair()
        pair.settle()
        self.proxy.forget()
        return pair

    def _new_pair(self) -> Pair:
        self.pairs += 1
        self.world.folder = self.folder / f"pair-{self.pairs}"
        self.world.folder.mkdir()
        therapist = self.world.admit_therapist()
        patient, sheet = enrol(self.world, self.world.invite(therapist), "patient", "Truus")
        for party in (therapist, patient, therapist):
            assert party.sync().problem is None
        self.world.introduce(therapist, patient)
        stream = Streams(patient.db).mine()
        assert stream is not None
        return Pair(self, therapist, patient, sheet, stream.id)

    def give_back(self, pair: Pair) -> None:
        """Lets a pair play again, if nothing of the case is left."""
        if pair.is_unharmed:
            self.rested.append(pair)
        else:
            pair.close()

    @contextmanager
    def doing(self, deed: Deed) -> Iterator[None]:
        """The server does something else for a while."""
        self.proxy.deed = deed
        try:
            yield
        finally:
            self.proxy.forget()

    def sign_receipt(self, receipt: Signed, **changed: Any) -> Signed:
        """Signs a receipt that says something else, with the server's own key."""
        body = msgspec.structs.replace(msgspec.msgpack.decode(receipt.body, type=ReceiptBody), **changed)
        return sign_struct(self.server.signing_key, labels.RECEIPT, body)

    def copy_server(self) -> Path:
        """Copies everything that the server stores, as it lies there."""
        copy = self.folder / "older"
        self.server.stop()
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(self.server.data, copy)
        self.server.start()
        return copy

    def put_server_back(self, copy: Path) -> None:
        """Puts the server back to a copy, and says nothing."""
        self.server.stop()
        shutil.rmtree(self.server.data)
        shutil.copytree(copy, self.server.data)
        self.server.start()

    def new_statement(self) -> None:
        """The clinic says something newer about itself, in the same era."""
        office = self.world.office
        present = office.statement
        with office._db.transaction():
            office._signing.state(msgspec.structs.replace(present, version=present.version + 1))
        self.publish()

    def new_era(self) -> None:
        """The clinic says that its server was put back, and opens another era."""
        self.world.office.begin_era(0)
        self.publish()

    def new_roster(self) -> None:
        """The clinic signs its list of staff anew."""
        office = self.world.office
        with office._db.transaction():
            office._signing.list_staff(office._signing.roster.staff, office._signing.roster.revoked)
        self.publish()

    def new_policy(self, toml: str, files: Mapping[str, bytes] | None = None) -> None:
        """The clinic publishes another policy."""
        self.world.office.set_policy(toml, files)
        self.publish()

    def publish(self) -> None:
        """Publishes what the clinic signed."""
        way = Transport(self.server.url, self.clock)
        try:
            self.world.office.publish(way)
        finally:
            way.close()
