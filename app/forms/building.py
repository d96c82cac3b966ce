"""Builds the questionnaire out of the structs of the file."""

from typing import Final

import msgspec

from app.errors import FormInvalid
from app.forms import extensions
from app.forms.fitting import fit
from app.forms.limits import read_limits
from app.forms.options import read_options
from app.forms.own_rules import read_constraints, read_toggles
from app.forms.questionnaire import KIND_OF, Condition, Expression, Hint, Item, ItemType, Option, Questionnaire
from app.forms.resource import ConditionFile, ItemFile, QuestionnaireFile, Raw, mappings, polymorphic
from app.forms.text import Text, read_text
from app.forms.values import Coding, NotOfThisKind, Value, read_coding, read_value
from app.forms.valuesets import NotToBeHad, ValueSets

DEEPEST: Final = 40
"""How deep items may lie within each other."""
MOST_ITEMS: Final = 10_000
LONGEST_TEXT: Final = 20_000
"""Characters of one text."""
HINTS: Final = frozenset({"help", "prompt", "flyover", "unit", "lower", "upper"})
"""Item controls of texts that belong to the question around them."""
_NO_CHOICES: Final = frozenset({"group", "display", "boolean", "attachment"})
_TYPES: Final = frozenset({"group", "display", *KIND_OF})
_FHIRPATH: Final = "text/fhirpath"


