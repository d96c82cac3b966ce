from collections.abc import Callable

import pytest
from PySide6.QtGui import QFontMetricsF, QPixmap, QRawFont
from PySide6.QtWidgets import QApplication

from app.paths import resources
from ui.theme import current
from ui.theme.fonts import FACES, INTERFACE, READING
from ui.theme.icons import draw, pixmap
from ui.theme.theme import LARGEST, NAMES, SMALLEST, make, wear
from ui.theme.tokens import Tokens, load

LETTERS = "AZaz09éëïöüßçñœ€“”‘’…–—·Łőğşžč"


@pytest.mark.parametrize("name", NAMES)
def test_every_role_has_a_colour_in_every_theme(name: str) -> None:
    tokens = load(resources() / "themes" / f"{name}.toml")
    assert tokens.name == name
    for role in Tokens.__annotations__:
        if role not in ("name", "dark", "borders"):
            assert tokens.colour(role).isValid(), role


@pytest.mark.parametrize("family", [INTERFACE, READING])
def test_both_typefaces_are_ours_and_hold_the_letters_of_both_languages(qapp: QApplication, family: str) -> None:
    face = next(role for role, face in FACES.items() if face.family == family and not face.italic)
    font = QRawFont.fromFont(current().font(face))
    assert font.familyName() == family
    assert [letter for letter in LETTERS if not font.supportsCharacter(ord(letter))] == []


def test_weight_and_optical_size_are_axes_of_the_font(qapp: QApplication) -> None:
    theme = current()
    assert QFontMetricsF(theme.font("strong")).horizontalAdvance("haven") > QFontMetricsF(
        theme.font("body")
    ).horizontalAdvance("haven")


def test_text_grows_wholly_and_distances_by_half(qapp: QApplication) -> None:
    small, large = make("light", 100), make("light", 200)
    assert large.font("body").pixelSize() == 2 * small.font("body").pixelSize()
    assert (large.px(20), large.space(20)) == (40, 30)
    assert small.target >= 44


def test_the_text_size_keeps_its_limits(qapp: QApplication) -> None:
    assert make("light", 10).percent == SMALLEST
    assert make("light", 900).percent == LARGEST


def test_the_system_chooses_among_the_themes(qapp: QApplication) -> None:
    assert make("system", 100).tokens.name in NAMES


def test_wearing_changes_palette_and_sheet(qapp: QApplication, dressed: Callable[[str, int], None]) -> None:
    dressed("dark", 150)
    assert qapp.palette().window().color() == current().tokens.paper
    assert "#14201f" in qapp.styleSheet() or current().tokens.card.name() in qapp.styleSheet()
    assert qapp.font().pixelSize() == current().font("body").pixelSize()


def test_nothing_moves_when_nothing_should(qapp: QApplication) -> None:
    assert make("light", 100, moves=False).duration(200) == 0
    assert make("light", 100).duration(200) == 200


def test_an_icon_takes_its_colour_from_a_token(qapp: QApplication) -> None:
    tide = current().tokens.tide
    image = pixmap("sun", tide, 48).toImage()
    colours = {
        image.pixelColor(x, y).name() for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() == 255
    }
    assert tide.name() in colours


def test_every_icon_can_be_drawn(qapp: QApplication) -> None:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    for path in sorted((resources() / "icons").glob("*.svg")):
        picture = QPixmap(24, 24)
        picture.fill(current().tokens.paper)
        before = picture.toImage()
        painter = QPainter(picture)
        draw(painter, path.stem, current().tokens.ink, QRectF(0, 0, 24, 24))
        painter.end()
        assert picture.toImage() != before, path.stem


def test_licences_lie_beside_what_they_license() -> None:
    assert "SIL Open Font License" in (resources() / "fonts" / "Newsreader-OFL.txt").read_text()
    assert "SIL Open Font License" in (resources() / "fonts" / "AtkinsonHyperlegibleNext-OFL.txt").read_text()
    assert "ISC License" in (resources() / "icons" / "LICENSE-lucide.txt").read_text()


def test_a_theme_must_be_worn_first(qapp: QApplication) -> None:
    wear(qapp, make("light", 100))
    assert current().tokens.name == "light"
