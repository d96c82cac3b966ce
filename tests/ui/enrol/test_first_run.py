"""The first run through its real window, with a real vault, a real invitation and a real server."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from app.model.calendar import local_day
from app.paths import Profile
from app.practice.log import PracticeLog
from app.vault.keyring import Keyring
from app.vault.people import People, Standing
from app.vault.vault import Vault
from sync.client.invitation import Invitation
from sync.client.recovery import RecoveryCode
from tests.integration.conftest import ServerProcess, World
from tests.ui.enrol.person import PASSPHRASE, Person
from tests.ui.named import child, children, nameless, too_wide, words
from ui.enrol.entered import PLACE, Entered, Greeting, Step, load
from ui.enrol.flow import FirstRun
from ui.enrol.start import is_pending
from ui.widgets import Field, MessagePanel


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    """A clinic with a therapist; its server runs."""
    folder = tmp_path_factory.mktemp("clinic")
    made = World(folder, ServerProcess(folder))
    made.open_clinic()
    made.server.start()
    made.therapist = made.admit_therapist("Dr. Vos")
    yield made
    made.close()


@pytest.fixture
def person(world, bench, shown, tmp_path):
    made = Person(world, bench, shown, tmp_path)
    yield made
    made.close()


def test_from_the_letter_to_the_first_three_minutes(person, world):
    person.click("enrol.language_en")
    person.invites()
    assert "Dr. Vos of Harbour Clinic invites you." in words(person.flow)
    assert "Dr. Vos writes to you every week, on Wednesday." in words(person.flow)
    person.click("enrol.accept")
    person.type("enrol.passphrase", PASSPHRASE)
    person.type("enrol.passphrase_again", PASSPHRASE)
    person.click("enrol.make_vault")
    person.checks_the_sheet()
    person.type("enrol.name", "Annie")
    person.click("enrol.name_is_right")
    assert person.flow.step is Step.BREATHING
    person.click("enrol.breathe")
    ((vault, breathe),) = person.arrived
    assert breathe
    me, therapist = People(vault.database).me(), People(vault.database).therapist()
    assert (me.name, me.role, me.started_on) == ("Annie", "patient", local_day(world.clock.now()))
    assert (therapist.name, therapist.standing) == ("Dr. Vos", Standing.ENROLLED)
    assert PracticeLog(vault.database, world.clock).sharing is None, "nothing is asked before the first three minutes"
    assert not is_pending(vault.database)
    assert PLACE not in Keyring(vault.database).names(), "the recovery code is nowhere but on paper"


def test_barrier_19_a_flat_battery_before_there_is_a_vault_costs_no_typing(person, world):
    person.click("enrol.language_en")
    person.off()
    assert person.flow.step is Step.INVITATION
    invitation = world.invite(world.therapist, "Anna")
    person.type("enrol.code", invitation.code[:11])
    person.type("enrol.server", invitation.server)
    person.off()
    assert person.flow.step is Step.INVITATION
    assert child(person.flow, Field, "enrol.code").text() == invitation.code[:11]
    assert child(person.flow, Field, "enrol.server").text() == invitation.server
    person.type("enrol.code", invitation.code)
    person.click("enrol.look")
    person.off()
    assert person.flow.step is Step.WELCOME
    assert "Dr. Vos of Harbour Clinic invites you." in words(person.flow)
    person.click("enrol.accept")
    person.type("enrol.passphrase", PASSPHRASE)
    person.off()
    assert person.flow.step is Step.PASSPHRASE
    assert child(person.flow, Field, "enrol.passphrase").text() == ""
    kept = person.profile.first_run
    assert PASSPHRASE.encode() not in kept.read_bytes()
    assert kept.stat().st_mode & 0o077 == 0, "for her alone"
    person.type("enrol.passphrase", PASSPHRASE)
    person.type("enrol.passphrase_again", PASSPHRASE)
    person.click("enrol.make_vault")
    assert person.flow.step is Step.RECOVERY
    assert not kept.exists(), "the vault keeps it now"


def test_barrier_19_a_crash_between_the_vault_and_its_first_word_keeps_the_invitation(person, world):
    person.click("enrol.language_en")
    person.invites()
    person.click("enrol.accept")
    person.off()
    kept = person.profile.first_run
    vault = Vault.create(person.profile, PASSPHRASE, clock=world.clock, recovery=RecoveryCode.new().data)
    person.open(vault)
    assert person.flow.step is Step.RECOVERY, "the invitation is not typed again"
    assert person.flow._journey.entered.greeting.clinic == "Harbour Clinic"
    assert person.flow._journey.groups
    assert not kept.exists(), "the vault keeps it now"
    person.crash()
    assert person.flow.step is Step.RECOVERY


def test_barrier_19_a_crash_at_any_step_goes_on_at_that_step_and_nothing_is_typed_twice(person):
    person.to_the_sheet()
    code = person.flow._journey.groups
    person.crash()
    assert person.flow.step is Step.RECOVERY
    person.click("enrol.sheet_is_safe")
    asked = person.flow._journey.asked
    person.type(f"enrol.group_{asked[0]}", code[asked[0] - 1])
    person.crash()
    assert person.flow.step is Step.CHECK
    assert person.flow._journey.groups == code, "a sheet that was printed stays true"
    assert person.flow._journey.asked == asked
    assert child(person.flow, Field, f"enrol.group_{asked[0]}").text() == code[asked[0] - 1]
    person.click("enrol.back")
    assert person.flow.step is Step.RECOVERY
    person.crash()
    assert person.flow.step is Step.RECOVERY
    person.checks_the_sheet()
    person.crash()
    assert person.flow.step is Step.NAME
    person.type("enrol.name", "Annie of the mill")
    person.crash()
    assert child(person.flow, Field, "enrol.name").text() == "Annie of the mill"
    person.click("enrol.name_is_right")
    assert person.flow.step is Step.BREATHING
    person.crash()
    assert person.flow.step is Step.BREATHING
    person.click("enrol.later")
    assert person.arrived[0][1] is False


def test_the_sheet_of_somebody_who_comes_back_is_kept_nowhere(person, world):
    person.click("enrol.language_en")
    person.click("enrol.have_sheet")
    person.type("enrol.sheet_server", "haven.example.org")
    person.type("enrol.sheet_1", "ABCD")
    person.off()
    assert person.flow.step is Step.SHEET
    assert child(person.flow, Field, "enrol.sheet_server").text() == "haven.example.org"
    assert b"ABCD" not in person.profile.first_run.read_bytes()


def test_what_cannot_be_read_of_before_begins_at_the_beginning(person):
    person.click("enrol.language_en")
    person.profile.first_run.write_bytes(b"{half")
    person.off()
    assert person.flow.step is Step.LANGUAGE


def test_a_vault_without_anything_in_it_asks_for_the_invitation_again(person, world):
    vault = Vault.create(person.profile, PASSPHRASE, clock=world.clock)
    person.open(vault)
    assert person.flow.step is Step.INVITATION
    person.invites()
    person.click("enrol.accept")
    assert person.flow.step is Step.RECOVERY


def test_without_a_connection_it_says_so_keeps_everything_and_goes_on_later(person, world):
    person.to_the_sheet()
    person.checks_the_sheet()
    world.server.stop()
    person.click("enrol.name_is_right")
    assert "cannot be reached at the moment. Everything you entered is kept" in words(person.flow)
    person.crash()
    assert person.flow.step is Step.ENROL
    world.server.start()
    person.click("enrol.try_again")
    assert person.flow.step is Step.BREATHING


def test_a_typing_mistake_names_its_group_and_nothing_is_sent(person, world):
    person.click("enrol.language_en")
    code = list(world.invite(world.therapist, "Anna").code)
    code[6] = "7" if code[6] != "7" else "8"
    person.type("enrol.code", "".join(code))
    person.type("enrol.server", world.server.url)
    person.click("enrol.look")
    assert "typing mistake in group 2" in child(person.flow, MessagePanel, "enrol.trouble").text
    assert person.flow.step is Step.INVITATION


def test_an_invitation_comes_as_a_file_too(person, world, tmp_path):
    path = tmp_path / "anna.haven-invitation"
    world.invite(world.therapist, "Anna").write(path)
    person.click("enrol.language_en")
    person.flow._journey.open_invitation(path)
    assert person.flow.step is Step.WELCOME


def test_wrong_groups_are_named_and_nothing_goes_on(person):
    person.to_the_sheet()
    person.click("enrol.sheet_is_safe")
    person.click("enrol.check")
    assert person.flow.step is Step.CHECK
    assert "are not the same as on the sheet" in words(person.flow)


def test_two_passphrases_that_differ_make_no_vault(person):
    person.click("enrol.language_en")
    person.invites()
    person.click("enrol.accept")
    person.type("enrol.passphrase", PASSPHRASE)
    person.type("enrol.passphrase_again", "something else")
    person.click("enrol.make_vault")
    assert person.flow.step is Step.PASSPHRASE
    assert not Vault.exists(person.profile)
    person.type("enrol.passphrase", "short")
    person.type("enrol.passphrase_again", "short")
    person.click("enrol.make_vault")
    assert not Vault.exists(person.profile)


def test_a_used_invitation_leads_to_another_one_and_the_vault_stays(person, world):
    person.to_the_sheet()
    person.checks_the_sheet()
    used = load(Keyring(person.vault.database))
    world.enrol(Invitation.from_text(used.invitation), f"thief-{person.profile.folder.parent.name}", "Somebody")
    person.click("enrol.name_is_right")
    assert "has used this invitation already" in words(person.flow)
    person.click("enrol.other_invitation")
    person.invites()
    person.click("enrol.accept")
    assert person.flow.step is Step.BREATHING, "the name was kept"


def test_every_step_names_what_takes_the_focus_and_fits_at_large_text(qapp, bench, shown, tmp_path, world, dressed):
    dressed("dark", 200)
    greeting = Greeting("Harbour Clinic", "Dr. Vos", "Anna", "patient", 0)
    text = world.invite(world.therapist, "Anna").text
    code = RecoveryCode.new().data
    entered = Entered(invitation=text, greeting=greeting, recovery=code, name="Anna", asked=(1, 2, 3))
    flow = FirstRun(bench.background, Profile(tmp_path), world.clock, bench.settings)
    flow.resize(1280, 800)
    shown(flow)
    flow._journey._entered = entered
    for step in Step:
        flow.show_step(step, entered, can_go_back=True)
        assert nameless(flow) == [], step
        assert too_wide(flow) == [], step


def test_large_words_can_be_chosen_on_the_first_screen_and_the_step_stays(person, bench, qtbot):
    child(person.flow, QPushButton, "enrol.size_150").click()
    assert bench.settings.text == 150
    qtbot.waitUntil(lambda: bool(children(person.flow, QPushButton, "enrol.size_150")))
    assert person.flow.step is Step.LANGUAGE


def test_what_was_entered_stays_when_the_window_is_built_anew(person, bench, qtbot):
    person.to_the_sheet()
    groups = person.flow._journey.groups
    bench.settings.look(theme="dark")
    qtbot.waitUntil(lambda: groups[0] in words(person.flow))
    assert person.flow.step is Step.RECOVERY


def test_enter_goes_on_from_field_to_field(person, world):
    person.click("enrol.language_en")
    invitation = world.invite(world.therapist, "Anna")
    person.type("enrol.code", invitation.code)
    QTest.keyClick(child(person.flow, Field, "enrol.code"), Qt.Key.Key_Return)
    person.type("enrol.server", invitation.server)
    QTest.keyClick(child(person.flow, Field, "enrol.server"), Qt.Key.Key_Return)
    assert person.flow.step is Step.WELCOME
    assert children(person.flow, QPushButton, "enrol.accept")
