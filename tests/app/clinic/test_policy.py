"""The clinic's policy, and what is said about mistakes in it."""

import json
from datetime import date
from pathlib import Path

import numpy
import pytest
import soundfile

from app.clinic.files import PHOTO_LIMIT, read_files
from app.clinic.help_file import write_help
from app.clinic.policy import Policy
from app.errors import PolicyInvalid

WHOLE = """
country = "NL"

[clinic]
name = "The harbour clinic"
phone = "+31 24 000 00 00"
hours = "Monday to Friday, 9 to 17"
website = "https://clinic.example"

[[help]]
kind = "out-of-hours"
number = "+31 24 000 00 01"
label = { en = "Oncology ward", nl = "Afdeling oncologie" }
hours = "17 to 9"
checked = 2026-11-01

[[help]]
kind = "clinic"
number = "+31 24 000 00 00"

[feedback]
overdue_after_days = 3

[switches]
derived_values = true
"""


def test_a_whole_policy_is_read() -> None:
    policy = Policy.parse(WHOLE)
    assert policy.contact.phone == "+31 24 000 00 00"
    assert [number.kind for number in policy.help] == ["clinic", "out-of-hours", "emergency", "crisis", "crisis"]
    assert policy.help[1].label_in("nl") == "Afdeling oncologie"
    assert policy.help[1].label_in("fr") == "Oncology ward"
    assert policy.help[1].checked == date(2026, 11, 1)
    assert policy.feedback.overdue_after_days == 3
    assert policy.feedback.not_started_after_days == 5
    assert policy.switches.derived_values
    assert not policy.switches.safety_items


def test_a_colleague_sees_overdue_letters_only_where_the_clinic_says_so() -> None:
    assert not Policy.parse("[cover]\nlongest_days = 42\n").cover.sees_overdue
    assert Policy.parse("[cover]\nsees_overdue = true\n").cover.sees_overdue
    assert not Policy.parse("").switches.safety_items


def test_an_empty_policy_switches_nothing_on() -> None:
    assert Policy.parse("") == Policy()


def test_the_clinics_own_number_takes_the_place_of_the_countrys() -> None:
    policy = Policy.parse('country = "GB"\n[[help]]\nkind = "crisis"\nnumber = "0117 496 0000"\n')
    assert [number.number for number in policy.help] == ["111", "999", "0117 496 0000"]


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("country = ", "Invalid value"),
        ('country = "ZZ"', "country"),
        ('[clinic]\nphone = "ask"', "clinic.phone"),
        ("[clinic]\nphone = 112", "clinic.phone is text in quotes"),
        ('[clinic]\nwebsite = "http://a.example"', "clinic.website"),
        ('[clinic]\nfax = "1"', "clinic.fax is not known here"),
        ('[[help]]\nkind = "friend"\nnumber = "1"', "help[1].kind is one of"),
        ('[[help]]\nkind = "clinic"', "help[1].number is needed"),
        ('[[help]]\nkind = "clinic"\nnumber = "1"\nchecked = "soon"', "help[1].checked is a date"),
        ('[[help]]\nkind = "clinic"\nnumber = "1"\nchecked = 2026-11-01T10:00:00', "help[1].checked is a date"),
        ('[[help]]\nkind = "clinic"\nnumber = "1"\nlabel = { English = "x" }', "help[1].label.English"),
        ("help = 3", "help is a list"),
        ("help = [3]", "help is a list"),
        ("[feedback]\noverdue_after_days = 99", "feedback.overdue_after_days"),
        ("[feedback]\noverdue_after_days = true", "feedback.overdue_after_days"),
        ('[switches]\nderived_values = "yes"', "switches.derived_values is true or false"),
        ("clinic = 1", "clinic is a table"),
        ("colour = 1", "colour is not known here"),
    ],
)
def test_a_mistake_is_told_with_its_place(toml: str, said: str) -> None:
    with pytest.raises(PolicyInvalid) as caught:
        Policy.parse(toml)
    assert said in str(caught.value)


