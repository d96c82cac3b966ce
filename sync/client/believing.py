"""What taking something signed comes to: believed, believed in part, or not yet."""

from dataclasses import dataclass, field

from app.errors import HavenError
from app.model.change_set import ChangeSet


class NotYet(Exception):
    """An item names a device, an epoch or a person that is not known; it waits and is tried again.

    Attributes:
        error: What is told when it still cannot be believed after everything was fetched.
    """

    def __init__(self, error: HavenError) -> None:
        super().__init__(type(error).__name__)
        self.error = error


@dataclass(frozen=True)
class Believed:
    """An item that was taken.

    Attributes:
        changes: What changed.
        problem: What did not hold of it all the same; it was kept as evidence.
    """

    changes: ChangeSet = field(default_factory=ChangeSet)
    problem: HavenError | None = None
