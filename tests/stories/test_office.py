"""What the clinic's office decides is followed by both windows while they are open, and only from the office."""

import sqlite3
from datetime import timedelta

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from PySide6.QtGui import QColor, QImage

from sync.client import codes
from sync.protocol.wire import ClinicStatement
from sync.trust import labels
from sync.trust.hashes import fingerprint
from sync.trust.signing import public_bytes, sign_struct
from tests.stories.canaries import found_in
from tests.stories.circle import Circle
from tests.stories.people import Someone
from tests.stories.stage import until
from tests.stories.words import BEGIN, MOMENT

pytestmark = [pytest.mark.story, pytest.mark.timeout(180)]

POLICY = """
country = "NL"

[clinic]
phone = "+31 24 555 02 00"

[[help]]
kind = "clinic"
number = "+31 24 555 02 00"
hours = "also on Saturdays"

[person]
name = "Fenna Brouwer"
role = {{ en = "nurse specialist" }}
words = {{ en = "{words}" }}
photo = "fenna.png"
"""
GREETS = "Welcome. I am glad that you are here, and I am often at the desk in the hall."


def test_a_policy_is_followed_without_a_restart(circle: Circle) -> None:
    stage, patient, therapist = circle.stage, circle.patient, circle.therapist
    office = circle.folder / "clinic"
    with stage.step("Both look at the clinic's number"):
        for person in (patient, therapist):
            person.running.show_help()  # as F1 does, which goes to the one window that is in front
            until(lambda: "+31 24 555 01 00" in person.all_words(), "the clinic's number")  # noqa: B023 - asked at once
    with stage.step("The clinic publishes another policy, with somebody who greets"):
        face = QImage(400, 400, QImage.Format.Format_RGB32)
        face.fill(QColor("#a9835f"))
        face.save(str(office / "fenna.png"))
        (office / "clinic.toml").write_text(POLICY.format(words=GREETS))
        circle.clinic.does("policy", str(office / "clinic.toml"))
    with stage.step("Both windows show the new number, still open, and the patient is greeted"):
        for person in (patient, therapist):
            person.sync()
            until(lambda: "+31 24 555 02 00" in person.all_words(), "the new number")  # noqa: B023 - asked at once
            assert "+31 24 555 01 00" not in person.all_words()
        stage.shoot("the-new-number", patient.window, therapist.window)
        patient.go("today")
        until(lambda: GREETS in "".join(patient.all_words().split("\n")), "the greeting")
        patient.hands.find("today.greeting.face")
        stage.shoot("somebody-greets", patient.window)
        patient.hands.click("today.greeting.aside")
        until(lambda: patient.hands.sees("today.greeting.face") is None, "the greeting to be put aside")
        patient.lock()
        patient.hands.click("lock.help")
        until(lambda: "+31 24 555 02 00" in patient.all_words(), "the new number at the locked door")


def test_another_key_is_refused_until_a_person_confirms_it(circle: Circle) -> None:
    stage, patient, therapist = circle.stage, circle.patient, circle.therapist
    with stage.step("The next morning the server answers under a key that nobody vouched for"):
        for person in (patient, therapist):
            person.lock()
        code = another_key(circle)
        for person in (patient, therapist):
            person.clock.set(BEGIN + timedelta(days=1))
            person.unlock()
            until(lambda: person.hands.sees("notice"), "the window to say so")  # noqa: B023 - asked at once
            assert "Nothing was sent to it" in person.hands.text_of("notice")
            person.hands.click("notice.close")
        circle.shares("pleasant-moments", "moment", MOMENT)
        patient.sync()
        patient.hands.click("notice.close")
        assert circle.shared_state() == "kept"
        patient.go("today")
        until(lambda: "Another key than the clinic's" in patient.all_words(), "the notice")
        stage.shoot("another-key", patient.window)
    with stage.step("A code with a mistake, and that of yet another key, change nothing"):
        hands = patient.hands
        hands.click(hands.find_one("notice.", ".key"))
        mistyped = code[:-1] + ("0" if code[-1] != "0" else "1")
        for wrong, said in ((mistyped, "typing mistake"), (codes.encode(bytes(32)), "does not belong")):
            tries(patient, wrong)
            until(lambda: said in hands.text_of("settings.key.trouble"), said)  # noqa: B023 - asked at once
        stage.shoot("not-this-code", patient.window)
        patient.sync()
        patient.hands.click("notice.close")
        assert circle.shared_state() == "kept"
    with stage.step("With the code from the clinic's paper each of them confirms it, and everything goes on") as seen:
        tries(patient, code.lower().replace("-", " "))
        until(lambda: hands.sees("settings.key.code") is None, "the key to be taken")
        stage.shoot("the-clinics-key", patient.window)
        patient.sync()
        seen["state"] = circle.shared_state()
        assert seen["state"] == "delivered"
        therapist.sync()
        assert circle.passages_of(therapist) == set(), "the therapist decides for herself"
        therapist.settings("key")
        tries(therapist, code)
        until(lambda: therapist.hands.sees("settings.key.code") is None, "the key to be taken")
        therapist.sync()
        circle.open_dossier(therapist)
        until(lambda: MOMENT in circle.passages_of(therapist), "what she shared")
    circle.end()
    assert found_in([circle.folder], stage.texts) == []


def tries(person: Someone, code: str) -> None:
    """Types a code at the sheet of the clinic's key."""
    person.hands.find("settings.key.code")
    person.hands.clear("settings.key.code")
    person.hands.write("settings.key.code", code)
    person.hands.click("settings.key.compare")


def another_key(circle: Circle) -> str:
    """Lets the server show a statement that another key signed; returns that key's code."""
    server = circle.clinic.server
    server.stop()
    key = Ed25519PrivateKey.generate()
    with sqlite3.connect(server.data / "server.db") as database:
        number, body = database.execute(
            "SELECT number, body FROM publications WHERE kind = 'statement' ORDER BY number DESC"
        ).fetchone()
        statement = msgspec.msgpack.decode(body, type=ClinicStatement)
        signed = sign_struct(
            key, labels.STATEMENT, msgspec.structs.replace(statement, version=9, clinic_key=public_bytes(key))
        )
        database.execute(
            "UPDATE publications SET body = ?, signature = ? WHERE kind = 'statement' AND number = ?",
            (signed.body, signed.signature, number),
        )
    server.start(BEGIN + timedelta(days=1))
    return codes.encode(fingerprint(public_bytes(key)))
