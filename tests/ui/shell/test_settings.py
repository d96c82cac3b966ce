import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.errors import DiskFull, ReadOnlyPlace
from ui.shell.settings import Settings


def test_what_was_set_is_there_the_next_time(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "profile" / "settings.json"
    first = Settings(path)
    first.look(language="nl", theme="dark", text=150, moves=False)
    first.habit(lock_minutes=5, volume=30)
    first.remember(geometry=b"\x01\x02", page="diary")
    again = Settings(path)
    assert (again.language, again.theme, again.text, again.moves) == ("nl", "dark", 150, False)
    assert (again.lock_minutes, again.volume, again.geometry, again.page) == (5, 30, b"\x01\x02", "diary")


def test_looks_are_told_only_when_they_change(qtbot: QtBot, settings: Settings) -> None:
    with qtbot.waitSignal(settings.looks_changed):
        settings.look(text=130)
    with qtbot.assertNotEmitted(settings.looks_changed):
        settings.look(text=130)
    with qtbot.assertNotEmitted(settings.looks_changed):
        settings.habit(volume=10)


@pytest.mark.parametrize("content", [b"", b"{", b'{"text": "large"}', b"\xff\x00", b"[]"])
def test_a_damaged_file_is_as_good_as_none(qtbot: QtBot, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    settings = Settings(path)
    assert (settings.text, settings.theme) == (100, "system")
    settings.look(theme="dark")
    assert json.loads(path.read_bytes()) == {"theme": "dark"}


def test_values_of_a_later_haven_are_brought_into_limits(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"text": 900, "volume": -3, "lock_minutes": -1, "language": "xx", "geometry": "zz"}))
    settings = Settings(path)
    assert (settings.text, settings.volume, settings.lock_minutes, settings.geometry) == (200, 0, 0, b"")
    assert settings.language in ("en", "nl")


def test_a_place_that_cannot_be_written_to_has_its_error(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "profile").write_text("a file where the folder should be")
    settings = Settings(tmp_path / "profile" / "settings.json")
    with pytest.raises((DiskFull, ReadOnlyPlace)):
        settings.look(theme="dark")
    settings.remember(page="today")
