"""An Ed25519 signature as RFC 9421, appendix B.2.6 prints it, through the library that Haven uses."""

import base64
from types import SimpleNamespace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from http_message_signatures import HTTPMessageVerifier, HTTPSignatureKeyResolver, InvalidSignature
from http_message_signatures.algorithms import ED25519

PUBLIC = base64.b64decode("JrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=")


class TestKey(HTTPSignatureKeyResolver):
    __test__ = False

    def resolve_public_key(self, key_id: str) -> Ed25519PublicKey | None:
        return Ed25519PublicKey.from_public_bytes(PUBLIC) if key_id == "test-key-ed25519" else None


class OfAnyAge(HTTPMessageVerifier):
    """The example was made in 2021."""

    def validate_created_and_expires(self, sig_input: object, max_age: object = None) -> None:
        pass


def message(path: str = "/foo") -> SimpleNamespace:
    headers = {
        "Date": "Tue, 20 Apr 2021 02:07:55 GMT",
        "Content-Type": "application/json",
        "Content-Length": "18",
        "Signature-Input": 'sig-b26=("date" "@method" "@path" "@authority" "content-type" "content-length")'
        ';created=1618884473;keyid="test-key-ed25519"',
        "Signature": "sig-b26=:wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u"
        "02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==:",
    }
    return SimpleNamespace(method="POST", url=f"https://example.com{path}?param=Value&Pet=dog", headers=headers)


def test_the_example_verifies() -> None:
    verifier = OfAnyAge(signature_algorithm=ED25519, key_resolver=TestKey())
    [result] = verifier.verify(message())
    assert result.parameters["keyid"] == "test-key-ed25519"


def test_the_example_on_another_path_does_not() -> None:
    verifier = OfAnyAge(signature_algorithm=ED25519, key_resolver=TestKey())
    with pytest.raises(InvalidSignature):
        verifier.verify(message("/bar"))
