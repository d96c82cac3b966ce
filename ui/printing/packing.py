"""What is needed where documents are saved as a folder: a name that any disk takes, and frames that are let go."""

import traceback
from typing import Final

_LONGEST: Final = 60


def safe_name(name: str) -> str:
    """Returns of a person's name what any disk takes as part of the name of a folder; possibly nothing."""
    return "".join(letter for letter in name if letter.isalnum() or letter in " -_").strip()[:_LONGEST].strip()


def let_go(error: BaseException) -> None:
    """Empties the frames that an error carries: what belongs to Qt in them is destroyed on the lane that made it."""
    traceback.clear_frames(error.__traceback__)
    for earlier in (error.__cause__, error.__context__):
        if earlier is not None:
            let_go(earlier)
