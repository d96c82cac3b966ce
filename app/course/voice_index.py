"""The index of a voice, as `app.course.voices.read_voice` reads it: written whole or not at all."""

import json

from app.course.voices import Voice
from app.vault.storage import write_atomically, writing

_READABLE = 0o644


def write_index(voice: Voice, written_by: str) -> None:
    """Writes the index of a voice into its folder; after a crash it is the old one or the new one.

    Args:
        voice: With its recordings as they are now.
        written_by: For the first line, which is for people.

    Raises:
        DiskFull, ReadOnlyPlace: Nothing was changed.
    """
    lines = [f"# Written by {written_by}", f"id = {_quoted(voice.id)}", f"name = {_quoted(voice.name)}"]
    lines += [f"language = {_quoted(voice.language)}", f"origin = {_quoted(voice.origin)}"]
    lines += [f"draft = {str(voice.draft).lower()}", f"made_with = {_quoted(voice.made_with)}"]
    lines += [f"licence = {_quoted(voice.licence)}"] if voice.licence else []
    for key, each in sorted(voice.recordings.items()):
        lines += ["", f"[segment.{_quoted(key)}]", f"file = {_quoted(each.file)}", f"hash = {_quoted(each.hash)}"]
        lines += [f"frames = {each.frames}", f"loudness = {each.loudness}", f"sentences = {list(each.sentences)}"]
    with writing():
        voice.folder.mkdir(parents=True, exist_ok=True)
    write_atomically(voice.folder / "index.toml", ("\n".join(lines) + "\n").encode(), _READABLE)


def _quoted(text: str) -> str:
    """Returns a text as a basic string of TOML, which has the escapes of JSON."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
