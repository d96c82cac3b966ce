"""A tired day: Haven proposes little, it is cut off all the same, and nobody minds."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSlider

from tests.stories.canaries import found_in
from tests.stories.circle import Circle
from tests.stories.stage import until
from tests.stories.words import BEGIN
from ui.practice.window import PlayerWindow

pytestmark = [pytest.mark.story, pytest.mark.timeout(240)]

LINE = "Heavy as wet wool, and the bed held me."
BY_HAND = "Three breaths at the bus stop, nobody saw."


def test_tired_day(circle: Circle) -> None:
    stage, patient = circle.stage, circle.patient
    hands = patient.hands
    with stage.step("In week 2 she is tired, and says so: the shortest length, lying down, is chosen beforehand"):
        patient.clock.set(BEGIN + timedelta(weeks=2, hours=9))
        patient.go("practice")
        hands.find("practice.body-scan.begin")
        assert hands.sees("practice.kindness.begin") is None, "what is not of this week is folded away"
        assert "Headphones help" in patient.all_words()
        scale = hands.find("practice.energy")
        assert isinstance(scale, QSlider)
        scale.setFocus()
        hands.press(Qt.Key.Key_1)
        until(lambda: checked(circle, "practice.sitting-with-the-breath.180"), "the shortest length")
        assert checked(circle, "practice.sitting-with-the-breath.bed")
        stage.shoot("a-tired-day", patient.window)
    with stage.step("She begins in bed, and the light goes out") as seen:
        circle.clinic.server.stop()
        hands.click("practice.sitting-with-the-breath.begin")
        hands.find("player.pause")
        player = patient.window.findChild(PlayerWindow)
        assert player is not None
        for second in range(450):
            player.presenter.hear(second / 10)
            player.presenter.at(second / 10)
        assert player.presenter.timeline.variant == "bed+breath"
        log = circle.services(patient).practice_log
        until(lambda: log.recent() == () and kept_s(circle) >= 40, "the seconds to be kept")
        circle.power_cut()
        seen["state"] = "cut off"
    with stage.step("The next time it counts, and how it was is asked kindly"):
        hands.click("rail.today")
        hands.find("today.unasked.say")
        assert "What you did is kept: 1 minute" in patient.all_words()
        stage.shoot("asked-afterwards", patient.window)
        hands.click("today.unasked.say")
        hands.click("afterwards.after.1")
        hands.click("afterwards.lingering.0")
        hands.write("afterwards.line", stage.wrote(LINE))
        hands.click("afterwards.done")
        until(lambda: hands.sees("today.unasked") is None, "the question to go")
        until(lambda: patient.running.relay.pending == 0, "it to be kept")
        done = circle.services(patient).practice_log.recent()[0]
        assert (done.after, done.lingering, done.line) == ("same", False, LINE)
        assert 40 <= done.done_s <= 60
    with stage.step("Without the computer she practised too; it stands in her log, and can be taken out again"):
        patient.go("progress")
        hands.click("progress.add")
        hands.write("progress.sheet.line", stage.wrote(BY_HAND))
        stage.shoot("without-the-computer", patient.window)
        hands.click("progress.sheet.keep")
        until(lambda: BY_HAND in patient.all_words(), "it to stand in the log")
        stage.shoot("the-log", patient.window)
        log = circle.services(patient).practice_log
        by_hand = next(each for each in log.recent() if each.line == BY_HAND)
        hands.click(f"progress.change.{by_hand.id}")
        hands.click("progress.sheet.remove")
        until(lambda: BY_HAND not in patient.all_words(), "it to be taken out")
        hands.click("toast.undo")
        until(lambda: BY_HAND in patient.all_words(), "it to be put back")
    circle.end()
    assert found_in([circle.folder], stage.texts) == []


def checked(circle: Circle, name: str) -> bool:
    button = circle.patient.hands.find(name)
    return bool(button.property("checked"))


def kept_s(circle: Circle) -> int:
    db = circle.services(circle.patient).vault.database
    row = db.row("SELECT MAX(done_s) FROM practice_log WHERE NOT finished")
    return int(row[0]) if row and row[0] is not None else 0
