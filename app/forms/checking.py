"""The check: what of a form Haven honours, and everything that it does not, each with place and reason."""

from difflib import get_close_matches
from typing import Any, Final

from app.forms import extensions
from app.forms.check_conditions import check_conditions, check_loops
from app.forms.check_expressions import check_expressions
from app.forms.check_questions import check_question
from app.forms.findings import RANK, Finding, Findings, degraded, misleading, note
from app.forms.questionnaire import Item, Questionnaire
from app.forms.resource import Raw, mappings
from app.forms.rules import Rules
from app.forms.safety import check_option, check_safety
from app.forms.text import TRANSLATION

_TOP: Final = frozenset(
    {
        "resourceType", "id", "meta", "implicitRules", "language", "text", "contained", "extension",
        "modifierExtension", "url", "identifier", "version", "name", "title", "derivedFrom", "status", "experimental",
        "subjectType", "date", "publisher", "contact", "description", "useContext", "jurisdiction", "purpose",
        "copyright", "approvalDate", "lastReviewDate", "effectivePeriod", "code", "item",
    }
)  # fmt: skip
_ITEM: Final = frozenset(
    {
        "id", "extension", "modifierExtension", "linkId", "definition", "code", "prefix", "text", "type",
        "enableWhen", "enableBehavior", "required", "repeats", "readOnly", "maxLength", "answerValueSet",
        "answerOption", "initial", "item",
    }
)  # fmt: skip
_FLAGS: Final = ("required", "repeats", "readOnly")


def check(form: Questionnaire) -> tuple[Finding, ...]:
    """Returns everything in a form that is not honoured, the worst first; nothing else is silently ignored."""
    found = [*_check_form(form), *check_loops(form, Rules(form))]
    rules = Rules(form)
    found += check_expressions(form, rules, None)
    for item in form.order:
        found += _check_item(form, item)
        found += check_question(form, item)
        found += check_safety(item)
        found += check_conditions(form, item)
        found += check_expressions(form, rules, item)
    return tuple(sorted(dict.fromkeys(found), key=lambda finding: RANK[finding.severity]))


def could_mislead(findings: tuple[Finding, ...]) -> bool:
    """Whether a form with these findings could give a wrong question, answer or score."""
    return any(finding.severity == "misleading" for finding in findings)


def _check_form(form: Questionnaire) -> Findings:
    raw = form.raw
    if raw.get("implicitRules"):
        yield misleading(None, "implicitRules", f"{raw['implicitRules']!r} are rules that Haven does not know")
    if not raw.get("status"):
        yield note(None, "status", "is missing")
    elif raw["status"] == "retired":
        yield degraded(None, "status", "says that the form is retired")
    if not form.title:
        yield note(None, "title", "is missing; the list shows the name of the file")
    yield from _unknown(raw, _TOP, None, "")
    yield from _extensions(raw, None, "")
    yield from _beside(raw, ("title", "description"), None, "")
    for number, contained in enumerate(mappings(raw.get("contained"))):
        kind = contained.get("resourceType")
        if kind not in ("ValueSet", "CodeSystem"):
            yield note(None, f"contained[{number}]", f"a contained {kind} is used by expressions alone")


def _check_item(form: Questionnaire, item: Item) -> Findings:
    raw = form.raw_of(item.key)
    at = item.place
    if not raw.get("linkId"):
        yield misleading(item, f"{at}.linkId", "is missing; answers are filed under the place of the item")
    elif item.key != item.link_id and item.type == form.by_link[item.link_id].type == "display":
        yield note(item, f"{at}.linkId", f"{item.link_id!r} stands here a second time, for texts without an answer")
    elif item.key != item.link_id:
        yield misleading(
            item, f"{at}.linkId", f"{item.link_id!r} stands here a second time; answers could be mixed up"
        )
    yield from _unknown(raw, _ITEM, item, f"{at}.")
    yield from _extensions(raw, item, f"{at}.")
    yield from _beside(raw, ("text", "prefix"), item, f"{at}.")
    for flag in _FLAGS:
        if flag in raw and not isinstance(raw[flag], bool):
            yield note(item, f"{at}.{flag}", f"is {raw[flag]!r}, and should be true or false without quotation marks")
    for number, child in enumerate(mappings(raw.get("item"))):
        # Texts that were folded into their question are no items any more.
        if child.get("type") == "display":
            yield from _unknown(child, _ITEM, item, f"{at}.item[{number}].")
            yield from _extensions(child, item, f"{at}.item[{number}].")
            yield from _beside(child, ("text", "prefix"), item, f"{at}.item[{number}].")
    for number, option in enumerate(mappings(raw.get("answerOption"))):
        yield from _option(option, item, f"{at}.answerOption[{number}].")
    words = item.text.plain
    if "<" in words and ">" in words[words.index("<") :]:
        yield note(item, f"{at}.text", "has markup in it, which is shown as it stands and never interpreted")


def _option(option: Raw, item: Item, at: str) -> Findings:
    yield from _extensions(option, item, at)
    yield from check_option(item, option, at)
    for name, content in option.items():
        if name.startswith("_value"):
            yield from _in_text(content, item, f"{at}{name}")
        if name == "valueCoding" and isinstance(content, dict):
            yield from _extensions(content, item, f"{at}{name}.")
            yield from _in_text(content.get("_display"), item, f"{at}{name}._display")


def _unknown(raw: Raw, known: frozenset[str], item: Item | None, at: str) -> Findings:
    for name in raw:
        if name.removeprefix("_") not in known and name != "fhir_comments":
            like = get_close_matches(name, known, 1)
            meant = f"; {like[0]!r} is one" if like else ""
            yield note(item, f"{at}{name}", f"is no field of FHIR R4 and is not read{meant}")


def _extensions(raw: Raw, item: Item | None, at: str) -> Findings:
    for number, extension in enumerate(mappings(raw.get("modifierExtension"))):
        where = f"{at}modifierExtension[{number}]"
        yield misleading(
            item, where, f"{extension.get('url')!r} changes the meaning of the form, and Haven does not know how"
        )
    for number, extension in enumerate(mappings(raw.get("extension"))):
        yield from _extension(extension, item, f"{at}extension[{number}]")


def _extension(extension: Raw, item: Item | None, at: str) -> Findings:
    url = str(extension.get("url", ""))
    name = url.rpartition("/")[2] or url
    if any(key.startswith("_value") for key in extension):
        yield degraded(item, at, f"{name} is worked out elsewhere and is not honoured")
    elif url in extensions.HONOURED:
        return
    elif url in extensions.MISLEADING:
        yield misleading(item, at, f"{name} {extensions.MISLEADING[url]}")
    elif url in extensions.DEGRADED:
        yield degraded(item, at, f"{name} {extensions.DEGRADED[url]}")
    elif url in extensions.NOTES:
        yield note(item, at, f"{name} {extensions.NOTES[url]}")
    else:
        yield note(item, at, f"{url!r} is an extension that Haven does not know; it is passed over")


def _beside(raw: Raw, names: tuple[str, ...], item: Item | None, at: str) -> Findings:
    for name in names:
        yield from _in_text(raw.get(f"_{name}"), item, f"{at}_{name}")


def _in_text(beside: Any, item: Item | None, at: str) -> Findings:  # noqa: ANN401, RUF100 - any JSON
    if not isinstance(beside, dict):
        return
    for number, extension in enumerate(mappings(beside.get("extension"))):
        if extension.get("url") != TRANSLATION:
            yield from _extension(extension, item, f"{at}.extension[{number}]")
