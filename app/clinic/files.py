"""The picture, the recordings and the course that lie beside a policy: read, and checked before anybody signs.

What is in the course file is looked at by whoever knows courses (`haven-clinic policy`).
"""

import io
from pathlib import Path
from typing import Final

from app.clinic.policy import Policy
from app.errors import PolicyInvalid
from sync.protocol import limits

PHOTO_LIMIT: Final = 1024 * 1024
SOUND_LIMIT: Final = 4 * 1024 * 1024
PACK_LIMIT: Final = limits.POLICY_FILE
LONGEST_SECONDS: Final = 180
_PICTURES: Final = {
    b"\xff\xd8\xff": (".jpg", ".jpeg"),
    b"\x89PNG\r\n\x1a\n": (".png",),
}


def read_files(policy: Policy, folder: Path) -> dict[str, bytes]:
    """Returns the content of every file that a policy names.

    Args:
        policy: As it was read.
        folder: In which the policy lies.

    Raises:
        PolicyInvalid: A file is not there, is too large, or is not what its name says; with the file's name.
    """
    found: dict[str, bytes] = {}
    for name in policy.files:
        if name == policy.course.pack:
            found[name] = _content(folder / name, PACK_LIMIT)
        elif name == policy.greeter.photo:
            found[name] = _content(folder / name, PHOTO_LIMIT)
            _check_picture(name, found[name])
        else:
            found[name] = _content(folder / name, SOUND_LIMIT)
            _check_sound(name, found[name])
    return found


def _content(file: Path, limit: int) -> bytes:
    try:
        with file.open("rb") as opened:
            content = opened.read(limit + 1)
    except FileNotFoundError:
        raise PolicyInvalid(f"{file.name}: there is no such file beside the policy.") from None
    except OSError:
        raise PolicyInvalid(f"{file.name}: the file cannot be read.") from None
    if len(content) > limit:
        raise PolicyInvalid(f"{file.name}: the file is larger than {limit // (1024 * 1024)} MiB.")
    return content


def _check_picture(name: str, content: bytes) -> None:
    for beginning, suffixes in _PICTURES.items():
        if content.startswith(beginning) and name.lower().endswith(suffixes):
            return
    raise PolicyInvalid(f"{name}: this is no JPEG or PNG picture, or not the one that its name says.")


def _check_sound(name: str, content: bytes) -> None:
    import soundfile  # most commands of the clinic meet no sound, and should start at once

    try:
        told = soundfile.info(io.BytesIO(content))
    except (soundfile.LibsndfileError, RuntimeError, TypeError):
        raise PolicyInvalid(f"{name}: this is no recording that Haven can play (Opus, FLAC or WAV).") from None
    if told.duration > LONGEST_SECONDS:
        raise PolicyInvalid(f"{name}: the recording is longer than {LONGEST_SECONDS // 60} minutes.")
    if told.frames == 0:
        raise PolicyInvalid(f"{name}: the recording is empty.")
