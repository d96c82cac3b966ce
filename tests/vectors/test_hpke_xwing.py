"""HPKE (RFC 9180) with X-Wing as draft-ietf-hpke-pq, appendix A prints it.

The published vector carries authenticated data, which the library's public call does not take; it opens through the
private one. Haven's own grants go through the public call and have vectors of their own.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.bindings._rust import openssl
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from sync.client.keys import xwing_private, xwing_public_bytes

_LABEL = rb"\.//^" + b"\\"
"""The label of the combiner (draft-connolly-cfrg-xwing-kem, section 5.3)."""


@pytest.fixture(scope="module")
def said() -> dict[str, Any]:
    text = Path(__file__).with_name("hpke_xwing.json").read_text(encoding="utf-8")
    return {name: bytes.fromhex(value) if isinstance(value, str) and name != "about" else value
            for name, value in json.loads(text).items()}  # fmt: skip


def test_it_is_the_suite_of_haven_s_grants(said: dict[str, Any]) -> None:
    assert (said["mode"], said["kem_id"], said["kdf_id"], said["aead_id"]) == (0, 0x647A, 1, 3)


def test_a_seed_gives_the_published_public_key(said: dict[str, Any]) -> None:
    assert xwing_public_bytes(said["skRm"]) == said["pkRm"]


def test_the_encapsulation_gives_the_published_secret(said: dict[str, Any]) -> None:
    expanded = hashlib.shake_256(said["skRm"]).digest(96)
    first, second = said["enc"][:1088], said["enc"][1088:]
    lattice = MLKEM768PrivateKey.from_seed_bytes(expanded[:64]).decapsulate(first)
    curve = X25519PrivateKey.from_private_bytes(expanded[64:]).exchange(X25519PublicKey.from_public_bytes(second))
    combined = hashlib.sha3_256(lattice + curve + second + said["pkRm"][1184:] + _LABEL).digest()
    assert combined == said["shared_secret"]


def test_the_published_message_opens(said: dict[str, Any]) -> None:
    suite = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
    open_with = openssl.hpke._decrypt_with_aad
    private = xwing_private(said["skRm"])
    sealed = said["enc"] + said["ct"]
    assert open_with(suite, sealed, private, said["info"], said["aad"]) == said["pt"]
    with pytest.raises(InvalidTag):
        open_with(suite, sealed, private, said["info"], said["aad"] + b"!")
    with pytest.raises(InvalidTag):
        suite.decrypt(sealed, private, info=said["info"])
