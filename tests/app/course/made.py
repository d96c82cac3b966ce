"""Small courses of one's own, whole enough to be built, and the clinic that signs them."""

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy
import soundfile
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.course import container
from app.course.pack import CHAPTERS, Course
from app.course.packing import build, with_signature
from app.course.signing import Marks
from app.course.unpacking import CONTENTS, Pack
from sync.protocol.wire import CourseContents, CourseFile
from sync.trust import labels
from sync.trust.hashes import fingerprint
from sync.trust.signing import public_bytes, sign

SCRIPT = """
id = "breathing-space"
lengths = [180]
usual = 180
[title]
en = "Stillness"
[purpose]
en = "Why."
[hard]
en = "Hard."
[[variant]]
id = "chair"
kind = "posture"
title.en = "In a chair"
[[part]]
bell = "bell"
room = 2.5
[[part]]
say = "begin"
text.en = "{said}"
[[part]]
silence = [1, 40, 400]
"""

VOICE = """
id = "els"
name = "Els"
language = "en"
origin = "person"
draft = false
made_with = "a microphone"
licence = "CC-BY-SA-4.0"
[segment."breathing-space/begin"]
file = "breathing-space/begin.opus"
hash = "0"
frames = 4800
loudness = -20.0
"""


def files(
    id: str = "small", version: str = "1.0", text: str = "Read this.", said: str = "Sit.", sounds: int = 0
) -> dict[str, bytes]:
    """Returns the files of a small course in English."""
    made = {
        "manifest.toml": f'id = "{id}"\nversion = "{version}"\nlanguages = ["en"]\nlicence = "x"\nprovenance = "y"\n'
        f'[title]\nen = "A small course, {version}"\n',
        "licence.txt": "x\n",
        "practices/breathing-space.toml": SCRIPT.replace("{said}", said),
        "texts/en/household-notice.md": "# Quiet\n\nPlease.\n",
        "forms/free-page.json": json.dumps(
            {
                "resourceType": "Questionnaire",
                "id": "free-page",
                "status": "active",
                "language": "en",
                "title": "A page",
                "item": [{"linkId": "page", "type": "text", "text": "What was it?"}],
            }
        ),
    }
    front = 'title = "T"\ntheme = "Th."\ntoday = "To."\ndiary = "free-page"\n'
    front += '[[practice]]\nscript = "breathing-space"\nminutes = 3\n'
    for name in CHAPTERS:
        made[f"weeks/en/{name}.md"] = f"+++\n{front}+++\n{text} {name}\n+++ hard\nHard.\n+++ home\nHome.\n"
    encoded = {name: content.encode() for name, content in made.items()}
    if sounds:
        encoded["voices/els/index.toml"] = VOICE.encode()
        encoded["voices/els/breathing-space/begin.opus"] = opus()
    return dict(sorted(encoded.items()))


def opus() -> bytes:
    """Returns a tenth of a second of silence."""
    out = io.BytesIO()
    soundfile.write(out, numpy.zeros(4800), 48_000, format="OGG", subtype="OPUS")
    return out.getvalue()


def written(folder: Path, contents: Mapping[str, bytes]) -> Path:
    """Writes files and returns their folder."""
    for name, content in contents.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def course(folder: Path, id: str = "small", **more: str | int) -> Course:
    """Returns a small course that lies in a folder."""
    made = files(id, **more)  # type: ignore[arg-type]  # the arguments of `files`
    return Course.load(written(folder / id, made))


@dataclass(frozen=True)
class Clinic:
    """A clinic's key that signs courses."""

    key: Ed25519PrivateKey

    @classmethod
    def of(cls, number: int) -> "Clinic":
        return cls(Ed25519PrivateKey.from_private_bytes(bytes([number]) * 32))

    @property
    def public(self) -> bytes:
        return public_bytes(self.key)

    @property
    def marks(self) -> Marks:
        return Marks((self.public,))

    def signature(self, listed: bytes) -> bytes:
        return fingerprint(self.public) + sign(self.key, labels.COURSE, listed).signature

    def signed(self, pack: bytes) -> bytes:
        read = Pack(io.BytesIO(pack))
        return with_signature(read, self.signature(read.listed))

    def pack(self, folder: Path, id: str = "small", **more: str | int) -> bytes:
        """Returns the signed pack of a small course, which is written into a folder first."""
        return self.signed(build(course(folder, id, **more)))


def members(pack: bytes) -> list[tuple[str, bytes]]:
    """Returns what a pack holds, as any program for ZIP files reads it."""
    with zipfile.ZipFile(io.BytesIO(pack)) as opened:
        return [(name, opened.read(name)) for name in opened.namelist()]


def packed(*given: tuple[str, bytes]) -> bytes:
    """Returns a container of these files, whatever they are."""
    out = io.BytesIO()
    container.write(out, given)
    return out.getvalue()


def listing(contents: dict[str, bytes], **changed: object) -> bytes:
    listed = tuple(CourseFile(name, len(each), hashlib.sha256(each).digest()) for name, each in contents.items())
    made = CourseContents(1, "small", "1.0", listed)
    return msgspec.msgpack.encode(msgspec.structs.replace(made, **changed))


def of(contents: dict[str, bytes], **changed: object) -> bytes:
    """Returns a pack that lists just what it holds, whatever it is."""
    inside = [(f"small/{name}", content) for name, content in contents.items()]
    return packed((CONTENTS, listing(contents, **changed)), *inside)
