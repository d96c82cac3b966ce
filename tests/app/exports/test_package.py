"""What is taken away is there whole, or not at all; nothing that was there is touched."""

import threading
from pathlib import Path

import pytest

from app.errors import ExportFull, ExportNotWritten
from app.exports.package import Part, write_package
from app.exports.recordings import ReadAloud
from app.exports.service import sound_part
from app.exports.telling import Told
from app.tasks import Cancelled
from tests.app.vault.conftest import SmallDisk, small_disk

__all__ = ["small_disk"]


def writes(name: str, size: int = 10) -> Part:
    def write(folder: Path, told: Told) -> None:
        for _ in range(4):
            with (folder / name).open("ab") as file:
                file.write(b"x" * (size // 4 + 1))
            told.step()

    return Part(4, 1.0, write)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*"))


def test_a_folder_gets_its_name_when_everything_is_there_and_an_earlier_one_stays(tmp_path: Path) -> None:
    first = write_package(tmp_path, "Haven", [writes("a"), writes("b")], Told())
    (first / "a").write_text("hers")
    second = write_package(tmp_path, "Haven", [writes("a")], Told())
    assert (first.name, second.name) == ("Haven", "Haven (2)")
    assert (first / "a").read_text() == "hers"
    assert names(tmp_path) == ["Haven", "Haven (2)", "a", "a", "b"]


def test_what_tells_how_far_it_is_grows_to_one(tmp_path: Path) -> None:
    told, seen = Told(), []

    def look(_folder: Path, told: Told) -> None:
        for _ in range(2):
            told.step()
            seen.append(round(told.done, 3))

    write_package(tmp_path, "Haven", [Part(2, 1.0, look), Part(2, 3.0, look)], told)
    assert seen == [0.125, 0.25, 0.625, 1.0]


def test_stopping_leaves_nothing(tmp_path: Path) -> None:
    told = Told()

    def stop(folder: Path, told: Told) -> None:
        (folder / "half").write_text("half")
        stopping = threading.Thread(target=told.stop)
        stopping.start()
        stopping.join()
        told.step()

    with pytest.raises(Cancelled):
        write_package(tmp_path, "Haven", [writes("a"), Part(1, 1.0, stop), writes("b")], told)
    assert names(tmp_path) == []


def test_what_a_crash_left_is_cleared_away(tmp_path: Path) -> None:
    """The marker that a crash leaves behind is the one that lies there while it is written."""
    seen: list[str] = []
    write_package(tmp_path, "Haven", [Part(1, 1.0, lambda folder, _: seen.extend(names(folder)))], Told())
    left, hers = tmp_path / "Haven, yesterday.unfinished", tmp_path / "novel.unfinished"
    for folder in (left, hers):
        folder.mkdir()
        (folder / "half.json").write_text("half of her words")
    (left / seen[0]).touch()
    write_package(tmp_path, "Haven", [writes("a")], Told())
    assert names(tmp_path) == ["Haven", "Haven (2)", "a", "half.json", "novel.unfinished"]


def test_a_full_disk_is_said_and_leaves_nothing(small_disk: SmallDisk) -> None:
    before = names(small_disk.folder)
    with pytest.raises(ExportFull):
        write_package(small_disk.folder, "Haven", [writes("large", 64 << 20)], Told())
    assert names(small_disk.folder) == before


def test_a_read_only_place_and_one_that_is_gone_are_said(small_disk: SmallDisk, tmp_path: Path) -> None:
    small_disk.read_only(True)
    try:
        with pytest.raises(ExportNotWritten):
            write_package(small_disk.folder, "Haven", [writes("a")], Told())
    finally:
        small_disk.read_only(False)
    with pytest.raises(ExportNotWritten):
        write_package(tmp_path / "pulled out", "Haven", [writes("a")], Told())


def test_recordings_lie_under_their_names(tmp_path: Path) -> None:
    (tmp_path / "profile" / "mbct" / "anna-en").mkdir(parents=True)
    (tmp_path / "profile" / "mbct" / "anna-en" / "one.opus").write_bytes(b"OggS one")
    places = (ReadAloud(tmp_path / "profile"),)
    folder = write_package(tmp_path, "Haven", [sound_part(places, left_out := [])], Told())
    assert (folder / "sound" / "voices" / "mbct" / "anna-en" / "one.opus").read_bytes() == b"OggS one"
    assert left_out == []
