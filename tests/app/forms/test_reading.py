"""What is no form is refused with its place and reason, and nothing whatever makes a traceback."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import FormInvalid
from app.forms.checking import check
from app.forms.reading import LARGEST_FILE, read_file, read_questionnaire
from app.forms.session import Session
from tests.app.forms.made import (
    CORE,
    NOW,
    Raw,
    asks,
    calculated,
    choice,
    control,
    flat,
    form,
    group,
    option,
    raw_form,
    variable,
    when,
)


def deep(levels: int) -> Raw:
    item = asks("deepest")
    for level in range(levels):
        item = group(f"level-{level}", item)
    return item


def edited(item: Raw, **changes: Any) -> Raw:
    return {**item, **changes}


def _cases(rows: list[Any]) -> list[Any]:
    return [pytest.param(*row[1:], id=row[0]) for row in rows]


REFUSED: list[tuple[str, bytes | Raw, str, str]] = [
    ("cut off", b'{"resourceType": "Questionnaire", ', "line 1, column 35",
     "is not JSON (Expecting property name enclosed in double quotes)"),
    ("not text", b'{"id": "\xff"}', "byte 8", "is not UTF-8"),
    ("no number", b'{"resourceType": "Questionnaire", "item": NaN}', "the file", "is not JSON (NaN is no number)"),
    ("a list", b"[]", "the top", "is not an object"),
    ("the same field twice", b'{"resourceType": "Questionnaire", "id": "a", "id": "b"}', "the file",
     "has the field 'id' twice in one place"),
    ("another resource", {"resourceType": "Patient"}, "resourceType",
     "is 'Patient'; a form is a Questionnaire of FHIR R4"),
    ("release R5", raw_form(asks("q", "coding")), "item[0].type", "belongs to FHIR R5; Haven reads FHIR R4 alone"),
    ("release STU3", raw_form(edited(asks("q", "choice"), option=[])), "item[0].option",
     "belongs to FHIR STU3; Haven reads FHIR R4 alone"),
    ("release DSTU2", {"resourceType": "Questionnaire", "group": {}}, "group",
     "belongs to FHIR DSTU2; Haven reads FHIR R4 alone"),
    ("asks nothing", raw_form(), "item", "asks nothing"),
    ("no such type", raw_form(asks("q", "essay")), "item[0].type", "'essay' is no type of FHIR R4"),
    ("no type", raw_form({"linkId": "q"}), "item[0]", "has no 'type'"),
    ("text that is a number", raw_form(edited(asks("q"), text=7)), "item[0].text",
     "must be text, and is a whole number"),
    ("a list that is none", {"resourceType": "Questionnaire", "item": {"linkId": "q"}}, "item",
     "must be a list, and is an object"),
    ("a choice of the wrong type", raw_form(choice("q", {"valueInteger": "some"})),
     "item[0].answerOption[0].valueInteger", "is not a whole number"),
    ("a condition without a question", raw_form(asks("q", enableWhen=[{"operator": "="}])), "item[0].enableWhen[0]",
     "has no 'question'"),
    ("a condition with another operator", raw_form(asks("q", enableWhen=[when("q", "~", answerBoolean=True)])),
     "item[0].enableWhen[0].operator", "'~' is no operator of FHIR R4"),
    ("a condition without an answer", raw_form(asks("q", enableWhen=[when("q", "=")])), "item[0].enableWhen[0]",
     "has no answer to compare with"),
    ("a limit that is none",
     raw_form(asks("q", "integer", extension=[{"url": f"{CORE}minValue", "valueInteger": "low"}])),
     "item[0].extension(minValue).valueInteger", "is not a whole number"),
    ("a day that is none", raw_form(asks("q", "date", initial=[{"valueDate": "2026-02-30"}])),
     "item[0].initial[0].valueDate", "is not a date"),
    ("huge text", raw_form(edited(asks("q"), text="word " * 5_000)), "item[0].text",
     "is longer than 20000 characters"),
    ("nested without end", raw_form(deep(41)), ".".join(["item[0]"] * 40), "lies more than 40 levels deep"),
    ("a huge file", b" " * (LARGEST_FILE + 1), "the file", "is larger than 4 MiB"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("data", "place", "reason"), [each[1:] for each in REFUSED], ids=[each[0] for each in REFUSED]
)
def test_what_cannot_be_used_is_refused_with_place_and_reason(data: bytes | Raw, place: str, reason: str) -> None:
    raw = data if isinstance(data, bytes) else json.dumps(data).encode()
    with pytest.raises(FormInvalid) as caught:
        read_questionnaire(raw, "bad.json")
    assert (caught.value.file, caught.value.place, caught.value.reason) == ("bad.json", place, reason)


LISTED: list[tuple[str, Raw, str, str]] = [
    ("a loop in enableWhen",
     raw_form(asks("a", enableWhen=[when("b", "=", answerString="x")]),
              asks("b", enableWhen=[when("a", "=", answerString="x")])),
     "item[0]", "depends on itself: a → b → a"),
    ("a group that waits for what is in it",
     raw_form(group("g", asks("q", "boolean"), enableWhen=[when("q", "=", answerBoolean=True)])),
     "item[0]", "depends on itself: g → q → g"),
    ("a linkId twice", raw_form(asks("q"), asks("q")), "item[1].linkId",
     "'q' stands here a second time; answers could be mixed up"),
    ("a linkId that is missing", raw_form({"type": "string", "text": "?"}), "item[0].linkId",
     "is missing; answers are filed under the place of the item"),
    ("a value set that is not there", raw_form(asks("q", "choice", answerValueSet="#none")),
     "item[0].answerValueSet",
     "the value set '#none' cannot be resolved: it is not contained in the form; "
     "own words are taken instead of a choice"),
    ("a choice without choices", raw_form(asks("q", "choice")), "item[0]",
     "has no choices; own words are taken instead"),
    ("a condition on nothing", raw_form(asks("q", enableWhen=[when("none", "=", answerString="x")])),
     "item[0].enableWhen[0]", "looks at 'none', which the form does not have"),
    ("a condition on a choice that is not offered",
     raw_form(choice("q", option("a")), asks("r", enableWhen=[when("q", "=", answerCoding={"code": "z"})])),
     "item[1].enableWhen[0]", "waits for a choice that 'q' does not offer"),
    ("limits that leave nothing",
     raw_form(asks("q", "integer", extension=[{"url": f"{CORE}minValue", "valueInteger": 5},
                                              {"url": f"{CORE}maxValue", "valueInteger": 4}])),
     "item[0].extension", "minValue is more than maxValue: no answer keeps to both"),
    ("rules that nobody knows", raw_form(asks("q"), implicitRules="https://example.org/rules"), "implicitRules",
     "'https://example.org/rules' are rules that Haven does not know"),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "place", "reason"), _cases(LISTED))
def test_what_could_mislead_is_listed_with_place_and_reason(raw: Raw, place: str, reason: str) -> None:
    found = check(read_questionnaire(json.dumps(raw).encode(), "odd.json"))
    worst = [finding for finding in found if finding.severity == "misleading"]
    assert [(finding.place, finding.reason) for finding in worst] == [(place, reason)]


def test_script_in_text_stays_text() -> None:
    wicked = "<script>alert(1)</script><b>Bold</b>"
    beside = {"extension": [{"url": f"{CORE}rendering-xhtml", "valueString": "<img src=x onerror=alert(1)>"}]}
    read = form({**asks("q"), "text": wicked, "_text": beside})
    (item,) = Session.start(read, "en", now=NOW).view()
    assert item.text == wicked
    reasons = {finding.place: finding.reason for finding in check(read)}
    assert reasons == {
        "item[0]._text.extension[0]": "rendering-xhtml is not interpreted; the plain text is shown",
        "item[0].text": "has markup in it, which is shown as it stands and never interpreted",
    }


def test_every_release_is_recognised_by_its_profile() -> None:
    for profile, release in (
        ("http://hl7.org/fhir/5.0/StructureDefinition/Questionnaire", "R5"),
        ("http://hl7.org/fhir/3.0/StructureDefinition/Questionnaire", "STU3"),
        ("http://hl7.org/fhir/StructureDefinition/Questionnaire|5.0.0", "R5"),
    ):
        with pytest.raises(FormInvalid, match=f"belongs to FHIR {release}"):
            form(asks("q"), meta={"profile": [profile]})
    for profile in (
        "http://hl7.org/fhir/4.0/StructureDefinition/Questionnaire",
        "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire|2.7",
        "http://hl7.org/fhir/StructureDefinition/Questionnaire",
    ):
        assert form(asks("q"), meta={"profile": [profile]}).items


def test_texts_speak_both_languages() -> None:
    def dutch(words: str) -> Raw:
        parts = [{"url": "lang", "valueCode": "nl-NL"}, {"url": "content", "valueString": words}]
        return {"extension": [{"url": f"{CORE}translation", "extension": parts}]}

    offered = option("a")
    offered["valueCoding"]["_display"] = dutch("Eén")
    hint = asks("h", "display", extension=[control("help")], _text=dutch("Hulp"))
    item = {**choice("q", offered, _text=dutch("Over q"), _prefix=dutch("a."), prefix="a"), "item": [hint]}
    read = form(item, language="en", _title=dutch("Een formulier"))
    assert read.title.within("nl") == "Een formulier"
    (shown,) = Session.start(read, "nl", now=NOW).view()
    assert (shown.text, shown.prefix, shown.help, shown.options[0].text) == ("Over q", "a.", ("Hulp",), "Eén")
    (shown,) = Session.start(read, "en", now=NOW).view()
    assert (shown.text, shown.prefix, shown.help, shown.options[0].text) == ("About q", "a", ("About h",), "A")
    assert not [each for each in flat((shown,)) if each.type == "display"]


@pytest.mark.parametrize("url", [["lang"], {"lang": "nl"}, None, 1])
def test_a_translation_with_an_address_that_is_none_is_passed_over(url: Any) -> None:
    parts = [{"url": url, "valueCode": "nl"}, {"url": "content", "valueString": "Over q"}]
    read = form(asks("q", _text={"extension": [{"url": f"{CORE}translation", "extension": parts}]}))
    assert read.items[0].text.within("nl") == "About q"


def test_numbers_stay_exact() -> None:
    read = read_questionnaire(
        b'{"resourceType": "Questionnaire", "item": [{"linkId": "q", "type": "decimal", '
        b'"initial": [{"valueDecimal": 0.10}]}]}',
        "exact.json",
    )
    assert str(read.items[0].initial[0].content) == "0.10"


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FormInvalid, match=r"none\.json, the file: cannot be read"):
        read_file(tmp_path / "none.json")


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(st.sampled_from(sorted(raw_form(choice("q")).keys() | choice("q").keys() | {"initial", "enableWhen"})), _json)
def test_no_field_whatever_makes_a_traceback(name: str, content: Any) -> None:
    for raw in ({**raw_form(choice("q")), name: content}, raw_form({**choice("q"), name: content})):
        try:
            read = read_questionnaire(json.dumps(raw).encode(), "any.json")
        except FormInvalid:
            continue
        check(read)
        Session.start(read, "en", now=NOW).view()


def _rich() -> Raw:
    parts = [{"url": "lang", "valueCode": "nl"}, {"url": "content", "valueString": "Over q"}]
    translated = {"extension": [{"url": f"{CORE}translation", "extension": parts}]}
    rule = [{"url": "expression", "valueString": "true"}, {"url": "human", "valueString": "So"}]
    constraint = {"url": f"{CORE}questionnaire-constraint", "extension": rule}
    asked = when("q", "=", answerCoding={"code": "a"})
    listed = {"code": "c", "display": "C", "extension": [{"url": f"{CORE}ordinalValue", "valueDecimal": 1}]}
    composed = {"include": [{"system": "urn:s", "concept": [listed]}]}
    return raw_form(
        choice("q", option("a", 1), option("b", 2), _text=translated, extension=[control("radio-button")]),
        group(
            "g", asks("r", "quantity", enableWhen=[asked]), asks("s", "date", extension=[constraint]), repeats=True
        ),
        asks("v", "choice", answerValueSet="#set"),
        asks("t", "decimal", extension=[calculated("%resource.item.answer.weight().sum()")]),
        extension=[variable("x", "1")],
        contained=[{"resourceType": "ValueSet", "id": "set", "compose": composed}],
    )


def _places(found: Any, above: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inside = found.items() if isinstance(found, dict) else enumerate(found) if isinstance(found, list) else ()
    return [place for key, each in inside for place in ((*above, key), *_places(each, (*above, key)))]


@given(st.sampled_from(_places(_rich())), _json)
def test_nothing_anywhere_in_a_form_makes_a_traceback(place: tuple[Any, ...], content: Any) -> None:
    raw: Any = _rich()
    holder = raw
    for key in place[:-1]:
        holder = holder[key]
    holder[place[-1]] = content
    try:
        read = read_questionnaire(json.dumps(raw).encode(), "any.json")
    except FormInvalid:
        return
    check(read)
    Session.start(read, "nl", now=NOW).view()


@pytest.mark.parametrize(
    ("field", "release"),
    [
        ("option", "STU3"),
        ("options", "STU3"),
        ("initialBoolean", "STU3"),
        ("initialString", "STU3"),
        ("initialCoding", "STU3"),
        ("answerConstraint", "R5"),
        ("disabledDisplay", "R5"),
    ],
)
def test_every_release_is_recognised_by_its_fields(field: str, release: str) -> None:
    with pytest.raises(FormInvalid, match=rf"item\[0\]\.item\[0\]\.{field}: belongs to FHIR {release}"):
        form(group("g", {**asks("q"), field: "any"}))
    with pytest.raises(FormInvalid, match=r"item\[0\]\.enableWhen\[0\]\.hasAnswer: belongs to FHIR STU3"):
        form(asks("q", enableWhen=[{"question": "r", "hasAnswer": True}]))
