"""Blobs: part by part, resumed where they broke off, never two contents for one part, and gone with their stream."""

import secrets
import signal
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from sync.protocol import limits, wire
from sync.protocol.versions import MSGPACK, OCTETS
from sync.server.settings import Settings
from tests import databases
from tests.sync.server.conftest import Server
from tests.sync.server.in_process import answering, open_office
from tests.sync.server.test_coming_back import refused, with_own_stream
from tests.sync.server.world import Caller, Device, World

FULL = b"\x07" * limits.BLOB_PART


@pytest.fixture
def patient(world: World) -> Device:
    return world.new_patient()


@pytest.fixture
def blob() -> bytes:
    return secrets.token_bytes(16)


def look(world: World, auth: dict[str, Any], blob: bytes) -> wire.BlobAnswer:
    return world.caller.call(wire.BlobAnswer, "GET", f"/v1/blobs/{blob.hex()}", **auth)


class TestSending:
    def test_goes_on_where_it_broke_off_in_any_order(self, world: World, patient: Device, blob: bytes) -> None:
        world.put_part(patient.auth, patient.stream, blob, 2, 3, b"the last one")
        world.put_part(patient.auth, patient.stream, blob, 0, 3, FULL)
        assert look(world, patient.auth, blob) == wire.BlobAnswer(patient.stream, 3, (0, 2))
        with refused("blob-unknown"):
            world.get_part(world.therapist.auth, blob, 1)
        for _ in range(2):
            world.put_part(patient.auth, patient.stream, blob, 1, 3, FULL)
        assert look(world, world.therapist.auth, blob).present == (0, 1, 2)
        assert [world.get_part(world.therapist.auth, blob, part) for part in range(3)] == [
            FULL,
            FULL,
            b"the last one",
        ]

    def test_survives_kill_9_between_the_parts(self, own_server: Server, blob: bytes) -> None:
        clinic = own_server.set_up()
        own_server.start()
        world = World(Caller(own_server.url), clinic)
        patient = world.new_patient()
        world.put_part(patient.auth, patient.stream, blob, 0, 2, FULL)
        own_server.stop(signal.SIGKILL)
        own_server.start()
        world.caller = Caller(own_server.url)
        assert look(world, patient.auth, blob).present == (0,)
        world.put_part(patient.auth, patient.stream, blob, 1, 2, b"end")
        assert world.get_part(patient.auth, blob, 0) == FULL
        assert own_server.stop() == 0

    def test_a_part_is_never_replaced(self, world: World, patient: Device, blob: bytes) -> None:
        world.put_part(patient.auth, patient.stream, blob, 0, 1, b"first")
        with refused("blob-taken"):
            world.put_part(patient.auth, patient.stream, blob, 0, 1, b"other")
        assert world.get_part(patient.auth, blob, 0) == b"first"

    def test_its_stream_its_sender_and_how_many_parts_it_has_stay(
        self, world: World, patient: Device, blob: bytes
    ) -> None:
        world.put_part(patient.auth, patient.stream, blob, 0, 2, FULL)
        own, _ = with_own_stream(world, patient)
        for auth, stream, parts in (
            (patient.auth, patient.stream, 3),
            (patient.auth, own, 2),
            (world.therapist.auth, patient.stream, 2),
        ):
            with refused("blob-taken"):
                world.put_part(auth, stream, blob, 1, parts, FULL)
        assert look(world, patient.auth, blob).present == (0,)

    def test_two_who_send_other_bytes_at_once_leave_one(
        self, world: World, server: Server, patient: Device, blob: bytes
    ) -> None:
        def put(content: bytes) -> int:
            path = f"/v1/blobs/{blob.hex()}/0?stream={patient.stream.hex()}&parts=1"
            headers = {"Content-Type": OCTETS}
            return Caller(server.url).send("PUT", path, content, headers=headers, **patient.auth).status_code

        with ThreadPoolExecutor(6) as pool:
            codes = list(pool.map(put, [bytes([number]) * 1000 for number in range(6)]))
        assert sorted(codes) == [204, 409, 409, 409, 409, 409]
        assert world.get_part(patient.auth, blob, 0) == bytes([codes.index(204)]) * 1000
        assert len(list((server.folder / "blobs").glob(f"*/{blob.hex()}/*"))) == 1

    def test_what_is_no_part_is_refused(self, world: World, patient: Device, blob: bytes) -> None:
        def put(part: int, parts: int, content: bytes) -> None:
            world.put_part(patient.auth, patient.stream, blob, part, parts, content)

        for part, parts, content in ((0, 2, b"not full"), (0, 1, b""), (2, 2, b"x"), (1, 1, b"x")):
            with refused("blob-refused"):
                put(part, parts, content)
        for part, parts, content in ((0, 1, FULL + b"x"), (0, limits.BLOB_PARTS + 1, FULL)):
            with refused("too-large") as caught:
                put(part, parts, content)
            assert int(caught.value.headers["Retry-After"]) > 0
        with refused("blob-unknown"):
            look(world, patient.auth, blob)

    def test_parts_are_octets_with_numbers(self, world: World, patient: Device, blob: bytes) -> None:
        path = f"/v1/blobs/{blob.hex()}/{{}}?stream={patient.stream.hex()}{{}}"
        with refused("unsupported-media"):
            world.caller.call(None, "PUT", path.format(0, "&parts=1"), b"x", headers={"Content-Type": MSGPACK})
        octets: dict[str, Any] = {"headers": {"Content-Type": OCTETS}, **patient.auth}
        for part in ("01", "-1", "x", "٣", "99999"):
            with refused("not-found"):
                world.caller.call(None, "PUT", path.format(part, "&parts=1"), b"x", **octets)
        for parts in ("", "&parts=", "&parts=x"):
            with refused("malformed"):
                world.caller.call(None, "PUT", path.format(0, parts), b"x", **octets)
        with refused("not-found"):
            world.caller.call(None, "PUT", f"/v1/blobs/{blob.hex()}/0?parts=1", b"x", **octets)


