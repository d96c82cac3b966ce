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
POLICY_FILES: Final = 16
POLICY_FILE: Final = 96 * MIB
"""Clear bytes of a picture, recording or course pack that a policy names; the first two have limits of their own."""
COURSE: Final = 96 * MIB
"""All files of a course together, and the pack that holds them."""
COURSE_FILES: Final = 6_000
COURSE_FILE: Final = 16 * MIB
COURSE_NAME: Final = 200
"""Characters of the name of a file in a course."""
STAFF: Final = 500
REVOKED: Final = 10_000
DOORS_PER_PUBLICATION: Final = 100
STATEMENT: Final = 2 * MIB
"""Any signed body: statement, policy, roster, certificate, door or epoch."""

COVERS_PER_PUBLICATION: Final = 1_000
ROTATIONS: Final = 100
REVOCATIONS_PER_REQUEST: Final = 64
RECORDS_PER_ERASURE: Final = 1_000

BLOB_CHUNK: Final = 64 * KIB
"""Clear bytes of one STREAM chunk; 16 more when sealed."""
BLOB_PART: Final = 16 * (BLOB_CHUNK + 16)
"""A part that travels: sixteen sealed chunks, fewer in the last one."""
BLOB_PARTS: Final = 256

EXCHANGE: Final = 128 * MIB
"""The largest exchange file."""
EXCHANGE_SLOTS: Final = 64
"""Sealed file keys in one exchange file, those included that open for nobody."""
EXCHANGE_LETTER: Final = 16 * KIB
"""The signed letter inside an exchange file."""
EXCHANGE_ITEM: Final = COMMIT + STATEMENT
"""One item inside an exchange file."""

DEVICES_PER_PERSON: Final = 32
"""Devices of one person that are not revoked."""

ROSTER_DAYS: Final = 90
"""No device is let in and nothing is granted on a roster that is older."""

PERSON_QUOTA: Final = 1024 * MIB
"""Bytes that one person's devices may keep at the server, unless the operator says otherwise."""
REQUESTS_PER_MINUTE: Final = 600
"""Requests of one device, on average over a minute; more answer `too-many-requests`."""

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
