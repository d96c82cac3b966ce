"""The plan page: the path, practices, what is spared, pauses and a recording, drafted and then put into her plan."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.model.calendar import STRAIGHT
from app.model.changes import PathChanged, PauseSet, PlanChanged, PracticeGiven, SparingSet
from app.review.adapting import PlanNow
from app.vault.people import Standing
from tests.app.spoken.speaking import say, voice
from tests.ui.named import nameless, settle, too_wide
from tests.ui.review.conftest import Shell, idle
from tests.ui.review.test_dossier import opened
from tests.ui.review.world import Patient, World
from ui.review.plan_page import PlanPage
from ui.widgets import Option, Text
from ui.widgets.form.drop_down import Select


@pytest.fixture
def marijke(world: World) -> Patient:
    """A patient in week 2."""
    return world.patient("Marijke B.", 2, 0)


@pytest.fixture
def page(qtbot: QtBot, shell: Shell, marijke: Patient) -> PlanPage:
    """Her plan."""
    made = PlanPage(shell)
    qtbot.addWidget(made)
    shell.pages.append(made)
    made.resize(1280, 900)
    made.show()
    made.entered({"person": marijke.id})
    idle(qtbot, shell)
    return made


def child(page: QWidget, name: str) -> QWidget:
    settle()
    found = [each for each in page.findChildren(QWidget, name) if each.isVisibleTo(page)]
    assert len(found) == 1, (name, found)
    return found[0]


def press(qtbot: QtBot, page: QWidget, name: str) -> None:
    qtbot.mouseClick(child(page, name), Qt.MouseButton.LeftButton)


def bodies(shell: Shell, kind: type) -> list[object]:
    """What this vault is about to send of a kind."""
    from app.vault.changes import ChangeTable

    db = shell.services.vault.database
    rows = db.rows("SELECT stream, change FROM outbox ORDER BY lamport")
    found = [ChangeTable(db).get(stream, change) for stream, change in rows]
    return [change.body for change in found if change is not None and isinstance(change.body, kind)]


def plan_of(shell: Shell, patient: Patient) -> PlanNow:
    assert shell.services.review is not None
    found = shell.services.review.adapting.look(patient.id)
    assert found is not None
    return found


def select(page: QWidget, name: str, data: object) -> None:
    box = child(page, name)
    assert isinstance(box, Select)
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def labels(page: PlanPage) -> list[str]:
    settle()
    return [
        option.text() for option in page.path.findChildren(Option) if option.objectName().startswith("plan.week_")
    ]


def said(page: PlanPage) -> list[str]:
    return [text.text() for text in page.news.findChildren(Text) if text.isVisibleTo(page)]


def test_barrier_4_the_path_stands_there_with_its_dates_and_nothing_is_sent_before_it_is_put(
    qtbot: QtBot, shell: Shell, page: PlanPage, marijke: Patient
) -> None:
    assert len(labels(page)) == 10
    assert labels(page)[0].endswith("(over)")
    assert labels(page)[2].endswith("(now)")
    assert labels(page)[7].startswith("The silent day, from"), "it is said once what it is"
    assert labels(page)[3].endswith("from Monday 27 May")
    assert not page.news.put.isEnabled()
    press(qtbot, page, "plan.repeat")
    assert labels(page)[3] == "Week 2 · " + labels(page)[2].split(" · ")[1].replace("(now)", "").strip() + (
        ", from Monday 27 May"
    )
    idle(qtbot, shell)
    assert bodies(shell, PathChanged) == []
    assert plan_of(shell, marijke).draft.path is not None
    assert "Anna Visser changed your path; done again: week 2." in said(page)
    field = page.news.reasons["path"]
    field.setFocus()
    qtbot.keyClicks(field, "You had little energy.")
    page.news.put.click()
    idle(qtbot, shell)
    (path,) = bodies(shell, PathChanged)
    assert path == PathChanged(positions=(0, 1, 2, 2, *range(3, 10)), reason="You had little energy.")
    assert shell.syncs == 1
    assert shell.said[-1] == "It is in the plan of Marijke B. now, and leaves with the next sync."
    assert page.news.state.text == "Last put into the plan today, 08:42 · kept on this computer, not yet delivered"
    assert plan_of(shell, marijke).draft.is_empty
    assert not page.news.put.isEnabled()


def test_barrier_4_weeks_are_left_out_moved_and_brought_back_by_keys(
    qtbot: QtBot, shell: Shell, page: PlanPage, marijke: Patient
) -> None:
    child(page, "plan.week_3").setFocus()
    qtbot.keyClick(child(page, "plan.week_3"), Qt.Key.Key_Space)
    qtbot.keyClick(child(page, "plan.week_3"), Qt.Key.Key_Down)
    for key, modifier, path in (
        (Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier, (0, 1, 2, 4, 3, 5, 6, 7, 8, 9)),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier, STRAIGHT),
        (Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier, (0, 1, 2, 3, 5, 6, 7, 8, 9)),
        (Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier, (0, 1, 2, 3, 5, 5, 6, 7, 8, 9)),
    ):
        focus = QApplication.focusWidget()
        assert focus is not None
        qtbot.keyClick(focus, key, modifier)
        idle(qtbot, shell)
        draft = plan_of(shell, marijke).draft.path
        assert (draft.positions if draft is not None else STRAIGHT) == path
    press(qtbot, page, "plan.back_4")
    idle(qtbot, shell)
    draft = plan_of(shell, marijke).draft.path
    assert draft is not None
    assert draft.positions == (0, 1, 2, 3, 4, 5, 5, 6, 7, 8, 9)
    press(qtbot, page, "plan.straight")
    idle(qtbot, shell)
    assert plan_of(shell, marijke).draft.is_empty


def test_what_she_walked_already_cannot_be_changed(qtbot: QtBot, page: PlanPage) -> None:
    press(qtbot, page, "plan.week_1")
    for name in ("repeat", "skip", "earlier", "later"):
        assert not child(page, f"plan.{name}").isEnabled()
    press(qtbot, page, "plan.week_2")
    assert child(page, "plan.repeat").isEnabled()
    assert not child(page, "plan.skip").isEnabled()


def test_barrier_4_a_practice_is_swapped_shortened_reordered_and_put_back(
    qtbot: QtBot, shell: Shell, page: PlanPage, marijke: Patient
) -> None:
    press(qtbot, page, "plan.week_4")
    select(page, "plan.practice_0", "body-scan")
    idle(qtbot, shell)
    select(page, "plan.minutes_0", 10)
    idle(qtbot, shell)
    draft = plan_of(shell, marijke).draft.weeks[4]
    assert (draft.practice, draft.minutes, draft.also) == ("body-scan", 10, None)
    before = page.presenter._scene.practices if page.presenter._scene is not None else ()
    press(qtbot, page, "plan.down_0")
    press(qtbot, page, "plan.remove_2")
    idle(qtbot, shell)
    week = plan_of(shell, marijke).draft.weeks[4]
    assert week.practice == before[1].script
    assert week.also is not None
    assert week.also[0] == ("body-scan", 10)
    press(qtbot, page, "plan.add")
    idle(qtbot, shell)
    assert len(plan_of(shell, marijke).draft.weeks[4].also or ()) == len(week.also) + 1
    page.news.put.click()
    idle(qtbot, shell)
    (body,) = bodies(shell, PlanChanged)
    assert isinstance(body, PlanChanged)
    assert (body.week, body.practice) == (4, before[1].script)
    press(qtbot, page, "plan.as_course")
    page.news.put.click()
    idle(qtbot, shell)
    back = bodies(shell, PlanChanged)[1]
    assert isinstance(back, PlanChanged)
    assert (back.week, back.practice, back.also) == (4, "", None)


def test_stepping_through_the_practices_keeps_the_length_that_was_wanted(
    qtbot: QtBot, shell: Shell, page: PlanPage, marijke: Patient
) -> None:
    press(qtbot, page, "plan.week_4")
    box = child(page, "plan.practice_1")
    assert isinstance(box, Select)
    assert (box.currentData(), page.week.rows[1].minutes.currentData()) == ("walking", 10)
    box.setFocus()
    passed = set()
    while box.currentData() != "body-scan":
        qtbot.keyClick(box, Qt.Key.Key_Up)
        passed.add(page.week.rows[1].minutes.currentData())
    assert child(page, "plan.practice_1") is box
    assert page.week.rows[1].minutes.currentData() == 10
    assert len(passed) > 1, "no other length was passed, so nothing was tried"
    there = [box.itemData(at) for at in range(box.count())]
    assert "breathing-space" not in there, "it stands in this week already"
    idle(qtbot, shell)
    also = plan_of(shell, marijke).draft.weeks[4].also
    assert also is not None
    assert also[0] == ("body-scan", 10)


def test_a_change_is_left_as_it_was_and_that_is_undone(
    qtbot: QtBot, shell: Shell, page: PlanPage, marijke: Patient
) -> None:
    press(qtbot, page, "plan.spare.balance")
    idle(qtbot, shell)
    press(qtbot, page, "plan.drop.sparing")
    idle(qtbot, shell)
    assert plan_of(shell, marijke).draft.is_empty
    assert shell.undo is not None
    shell.undo()
    idle(qtbot, shell)
    assert plan_of(shell, marijke).draft.sparing is not None


def test_barrier_16_what_practices_spare_is_set_and_a_pause_as_well(
    qtbot: QtBot, shell: Shell, page: PlanPage, marijke: Patient
) -> None:
    assert any("cleared" in text.text() for text in page.spare.findChildren(Text))
    press(qtbot, page, "plan.spare.balance")
    press(qtbot, page, "plan.pause.keep")
    idle(qtbot, shell)
    pause = next(iter(plan_of(shell, marijke).draft.pauses))
    field = page.news.reasons[f"pause {pause}"]
    qtbot.keyClicks(field, "For the infusion.")
    page.news.put.click()
    idle(qtbot, shell)
    assert bodies(shell, SparingSet) == [SparingSet(needs=("balance",))]
    (set_,) = bodies(shell, PauseSet)
    assert isinstance(set_, PauseSet)
    assert (set_.first_day, set_.last_day, set_.reason) == ("2024-05-20", "2024-06-03", "For the infusion.")
    press(qtbot, page, "plan.pause.back_0")
    page.news.put.click()
    idle(qtbot, shell)
    assert plan_of(shell, marijke).pauses == ()


def test_barrier_4_a_practice_is_recorded_for_her_given_and_taken_back(
    qtbot: QtBot, shell: Shell, page: PlanPage, marijke: Patient
) -> None:
    say(shell.services.spoken, "given", marijke.id, voice(2.0))
    assert page.given.speak is not None
    page.given.speak.look(marijke.id)
    idle(qtbot, shell)
    page.news.put.click()
    idle(qtbot, shell)
    assert shell.said[-1] == "The recording needs a title first. Everything is kept."
    assert bodies(shell, PracticeGiven) == []
    qtbot.keyClicks(page.given.title, "Ten breaths")
    qtbot.keyClicks(page.given.purpose, "For when you lie awake.")
    page.news.put.click()
    idle(qtbot, shell)
    (given,) = bodies(shell, PracticeGiven)
    assert isinstance(given, PracticeGiven)
    assert (given.title, given.purpose, len(given.sounds)) == ("Ten breaths", "For when you lie awake.", 1)
    db = shell.services.vault.database
    assert db.row("SELECT COUNT(*) FROM sound_uploads WHERE blob = ?", (given.sounds[0].blob,)) == (1,)
    assert page.given.title.text() == ""
    press(qtbot, page, "plan.given.back_0")
    idle(qtbot, shell)
    assert plan_of(shell, marijke).given == ()
    assert db.row("SELECT COUNT(*) FROM sound_uploads WHERE blob = ?", (given.sounds[0].blob,)) == (0,)
    assert shell.undo is not None
    shell.undo()
    idle(qtbot, shell)
    assert [each.practice.title for each in plan_of(shell, marijke).given] == ["Ten breaths"]


def test_a_draft_is_there_again_and_that_of_another_is_another(
    qtbot: QtBot, shell: Shell, world: World, page: PlanPage, marijke: Patient
) -> None:
    other = world.patient("Piet", 4, 0)
    press(qtbot, page, "plan.repeat")
    qtbot.keyClicks(page.news.reasons["path"], "Slowly.")
    idle(qtbot, shell)
    page.entered({"person": other.id})
    idle(qtbot, shell)
    assert page.news.reasons == {}
    page.entered({"person": marijke.id})
    idle(qtbot, shell)
    assert page.news.reasons["path"].words() == "Slowly."


def test_an_undo_brings_back_that_one_change_and_keeps_what_was_typed_since(
    qtbot: QtBot, shell: Shell, page: PlanPage, marijke: Patient
) -> None:
    press(qtbot, page, "plan.repeat")
    press(qtbot, page, "plan.spare.arm")
    press(qtbot, page, "plan.drop.path")
    idle(qtbot, shell)
    undo = shell.undo
    assert undo is not None
    qtbot.keyClicks(page.news.reasons["sparing"], "After the operation.")
    idle(qtbot, shell)
    undo()
    idle(qtbot, shell)
    draft = plan_of(shell, marijke).draft
    assert draft.path is not None
    assert draft.sparing is not None
    assert draft.sparing.reason == "After the operation."
    assert page.news.reasons["sparing"].words() == "After the operation."


def test_an_undo_after_all_was_sent_drafts_nothing_of_it_again(
    qtbot: QtBot, shell: Shell, page: PlanPage, marijke: Patient
) -> None:
    press(qtbot, page, "plan.spare.arm")
    press(qtbot, page, "plan.repeat")
    press(qtbot, page, "plan.drop.path")
    idle(qtbot, shell)
    undo = shell.undo
    page.news.put.click()
    idle(qtbot, shell)
    assert undo is not None
    undo()
    idle(qtbot, shell)
    draft = plan_of(shell, marijke).draft
    assert draft.sparing is None
    assert draft.path is not None
    page.news.put.click()
    idle(qtbot, shell)
    undo()
    idle(qtbot, shell)
    assert plan_of(shell, marijke).draft.is_empty
    assert not page.news.put.isEnabled()


def test_an_undo_that_comes_late_never_reaches_another_patient(
    qtbot: QtBot, shell: Shell, world: World, page: PlanPage, marijke: Patient
) -> None:
    other = world.patient("Piet", 4, 0)
    press(qtbot, page, "plan.spare.arm")
    press(qtbot, page, "plan.drop.sparing")
    idle(qtbot, shell)
    page.entered({"person": other.id})
    idle(qtbot, shell)
    assert shell.undo is not None
    shell.undo()
    idle(qtbot, shell)
    assert plan_of(shell, other).draft.is_empty
    assert plan_of(shell, marijke).draft.sparing is not None


def test_the_desk_leads_to_the_plan_by_its_button_and_by_a_key_and_escape_leads_back(
    qtbot: QtBot, shell: Shell, world: World, page: PlanPage, marijke: Patient
) -> None:
    desk = opened(qtbot, shell, marijke)
    desk.desk.letter.plan.click()
    assert shell.gone[-1] == ("plan", {"person": marijke.id})
    desk.desk.letter.paper.setFocus()
    shell.gone.clear()
    qtbot.keyClick(
        desk.desk.letter.paper,
        Qt.Key.Key_W,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert shell.gone[-1] == ("plan", {"person": marijke.id})
    page.activateWindow()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert shell.gone[-1] == ("dossier", {"person": marijke.id})


def test_who_has_not_begun_has_no_plan_yet(qtbot: QtBot, shell: Shell, world: World, page: PlanPage) -> None:
    invited = world.patient("Nel", 0, 0, Standing.INVITED)
    page.entered({"person": invited.id})
    idle(qtbot, shell)
    assert "once the course has begun" in shell.said[-1]


def test_the_title_of_a_practice_is_not_cut_and_no_full_stop_stands_twice(page: PlanPage) -> None:
    assert "In the plan of Marijke B. nothing is about to change." in said(page)
    for row in page.week.rows:
        if row.isVisibleTo(page):
            title = row.script.currentText()
            assert row.script.width() >= row.script.fontMetrics().horizontalAdvance(title) + 40, title


def test_everything_that_takes_the_focus_has_a_name(qtbot: QtBot, page: PlanPage) -> None:
    press(qtbot, page, "plan.repeat")
    press(qtbot, page, "plan.spare.arm")
    assert nameless(page) == []
    assert too_wide(page) == []
