"""A treatment as its therapist has it: what was shared and not withdrawn, as FHIR, for a supervisor, for a study."""

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle

from app.clock import SetClock
from app.course.pack import Course
from app.exports.pseudonyms import Replacement, as_text
from app.exports.record import write_record
from app.exports.study import COLUMNS, Study, write_table
from app.exports.supervision import Labels, Line, Supervision, is_fixed, proposed, shown, when
from app.exports.telling import Told
from app.exports.treatment import Treatment, Treatments
from app.model.calendar import local_day
from app.model.changes import CallAnswered, SharingChosen, TreatmentEnded
from app.model.ids import ChangeId, PersonId
from app.paths import resources
from app.vault.care_members import CareMember, CareMembers
from app.vault.vault import Vault
from tests.app.exports.treated import BODY, LETTER, LINE, MOMENT, NAME, NOTE, PLAN, WITHDRAWN, Treated
from tests.ui.review.world import ME, MORNING

LABELS = Labels(
    "[patient]", "[therapist]", "[person {number}]", "[phone]", "[mail]", "[born]", lambda at: f"w{at.week} d{at.day}"
)


@pytest.fixture(scope="module")
def course() -> Course:
    return Course.load(resources() / "courses" / "mbct")


@pytest.fixture
def treated(vault: Vault, clock: SetClock) -> Treated:
    made = Treated(vault, clock)
    made.live()
    return made


@pytest.fixture
def treatment(treated: Treated) -> Treatment:
    found = Treatments(treated.db, treated.clock).of(treated.patient.id)
    assert found is not None
    return found


def leaves_care(treated: Treated) -> None:
    with treated.db.transaction():
        member = CareMember(treated.patient.stream, ME, present=False, covering=False, until=None, since=MORNING)
        CareMembers(treated.db).save(member)


def record_of(treatment: Treatment, course: Course) -> tuple[str, list[dict[str, Any]]]:
    file = io.StringIO()
    write_record(file, treatment, course, now=MORNING, told=Told())
    Bundle.model_validate_json(file.getvalue())
    return file.getvalue(), [entry["resource"] for entry in json.loads(file.getvalue())["entry"]]


def kind(resources: list[dict[str, Any]], name: str) -> list[dict[str, Any]]:
    return [each for each in resources if each["resourceType"] == name]


def test_what_was_withdrawn_is_not_in_it_nor_the_note_to_it(treatment: Treatment) -> None:
    assert [one.answers[0].text for one in treatment.entries] == [MOMENT]
    assert [note.text for notes in treatment.notes.values() for note in notes] == [NOTE]
    assert len(treatment.letters) == 2
    assert [call.disposition for call in treatment.calls] == ["GP"]
    assert [effect.what for effect in treatment.effects] == ["Memories came up"]
    assert [reason.kind for reason in treatment.reasons] == ["weeks", "spared"]


def test_a_letter_that_can_still_be_called_back_is_not_in_it(treated: Treated) -> None:
    from app.letters.service import Letters

    letters = Letters(treated.db, treated.clock)
    letters.send(treated.patient.id, text="Not yet.")
    reader = Treatments(treated.db, treated.clock)
    found = reader.of(treated.patient.id)
    assert found is not None
    assert "Not yet." not in [letter.text for letter in found.letters]
    treated.clock.advance(timedelta(seconds=61))
    found = reader.of(treated.patient.id)
    assert found is not None
    assert "Not yet." in [letter.text for letter in found.letters]


def test_every_word_of_what_was_done_is_in_the_record(treated: Treated, course: Course) -> None:
    (call,) = (each for each in treated.db.rows("SELECT id FROM changes WHERE kind = 'call.asked'"))
    pages = dict(
        treated.db.rows("SELECT entry, change FROM shared_entries WHERE stream = ?", (treated.patient.stream,))
    )
    before = Treatments(treated.db, treated.clock).of(treated.patient.id)
    assert before is not None
    kept = before.entries[0].entry
    (gone,) = (entry for entry in pages if entry != kept)
    treated.writes(
        CallAnswered(asked=ChangeId(call[0]), disposition="called", reason="We spoke for ten minutes."),
        CallAnswered(asked=ChangeId(pages[kept]), disposition="none", reason="It was about last year."),
        CallAnswered(asked=ChangeId(pages[gone]), disposition="local service", reason=""),
        days=1,
    )
    treatment = Treatments(treated.db, treated.clock).of(treated.patient.id)
    assert treatment is not None
    assert [(one.about, one.done) for one in treatment.disposed] == [
        ("call", "GP"),
        ("call", "called"),
        ("safety item", "none"),
        ("safety item", "local service"),
    ]
    _text, found = record_of(treatment, course)
    said = {each["topic"]["text"]: each for each in kind(found, "Communication") if "topic" in each}
    notes = said["Wishes to be called"]["note"]
    assert [note["text"] for note in notes] == [
        "handed over to the general practitioner. She wished it.",
        "called back. We spoke for ten minutes.",
    ]
    assert all(note["time"] and note["authorReference"]["reference"] for note in notes)
    assert all(note["authorReference"]["display"] == "Anna Visser" for note in notes)
    done = [
        each
        for each in kind(found, "Communication")
        if each.get("topic", {}).get("text") == "What was done about an answer to a safety item"
    ]
    assert [each["payload"][0]["contentString"] for each in done] == [
        "nothing was done. It was about last year.",
        "handed over to a local service",
    ]
    responses = {f"urn:uuid:{each['id']}" for each in kind(found, "QuestionnaireResponse")}
    assert {each["about"][0]["reference"] for each in done if "about" in each} <= responses
    assert "about" not in done[1], "the page was withdrawn"


