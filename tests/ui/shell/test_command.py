"""The `haven` command as a process."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ui.__main__ import arguments

HERE = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def test_the_command_line_is_understood(tmp_path: Path) -> None:
    options = arguments(["--profile", str(tmp_path), "--reviewer", "--language", "nl", "mine.haven-invitation"])
    assert (options.profile, options.reviewer, options.language) == (tmp_path, True, "nl")
    assert options.file == Path("mine.haven-invitation")


def test_a_mistyped_option_is_answered_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        arguments(["--langauge", "nl"])
    assert end.value.code == 2
    assert "usage: haven" in capsys.readouterr().err


def test_the_version_is_told() -> None:
    told = subprocess.run([sys.executable, "-m", "ui", "--version"], env=HERE, capture_output=True, text=True)
    assert told.returncode == 0
    assert told.stdout.startswith("haven ")


def test_starting_imports_neither_sound_nor_pages_that_are_not_seen(tmp_path: Path) -> None:
    script = (
        "import sys; from PySide6.QtCore import QTimer; from PySide6.QtWidgets import QApplication;"
        "QTimer.singleShot(0, lambda: [window.close() for window in QApplication.topLevelWidgets()]);"
        "from ui.__main__ import main; code = main(sys.argv[1:]);"
        "seen = [name for name in ('PySide6.QtMultimedia', 'soundfile', 'ui.diary.page', 'PySide6.QtPrintSupport')"
        " if name in sys.modules]; print(code, seen)"
    )
    command = [sys.executable, "-c", script, "--profile", str(tmp_path / "profile"), "--language", "en"]
    told = subprocess.run(command, env=HERE, capture_output=True, text=True, timeout=60)
    assert told.stdout.strip() == "0 []", told.stdout + told.stderr
    assert "Traceback" not in told.stderr
    assert sorted(path.name for path in (tmp_path / "profile").iterdir()) == ["haven.log", "settings.json"]
