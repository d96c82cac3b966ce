"""A whole course in a few lines, as somebody would begin one of her own."""

import json
from pathlib import Path

from app.course.pack import CHAPTERS

MANIFEST = """\
id = "small"
version = "1.0"
languages = ["en", "nl"]
licence = "CC-BY-SA-4.0"
provenance = "Written for a test."

[title]
en = "A small course"
nl = "Een kleine cursus"
"""

WEEK = """\
+++
title = "Title"
theme = "Theme."
today = "Today."
diary = "free-page"
also = ["day"]

[[practice]]
script = "breathing-space"
minutes = 3
+++
Text to read.
+++ hard
Hard.
+++ home
- Home.
"""

SCRIPT = """\
id = "breathing-space"
lengths = [60, 180]
usual = 60

[title]
en = "Stillness"
nl = "Stilte"

[purpose]
en = "To be still. Nothing else."
nl = "Om stil te zijn. Verder niets."

[hard]
en = "The street is loud."
nl = "De straat is luid."

[[variant]]
id = "chair"
kind = "posture"
title.en = "In a chair"
title.nl = "Op een stoel"

[[variant]]
id = "floor"
kind = "posture"
asks = ["flat"]
title.en = "On the floor"
title.nl = "Op de grond"

[[variant]]
id = "hands"
title.en = "With the hands"
title.nl = "Met de handen"

[[variant]]
id = "sounds"
title.en = "With sounds"
title.nl = "Met geluiden"

[[part]]
bell = "bell"

[[part]]
say = "sit"
only = ["chair", "hands"]
text.en = "Sit, and feel your hands."
text.nl = "Ga zitten, en voel uw handen."

[[part]]
say = "lift"
asks = ["arm"]
text.en = "Lift one hand a little."
text.nl = "Til een hand een beetje op."

[[part]]
say = "think"
instead = ["arm"]
text.en = "Think of lifting one hand."
text.nl = "Denk aan het optillen van een hand."

[[part]]
silence = [5, 60, 180]
"""


def form(name: str, *questions: str) -> str:
    """Returns a form of free words in both languages."""

    def translated(words: str) -> dict[str, object]:
        parts = [{"url": "lang", "valueCode": "nl"}, {"url": "content", "valueString": f"{words} (nl)"}]
        return {
            "extension": [
                {"url": "http://hl7.org/fhir/StructureDefinition/translation", "extension": parts},
            ]
        }

    items = [
        {"linkId": f"q{place}", "type": "text", "text": words, "_text": translated(words)}
        for place, words in enumerate(questions)
    ]
    content = {
        "resourceType": "Questionnaire",
        "id": name,
        "title": name,
        "_title": translated(name),
        "status": "active",
        "language": "en",
        "item": items,
    }
    return json.dumps(content, indent=1)


def write(folder: Path) -> Path:
    """Writes the course into a folder and returns where it lies."""
    files = {
        "manifest.toml": MANIFEST,
        "practices/breathing-space.toml": SCRIPT,
        "forms/free-page.json": form("free-page", "What was it like?"),
        "forms/day.json": form("day", "How was the day?"),
    }
    for language in ("en", "nl"):
        files |= {f"weeks/{language}/{name}.md": WEEK for name in CHAPTERS}
        files[f"texts/{language}/household-notice.md"] = "# Silence\n\nToday I am silent.\n"
    for name, text in files.items():
        path = folder / "small" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder / "small"
