"""What a person does with notices: read them, put them aside, and look at all of them again."""

from app.clock import Clock
from app.model.change_set import ChangeSet
from app.vault.database import Database
from app.vault.notices import Notice, Notices


class NoticeBoard:
    """The notices of a vault as a window needs them; each method that writes is one transaction of its own."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self._notices = Notices(db)

    def unseen(self) -> tuple[Notice, ...]:
        """Returns what was not put aside yet, oldest first."""
        return self._notices.unseen()

    def all(self) -> tuple[Notice, ...]:
        """Returns everything, oldest first."""
        return self._notices.all()

    def put_aside(self, id: str) -> ChangeSet:
        """Notes that the person has read a notice."""
        with self._db.transaction():
            return self._notices.put_aside(id, self._clock.now())

    def take_back(self, id: str) -> ChangeSet:
        """Shows a notice again that was put aside."""
        with self._db.transaction():
            return self._notices.take_back(id)
