"""Answers that are chosen: yes or no, and one or several of some choices."""

from PySide6.QtWidgets import QLayout
from typing_extensions import override

from app.forms.values import Value
from app.forms.view import FormItem, FormOption
from ui.theme import current
from ui.widgets.column import Column
from ui.widgets.flow import FlowLayout
from ui.widgets.form.drop_down import DropDownPart
from ui.widgets.form.hands import Hands
from ui.widgets.form.one_of import Choice, Line, OneOf
from ui.widgets.form.own_words import ChoiceMissingPart, OwnWords
from ui.widgets.form.part import Part
from ui.widgets.form.words import choice_words, prefixed

SHORT: int = 16
"""Characters of choices that still stand beside each other when the form does not say how."""


class ChoicesPart(Part):
    """Choices to look at; choosing a single one again leaves the question open again."""

    def __init__(self, item: FormItem, hands: Hands) -> None:
        super().__init__(item, hands)
        self._beside = _stands_beside(item)
        self._place: QLayout = FlowLayout(10) if self._beside else Column(gap=current().space(6))
        self.column.addLayout(self._place)
        self._buttons: dict[Value, Choice] = {}
        self._group: OneOf | None = None
        self._offered: tuple[FormOption, ...] = ()
        self._own = OwnWords(item, hands) if item.open and not item.missing else None
        if self._own is not None:
            self.column.setSpacing(current().space(10))
            self.column.addWidget(self._own)
        self.show_answer(item)

    @override
    def show_answer(self, item: FormItem) -> None:
        if [option.value for option in item.options] != [option.value for option in self._offered]:
            self._offer(item)
        self._offered = item.options
        for option in item.options:
            self._buttons[option.value].setChecked(option.is_chosen)
            if option.is_chosen and not item.is_multiple:
                self.setFocusProxy(self._buttons[option.value])
        if self._group is not None:
            self._group.lead_tab()
        if self._own is not None:
            self._own.show_item(item)

    @override
    def show_item(self, item: FormItem) -> None:
        self.item = item
        self.show_answer(item)  # a choice excludes others, so the buttons follow also while they are being used

    @override
    def describe(self, words: str) -> None:
        self.described = words
        for number, button in enumerate(self._buttons.values(), 1):
            button.setAccessibleDescription(self.placed(number, len(self._buttons), words))
        if self._own is not None:
            self._own.describe(words)

    def placed(self, number: int, count: int, words: str) -> str:
        """Returns what is read with a choice: the question, which of how many it is, and help."""
        where = self.tr("{number} of {count}").format(number=number, count=count)
        return " ".join(part for part in (f"{self.label} ({where})", words) if part)

    def _offer(self, item: FormItem) -> None:
        focused = next((value for value, button in self._buttons.items() if button.hasFocus()), None)
        for button in self._buttons.values():
            self._place.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {}
        for number, option in enumerate(item.options, 1):
            made = Choice if self._beside else Line
            button = made(prefixed(option), f"{self.name}.choice-{number}")
            button.clicked.connect(lambda on, option=option: self._choose(option, on))
            self._buttons[option.value] = button
            self._place.addWidget(button)
        if not self._buttons:
            return
        if self._group is not None:
            self._group.deleteLater()
        self._group = None if item.is_multiple else OneOf(list(self._buttons.values()), self)
        self.describe(self.described)
        self.hands.made_some()
        first = next(iter(self._buttons.values()))
        self.setFocusProxy(first)
        if focused is not None:
            self._buttons.get(focused, first).setFocus()

    def _choose(self, option: FormOption, on: bool) -> None:
        self.hands.choose(self.item.path, option.value, on)


class YesNoPart(Part):
    """Yes, no, or neither."""

    def __init__(self, item: FormItem, hands: Hands) -> None:
        super().__init__(item, hands)
        row = FlowLayout(10)
        self._yes = Choice(self.tr("Yes"), f"{self.name}.yes")
        self._no = Choice(self.tr("No"), f"{self.name}.no")
        self._group = OneOf((self._yes, self._no), self)
        for button, value in ((self._yes, True), (self._no, False)):
            button.clicked.connect(lambda on, value=value: self.say(Value("Boolean", value) if on else None))
            row.addWidget(button)
        self.column.addLayout(row)
        self.setFocusProxy(self._yes)
        self.show_answer(item)

    @override
    def show_item(self, item: FormItem) -> None:
        self.item = item
        self.show_answer(item)

    @override
    def show_answer(self, item: FormItem) -> None:
        said = item.values[0].content if item.values else None
        self._yes.setChecked(said is True)
        self._no.setChecked(said is False)
        self._group.lead_tab()
        self.setFocusProxy(self._no if said is False else self._yes)

    @override
    def describe(self, words: str) -> None:
        for button in (self._yes, self._no):
            button.setAccessibleDescription(f"{self.label} {words}".strip())


def _stands_beside(item: FormItem) -> bool:
    if item.orientation:
        return item.orientation == "horizontal"
    return all(len(choice_words(option)) <= SHORT for option in item.options)


def chosen(item: FormItem, hands: Hands) -> Part | None:
    """Returns the place for a chosen answer, or None when the question is answered otherwise."""
    if item.missing and not item.options:
        return ChoiceMissingPart(item, hands)
    if item.control == "yes-no" or (item.control == "check-box" and item.type == "boolean"):
        return YesNoPart(item, hands)
    if item.control == "drop-down":
        return DropDownPart(item, hands)
    if item.control in ("radio-button", "check-box"):
        return ChoicesPart(item, hands)
    return None
