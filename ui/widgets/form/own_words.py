"""Answers in one's own words where choices are offered, or should have been."""

from typing_extensions import override

from app.forms.fitting import same_choice
from app.forms.values import Coding, Value
from app.forms.view import FormItem, FormOption
from ui.theme import current
from ui.widgets.fields import Field, labelled
from ui.widgets.form.hands import Hands
from ui.widgets.form.part import Part, put
from ui.widgets.form.words import value_words
from ui.widgets.text import Soft


class OwnWords(Part):
    """A line for an answer that is none of the choices.

    Args:
        item: The question.
        hands: The way to the session.
        labelled_above: Whether a label stands above the line; in a table the column's heading does.
    """

    def __init__(self, item: FormItem, hands: Hands, *, labelled_above: bool = True) -> None:
        super().__init__(item, hands)
        label = item.open_label or self.tr("Something else, in your own words")
        self._field = Field("", "")
        self._field.textEdited.connect(self._typed)
        self._field.setObjectName(f"{self.name}.own")
        if labelled_above:
            self.column.addWidget(labelled(label, self._field))
        else:
            self.column.addWidget(self._field)
        self._field.setAccessibleName(f"{self.label}: {label}")
        self.setFocusProxy(self._field)
        self.show_answer(item)

    @override
    def show_answer(self, item: FormItem) -> None:
        words = next((value_words(value) for value in item.values if _is_own(value, item.options)), "")
        if words != self._field.text().strip():
            put(self._field, words)

    def _typed(self, words: str) -> None:
        item = self.item
        kept = [value for value in item.values if not _is_own(value, item.options)] if item.is_multiple else []
        own = [Value("String", words.strip())] if words.strip() else []
        self.say((*kept, *own) or None)


class ChoiceMissingPart(Part):
    """The place for own words where the form's choices could not be had."""

    def __init__(self, item: FormItem, hands: Hands) -> None:
        super().__init__(item, hands)
        self.column.setSpacing(current().space(6))
        self._field = Field(self.name)
        self._field.setAccessibleName(self.label)
        self._field.textEdited.connect(lambda words: self.say(words or None))
        self.setFocusProxy(self._field)
        self.column.addWidget(self._field)
        why = self.tr("The form's list of choices is not here, so please answer in your own words, if you like.")
        self.column.addWidget(Soft(why, "small"))
        self.show_answer(item)

    @override
    def show_answer(self, item: FormItem) -> None:
        put(self._field, value_words(item.values[0]) if item.values else "")


def _is_own(value: Value, options: tuple[FormOption, ...]) -> bool:
    """Whether an answer is none of the choices."""
    if value.kind == "Coding" and isinstance(value.content, Coding) and value.content.code:
        return False
    return not any(same_choice(value, option.value) for option in options)
