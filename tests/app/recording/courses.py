"""A small course of its own: two practices of the shipped one, in both languages, without a voice."""

import shutil
from pathlib import Path

from app.course.pack import Course
from app.paths import resources
from app.recording.room import Room

SHIPPED = resources() / "courses" / "mbct"
PRACTICES = ("breathing-space", "grounding")


def small_course(folder: Path) -> Course:
    """Copies it into a folder and opens it."""
    course = folder / "mbct"
    (course / "practices").mkdir(parents=True)
    shutil.copyfile(SHIPPED / "manifest.toml", course / "manifest.toml")
    for name in PRACTICES:
        shutil.copyfile(SHIPPED / "practices" / f"{name}.toml", course / "practices" / f"{name}.toml")
    return Course.load(course)


def read_all_but(room: Room, left: int, content: bytes) -> None:
    """Keeps a take of every piece but the last few."""
    passages = room.passages()
    for passage in passages[: len(passages) - left]:
        room.keep(room.hold(passage, content))


def reword(course: Course, old: str, new: str) -> Course:
    """Changes words on the disk and opens the course again."""
    changed = 0
    for file in (course.folder / "practices").glob("*.toml"):
        text = file.read_text("utf-8")
        changed += text.count(old)
        file.write_text(text.replace(old, new), "utf-8")
    assert changed, f"nobody says {old!r}"
    return Course.load(course.folder)
