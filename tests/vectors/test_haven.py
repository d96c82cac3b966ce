"""Haven's own vectors, taken apart here without Haven's code: hashes, signatures, arrays and ciphers alone."""

import base64
import hashlib
import hmac
import json
import struct
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from sync.protocol import wire
from sync.trust.signing import public_bytes, verify
from tests import labels
from tools import vectors

SAID: dict[str, Any] = json.loads(Path(__file__).with_name("haven.json").read_text(encoding="utf-8"))
SIGNED = {one["name"]: one for one in SAID["signed"]}
HASHED = {one["name"]: one for one in SAID["hashed"]}


def plain(value: Any) -> Any:
    """Returns what JSON shows as it travels."""
    if isinstance(value, str) and value.startswith("0x"):
        return bytes.fromhex(value[2:])
    return [plain(item) for item in value] if isinstance(value, list) else value


def labelled(label: str, data: bytes) -> bytes:
    return b"haven/1/" + label.encode() + b"\0" + data


def info(label: str, *parts: bytes) -> bytes:
    return labelled(label, b"".join(struct.pack(">I", len(part)) + part for part in parts))


@pytest.mark.parametrize("name", SIGNED)
def test_a_signed_struct_is_an_array_of_its_fields_under_a_label(name: str) -> None:
    said = SIGNED[name]
    body = plain(said["body"])
    assert msgspec.msgpack.encode(plain(said["fields"])) == body
    key = Ed25519PrivateKey.from_private_bytes(plain(said["seed"]))
    assert key.sign(labelled(said["label"], body)) == plain(said["signature"])


@pytest.mark.parametrize("name", SIGNED)
def test_haven_reads_and_writes_it_in_the_same_bytes(name: str) -> None:
    said = SIGNED[name]
    body, signature = plain(said["body"]), plain(said["signature"])
    key = public_bytes(Ed25519PrivateKey.from_private_bytes(plain(said["seed"])))
    verify(key, said["label"], wire.Signed(body, signature))
    read = msgspec.msgpack.decode(body, type=getattr(wire, said["struct"]))
    assert msgspec.msgpack.encode(read) == body
    assert vectors.shown(read) == said["fields"]


@pytest.mark.parametrize("name", HASHED)
def test_a_hash_is_of_its_label_and_its_data(name: str) -> None:
    said = HASHED[name]
    assert hashlib.sha256(labelled(said["label"], plain(said["data"]))).digest() == plain(said["hash"])


def test_a_rotation_is_one_statement_with_two_signatures() -> None:
    new, old = SIGNED["statement of a rotation"], SIGNED["endorsement of a rotation"]
    assert new["body"] == old["body"]
    assert new["seed"] != old["seed"]
    assert (new["label"], old["label"]) == ("statement", "rotation")


@pytest.mark.parametrize("number", range(len(SAID["records"])))
def test_a_record(number: int) -> None:
    said = {name: plain(value) for name, value in SAID["records"][number].items()}
    core = msgspec.msgpack.encode(said["fields"])
    assert core == said["core"]
    key = HKDF(SHA256(), 32, salt=said["fields"][-1], info=info("record-key", core)).derive(said["stream_key"])
    assert said["padded"] == (said["payload"] + b"\x80").ljust(1024, b"\0")
    assert ChaCha20Poly1305(key).encrypt(bytes(12), said["padded"], core) == said["sealed"]
    assert hashlib.sha256(said["sealed"]).digest() == said["digest"]
    assert said["core"] + said["digest"] == plain(HASHED[f"record {number + 1}"]["data"])


