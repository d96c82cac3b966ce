"""How large and how many: the same numbers for both ends.

Sizes are bytes unless said otherwise. The server refuses what is larger with `too-large`; a reader refuses it too,
so that a hostile server gains nothing by letting it through.
"""

from typing import Final

KIB: Final = 1024
MIB: Final = 1024 * KIB

ID: Final = 16
HASH: Final = 32
SIGNING_KEY: Final = 32
SIGNATURE: Final = 64
SEALING_KEY: Final = 1216
"""An X-Wing public key (draft-connolly-cfrg-xwing-kem)."""
SALT: Final = 32

RECORDS_PER_COMMIT: Final = 100
COMMITS_PER_REQUEST: Final = 50
CORE: Final = 512
SEALED_RECORD: Final = 1 * MIB + 16
"""The largest padded body and its authentication tag."""
COMMIT: Final = 4 * MIB

MEMBERS: Final = 64
GRANTS: Final = 64
GRANT_SEALED: Final = 4 * KIB
CLOSING_HEADS: Final = 256
ENVELOPE: Final = 128 * KIB
POLICY: Final = 256 * KIB
STAFF: Final = 500
REVOKED: Final = 10_000
DOORS_PER_PUBLICATION: Final = 100
STATEMENT: Final = 2 * MIB
"""Any signed body: statement, policy, roster, certificate, door or epoch."""

REQUEST: Final = 8 * MIB
PAGE_ITEMS: Final = 200
PAGE: Final = 4 * MIB
"""A page ends with the item that reaches this size; one item may be larger than it."""
CURSOR_CHARACTERS: Final = 64

INVITATION_TRIES: Final = 10
INVITATION_TRIES_SECONDS: Final = 60
"""So many tries of invitations in so many seconds from one address; then `too-many-requests`."""

LARGEST_NUMBER: Final = 2**53
"""Counters and numbers stay below what JSON keeps exactly."""

LATEST_TIME: Final = 32_503_680_000
"""Unix seconds of the year 3000: every system can make a date of what lies before it."""
