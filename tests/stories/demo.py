"""`make demo`: a clinic, a therapist and patients on this computer.

With a display, the patient's and the therapist's windows open side by side and the weekly loop is yours. Without one,
the loop is played on a virtual screen; numbered screenshots and `report.json` say what was done and seen.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.stories.canaries import found_in
from tests.stories.loop import Loop
from tests.stories.sample import PASSPHRASE_PATIENT, PASSPHRASE_THERAPIST, sample_clinic
from tests.stories.stage import Stage


def play(out: Path, folder: Path) -> int:
    """Plays the loop by itself.

    Returns:
        0; where the letter did not come back, or a state is not true, it raises instead.
    """
    application = QApplication.instance() or QApplication(["haven"])
    application.setApplicationName("haven")
    if isinstance(application, QApplication):
        application.setQuitOnLastWindowClosed(False)
    stage = Stage(out)
    loop = Loop(stage, folder)
    temporary = folder / "tmp"
    temporary.mkdir(parents=True, exist_ok=True)
    tempfile.tempdir = str(temporary)
    os.environ["TMPDIR"] = str(temporary)
    try:
        loop.tell()
        loop.show_looks()
        loop.end()
        with stage.step("Every byte that was written is searched for what was written: nothing is found") as seen:
            told = found_in([folder], stage.texts)
            seen["searched_files"] = sum(1 for path in folder.rglob("*") if path.is_file())
            if told:
                raise AssertionError(f"found in the clear: {told[:20]}")
    finally:
        loop.end()
        stage.report()
    for step in stage.steps:
        print(f"{step['number']:>3}  {step['seconds']:>6} s  {step['did']}  {step.get('state', '')}")
    print(f"{len(list(out.glob('*.png')))} screenshots and report.json in {out}")
    return 0


def open_windows(folder: Path) -> int:
    """Opens a patient's and the therapist's window on a clinic that has been running for some weeks."""
    print("A clinic is being made: one therapist, seven patients in different weeks …", flush=True)
    now = datetime.now(UTC)
    clinic = sample_clinic(folder, now)
    try:
        print(f"\n  The patient is Marijke.          Her passphrase:  {PASSPHRASE_PATIENT}")
        print(f"  The therapist is Hanneke Vos.    Her passphrase:  {PASSPHRASE_THERAPIST}")
        print("\nShare something in the diary, answer it in the dossier, and read the letter a minute later.")
        print("Close both windows to end the demo.\n", flush=True)
        return _side_by_side(folder)
    finally:
        clinic.server.stop()


def _side_by_side(folder: Path) -> int:
    """Opens both windows, each in a process of its own and on its half of the screen, until both were closed."""
    windows = [
        subprocess.Popen([sys.executable, "-m", "tests.stories.half_screen", role, str(folder / name)])
        for role, name in (("patient", "patient"), ("reviewer", "therapist"))
    ]
    return max(abs(window.wait()) for window in windows)


def main() -> int:
    """Reads the command line and runs the demo."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--out", type=Path, default=Path("demo-out"), help="screenshots and report.json")
    arguments.add_argument("--keep", type=Path, help="leave all files of server and clients here")
    chosen = arguments.parse_args()
    folder = chosen.keep.resolve() if chosen.keep else Path(tempfile.mkdtemp(prefix="haven-demo-"))
    if chosen.keep and folder.exists() and any(folder.iterdir()):
        print(f"{folder} is not empty; please name another folder.", file=sys.stderr)
        return 2
    folder.mkdir(parents=True, exist_ok=True)
    try:
        if os.environ.get("HAVEN_VIRTUAL"):
            return play(chosen.out.resolve(), folder)
        return open_windows(folder)
    finally:
        if not chosen.keep:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
