from dataclasses import dataclass, field
from typing import Any

import pytest

from app.diary.views import EntryView, WithdrawOutcome
from app.model.states import DeliveryState, Withdrawal
from tests.ui.patient import Patient, Steps
from ui.diary.draft import Draft
from ui.diary.presenter import DiaryPresenter


@dataclass
class Sheet:
    """Remembers what the presenter shows."""

    draft: Draft | None = None
    entry: EntryView | None = None
    kept: int = 0
    seen: dict[str, Any] = field(default_factory=dict)
    errors: list[Any] = field(default_factory=list)

    def prompts(self):
        return "What happened?", "What did you notice?"

    def show_page(self, draft, entry, forms, *, derived=False, weekly=None):
        self.draft, self.entry = draft, entry
        self.seen["forms"], self.seen["weekly"] = forms, weekly

    def show_kept(self, at):
        self.kept += 1

    def show_trouble(self, error):
        self.errors.append(error)

    def show_side(self, side):
        self.seen["side"] = side

    def show_preview(self, shared):
        self.seen["preview"] = shared

    def show_entry(self, entry):
        self.entry = entry

    def show_others(self, entry, versions):
        self.seen["others"] = versions

    def show_older(self, entries):
        self.seen["older"] = entries

    def show_hits(self, words, hits):
        self.seen["hits"] = hits

    def say_shared(self, entry):
        self.seen["shared"] = entry

    def say_withdrawn(self, outcome, undo):
        self.seen["withdrawn"], self.seen["undo"] = outcome, undo

    def say_moved(self, form, undo):
        self.seen["moved"], self.seen["undo"] = form, undo

    def say_cleared(self, undo):
        self.seen["undo"] = undo

    def say_word_forgotten(self, word, undo):
        self.seen["undo"] = undo

    def say_brought_back(self, undo):
        self.seen["undo"] = undo

    def say_removed(self, entry, *, left):
        self.seen["removed"], self.seen["left"] = entry, left


@pytest.fixture
def sheet() -> Sheet:
    return Sheet()


@pytest.fixture
def presenter(patient: Patient, bench, sheet: Sheet) -> DiaryPresenter:
    bench.give(patient.services)
    return DiaryPresenter(sheet, bench, bench.background, "en")


def test_the_page_of_this_week_lies_open_and_nothing_is_listed_before_a_word_was_written(presenter, sheet, patient):
    presenter.start()
    assert sheet.draft.form.id == "pleasant-moments"
    assert sheet.draft.week == 2
    assert patient.services.diary.recent() == ()


def test_every_keystroke_is_kept_and_it_says_so(presenter, sheet, patient):
    presenter.start()
    for text in ("T", "Te", "Tea"):
        sheet.draft.write("moment", text)
    assert sheet.kept == 3
    (entry,) = patient.services.diary.recent()
    assert entry.first_words == "Tea"
    assert entry.delivery is None, "private until it is shared"


def test_chips_and_scale_are_kept_and_can_be_left_open_again(presenter, sheet, patient):
    presenter.start()
    sheet.draft.choose("body", ["jaw", "a stone"])
    sheet.draft.rate("energy", 4)
    sheet.draft.rate("energy", None)
    (entry,) = patient.services.diary.recent()
    assert [(answer.question, answer.words) for answer in entry.answers] == [("body", ("jaw", "a stone"))]


def test_leaving_keeps_the_last_keystroke_although_a_write_is_under_way(patient, bench, sheet):
    bench.give(patient.services)
    bench.background = Steps()
    presenter = DiaryPresenter(sheet, bench, bench.background, "en")
    presenter.start()
    while bench.background.waiting:
        bench.background.step()
    sheet.draft.write("moment", "T")
    sheet.draft.write("moment", "Tea")
    presenter.flush()
    while bench.background.waiting:
        bench.background.step()
    assert patient.services.diary.recent()[0].first_words == "Tea"


def test_the_preview_holds_the_last_keystroke_although_a_write_is_under_way(patient, bench, sheet):
    bench.give(patient.services)
    bench.background = Steps()
    presenter = DiaryPresenter(sheet, bench, bench.background, "en")
    presenter.start()
    while bench.background.waiting:
        bench.background.step()
    for text in ("T", "Te", "Tea"):
        sheet.draft.write("moment", text)
    presenter.preview()
    while bench.background.waiting:
        bench.background.step()
    assert [answer.text for answer in sheet.seen["preview"].answers] == ["Tea"]


def test_a_page_begun_today_is_taken_up_again(presenter, sheet, patient):
    entry = patient.writes("Tea on the balcony")
    presenter.start()
    assert sheet.draft.entry == entry
    assert sheet.draft.answer("moment").text == "Tea on the balcony"


