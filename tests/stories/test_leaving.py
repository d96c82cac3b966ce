"""A patient leaves: everything at the clinic's server is deleted, on a signed word that says what it cannot prove."""

import json
import sqlite3
from datetime import timedelta

import pytest

from tests.stories.canaries import found_in
from tests.stories.circle import Circle
from tests.stories.stage import until
from tests.stories.words import BEGIN, MOMENT, PATIENT, PRIVATE

pytestmark = [pytest.mark.story, pytest.mark.timeout(180)]


def test_leaving(circle: Circle) -> None:
    stage, patient, therapist = circle.stage, circle.patient, circle.therapist
    hands = patient.hands
    papers = circle.folder.parent / "papers"
    papers.mkdir()
    with stage.step("She wrote for herself and shared something, and wants to leave"):
        patient.clock.set(BEGIN + timedelta(hours=10))
        circle.write_entry("free-page", {"page": PRIVATE})
        circle.shares("pleasant-moments", "moment", MOMENT)
        circle.in_step(patient, therapist)
        circle.minutes_go_by(patient)
        patient.settings("leaving")
        hands.find("settings.leaving.ask")
        assert "Nobody can prove that a copy was not kept somewhere." in patient.all_words()
        stage.shoot("what-leaving-does", patient.window)
        hands.click("settings.leaving.ask")
        hands.find("settings.leaving.stay")
        stage.shoot("a-second-word", patient.window)
        hands.click("settings.leaving.stay")
        assert hands.sees("settings.leaving.leave") is None
    with stage.step("Without a connection nothing is deleted, and she is told so"):
        circle.clinic.server.stop()
        hands.click("settings.leaving.ask")
        hands.click("settings.leaving.leave")
        until(lambda: hands.sees("settings.leaving.trouble"), "why it was not done")
        assert "not certain that anything was deleted" in hands.text_of("settings.leaving.trouble")
        stage.shoot("not-now", patient.window)
        circle.clinic.server.start(BEGIN + timedelta(hours=11))
    with stage.step("The server deletes everything and signs it; she saves the statement") as seen:
        hands.click("settings.leaving.ask")
        hands.click("settings.leaving.leave")
        hands.find("settings.leaving.pdf")
        assert "It cannot prove that no copy was made elsewhere" in patient.all_words()
        stage.shoot("you-left", patient.window)
        hands.click("settings.leaving.pdf")
        hands.save_as(papers / "statement.pdf")
        until(lambda: (papers / "statement.pdf").exists(), "the statement as PDF")
        assert (papers / "statement.pdf").read_bytes().startswith(b"%PDF")
        hands.click("settings.leaving.file")
        hands.save_as(papers / "statement.json")
        until(lambda: (papers / "statement.json").exists(), "the signed file")
        statement = json.loads((papers / "statement.json").read_text())
        assert statement["format"] == "haven-deletion-1"
        assert "It cannot prove that no copy was made elsewhere" in statement["sentence"]
        seen["state"] = "left"
    with stage.step("Everything is still on her computer, and nothing of it at the server"):
        assert set(circle.diary_of(patient)) == {PRIVATE, MOMENT}
        patient.go("today")
        until(lambda: "You left" in patient.all_words(), "Today to say it")
        assert hands.sees("notice") is None, hands.text_of("notice")
        until(lambda: "You left, so no letter comes any more." in patient.all_words(), "Today to promise no letter")
        stage.shoot("today-afterwards", patient.window)
        patient.go("diary")
        hands.find("diary.other_page")
        assert hands.sees("diary.share") is None
        patient.go("help")
        assert hands.sees("help.call") is None
        circle.clinic.server.stop()
        with sqlite3.connect(circle.clinic.server.data / "server.db") as server:
            (left_over,) = server.execute(
                "SELECT count(*) FROM commits JOIN streams USING (stream) WHERE owner = ?",
                (bytes.fromhex(statement["person"]),),
            ).fetchone()
        assert left_over == 0
        assert " 0 commits" not in statement["sentence"]
        circle.clinic.server.start(BEGIN + timedelta(hours=12))
    with stage.step("Her therapist's window says so, and keeps what it had received"):
        therapist.sync()
        therapist.go("caseload")
        until(lambda: f"{PATIENT} left" in therapist.all_words(), "the therapist to be told")
        stage.shoot("the-therapist-is-told", therapist.window)
        circle.open_dossier(therapist)
        until(lambda: MOMENT in circle.passages_of(therapist), "what had arrived")
    circle.end()
    assert found_in([circle.folder], stage.texts) == []