def test_what_somebody_unknown_did_is_not_said_of_the_reader(treatment: Treatment, course: Course) -> None:
    (one,) = treatment.disposed
    for by in ("", "Bram de Boer"):
        strange = replace(treatment, disposed=(replace(one, author=PersonId("f" * 32), by=by),))
        _text, found = record_of(strange, course)
        (note,) = next(each["note"] for each in kind(found, "Communication") if "note" in each)
        assert note["authorReference"] == {"display": by or "-"}


def test_nothing_is_read_of_somebody_who_is_in_other_care(treated: Treated) -> None:
    treated.agrees("supervision")
    treated.agrees("research")
    leaves_care(treated)
    assert Treatments(treated.db, treated.clock).of(treated.patient.id) is None
    assert Supervision(treated.db, treated.clock).of(treated.patient.id) is None
    assert Study(treated.db, treated.clock).agreed() == ()


def test_the_record_is_valid_fhir_whose_references_all_lead_somewhere(treated: Treated, course: Course) -> None:
    treated.writes(TreatmentEnded(on_day="2024-05-19", reason="completed", words="Go well."))
    treatment = Treatments(treated.db, treated.clock).of(treated.patient.id)
    assert treatment is not None
    text, found = record_of(treatment, course)
    known = {f"urn:uuid:{each['id']}" for each in found}
    assert len(known) == len(found)

    def references(thing: object) -> Iterator[str]:
        if isinstance(thing, dict):
            if "reference" in thing:
                yield thing["reference"]
            for value in thing.values():
                yield from references(value)
        elif isinstance(thing, list):
            for value in thing:
                yield from references(value)

    assert set(references(found)) - known == set()
    for words in (MOMENT, json.dumps(LETTER, ensure_ascii=False)[1:-1], NOTE, LINE, PLAN, "Memories came up", NAME):
        assert words in text, words
    assert WITHDRAWN not in text
    assert "A note to what was withdrawn" not in text
    (plan,) = kind(found, "CarePlan")
    assert plan["status"] == "completed"
    assert plan["period"]["end"] == "2024-05-19"
    assert any("Go well." in note["text"] for note in plan["note"])
    assert any(
        "Order of the weeks: 0, 1, 2, 2, 3, 4, 5, 6, silent day, 7, 8." in note["text"] for note in plan["note"]
    )
    assert any("Pause from 2024-05-01 until 2024-05-03" in note["text"] for note in plan["note"])
    (episode,) = kind(found, "EpisodeOfCare")
    assert episode["status"] == "finished"
    call = next(
        each for each in kind(found, "Communication") if each.get("topic", {}).get("text") == "Wishes to be called"
    )
    assert call["note"][0]["text"] == "handed over to the general practitioner. She wished it."
    assert len(kind(found, "Procedure")) == 1
    assert len(kind(found, "AdverseEvent")) == 1


def test_a_treatment_of_which_there_is_nothing_is_a_valid_record_too(treated: Treated, course: Course) -> None:
    empty = Treatments(treated.db, treated.clock).of(treated.other.id)
    assert empty is not None
    _, found = record_of(empty, course)
    assert kind(found, "EpisodeOfCare")[0]["status"] == "active"
    assert kind(found, "Communication") == []


def test_a_copy_for_a_supervisor_needs_her_word_and_goes_when_she_takes_it_back(treated: Treated) -> None:
    reader = Supervision(treated.db, treated.clock)
    assert reader.of(treated.patient.id) is None
    treated.agrees("research")
    assert reader.of(treated.patient.id) is None, "one choice is not the other"
    treated.agrees("supervision")
    assert reader.of(treated.patient.id) is not None
    treated.agrees("supervision", False)
    assert reader.of(treated.patient.id) is None


def told(treated: Treated, *more: Replacement) -> str:
    treated.agrees("supervision")
    case = Supervision(treated.db, treated.clock).of(treated.patient.id)
    assert case is not None
    lines = [Line("words", text) for passage in case.passages for text in _texts(passage)]
    found = shown(lines, (*more, *proposed(case, [line.text for line in lines], LABELS)))
    return "\n".join(as_text(line.pieces) for line in found)


def _texts(passage: Any) -> Iterator[str]:
    yield passage.title
    for label, text in passage.words:
        yield label
        yield text
    for quote, note in passage.notes:
        yield quote
        yield note


