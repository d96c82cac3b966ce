"""What her therapist bent to her, for the file of everything: plan, order of weeks, pauses, the end."""

import json
from collections.abc import Iterator

from app.exports.plain import Thing, moment
from app.vault.database import Database


def plans(db: Database) -> Iterator[Thing]:
    """Yields the plan of each week."""
    for week, practice, minutes, reason, also in db.each(
        "SELECT week, practice, minutes, reason, also FROM plans ORDER BY week"
    ):
        others = [{"practice": script, "minutes": length} for script, length in json.loads(also or "[]")]
        yield {
            "week": week,
            "practice": practice,
            "minutes": minutes,
            "reason": reason,
            "others": None if also is None else others,
        }


def pauses(db: Database) -> Iterator[Thing]:
    """Yields the pauses, the earliest first."""
    for pause, first, last, reason, author in db.each(
        "SELECT pause, first_day, last_day, reason, author FROM pauses ORDER BY first_day, pause"
    ):
        yield {"id": pause, "first_day": first, "last_day": last, "reason": reason, "set_by": author or None}


def path(db: Database) -> Iterator[Thing]:
    """Yields the order of the weeks, when it is not that of the course."""
    for positions, reason, said in db.each("SELECT positions, reason, said FROM paths"):
        yield {"positions": json.loads(positions), "reason": reason, "said_at": moment(said)}


def sparings(db: Database) -> Iterator[Thing]:
    """Yields what practices spare by a therapist's word."""
    for needs, reason, author, said in db.each("SELECT needs, reason, author, said FROM sparings"):
        yield {"needs": json.loads(needs), "reason": reason, "set_by": author, "said_at": moment(said)}


def given(db: Database) -> Iterator[Thing]:
    """Yields the practices that were recorded for her; their sounds stand among what was spoken."""
    for id, title, purpose, author, change, said in db.each(
        "SELECT given, title, purpose, author, change, said FROM given_practices ORDER BY said, given"
    ):
        yield {
            "id": id,
            "title": title,
            "purpose": purpose,
            "from": author,
            "change": change,
            "given_at": moment(said),
        }


def ending(db: Database) -> Iterator[Thing]:
    """Yields the end of the treatment, once there is one."""
    for on_day, reason, words, author, said in db.each("SELECT on_day, reason, words, author, said FROM endings"):
        yield {"on_day": on_day, "reason": reason, "words": words, "from": author, "said_at": moment(said)}


def uses(db: Database) -> Iterator[Thing]:
    """Yields what she agreed to, or not, beyond the treatment."""
    for use, allowed, said in db.each("SELECT use, allowed, said FROM uses ORDER BY use"):
        yield {"use": use, "allowed": bool(allowed), "said_at": moment(said)}
