"""Coming back with the recovery sheet, through the real window, with a real vault and a real server process."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from app.diary.service import Diary
from app.vault.keyring import Keyring
from app.vault.people import People
from app.vault.vault import Vault
from sync.client.leaving import Leaving
from sync.client.recovery import RecoveryCode, RecoverySheet
from tests.homes import answer
from tests.integration.conftest import ServerProcess, World
from tests.integration.own_computers import enrol, meet, synced
from tests.ui.enrol.person import PASSPHRASE, Person
from tests.ui.named import child, children, nameless, settle, too_wide, words
from ui.enrol.coming_back import Back
from ui.enrol.entered import PLACE, Step
from ui.enrol.flow import FirstRun
from ui.enrol.start import is_pending
from ui.widgets import Field, MessagePanel

PRIVATE = "Nobody reads this: the water was still."
SHARED = "The light on the water."


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A clinic and a patient who wrote something; and the patient's sheet."""
    folder = tmp_path_factory.mktemp("home")
    world = World(folder, ServerProcess(folder))
    world.open_clinic()
    world.server.start()
    therapist, patient, _, sheet = meet(world)
    diary = Diary(patient.db, patient.clock)
    for text in (PRIVATE, SHARED):
        entry = diary.begin("free-page", "Free page", 1)
        diary.keep(entry, [answer(text)])
    diary.share(entry)
    synced(patient, therapist)
    world.therapist = therapist
    yield world, RecoverySheet(sheet, world.server.url)
    world.close()


@pytest.fixture
def world(home):
    return home[0]


@pytest.fixture
def sheet(home):
    return home[1]


@pytest.fixture
def person(world, bench, shown, tmp_path):
    made = Person(world, bench, shown, tmp_path)
    made.click("enrol.language_en")
    made.click("enrol.have_sheet")
    yield made
    made.close()


def types(person: Person, sheet: RecoverySheet) -> None:
    for place, group in enumerate(sheet.code.groups, 1):
        person.type(f"enrol.sheet_{place}", group.lower())
    person.type("enrol.sheet_server", sheet.server)
    person.click("enrol.look_back")


def makes_the_vault(person: Person) -> None:
    person.type("enrol.passphrase", PASSPHRASE)
    person.type("enrol.passphrase_again", PASSPHRASE)
    person.click("enrol.make_vault")


def test_the_sheet_brings_everything_back(person, sheet, world):
    types(person, sheet)
    assert person.flow.step is Step.PASSPHRASE
    makes_the_vault(person)
    assert person.flow.step is Step.RESTORED
    said = words(person.flow)
    assert "Welcome back, Truus" in said
    assert "Everything of your own up to" in said
    assert "What you shared, and what was written to you." in said
    person.click("enrol.restored")
    ((vault, breathe),) = person.arrived
    assert not breathe
    assert {view.first_words for view in Diary(vault.database, world.clock).recent()} == {PRIVATE, SHARED}
    assert People(vault.database).me().name == "Truus"
    assert not is_pending(vault.database)
    assert PLACE not in Keyring(vault.database).names(), "the recovery code is nowhere but on paper"
    vault.close()
    Vault.reset_passphrase(person.profile, sheet.code.data, "another one, by the sheet", clock=world.clock)
    again = Vault.open(person.profile, "another one, by the sheet", clock=world.clock)
    again.close()
    person.forget_vault()


def test_without_a_connection_it_says_so_and_goes_on_from_where_it_was(person, sheet, world):
    types(person, sheet)
    world.server.stop()
    makes_the_vault(person)
    assert person.flow.step is Step.RESTORING
    assert "What came so far is kept on this computer." in child(person.flow, MessagePanel, "enrol.not_restored").text
    assert not children(person.flow, QPushButton, "enrol.other_sheet"), "another sheet would not help"
    person.crash()
    assert person.flow.step is Step.RESTORING
    world.server.start()
    person.click("enrol.restore_again")
    assert person.flow.step is Step.RESTORED
    person.crash()
    assert person.flow.step is Step.RESTORED
    assert "Welcome back, Truus" in words(person.flow)


