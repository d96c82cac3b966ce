"""Where a recording is that somebody listens to."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Heard:
    """Where a recording is.

    Attributes:
        position_s: In seconds from its beginning.
        length_s: How long it is.
    """

    position_s: float = 0.0
    length_s: float = 0.0
