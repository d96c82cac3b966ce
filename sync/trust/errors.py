"""What does not hold.

::

    TrustFailure
    ├── Malformed          not the struct it should be, or a field of the wrong size
    ├── TooLarge           more or larger than `sync.protocol.limits` allows
    ├── BadSignature       the signature does not match the bytes and the key
    ├── WeakKey            a public key of small order, or not a key at all
    ├── WrongKey           a key or fingerprint inside differs from the one that was pinned
    ├── ChainFailure
    │   ├── ChainForked    a counter that is here already comes again
    │   ├── ChainGap       counters are missing before these records
    │   └── ChainBroken    counters, hashes or fields inside the commit contradict each other
    ├── SuccessionFailure
    │   ├── NotASuccessor  an epoch does not follow the one that it claims to follow
    │   ├── NotAuthorised  somebody in it may not be there, or may not cut it
    │   └── ConsentMissing somebody comes in who would need the owner's consent
    └── RequestFailure
        ├── Unsigned       the HTTP request carries no signature of this profile
        ├── ClockSkewed    its signature was made too long ago, or in the future
        ├── KeyUnknown     its key id names no key
        └── RequestForged  its signature or digest does not match, or covers too little

The client turns these into `app.errors`, the server into problems. Messages name fields, never values.
"""


class TrustFailure(Exception):
    """The root of the tree; the message says which part does not hold."""


class Malformed(TrustFailure):
    """Not the struct it should be, or a field of the wrong size."""


class TooLarge(TrustFailure):
    """More or larger than `sync.protocol.limits` allows."""


class BadSignature(TrustFailure):
    """The signature does not match the bytes and the key."""


class WeakKey(TrustFailure):
    """A public key of small order, or not a key at all."""


class WrongKey(TrustFailure):
    """A key or fingerprint inside differs from the one that was pinned."""


class ChainFailure(TrustFailure):
    """A commit does not continue its chain."""


class ChainForked(ChainFailure):
    """A counter that is here already comes again."""


class ChainGap(ChainFailure):
    """Counters are missing before these records."""


class ChainBroken(ChainFailure):
    """Counters, hashes or fields inside the commit contradict each other."""


class SuccessionFailure(TrustFailure):
    """An epoch may not succeed the one before it (`sync.trust.succession`)."""


class NotASuccessor(SuccessionFailure):
    """An epoch does not follow the one that it claims to follow."""


class NotAuthorised(SuccessionFailure):
    """Somebody in an epoch may not be there, or may not cut it."""


class ConsentMissing(SuccessionFailure):
    """Somebody comes in who would need the owner's consent."""


class RequestFailure(TrustFailure):
    """An HTTP request is not signed as the profile asks (`sync.trust.http_signatures`)."""


class Unsigned(RequestFailure):
    """The HTTP request carries no signature of this profile."""


class ClockSkewed(RequestFailure):
    """The signature was made too long ago, or in the future."""


class KeyUnknown(RequestFailure):
    """The key id names no key."""


class RequestForged(RequestFailure):
    """The signature or digest does not match, or covers too little."""
