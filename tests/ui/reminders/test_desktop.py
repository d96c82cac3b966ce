"""Reminders on a real desktop: a real bus, a service that shows notifications, a real place for icons."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).resolve()
ROOT = HERE.parents[3]
SECRET = "wasps"
SENTENCE = "A quiet moment for yourself, if it suits you."
# Whatever stands on a lock screen may be read by anybody.
TELLING = ("mindful", "practice", "cancer", "therap", "diary", "letter", "clinic", "course", SECRET)

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="desktops of freedesktop.org"),
    pytest.mark.timeout(180),
]


def needs(*tools: str) -> None:
    missing = [tool for tool in tools if shutil.which(tool) is None]
    if missing:
        pytest.skip(f"not installed here: {', '.join(missing)}")


def run(folder: Path, *more: str, tray: bool = False) -> dict[str, Any]:
    """Runs the desktop, and returns what happened on it."""
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    command = [sys.executable, "-m", "tests.ui.reminders.desktop", str(folder), *more]
    environment = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    environment |= {"PYTHONPATH": str(ROOT), "XDG_RUNTIME_DIR": str(runtime), "HOME": str(folder), "TZ": "UTC"}
    if tray:
        environment["QT_QPA_PLATFORM"] = "xcb"
        script = 'trayer --edge bottom >/dev/null 2>&1 & icons=$!; "$@"; code=$?; kill $icons; exit $code'
        command = ["xvfb-run", "--auto-servernum", "sh", "-c", script, "sh", *command]
    else:
        environment["QT_QPA_PLATFORM"] = "offscreen"
    command = ["dbus-run-session", "--", *command]
    done = subprocess.run(
        command, env=environment, cwd=ROOT, capture_output=True, text=True, timeout=150, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    found: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return found


def test_a_reminder_comes_through_the_desktop_while_haven_is_locked_and_tells_nothing(tmp_path: Path) -> None:
    needs("dbus-run-session", "gdbus")
    found = run(tmp_path, "daemon")
    assert found["tested"] == ["desktop"]
    (shown,) = found["got"]
    app, replaces, _icon, title, words, actions, hints, _lasts = shown
    assert (app, replaces, title, words) == ("Haven", 0, "Haven", SENTENCE)
    assert actions == ["default", "Open Haven"]
    assert "urgency" in hints
    for word in TELLING:
        assert word not in json.dumps(shown).lower(), word
        assert word not in found["plan"].lower(), word
    assert found["visible before"] is False
    assert found["opened"] is True, "choosing it brings the window, still locked"


def test_without_a_daemon_it_is_shown_beside_the_clock(tmp_path: Path) -> None:
    needs("dbus-run-session", "gdbus", "xvfb-run", "trayer")
    found = run(tmp_path, tray=True)
    assert found["tray"] is True
    assert found["tested"] == ["tray"]
    assert SENTENCE in found["balloons"]
    assert any(words.startswith("Next reminder:") for words in found["menu"])
    for word in TELLING:
        assert word not in " ".join(found["balloons"]).lower(), word


def test_where_nothing_can_show_it_the_test_button_is_told_so(tmp_path: Path) -> None:
    needs("dbus-run-session", "gdbus")
    found = run(tmp_path)
    assert found["tray"] is False
    assert found["tested"] == ["none"]
