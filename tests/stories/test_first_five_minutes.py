"""The first five minutes: nothing is asked before the first three, and the light may go out at any step."""

import pytest
from PySide6.QtCore import Qt

from app.model.calendar import local_day
from tests.stories.canaries import found_in
from tests.stories.loop import Loop
from tests.stories.stage import until
from tests.stories.words import BEGIN, PATIENT
from ui.practice.window import PlayerWindow

pytestmark = [pytest.mark.story, pytest.mark.timeout(240)]

NAME = "Marijke of the mill"


def test_first_five_minutes(loop: Loop) -> None:
    stage, patient = loop.stage, loop.patient
    hands = patient.hands
    loop.clinic_opens()
    loop.therapist_enrols()
    loop.patient_is_invited()
    with stage.step("She types half of the code, and the light goes out; half of it is there again"):
        patient.open()
        hands.click("enrol.language_en")
        hands.write("enrol.code", loop.code[:14])
        until(lambda: loop.code[:14] in patient_file(loop), "what she typed to be kept")
        again(loop)
        assert hands.text_of("enrol.code") == loop.code[:14]
        stage.shoot("half-of-the-code", patient.window)
        hands.write("enrol.code", loop.code[14:])
        hands.write("enrol.server", loop.clinic.server.address)
        hands.click("enrol.look")
        hands.find("enrol.accept")
    with stage.step("At the welcome, and before the passphrase, she can go away and come back"):
        again(loop)
        hands.find("enrol.accept")
        assert PATIENT in patient.all_words()
        stage.shoot("welcome", patient.window)
        hands.click("enrol.accept")
        hands.find("enrol.passphrase")
        again(loop)
        hands.write("enrol.passphrase", "mill")
        assert "enrol.make_vault" in hands.named("enrol.make_vault")
        hands.clear("enrol.passphrase")
        hands.write("enrol.passphrase", patient.passphrase)
        hands.write("enrol.passphrase_again", patient.passphrase)
        stage.shoot("passphrase", patient.window)
        hands.click("enrol.make_vault")
    with stage.step("With the sheet before her she goes away too; the same groups are asked for afterwards"):
        hands.find("enrol.sheet_is_safe")
        assert not loop.patient.running.profile.first_run.exists(), "the vault keeps it now"
        groups = patient._read_sheet()
        stage.shoot("recovery-sheet", patient.window)
        hands.click("enrol.sheet_is_safe")
        hands.find("enrol.check")
        asked = hands.named("enrol.group_")
        again(loop, unlock=True)
        hands.find("enrol.check")
        assert hands.named("enrol.group_") == asked
        for name in asked:
            hands.write(name, groups[int(name.rpartition("_")[2])])
        hands.click("enrol.check")
        hands.find("enrol.name")
        hands.clear("enrol.name")
        hands.write("enrol.name", stage.wrote(NAME))
        again(loop, unlock=True)
        until(lambda: hands.sees("enrol.name") is not None, "the step of before")
        assert hands.text_of("enrol.name") == NAME
        hands.click("enrol.name_is_right")
    with stage.step("The first three minutes come before anything is asked") as seen:
        hands.find("enrol.breathe")
        stage.shoot("before-anything-else", patient.window)
        hands.click("enrol.breathe")
        hands.find("player.pause")
        player = patient.window.findChild(PlayerWindow)
        assert player is not None
        until(lambda: hands.text_of("player.line").strip(), "the first words on the screen")
        for second in range(1000):
            player.presenter.hear(second / 10)
            player.presenter.at(second / 10)
        services = loop.services(patient)
        assert services.practice_log.sharing is None, "nothing was asked yet"
        assert services.diary.recent() == ()
        stage.shoot("three-minutes", patient.window)
        hands.press(Qt.Key.Key_Escape)
        until(lambda: services.practice_log.recent(1), "the first practice in the log")
        seen["state"] = "practised"
    with stage.step("Then Today asks one thing: whether the practice log is shared"):
        leave_what_asks(loop)
        patient.go("today")
        hands.find("today.log.share")
        stage.shoot("today", patient.window)
        hands.click("today.log.share")
        until(lambda: services.practice_log.sharing, "her choice")
        me = services.people.me()
        assert me is not None
        assert (me.name, me.started_on) == (NAME, local_day(BEGIN))
    loop.end()
    assert found_in([loop.folder], [NAME]) == []


def again(loop: Loop, *, unlock: bool = False) -> None:
    """Closes Haven in the middle of the first run and opens it again."""
    until(lambda: loop.patient.running.relay.pending == 0, "what was under way")
    loop.patient.close()
    loop.patient.open()
    if unlock:
        loop.patient.hands.write("lock.passphrase", loop.patient.passphrase)
        loop.patient.hands.click("lock.open")


def patient_file(loop: Loop) -> str:
    """What is kept of the first run before there is a vault."""
    file = loop.patient.running.profile.first_run
    return file.read_text() if file.exists() else ""


def leave_what_asks(loop: Loop) -> None:
    """Leaves the question how it was open, when it is asked."""
    hands = loop.patient.hands
    until(lambda: hands.sees("rail.today") is not None or hands.named("afterwards."), "the way back")
    if hands.sees("afterwards.skip") is not None:
        hands.click("afterwards.skip")
