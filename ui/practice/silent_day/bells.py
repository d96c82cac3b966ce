"""The bells of a silent day: a stroke or three, through the same sound as everything else."""

from dataclasses import replace
from typing import Protocol

from app.course.script import Bell, Script
from app.practice.timeline import Timeline, plan
from ui.practice.window import own_player
from ui.shell.context import Context

BETWEEN_S = 5.0
LAST_S = 14.0
"""How long the last stroke rings on."""


class Ringing(Protocol):
    """Something that rings."""

    def ring(self, strokes: int) -> None:
        """Strikes so often; what rang before ends."""

    def stop(self) -> None:
        """Rings no more."""


class Bells:
    """Rings through the sound of this computer; without a loudspeaker it is silent, and the page says what is now.

    Args:
        context: The shell.
    """

    def __init__(self, context: Context) -> None:
        self._context = context
        self._player = own_player(context)

    def ring(self, strokes: int) -> None:
        """Strikes so often; what rang before ends."""
        self._player.set_bells(self._context.settings.bells)
        self._player.play(rung(strokes))

    def stop(self) -> None:
        """Rings no more."""
        self._player.stop()


def rung(strokes: int) -> Timeline:
    """Returns what sounds when a bell is struck so often."""
    stroke = Bell("bell", BETWEEN_S)
    parts = (*(stroke for _ in range(strokes - 1)), replace(stroke, room=LAST_S))
    script = Script("bell", "", "", "", "", (round(LAST_S),), round(LAST_S), (), parts, tone=False)
    return plan(script, 0)
