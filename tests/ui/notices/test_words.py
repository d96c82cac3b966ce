"""Every kind of notice is told in plain words to both, without alarm where nothing is wrong."""

from datetime import UTC, date, datetime
from typing import get_args

import pytest

from app.model.ids import PersonId
from app.vault.notices import Notice, NoticeKind
from ui.notices.reading import Told
from ui.notices.words import say

KINDS: tuple[NoticeKind, ...] = get_args(NoticeKind)
FIELDS = {
    "until": datetime(2027, 3, 20).astimezone().isoformat(),  # the clinic says midnight by its clock
    "to": "2027-03-02T10:00:00+00:00",
    "again": "3",
    "code": "AAAA-BBBB",
    "at": "2027-03-01T08:00:00+00:00",
    "days": "30",
    "count": "1",
}
AT = datetime(2027, 3, 3, 9, tzinfo=UTC)


def told(kind: NoticeKind, *, therapist: bool = False, fields: dict[str, str] | None = None, phone: str = "") -> Told:
    notice = Notice("n" * 32, kind, PersonId("p" * 32), AT, FIELDS if fields is None else fields)
    return Told(notice, "Dr. Smit", False, therapist, "Dr. Vos", phone, date(2027, 3, 3))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("therapist", [False, True])
@pytest.mark.parametrize("fields", [FIELDS, {}, {"until": "soon", "to": "x", "at": "", "again": "-1", "days": "²"}])
def test_every_kind_is_told_whatever_its_fields_hold(
    qapp: object, kind: NoticeKind, therapist: bool, fields: dict[str, str]
) -> None:
    saying = say(told(kind, therapist=therapist, fields=fields))
    assert saying.title
    assert saying.text[:1].isupper()
    assert saying.text.endswith((".", "?"))
    for clutter in ("{", "}", "!", "  ", "%n"):
        assert clutter not in saying.title + saying.text


def test_a_restored_server_is_no_alarm(qapp: object) -> None:
    saying = say(told("history-restored"))
    assert saying.tone == "mist"
    assert saying.text == (
        "The clinic's computer was put back to its state of Tuesday 2 March. "
        "Your program delivered 3 things again. You need do nothing."
    )


@pytest.mark.parametrize("kind", ["history-hidden", "history-rolled-back"])
def test_a_contradiction_says_what_is_safe_and_whom_to_phone(qapp: object, kind: NoticeKind) -> None:
    saying = say(told(kind, phone="+31 24 000 00 00"))
    assert saying.tone == "sand"
    assert "safe on this computer" in saying.text
    assert "A proof was kept." in saying.text
    assert saying.text.endswith("Please phone the clinic: +31 24 000 00 00.")
    assert say(told(kind)).text.endswith("Please phone the clinic.")


def test_who_comes_is_told_by_name_role_and_end(qapp: object) -> None:
    text = say(told("colleague-joined")).text
    assert text.startswith("Dr. Smit, therapist at your clinic")
    assert "until Friday 19 March" in text


def test_a_deletion_says_what_it_cannot_prove(qapp: object) -> None:
    text = say(told("erased")).text
    assert "signed word" in text
    assert "can be proved by no one" in text
    assert "expire after 30 days" in text
