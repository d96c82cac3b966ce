"""The choices that stand in the form itself (`answerOption`)."""

from app.errors import FormInvalid
from app.forms import extensions
from app.forms.questionnaire import Option
from app.forms.resource import Raw, mappings, polymorphic
from app.forms.text import Text, read_text
from app.forms.values import Coding, NotOfThisKind, Value, read_value, words_of
from app.forms.valuesets import weight_of


def read_options(file: str, raws: tuple[Raw, ...], above: str) -> tuple[Option, ...]:
    """Reads the choices of a question.

    Args:
        file: The name of the file, for messages.
        raws: As they stand there.
        above: Where the question stands.

    Raises:
        FormInvalid: With file, place and reason.
    """
    return tuple(_option(file, raw, f"{above}.answerOption[{number}]") for number, raw in enumerate(raws))


def _option(file: str, raw: Raw, at: str) -> Option:
    given = polymorphic(raw, "value")
    if given is None:
        raise FormInvalid(file, at, "has no value")
    kind, content = given
    try:
        value = read_value(kind, content)
    except NotOfThisKind as error:
        raise FormInvalid(file, f"{at}.value{kind}", str(error)) from None
    found = mappings(raw.get("extension"))
    prefix = extensions.first(found, extensions.OPTION_PREFIX)
    weight = weight_of(raw)
    if weight is None and isinstance(content, dict):
        weight = weight_of(content)
    return Option(
        value=value,
        text=_text(value, raw, kind, content),
        prefix=prefix if isinstance(prefix, str) else "",
        weight=weight,
        is_exclusive=extensions.first(found, extensions.EXCLUSIVE) is True,
        is_initial=raw.get("initialSelected") in (True, "true"),
        is_safety=extensions.first(found, extensions.SAFETY) is True,
    )


def _text(value: Value, raw: Raw, kind: str, content: object) -> Text:
    if isinstance(content, dict) and isinstance(value.content, Coding):
        return read_text(value.content.display or value.content.code, content.get("_display"))
    return read_text(words_of(value), raw.get(f"_value{kind}"))
