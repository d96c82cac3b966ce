"""Every problem (RFC 9457) that the server can answer; the names are stable.

The client has a sentence for each. A `Problem` travels as JSON; its `type` is `PREFIX` and one of these names.
"""

from dataclasses import dataclass
from typing import Final

from sync.protocol.wire import Problem

PREFIX: Final = "urn:haven:problem:"


@dataclass(frozen=True)
class ProblemType:
    """One kind of refusal.

    Attributes:
        name: Stable; never reused for something else.
        status: The HTTP status it travels with.
        title: One plain sentence.
    """

    name: str
    status: int
    title: str

    @property
    def uri(self) -> str:
        """The `type` of the problem."""
        return PREFIX + self.name


MALFORMED = ProblemType("malformed", 400, "The request cannot be read as what it should be.")
CURSOR_UNKNOWN = ProblemType("cursor-unknown", 400, "The cursor is not one that this server gave out.")
UNSIGNED = ProblemType("unsigned", 401, "The request carries no signature.")
SIGNATURE_INVALID = ProblemType("signature-invalid", 401, "The signature of the request does not hold.")
CLOCK_SKEWED = ProblemType("clock-skewed", 401, "The signature was made at another time than this server's.")
KEY_UNKNOWN = ProblemType("key-unknown", 401, "The request is signed with a key that is not known here.")
CERTIFICATE_REVOKED = ProblemType("certificate-revoked", 403, "This device was revoked.")
CERTIFICATE_PENDING = ProblemType("certificate-pending", 403, "The clinic has not yet listed this device.")
NOT_ALLOWED = ProblemType("not-allowed", 403, "This key may not do that.")
NOT_A_MEMBER = ProblemType("not-a-member", 403, "This device is not a member of the stream's present epoch.")
GROWTH_REFUSED = ProblemType("growth-refused", 403, "Only the stream's owner may add members.")
CONSENT_REFUSED = ProblemType("consent-refused", 403, "The owner's consent does not cover that.")
NOT_FOUND = ProblemType("not-found", 404, "There is nothing at this address.")
INVITATION_UNKNOWN = ProblemType("invitation-unknown", 404, "There is no such invitation.")
STREAM_UNKNOWN = ProblemType("stream-unknown", 404, "There is no such stream.")
BLOB_UNKNOWN = ProblemType("blob-unknown", 404, "There is no such blob, or not this part of it.")
METHOD_NOT_ALLOWED = ProblemType("method-not-allowed", 405, "This address does not answer that method.")
NOT_ACCEPTABLE = ProblemType("not-acceptable", 406, "Answers are msgpack or JSON.")
INVITATION_USED = ProblemType("invitation-used", 409, "Somebody enrolled with this invitation already.")
INVITATION_TAKEN = ProblemType("invitation-taken", 409, "Another invitation has this number.")
IDENTITY_TAKEN = ProblemType("identity-taken", 409, "This person, device or stream is here already, with other keys.")
CHAIN_FORKED = ProblemType(
    "chain-forked", 409, "Other records of this chain with the same counters are here already."
)
CHAIN_GAP = ProblemType("chain-gap", 409, "Earlier records of this chain are missing here.")
EPOCH_UNKNOWN = ProblemType("epoch-unknown", 409, "The records are sealed for an epoch that is not the present one.")
EPOCH_SUPERSEDED = ProblemType(
    "epoch-superseded", 409, "The stream's epoch was cut by somebody else in the meantime."
)
NUMBER_STALE = ProblemType("number-stale", 409, "A publication with this or a higher number is here already.")
BLOB_TAKEN = ProblemType("blob-taken", 409, "This part of the blob is here already, with other content.")
PERSON_LEFT = ProblemType("person-left", 410, "This person left, and what was stored for her was deleted.")
INVITATION_EXPIRED = ProblemType("invitation-expired", 410, "The invitation's date has passed.")
INVITATION_CLOSED = ProblemType("invitation-closed", 410, "The invitation was closed.")
TOO_LARGE = ProblemType("too-large", 413, "More was sent than this server takes at once.")
QUOTA_EXCEEDED = ProblemType("quota-exceeded", 413, "There is no more room for this person's devices here.")
UNSUPPORTED_MEDIA = ProblemType("unsupported-media", 415, "Requests are msgpack or JSON.")
CERTIFICATE_REFUSED = ProblemType("certificate-refused", 422, "The certificate does not hold.")
COMMIT_REFUSED = ProblemType("commit-refused", 422, "The commit does not hold.")
EPOCH_REFUSED = ProblemType("epoch-refused", 422, "The epoch or one of its grants does not hold.")
DOOR_REFUSED = ProblemType("door-refused", 422, "The invitation does not hold.")
PUBLICATION_REFUSED = ProblemType("publication-refused", 422, "The publication is not the clinic's.")
REVOCATION_REFUSED = ProblemType("revocation-refused", 422, "The revocation does not hold.")
BLOB_REFUSED = ProblemType("blob-refused", 422, "The part of the blob does not hold.")
TOO_MANY_REQUESTS = ProblemType("too-many-requests", 429, "Too many tries in a short time.")
SERVER_ERROR = ProblemType("server-error", 500, "The server failed; what was acknowledged before is safe.")
CLINIC_MISSING = ProblemType("clinic-missing", 503, "No clinic has been set up on this server yet.")
UNAVAILABLE = ProblemType("unavailable", 503, "The server cannot use its storage at the moment.")
ERA_NEEDED = ProblemType(
    "era-needed", 503, "This server was restored from a backup; the clinic has to open a new era first."
)
STORAGE_FULL = ProblemType("storage-full", 507, "The server cannot store more at the moment.")

ALL: Final[dict[str, ProblemType]] = {
    value.name: value for value in tuple(globals().values()) if isinstance(value, ProblemType)
}
"""Every type by its name."""


def problem(kind: ProblemType, detail: str = "") -> Problem:
    """Returns the body of a refusal."""
    return Problem(type=kind.uri, title=kind.title, status=kind.status, detail=detail)


def kind_of(answer: Problem) -> ProblemType | None:
    """Returns the type of a problem that was received, or None when it is not one of Haven's."""
    return ALL.get(answer.type.removeprefix(PREFIX)) if answer.type.startswith(PREFIX) else None
