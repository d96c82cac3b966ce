"""Padding, records, envelopes, grants, proofs."""

import secrets
from dataclasses import replace

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import Undecipherable
from sync.client.keys import DeviceKeys, xwing_public
from sync.client.padding import FLOOR, pad, padme, unpad
from sync.client.proof import make_proof, proof_holds, six_digits
from sync.client.sealing import new_stream_key, open_grant, open_record, seal_grant, seal_record
from sync.protocol.wire import Core, EnrolmentRequest, Known, Signed

CLINIC, STREAM, EPOCH = bytes([1]) * 32, bytes([2]) * 16, bytes([3]) * 32


def core(**changed: object) -> Core:
    made = Core(
        version=1,
        stream=STREAM,
        epoch=EPOCH,
        id=bytes(16),
        device=bytes(16),
        chain=bytes(16),
        counter=1,
        previous=bytes(32),
        known=Known(1, 0, bytes(32)),
        roster=(0, bytes(32)),
        salt=bytes([4]) * 32,
    )
    return msgspec.structs.replace(made, **changed)


@given(st.integers(0, 1 << 24))
def test_padded_lengths_waste_little_and_never_shrink(length: int) -> None:
    padded = padme(length)
    assert padded >= max(length, FLOOR)
    assert padded == FLOOR or padded <= length * 1.12
    assert padme(padded) == padded


@given(st.binary(max_size=5000))
def test_what_was_padded_comes_back(data: bytes) -> None:
    assert unpad(pad(data)) == data
    assert len(pad(data)) >= FLOOR


@pytest.mark.parametrize("data", [b"", bytes(1024), b"\x80", pad(b"x") + b"\0", pad(b"x")[:-1], pad(b"x") + b"\x80"])
def test_padding_that_pad_does_not_make_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="padding"):
        unpad(data)


def test_a_record_opens_with_its_key_alone_and_shows_no_length() -> None:
    key = new_stream_key()
    short, longer = seal_record(key, core(), b"a"), seal_record(key, core(salt=bytes([5]) * 32), b"a" * 900)
    assert open_record(key, core().salt, short) == b"a"
    assert len(short.sealed) == len(longer.sealed) == FLOOR + 16
    for other in (
        (new_stream_key(), short),
        (key, msgspec.structs.replace(short, core=longer.core)),
        (key, msgspec.structs.replace(short, sealed=short.sealed[:-1] + bytes([short.sealed[-1] ^ 1]))),
        (key, msgspec.structs.replace(short, sealed=b"")),
    ):
        with pytest.raises(Undecipherable):
            open_record(other[0], core().salt, other[1])


def test_a_grant_opens_for_its_device_in_its_context_alone() -> None:
    device, granter, key = DeviceKeys.new(), DeviceKeys.new(), new_stream_key()
    recipient = (secrets.token_bytes(32), device.sealing_public)
    signer = (secrets.token_bytes(32), granter.signing)
    grant = seal_grant(key, clinic=CLINIC, stream=STREAM, epoch=EPOCH, recipient=recipient, granter=signer)
    assert len(grant.sealed) == 1136 + 32
    assert open_grant(grant, device.sealing, CLINIC) == key
    with pytest.raises(Undecipherable):
        open_grant(grant, DeviceKeys.new().sealing, CLINIC)
    with pytest.raises(Undecipherable):
        open_grant(grant, device.sealing, bytes(32))
    for name in ("stream", "epoch", "recipient", "granter", "sealed"):
        with pytest.raises(Undecipherable):
            open_grant(
                msgspec.structs.replace(grant, **{name: getattr(grant, name)[::-1] + b"x"}), device.sealing, CLINIC
            )


def test_bytes_that_are_no_key_are_refused() -> None:
    with pytest.raises(ValueError, match=r"1,216|1184|"):
        xwing_public(b"short")
    with pytest.raises(Undecipherable):
        seal_grant(
            bytes(32),
            clinic=CLINIC,
            stream=STREAM,
            epoch=EPOCH,
            recipient=(bytes(32), b"\xff" * 1216),
            granter=(bytes(32), DeviceKeys.new().signing),
        )


def test_a_proof_covers_every_part_of_the_enrolment() -> None:
    certificate, epoch = Signed(b"certificate", bytes(64)), Signed(b"epoch", bytes(64))
    proof = make_proof(bytes(32), b"envelope", certificate, b"recovery", epoch)
    request = EnrolmentRequest(bytes(16), certificate, b"recovery", epoch, (), proof)
    assert proof_holds(bytes(32), b"envelope", request)
    assert not proof_holds(bytes(31) + b"1", b"envelope", request)
    assert not proof_holds(bytes(32), b"another", request)
    for name, value in (("certificate", epoch), ("recovery", b"r"), ("epoch", None), ("proof", bytes(32))):
        assert not proof_holds(bytes(32), b"envelope", msgspec.structs.replace(request, **{name: value}))


@given(st.binary(min_size=32, max_size=32), st.binary(min_size=32, max_size=32))
def test_the_digits_are_six_and_come_from_both(proof: bytes, nonce: bytes) -> None:
    digits = six_digits(proof, nonce)
    assert len(digits) == 6
    assert digits.isdigit()
    assert digits == six_digits(proof, nonce)


def test_device_keys_do_not_show_themselves() -> None:
    keys = DeviceKeys.new()
    assert keys.signing_seed.hex() not in repr(keys)
    assert replace(keys).sealing_public == keys.sealing_public
