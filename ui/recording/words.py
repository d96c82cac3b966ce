"""What the recording room says: about a take, about the room, and about how far a piece is."""

from app.recording.judging import Remark, RoomSound
from app.recording.meter import Hint
from ui.recording.view import Shown
from ui.text import Words

recording = Words("recording")


def verdict(shown: Shown) -> str:
    """Returns what there is to say at this moment."""
    match shown.stage:
        case "opening":
            return recording.tr("One moment: the microphone is being opened.")
        case "listening" if shown.testing:
            return recording.tr("Please be silent for a moment: the room is being listened to.")
        case "listening":
            return recording.tr("Read now, in your own pace. Space ends the take.")
        case "working":
            return recording.tr("One moment: it is being made ready.")
        case "playing":
            return recording.tr("This is how it will be heard.")
        case "still":
            return _about_take(shown)


def hint(found: Hint) -> str:
    """Returns what the level says while somebody reads."""
    words = {
        "silence": recording.tr("Nothing heard at the moment"),
        "quiet": recording.tr("A little too quiet; come nearer"),
        "good": recording.tr("Good"),
        "loud": recording.tr("Too loud; move back a little"),
    }
    return words[found]


def about_remark(remark: Remark) -> str:
    """Returns what could be better about a take, and how."""
    words = {
        "gone": recording.tr(
            "The microphone gave nothing any more before the end; perhaps it was switched off or unplugged. Please "
            "hear whether all the words are there."
        ),
        "loud": recording.tr("It is too loud for the microphone, so that it crackles; move back a little."),
        "cut": recording.tr(
            "It begins or ends in the middle of a sound; wait a moment before you begin and before you end."
        ),
        "quiet": recording.tr("It is a little too quiet; come nearer to the microphone."),
        "hum": recording.tr("There is a humming in the room, perhaps from a fan, a refrigerator or the mains."),
        "noise": recording.tr("There is noise in the room; close door and window, or come nearer to the microphone."),
        "uneven": recording.tr("It could not be made as loud as other voices; read a little more evenly."),
    }
    return words[remark]


def about_room(room: RoomSound) -> str:
    """Returns what a room is like."""
    words = {
        "quiet": recording.tr("The room is quiet. It is good for reading aloud."),
        "noise": recording.tr(
            "There is noise in the room. Close door and window, and see what can be switched off; a room with "
            "curtains and a carpet is better than a bare one."
        ),
        "hum": recording.tr(
            "There is a humming in the room, perhaps from a fan, a refrigerator or the mains. See what can be "
            "switched off, or move away from it."
        ),
    }
    return words[room]


def _about_take(shown: Shown) -> str:
    if shown.unheard:
        return recording.tr(
            "Nothing was heard. Please see whether the microphone is switched on and near you, and read once more. "
            "What you kept is safe."
        )
    match shown.passage.state:
        case "missing":
            return recording.tr(
                "Not read yet. Wait for “Read now”, then read as calmly as you would say it to somebody."
            )
        case "changed":
            return recording.tr(
                "The words changed since you read them. Please read this piece once more; what you read before "
                "stays until then."
            )
        case "kept":
            return recording.tr("Kept on this computer. You can hear it, or read it once more.")
        case "waiting" if not shown.heard:
            return recording.tr("A take of this piece waits here. Hear it; then keep it, or read it once more.")
        case "waiting" if not shown.remarks:
            return recording.tr("This sounds good. Hear it, or keep it and go on.")
        case "waiting":
            said = " ".join(about_remark(remark) for remark in shown.remarks)
            return recording.tr("{remarks} You may keep it all the same, or read it once more.").format(remarks=said)
