"""What a form says besides its own words: what an answer does not keep to, and answers that are only read."""

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from app.forms.validation import Complaint
from app.forms.values import Quantity, Value, moment_of, words_of
from app.forms.view import FormItem, FormOption
from ui.wording.dates import local, spoken

translate = QCoreApplication.translate
_WRITTEN_OTHERWISE = frozenset({"Date", "DateTime", "Time", "Decimal", "Quantity"})
_MOMENTS = frozenset({"date", "dateTime", "time"})
WISH = "•"
"""Stands behind a question that the form would like to have answered."""


def asked(item: FormItem) -> str:
    """Returns a question with what stands before it."""
    return f"{item.prefix} {item.text}".strip()


def marked(item: FormItem) -> str:
    """Returns a question with a dot behind it when the form asks for an answer; the sheet says what the dot means."""
    return f"{asked(item)} {WISH}".strip() if item.wished else asked(item)


def number_words(number: Decimal | int) -> str:
    """Returns a number as it is written in the window's language."""
    words = f"{number:f}" if isinstance(number, Decimal) else str(number)
    return words.replace(".", ",") if spoken() == "nl" else words


def day_words(words: str) -> str:
    """Returns a day of FHIR's as people write it ("27-11-2026"), or a month ("11-2026") or a year."""
    between = "-" if spoken() == "nl" else "/"
    parts = words[:10].split("-")
    return between.join([*(str(int(part)) for part in reversed(parts[1:])), parts[0]])


def moment_words(words: str) -> str:
    """Returns a moment of FHIR's as people write it, at this computer's time."""
    moment = moment_of(words)
    if moment is None or len(words) <= 10:
        return day_words(words)
    here = local(moment) if moment.tzinfo is not None else moment
    return f"{day_words(here.date().isoformat())} {here:%H:%M}"


def value_words(value: Value) -> str:
    """Returns an answer as a person reads it."""
    content = value.content
    match value.kind:
        case "Boolean":
            return _yes() if content else _no()
        case "Date":
            return day_words(str(content))
        case "DateTime":
            return moment_words(str(content))
        case "Time":
            return str(content).removesuffix(":00") if len(str(content)) == 8 else str(content)
    if isinstance(content, Decimal | int) and not isinstance(content, bool):
        return number_words(content)
    if isinstance(content, Quantity):
        if content.value is None:
            return ""  # a unit that waits for its number
        return f"{content.comparator}{number_words(content.value)} {content.unit or content.code}".strip()
    return words_of(value)


def choice_words(option: FormOption) -> str:
    """Returns a choice as it is read; days and numbers as people write them."""
    return value_words(option.value) if option.value.kind in _WRITTEN_OTHERWISE else option.text


def prefixed(option: FormOption) -> str:
    """Returns a choice with what stands before it."""
    return f"{option.prefix} {choice_words(option)}".strip()


def answer_words(item: FormItem) -> str:
    """Returns all answers of a question in a line; choices in the reader's language."""
    names = {option.value: choice_words(option) for option in item.options}
    words = (names.get(value) or value_words(value) for value in item.values)
    return " · ".join(each for each in words if each)


def _yes() -> str:
    return translate("form", "Yes")


def _no() -> str:
    return translate("form", "No")


def complaint_words(complaint: Complaint, item: FormItem) -> str:
    """Returns what an answer does not keep to, in a sentence that asks for nothing.

    Args:
        complaint: What it is.
        item: The question.
    """
    limit = _limit_words(complaint, item)
    is_day = item.type in _MOMENTS
    match complaint.code:
        case "not_whole":
            return translate("form", "This is not a whole number. It is kept as you wrote it.")
        case "not_number":
            return translate("form", "This is not a number. It is kept as you wrote it.")
        case "not_date":
            return translate("form", "I cannot read this as a day; try 27-11-2026. It is kept as you wrote it.")
        case "not_date_time":
            return translate(
                "form",
                "I cannot read this as a day and a time; try 27-11-2026 14:30. It is kept as you wrote it.",
            )
        case "not_time":
            return translate("form", "I cannot read this as a time; try 14:30. It is kept as you wrote it.")
        case "not_url":
            return translate("form", "This does not look like an address, such as https://example.org.")
        case "unfinished":
            return translate("form", "This cannot be read as an answer yet. It is kept as you wrote it.")
        case "too_small" if is_day:
            return translate("form", "The form asks for {limit} or later.").format(limit=limit)
        case "too_great" if is_day:
            return translate("form", "The form asks for {limit} or earlier.").format(limit=limit)
        case "too_small":
            return translate("form", "The form asks for {limit} or more.").format(limit=limit)
        case "too_great":
            return translate("form", "The form asks for {limit} or less.").format(limit=limit)
        case "too_short":
            return translate("form", "The form asks for at least {limit} characters.").format(limit=limit)
        case "too_long":
            return translate("form", "The form asks for at most {limit} characters.").format(limit=limit)
        case "too_many_decimals":
            return translate("form", "The form asks for at most {limit} digits behind the point.").format(limit=limit)
        case "pattern":
            words = translate("form", "The form asks for it to be written like this: {limit}.").format(limit=limit)
            return words if limit else translate("form", "The form asks for it to be written otherwise.")
        case "file_kind":
            return translate("form", "The form asks for another kind of file: {limit}.").format(limit=limit)
        case "file_size":
            return translate("form", "The form asks for a smaller file.")
        case "not_offered":
            return translate("form", "This is none of the choices that the form offers now. It is kept.")
        case "too_few":
            return translate("form", "The form asks for at least {limit}.").format(limit=limit)
        case "too_many":
            return translate("form", "The form asks for at most {limit}.").format(limit=limit)
        case "not_worked_out":
            return translate("form", "This could not be worked out.")
        case "own_rule":
            return limit or translate("form", "The form asks for something else here.")


def _limit_words(complaint: Complaint, item: FormItem) -> str:
    """Returns a limit as people write it: a comma in Dutch, the day before the month."""
    limit = {"too_small": item.limits.least, "too_great": item.limits.greatest}.get(complaint.code)
    return value_words(limit) if limit is not None else complaint.limit
