"""The pages about Haven point to what is there, and no decision is left out of the list."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = (ROOT / "README.md", ROOT / "sync" / "protocol" / "README.md", *sorted((ROOT / "docs").rglob("*.md")))
DECISIONS = ROOT / "docs" / "decisions"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8"))
    lost = [link for link in links if "://" not in link and not (page.parent / link).exists()]
    assert lost == []


def test_every_decision_is_listed_under_its_number() -> None:
    listed = re.findall(
        r"^- (\d+) · \[[^]]+\]\((\S+)\)$", (DECISIONS / "README.md").read_text(encoding="utf-8"), re.M
    )
    there = sorted(path.name for path in DECISIONS.glob("[0-9]*.md"))
    assert [name for _, name in listed] == there
    for number, name in listed:
        title = (DECISIONS / name).read_text(encoding="utf-8").splitlines()[0]
        assert name.startswith(f"{int(number):04}-")
        assert title.startswith(f"# {number} · ")


def test_every_room_of_the_house_is_on_the_plan() -> None:
    plan = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8").partition("```")[2].partition("```")[0]
    packages = {file.parent for top in ("app", "ui", "sync") for file in (ROOT / top).rglob("*.py")}
    suites = {folder for folder in (ROOT / "tests").iterdir() if any(folder.glob("*.py")) and folder.is_dir()}
    modules = {file.name for file in (ROOT / "ui").glob("*.py") if file.name != "__init__.py"}
    rooms = {folder.name for folder in packages | suites if folder.name not in ("versions", "wire")}
    assert {room for room in rooms if f"{room}/" not in plan} == set()
    assert {module for module in modules if module not in plan} == set()
