"""Argon2id as RFC 9106, section 5.3 prints it, through the library that Haven uses."""

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id


def test_argon2id() -> None:
    kdf = Argon2id(
        salt=b"\x02" * 16, length=32, iterations=3, lanes=4, memory_cost=32, ad=b"\x04" * 12, secret=b"\x03" * 8
    )
    tag = "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"
    assert kdf.derive(b"\x01" * 32).hex() == tag
