"""The whole of a treatment on the therapist's side: its end, the hospital's record, the copy for a supervisor."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from threading import Event

import pytest
from fhir.resources.R4B.bundle import Bundle
from PySide6.QtCore import QDate, QMimeData, Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from app.clock import SetClock
from app.exports.record import RECORD_NAME
from app.model.change_set import ChangeSet
from app.model.changes import CallAnswered
from app.model.ids import ChangeId, PersonId
from app.phrases.blanks import find_blanks
from app.review.endings import Parting
from app.vault.care_members import CareMember, CareMembers
from app.vault.vault import Vault
from tests.app.exports.treated import BODY, LETTER, LINE, MOMENT, NAME, NOTE, PLAN, WITHDRAWN, Treated
from tests.ui.named import nameless, settle, too_low, too_wide, words
from tests.ui.review.conftest import Shell, idle
from tests.ui.review.test_dossier import opened
from tests.ui.review.world import ME, MORNING, World
from ui import theme
from ui.outgoing.carrier import FORMAT
from ui.record.closing import sentences
from ui.record.page import RecordPage
from ui.record.saving import SUPERVISION_PDF, SUPERVISION_TEXT
from ui.text import Translations
from ui.theme.theme import make

SIZES = [("light", 100, 1052), ("dark", 150, 1052), ("high-contrast", 200, 1100)]


@pytest.fixture
def treated(vault: Vault, clock: SetClock) -> Treated:
    made = Treated(vault, clock)
    made.live()
    return made


@pytest.fixture
def world(treated: Treated) -> World:
    return treated.world


def record(qtbot: QtBot, shell: Shell, treated: Treated, width: int = 1052) -> RecordPage:
    page = RecordPage(shell)
    qtbot.addWidget(page)
    shell.pages.append(page)
    page.resize(width, 900)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.entered({"person": treated.patient.id})
    idle(qtbot, shell)
    return page


def words_of(path: Path) -> str:
    document = QPdfDocument()
    assert document.load(str(path)) == QPdfDocument.Error.None_
    text = " ".join(document.getAllText(page).text() for page in range(document.pageCount()))
    document.close()
    return "".join(text.split())


def only(place: Path) -> Path:
    (folder,) = place.iterdir()
    return folder


def tight(text: str) -> str:
    return "".join(text.split())


def copied(qtbot: QtBot, shell: Shell, page: RecordPage) -> None:
    page.supervision.prepare.click()
    idle(qtbot, shell)


def test_the_record_is_saved_as_a_document_and_as_fhir(
    qtbot: QtBot, shell: Shell, treated: Treated, tmp_path: Path
) -> None:
    place = tmp_path / "there"
    place.mkdir()
    asked = treated.db.rows("SELECT change FROM shared_entries WHERE entry NOT IN (SELECT entry FROM withdrawals)")
    treated.writes(CallAnswered(asked=ChangeId(asked[0][0]), disposition="none", reason="It was long ago."), days=1)
    page = record(qtbot, shell, treated)
    page.hospital.save_into(place)
    idle(qtbot, shell)
    folder = only(place)
    assert folder.name == "Record of Marijke van den Berg, 2024-05-20"
    assert str(folder) in page.hospital.saved.panel.text
    Bundle.model_validate_json((folder / RECORD_NAME).read_bytes())
    text = words_of(folder / "Treatment.pdf")
    for part in (
        MOMENT,
        BODY,
        *LETTER.split("\n\n"),
        NOTE,
        LINE,
        PLAN,
        NAME,
        "Memories came up",
        "Week 2 once more.",
    ):
        assert tight(part) in text, part
    assert tight("handed over to the general practitioner. She wished it.") in text
    assert tight("What was done about answers to safety items") in text
    assert tight("Anna Visser: nothing was done. It was long ago.") in text
    assert tight("Marijke slept.") in text
    assert tight(WITHDRAWN) not in text
    assert tight("A note to what was withdrawn") not in text


def test_only_what_is_chosen_is_saved(qtbot: QtBot, shell: Shell, treated: Treated, tmp_path: Path) -> None:
    place = tmp_path / "there"
    place.mkdir()
    page = record(qtbot, shell, treated)
    page.hospital.pdf.click()
    page.hospital.save_into(place)
    idle(qtbot, shell)
    assert [path.name for path in only(place).iterdir()] == [RECORD_NAME]
    page.hospital.fhir.click()
    assert not page.hospital.save.isEnabled()


def test_a_place_that_is_not_there_is_said_in_a_sentence(
    qtbot: QtBot, shell: Shell, treated: Treated, tmp_path: Path
) -> None:
    page = record(qtbot, shell, treated)
    page.hospital.save_into(tmp_path / "no-such-folder")
    idle(qtbot, shell)
    assert page.hospital.saved.panel.text.startswith("It cannot be saved there")
    assert page.hospital.save.isEnabled()


def test_there_is_no_record_of_somebody_in_other_care(qtbot: QtBot, shell: Shell, treated: Treated) -> None:
    with treated.db.transaction():
        member = CareMember(treated.patient.stream, ME, present=False, covering=False, until=None, since=MORNING)
        CareMembers(treated.db).save(member)
    page = record(qtbot, shell, treated)
    assert page.hospital.isHidden()
    assert page.ending.begin.isHidden()
    assert page.supervision.prepare.isHidden()


def test_without_her_word_there_is_no_copy_and_she_can_be_asked_in_the_letter(
    qtbot: QtBot, shell: Shell, treated: Treated
) -> None:
    page = record(qtbot, shell, treated)
    assert page.supervision.prepare.isHidden()
    assert "A copy can be made only while your patient agrees" in words(page)
    page.supervision.ask.click()
    idle(qtbot, shell)
    assert shell.gone[-1] == ("dossier", {"person": treated.patient.id, "anew": True})
    assert shell.services.review is not None
    dossier = shell.services.review.dossier(treated.patient.id)
    assert dossier is not None
    assert "discuss our letters with my supervisor" in dossier.draft.text


def test_barrier_22_the_copy_is_looked_at_added_to_and_has_no_name_in_it(
    qtbot: QtBot, shell: Shell, treated: Treated, tmp_path: Path
) -> None:
    place = tmp_path / "there"
    place.mkdir()
    treated.agrees("supervision")
    page = record(qtbot, shell, treated)
    assert "agrees that you discuss the pages with a supervisor (since today)" in words(page)
    copied(qtbot, shell, page)
    copy = page.copy
    assert "[patient] walked with [therapist]" in copy.text.toPlainText()
    assert "Bergen" in copy.text.toPlainText()
    qtbot.keyClicks(copy.replacements.words, "bergen")
    qtbot.keyClick(copy.replacements.words, Qt.Key.Key_Return)
    assert not copy.save.isEnabled(), "what was named is not replaced yet"
    idle(qtbot, shell)
    assert copy.save.isEnabled()
    assert "Bergen" not in copy.text.toPlainText()
    assert "becomes [relative]" in copy.replacements.told.text()
    copy.save_into(place)
    idle(qtbot, shell)
    folder = only(place)
    assert folder.name == "For supervision, 2024-05-20"
    assert sorted(path.name for path in folder.iterdir()) == [SUPERVISION_PDF, SUPERVISION_TEXT]
    text = (folder / SUPERVISION_TEXT).read_text(encoding="utf-8")
    paper = words_of(folder / SUPERVISION_PDF)
    raw = (folder / SUPERVISION_PDF).read_bytes()
    for gone in (
        "Marijke",
        "den Berg",
        "Bergen",
        "Anna",
        "Visser",
        "Joop",
        "06 12",
        "1958",
        "2024",
        "May",
        WITHDRAWN,
    ):
        assert gone not in text, gone
        assert tight(gone) not in paper, gone
        assert gone.encode() not in raw or gone in ("2024", "May"), gone
    assert tight("[patient] walked with [therapist]") in paper
    assert "Note of the therapist: You stopped there, [patient]." in text
    assert "on week 2, day 4." in text, "a date within her words is told by the course as well"


def test_a_replacement_can_be_let_in_again_but_never_her_name(qtbot: QtBot, shell: Shell, treated: Treated) -> None:
    treated.agrees("supervision")
    page = record(qtbot, shell, treated)
    copied(qtbot, shell, page)
    chips = page.copy.replacements.chips
    assert not [each for each in chips if each.by == "[patient]"]
    assert "Marijke" in page.copy.replacements.fixed.text()
    joop = next(chip for each, chip in chips.items() if each.words == "Joop")
    joop.click()
    idle(qtbot, shell)
    assert "says Joop." in page.copy.text.toPlainText()
    next(chip for each, chip in page.copy.replacements.chips.items() if each.words == "Joop").click()
    idle(qtbot, shell)
    assert "says [person 1]." in page.copy.text.toPlainText()


def test_empty_or_known_words_are_not_added(qtbot: QtBot, shell: Shell, treated: Treated) -> None:
    treated.agrees("supervision")
    page = record(qtbot, shell, treated)
    copied(qtbot, shell, page)
    card = page.copy.replacements
    card.add.click()
    assert card.told.text() == "Please write the words first."
    qtbot.keyClicks(card.words, "joop")
    card.add.click()
    assert card.told.text() == "“joop” is replaced already."
    assert card.words.text() == "joop", "what was typed stays"
    assert card.added == []


def test_when_she_takes_her_word_back_nothing_is_saved(
    qtbot: QtBot, shell: Shell, treated: Treated, tmp_path: Path
) -> None:
    place = tmp_path / "there"
    place.mkdir()
    treated.agrees("supervision")
    page = record(qtbot, shell, treated)
    copied(qtbot, shell, page)
    treated.agrees("supervision", False)
    page.copy.save_into(place)
    idle(qtbot, shell)
    assert list(place.iterdir()) == []
    assert page.copy.saved.panel.text == "Nothing was saved: your patient does not agree any more."
    page.changed(ChangeSet.of("use", "use supervision"))
    idle(qtbot, shell)
    assert page.copy.text.toPlainText() == ""
    assert shell.said[-1] == "A copy can be made only while your patient agrees."


def test_the_treatment_ends_at_once_and_goes_on_after_all(qtbot: QtBot, shell: Shell, treated: Treated) -> None:
    page = record(qtbot, shell, treated)
    assert shell.services.review is not None
    ends = shell.services.review.ends
    page.ending.begin.click()
    qtbot.keyClicks(page.ending.words, "Go well.")
    page.ending.at_once.click()
    idle(qtbot, shell)
    ending = ends.of(treated.patient.id).ending
    assert ending is not None
    assert (ending.on_day, ending.reason, ending.words) == (MORNING.date(), "completed", "Go well.")
    assert "ended on 20 May 2024: the course was finished." in page.ending.stands.text()
    assert page.ending.begin.isHidden()
    assert shell.undo is not None
    shell.undo()
    idle(qtbot, shell)
    assert ends.of(treated.patient.id).ending is None
    assert page.ending.words.words() == "Go well.", "what was typed stays"


def test_it_ends_with_the_letter_which_can_begin_from_sentences(qtbot: QtBot, shell: Shell, treated: Treated) -> None:
    page = record(qtbot, shell, treated)
    review = shell.services.review
    assert review is not None
    page.ending.begin.click()
    page.ending.with_letter.click()
    idle(qtbot, shell)
    assert "ends with your next letter" in page.ending.stands.text()
    assert not page.ending.begin_letter.isEnabled()
    page.ending.sentences[0].click()
    page.ending.sentences[1].click()
    page.ending.begin_letter.click()
    idle(qtbot, shell)
    dossier = review.dossier(treated.patient.id)
    assert dossier is not None
    assert dossier.draft.text == (
        f"Dear {NAME},\n\nWith this letter our weeks of writing come to an end.\n\n"
        "Thank you for everything that you let me read.\n\nWith warm wishes,\nAnna Visser"
    )
    assert review.send(treated.patient.id) is not None
    assert review.ends.of(treated.patient.id).ending is not None


def test_sentences_come_after_what_was_written(qtbot: QtBot, shell: Shell, treated: Treated) -> None:
    review = shell.services.review
    assert review is not None
    review.keep_letter(treated.patient.id, "To end", "Dear Marijke, I wrote this.")
    page = record(qtbot, shell, treated)
    page.ending.sentences[1].click()
    page.ending.begin_letter.click()
    idle(qtbot, shell)
    dossier = review.dossier(treated.patient.id)
    assert dossier is not None
    assert dossier.draft.subject == "To end"
    assert dossier.draft.text.startswith("Dear Marijke, I wrote this.\n\nThank you")


def test_the_dossier_leads_there_by_button_and_key_and_shows_the_letter_anew(
    qtbot: QtBot, shell: Shell, treated: Treated
) -> None:
    treated.agrees("supervision")
    page = opened(qtbot, shell, treated.patient)
    card = page.around.record
    assert "agrees that you discuss the pages with a supervisor" in card.facts.text()
    assert "has not said whether a study" in card.facts.text()
    card.open.click()
    assert shell.gone[-1] == ("record", {"person": treated.patient.id})
    shell.gone.clear()
    qtbot.keyClick(page.desk, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert shell.gone == [("record", {"person": treated.patient.id})]
    review = shell.services.review
    assert review is not None
    review.keep_letter(treated.patient.id, "", "From the record.")
    page.entered({"person": treated.patient.id, "anew": True})
    idle(qtbot, shell)
    assert page.desk.letter.paper.toPlainText() == "From the record."


def test_the_dossier_says_that_it_ended(qtbot: QtBot, shell: Shell, treated: Treated) -> None:
    assert shell.services.review is not None
    shell.services.review.ends.end(treated.patient.id, Parting(MORNING.date(), "her wish"))
    page = opened(qtbot, shell, treated.patient)
    assert page.desk.header.kicker.text() == "The treatment ended on Monday 20 May"
    assert "The treatment ended on 20 May 2024: the patient wishes to stop." in page.around.record.facts.text()


def test_a_last_day_that_is_to_come_is_said_so(qtbot: QtBot, shell: Shell, treated: Treated) -> None:
    assert shell.services.review is not None
    shell.services.review.ends.end(treated.patient.id, Parting(MORNING.date() + timedelta(days=3), "her wish"))
    page = opened(qtbot, shell, treated.patient)
    assert "The treatment ends on 23 May 2024: the patient wishes to stop." in page.around.record.facts.text()
    assert "ends on 23 May 2024" in record(qtbot, shell, treated).ending.stands.text()


def test_escape_leads_back(qtbot: QtBot, shell: Shell, treated: Treated) -> None:
    treated.agrees("supervision")
    page = record(qtbot, shell, treated)
    copied(qtbot, shell, page)
    assert page.copy.isVisible()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not page.copy.isVisible()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert shell.gone[-1] == ("dossier", {"person": treated.patient.id})


def test_it_reads_in_dutch(qtbot: QtBot, shell: Shell, treated: Treated, dutch: None) -> None:
    treated.agrees("supervision")
    page = record(qtbot, shell, treated)
    copied(qtbot, shell, page)
    assert "Marijke" not in page.copy.text.toPlainText()


@pytest.fixture
def dutch(qapp: QApplication) -> Iterator[None]:
    speaking = Translations()
    speaking.speak("nl")
    yield
    speaking.speak("en")


@pytest.mark.parametrize(("dress", "percent", "width"), SIZES)
def test_everything_has_a_name_and_room(
    dress: str, percent: int, width: int, qapp: QApplication, qtbot: QtBot, shell: Shell, treated: Treated
) -> None:
    theme.wear(qapp, make(dress, percent))
    treated.agrees("supervision")
    page = record(qtbot, shell, treated, width)
    page.ending.open_form(True)
    settle()
    assert nameless(page) == []
    assert too_wide(page) == []
    assert too_low(page) == []
    copied(qtbot, shell, page)
    settle()
    assert nameless(page) == []
    assert too_wide(page) == []
    assert too_low(page) == []


def test_her_last_words_are_looked_through_before_the_end_leaves(
    qtbot: QtBot, shell: Shell, treated: Treated, world: World
) -> None:
    world.patient("Joop de Wit", 3, 0)
    page = record(qtbot, shell, treated)
    page.ending.begin.click()
    qtbot.keyClicks(page.ending.words, "Farewell, Joop")
    for button in (page.ending.with_letter, page.ending.at_once):
        button.click()
        idle(qtbot, shell)
        settle()
        assert page.look.cards.sentences == (
            f"{NAME} will read the name of Joop de Wit, another of your patients, in the words for your patient.",
        )
        state = page._presenter.state
        assert state is not None
        assert (state.end.ending, state.end.waiting) == (None, None)
    page.look.back.click()
    assert page.ending.words.hasFocus()
    qtbot.keyClicks(page.ending.words, " {and}")
    page.ending.at_once.click()
    idle(qtbot, shell)
    assert page.look.cards.sentences[0].startswith("A blank is still open in the words for your patient: {and}.")
    assert page.look.all_the_same.isHidden()
    page.ending.words.clear()
    qtbot.keyClicks(page.ending.words, "Farewell, Joop")
    page.ending.at_once.click()
    idle(qtbot, shell)
    page.look.all_the_same.click()
    idle(qtbot, shell)
    state = page._presenter.state
    assert state is not None
    assert state.end.ending is not None
    assert state.end.ending.words == "Farewell, Joop"


def test_words_of_another_patient_are_asked_about_on_the_record(
    qtbot: QtBot, shell: Shell, treated: Treated, world: World
) -> None:
    joop = world.patient("Joop de Wit", 3, 0)
    page = record(qtbot, shell, treated)
    page.ending.begin.click()
    data = QMimeData()
    data.setText("My knee hurts so.")
    data.setData(FORMAT, joop.id.encode())
    page.ending.words.insertFromMimeData(data)
    assert page.carrier.question is not None
    page.carrier.question.leave_out.click()
    assert page.ending.words.words() == ""


@pytest.mark.parametrize("with_letter", [False, True])
@pytest.mark.parametrize("taken_back", [False, True])
def test_the_way_back_is_hers_while_another_is_looked_at(
    qtbot: QtBot, shell: Shell, treated: Treated, with_letter: bool, taken_back: bool
) -> None:
    assert shell.services.review is not None
    ends, hers, joop = shell.services.review.ends, treated.patient.id, treated.other.id

    def over(person: PersonId) -> bool:
        state = ends.of(person)
        return state.ending is not None or state.waiting is not None

    page = record(qtbot, shell, treated)
    page.ending.begin.click()
    (page.ending.with_letter if with_letter else page.ending.at_once).click()
    idle(qtbot, shell)
    if taken_back:
        page.ending.resume.click()
        idle(qtbot, shell)
    elif with_letter:
        ends.wait(joop, Parting(MORNING.date(), "other"))
    else:
        ends.end(joop, Parting(MORNING.date(), "other"))
    assert NAME in shell.said[-1]
    assert over(hers) is not taken_back
    undo = shell.undo
    assert undo is not None
    page.entered({"person": joop})
    idle(qtbot, shell)
    undo()
    idle(qtbot, shell)
    assert over(hers) is taken_back
    assert over(joop) is not taken_back, "Joop's stays as it was"
    assert NAME in shell.said[-1]
    assert page.title.text().startswith("Joop de Wit")


def test_what_is_typed_for_one_never_stands_in_the_form_of_another_and_nothing_of_it_is_lost(
    qtbot: QtBot, shell: Shell, treated: Treated
) -> None:
    page = record(qtbot, shell, treated)
    page.ending.begin.click()
    qtbot.keyClicks(page.ending.words, "Go well, Marijke.")
    page.ending.form.findChild(QAbstractButton, "record.end.reason.1").click()
    page.ending.day.setDate(QDate(2024, 6, 3))
    page.ending.sentences[0].click()
    page.entered({"person": treated.other.id})
    assert not page.ending.isEnabled()
    assert page.ending.words.words() == ""
    assert page.ending.form.isHidden()
    idle(qtbot, shell)
    assert page.ending.isEnabled()
    assert page.ending.parting == Parting(MORNING.date(), "completed")
    assert page.ending.chosen == ()
    page.ending.begin.click()
    qtbot.keyClicks(page.ending.words, "Go well, Joop.")
    page.entered({"person": treated.patient.id})
    idle(qtbot, shell)
    hers = Parting(date(2024, 6, 3), "her wish", "Go well, Marijke.")
    assert page.ending.parting == hers
    page.left()
    again = record(qtbot, shell, treated)
    assert again.ending.parting == hers, "also after the program came back"
    again.entered({"person": treated.other.id})
    idle(qtbot, shell)
    assert again.ending.parting == Parting(MORNING.date(), "completed", "Go well, Joop.")


def test_an_end_that_leaves_with_a_letter_is_not_told_as_past(qtbot: QtBot, shell: Shell, treated: Treated) -> None:
    review = shell.services.review
    assert review is not None
    review.ends.wait(treated.patient.id, Parting(MORNING.date(), "completed"))
    review.send(treated.patient.id, text="Dear Marijke", leaves_at=MORNING + timedelta(days=2))
    page = record(qtbot, shell, treated)
    said = "ends with the letter of 22 May 2024, on 20 May 2024: the course was finished."
    assert said in page.ending.stands.text()
    assert said in opened(qtbot, shell, treated.patient).around.record.facts.text()
    page.ending.resume.click()
    idle(qtbot, shell)
    assert "goes on" in page.ending.stands.text()
    assert shell.undo is not None
    shell.undo()
    idle(qtbot, shell)
    assert said in page.ending.stands.text()
    assert shell.said[-1] == f"The treatment of {NAME} ends when your letter leaves."


def test_own_words_are_a_blank_of_the_closing_letter_until_they_are_there() -> None:
    (left,) = [sentence for sentence in sentences() if "look back" in sentence]
    assert [blank.words for blank in find_blanks(left)] == ["your own words"]


def read(qtbot: QtBot, shell: Shell) -> None:
    """Waits until what was asked of the vault was told; the cpu lane may still be busy."""
    told: list[None] = []
    shell.background.run("vault", lambda: None, told.append)
    qtbot.waitUntil(lambda: bool(told))


def test_the_window_does_not_wait_for_what_is_replaced_and_a_late_copy_is_dropped(
    qtbot: QtBot, shell: Shell, treated: Treated
) -> None:
    treated.agrees("supervision")
    treated.agrees("supervision", patient=treated.other)
    page = record(qtbot, shell, treated)
    go_on, here = Event(), Event()

    def busy() -> bool:
        here.set()
        return go_on.wait(60)

    shell.background.run("cpu", busy, lambda _done: None)
    assert here.wait(60)
    page.supervision.prepare.click()
    read(qtbot, shell)
    assert page.copy.isVisible()
    assert page.copy.text.toPlainText() == ""
    assert not page.copy.save.isEnabled()
    page.entered({"person": treated.other.id})
    read(qtbot, shell)
    go_on.set()
    idle(qtbot, shell)
    assert page.copy.text.toPlainText() == ""
    assert page.copy.replacements.chips == {}


@pytest.mark.usefixtures("dutch")
def test_unwanted_effects_and_what_is_spared_are_told_in_words_of_the_language(
    qtbot: QtBot, shell: Shell, treated: Treated, tmp_path: Path
) -> None:
    place = tmp_path / "there"
    place.mkdir()
    page = record(qtbot, shell, treated)
    page.hospital.save_into(place)
    idle(qtbot, shell)
    (paper,) = only(place).glob("*.pdf")
    text = words_of(paper)
    day = tight("10 mei 2024 · Memories came up · hinderlijk · shorter")
    assert day in text
    assert tight("12 mei 2024") in text
    assert tight("arm of schouder") in text
    assert "hindering" not in text
    assert "2024-05" not in text
