"""Answers that are measured: a point on a slider, and a number with a unit."""

from decimal import Decimal

from typing_extensions import override

from app.forms.values import Coding, Quantity, Value, typed
from app.forms.view import FormItem
from ui.theme import current
from ui.widgets.fields import Field
from ui.widgets.flow import FlowLayout
from ui.widgets.form.drop_down import Select
from ui.widgets.form.hands import Hands
from ui.widgets.form.meant import number_read
from ui.widgets.form.part import Part, put
from ui.widgets.form.words import number_words
from ui.widgets.form.written import SHORT
from ui.widgets.scale import Scale
from ui.widgets.text import Soft


class SliderPart(Part):
    """A slider between the form's two ends; it may be left open."""

    def __init__(self, item: FormItem, hands: Hands) -> None:
        super().__init__(item, hands)
        limits = item.limits
        least = _number(limits.least) if limits.least is not None else Decimal(0)
        greatest = _number(limits.greatest) if limits.greatest is not None else Decimal(10)
        self._whole = item.type == "integer"
        self._scale = Scale(
            self.name,
            self.label,
            item.low or number_words(least),
            item.high or number_words(greatest),
            item.prompt or self.tr("leaving this open is fine"),
            item.unit,
            span=(least, greatest, limits.step or Decimal(1)),
            shown=number_words,
        )
        self._scale.chosen.connect(self._slid)
        self.setFocusProxy(self._scale.slider)
        self.column.addWidget(self._scale)
        self.show_answer(item)

    @override
    def show_answer(self, item: FormItem) -> None:
        content = item.values[0].content if item.values else None
        is_number = isinstance(content, int | Decimal) and not isinstance(content, bool)
        self._scale.show_number(Decimal(content) if is_number else None)  # type: ignore[arg-type] # a number, as just asked
        self.describe(self.described)

    @override
    def beside(self) -> str:
        return self._scale.said

    def _slid(self, number: Decimal | None) -> None:
        if number is None:
            self.say(None)
        else:
            self.say(Value("Integer", int(number)) if self._whole else Value("Decimal", Decimal(number)))
        self.describe(self.described)


class QuantityPart(Part):
    """A number and its unit."""

    def __init__(self, item: FormItem, hands: Hands) -> None:
        super().__init__(item, hands)
        row = FlowLayout(10)
        self._field = Field(self.name, item.prompt or item.entry_format)
        self._field.setAccessibleName(self.label)
        self._field.setFixedWidth(current().px(SHORT))
        self._field.textEdited.connect(lambda _: self._typed())
        self._field.editingFinished.connect(self._finished)
        self.setFocusProxy(self._field)
        row.addWidget(self._field)
        self._units = item.units or ((Coding(display=item.unit),) if item.unit else ())
        self._select: Select | None = None
        if len(self._units) > 1:
            self._select = Select(f"{self.name}.unit", self.tr("Unit: {question}").format(question=self.label))
            self._select.setAccessibleDescription(self.tr("Unit: {question}").format(question=self.label))
            self._select.addItems([unit.display or unit.code for unit in self._units])
            self._select.activated.connect(lambda _: self._tell())
            row.addWidget(self._select)
        elif self._units:
            row.addWidget(Soft(self._units[0].display or self._units[0].code))
        self.column.addLayout(row)
        self.show_answer(item)

    @override
    def show_answer(self, item: FormItem) -> None:
        content = item.values[0].content if item.values else None
        if not isinstance(content, Quantity):
            words = "" if content is None else str(content)
        else:
            words = "" if content.value is None else number_words(content.value)
            if self._select is not None:
                known = [unit.code or unit.display for unit in self._units]
                unit = content.code or content.unit
                self._select.setCurrentIndex(known.index(unit) if unit in known else 0)
        if not self.is_busy:
            put(self._field, words)

    @override
    def beside(self) -> str:
        return self._units[0].display or self._units[0].code if len(self._units) == 1 else ""

    def _typed(self) -> None:
        self.is_busy = True
        self._tell()

    def _finished(self) -> None:
        if self.is_busy:
            self.rest()
            self.show_answer(self.item)

    def _tell(self) -> None:
        words = number_read(self._field.text())
        number = typed("Decimal", words)
        if not words.strip():
            self.say(None)
        elif number.kind == "Unfinished" or self._select is None or not isinstance(number.content, Decimal):
            self.say(words)
        else:
            unit = self._units[max(0, self._select.currentIndex())]
            self.say(Value("Quantity", Quantity(number.content, unit.display or unit.code, unit.system, unit.code)))


def _number(value: Value) -> Decimal:
    content = value.content
    return Decimal(str(content)) if isinstance(content, int | Decimal) else Decimal(0)


def measured(item: FormItem, hands: Hands) -> Part | None:
    """Returns the place for a measured answer, or None when the question is answered otherwise."""
    if item.control == "slider":
        return SliderPart(item, hands)
    return QuantityPart(item, hands) if item.control == "quantity" else None
