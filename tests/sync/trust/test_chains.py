"""A chain that holds is extended; every way in which it can fail to hold has its failure."""

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.protocol.wire import Commit, CommitBody, DeviceCertificate
from sync.trust import labels
from sync.trust.chains import ChainState, extend
from sync.trust.errors import BadSignature, ChainBroken, ChainForked, ChainGap, Malformed, TooLarge
from sync.trust.signing import sign_struct
from sync.trust.statements import open_certificate
from tests.sync.server.world import Device

STREAM, EPOCH = b"s" * 16, b"e" * 32


@pytest.fixture
def device() -> Device:
    return Device("patient")


@pytest.fixture
def certificate(device: Device) -> DeviceCertificate:
    return open_certificate(device.signed)


def resigned(device: Device, commit: Commit, /, **changed: object) -> Commit:
    body = msgspec.structs.replace(msgspec.msgpack.decode(commit.signed.body, type=CommitBody), **changed)
    return msgspec.structs.replace(commit, signed=sign_struct(device.key, labels.COMMIT, body))


def test_commits_in_order_extend_the_chain(device: Device, certificate: DeviceCertificate) -> None:
    state = extend(None, device.write(STREAM, EPOCH, [b"a", b"b"]), certificate)
    state = extend(state, device.write(STREAM, EPOCH, [b"c"]), certificate)
    assert state == ChainState(device.chain, 3, device.last)


def test_an_erased_body_leaves_the_chain_whole(device: Device, certificate: DeviceCertificate) -> None:
    commit = device.write(STREAM, EPOCH, [b"a", b"b"])
    erased = tuple(msgspec.structs.replace(record, sealed=b"") for record in commit.records)
    assert extend(None, msgspec.structs.replace(commit, records=erased), certificate).hash == device.last


def test_forks_and_gaps(device: Device, certificate: DeviceCertificate) -> None:
    first, second, third = (device.write(STREAM, EPOCH, [b"x"]) for _ in range(3))
    state = extend(None, first, certificate)
    with pytest.raises(ChainForked):
        extend(state, first, certificate)
    with pytest.raises(ChainGap):
        extend(state, third, certificate)
    assert extend(state, second, certificate).counter == 2


def test_records_that_were_left_out_swapped_or_replaced(device: Device, certificate: DeviceCertificate) -> None:
    commit = device.write(STREAM, EPOCH, [b"a", b"b", b"c"])
    a, b, c = commit.records
    for records in ((a, c), (b, a, c), (a, b, c, c), (a, b), (a, a, c)):
        with pytest.raises(ChainBroken):
            extend(None, msgspec.structs.replace(commit, records=records), certificate)
    other = msgspec.structs.replace(a, sealed=b.sealed)
    with pytest.raises(ChainBroken):
        extend(None, msgspec.structs.replace(commit, records=(other, b, c)), certificate)
    with pytest.raises(TooLarge):
        extend(None, msgspec.structs.replace(commit, records=()), certificate)


def test_what_the_device_signed_for_has_to_be_what_is_there(device: Device, certificate: DeviceCertificate) -> None:
    commit = device.write(STREAM, EPOCH, [b"a"])
    for changed in ({"last": 2}, {"last_hash": bytes(32)}, {"stream": bytes(16)}, {"device": bytes(16)}):
        with pytest.raises(ChainBroken):
            extend(None, resigned(device, commit, **changed), certificate)
    with pytest.raises(Malformed):
        extend(None, resigned(device, commit, chain=b"short"), certificate)
    thief = Device("patient", device=device.device)
    thief.key = Ed25519PrivateKey.generate()
    with pytest.raises(BadSignature):
        extend(None, resigned(thief, commit), certificate)
    with pytest.raises(ChainBroken):
        extend(ChainState(bytes(16)), commit, certificate)