def test_barrier_22_no_name_number_or_date_is_in_the_copy_for_a_supervisor(treated: Treated) -> None:
    text = told(treated)
    for gone in ("Marijke", "den Berg", "Anna", "Visser", "Joop", "06 12", "1958", "12 May"):
        assert gone not in text, gone
    assert "[patient] walked with [therapist] past the windmill" in text
    assert "says [person 1]. Born [born]." in text
    assert "of Bergen" in text, "a place is for a person to name"
    assert WITHDRAWN[:11] not in text


def test_what_somebody_named_goes_too_and_goes_first(treated: Treated) -> None:
    text = told(treated, Replacement("bergen", "[place]"), Replacement("the windmill", "[place]"))
    assert "Bergen" not in text
    assert "past [place] of [place]" in text


def test_only_forms_of_her_own_name_cannot_be_let_in_again(treated: Treated) -> None:
    treated.agrees("supervision")
    case = Supervision(treated.db, treated.clock).of(treated.patient.id)
    assert case is not None
    found = proposed(case, [MOMENT, BODY], LABELS)
    assert {each.by for each in found if is_fixed(each, LABELS)} == {"[patient]"}
    assert "M.B." in [each.words for each in found], "forms that do not occur yet are kept for what is added later"


def test_days_are_told_by_the_course_and_pauses_do_not_count(treatment: Treatment) -> None:
    began = treatment.began
    assert when(treatment, began) == ("course", 0, 1)
    assert when(treatment, began + timedelta(days=8)) == ("course", 1, 2)
    assert when(treatment, began - timedelta(days=3)) == ("before", 0, 3)
    assert when(treatment, began + timedelta(days=77 + 3)) == ("after", 1, 1), "week 2 stands twice"
    assert when(treatment, began + timedelta(days=56 + 3)).phase == "silent-day"


def table(treated: Treated) -> list[dict[str, str]]:
    return [dict(zip(COLUMNS, row, strict=True)) for row in Study(treated.db, treated.clock).rows()]


def test_barrier_23_a_study_has_those_alone_who_agreed_in_counts_without_words(treated: Treated) -> None:
    assert table(treated) == []
    treated.agrees("research")
    rows = table(treated)
    assert {row["id"] for row in rows} == {rows[0]["id"]}
    assert [row["course_week"] for row in rows] == ["0", "1", "1", "2", "2"], "paused days do not count"
    assert sum(int(row["entries_shared"]) for row in rows) == 1, "what was withdrawn is not counted"
    assert sum(int(row["minutes_practised"]) for row in rows) == 20
    assert sum(int(row["practices"]) for row in rows) == 1
    assert sum(int(row["letters_to_patient"]) for row in rows) == 1
    assert sum(int(row["letters_from_patient"]) for row in rows) == 1
    assert sum(int(row["days_paused"]) for row in rows) == 3
    assert {row["review_minutes"] for row in rows} == {""}
    file = io.StringIO()
    write_table(file, Study(treated.db, treated.clock).rows())
    for word in ("Marijke", "Berg", "windmill", treated.patient.id[:8]):
        assert word not in file.getvalue()


def test_a_code_stays_and_the_choice_can_be_taken_back(treated: Treated) -> None:
    treated.agrees("research")
    first = table(treated)[0]["id"]
    treated.agrees("research", False)
    assert table(treated) == []
    treated.agrees("research")
    treated.agrees("research", patient=treated.other)
    rows = table(treated)
    assert first in {row["id"] for row in rows}
    assert len({row["id"] for row in rows}) == 2


def test_minutes_of_ones_own_work_are_in_it_when_they_were_counted(treated: Treated) -> None:
    treated.agrees("research")
    day = local_day(MORNING).isoformat()
    with treated.db.transaction():
        treated.db.execute(
            "INSERT INTO review_times (patient, day, device, seconds) VALUES (?, ?, 'a', 600), (?, ?, 'b', 300)",
            (treated.patient.id, day, treated.patient.id, day),
        )
    assert table(treated)[-1]["review_minutes"] == "15"
    assert table(treated)[0]["review_minutes"] == "0"


def test_a_log_that_was_never_shared_is_empty_and_not_nothing(treated: Treated) -> None:
    treated.agrees("research", patient=treated.world.patient("Ans Vos", 3, 0, log=False))
    rows = table(treated)
    assert {(row["log_shared"], row["practices"], row["minutes_practised"]) for row in rows} == {("no", "", "")}


def test_weeks_without_the_log_are_empty_and_those_with_it_counted(treated: Treated) -> None:
    other, world = treated.other, treated.world
    world.practice(other, MORNING - timedelta(days=20), 15)
    world.says(other, SharingChosen(practice_log=False), MORNING - timedelta(days=11))
    world.says(other, SharingChosen(practice_log=True), MORNING)
    treated.agrees("research", patient=other)
    told = [(row["log_shared"], row["practices"], row["minutes_practised"]) for row in table(treated)]
    assert told == [("yes", "1", "15"), ("partly", "0", "0"), ("no", "", ""), ("yes", "0", "0")]
