"""Dutch for every text: nothing is missing or mixed up, and no page of either window falls back to English."""

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.course.pack import Course
from tests.accessibility.test_every_page import cut, sideways
from tests.ui.everywhere import fill, go, places
from tests.ui.shell.conftest import begin, made, unlocked
from ui.program import Program
from ui.text import Translations

__all__ = ["begin", "made", "unlocked"]

ROOT = Path(__file__).resolve().parents[2]
TRANSLATIONS = ROOT / "resources" / "translations"
TOOLS = Path(PySide6.__file__).parent
LANGUAGES = ("nl", "en")

Key = tuple[str, str]
"""The context and the source of a text."""


@dataclass(frozen=True)
class Message:
    """One text of a translation file."""

    forms: tuple[str, ...]
    counted: bool
    finished: bool


def messages(file: Path) -> dict[Key, Message]:
    found = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            counted = message.get("numerus") == "yes"
            forms = (
                [form.text or "" for form in translation.iter("numerusform")] if counted else [translation.text or ""]
            )
            key = (context.findtext("name", ""), message.findtext("source", ""))
            found[key] = Message(tuple(forms), counted, translation.get("type") is None)
    return found


def language(code: str) -> dict[Key, Message]:
    return messages(TRANSLATIONS / f"haven_{code}.ts")


def texts_in_code() -> dict[Key, bool]:
    """Returns what stands in `tr()` and `translate()`, and whether it is counted.

    Linguist's own reader passes over an f-string and over a number that is worked out on the spot.
    """
    found: dict[Key, bool] = {}
    for file in sorted((ROOT / "ui").rglob("*.py")):
        for key, counted in spoken(ast.parse(file.read_text("utf-8")), ""):
            found[key] = found.get(key, False) or counted
    return found


def spoken(node: ast.AST, owner: str) -> Iterator[tuple[Key, bool]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call) and isinstance(child.func, ast.Attribute | ast.Name):
            name = child.func.attr if isinstance(child.func, ast.Attribute) else child.func.id
            words = [argument.value for argument in child.args if isinstance(argument, ast.Constant)]
            if name == "translate" and len(words) > 1:
                yield (str(words[0]), str(words[1])), len(child.args) > 3
            elif name == "tr" and words:
                yield (context_of(child.func, owner), str(words[0])), len(child.args) > 2
        yield from spoken(child, child.name if isinstance(child, ast.ClassDef) else owner)


def context_of(call: ast.Attribute | ast.Name, owner: str) -> str:
    """Returns the class for `self.tr()`, and the name before it for any other."""
    before = call.value if isinstance(call, ast.Attribute) else None
    return before.id if isinstance(before, ast.Name) and before.id != "self" else owner


def run(tool: str, *arguments: str) -> None:
    subprocess.run(
        [TOOLS / f"{tool}{'.exe' if sys.platform == 'win32' else ''}", *arguments], check=True, capture_output=True
    )


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_text_is_there_and_finished(code: str) -> None:
    texts = texts_in_code()
    wanted = set(texts) if code == "nl" else {key for key, counted in texts.items() if counted}
    have = language(code)
    assert wanted - set(have) == set(), "new texts: run `make translations` and translate them"
    assert set(have) - wanted == set(), "no longer said anywhere in ui/"
    assert [key for key, message in have.items() if not message.finished or not all(message.forms)] == []


@pytest.mark.parametrize(("code", "only"), [("nl", ()), ("en", ("-pluralonly",))])
def test_bringing_the_files_up_to_date_changes_nothing(tmp_path: Path, code: str, only: tuple[str, ...]) -> None:
    file = tmp_path / f"haven_{code}.ts"
    file.write_bytes((TRANSLATIONS / file.name).read_bytes())
    options = ("-locations", "none", "-no-obsolete", "-source-language", "en", "-target-language", code, *only)
    run("lupdate", *options, *(str(source) for source in sorted((ROOT / "ui").rglob("*.py"))), "-ts", str(file))
    assert messages(file) == language(code), "run `make translations` and translate what is new"


@pytest.mark.parametrize("code", LANGUAGES)
def test_placeholders_and_edges_are_those_of_the_source(code: str) -> None:
    for (context, source), message in language(code).items():
        for form in message.forms:
            place = f"{context}: {source!r} -> {form!r}"
            assert sorted(re.findall(r"{\w*}", form)) == sorted(re.findall(r"{\w*}", source)), place
            assert len(form) - len(form.lstrip()) == len(source) - len(source.lstrip()), place
            assert len(form) - len(form.rstrip()) == len(source) - len(source.rstrip()), place
            assert source.endswith("…") == form.endswith("…"), place
            assert "!" not in form, place
        assert ("%n" in message.forms[-1]) == ("%n" in source), f"{context}: {source!r}"


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_counted_has_a_form_for_one_and_a_form_for_more(code: str) -> None:
    counted = {key for key, asked in texts_in_code().items() if asked}
    for key, message in language(code).items():
        assert message.counted == (key in counted), key
        assert len(message.forms) == (2 if message.counted else 1), key
        if message.counted:
            assert "(s)" not in "".join(message.forms), key


