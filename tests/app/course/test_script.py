from pathlib import Path

import pytest

from app.course.script import Bell, Segment, Silence, read_script
from app.errors import CourseInvalid

SCRIPT = """
id = "stillness"
lengths = [60, 180]
usual = 60
[title]
en = "Stillness"
[purpose]
en = "Why."
[hard]
en = "Hard."
[[variant]]
id = "chair"
title.en = "In a chair"
[[part]]
bell = "bell"
room = 3
[[part]]
say = "begin"
tier = 3
only = ["chair"]
text.en = "Sit."
[[part]]
silence = [1, 2, 3]
weight = 2
"""


def _read(folder: Path, text: str) -> None:
    path = folder / "stillness.toml"
    path.write_text(text)
    read_script(path, "en")


def test_a_script_is_read_part_by_part(tmp_path: Path) -> None:
    path = tmp_path / "stillness.toml"
    path.write_text(SCRIPT)
    script = read_script(path, "en")
    assert script.parts == (
        Bell("bell", 3),
        Segment("begin", "Sit.", 3, frozenset({"chair"})),
        Silence(1, 2, 3, 2, 0, frozenset()),
    )
    assert script.variant_or_usual("lying") == "chair"


@pytest.mark.parametrize(
    ("change", "place", "reason"),
    [
        (('id = "stillness"', 'id = "noise"'), "id", "is 'noise', and the file is called 'stillness'"),
        (("[60, 180]", "[180, 60]"), "lengths", "must be seconds, from 10 on, each once, shortest first"),
        (("usual = 60", "usual = 90"), "usual", "must be one of the lengths"),
        (('text.en = "Sit."', 'text.nl = "Zit."'), "part[1].text.en", "has no text"),
        (('only = ["chair"]', 'only = ["bed"]'), "part[1].only", "names 'bed', which is no variant of this script"),
        (("[1, 2, 3]", "[3, 2, 1]"), "part[2].silence", "must be least, usual and greatest seconds, in this order"),
        (("[1, 2, 3]", "[1, 2]"), "part[2].silence", "Expected `array` of length 3, got 2"),
        (("weight = 2", "weight = 0"), "part[2].weight", "must be more than 0 and at most 1000"),
        (("room = 3", "room = -1"), "part[0].room", "must be 0 to 60 seconds"),
        (("tier = 3", "tier = 61"), "part[1].tier", "must be 0 to 60 minutes"),
        (('bell = "bell"', 'bell = "bell"\nsay = "x"'), "part[0]", "must have exactly one of say, silence, bell"),
        (('say = "begin"', 'say = "../begin"'), "part[1].say", "must be small letters, digits and single hyphens"),
        (('bell = "bell"', 'bell = "/etc"'), "part[0].bell", "must be small letters, digits and single hyphens"),
        (('say = "begin"', 'bell = "bell"'), "part", "nothing is said"),
    ],
)
def test_a_script_that_cannot_be_used_is_named(
    tmp_path: Path, change: tuple[str, str], place: str, reason: str
) -> None:
    with pytest.raises(CourseInvalid) as caught:
        _read(tmp_path, SCRIPT.replace(*change))
    assert (caught.value.file, caught.value.place, caught.value.reason) == ("stillness.toml", place, reason)


def test_a_segment_that_stands_twice_is_named(tmp_path: Path) -> None:
    again = SCRIPT + '[[part]]\nsay = "begin"\ntext.en = "Again."\n'
    with pytest.raises(CourseInvalid, match=r"part\[3\].say: 'begin' stands here a second time"):
        _read(tmp_path, again)
