"""Everything that is hers is in the file to move with: every table, section and word, the private ones too."""

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.exports.everything import LEFT_OUT, SECTIONS
from app.exports.json_file import write_json
from app.exports.telling import Told
from app.model.changes import Answer
from app.planning.pauses import Pauses
from app.spoken.service import Spoken
from app.vault.database import Database
from app.vault.preferences import Preferences
from app.vault.spared import SparedRows, SparedView
from tests.app.spoken.speaking import say, voice
from tests.lives import BEGUN, Life

PAGE = (Path(__file__).parents[3] / "docs" / "exports.md").read_text(encoding="utf-8")
SHADOWS = re.compile(r"words_\w+|sqlite_\w+")
"""What SQLite keeps for itself."""


@pytest.fixture
def life(tmp_path: Path) -> Iterator[Life]:
    made = Life(tmp_path)
    yield made
    made.close()


def exported(life: Life) -> dict[str, object]:
    file = io.StringIO()
    with life.db.snapshot():
        write_json(
            file, life.db, now=life.clock.now(), computer={"text": 150}, recordings=["sound/a.opus"], told=Told()
        )
    found: dict[str, object] = json.loads(file.getvalue())
    return found


def test_barrier_10_every_table_of_the_vault_is_in_a_section_or_left_out_with_a_reason(life: Life) -> None:
    tables = {name for (name,) in life.db.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    tables = {name for name in tables if SHADOWS.fullmatch(name) is None}
    told = {table for section in SECTIONS for table in section.tables}
    assert told | LEFT_OUT.keys() == tables
    assert told & LEFT_OUT.keys() == set()
    assert all(LEFT_OUT.values())


def test_the_page_describes_every_section_and_every_name(life: Life) -> None:
    _fill(life)
    told = set(re.findall(r"`(\w+)`", PAGE))
    found = exported(life)
    for section in SECTIONS:
        assert f"| `{section.name}` |" in PAGE
        things = found[section.name]
        assert isinstance(things, list)
        for thing in things:
            assert thing.keys() <= told, f"{section.name}: {thing.keys() - told}"
            for version in thing.get("versions", ()):
                assert version.keys() <= told, version.keys() - told


def _fill(life: Life) -> None:
    """Lets there be something of everything, with a word of its own in every place where words can be."""
    entry = life.writes("Zonlicht on the water", share=True)
    life.is_answered(entry, "Zonlicht", "Ebbestroom, said Tom", "Dear Anna, Kwelder")
    life.diary.keep(entry, [Answer(question="page", prompt="What?", text="Zonlicht, and Wadplaat later")])
    life.writes("Heidebloem is for nobody else")
    removed = life.writes("Vergeetmij was taken out")
    life.diary.remove(removed)
    chips = life.diary.begin("pleasant-moments", "Pleasant moments", 1)
    life.diary.keep(chips, [Answer(question="body", prompt="Where?", words=("Schouderblad",))], [("body", 0, 3)])
    life.says_numbers(7, 2, 5)
    life.practises("Lichaamsscan", "Warmvoetig")
    life.is_guided()
    life.asks_for_a_call("Belverzoek please")
    life.drafts_a_letter("Kladblok")
    Pauses(life.db, life.clock).set(BEGUN, BEGUN)
    say(Spoken(life.db, life.clock), "entry", life.diary.begin("free-page", "A free page", 0), voice(1.0))
    with life.db.transaction():
        Preferences(life.db).put("today.greeted", "Groetwoord")
        me = life.pair.anna.me.id
        SparedRows(life.db).put(SparedView("shoulder", me, life.clock.now()))
        life.db.execute(
            "INSERT INTO care_members (stream, person, present, covering, until, since) VALUES (?, ?, 1, 0, NULL, 7)",
            (life.pair.stream, life.pair.tom.me.id),
        )
        life.db.execute(
            "INSERT INTO consents (stream, number, earlier, expires_at, signed) VALUES (?, 1, 1, 9, x'00')",
            (life.pair.stream,),
        )
        life.db.execute(
            "INSERT INTO notices (id, kind, person, at, fields) VALUES ('n', 'erased', NULL, 7, ?)",
            (b'{"at": "Meldtekst"}',),
        )
        life.db.execute("INSERT INTO sharing (stream, practice_log) VALUES (?, 1)", (life.pair.stream,))


WORDS = (
    "Zonlicht on the water", "Wadplaat", "Ebbestroom", "Kwelder", "Heidebloem", "Vergeetmij", "Schouderblad",
    "Lichaamsscan", "Warmvoetig", "Belverzoek", "Kladblok", "Groetwoord", "shoulder", "Meldtekst", "This week",
    "because the plan was too long", "Anna", "Tom", "sound/a.opus", "Omweg", "Armband",
    "Avondrust", "Inslapen", "Afscheidswoord",
)  # fmt: skip


def test_barrier_10_every_word_that_is_hers_is_in_it_and_private_ones_are_marked(life: Life) -> None:
    _fill(life)
    found = exported(life)
    text = json.dumps(found, ensure_ascii=False)
    assert [word for word in WORDS if word not in text] == []
    entries = found["entries"]
    assert isinstance(entries, list)
    by_words = {json.dumps(entry["versions"]): entry for entry in entries}
    private = {words: entry["private"] for words, entry in by_words.items()}
    assert [mark for words, mark in private.items() if "Heidebloem" in words] == [True]
    assert [mark for words, mark in private.items() if "Zonlicht" in words] == [False]
    (shared,) = (entry for words, entry in by_words.items() if "Zonlicht" in words)
    assert [version["shared"] and version["shared"]["state"] for version in shared["versions"]] == ["received", None]
    (removed,) = (entry for words, entry in by_words.items() if "Vergeetmij" in words)
    assert removed["removed_at"] is not None
    assert found["computer"] == {"text": 150}
    assert all(found[section.name] for section in SECTIONS if section.name != "note_drafts")


def test_no_key_of_the_vault_is_in_it(life: Life) -> None:
    secret = b"\x17" * 32
    with life.db.transaction():
        life.db.execute("INSERT INTO keyring (name, value) VALUES ('device.signing', ?)", (secret,))
    text = json.dumps(exported(life))
    assert secret.hex() not in text
    assert "keyring" not in text


def test_the_rows_come_a_few_at_a_time_and_one_state_is_shown_while_others_write(life: Life, tmp_path: Path) -> None:
    life.writes("before")
    path, key = tmp_path / "two.db", bytes(range(32))
    writing = Database(path, key, create=True)
    writing.execute("CREATE TABLE things (number INTEGER)")
    with writing.transaction():
        writing.executemany("INSERT INTO things VALUES (?)", [(number,) for number in range(1000)])
    reading = Database(path, key)
    with reading.snapshot():
        rows = reading.each("SELECT number FROM things ORDER BY number")
        first = [next(rows)[0] for _ in range(3)]
        with writing.transaction():
            writing.execute("DELETE FROM things")
        assert first + [number for (number,) in rows] == list(range(1000))
        assert reading.rows("SELECT COUNT(*) FROM things") == [(1000,)]
    assert reading.rows("SELECT COUNT(*) FROM things") == [(0,)]
    reading.close()
    writing.close()