def test_an_envelope() -> None:
    said = {name: plain(value) for name, value in SAID["envelope"].items()}
    body = msgspec.msgpack.encode(said["fields"]) + b"\x80"
    exponent = len(body).bit_length() - 1
    step = 1 << (exponent - exponent.bit_length())
    padded = body.ljust(-(-len(body) // step) * step, b"\0")
    sealed = ChaCha20Poly1305(said["key"]).encrypt(bytes(12), padded, said["invitation"])
    assert len(sealed) == said["sealed_length"]
    assert hashlib.sha256(sealed).digest() == said["sealed_sha256"]
    assert said["fields"][7] == hashlib.sha256(labelled("nonce", said["nonce"])).digest()


def test_an_exchange_file() -> None:
    said = {name: plain(value) for name, value in SAID["exchange"].items()}
    letter = SIGNED["letter of an exchange file"]
    fields, signed = plain(letter["fields"]), [plain(letter["body"]), plain(letter["signature"])]
    before = said["head"] + said["slots"]
    assert said["head"] == b"haven-exchange\0\1" + said["file"] + bytes([len(said["slots"]) // 1168])
    items = b"".join(struct.pack(">I", len(item)) + item for item in said["items"])
    assert (fields[0], fields[4], fields[5]) == (said["file"], len(said["items"]), hashlib.sha256(items).digest())
    key = HKDF(SHA256(), 32, salt=None, info=info("exchange-body", hashlib.sha256(before).digest())).derive(
        said["file_key"]
    )
    first = msgspec.msgpack.encode(signed)
    padded = (struct.pack(">I", len(first)) + first + items + b"\x80").ljust(said["padded_length"], b"\0")
    assert ChaCha20Poly1305(key).encrypt(bytes(11) + b"\1", padded, None) == said["body"]
    assert hashlib.sha256(before + said["body"]).digest() == said["check"]


def test_a_proof_and_its_six_digits() -> None:
    said = {name: plain(value) for name, value in SAID["proof"].items()}
    parts = b"".join(said[name] for name in ("envelope_hash", "certificate_hash", "recovery_hash", "epoch_hash"))
    message = hashlib.sha256(labelled("proof", parts)).digest()
    assert hmac.new(said["proof_key"], message, hashlib.sha256).digest() == said["proof"]
    wide = HKDF(SHA256(), 16, salt=None, info=info("six-digits", said["proof"])).derive(said["nonce"])
    assert f"{int.from_bytes(wide, 'big') % 10**6:06d}" == said["digits"]


def test_key_ids_name_what_they_are_hashes_of() -> None:
    said = SAID["key ids"]
    assert said["device"] == "device:" + HASHED["certificate of the patient"]["hash"][2:]
    assert said["root"] == "root:" + HASHED["name of a root"]["hash"][2:]
    assert said["clinic"] == "clinic:" + HASHED["clinic's fingerprint"]["hash"][2:]


def test_a_key_slot_of_a_vault() -> None:
    said = {name: plain(value) for name, value in SAID["vault slot"].items()}
    costs = (said["memory_kib"], said["passes"], said["lanes"])
    stretched = Argon2id(
        salt=said["salt"], length=32, iterations=said["passes"], lanes=said["lanes"], memory_cost=said["memory_kib"]
    ).derive(said["secret"])
    label = b"haven/1/vault-slot\0"
    key = HKDF(SHA256(), 32, salt=None, info=label + b"passphrase").derive(stretched)
    bound = label + said["vault"] + struct.pack(">III", *costs) + said["salt"] + b"passphrase"
    assert ChaCha20Poly1305(key).encrypt(said["nonce"], said["vault_key"], bound) == said["wrapped"]


@pytest.mark.parametrize("said", SAID["layouts"], ids=[one["struct"] for one in SAID["layouts"]])
def test_a_struct_is_an_array_of_its_fields_after_its_tag(said: dict[str, Any]) -> None:
    data = plain(said["bytes"])
    assert msgspec.msgpack.encode(plain(said["fields"])) == data
    kind = getattr(wire, said["struct"])
    assert msgspec.msgpack.encode(msgspec.msgpack.decode(data, type=kind)) == data
    assert msgspec.msgpack.encode(msgspec.json.decode(msgspec.json.encode(plain(said["fields"])), type=kind)) == data


def test_a_problem_is_an_object_of_json() -> None:
    said = json.loads(SAID["problem"])
    assert said["type"] == "urn:haven:problem:not-a-member"
    assert msgspec.json.encode(msgspec.json.decode(SAID["problem"], type=wire.Problem)).decode() == SAID["problem"]


@pytest.mark.parametrize("said", SAID["derived"], ids=[one["label"] for one in SAID["derived"]])
def test_a_derived_key_hangs_on_its_label_and_its_context(said: dict[str, Any]) -> None:
    salt = None if said["salt"] is None else plain(said["salt"])
    context = info(said["label"], *plain(said["context"]))
    found = HKDF(SHA256(), said["length"], salt=salt, info=context).derive(plain(said["secret"]))
    assert found == plain(said["key"])


def test_a_grant_is_signed_over_its_other_fields_and_sealed_in_its_context() -> None:
    said = SAID["grant"]
    *fields, signature = plain(said["fields"])
    key = Ed25519PrivateKey.from_private_bytes(plain(said["seed"]))
    assert key.sign(labelled("grant", msgspec.msgpack.encode(fields))) == signature
    stream, epoch, recipient, granter, _ = fields
    assert info("grant-key", plain(said["clinic"]), stream, epoch, recipient, granter) == plain(said["info"])


def test_a_slot_of_an_exchange_file_is_sealed_for_its_head_and_recipient() -> None:
    said = {name: plain(value) for name, value in SAID["exchange"].items() if name in ("head", "recipient", "info")}
    assert info("exchange-key", said["head"], said["recipient"]) == said["info"]


def test_a_blob_is_sealed_chunk_by_chunk() -> None:
    said, content = SAID["blob"], bytes(range(251)) * 300
    cipher, chunk = ChaCha20Poly1305(plain(said["key"])), 64 * 1024
    sealed = cipher.encrypt(bytes(12), content[:chunk], None)
    sealed += cipher.encrypt(bytes(10) + b"\1\1", content[chunk:], None)
    assert hashlib.sha256(content).digest() == plain(said["digest"])
    assert len(sealed) == said["sealed_length"]
    assert hashlib.sha256(sealed).digest() == plain(said["sealed_sha256"])


def test_a_request_is_signed_over_its_components() -> None:
    said = SAID["request"]
    digest = base64.b64encode(hashlib.sha256(plain(said["body"])).digest()).decode()
    assert said["headers"]["Content-Digest"] == f"sha-256=:{digest}:"
    covered = said["headers"]["Signature-Input"].removeprefix("haven=")
    address = urlsplit(said["url"])
    base = (
        f'"@method": {said["method"]}\n"@authority": {address.netloc}\n"@path": {address.path}\n"@query": ?\n'
        f'"content-digest": {said["headers"]["Content-Digest"]}\n"@signature-params": {covered}'
    )
    key = Ed25519PrivateKey.from_private_bytes(plain(said["seed"]))
    assert said["headers"]["Signature"] == f"haven=:{base64.b64encode(key.sign(base.encode())).decode()}:"


@pytest.mark.parametrize("said", SAID["codes"], ids=["invitation", "recovery", "clinic"])
def test_a_code_is_crockford_s_base_32_with_two_checks_for_each_block(said: dict[str, str]) -> None:
    data = plain(said["data"])
    letters = said["code"].replace("-", "")
    alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    characters = -(-len(data) * 8 // 5)
    blocks = -(-characters // 26)
    lengths = [characters // blocks + (number < characters % blocks) for number in range(blocks)]
    number = int.from_bytes(data, "big") << (characters * 5 - len(data) * 8)
    clear = "".join(alphabet[number >> 5 * place & 31] for place in reversed(range(characters)))
    at = 0
    for length in lengths:
        assert letters[at : at + length] == clear[:length]
        clear, at = clear[length:], at + length + 2
    assert at == len(letters)


def test_every_structure_that_travels_has_a_vector() -> None:
    structs = {
        name
        for name in wire.__all__
        if isinstance(kind := getattr(wire, name), type) and issubclass(kind, msgspec.Struct)
    }
    assert {one["struct"] for one in SAID["layouts"]} == structs - {"Wire", "Problem"}


def test_every_structure_that_is_signed_has_a_signed_one() -> None:
    signed = {one["struct"] for one in SAID["signed"]}
    bodies = {
        name for name in wire.__all__ if name not in NOT_SIGNED and not name.endswith(("Answer", "Request", "Item"))
    }
    assert signed == bodies


NOT_SIGNED = {
    "Signed", "Wire", "Role", "StreamKind", "Problem", "Publication", "Rotation", "RosterEntry", "Member",
    "ClosingHead", "Known", "Core", "Record", "Commit", "Envelope", "Grant", "PolicyFile", "CourseFile",
}  # fmt: skip
"""What is part of something signed, or is sealed instead. A grant is flat, and carries its signature itself."""


def test_every_label_has_a_vector() -> None:
    listed = {one["label"] for kind in ("signed", "hashed", "derived") for one in SAID[kind]}
    assert listed | {"grant", "grant-key", "exchange-key", "vault-slot"} == labels.used()


def test_the_tool_makes_the_same_file_again() -> None:
    assert vectors.build() == SAID
