"""No class of Qt is made on a lane: PySide reads its tables without Python's lock, and the program would end."""

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6 import QtCore, QtGui
from pytestqt.qtbot import QtBot

from app.tasks import Lane
from ui.classes import ClassMaker, make
from ui.front import BESIDE, BETWEEN

SMALL = {
    "ui.classes",
    "ui.collector",
    "ui.shell.closing",
    "ui.shell.given",
    "ui.shell.leaving",
    "ui.shell.syncing",
    "ui.shell.wish",
}
"""What the program brings along itself: a few lines each."""
UI = Path(__file__).parents[2] / "ui"
BEGIN = """
import json, sys, threading
from PySide6.QtWidgets import QApplication
from ui import plain_imports
application = QApplication([])

def made():
    known = [module for name, module in sys.modules.items() if name.startswith("PySide6.Qt")]
    return {f"{module.__name__}.{name}" for module in known for name in module.__dict__}

def modules():
    return {name for name in sys.modules if name.split(".")[0] in ("ui", "PySide6", "shiboken6")}

def on_a_lane(work):
    lane = threading.Thread(target=work)
    lane.start()
    lane.join()
"""


def told_by(script: str) -> object:
    """Runs a script in a process that has named no class yet, and returns what it prints as JSON."""
    here = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    said = subprocess.run(
        [sys.executable, "-c", BEGIN + script], env=here, capture_output=True, text=True, timeout=90
    )
    assert said.returncode == 0, said.stderr
    return json.loads(said.stdout)


def test_what_the_front_imports_on_a_lane_knows_no_window() -> None:
    script = f"""
import ui.front, importlib
before = modules()
on_a_lane(lambda: [importlib.import_module(name) for name in {BESIDE!r}])
print(json.dumps(sorted(modules() - before)))
"""
    assert told_by(script) == []


def test_nothing_is_left_for_the_last_import_of_the_front_but_the_program() -> None:
    script = f"""
import ui.front, importlib
for name in {(*BESIDE, *BETWEEN[:-1])!r}:
    importlib.import_module(name)
before = modules()
importlib.import_module({BETWEEN[-1]!r})
print(json.dumps(sorted(modules() - before)))
"""
    left = told_by(script)
    assert isinstance(left, list)
    assert sorted(set(left) - SMALL) == [BETWEEN[-1]]


def test_laying_out_pages_makes_nothing_on_a_lane() -> None:
    script = """
from ui.classes import make_for_paper
from ui.printing.document import Sheet, pdf
def lay_out():
    sheet = Sheet("Haven")
    sheet.heading("As it was")
    assert pdf(sheet.document).startswith(b"%PDF-")
make_for_paper()
before = made()
on_a_lane(lay_out)
print(json.dumps(sorted(made() - before)))
"""
    assert told_by(script) == []


def test_whoever_names_a_class_first_on_a_lane_is_told() -> None:
    script = """
from PySide6 import QtGui
from ui.classes import make
told = []
def name():
    try:
        make(QtGui, ("QPdfWriter",))
    except RuntimeError as error:
        told.append(str(error))
on_a_lane(name)
make(QtGui, ("QPdfWriter",))
on_a_lane(lambda: make(QtGui, ("QPdfWriter",)))
print(json.dumps(told))
"""
    assert told_by(script) == ["QPdfWriter has to be made on the GUI thread"]


def test_an_idle_window_makes_them_all(qtbot: QtBot) -> None:
    maker = ClassMaker()
    qtbot.waitUntil(lambda: maker.is_done, timeout=20_000)
    for module in (QtCore, QtGui):
        assert [name for name in dir(module) if name not in module.__dict__] == []


def test_on_a_lane_what_is_there_can_be_named_again() -> None:
    make(QtGui, ("QImage",))
    lane = Lane("names")
    lane.submit(lambda: make(QtGui, ("QImage",))).result(timeout=10)
    lane.close(drain=True)


def test_no_lane_imports_a_module_that_knows_qt() -> None:
    """A `run` on a lane is given a function; none that has such a name imports anything of windows."""
    found = []
    for path in sorted(UI.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        given = {
            argument.id
            for call in ast.walk(tree)
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "run"
            for argument in call.args[1:2]
            if isinstance(argument, ast.Name)
        }
        for function in ast.walk(tree):
            if isinstance(function, ast.FunctionDef) and function.name in given:
                imports = [
                    node
                    for node in ast.walk(function)
                    if isinstance(node, ast.ImportFrom) and str(node.module).split(".")[0] in ("ui", "PySide6")
                ]
                found += [f"{path.relative_to(UI)}::{function.name}" for _ in imports]
    assert found == []


@pytest.mark.parametrize("name", [*BESIDE, *BETWEEN])
def test_each_of_them_is_there(name: str) -> None:
    assert (UI.parent / f"{name.replace('.', '/')}.py").is_file()
