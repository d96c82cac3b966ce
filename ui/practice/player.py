"""Opens a practice from anywhere."""

from ui.practice.offer import Practice, prepare
from ui.practice.window import PlayerWindow
from ui.shell.context import Context
from ui.wording import dates


def open_practice(context: Context, script_id: str, length_s: int) -> None:
    """Lets a practice take the whole window and begin.

    Args:
        context: The shell.
        script_id: The practice, for instance "breathing-space".
        length_s: The wanted length in seconds.
    """
    services, clock, language = context.services, context.clock, dates.spoken()

    def done(practice: Practice) -> None:
        window = PlayerWindow(context, practice, length_s)
        context.show_full(window)
        window.begin()

    context.background.run(
        "vault", lambda: prepare(services, clock, script_id, language), done, topic="practice.open"
    )
