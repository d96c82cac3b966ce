"""Say it instead: begun, paused, gone on with, deleted and brought back; whatever happens, what was said is kept."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from shiboken6 import delete

from app.clock import SystemClock
from app.errors import DiskFull, MicrophoneLost, NoMicrophone, TakeUnreadable
from app.practice.sounds import RATE
from app.spoken.coding import decoded
from tests.app.recording.speech import likeness
from tests.app.spoken.speaking import say, voice
from tests.ui.named import nameless, settle, too_low, too_wide, words
from tests.ui.sound.deck import Deck
from tests.ui.sound.wire import Wire
from ui.sound.recorder import Recorder
from ui.sound.voice import VoicePlayer
from ui.spoken.card import SpeakCard
from ui.spoken.recovering import recover
from ui.spoken.sound_list import SoundList

SIZES = [("light", 100, 620), ("dark", 150, 620), ("high-contrast", 200, 700)]


class Microphone:
    """Gives one wire after the other to whoever opens it."""

    def __init__(self, *wires) -> None:
        self.wires = list(wires)
        self.opened: list[Wire] = []

    def open(self, _clock):
        wire = self.wires.pop(0)
        if isinstance(wire, Exception):
            raise wire
        self.opened.append(wire)
        return wire

    def has_heard(self, count) -> bool:
        """Whether so many wires were heard to their end."""
        return len(self.opened) == count and self.opened[-1].is_empty

    def ears(self, context, parent):
        return Recorder(context.background, SystemClock(), self.open, watch=None, parent=parent)


@pytest.fixture
def make(spoken_bench, shown, patient):
    """Makes a card at a new entry that hears these wires."""

    def made(*wires, deck=None):
        microphone = Microphone(*wires)
        services = patient.services

        def begin():
            return services.diary.begin("free-page", "Free page", 2)

        def player(context, parent):
            return VoicePlayer(context.background, SystemClock(), lambda _clock: deck, parent=parent)

        card = SpeakCard(spoken_bench, "diary.spoken", "entry", begin, ears=microphone.ears, player=player)
        card.resize(620, 400)
        shown(card)
        card.microphone = microphone
        cards.append(card)
        return card

    cards = []
    yield made
    for card in cards:
        card.leave()


def kept(card, qtbot, count=1):
    qtbot.waitUntil(lambda: len(card.sounds.rows) == count and card.presenter.stage == "still", timeout=15_000)
    return card.sounds.sounds


def test_what_is_said_is_kept_and_belongs_to_a_new_entry(make, qtbot, patient):
    said = voice(2.0)
    card = make(Wire(said))
    card.speak.click()
    qtbot.waitUntil(lambda: card.microphone.has_heard(1))
    qtbot.waitUntil(lambda: "Listening, 0:01" in card.stage.text())
    card.end.click()
    (sound,) = kept(card, qtbot)
    (entry,) = patient.services.diary.recent()
    assert entry.sounds == (sound,)
    assert sound.milliseconds == 1900  # the click of opening is left out
    assert likeness(decoded(patient.services.spoken.content(sound)), said[RATE // 10 :]) > 0.95
    assert "Spoken, 2 s" in words(card)


def test_a_pause_gives_the_microphone_back_and_going_on_goes_on_with_the_same_recording(make, qtbot):
    card = make(Wire(voice(1.0)), Wire(voice(1.0, 250.0)))
    card.speak.click()
    qtbot.waitUntil(lambda: card.microphone.has_heard(1))
    qtbot.waitUntil(lambda: card.presenter.stage == "listening")
    card.pause.click()
    assert card.stage.text() == "Paused. The microphone is off."
    qtbot.waitUntil(lambda: card.microphone.opened[0].is_closed)
    assert not card.pause.isVisible()
    card.go_on.click()
    qtbot.waitUntil(lambda: card.microphone.has_heard(2))
    card.end.click()
    (sound,) = kept(card, qtbot)
    assert sound.milliseconds == 1800


def test_without_a_microphone_a_sentence_says_so_and_nothing_is_left(make, qtbot, patient):
    card = make(NoMicrophone())
    card.speak.click()
    qtbot.waitUntil(lambda: card.trouble.text.startswith("No microphone was found."))
    qtbot.waitUntil(lambda: card.presenter.stage == "still" and card.speak.isEnabled())
    assert patient.services.spoken.unfinished() == ()
    assert patient.services.diary.recent() == ()


def test_a_microphone_that_vanishes_costs_nothing_of_what_was_said(make, qtbot):
    card = make(Wire(voice(2.0), ends=MicrophoneLost()))
    card.speak.click()
    (sound,) = kept(card, qtbot)
    assert sound.milliseconds == 1900
    assert "What you said until then is kept." in card.trouble.text


def test_a_full_disk_ends_the_recording_and_keeps_what_was_said(make, qtbot, monkeypatch):
    card = make(Wire(voice(4.0)))
    from app.vault.take_file import TakeFile

    flush, room = TakeFile.flush, [4]

    def full(self):
        if self._waiting and not room[0]:
            self._waiting = []
            raise DiskFull
        room[0] -= bool(self._waiting)
        flush(self)

    monkeypatch.setattr(TakeFile, "flush", full)
    card.speak.click()
    (sound,) = kept(card, qtbot)
    assert 1500 <= sound.milliseconds < 3000
    assert card.trouble.text.startswith("The disk of this computer is full, so the recording was ended.")


def test_leaving_the_page_keeps_what_is_being_said(make, qtbot, patient):
    card = make(Wire(voice(1.0)))
    card.speak.click()
    qtbot.waitUntil(lambda: card.microphone.has_heard(1))
    qtbot.waitUntil(lambda: card.presenter.stage == "listening")
    card.leave()
    card.hide()
    qtbot.waitUntil(lambda: bool(patient.services.diary.recent()), timeout=15_000)
    assert card.microphone.opened[0].is_closed


@pytest.mark.parametrize("way", ["leave", "done", "left and taken away", "taken away"])
def test_what_ends_before_it_began_opens_no_microphone_and_leaves_nothing(
    way, qtbot, patient, spoken_bench, relay, shown
):
    microphone, page = Microphone(Wire(voice(1.0))), QWidget()

    def begin():
        return patient.services.diary.begin("free-page", "Free page", 2)

    card = SpeakCard(spoken_bench, "diary.spoken", "entry", begin, ears=microphone.ears, parent=page)
    shown(page)
    card.speak.click()
    if way == "done":
        card.end.click()
    elif way != "taken away":
        card.leave()
    if way.endswith("taken away"):
        delete(card)
    qtbot.waitUntil(lambda: relay.pending == 0 and card.presenter.stage == "still")
    assert microphone.opened == []
    assert patient.services.spoken.unfinished() == ()
    if card.is_there:
        card.speak.click()
        qtbot.waitUntil(lambda: microphone.has_heard(1))
        card.leave()
        qtbot.waitUntil(lambda: card.presenter.stage == "still", timeout=15_000)


def test_what_was_left_when_the_program_was_locked_is_offered_afterwards(make, qtbot, patient, spoken_bench, relay):
    card = make(Wire(voice(1.0)))
    card.speak.click()
    qtbot.waitUntil(lambda: card.microphone.has_heard(1))
    qtbot.waitUntil(lambda: card.presenter.stage == "listening")
    card.leave()
    relay.forget()  # locking: nobody waits for answers any more
    qtbot.waitUntil(lambda: relay.pending == 0)
    assert patient.services.diary.recent() == ()
    recover(patient.services.spoken, relay, spoken_bench.changed, pytest.fail)
    qtbot.waitUntil(lambda: bool(patient.services.diary.recent()), timeout=15_000)
    (entry,) = patient.services.diary.recent()
    assert entry.sounds[0].milliseconds == 900
    again = SoundList(spoken_bench, "diary.heard")
    again.show_sounds(entry.sounds)
    qtbot.addWidget(again)
    again.show()
    assert "This is what you had said until then." in words(again)


def test_takes_that_cannot_be_read_stay_and_the_window_says_so_once(qtbot, patient, spoken_bench, relay):
    spoken, folder = patient.services.spoken, patient.services.spoken._files.folder
    for _ in range(2):
        begun = spoken.begin("entry", patient.services.diary.begin("free-page", "Free page", 2))
        (folder / f"{begun.id}.take").mkdir(parents=True)  # nobody can read a file that is a folder
    told = []
    recover(spoken, relay, spoken_bench.changed, told.append)
    qtbot.waitUntil(lambda: relay.pending == 0)
    assert [type(error) for error in told] == [TakeUnreadable]
    assert len(spoken.unfinished()) == 2


def test_a_deleted_recording_comes_back_by_undo(make, qtbot, patient, spoken_bench):
    card = make(Wire(voice(1.0)))
    card.speak.click()
    qtbot.waitUntil(lambda: card.microphone.has_heard(1))
    card.end.click()
    (sound,) = kept(card, qtbot)
    card.sounds.rows[0].remove.click()
    kept(card, qtbot, 0)
    text, undo = spoken_bench.said[-1]
    assert text == "The recording was deleted."
    undo()
    assert kept(card, qtbot) == (sound,)


def test_listening_pauses_goes_on_and_goes_to_another_place(make, qtbot, patient):
    deck = Deck()
    entry = patient.services.diary.begin("free-page", "Free page", 2)
    say(patient.services.spoken, "entry", entry, voice(3.0))
    card = make(deck=deck)
    card.look(entry)
    kept(card, qtbot)
    row = card.sounds.rows[0]
    row.play.click()
    qtbot.waitUntil(lambda: deck.held() > 0)
    assert row.play.text() == "Pause"
    QTest.keyClick(row.line, Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: row.position_s == pytest.approx(3.0, abs=0.2))
    row.play.click()
    qtbot.waitUntil(lambda: deck.is_paused)
    assert row.play.text() == "Listen"
    row.line.setValue(10)
    row.play.click()
    qtbot.waitUntil(lambda: not deck.is_paused and deck.held() > 0)

    def is_over():
        deck.sound(0.1)
        return row.play.text() == "Listen"

    qtbot.waitUntil(is_over, timeout=15_000)
    assert deck.is_closed
    assert len(deck.sounded) / RATE == pytest.approx(2.0, abs=0.7)


def test_of_several_recordings_each_button_says_which_one_it_is_for(make, qtbot, patient):
    entry = patient.services.diary.begin("free-page", "Free page", 2)
    for length in (1.0, 2.0):
        say(patient.services.spoken, "entry", entry, voice(length))
    card = make()
    card.look(entry)
    kept(card, qtbot, 2)
    for row in card.sounds.rows:
        said = row.caption.text()
        assert row.play.accessibleName() == f"Listen: {said}"
        assert row.line.accessibleName() == f"Place in the recording: {said}"
        row.show_playing(playing=True)
        assert (row.play.text(), row.play.accessibleName()) == ("Pause", f"Pause: {said}")
    assert len({row.play.accessibleName() for row in card.sounds.rows}) == 2


def test_the_therapist_hears_it_faster(spoken_bench, qtbot, patient):
    deck = Deck()
    entry = patient.services.diary.begin("free-page", "Free page", 2)
    sound = say(patient.services.spoken, "entry", entry, voice(3.0))
    listed = SoundList(
        spoken_bench,
        "review.spoken",
        speeds=True,
        player=lambda context, parent: VoicePlayer(
            context.background, SystemClock(), lambda _clock: deck, parent=parent
        ),
    )
    qtbot.addWidget(listed)
    listed.show_sounds((sound,))
    listed.show()
    (row,) = listed.rows
    row.speed.click()
    row.speed.click()
    assert row.speed.text() == "Speed 1.5×"
    row.play.click()
    qtbot.waitUntil(lambda: deck.held() > 0)

    def is_over():
        deck.sound(0.1)
        return deck.is_closed

    qtbot.waitUntil(is_over, timeout=15_000)
    assert len(deck.sounded) / RATE == pytest.approx(2.0, abs=0.2)


def test_the_therapist_hears_pauses_shortened_and_it_is_remembered(spoken_bench, qtbot, patient):
    deck = Deck()
    entry = patient.services.diary.begin("free-page", "Free page", 2)
    said = np.concatenate([voice(1.2), np.zeros(4 * RATE, np.float32), voice(1.2)])
    sound = say(patient.services.spoken, "entry", entry, said)

    def player(context, parent):
        return VoicePlayer(context.background, SystemClock(), lambda _clock: deck, parent=parent)

    listed = SoundList(spoken_bench, "review.spoken", speeds=True, player=player)
    qtbot.addWidget(listed)
    listed.show_sounds((sound,))
    listed.show()
    (row,) = listed.rows
    assert row.skip.text() == "Shorten pauses"
    row.skip.click()
    assert row.skip.text() == "Hear pauses in full"
    assert spoken_bench.settings.skips_pauses
    again = SoundList(spoken_bench, "review.again", speeds=True, player=player)
    qtbot.addWidget(again)
    again.show_sounds((sound,))
    assert again.rows[0].skip.text() == "Hear pauses in full"
    row.play.click()
    qtbot.waitUntil(lambda: deck.held() > 0)

    def is_over():
        deck.sound(0.1)
        return deck.is_closed

    qtbot.waitUntil(is_over, timeout=15_000)
    assert len(deck.sounded) / RATE == pytest.approx(2.4 + 0.5, abs=0.3)
    row.skip.click()
    assert not spoken_bench.settings.skips_pauses


@pytest.mark.parametrize(("dress", "percent", "width"), SIZES)
def test_everything_has_a_name_and_room(dress, percent, width, dressed, make, qtbot, patient):
    dressed(dress, percent)
    entry = patient.services.diary.begin("free-page", "Free page", 2)
    say(patient.services.spoken, "entry", entry, voice(1.0))
    card = make()
    card.resize(width, 400)
    card.look(entry)
    kept(card, qtbot)
    card.adjustSize()
    card.resize(width, card.heightForWidth(width) if card.hasHeightForWidth() else card.sizeHint().height())
    settle()
    assert nameless(card) == too_wide(card) == too_low(card) == []
    assert all(button.accessibleName() or button.text() for button in card.findChildren(QPushButton))
