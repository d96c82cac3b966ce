"""The style sheet for Qt's own widgets; the primitives in `ui.widgets` paint themselves."""

from collections.abc import Callable
from string import Template

from app.paths import resources
from ui.theme.tokens import Tokens

SHEET = Template("""
QToolTip { color: $ink; background: $card; border: 1px solid $edge; padding: ${s6}px; }
QScrollArea, QScrollArea > QWidget > QWidget#scroll_content { background: transparent; border: none; }
QLineEdit, QSpinBox, QTimeEdit, QDateEdit, QComboBox {
    background: $field; color: $ink; border: 1px solid $edge; border-radius: 12px;
    padding: ${s9}px ${s13}px; min-height: ${p26}px; placeholder-text-color: $soft;
    selection-background-color: $selection; selection-color: $selected;
}
QLineEdit:focus, QSpinBox:focus, QTimeEdit:focus, QDateEdit:focus, QComboBox:focus {
    border: 2px solid $focus; padding: ${s9a}px ${s13a}px;
}
QSpinBox::up-button, QSpinBox::down-button, QTimeEdit::up-button, QTimeEdit::down-button { border: none; width: 0px; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: ${p30}px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url($chevron); width: ${p20}px; height: ${p20}px; }
QComboBox QAbstractItemView {
    background: $card; color: $ink; border: 1px solid $edge; outline: none; padding: 4px;
    selection-background-color: $mist; selection-color: $deep;
}
QTextEdit, QPlainTextEdit {
    background: transparent; color: $ink; border: none; placeholder-text-color: $soft;
    selection-background-color: $selection; selection-color: $selected;
}
QCheckBox, QRadioButton { color: $ink; spacing: ${s12}px; padding: ${s8}px; border: 2px solid transparent;
    border-radius: 8px; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid $focus; }
QCheckBox::indicator, QRadioButton::indicator {
    width: ${p20}px; height: ${p20}px; background: $field; border: 2px solid $edge; }
QCheckBox::indicator { border-radius: 5px; }
QRadioButton::indicator { border-radius: ${r12}px; }
QCheckBox::indicator:checked { background: $tide; border-color: $tide; image: url($check); }
QRadioButton::indicator:checked {
    background: $field; border: ${p7}px solid $tide; width: ${p10}px; height: ${p10}px; }
QSlider { border: 2px solid transparent; border-radius: 10px; }
QSlider:focus { border: 2px solid $focus; }
QSlider::groove:horizontal { background: $track; height: ${p8}px; border-radius: 4px; margin: 0 ${p4}px; }
QSlider::sub-page:horizontal { background: $tide; height: ${p8}px; border-radius: 4px; margin: 0 ${p4}px; }
QSlider::handle:horizontal {
    background: $card; border: 3px solid $tide; width: ${p20}px; height: ${p20}px; border-radius: ${r13}px;
    margin: -${p9}px 0;
}
QScrollBar:vertical { background: transparent; width: 14px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 14px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 4px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 40px; }
QScrollBar::handle:vertical:disabled { background: transparent; }
QScrollBar::handle:horizontal { min-width: 40px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: $track; border: none; border-radius: 4px; max-height: 8px; }
QProgressBar::chunk { background: $tide; border-radius: 4px; }
QAbstractItemView { background: transparent; color: $ink; border: none; outline: none; }
QCalendarWidget, QCalendarWidget QWidget#qt_calendar_navigationbar { background: $card; }
QCalendarWidget QAbstractItemView {
    background: $card; color: $ink; alternate-background-color: $card;
    selection-background-color: $mist; selection-color: $deep;
}
QCalendarWidget QToolButton {
    background: transparent; color: $deep; border: 2px solid transparent; border-radius: 8px; padding: ${s6}px;
}
QCalendarWidget QToolButton:hover { background: $mist; }
QCalendarWidget QToolButton:focus { border: 2px solid $focus; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QMenu { background: $card; color: $ink; border: 1px solid $edge; padding: 6px; }
QMenu::item { padding: ${s8}px ${s16}px; border-radius: 8px; }
QMenu::item:selected { background: $mist; color: $deep; }
""")


def style_sheet(tokens: Tokens, px: Callable[[float], int], space: Callable[[float], int]) -> str:
    """Returns the style sheet of a theme.

    Args:
        tokens: The colours.
        px: Makes a length that follows the text size.
        space: Makes a distance that follows it at half its rate.
    """
    values: dict[str, object] = {
        name: getattr(tokens, name).name()
        for name in ("ink", "card", "edge", "field", "focus", "selection", "mist", "deep", "tide", "track", "soft")
    }
    values["on_tide"] = tokens.on_tide.name()
    values["selected"] = (tokens.on_tide if tokens.borders else tokens.ink).name()
    shade = "dark" if tokens.dark else "light"
    for name in ("check", "chevron-down"):
        values[name.split("-")[0]] = (resources() / "icons" / f"{name}-{shade}.svg").as_posix()
    values |= {f"p{size}": px(size) for size in (4, 7, 8, 9, 10, 20, 26, 30)}
    values |= {f"s{size}": space(size) for size in (6, 8, 9, 12, 13, 16)}
    values |= {"s9a": space(9) - 1, "s13a": space(13) - 1, "r12": px(20) // 2 + 2, "r13": px(20) // 2 + 3}
    return SHEET.substitute(values)
