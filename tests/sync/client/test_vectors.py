"""The published vectors of the client's codes, seals and proofs."""

import hashlib
import json
from pathlib import Path
from typing import Any

import msgspec

from sync.client import codes
from sync.client.invitation import Invitation
from sync.client.keys import xwing_private, xwing_public_bytes
from sync.client.padding import padme
from sync.client.proof import make_proof, nonce_hash, six_digits
from sync.client.recovery import RecoveryCode
from sync.client.sealing import open_file_key, open_grant, open_record, seal_record
from sync.protocol.wire import Grant, Record, Signed
from sync.trust.signing import public_bytes, verify_grant
from sync.trust.statements import read_core

FOLDER = Path(__file__).parents[2] / "vectors"


def vectors(name: str) -> Any:
    return json.loads((FOLDER / f"client_{name}.json").read_text())


def test_codes_and_their_keys() -> None:
    said = vectors("codes")
    invitation = Invitation.parse(said["invitation"]["code"], "https://inbox.example")
    assert invitation.secret.hex() == said["invitation"]["secret"]
    assert invitation.id.hex() == said["invitation"]["id"]
    assert public_bytes(invitation.door).hex() == said["invitation"]["door_public"]
    assert invitation.envelope_key.hex() == said["invitation"]["envelope_key"]
    assert invitation.proof_key.hex() == said["invitation"]["proof_key"]
    recovery = RecoveryCode.parse(said["recovery"]["code"])
    assert recovery.data.hex() == said["recovery"]["data"]
    assert codes.encode(recovery.data) == said["recovery"]["code"]
    assert public_bytes(recovery.root).hex() == said["recovery"]["root_public"]
    assert hashlib.sha256(recovery.sealing_public).hexdigest() == said["recovery"]["sealing_public_sha256"]


def test_records_and_grants() -> None:
    said = vectors("sealing")
    key, core = bytes.fromhex(said["record"]["stream_key"]), read_core(bytes.fromhex(said["record"]["core"]))
    payload = bytes.fromhex(said["record"]["payload"])
    sealed = Record(*(bytes.fromhex(said["record"][name]) for name in ("core", "sealed", "digest")))
    assert seal_record(key, core, payload) == sealed
    assert open_record(key, core.salt, sealed) == payload
    grant = msgspec.msgpack.decode(bytes.fromhex(said["grant"]["grant"]), type=Grant)
    verify_grant(bytes.fromhex(said["grant"]["granter_public"]), grant)
    private = xwing_private(bytes.fromhex(said["grant"]["sealing_seed"]))
    assert open_grant(grant, private, bytes.fromhex(said["grant"]["clinic"])).hex() == said["grant"]["key"]
    public = xwing_public_bytes(bytes.fromhex(said["xwing"]["seed"]))
    assert hashlib.sha256(public).hexdigest() == said["xwing"]["public_sha256"]
    assert [[length, padme(length)] for length, _ in said["padme"]] == said["padme"]


def test_a_slot_of_an_exchange_file() -> None:
    said = {name: bytes.fromhex(value) for name, value in vectors("sealing")["exchange_slot"].items()}
    private = xwing_private(said["sealing_seed"])
    assert open_file_key(said["sealed"], said["head"], said["recipient"], private) == said["file_key"]
    assert open_file_key(said["sealed"], said["head"], bytes(32), private) is None


def test_xwing_keys_are_those_of_the_draft() -> None:
    """The first bytes of the first public key in draft-connolly-cfrg-xwing-kem, appendix C."""
    seed = bytes.fromhex("7f9c2ba4e88f827d616045507605853ed73b8093f6efbc88eb1a6eacfa66ef26")
    assert (
        xwing_public_bytes(seed).hex().startswith("e2236b35a8c24b39b10aa1323a96a919a2ced88400633a7b07131713fc14b2b5")
    )


def test_proof_and_digits() -> None:
    said = vectors("proof")
    parts = [bytes.fromhex(said[name]) for name in ("proof_key", "envelope")]
    certificate = Signed(bytes.fromhex(said["certificate_body"]), bytes(64))
    recovery = bytes.fromhex(said["recovery"])
    epoch = Signed(bytes.fromhex(said["epoch_body"]), bytes(64))
    assert make_proof(*parts, certificate, recovery, epoch).hex() == said["proof"]
    assert make_proof(*parts, certificate, recovery, None).hex() == said["proof_without_epoch"]
    nonce = bytes.fromhex(said["nonce"])
    assert nonce_hash(nonce).hex() == said["nonce_hash"]
    assert six_digits(bytes.fromhex(said["proof"]), nonce) == said["digits"]