def test_the_help_file_holds_numbers_and_nothing_else(tmp_path) -> None:
    file = tmp_path / "help.json"
    write_help(file, Policy.parse(WHOLE), "nl")
    written = json.loads(file.read_text())
    assert [number["kind"] for number in written["numbers"]][:3] == ["clinic", "Afdeling oncologie", "emergency"]
    assert written["numbers"][1] == {
        "kind": "Afdeling oncologie",
        "number": "+31 24 000 00 01",
        "hours": "17 to 9",
        "checked": "2026-11-01",
    }


def test_the_example_in_the_documentation_is_a_policy() -> None:
    example = Path(__file__).resolve().parents[3] / "docs" / "clinic.example.toml"
    assert Policy.parse(example.read_text()).help[1].label_in("nl") == "Afdeling oncologie, 's nachts"


@pytest.mark.parametrize(
    ("toml", "said", "line"),
    [
        ('country = "NL"\n\n[reminders]\nmost_each_week = 99\n', "reminders.most_each_week is a whole number", 4),
        ("[reminders]\nquiet_from = 9\n", "is a time of day", 2),
        ('[[help]]\nkind = "clinic"\nnumber = "1"\n\n[[help]]\nkind = "clinic"\n', "help[2].number is needed", 5),
        ('# x\n[clinic]\nphoen = "1"\n', 'did you mean "phone"?', 3),
        ('[person]\nphoto = "a.jpg"\n', "person.name is needed", 1),
        ('[person]\nname = "A"\nphoto = "../a.jpg"\n', "person.photo is the name of a file", 3),
        ('[person]\nname = "A"\nsound = { en = "a.mp3" }\n', "person.sound is the name of a file", 3),
        ('[cover]\nask_beforehand = "yes"\n', "cover.ask_beforehand is true or false", 2),
        ("[cover]\nsees_overdue = 1\n", "cover.sees_overdue is true or false", 2),
        ("[cover]\nsee_overdue = true\n", 'did you mean "sees_overdue"?', 2),
        ('[switches]\n\nsafety_items = "on"\n', "switches.safety_items is true or false", 3),
        ('a = """\n[clinic]\nphoen = 1\n"""\n', "a is not known here", 1),
        ("[clinic\n", "It is no TOML", 1),
    ],
)
def test_a_mistake_is_told_with_its_line(toml: str, said: str, line: int) -> None:
    with pytest.raises(PolicyInvalid) as caught:
        Policy.parse(toml)
    assert said in str(caught.value)
    assert caught.value.line == line


def test_who_greets_is_read_in_both_languages() -> None:
    greeter = Policy.parse(
        '[person]\nname = "Els"\nrole = { en = "nurse", nl = "verpleegkundige" }\nwords = "Welcome."\n'
        'photo = "els.png"\nsound = { nl = "welkom.opus" }\n'
    ).greeter
    assert (greeter.role_in("nl"), greeter.words_in("nl")) == ("verpleegkundige", "Welcome.")
    assert (greeter.sound_in("nl"), greeter.sound_in("en")) == ("welkom.opus", "")
    assert greeter.files == ("els.png", "welkom.opus")


def test_files_beside_the_policy_are_what_their_names_say(tmp_path) -> None:
    policy = Policy.parse('[person]\nname = "Els"\nphoto = "els.png"\nsound = "welcome.wav"\n')
    with pytest.raises(PolicyInvalid, match=r"els\.png: there is no such file"):
        read_files(policy, tmp_path)
    (tmp_path / "els.png").write_bytes(b"\xff\xd8\xff a JPEG")
    with pytest.raises(PolicyInvalid, match="no JPEG or PNG"):
        read_files(policy, tmp_path)
    (tmp_path / "els.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(PHOTO_LIMIT))
    with pytest.raises(PolicyInvalid, match="larger than 1 MiB"):
        read_files(policy, tmp_path)
    (tmp_path / "els.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "welcome.wav").write_bytes(b"no sound")
    with pytest.raises(PolicyInvalid, match="no recording"):
        read_files(policy, tmp_path)
    soundfile.write(tmp_path / "welcome.wav", numpy.zeros(8000 * 181), 8000)
    with pytest.raises(PolicyInvalid, match="longer than 3 minutes"):
        read_files(policy, tmp_path)
    soundfile.write(tmp_path / "welcome.wav", numpy.zeros(8000), 8000)
    assert read_files(policy, tmp_path)["els.png"] == b"\x89PNG\r\n\x1a\n"
