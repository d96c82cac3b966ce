"""Letters that are spoken: from the therapist, and back."""

import pytest

from app.letters.service import Letters
from app.model.states import DeliveryState
from app.spoken.service import Spoken
from app.vault.sound_files import SoundFiles
from tests.app.spoken.speaking import say, voice
from tests.ui.named import child, children, nameless, words
from ui.letters.page import LettersPage
from ui.sound.aloud import Reader
from ui.spoken.card import SpeakCard
from ui.spoken.row import SoundRow
from ui.widgets import PrimaryButton, StateLine


@pytest.fixture
def page(patient, bench, shown):
    bench.give(patient.services)
    made = LettersPage(bench)
    made.resize(1052, 800)
    return shown(made)


def arrives(patient, sound_too: bool = True):
    """Tom's letter with a voice note comes; its sound with it, or later."""
    tom, clock = patient.pair.tom, patient.clock
    spoken, letters = Spoken(tom.db, clock), Letters(tom.db, clock)
    say(spoken, "draft", patient.pair.anna.me.id, voice(2.0))
    letter = letters.send(patient.pair.anna.me.id, text="Dear Anna,\n\nListen.")
    with tom.db.transaction():
        tom.db.execute("UPDATE outbox SET not_before = 0")
        tom.db.execute("DELETE FROM sound_uploads")
    patient.pair.sync()
    if sound_too:
        brings(patient, letter)
    return letter


def brings(patient, letter):
    tom, anna = patient.pair.tom, patient.pair.anna
    (mine,) = Letters(tom.db, patient.clock).get(letter).sounds
    (hers,) = Letters(anna.db, patient.clock).get(letter).sounds
    content = Spoken(tom.db, patient.clock).content(mine)
    SoundFiles.of(anna.db).write(hers.blob, content, hers.key)
    with anna.db.transaction():
        anna.db.execute("INSERT INTO sound_files (blob) VALUES (?)", (hers.blob,))


def test_barrier_5_the_therapists_voice_stands_below_the_letter(page, patient):
    letter = arrives(patient)
    page.entered({"letter": letter})
    (row,) = children(page, SoundRow)
    assert row.caption.text() == "Spoken, 2 s"
    assert row.play.isEnabled()
    assert patient.services.letters.get(letter).opened
    assert nameless(page) == []


def test_a_letter_counts_as_opened_once_its_voice_has_come(page, patient):
    letter = arrives(patient, sound_too=False)
    page.entered({"letter": letter})
    (row,) = children(page, SoundRow)
    assert not row.play.isEnabled()
    assert not patient.services.letters.get(letter).opened
    brings(patient, letter)
    from app.model.change_set import ChangeSet

    page.changed(ChangeSet.of("letter", letter))
    assert patient.services.letters.get(letter).opened


def test_barrier_2_a_letter_can_be_answered_without_a_typed_word(page, patient):
    arrives(patient)
    page.entered({})
    child(page, PrimaryButton, "letters.answer").click()
    send = child(page, PrimaryButton, "letters.send")
    assert not send.isEnabled()
    say(patient.services.spoken, "draft", "", voice(3.0))
    child(page, SpeakCard, "letters.voice").look("")
    assert send.isEnabled()
    send.click()
    mine = next(letter for letter in patient.services.letters.all() if letter.from_me)
    assert (mine.text, len(mine.sounds)) == ("", 1)
    assert "You: Spoken, 3 s" in words(page)


def test_barrier_1_where_an_answer_is_stands_on_it_and_the_sheet_says_when_somebody_reads(page, patient):
    arrives(patient)
    page.entered({})
    child(page, PrimaryButton, "letters.answer").click()
    assert "the next reading is on Monday" in words(page)
    say(patient.services.spoken, "draft", "", voice(3.0))
    child(page, SpeakCard, "letters.voice").look("")
    child(page, PrimaryButton, "letters.send").click()
    mine = next(letter for letter in patient.services.letters.all() if letter.from_me)
    assert child(page, StateLine, "letters.state").text.startswith("Leaves at")
    db = patient.pair.anna.db
    with db.transaction():
        db.execute("UPDATE outbox SET not_before = 0")
    patient.pair.sync()  # the server has no sound yet: nothing leaves
    assert patient.services.letters.get(mine.id).delivery.state is DeliveryState.KEPT
    with db.transaction():
        db.execute("DELETE FROM sound_uploads")
    patient.pair.sync()
    page.entered({"letter": mine.id})
    assert patient.services.letters.get(mine.id).delivery.state is not DeliveryState.KEPT
    assert "Delivered to the clinic" in child(page, StateLine, "letters.state").text


def test_barrier_19_a_letter_can_be_read_aloud(page, patient, monkeypatch):
    letter = arrives(patient)
    read = []
    monkeypatch.setattr(Reader, "read", lambda _self, paragraphs, language: read.append((paragraphs, language)))
    page.entered({"letter": letter})
    from ui.spoken.aloud import ReadAloud

    child(page, ReadAloud, "").button.click()
    assert read == [(["Dear Anna,", "Listen."], "en")]
