"""The clinic's person greets in the first run: name, words, picture and voice, from the real server."""

import io

import pytest
import soundfile
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from app.practice.sounds import RATE
from sync.client.transport import Transport
from tests.app.spoken.speaking import voice
from tests.integration.conftest import ServerProcess, World
from tests.ui.enrol.person import Person
from tests.ui.named import child, children, nameless, too_wide, words
from ui.sound.recording import RecordingPlayer
from ui.widgets import Face, SecondaryButton

POLICY = """
[person]
name = "Marijke Vos"
role = { en = "nurse specialist", nl = "verpleegkundig specialist" }
words = { en = "I am glad that you are here.", nl = "Fijn dat u er bent." }
photo = "marijke.png"
sound = { en = "welcome.flac" }
"""


def picture() -> bytes:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def recording() -> bytes:
    file = io.BytesIO()
    soundfile.write(file, voice(1.0), RATE, format="FLAC")
    return file.getvalue()


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    folder = tmp_path_factory.mktemp("clinic")
    made = World(folder, ServerProcess(folder))
    made.open_clinic()
    made.server.start()
    made.therapist = made.admit_therapist("Dr. Vos")
    made.office.set_policy(POLICY, {"marijke.png": picture(), "welcome.flac": recording()})
    way = Transport(made.server.url, made.clock)
    made.office.publish(way)
    way.close()
    yield made
    made.close()


@pytest.fixture
def person(world, bench, shown, tmp_path):
    made = Person(world, bench, shown, tmp_path)
    yield made
    made.close()


def test_barrier_20_a_face_a_name_and_a_voice_greet_before_anything_is_asked(person, monkeypatch):
    played = []
    monkeypatch.setattr(RecordingPlayer, "play", lambda _self, content, volume: played.append((content, volume)))
    person.click("enrol.language_en")
    person.invites()
    said = words(person.flow)
    assert "Marijke Vos" in said
    assert "nurse specialist" in said
    assert "“I am glad that you are here.”" in said
    assert len(children(person.flow, Face)) == 1
    child(person.flow, SecondaryButton, "enrol.listen").click()
    assert played == [(recording(), 70)]
    assert nameless(person.flow) == too_wide(person.flow) == []


def test_a_picture_that_cannot_be_fetched_keeps_nobody_from_going_on(person, monkeypatch):
    from app.errors import Offline

    def offline(*_arguments):
        raise Offline

    monkeypatch.setattr("ui.enrol.start.fetch_file", offline)
    person.click("enrol.language_en")
    person.invites()
    assert "Marijke Vos" in words(person.flow)
    assert children(person.flow, Face) == []
    person.click("enrol.accept")
    assert person.flow.step.name == "PASSPHRASE"
