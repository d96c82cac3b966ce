"""What the clinic signs opens with its key alone, and only in the right shape and size."""

import msgspec
import pytest

from sync.protocol import limits, wire
from sync.trust import labels
from sync.trust.errors import BadSignature, Malformed, TooLarge, TrustFailure, WrongKey
from sync.trust.http_signatures import KeyId
from sync.trust.signing import public_bytes, sign, sign_struct
from sync.trust.statements import (
    open_certificate,
    open_door,
    open_epoch,
    open_policy,
    open_roster,
    open_statement,
    read_core,
)
from tests.sync.server.world import Clinic, Device, invite


@pytest.fixture
def clinic() -> Clinic:
    return Clinic(public_bytes(Device("patient").key))


def test_statement_policy_and_roster_open_with_the_clinic_key_alone(clinic: Clinic) -> None:
    key, other = public_bytes(clinic.key), public_bytes(Device("patient").key)
    assert open_statement(clinic.statement(), key).clinic_key == key
    assert open_policy(clinic.policy(3), key).number == 3
    assert open_roster(clinic.roster([]), key).staff == ()
    for opening, signed in (
        (open_statement, clinic.statement()),
        (open_policy, clinic.policy()),
        (open_roster, clinic.roster([])),
    ):
        with pytest.raises(BadSignature):
            opening(signed, other)
        with pytest.raises(TrustFailure):
            opening(sign(clinic.key, labels.DOOR, signed.body), key)


def test_a_statement_or_policy_of_another_clinic_in_this_one_s_name_is_refused(clinic: Clinic) -> None:
    key = public_bytes(clinic.key)
    with pytest.raises(WrongKey):
        open_statement(clinic.statement(clinic_key=bytes(32)), key)
    policy = wire.Policy(bytes(32), 1, "", 1)
    with pytest.raises(WrongKey):
        open_policy(sign_struct(clinic.key, labels.POLICY, policy), key)


@pytest.mark.parametrize("version", [-1, limits.LARGEST_NUMBER])
def test_numbers_stay_in_range(clinic: Clinic, version: int) -> None:
    with pytest.raises(Malformed):
        open_statement(clinic.statement(version), public_bytes(clinic.key))


def test_what_is_too_large_or_no_struct_is_refused(clinic: Clinic) -> None:
    key = public_bytes(clinic.key)
    with pytest.raises(TooLarge):
        open_policy(clinic.policy(1, "x" * limits.POLICY), key)
    for body in (b"", b"\xc1", b"\x92\x01", b"\x91" * 5000):
        with pytest.raises(Malformed):
            open_statement(sign(clinic.key, labels.STATEMENT, body), key)


def test_a_certificate_opens_with_its_own_root_and_is_held_to_a_known_one() -> None:
    device = Device("patient")
    assert open_certificate(device.signed).device == device.device
    assert open_certificate(device.signed, public_bytes(device.root)).device == device.device
    with pytest.raises(WrongKey):
        open_certificate(device.signed, public_bytes(Device("patient").root))
    certificate = open_certificate(device.signed)
    for wrong in ({"signing_key": bytes(32)}, {"sealing_key": b""}, {"person": b""}):
        with pytest.raises(TrustFailure):
            open_certificate(
                sign_struct(device.root, labels.CERTIFICATE, msgspec.structs.replace(certificate, **wrong))
            )


def test_an_epoch_lists_each_device_once_and_only_the_first_has_none_before() -> None:
    device = Device("patient", stream=bytes(16))
    key = public_bytes(device.key)
    open_epoch(device.make_epoch([device])[0], key)
    with pytest.raises(Malformed):
        open_epoch(device.make_epoch([device, device])[0], key)
    with pytest.raises(Malformed):
        open_epoch(device.make_epoch([device], 2)[0], key)
    with pytest.raises(TooLarge):
        open_epoch(device.make_epoch([])[0], key)


@pytest.mark.parametrize(
    "wrong",
    [
        {"counter": limits.LARGEST_NUMBER},
        {"known": wire.Known(2**64 - 1, 0, bytes(32))},
        {"known": wire.Known(1, 2**64 - 1, bytes(32))},
        {"known": wire.Known(1, -1, bytes(32))},
        {"known": wire.Known(1, 0, bytes(31))},
        {"roster": (2**64 - 1, bytes(32))},
        {"roster": (-1, bytes(32))},
        {"salt": bytes(31)},
    ],
)
def test_whatever_a_record_says_in_the_clear_stays_in_range(wrong: dict[str, object]) -> None:
    """What is compared with the vault's tables later must fit into them, or one member could stop another's sync."""
    name, digest = bytes(16), bytes(32)
    core = wire.Core(
        1, name, digest, name, name, name, 1, digest, wire.Known(1, 0, digest), (1, digest), bytes(limits.SALT)
    )
    assert read_core(msgspec.msgpack.encode(core)) == core
    with pytest.raises(Malformed):
        read_core(msgspec.msgpack.encode(msgspec.structs.replace(core, **wrong)))


def test_a_door_opens_with_the_inviter_s_key(clinic: Clinic) -> None:
    invited = invite(clinic.key, clinic.fingerprint, "therapist")
    assert open_door(invited.door, public_bytes(clinic.key)).invitation == invited.invitation
    with pytest.raises(BadSignature):
        open_door(invited.door, public_bytes(invited.key))


@pytest.mark.parametrize(
    "text", ["", "device:", "device:00", "card:" + "0" * 64, "door:" + "0" * 64, "device:" + "G" * 64,
             "clinic:" + "A" * 64, "device:" + " 0" * 32]
)  # fmt: skip
def test_key_ids_have_one_spelling(text: str) -> None:
    with pytest.raises(TrustFailure):
        KeyId.parse(text)
    assert str(KeyId.parse("door:" + "0a" * 16)) == "door:" + "0a" * 16
