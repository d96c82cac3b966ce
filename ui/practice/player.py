"""Opens a practice from anywhere."""

from ui.practice.offer import Practice, prepare
from ui.practice.window import PlayerWindow
from ui.shell.context import Context
from ui.sound.classes import on_sound_lane
from ui.sound.sink import warm
from ui.wording import dates


def open_practice(
    context: Context,
    script_id: str,
    length_s: int | None = None,
    variant: str | None = None,
    *,
    gentle: bool = False,
    voice: str | None = None,
) -> None:
    """Lets a practice take the whole window and begin.

    Args:
        context: The shell.
        script_id: The practice, for instance "breathing-space".
        length_s: The wanted length in seconds; the usual one when None.
        variant: The way that was chosen now; the one that is proposed when None.
        gentle: Whether there is little energy, so that bed or chair come first.
        voice: Who speaks this time, by id; the voice that was chosen when None.
    """
    services, clock, language = context.services, context.clock, dates.spoken()

    def done(practice: Practice) -> None:
        window = PlayerWindow(context, practice, length_s or practice.script.usual)
        context.show_full(window)
        window.begin()

    # While the practice is read and its window made, the sound gets ready.
    on_sound_lane(context.background, warm, lambda _: None)
    context.background.run(
        "vault",
        lambda: prepare(services, clock, script_id, language, variant, gentle=gentle, voice=voice),
        done,
        topic="practice.open",
    )
