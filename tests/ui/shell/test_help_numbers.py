import json

from app.paths import Profile
from ui.shell.help_numbers import HelpNumber, numbers, title

NETHERLANDS = (HelpNumber("emergency", "112"), HelpNumber("crisis", "113"), HelpNumber("crisis", "0800-0113"))
ELSEWHERE = (HelpNumber("emergency", "112"),)


def test_the_clinics_numbers_come_before_those_of_the_country(profile: Profile) -> None:
    profile.folder.mkdir(parents=True)
    own = {"kind": "clinic", "number": "010 123", "hours": "Mon to Fri", "checked": "2027-02-01", "later": 1}
    profile.help.write_text(json.dumps({"numbers": [own]}))
    known = numbers(profile.help, "NL")
    assert known == (HelpNumber("clinic", "010 123", "Mon to Fri", "2027-02-01"),)


def test_without_a_clinic_the_numbers_of_the_country_are_shown(profile: Profile) -> None:
    assert numbers(profile.help, "NL") == NETHERLANDS
    assert numbers(profile.help, "NO") == ELSEWHERE


def test_a_damaged_file_leaves_nobody_without_a_number(profile: Profile) -> None:
    profile.folder.mkdir(parents=True)
    for damaged in (b"", b"{", b'{"numbers": 3}', b'{"numbers": []}', b"\xff\xfe"):
        profile.help.write_bytes(damaged)
        assert numbers(profile.help, "NL") == NETHERLANDS


def test_a_kind_that_is_not_known_is_said_as_the_clinic_wrote_it(qapp: object) -> None:
    assert title("Buddy line") == "Buddy line"
    assert "Emergency" in title("emergency")
