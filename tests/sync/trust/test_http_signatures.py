"""Signed requests: what a failure to look a key up is called."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from http_message_signatures import HTTPMessageSigner, HTTPSignatureKeyResolver
from http_message_signatures.algorithms import ED25519
from requests.structures import CaseInsensitiveDict

from sync.trust.errors import ClockSkewed, KeyUnknown, RequestForged, Unsigned
from sync.trust.http_signatures import COMPONENTS, TAG, KeyId, sign_request, verify_request
from sync.trust.signing import public_bytes

NOW = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
KEY_ID = KeyId("device", bytes(range(32)))


class DatabaseGone(Exception):
    """Something that is nobody's forgery."""


@dataclass
class Message:
    method: str = "GET"
    url: str = "https://haven.example/v1/changes?after="
    headers: CaseInsensitiveDict[str] = field(default_factory=CaseInsensitiveDict)


class OwnKey(HTTPSignatureKeyResolver):
    def __init__(self, key: Ed25519PrivateKey) -> None:
        self._key = key

    def resolve_private_key(self, key_id: str) -> Any:
        return self._key


@pytest.fixture
def key() -> Ed25519PrivateKey:
    return Ed25519PrivateKey.generate()


@pytest.fixture
def signed(key: Ed25519PrivateKey) -> Message:
    message = Message()
    sign_request(message, key_id=KEY_ID, key=key, body=b"", created=NOW, nonce="n")
    return message


def test_a_signed_request_says_whose_it_is(signed: Message, key: Ed25519PrivateKey) -> None:
    asked: list[KeyId] = []

    def look(key_id: KeyId) -> bytes:
        asked.append(key_id)
        return public_bytes(key)

    assert verify_request(signed, keys=look, body=b"", now=NOW) == KEY_ID
    assert asked == [KEY_ID]


def test_what_stands_in_the_way_of_looking_a_key_up_is_no_forgery(signed: Message) -> None:
    def look(key_id: KeyId) -> bytes:
        raise DatabaseGone

    with pytest.raises(DatabaseGone):
        verify_request(signed, keys=look, body=b"", now=NOW)


def test_another_key_an_unknown_one_and_another_content_are_refused(signed: Message, key: Ed25519PrivateKey) -> None:
    other = public_bytes(Ed25519PrivateKey.generate())
    with pytest.raises(RequestForged):
        verify_request(signed, keys=lambda _: other, body=b"", now=NOW)
    with pytest.raises(KeyUnknown):
        verify_request(signed, keys=lambda _: None, body=b"", now=NOW)
    with pytest.raises(RequestForged):
        verify_request(signed, keys=lambda _: public_bytes(key), body=b"more", now=NOW)


@pytest.mark.parametrize("left_out", COMPONENTS)
def test_a_signature_that_covers_less_is_refused(key: Ed25519PrivateKey, left_out: str) -> None:
    message = Message()
    signer = HTTPMessageSigner(signature_algorithm=ED25519, key_resolver=OwnKey(key))
    kept = [name for name in COMPONENTS if name != left_out]
    content = {} if left_out == "content-digest" else {"body": b""}
    options = {"key_id": str(KEY_ID), "created": NOW, "nonce": "n", "label": "haven", "tag": TAG}
    signer.sign(message, covered_component_ids=kept, **options, **content)
    with pytest.raises(RequestForged):
        verify_request(message, keys=lambda _: public_bytes(key), body=b"", now=NOW)


@pytest.mark.parametrize(
    ("part", "other"),
    [
        ("method", "DELETE"),
        ("url", "https://haven.example/v1/other?after="),
        ("url", "https://haven.example/v1/changes?after=1-1"),
        ("url", "https://other.example/v1/changes?after="),
    ],
)
def test_what_is_covered_cannot_be_changed(signed: Message, key: Ed25519PrivateKey, part: str, other: str) -> None:
    setattr(signed, part, other)
    with pytest.raises(RequestForged):
        verify_request(signed, keys=lambda _: public_bytes(key), body=b"", now=NOW)


@pytest.mark.parametrize("digest", ["", "sha-256=:AAAA:", "sha-256=nonsense", "md5=:1B2M2Y8AsgTpgAmY7PhCfg==:"])
def test_another_digest_of_the_content_is_refused(signed: Message, key: Ed25519PrivateKey, digest: str) -> None:
    signed.headers["Content-Digest"] = digest
    with pytest.raises(RequestForged):
        verify_request(signed, keys=lambda _: public_bytes(key), body=b"", now=NOW)


@pytest.mark.parametrize(
    ("shift", "failure"), [(299, None), (-299, None), (301, ClockSkewed), (-301, ClockSkewed), (10**9, ClockSkewed)]
)
def test_the_time_of_a_signature_is_within_five_minutes(
    signed: Message, key: Ed25519PrivateKey, shift: int, failure: type[Exception] | None
) -> None:
    now = NOW + timedelta(seconds=shift)
    if failure is None:
        assert verify_request(signed, keys=lambda _: public_bytes(key), body=b"", now=now) == KEY_ID
    else:
        with pytest.raises(failure):
            verify_request(signed, keys=lambda _: public_bytes(key), body=b"", now=now)


@pytest.mark.parametrize(
    ("found", "put", "failure"),
    [
        (';nonce="n"', "", RequestForged),
        (';tag="haven-1"', "", RequestForged),
        (';tag="haven-1"', ';tag="haven-2"', RequestForged),
        (";created=", ";expires=1;created=", ClockSkewed),
        ("device:00", "person:00", KeyUnknown),
        ("device:00", "device:0", KeyUnknown),
        ("haven=(", "other=(", RequestForged),
    ],
)
def test_the_parameters_of_a_signature_are_the_profile_s(
    signed: Message, key: Ed25519PrivateKey, found: str, put: str, failure: type[Exception]
) -> None:
    assert found in signed.headers["Signature-Input"]
    signed.headers["Signature-Input"] = signed.headers["Signature-Input"].replace(found, put)
    with pytest.raises(failure):
        verify_request(signed, keys=lambda _: public_bytes(key), body=b"", now=NOW)


def test_a_second_signature_is_refused(signed: Message, key: Ed25519PrivateKey) -> None:
    for name in ("Signature-Input", "Signature"):
        one = signed.headers[name]
        signed.headers[name] = f"{one}, {one.replace('haven=', 'again=', 1)}"
    with pytest.raises(RequestForged):
        verify_request(signed, keys=lambda _: public_bytes(key), body=b"", now=NOW)


def test_without_a_signature_it_is_unsigned(key: Ed25519PrivateKey) -> None:
    with pytest.raises(Unsigned):
        verify_request(Message(), keys=lambda _: public_bytes(key), body=b"", now=NOW)