class Builder:
    """Builds one questionnaire.

    Args:
        place: The name of its file, for messages.
        file: The resource as structs.
        raw: The resource as it stands in the file.
    """

    def __init__(self, place: str, file: QuestionnaireFile, raw: Raw) -> None:
        self._place = place
        self._file = file
        self._raw = raw
        self._sets = ValueSets(file.contained)
        self._keys: set[str] = set()

    def questionnaire(self) -> Questionnaire:
        """Returns the questionnaire.

        Raises:
            FormInvalid: With file, place and reason.
        """
        file = self._file
        items = self._items(file.item, "", 1)
        if not items:
            raise FormInvalid(self._place, "item", "asks nothing")
        return Questionnaire(
            place=self._place,
            id=file.id,
            url=file.url,
            version=file.version,
            title=self._text(file.title or file.name, file.title_, "title"),
            about=self._text(file.description, file.description_, "description"),
            language=file.language,
            items=items,
            variables=(*self._variables(file.extension, ""), *self._named(file.extension, "")),
            launched=tuple(self._launched(file.extension)),
            codes=self._codes(file.code, "code"),
            raw=self._raw,
        )

    def _items(self, files: tuple[ItemFile, ...], above: str, depth: int) -> tuple[Item, ...]:
        if depth > DEEPEST:
            raise FormInvalid(self._place, above.rstrip("."), f"lies more than {DEEPEST} levels deep")
        return tuple(self._item(file, f"{above}item[{number}]", depth) for number, file in enumerate(files))

    def _item(self, file: ItemFile, at: str, depth: int) -> Item:
        if file.type not in _TYPES:
            raise FormInvalid(self._place, f"{at}.type", f"{file.type!r} is no type of FHIR R4")
        key = self._key(file.linkId or at)
        if len(self._keys) > MOST_ITEMS:
            raise FormInvalid(self._place, at, f"is one of more than {MOST_ITEMS} items")
        folded = [self._folds(child) for child in file.item]
        hints = tuple(
            Hint(
                self._controls(child.extension)[0],
                self._text(child.text, child.text_, f"{at}.item[{n}].text"),
                child.linkId,
            )
            for n, child in enumerate(file.item)
            if folded[n]
        )
        children = self._items(file.item, f"{at}.", depth + 1)
        options, missing = self._options(file, at)
        return Item(
            key=key,
            link_id=file.linkId or at,
            type=self._type(file.type, is_full=not all(folded)),
            place=at,
            text=self._text(file.text, file.text_, f"{at}.text"),
            prefix=self._text(file.prefix, file.prefix_, f"{at}.prefix"),
            items=tuple(child for n, child in enumerate(children) if not folded[n]),
            hints=hints,
            repeats=file.repeats and file.type not in ("display", "boolean"),
            required=file.required and file.type != "display",
            read_only=file.readOnly,
            hidden=extensions.first(file.extension, extensions.HIDDEN) is True,
            controls=self._controls(file.extension),
            orientation=str(extensions.first(file.extension, extensions.ORIENTATION) or ""),
            options=options,
            missing=missing,
            open_label=self._extension_text(file.extension, extensions.OPEN_LABEL),
            entry_format=self._extension_text(file.extension, extensions.ENTRY_FORMAT),
            initial=self._initial(file, options, at),
            limits=read_limits(self._place, file, at),
            unit=self._unit(file.extension, at),
            units=self._units(file.extension, at),
            conditions=tuple(self._conditions(file, at)),
            any_condition=file.enableBehavior != "all",
            enabled=self._expression(file.extension, extensions.ENABLE, at),
            calculated=self._expression(file.extension, extensions.CALCULATED, at),
            started=self._expression(file.extension, extensions.INITIAL, at),
            answers=self._expression(file.extension, extensions.ANSWERS, at),
            toggles=read_toggles(self._place, file.extension, at),
            constraints=read_constraints(file.extension, at),
            variables=(*self._variables(file.extension, f"{at}."), *self._named(file.extension, f"{at}.")),
            codes=self._codes(file.code, f"{at}.code"),
            definition=file.definition,
            extensions=file.extension,
        )

    def _type(self, given: str, *, is_full: bool) -> ItemType:
        if given == "display" and is_full:
            return "group"  # what stands inside a text can be answered nowhere else
        found: ItemType = given  # type: ignore[assignment] # `_item` has seen that it is one of them
        return found

    def _key(self, wanted: str) -> str:
        key, number = wanted, 2
        while key in self._keys:
            key, number = f"{wanted} ({number})", number + 1
        self._keys.add(key)
        return key

    def _folds(self, child: ItemFile) -> bool:
        if child.type != "display" or child.enableWhen or child.item:
            return False
        if any(each.get("url") in (extensions.ENABLE, extensions.HIDDEN) for each in child.extension):
            return False
        controls = self._controls(child.extension)
        return bool(controls) and controls[0] in HINTS

    def _controls(self, found: tuple[Raw, ...]) -> tuple[str, ...]:
        codes = (extensions.code_of(concept) for concept in extensions.of(found, extensions.CONTROL))
        return tuple(code.lower() for code in codes if code)

    def _text(self, plain: str, beside: Raw | None, at: str) -> Text:
        text = read_text(plain, beside)
        if max(len(words) for words in (plain, *(words for _, words in text.translations))) > LONGEST_TEXT:
            raise FormInvalid(self._place, at, f"is longer than {LONGEST_TEXT} characters")
        return text

    def _extension_text(self, found: tuple[Raw, ...], url: str) -> Text:
        for each in found:
            if each.get("url") == url:
                return read_text(each.get("valueString", each.get("valueMarkdown")), each.get("_valueString"))
        return Text()

    def _codes(self, codes: tuple[Raw, ...], at: str) -> tuple[Coding, ...]:
        return tuple(self._coding(code, f"{at}[{number}]") for number, code in enumerate(codes))

    def _coding(self, raw: Raw, at: str) -> Coding:
        try:
            return read_coding(raw)
        except NotOfThisKind as error:
            raise FormInvalid(self._place, at, str(error)) from None

    def _options(self, file: ItemFile, at: str) -> tuple[tuple[Option, ...], str]:
        if file.type in _NO_CHOICES:
            return (), ""
        if file.answerOption:
            return read_options(self._place, file.answerOption, at), ""
        if file.answerValueSet:
            try:
                return self._sets.options(file.answerValueSet), ""
            except (NotToBeHad, NotOfThisKind) as error:
                return (), str(error)
        answers = self._expression(file.extension, extensions.ANSWERS, at)
        if file.type == "choice" and (answers is None or not answers.is_fhirpath):
            return (), "there are none"
        return (), ""

    def _initial(self, file: ItemFile, options: tuple[Option, ...], at: str) -> tuple[Value, ...]:
        found = [option.value for option in options if option.is_initial]
        for number, raw in enumerate(file.initial):
            value = self._value(raw, "value", f"{at}.initial[{number}]")
            fitted = fit(value, KIND_OF.get(file.type, ""), options)
            if fitted is not None and fitted not in found:
                found.append(fitted)
        if not file.repeats:
            return tuple(found[:1])
        return tuple(found)

    def _value(self, raw: Raw, name: str, at: str) -> Value:
        given = polymorphic(raw, name)
        if given is None:
            raise FormInvalid(self._place, at, f"has no {name}")
        try:
            return read_value(*given)
        except NotOfThisKind as error:
            raise FormInvalid(self._place, f"{at}.{name}{given[0]}", str(error)) from None

    def _conditions(self, file: ItemFile, at: str) -> list[Condition]:
        found = []
        for number, raw in enumerate(file.enableWhen):
            line = f"{at}.enableWhen[{number}]"
            try:
                checked = msgspec.convert(raw, ConditionFile)
            except msgspec.ValidationError as error:
                reason, _, where = str(error).partition(" - at `$")
                raise FormInvalid(self._place, f"{line}{where.rstrip('`')}", _condition_reason(reason, raw)) from None
            found.append(Condition(checked.question, checked.operator, self._expected(raw, line), line))
        return found

    def _expected(self, raw: Raw, line: str) -> Value:
        given = polymorphic(raw, "answer")
        if given is None:
            raise FormInvalid(self._place, line, "has no answer to compare with")
        try:
            return read_value(*given)
        except NotOfThisKind as error:
            # Public forms write "answerInteger": "2022-09"; what it is compared with decides what was meant.
            if isinstance(given[1], str):
                return Value("String", given[1])
            raise FormInvalid(self._place, f"{line}.answer{given[0]}", str(error)) from None

    def _unit(self, found: tuple[Raw, ...], at: str) -> Coding | None:
        unit = extensions.first(found, extensions.UNIT)
        return self._coding(unit, f"{at}.extension") if isinstance(unit, dict) else None

    def _units(self, found: tuple[Raw, ...], at: str) -> tuple[Coding, ...]:
        units = [
            self._coding(unit, f"{at}.extension")
            for unit in extensions.of(found, extensions.UNIT_OPTION)
            if isinstance(unit, dict)
        ]
        for address in extensions.of(found, extensions.UNIT_SET):
            try:
                contents = [option.value.content for option in self._sets.options(str(address))]
            except NotToBeHad:
                continue
            units += [content for content in contents if isinstance(content, Coding)]
        return tuple(units)

    def _expression(self, found: tuple[Raw, ...], url: str, at: str) -> Expression | None:
        for number, each in enumerate(found):
            if each.get("url") == url:
                return self._read_expression(each, f"{at}.extension[{number}]")
        return None

    def _read_expression(self, extension: Raw, at: str) -> Expression:
        given = extension.get("valueExpression")
        if given is None and isinstance(extension.get("valueString"), str):
            return Expression(extension["valueString"], _FHIRPATH, "", at)
        text = given.get("expression", "") if isinstance(given, dict) else None
        language = given.get("language", _FHIRPATH) if isinstance(given, dict) else None
        name = given.get("name", "") if isinstance(given, dict) else None
        if not isinstance(text, str) or not isinstance(language, str) or not isinstance(name, str):
            raise FormInvalid(self._place, at, "is not an expression")
        return Expression(text, language, name, at)

    def _variables(self, found: tuple[Raw, ...], above: str) -> tuple[Expression, ...]:
        read = [
            self._read_expression(each, f"{above}extension[{number}]")
            for number, each in enumerate(found)
            if each.get("url") in (extensions.VARIABLE, extensions.OLD_VARIABLE)
        ]
        return tuple(each for each in read if each.name)

    def _named(self, found: tuple[Raw, ...], above: str) -> tuple[Expression, ...]:
        """Calculated and initial expressions with a name can be used like variables by what lies inside."""
        read = [
            self._read_expression(each, f"{above}extension[{number}]")
            for number, each in enumerate(found)
            if each.get("url") == extensions.CALCULATED
        ]
        return tuple(each for each in read if each.name)

    def _launched(self, found: tuple[Raw, ...]) -> list[str]:
        names = []
        for each in found:
            if each.get("url") != extensions.LAUNCH:
                continue
            for part in mappings(each.get("extension")):
                if part.get("url") == "name":
                    given = polymorphic(part, "value")
                    content = given[1] if given else ""
                    names.append(content.get("code", "") if isinstance(content, dict) else str(content))
        return [name for name in names if isinstance(name, str) and name]


def _condition_reason(reason: str, raw: Raw) -> str:
    if reason.startswith("Object missing required field `"):
        return f"has no {reason.split('`')[1]!r}"
    if reason.startswith("Invalid enum value"):
        return f"{raw.get('operator')!r} is no operator of FHIR R4"
    return "must be text"
