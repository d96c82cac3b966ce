"""`haven --self-test` as a process, whole and with something missing."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.paths import resources

HERE = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
PARTS = ["vault", "sound", "aloud", "theme", "fonts", "translations", "transport"]
PARTS += ["printing", "accessibility", "course", "forms", "pictures", "spelling", "clinic"]


def told(*options: str, inside: Path | None = None) -> tuple[int, str]:
    """Runs the self-test; with resources of its own when a folder that holds them is given."""
    start = f"import sys; sys._MEIPASS = {str(inside)!r}\n" if inside is not None else "import sys\n"
    script = f"{start}from ui.__main__ import main\nsys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", script, "--self-test", *options]
    done = subprocess.run(command, env=HERE, capture_output=True, text=True, timeout=100, check=False)
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, done.stdout


def test_every_part_is_whole_and_has_a_sentence() -> None:
    code, said = told("--json", "--language", "en")
    found = json.loads(said)
    assert (code, found["whole"]) == (0, True), said
    assert [part["part"] for part in found["parts"]] == PARTS
    assert all(part["sentence"].endswith(".") for part in found["parts"])


@pytest.mark.parametrize(
    ("gone", "part"),
    [
        ("sounds/bell.opus", "sound"),
        ("themes/dark.toml", "theme"),
        ("translations/haven_nl.qm", "translations"),
        ("courses/mbct/manifest.toml", "course"),
    ],
)
def test_what_is_missing_is_told_and_the_rest_is_tried_all_the_same(tmp_path: Path, gone: str, part: str) -> None:
    silent = shutil.ignore_patterns("*.opus") if not gone.endswith(".opus") else None
    shutil.copytree(resources(), tmp_path / "resources", ignore=silent)
    for bell in ("bell", "small-bell", "wood"):
        name = f"{bell}.opus"
        shutil.copyfile(resources() / "sounds" / name, tmp_path / "resources" / "sounds" / name)
    (tmp_path / "resources" / gone).unlink()
    code, said = told("--json", "--language", "en", inside=tmp_path)
    found = json.loads(said)
    assert (code, found["whole"]) == (3, False)
    assert [each["part"] for each in found["parts"] if not each["whole"]] == [part]
    (sentence,) = [each["sentence"] for each in found["parts"] if not each["whole"]]
    assert sentence.startswith("Something of Haven is missing here"), sentence


def test_recordings_that_did_not_come_along_are_no_fault(tmp_path: Path) -> None:
    shutil.copytree(resources(), tmp_path / "resources", ignore=shutil.ignore_patterns("voices"))
    voices = tmp_path / "resources" / "courses" / "mbct" / "voices"
    shutil.copytree(resources() / "courses" / "mbct" / "voices", voices, ignore=shutil.ignore_patterns("*.opus"))
    code, said = told("--language", "en", inside=tmp_path)
    assert code == 0, said
    assert "The recordings of the voices did not come along." in said
