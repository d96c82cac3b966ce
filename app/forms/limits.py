"""What an answer must keep to, read from the form."""

from decimal import Decimal
from typing import Final

from app.errors import FormInvalid
from app.forms import extensions
from app.forms.questionnaire import Limits
from app.forms.resource import ItemFile, Raw
from app.forms.values import NotOfThisKind, Value, read_value

_WHOLE: Final = "must be a whole number of zero or more"


def read_limits(file: str, item: ItemFile, at: str) -> Limits:
    """Reads the limits of a question.

    Args:
        file: The name of the file, for messages.
        item: The question.
        at: Where it stands.

    Raises:
        FormInvalid: With file, place and reason.
    """
    found = item.extension
    if item.maxLength is not None and item.maxLength < 0:
        raise FormInvalid(file, f"{at}.maxLength", _WHOLE)
    return Limits(
        least=_value(file, found, at, extensions.LEAST, extensions.LEAST_QUANTITY),
        greatest=_value(file, found, at, extensions.GREATEST, extensions.GREATEST_QUANTITY),
        least_length=_count(file, found, at, extensions.LEAST_LENGTH),
        greatest_length=item.maxLength,
        decimals=_count(file, found, at, extensions.DECIMALS),
        pattern=str(extensions.first(found, extensions.PATTERN) or ""),
        step=_step(file, found, at),
        mime_types=tuple(str(each) for each in extensions.of(found, extensions.MIME)),
        greatest_size=_size(file, found, at),
        least_occurs=_count(file, found, at, extensions.LEAST_OCCURS),
        greatest_occurs=_count(file, found, at, extensions.GREATEST_OCCURS),
    )


def _value(file: str, found: tuple[Raw, ...], at: str, *urls: str) -> Value | None:
    for url in urls:
        for kind, content in extensions.typed(found, url):
            try:
                return read_value(kind, content)
            except NotOfThisKind as error:
                raise FormInvalid(file, f"{at}.extension({_name(url)}).value{kind}", str(error)) from None
    return None


def _count(file: str, found: tuple[Raw, ...], at: str, url: str) -> int | None:
    value = extensions.first(found, url)
    if value is None:
        return None
    try:
        number = read_value("Integer", value).content
    except NotOfThisKind:
        number = -1
    if not isinstance(number, int) or number < 0:
        raise FormInvalid(file, f"{at}.extension({_name(url)})", _WHOLE)
    return number


def _step(file: str, found: tuple[Raw, ...], at: str) -> Decimal | None:
    value = _value(file, found, at, extensions.STEP)
    step = Decimal(str(value.content)) if value is not None and value.kind in ("Integer", "Decimal") else None
    if step is not None and step <= 0:
        raise FormInvalid(file, f"{at}.extension({_name(extensions.STEP)})", "must be more than zero")
    return step


def _size(file: str, found: tuple[Raw, ...], at: str) -> int | None:
    value = _value(file, found, at, extensions.SIZE)
    return int(value.content) if value is not None and isinstance(value.content, int | Decimal) else None


def _name(url: str) -> str:
    return url.rpartition("/")[2]
