"""Keys of small order are refused; a signature holds for its bytes, its label and its key alone."""

import secrets

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.protocol.wire import Grant, Signed
from sync.trust.errors import BadSignature, Malformed, WeakKey
from sync.trust.labels import h, info, labelled
from sync.trust.signing import check_key, public_bytes, sign, sign_grant, verify, verify_grant

P = 2**255 - 19
D = -121665 * pow(121666, -1, P) % P


def add(a: tuple[int, int], b: tuple[int, int]) -> tuple[int, int]:
    (x1, y1), (x2, y2) = a, b
    product = D * x1 * x2 * y1 * y2
    x = (x1 * y2 + x2 * y1) * pow(1 + product, -1, P) % P
    y = (y1 * y2 + x1 * x2) * pow(1 - product, -1, P) % P
    return x, y


def point(y: int) -> tuple[int, int] | None:
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    return None if (x * x - square) % P else (x, y)


def small_order_points() -> set[tuple[int, int]]:
    """Times the order of the large subgroup, any point lands in the small one (RFC 8032, 5.1)."""
    order = 2**252 + 27742317777372353535851937790883648493
    found: set[tuple[int, int]] = set()
    for y in range(2, 400):
        start = point(y)
        if start is None:
            continue
        total, step, left = (0, 1), start, order
        while left:
            if left & 1:
                total = add(total, step)
            step, left = add(step, step), left >> 1
        found |= {total, (-total[0] % P, total[1])}
        if len(found) == 8:
            return found
    raise AssertionError("not all eight were found")


def test_all_eight_points_of_small_order_are_refused_in_every_spelling() -> None:
    points = small_order_points()
    spellings = {
        (y + extra * P | sign << 255).to_bytes(32, "little")
        for _, y in points
        for extra in (0, 1)
        if y + extra * P < 2**255
        for sign in (0, 1)
    }
    assert len(points) == 8
    for spelling in spellings:
        with pytest.raises(WeakKey):
            check_key(spelling)


@pytest.mark.parametrize("key", [b"", bytes(31), bytes(33), b"\xff" * 32, P.to_bytes(32, "little")])
def test_what_is_no_key_is_refused(key: bytes) -> None:
    with pytest.raises(WeakKey):
        check_key(key)


def test_a_signature_holds_for_its_bytes_label_and_key_alone() -> None:
    key = Ed25519PrivateKey.generate()
    signed = sign(key, "one", b"body")
    verify(public_bytes(key), "one", signed)
    other = public_bytes(Ed25519PrivateKey.generate())
    for public, label, changed in (
        (other, "one", signed),
        (public_bytes(key), "two", signed),
        (public_bytes(key), "one", Signed(b"bodY", signed.signature)),
        (public_bytes(key), "one", Signed(b"body", bytes(64))),
        (public_bytes(key), "one", Signed(b"body", b"")),
    ):
        with pytest.raises(BadSignature):
            verify(public, label, changed)


def test_a_grant_s_signature_covers_every_field() -> None:
    key = Ed25519PrivateKey.generate()
    grant = sign_grant(key, Grant(bytes(16), bytes(32), bytes(32), bytes(32), b"sealed", b""))
    verify_grant(public_bytes(key), grant)
    for name in ("stream", "epoch", "recipient", "granter", "sealed"):
        changed = msgspec.structs.replace(grant, **{name: secrets.token_bytes(len(getattr(grant, name)))})
        with pytest.raises(BadSignature):
            verify_grant(public_bytes(key), changed)
    for wrong in ({"stream": b""}, {"sealed": b""}, {"sealed": bytes(10_000)}):
        with pytest.raises(Malformed):
            verify_grant(public_bytes(key), msgspec.structs.replace(grant, **wrong))


def test_labels_and_parts_cannot_be_mistaken_for_each_other() -> None:
    assert labelled("a", b"b") == b"haven/1/a\0b"
    assert h("ab", b"c") != h("a", b"bc")
    assert info("x", b"ab", b"c") != info("x", b"a", b"bc")
    for label in ("", "a\0b"):
        with pytest.raises(ValueError, match="label"):
            labelled(label, b"")
