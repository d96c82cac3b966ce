"""The colours of a theme by their role, read from `resources/themes/*.toml`."""

import tomllib
from pathlib import Path

from PySide6.QtGui import QColor


class Tokens:
    """One theme's colours.

    Attributes:
        name: The theme's name, also the stem of its file.
        dark: Whether its ground is dark.
        borders: Whether surfaces are told apart by borders instead of tints (high contrast).
        paper: The ground of a page.
        card: The ground of cards and of the chosen place in the rail.
        rail: The ground of the navigation rail.
        field: The ground of a field that is written in.
        ink: Text.
        soft: Secondary text.
        tide: Actions: filled buttons, links, bars.
        tide_hover: A filled button under the pointer.
        on_tide: Text on tide.
        deep: Headings.
        deep_hover: The breathing-space card under the pointer.
        on_deep: Text on the breathing-space card.
        on_deep_soft: Secondary text on it.
        mist: Chosen chips, quiet panels; its text is deep.
        clay: The therapist's pen; counts.
        on_clay: Text on clay.
        clay_ink: Text on claymist.
        claymist: The ground of the therapist's words.
        clay_line: The border of such a ground.
        sand: Attention without alarm.
        sand_ink: Text on sand.
        line: Hairlines.
        edge: The border of what can be used, at least 3:1 on its ground.
        track: The part of a slider that is not filled.
        still: A week that has not come yet; its text is soft.
        good: The dot of a state line.
        focus: The ring of keyboard focus.
        selection: The ground of selected text.
        shade: The shadow under the chosen place in the rail.
        dusk_1: First colour of the practice card.
        dusk_2: Its middle.
        dusk_3: Its last and lightest.
        night_1: First colour of the player.
        night_2: Its middle.
        night_3: Its last and lightest.
        dusk_ink: Text on dusk and night.
        dusk_soft: Secondary text there.
        dusk_button: The filled button there.
        on_dusk_button: Text on that button.
        glow: The ring of the practice; focus on dusk.
        moon: Its dot.
        patient_1 to patient_8: Of one patient among a therapist's, beside her name and never alone.
        on_patient: Her initial on it.
    """

    name: str
    dark: bool
    borders: bool
    paper: QColor
    card: QColor
    rail: QColor
    field: QColor
    ink: QColor
    soft: QColor
    tide: QColor
    tide_hover: QColor
    on_tide: QColor
    deep: QColor
    deep_hover: QColor
    on_deep: QColor
    on_deep_soft: QColor
    mist: QColor
    clay: QColor
    on_clay: QColor
    clay_ink: QColor
    claymist: QColor
    clay_line: QColor
    sand: QColor
    sand_ink: QColor
    line: QColor
    edge: QColor
    track: QColor
    still: QColor
    good: QColor
    focus: QColor
    selection: QColor
    shade: QColor
    dusk_1: QColor
    dusk_2: QColor
    dusk_3: QColor
    night_1: QColor
    night_2: QColor
    night_3: QColor
    dusk_ink: QColor
    dusk_soft: QColor
    dusk_button: QColor
    on_dusk_button: QColor
    glow: QColor
    moon: QColor
    patient_1: QColor
    patient_2: QColor
    patient_3: QColor
    patient_4: QColor
    patient_5: QColor
    patient_6: QColor
    patient_7: QColor
    patient_8: QColor
    on_patient: QColor

    def __init__(self, name: str, dark: bool, borders: bool, **colours: QColor) -> None:
        # No dataclass: what makes one would be imported for this alone, before the first picture.
        vars(self).update(colours, name=name, dark=dark, borders=borders)

    def colour(self, role: str) -> QColor:
        """Returns the colour of a role that is named by data."""
        value = getattr(self, role)
        if not isinstance(value, QColor):
            raise KeyError(role)
        return value

    @property
    def breathing_ground(self) -> QColor:
        """The ground of the breathing-space card: dark in every theme."""
        return self.mist if self.dark else self.deep


def load(path: Path) -> Tokens:
    """Reads a theme file.

    Raises:
        KeyError: A role is missing; themes are part of the program, so this is a defect of the file.
    """
    with path.open("rb") as file:
        data = tomllib.load(file)
    roles = Tokens.__annotations__.keys() - {"name", "dark", "borders"}
    colours = {role: QColor(data["colours"][role]) for role in sorted(roles)}
    return Tokens(name=data["name"], dark=data["dark"], borders=data["borders"], **colours)