def test_blobs_count_for_the_quota_and_what_does_not_fit_leaves_no_file(tmp_path: Any, kind: str) -> None:
    office, clinic = open_office(Settings(tmp_path / "data", databases.new(kind), quota=2_000))
    with answering(office) as caller:
        world = World(caller, clinic)
        patient = world.new_patient()
        world.put_part(patient.auth, patient.stream, b"a" * 16, 0, 1, bytes(1_500))
        with refused("quota-exceeded") as caught:
            world.put_part(patient.auth, patient.stream, b"b" * 16, 0, 1, bytes(1_000))
        assert int(caught.value.headers["Retry-After"]) > 0
        assert [path.split("/")[1] for path, _ in office.shelf.walk()] == [(b"a" * 16).hex()]
        world.put_part(world.therapist.auth, patient.stream, b"b" * 16, 0, 1, bytes(1_000))
        world.put_part(clinic.auth, clinic.fingerprint[:16], b"c" * 16, 0, 1, bytes(5_000))


def test_blobs_go_with_whoever_leaves(world: World, server: Server, patient: Device, blob: bytes) -> None:
    world.put_part(patient.auth, patient.stream, blob, 0, 1, b"sealed")
    by_therapist = secrets.token_bytes(16)
    world.put_part(world.therapist.auth, patient.stream, by_therapist, 0, 1, b"sealed too")
    files = [*(server.folder / "blobs").glob(f"*/{blob.hex()}/*")]
    files += (server.folder / "blobs").glob(f"*/{by_therapist.hex()}/*")
    assert len(files) == 2
    world.leave(patient.person, patient.auth)
    assert not any(file.exists() for file in files)
    with refused("blob-unknown"):
        look(world, world.therapist.auth, blob)


def test_whoever_sent_a_blob_deletes_it_and_gets_its_room_back(
    world: World, server: Server, patient: Device, blob: bytes
) -> None:
    path = f"/v1/blobs/{blob.hex()}"
    world.put_part(patient.auth, patient.stream, blob, 0, 1, bytes(5_000))
    with refused("not-allowed"):
        world.caller.call(None, "DELETE", path, **world.therapist.auth)
    assert world.get_part(world.therapist.auth, blob, 0) == bytes(5_000)
    for _ in range(2):  # again, because the answer may have been lost
        world.caller.call(None, "DELETE", path, **patient.auth)
        with refused("blob-unknown"):
            look(world, patient.auth, blob)
    assert list((server.folder / "blobs").glob(f"*/{blob.hex()}/*")) == []
    world.put_part(patient.auth, patient.stream, blob, 0, 1, b"another")
    assert world.get_part(world.therapist.auth, blob, 0) == b"another"


def test_a_part_that_was_damaged_on_the_disk_is_not_handed_out(
    world: World, server: Server, patient: Device, blob: bytes
) -> None:
    world.put_part(patient.auth, patient.stream, blob, 0, 1, b"sealed")
    (file,) = (server.folder / "blobs").glob(f"*/{blob.hex()}/*")
    file.write_bytes(b"spoilt")
    with refused("unavailable") as caught:
        world.get_part(patient.auth, blob, 0)
    assert int(caught.value.headers["Retry-After"]) > 0
    file.write_bytes(b"sealed")
    assert world.get_part(patient.auth, blob, 0) == b"sealed"
