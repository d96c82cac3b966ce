"""What the patient shared, back in her own diary and log: from another computer, or after she lost everything.

Whatever she wrote into her care stream stands in the tables of what is shared, as it does for her therapist. Here it
also becomes hers again, wherever her own tables do not have it.
"""

from datetime import datetime
from typing import Final

from app.model.changes import Change, EntryShared, LetterSent, PracticeDone, SharingChosen, Sound
from app.model.ids import StreamId
from app.vault.database import Database
from app.vault.entries import EntryRows
from app.vault.moments import to_micros
from app.vault.own_kinds import quietly
from app.vault.practices import PracticeRows
from app.vault.preferences import Preferences
from app.vault.recordings import Place

SHARING: Final = "sharing.practice_log"
"""The preference that says whether the practice log is shared: "shared" or "private"."""


def bring_home(db: Database, change: Change) -> None:
    """Puts what an own change of the care stream holds where it is not there yet; inside a transaction.

    It is not told to the other computers: the care stream does that.
    """
    with quietly(db):
        match change.body:
            case EntryShared() as body:
                rows, me = EntryRows(db), Preferences(db).get("device", "")
                rows.take_shared(body, change.id, f"{body.entry} {body.version} {change.device}")
                _bring_sounds(db, "entry", body.entry, body.written_at, body.sounds)
                rows.settle(body.entry, me)
            case LetterSent() as body:
                _bring_sounds(db, "letter", body.letter, change.created, body.sounds)
            case PracticeDone() as body:
                _bring_practice(db, change.stream, body)
            case SharingChosen() as body if not Preferences(db).get(SHARING, ""):
                Preferences(db).put(SHARING, "shared" if body.practice_log else "private")
            case _:
                pass


def _bring_sounds(db: Database, place: Place, subject: str, at: datetime, sounds: tuple[Sound, ...]) -> None:
    """Makes recordings of one's own of what was shared, where the own stream has not brought them."""
    db.executemany(
        "INSERT OR IGNORE INTO recordings (recording, place, subject, made, milliseconds, blob, key, size, digest, "
        "recovered) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
        [
            (
                sound.recording,
                place,
                subject,
                to_micros(at) + order,
                sound.milliseconds,
                sound.blob,
                sound.key,
                sound.size,
                sound.digest,
            )
            for order, sound in enumerate(sounds)
        ],
    )


def _bring_practice(db: Database, stream: StreamId, done: PracticeDone) -> None:
    if not PracticeRows(db).is_shared(stream, done.practice):  # taken out, now or by a later word
        PracticeRows(db).discard(done.practice)
        return
    db.execute(
        "INSERT OR IGNORE INTO practice_log (practice, script, title, started, planned_s, done_s, after, lingering, "
        "line, finished) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
        (
            done.practice,
            done.script,
            done.title,
            to_micros(done.started_at),
            done.planned_s,
            done.done_s,
            done.after,
            done.lingering,
            done.line,
        ),
    )
