"""What a lane does with sound makes no class of Qt there, from the first device to the last sample."""

import json
import subprocess
import sys

import pytest

from tests.ui.sound.conftest import Pulse
from tests.ui.test_classes import BEGIN

pytestmark = [pytest.mark.sound, pytest.mark.alone]

SCRIPT = """
from app.clock import SystemClock
from ui.sound.classes import load
from ui.sound.devices import inputs, outputs
from ui.sound.microphone import open_source
from ui.sound.sink import open_sink, warm
import numpy as np

def sound():
    outputs(), inputs(), warm()
    clock = SystemClock()
    sink, source = open_sink(clock), open_source(clock)
    sink.volume(0.5)
    heard = written = 0
    since = clock.monotonic()
    while (heard < 4800 or written < 4800) and clock.monotonic() - since < 20:
        heard += len(source.read())
        if sink.free() >= 480:
            sink.write(np.zeros(480, np.float32))
            written += 480
        sink.held()
    sink.close(), source.close()
    done.append(heard >= 4800 and written >= 4800)

done = []
load()
before = made()
on_a_lane(sound)
print(json.dumps([done, sorted(made() - before)]))
"""


def test_recording_and_playing_make_no_class_on_the_lane(pulse_server: Pulse) -> None:
    ears = ["pactl", "load-module", "module-remap-source", "master=test.monitor", "source_name=ears"]
    plugged = subprocess.run(ears, env=pulse_server.environment, check=True, capture_output=True, text=True).stdout
    here = {**pulse_server.environment, "QT_QPA_PLATFORM": "offscreen"}
    said = subprocess.run(
        [sys.executable, "-c", BEGIN + SCRIPT], env=here, capture_output=True, text=True, timeout=90
    )
    unplug = ["pactl", "unload-module", plugged.strip()]
    subprocess.run(unplug, env=pulse_server.environment, check=True, capture_output=True)
    assert said.returncode == 0, said.stderr
    assert "Traceback" not in said.stderr, said.stderr
    assert json.loads(said.stdout) == [[True], []]