def test_the_preview_shows_exactly_what_is_then_shared(presenter, sheet, patient):
    presenter.start()
    sheet.draft.write("moment", "Tea")
    presenter.preview()
    preview = sheet.seen["preview"]
    assert [answer.text for answer in preview.answers] == ["Tea"]
    presenter.share(preview.entry)
    assert sheet.seen["shared"].delivery.state is DeliveryState.KEPT
    patient.pair.sync()
    tom = patient.pair.tom
    (row,) = tom.db.rows("SELECT id FROM changes WHERE kind = 'entry.shared'")
    assert tom.journal.get(patient.pair.stream, row[0]).body == preview


def test_nothing_is_shared_before_the_preview_was_confirmed(presenter, sheet, patient):
    presenter.start()
    sheet.draft.write("moment", "Tea")
    presenter.preview()
    presenter.keep_for_myself()
    patient.pair.sync()
    assert patient.services.diary.recent()[0].delivery is None
    assert patient.pair.tom.db.rows("SELECT 1 FROM changes WHERE kind = 'entry.shared'") == []


def test_what_is_shared_before_the_digits_were_compared_waits_and_says_so(stranger, bench, sheet):
    bench.give(stranger.services)
    presenter = DiaryPresenter(sheet, bench, bench.background, "en")
    entry = stranger.writes("Tea")
    presenter.share(entry)
    assert sheet.seen["shared"].waiting_for_digits


def test_a_shared_entry_that_is_changed_becomes_a_new_version_of_which_only_she_knows(presenter, sheet, patient):
    entry = patient.writes("Tea", share=True)
    presenter.edit(entry)
    sheet.draft.write("moment", "Tea and rain")
    presenter.read(entry)
    assert sheet.entry.edited_since_shared
    assert (sheet.entry.version, sheet.entry.shared_version) == (2, 1)


def test_an_entry_that_never_left_is_taken_back_and_one_that_left_is_asked_back(presenter, sheet, patient):
    entry = patient.writes("Tea", share=True)
    presenter.withdraw(entry)
    assert sheet.seen["withdrawn"] is WithdrawOutcome.TAKEN_BACK
    presenter.share(entry)
    patient.pair.sync()
    presenter.withdraw(entry)
    assert sheet.seen["withdrawn"] is WithdrawOutcome.ASKED
    assert sheet.entry.withdrawal is Withdrawal.ASKED
    patient.pair.sync()
    presenter.read(entry)
    assert sheet.entry.withdrawal is Withdrawal.WITHDRAWN


def test_what_was_opened_cannot_be_taken_back_and_it_says_so(presenter, sheet, patient):
    entry = patient.writes("Tea and soup", share=True)
    patient.is_answered(entry, "Tea and soup", "soup", "Good soup.")
    presenter.withdraw(entry)
    assert sheet.seen["withdrawn"] is WithdrawOutcome.ALREADY_OPENED


def test_a_removed_entry_comes_back_with_undo(presenter, sheet, patient):
    entry = patient.writes("Tea")
    presenter.remove(entry)
    assert sheet.seen["older"] == ()
    assert not sheet.seen["left"]
    presenter.restore(sheet.seen["removed"])
    assert sheet.entry.id == entry


def test_words_are_found_in_entries_and_letters(presenter, sheet, patient):
    entry = patient.writes("The soup was warm", share=True)
    patient.is_answered(entry, "The soup was warm", "soup", "I am glad.")
    presenter.search("sou")
    assert {hit.kind for hit in sheet.seen["hits"]} == {"entry", "letter"}


def test_this_week_shows_each_day_and_the_newest_note(presenter, sheet, patient):
    entry = patient.writes("The soup was warm", share=True)
    patient.is_answered(entry, "The soup was warm", "soup", "I am glad.")
    presenter.look_aside()
    side = sheet.seen["side"]
    assert [row.entry is not None for row in side.rows] == [False, False, True]
    assert side.noted[1].text == "I am glad."
    assert side.therapist == "Tom"


def test_an_answer_that_comes_late_does_not_replace_the_page_that_was_opened_after_it(patient, bench, sheet):
    bench.give(patient.services)
    entry = patient.writes("Tea")
    bench.background = Steps()
    presenter = DiaryPresenter(sheet, bench, bench.background, "en")
    presenter.read(entry)
    presenter.start("free-page")
    while bench.background.waiting:
        bench.background.step()
    assert sheet.entry is None
    assert sheet.draft.form.id == "free-page"
