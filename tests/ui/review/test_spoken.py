"""What was spoken, in the dossier; and a voice that goes with the letter."""

from pytestqt.qtbot import QtBot

from app.model.change_set import ChangeSet
from app.model.changes import Answer, EntryShared, Sound
from app.model.ids import EntryId, RecordingId, new_id
from app.vault.sound_files import SoundFiles
from tests.app.spoken.speaking import say, voice
from tests.ui.review.conftest import Shell, idle
from tests.ui.review.test_dossier import opened
from tests.ui.review.world import World, ago
from ui.spoken.row import SoundRow


def test_barrier_2_what_was_spoken_stands_in_the_dossier_and_is_opened_once_it_can_be_heard(
    qtbot: QtBot, shell: Shell, world: World
) -> None:
    patient = world.patient("Marijke B.", 2, 0)
    world.letter(patient, ago(7))
    sound = Sound(
        recording=RecordingId(new_id()), blob=b"b" * 16, key=b"k" * 32, size=9000, digest=b"d" * 32,
        milliseconds=130_000,
    )  # fmt: skip
    answers = (Answer(question="what", prompt="What?", text="I said the rest."),)
    world.says(
        patient,
        EntryShared(
            entry=EntryId(new_id()), version=1, form="free-page", title="Free page", week=2,
            written_at=ago(1), answers=answers, sounds=(sound,),
        ),
        ago(1),
    )  # fmt: skip
    review = shell.services.review
    assert review is not None
    page = opened(qtbot, shell, patient)
    (row,) = page.desk.diary.findChildren(SoundRow)
    assert row.caption.text() == "Spoken, 2 min 10 s"
    assert not row.play.isEnabled()
    assert row.speed is not None
    qtbot.waitUntil(lambda: page.desk.diary.sheets.sheets[0].eyes.told)
    idle(qtbot, shell)
    assert review.dossier(patient.id).entries[0].is_new is False  # not offered as unopened while it cannot be heard
    assert shell.services.vault.database.row("SELECT 1 FROM outbox WHERE kind = 'opened'") is None
    db = shell.services.vault.database
    SoundFiles.of(db).write(sound.blob, b"OggS", sound.key)
    with db.transaction():
        db.execute("INSERT INTO sound_files (blob) VALUES (?)", (sound.blob,))
    page.changed(ChangeSet.of("entry", "anything"))
    idle(qtbot, shell)
    qtbot.waitUntil(lambda: db.row("SELECT 1 FROM outbox WHERE kind = 'opened'") is not None, timeout=10_000)


def test_barrier_5_something_said_goes_with_the_letter_and_is_heard_in_its_preview(
    qtbot: QtBot, shell: Shell, world: World
) -> None:
    patient = world.patient("Marijke B.", 2, 0)
    world.letter(patient, ago(7))
    page = opened(qtbot, shell, patient)
    letter = page.desk.letter
    assert letter.voice is not None
    assert not letter.send.isEnabled()
    say(shell.services.spoken, "draft", patient.id, voice(2.0))
    letter.voice.look(patient.id)
    qtbot.waitUntil(letter.send.isEnabled)
    letter.send.click()
    qtbot.waitUntil(lambda: len(page.preview.findChildren(SoundRow)) == 1)
    page.preview.send.click()
    idle(qtbot, shell)
    sent = shell.services.letters.all(patient.id)[0]
    assert [sound.milliseconds for sound in sent.sounds] == [2000]