def test_dutch_says_u_throughout() -> None:
    familiar = re.compile(r"\b(je|jij|jou|jouw)\b", re.IGNORECASE)
    texts = [form for message in language("nl").values() for form in message.forms]
    course = Course.load(ROOT / "resources/courses/mbct")
    for week in course.chapters("nl"):
        # What people in the course say to each other stands in italics.
        parts = (week.text, week.hard, week.home, week.theme, week.today)
        texts += [re.sub(r"\*[^*]+\*", "", part.replace("**", "")) for part in parts]
    for script in course.scripts("nl"):
        texts += [script.purpose, script.hard]
    assert [text[:60] for text in texts if familiar.search(text)] == []


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of resources with the translations as they stand now."""
    folder = tmp_path_factory.mktemp("resources")
    (folder / "translations").mkdir()
    for code in LANGUAGES:
        binary = folder / "translations" / f"haven_{code}.qm"
        run("lrelease", "-silent", str(TRANSLATIONS / f"haven_{code}.ts"), "-qm", str(binary))
    return folder


@pytest.fixture
def spoken_here(
    compiled: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> Iterator[Callable[[str], None]]:
    """Speaks another language for one test."""
    monkeypatch.setattr("ui.text.resources", lambda: compiled)
    translations = Translations()
    yield translations.speak
    translations.speak("en")


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_form_is_found_while_the_program_runs(spoken_here: Callable[[str], None], code: str) -> None:
    spoken_here(code)
    for (context, source), message in language(code).items():
        if message.counted:
            said = [QCoreApplication.translate(context, source, "", number) for number in (1, 3)]
            assert said == [form.replace("%n", str(n)) for form, n in zip(message.forms, (1, 3), strict=True)]
        else:
            assert QCoreApplication.translate(context, source) == message.forms[0]


def said_by(widget: QWidget) -> Iterator[str]:
    """Returns what a widget shows and what a screen reader is told of it."""
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        yield widget.placeholderText()
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle())


def english() -> re.Pattern[str]:
    """Returns what matches a text that was left in English although Dutch has other words for it.

    What is put into a text stands for anything; words that are Dutch as well somewhere are left out.
    """
    dutch = language("nl")
    same = {form for message in dutch.values() for form in message.forms}
    left = {source for (_, source), message in dutch.items() if source not in message.forms and source not in same}
    kinds = []
    for source in left:
        parts = [re.escape(part) for part in re.split(r"{\w*}|%n", source)]
        if sum(character.isalpha() for character in "".join(parts)) > 3:
            kinds.append(".+?".join(parts))
    return re.compile("|".join(sorted(kinds, key=len, reverse=True)), re.DOTALL)


def look(qtbot: QtBot, program: Program, code: str, percent: int) -> None:
    """Changes the language and the size of the text, and waits for the window to be built anew."""
    before = program.window.house
    program.settings.look(language=code, theme="light", text=percent)
    qtbot.waitUntil(lambda: program.window.house is not before)


@pytest.fixture
def dutch_window(
    qtbot: QtBot, spoken_here: Callable[[str], None], unlocked: Callable[[str], Program]
) -> Iterator[Callable[[str, int], Program]]:
    """Unlocks a program of a role in Dutch, with text of a size; it speaks English again before it ends."""
    spoken_here("en")
    programs: list[Program] = []

    def start(role: str, percent: int) -> Program:
        program = unlocked(role)
        programs.append(program)
        look(qtbot, program, "nl", percent)
        program.window.resize(1280, 800)
        return program

    yield start
    for program in programs:
        look(qtbot, program, "en", 100)


@pytest.mark.parametrize("role", ["patient", "reviewer"])
def test_no_page_falls_back_to_english(qtbot: QtBot, dutch_window: Callable[[str, int], Program], role: str) -> None:
    program = dutch_window(role, 100)
    fill(qtbot, program)
    stiff = english()
    seen = 0
    for name in places(program):
        go(qtbot, program, name)
        for widget in program.window.findChildren(QWidget):
            if not widget.isVisible():
                continue
            for words in filter(None, said_by(widget)):
                seen += 1
                assert stiff.fullmatch(words) is None, f"{name}: {widget.objectName()} says {words!r}"
    assert seen > 100


def has_its_room(label: QLabel) -> bool:
    """Whether a label is as large as it asks to be with all its words in one line."""
    return label.width() >= label.sizeHint().width() and label.height() >= label.sizeHint().height()


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("role", ["patient", "reviewer"])
def test_no_dutch_words_are_cut(
    qtbot: QtBot, dutch_window: Callable[[str, int], Program], role: str, percent: int
) -> None:
    program = dutch_window(role, percent)
    fill(qtbot, program)
    for name in places(program):
        go(qtbot, program, name)
        for label in program.window.findChildren(QLabel):
            if label.isVisible() and not has_its_room(label):
                assert not cut(label), f"{name} at {percent} %: {label.text()!r} {label.geometry()}"
        for button in program.window.findChildren(QAbstractButton):
            if button.isVisible() and button.text() and button.hasHeightForWidth():
                need = button.heightForWidth(button.width())
                assert button.height() >= need - 1, f"{name} at {percent} %: {button.text()!r} {button.geometry()}"
        assert sideways(program) == [], f"{name} at {percent} % scrolls sideways"
