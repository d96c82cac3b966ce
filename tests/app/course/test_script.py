from pathlib import Path

import pytest

from app.course.script import Bell, Demand, Script, Segment, Silence, read_script
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
        (("[1, 2, 3]", "[1, 2]"), "part[2].silence", "must have 3 entries, and has 2"),
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


KINDS = """
[[variant]]
id = "bed"
kind = "posture"
asks = ["flat"]
title.en = "In bed"
[[variant]]
id = "hands"
title.en = "With the hands"
[[variant]]
id = "sounds"
title.en = "With sounds"
"""


def _with_kinds(folder: Path) -> Script:
    text = SCRIPT.replace('id = "chair"', 'id = "chair"\nkind = "posture"').replace("[[part]]", KINDS + "[[part]]", 1)
    text += '[[part]]\nsay = "listen"\nonly = ["bed", "sounds"]\ntext.en = "Listen."\n'
    text += '[[part]]\nsay = "lift"\nasks = ["arm"]\ntext.en = "Lift."\n'
    text += '[[part]]\nsay = "think"\ninstead = ["arm", "shoulder"]\ntext.en = "Think."\n'
    path = folder / "stillness.toml"
    path.write_text(text)
    return read_script(path, "en")


def test_of_each_kind_one_way_is_chosen(tmp_path: Path) -> None:
    script = _with_kinds(tmp_path)
    assert [[each.id for each in kind] for kind in script.kinds] == [["chair", "bed"], ["hands", "sounds"]]
    assert script.variant_or_usual(None) == "chair+hands"
    assert script.variant_or_usual("sounds") == "chair+sounds"
    assert script.variant_or_usual("sounds+bed") == "bed+sounds"
    assert script.variant_or_usual("bed+chair+floor") == "bed+hands", "what is named first counts"


def test_a_part_of_two_kinds_belongs_where_one_of_each_was_chosen(tmp_path: Path) -> None:
    script = _with_kinds(tmp_path)
    (listen,) = (part for part in script.segments if part.id == "listen")
    ways = {way: script.belongs(listen, way) for way in ("chair+hands", "chair+sounds", "bed+hands", "bed+sounds")}
    assert ways == {"chair+hands": False, "chair+sounds": False, "bed+hands": False, "bed+sounds": True}


def test_what_has_to_be_spared_is_left_out_and_something_stands_in(tmp_path: Path) -> None:
    script = _with_kinds(tmp_path)
    assert script.asks == {"arm", "flat"}

    def said(*spare: Demand) -> list[str]:
        return [part.id for part in script.segments if script.belongs(part, "chair+hands", frozenset(spare))]

    assert said() == ["begin", "lift"]
    assert said("belly") == ["begin", "lift"]
    assert said("arm") == ["begin", "think"]
    assert said("shoulder") == ["begin", "lift", "think"]
