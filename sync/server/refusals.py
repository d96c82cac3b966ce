"""The server's one way of saying no, and what failures of trust are called on the wire."""

from sync.protocol import problems
from sync.protocol.problems import ProblemType
from sync.trust import errors


class Refusal(Exception):
    """A request is refused with a problem of a known type.

    Attributes:
        kind: Which problem.
        detail: What the asker can use; no identifier, nothing of what was sent.
        retry_after: Seconds, where trying again makes sense.
    """

    def __init__(self, kind: ProblemType, detail: str = "", retry_after: int | None = None) -> None:
        super().__init__(kind.name)
        self.kind = kind
        self.detail = detail
        self.retry_after = retry_after


class StorageFailure(Exception):
    """The database or a file of the data folder cannot be used; the message is a plain sentence."""


class StorageFull(StorageFailure):
    """There is no room left where the server stores."""


def refused(failure: errors.TrustFailure, otherwise: ProblemType) -> Refusal:
    """Returns the refusal for a failure of trust.

    Args:
        failure: What does not hold; its message names fields, never values.
        otherwise: The problem for failures that have none of their own.
    """
    match failure:
        case errors.TooLarge():
            return Refusal(problems.TOO_LARGE, str(failure))
        case errors.ChainForked():
            return Refusal(problems.CHAIN_FORKED, str(failure))
        case errors.ChainGap():
            return Refusal(problems.CHAIN_GAP, str(failure))
        case errors.Unsigned():
            return Refusal(problems.UNSIGNED)
        case errors.ClockSkewed():
            return Refusal(problems.CLOCK_SKEWED)
        case errors.KeyUnknown():
            return Refusal(problems.KEY_UNKNOWN)
        case errors.RequestForged():
            return Refusal(problems.SIGNATURE_INVALID)
        case _:
            return Refusal(otherwise, str(failure))
