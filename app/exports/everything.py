"""Everything in the vault that is hers, section by section, as plain values for JSON.

`docs/exports.md` describes every section; a test holds the list of tables to the vault and the sections to the page.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from app.exports import guiding
from app.exports.plain import Thing, moment
from app.exports.spoken import spoken_things
from app.model.ids import ChangeId, StreamId
from app.model.states import DeliveryState, Withdrawal
from app.vault.database import Database
from app.vault.deliveries import Deliveries
from app.vault.people import People
from app.vault.shared_entries import SharedEntries
from app.vault.streams import Streams
from app.vault.words import unpack_answers, unpack_asks

STATES: Final = {
    DeliveryState.KEPT: "kept",
    DeliveryState.DELIVERED: "delivered",
    DeliveryState.RECEIVED: "received",
    DeliveryState.OPENED: "opened",
}
WITHDRAWALS: Final = {Withdrawal.NONE: "none", Withdrawal.ASKED: "asked", Withdrawal.WITHDRAWN: "withdrawn"}


@dataclass(frozen=True)
class Section:
    """One kind of thing.

    Attributes:
        name: Of its list in the file.
        tables: The tables of the vault that it is read from.
        things: Yields them, a few at a time.
    """

    name: str
    tables: tuple[str, ...]
    things: Callable[[Database], Iterator[Thing]]


def _yes(flag: int | None) -> bool | None:
    return None if flag is None else bool(flag)


def _people(db: Database) -> Iterator[Thing]:
    for person in People(db).all():
        yield {
            "id": person.id,
            "role": person.role,
            "name": person.name,
            "standing": person.standing.value,
            "feedback_weekday": person.feedback_weekday,
            "started_on": person.started_on.isoformat() if person.started_on else None,
            "since": person.since.isoformat(),
        }


def _entries(db: Database) -> Iterator[Thing]:
    mine = Streams(db).mine()
    for entry, form, title, week, begun, removed, version in db.each(
        "SELECT entry, form, title, week, begun, removed, version FROM entries ORDER BY begun, entry"
    ):
        versions = list(_versions(db, mine.id if mine else None, entry))
        if versions:
            yield {
                "id": entry,
                "form": form,
                "title": title,
                "week": week,
                "begun_at": moment(begun),
                "removed_at": moment(removed),
                "private": all(each["shared"] is None for each in versions),
                "newest": version,
                "versions": versions,
            }


def _versions(db: Database, stream: StreamId | None, entry: str) -> Iterator[Thing]:
    for version, written, answers, asks, response, change in db.rows(
        "SELECT version, written, answers, asks, response, change FROM entry_versions WHERE entry = ? "
        "ORDER BY version",
        (entry,),
    ):
        yield {
            "version": version,
            "written_at": moment(written),
            "answers": [
                {
                    "question": each.question,
                    "prompt": each.prompt,
                    "text": each.text,
                    "words": list(each.words),
                    "number": each.number,
                }
                for each in unpack_answers(answers)
            ],
            "please_answer": [
                {"question": question, "start": start, "end": end} for question, start, end in unpack_asks(asks)
            ],
            "response": json.loads(response) if response else None,
            "shared": _shared(db, stream, change),
        }


def _shared(db: Database, stream: StreamId | None, change: str | None) -> Thing | None:
    """Returns how far a version went that was shared, or None while it is private."""
    if change is None:
        return None
    name = ChangeId(change)
    delivery = Deliveries(db).of([(stream, name)]).get((stream, name)) if stream else None
    known = db.row("SELECT 1 FROM shared_entries WHERE stream = ? AND change = ?", (stream, change))
    withdrawal = SharedEntries(db).of_change(stream, name).withdrawal if stream and known else Withdrawal.NONE
    return {
        "state": STATES[delivery.state] if delivery else "kept",
        "since": delivery.since.isoformat() if delivery else None,
        "withdrawal": WITHDRAWALS[withdrawal],
    }


def _practices(db: Database) -> Iterator[Thing]:
    for row in db.each(
        "SELECT practice, script, title, started, planned_s, done_s, after, lingering, line, finished, "
        "EXISTS (SELECT 1 FROM practices p WHERE p.practice = practice_log.practice) FROM practice_log "
        "ORDER BY started, practice"
    ):
        practice, script, title, started, planned, done, after, lingering, line, finished, shared = row
        yield {
            "id": practice,
            "script": script,
            "title": title,
            "started_at": moment(started),
            "planned_seconds": planned,
            "done_seconds": done,
            "after": after,
            "still_bothers": _yes(lingering),
            "line": line,
            "finished": bool(finished),
            "shared": bool(shared),
        }


def _letters(db: Database) -> Iterator[Thing]:
    for letter, author, week, subject, text, notes, sent in db.each(
        "SELECT letter, author, week, subject, text, notes, sent FROM letters ORDER BY sent, letter"
    ):
        yield {
            "id": letter,
            "from": author,
            "week": week,
            "subject": subject,
            "text": text,
            "notes": json.loads(notes),
            "sent_at": moment(sent),
        }


def _notes(db: Database) -> Iterator[Thing]:
    for note, author, letter, entry, version, question, start, end, quote, text in db.each(
        'SELECT note, author, letter, entry, version, question, "start", "end", quote, text FROM notes '
        'ORDER BY letter, entry, version, question, "start", note'
    ):
        yield {
            "id": note,
            "from": author,
            "letter": letter,
            "entry": entry,
            "version": version,
            "question": question,
            "start": start,
            "end": end,
            "quote": quote,
            "text": text,
        }


def _drafts(db: Database) -> Iterator[Thing]:
    for patient, subject, text, kept in db.each("SELECT patient, subject, text, kept FROM letter_drafts"):
        yield {"to": patient or None, "subject": subject, "text": text, "kept_at": moment(kept)}


def _note_drafts(db: Database) -> Iterator[Thing]:
    for note, patient, entry, version, question, start, end, quote, text, kept in db.each(
        'SELECT note, patient, entry, version, question, "start", "end", quote, text, kept FROM note_drafts'
    ):
        yield {
            "id": note,
            "to": patient,
            "entry": entry,
            "version": version,
            "question": question,
            "start": start,
            "end": end,
            "quote": quote,
            "text": text,
            "kept_at": moment(kept),
        }


def _calls(db: Database) -> Iterator[Thing]:
    for asked, line, asked_at, disposition, reason, answered_at, by in db.each(
        "SELECT asked, line, asked_at, disposition, reason, answered_at, (SELECT author FROM changes k WHERE "
        "k.stream = c.stream AND k.topic = c.asked AND k.kind = 'call.answered' AND k.status = 0 "
        "ORDER BY lamport DESC, device DESC, id DESC LIMIT 1) FROM calls c ORDER BY asked_at, answered_at"
    ):
        yield {
            "id": asked,
            "about": "safety item" if asked_at is None else "wish to be called",
            "line": line,
            "asked_at": moment(asked_at),
            "what_was_done": disposition,
            "reason": reason,
            "answered_at": moment(answered_at),
            "answered_by": by,
        }


def _sharing(db: Database) -> Iterator[Thing]:
    for (practice_log,) in db.each("SELECT practice_log FROM sharing"):
        yield {"practice_log": bool(practice_log)}


def _spared(db: Database) -> Iterator[Thing]:
    for need, set_by, since in db.each("SELECT need, set_by, since FROM spared ORDER BY need"):
        yield {"need": need, "set_by": set_by, "since": moment(since)}


def _settings(db: Database) -> Iterator[Thing]:
    for name, value in db.each("SELECT name, value FROM preferences WHERE name <> 'device' ORDER BY name"):
        yield {"name": name, "value": json.loads(value)}


def _readers(db: Database) -> Iterator[Thing]:
    for person, present, covering, until, since in db.each(
        "SELECT person, present, covering, until, since FROM care_members ORDER BY since, person"
    ):
        yield {
            "person": person,
            "reads": bool(present),
            "covers": bool(covering),
            "until": moment(until),
            "since": moment(since),
        }


def _consents(db: Database) -> Iterator[Thing]:
    for number, earlier, expires in db.each("SELECT number, earlier, expires_at FROM consents ORDER BY number"):
        yield {"number": number, "earlier_entries_too": bool(earlier), "expires_at": expires}


def _notices(db: Database) -> Iterator[Thing]:
    for kind, person, at, fields, seen in db.each("SELECT kind, person, at, fields, seen FROM notices ORDER BY at"):
        yield {
            "kind": kind,
            "person": person,
            "at": moment(at),
            "fields": json.loads(fields),
            "put_aside_at": moment(seen),
        }


SECTIONS: Final = (
    Section("people", ("people", "introductions"), _people),
    Section(
        "entries", ("entries", "entry_versions", "shared_entries", "withdrawals", "evidence", "outbox"), _entries
    ),
    Section("spoken", ("recordings", "sounds"), spoken_things),
    Section("practices", ("practice_log", "practices"), _practices),
    Section("letters", ("letters",), _letters),
    Section("notes", ("notes",), _notes),
    Section("letter_drafts", ("letter_drafts",), _drafts),
    Section("note_drafts", ("note_drafts",), _note_drafts),
    Section("plan", ("plans",), guiding.plans),
    Section("pauses", ("pauses",), guiding.pauses),
    Section("path", ("paths",), guiding.path),
    Section("spared_by_therapist", ("sparings",), guiding.sparings),
    Section("given_practices", ("given_practices",), guiding.given),
    Section("ending", ("endings",), guiding.ending),
    Section("uses", ("uses",), guiding.uses),
    Section("calls", ("calls",), _calls),
    Section("sharing", ("sharing",), _sharing),
    Section("spared", ("spared",), _spared),
    Section("settings", ("preferences",), _settings),
    Section("readers", ("care_members",), _readers),
    Section("consents", ("consents",), _consents),
    Section("notices", ("notices",), _notices),
)
"""All sections, in the order of the file."""

LEFT_OUT: Final[dict[str, str]] = {
    "changes": "the same things as they travelled; what they come to stands in the sections",
    "findable": "an index, made again from words",
    "words": "an index, made again from words",
    "keyring": "secrets of this computer: whoever has them could write in her name",
    "sync_state": "how far this computer is with the clinic's server",
    "streams": "names of conversations, of no use without their keys",
    "epochs": "keys of conversations: whoever has them could read what travels later",
    "certificates": "signatures of computers",
    "revocations": "signatures of computers",
    "clinic_keys": "the clinic's",
    "clinic_statements": "the clinic's",
    "clinic_departures": "the clinic's",
    "policy_files": "the clinic's: its course and pictures",
    "policy_parts": "the clinic's: its course and pictures",
    "covers": "the clinic's signed word on who covers; who reads along stands under readers",
    "earlier_answers": "a question of the protocol that was answered; the answer stands under consents",
    "doors": "secrets of open invitations",
    "commits": "sealed bytes of what stands in the sections",
    "chains": "how far this computer read and wrote",
    "heads": "what the server showed this computer",
    "exhibits": "proof against a server; it is saved from What Haven noticed",
    "seen_commits": "what the server showed this computer",
    "empty_records": "what the server showed this computer",
    "erasures": "what was deleted at the server",
    "deletions": "the server's word on what it deleted; it is saved from Leaving",
    "deleted_records": "what was deleted at the server",
    "ended_streams": "what was deleted at the server",
    "aside": "sealed bytes that nobody vouches for yet",
    "late_grants": "keys on their way",
    "own_epochs": "keys on their way",
    "reopenings": "keys on their way",
    "blobs": "how far files are on their way",
    "sound_files": "which files of sounds are on this computer",
    "sound_uploads": "how far files are on their way",
    "sound_deletions": "how far files are on their way",
    "kept_commits": "sealed bytes of others",
    "kept_records": "sealed bytes of others",
    "quoted_states": "what others said to this computer",
    "phrases": "a therapist's own, empty at a patient's",
    "promises": "a therapist's own, empty at a patient's",
    "review_times": "a therapist's own, empty at a patient's",
    "unwanted_effects": "a therapist's own, empty at a patient's",
    "own_dirty": "what her other computers have not heard yet",
    "own_items": "what her other computers have heard",
    "own_quiet": "empty outside of a transaction",
}
"""Tables that are in no section, each with the reason."""
