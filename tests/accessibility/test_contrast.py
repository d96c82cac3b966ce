"""Every pair of colours in use reaches the contrast that WCAG 2.2 asks for (1.4.3, 1.4.6 for text, 1.4.11)."""

import pytest
from PySide6.QtGui import QColor

from app.paths import resources
from app.review.colours import COLOURS
from ui.theme.theme import NAMES
from ui.theme.tokens import Tokens, load
from ui.widgets.cards import RING

TEXT = 4.5
MAIN_TEXT = 7.0
SHAPE = 3.0

PAIRS = [
    # (in front, behind, least contrast)
    *[("ink", ground, MAIN_TEXT) for ground in ("paper", "card", "rail", "field")],
    *[("soft", ground, TEXT) for ground in ("paper", "card", "rail", "field", "still")],
    *[("deep", ground, MAIN_TEXT) for ground in ("paper", "card", "rail", "mist", "plain")],
    *[("tide", ground, TEXT) for ground in ("paper", "card", "mist", "sand")],
    ("on_tide", "tide", TEXT),
    ("on_tide", "tide_hover", TEXT),
    ("on_deep", "breathing", TEXT),
    ("on_deep_soft", "breathing", TEXT),
    ("on_deep", "deep_hover", TEXT),
    ("on_deep_soft", "deep_hover", TEXT),
    ("ink", "claymist", MAIN_TEXT),
    ("clay_ink", "claymist", TEXT),
    ("clay_ink", "card", MAIN_TEXT),
    ("clay", "card", TEXT),
    ("clay", "paper", TEXT),
    ("on_clay", "clay", TEXT),
    ("sand_ink", "sand", TEXT),
    ("ink", "selection", TEXT),
    *[("edge", ground, SHAPE) for ground in ("paper", "card", "field")],
    *[("focus", ground, SHAPE) for ground in ("paper", "card", "rail", "field", "mist")],
    *[("tide", ground, SHAPE) for ground in ("card", "track", "mist")],
    *[("good", ground, SHAPE) for ground in ("card", "paper")],
    ("dusk_ink", "dusk_1", TEXT),
    ("dusk_ink", "dusk_2", TEXT),
    ("dusk_ink", "dusk_3", TEXT),
    ("dusk_ink", "night_3", TEXT),
    ("dusk_soft", "dusk_2", TEXT),
    ("dusk_soft", "dusk_3", TEXT),
    ("dusk_soft", "night_2", TEXT),
    ("dusk_soft", "night_3", TEXT),
    ("on_dusk_button", "dusk_button", TEXT),
    ("glow", "night_2", SHAPE),
    ("glow", "night_3", SHAPE),
    *[("on_patient", f"patient_{number}", TEXT) for number in range(1, COLOURS + 1)],
    *[
        (f"patient_{number}", ground, SHAPE)
        for number in range(1, COLOURS + 1)
        for ground in ("paper", "card", "rail", "mist")
    ],
]


def luminance(colour: QColor) -> float:
    """Returns the relative luminance (WCAG 2.2, definitions)."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    """Returns the contrast ratio, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def colour_of(tokens: Tokens, role: str) -> QColor:
    match role:
        case "breathing":
            return tokens.breathing_ground
        case "plain":
            return tokens.paper
        case _:
            return tokens.colour(role)


def in_use(tokens: Tokens, front: str, behind: str) -> bool:
    """High contrast selects text with its accent and marks states with borders, so some pairs never meet there."""
    if not tokens.borders:
        return True
    return (front, behind) not in {("ink", "selection"), ("tide", "track"), ("deep", "mist")}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("front", "behind", "least"), PAIRS)
def test_a_pair_in_use_has_enough_contrast(name: str, front: str, behind: str, least: float) -> None:
    tokens = load(resources() / "themes" / f"{name}.toml")
    if not in_use(tokens, front, behind):
        pytest.skip("not in use in this theme")
    ratio = contrast(colour_of(tokens, front), colour_of(tokens, behind))
    assert ratio >= least, f"{front} on {behind} in {name}: {ratio:.2f}"


@pytest.mark.parametrize("name", ["light", "dark"])
def test_words_stay_readable_where_all_rings_of_the_dusk_lie_above_each_other(name: str) -> None:
    tokens = load(resources() / "themes" / f"{name}.toml")
    ground = tokens.dusk_3
    for _ in range(3):
        veil = tokens.dusk_ink
        ground = QColor.fromRgbF(
            *(
                part + (over - part) * RING
                for part, over in zip(ground.getRgbF()[:3], veil.getRgbF()[:3], strict=True)
            )
        )
    assert contrast(tokens.dusk_ink, ground) >= TEXT


def test_high_contrast_is_black_white_and_one_accent() -> None:
    tokens = load(resources() / "themes" / "high-contrast.toml")
    names = [name for name in Tokens.__annotations__ if name not in ("name", "dark", "borders")]
    names = [name for name in names if "patient" not in name]  # by which patients are told apart, beside their names
    colours = {tokens.colour(name).name() for name in names}
    assert len(colours - {"#000000", "#ffffff"}) <= 2