def test_a_sheet_of_nobody_is_told_and_what_was_typed_stays(person, sheet):
    stranger = RecoverySheet(RecoveryCode.new(), sheet.server)
    types(person, stranger)
    assert "knows nobody with this recovery sheet" in child(person.flow, MessagePanel, "enrol.trouble").text
    assert person.flow.step is Step.SHEET
    assert child(person.flow, Field, "enrol.sheet_9").text() == stranger.code.groups[8].lower()
    assert not Vault.exists(person.profile)


def test_a_typing_mistake_names_its_group_and_nothing_is_sent(person, sheet, world):
    world.server.stop()
    groups = list(sheet.code.groups)
    groups[3] = groups[3][:3] + ("7" if groups[3][3] != "7" else "8")
    for place, group in enumerate(groups, 1):
        person.type(f"enrol.sheet_{place}", group)
    person.type("enrol.sheet_server", sheet.server)
    person.click("enrol.look_back")
    world.server.start()
    said = child(person.flow, MessagePanel, "enrol.trouble").text
    assert "typing mistake in group 4. Please compare it with your sheet." in said


def test_a_whole_code_may_be_pasted_and_so_may_what_the_qr_code_says(person, sheet):
    first = child(person.flow, Field, "enrol.sheet_1")
    QApplication.clipboard().setText(sheet.code.text.lower())
    first.paste()
    assert [child(person.flow, Field, f"enrol.sheet_{place}").text().upper() for place in range(1, 10)] == list(
        sheet.code.groups
    )
    for place in range(1, 10):
        child(person.flow, Field, f"enrol.sheet_{place}").clear()
    QApplication.clipboard().setText(sheet.text)
    first.paste()
    person.click("enrol.look_back")
    assert person.flow.step is Step.PASSPHRASE


def test_an_empty_sheet_leads_to_what_is_missing(person, sheet):
    person.click("enrol.look_back")
    assert person.flow.window().focusWidget().objectName() == "enrol.sheet_1"
    person.type("enrol.sheet_1", "abcd")
    person.click("enrol.look_back")
    assert person.flow.window().focusWidget().objectName() == "enrol.sheet_server"
    assert person.flow.step is Step.SHEET


def test_who_left_meanwhile_can_begin_anew_with_an_invitation(person, world):
    party, code = enrol(world, world.invite(world.therapist, "Jan"), "left", "Jan")
    synced(party, world.therapist, party)
    types(person, RecoverySheet(code, world.server.url))
    Leaving(party.db, party.clock, party.transport).leave()
    makes_the_vault(person)
    assert person.flow.step is Step.RESTORING
    person.click("enrol.other_sheet")
    person.click("enrol.back")
    person.invites()
    person.click("enrol.accept")
    assert person.flow.step is Step.RECOVERY, "the sheet of before is worth nothing"
    groups = person.flow._journey.groups
    assert groups != code.groups
    person.crash()
    assert person.flow._journey.groups == groups
    person.checks_the_sheet()
    person.click("enrol.name_is_right")
    assert person.flow.step is Step.BREATHING


def test_how_far_it_is_is_told_in_words(person):
    person.flow._show_page(person.flow._make_returning(Step.RESTORING))
    for stage, count, said in (
        ("own", 0, "Your own things: diary, drafts, settings…"),
        ("shared", 0, "What you shared and what was written to you…"),
        ("shared", 3, "What you shared and what was written to you: 3 things so far…"),
    ):
        person.flow._journey.progress.stage, person.flow._journey.progress.count = stage, count
        person.flow._say_progress()
        assert said in words(person.flow)


@pytest.mark.parametrize(("theme", "percent"), [("light", 100), ("dark", 150), ("high-contrast", 200)])
def test_every_step_has_its_names_and_nothing_is_cut(person, dressed, theme, percent, world, bench, shown):
    dressed(theme, percent)
    flow = FirstRun(bench.background, person.profile, world.clock, bench.settings)
    flow.resize(1280, 800)
    shown(flow)
    for therapist in (False, True):
        flow._back = Back("Truus", world.clock.now(), therapist=therapist)
        for step in (Step.INVITATION, Step.SHEET, Step.RESTORING, Step.RESTORED):
            flow.show_step(step, flow._entered, can_go_back=True)
            settle()
            assert nameless(flow) == [], step
            assert too_wide(flow) == [], step
            for label in children(flow, QLabel):
                assert not label.hasHeightForWidth() or label.height() >= label.heightForWidth(label.width()) - 1
