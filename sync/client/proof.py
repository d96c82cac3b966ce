"""The new person's proof, and the six digits that both sides compare.

The proof is HMAC-SHA-256 (RFC 2104) under the invitation's proof key. The digits come from the proof and from a
nonce whose hash stood in the envelope and which the inviter reveals after the proof was checked, so that neither
side could have chosen them.
"""

import hashlib
import hmac

from sync.client.keys import derive
from sync.protocol.wire import EnrolmentRequest, Signed
from sync.trust.hashes import proof_message
from sync.trust.labels import h

_NONCE_LABEL = "nonce"


def nonce_hash(nonce: bytes) -> bytes:
    """Returns the commitment to a nonce that stands in the envelope."""
    return h(_NONCE_LABEL, nonce)


def make_proof(
    proof_key: bytes, envelope: bytes, certificate: Signed, recovery: bytes, epoch: Signed | None
) -> bytes:
    """Returns the proof, 32 bytes.

    Args:
        proof_key: From the invitation's secret.
        envelope: Sealed, as it stands in the door.
        certificate: Of the new device.
        recovery: Public half of the recovery keys.
        epoch: The first epoch of the care stream; None for therapists.
    """
    return hmac.new(proof_key, proof_message(envelope, certificate, recovery, epoch), hashlib.sha256).digest()


def proof_holds(proof_key: bytes, envelope: bytes, request: EnrolmentRequest) -> bool:
    """Says whether whoever sent the request held the invitation's secret."""
    expected = make_proof(proof_key, envelope, request.certificate, request.recovery, request.epoch)
    return hmac.compare_digest(expected, request.proof)


def six_digits(proof: bytes, nonce: bytes) -> str:
    """Returns the six digits, as text with leading zeros."""
    return f"{int.from_bytes(derive(nonce, 'six-digits', proof, length=16), 'big') % 1_000_000:06d}"
