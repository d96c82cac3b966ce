"""Where a shared item is, as far as signed evidence says; nothing is shown on a guess."""

from enum import IntEnum


class DeliveryState(IntEnum):
    """The four true states, in their order (`docs/architecture.md`, sync protocol: four states).

    Each rests on evidence: the vault's commit, the server's signed receipt, the reader's signed `received`, the
    reader's signed `opened`.
    """

    KEPT = 0
    DELIVERED = 1
    RECEIVED = 2
    OPENED = 3


class Withdrawal(IntEnum):
    """What became of a wish to withdraw; `WITHDRAWN` only when it is certain."""

    NONE = 0
    ASKED = 1
    WITHDRAWN = 2
