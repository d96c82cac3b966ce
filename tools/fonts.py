"""Makes the fonts in `resources/fonts` from the npm packages that publish them.

Qt reads TrueType, the packages hold WOFF2 in subsets. The subsets latin and latin-ext of one style are
decompressed and merged into one variable TrueType file; the licence (SIL OFL 1.1) is put beside it. Needs
`fonttools` and `brotli`, in an environment of their own, never the program's:

    npm pack @fontsource-variable/atkinson-hyperlegible-next @fontsource-variable/newsreader
    python3 -m venv ../fonts-venv && ../fonts-venv/bin/pip install fonttools brotli
    ../fonts-venv/bin/python tools/fonts.py DIR-OF-THE-TGZ-FILES
"""

import argparse
import sys
import tarfile
import tempfile
from pathlib import Path

from fontTools.ttLib import TTFont

TARGET = Path(__file__).resolve().parents[1] / "resources" / "fonts"

FONTS = {
    # name in resources/fonts: (package, file inside it; {} is the subset)
    "AtkinsonHyperlegibleNext.ttf": (
        "fontsource-variable-atkinson-hyperlegible-next",
        "atkinson-hyperlegible-next-{}-wght-normal.woff2",
    ),
    "AtkinsonHyperlegibleNext-Italic.ttf": (
        "fontsource-variable-atkinson-hyperlegible-next",
        "atkinson-hyperlegible-next-{}-wght-italic.woff2",
    ),
    "Newsreader.ttf": ("fontsource-variable-newsreader", "newsreader-{}-standard-normal.woff2"),
    "Newsreader-Italic.ttf": ("fontsource-variable-newsreader", "newsreader-{}-standard-italic.woff2"),
}
LICENCES = {
    "fontsource-variable-atkinson-hyperlegible-next": "AtkinsonHyperlegibleNext-OFL.txt",
    "fontsource-variable-newsreader": "Newsreader-OFL.txt",
}


def unpack(package: str, folder: Path, into: Path) -> Path:
    """Unpacks the one archive of a package and returns the folder of its files."""
    archive = next(iter(sorted(folder.glob(f"{package}-*.tgz"))), None)
    if archive is None:
        sys.exit(f"{folder} holds no {package}-*.tgz")
    target = into / package
    with tarfile.open(archive) as tar:
        tar.extractall(target, filter="data")
    return target / "package"


def merge(latin: Path, extended: Path) -> TTFont:
    """Returns the latin subset with the letters that only latin-ext has, variations kept.

    Layout (kerning, ligatures) is that of latin; the added letters, which English and Dutch hardly need, have
    none. HVAR is left out: the advance widths of every weight follow from the outlines' phantom points.
    """
    font, more = TTFont(latin), TTFont(extended)
    order = list(font.getGlyphOrder())
    names: dict[str, str] = {}

    def take(glyph: str) -> str:
        if glyph in names:
            return names[glyph]
        name = names[glyph] = f"ext.{glyph}"
        outline = more["glyf"][glyph]
        outline.removeHinting()
        if outline.isComposite():
            for component in outline.components:
                component.glyphName = take(component.glyphName)
        order.append(name)
        font["glyf"].glyphs[name] = outline
        font["hmtx"].metrics[name] = more["hmtx"].metrics[glyph]
        font["gvar"].variations[name] = more["gvar"].variations.get(glyph, [])
        return name

    known = font.getBestCmap()
    # Everything is read before the order of glyphs changes.
    font.ensureDecompiled()
    more.ensureDecompiled()
    added = {code: take(glyph) for code, glyph in more.getBestCmap().items() if code not in known}
    font.setGlyphOrder(order)
    font["glyf"].setGlyphOrder(order)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update({code: name for code, name in added.items() if table.format != 4 or code < 1 << 16})
    font["post"].formatType = 3.0
    if "HVAR" in font:
        del font["HVAR"]
    font.flavor = None
    return font


def main() -> None:
    """Converts every font and puts the licences beside them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="the folder of the two npm archives")
    folder: Path = parser.parse_args().folder
    TARGET.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        packages = {package: unpack(package, folder, work) for package in LICENCES}
        for name, (package, pattern) in FONTS.items():
            files = packages[package] / "files"
            font = merge(files / pattern.format("latin"), files / pattern.format("latin-ext"))
            font.save(TARGET / name)
            print(name, len(font.getGlyphOrder()), "glyphs", (TARGET / name).stat().st_size, "bytes")
        for package, name in LICENCES.items():
            (TARGET / name).write_bytes((packages[package] / "LICENSE").read_bytes())


if __name__ == "__main__":
    main()
