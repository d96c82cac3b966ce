"""The doors to the sheets about her days with Haven: reminders, the self-check, and what troubled her."""

from collections.abc import Callable

from typing_extensions import override

from ui.settings.doors import DoorsCard
from ui.settings.sheet import Sheet
from ui.shell.context import Context


class OwnDoorsCard(DoorsCard):
    """These doors."""

    @override
    def _title(self) -> str:
        return self.tr("Haven and you")

    @override
    def _doors(self, *, therapist: bool) -> list[tuple[str, str, str, str]]:
        doors = [
            (
                "check",
                "shield-check",
                self.tr("Is everything all right?"),
                self.tr(
                    "Haven looks at your vault, the disk, the sound, the connection and the clock, and tells you."
                ),
            )
        ]
        if therapist:
            own = (
                "own_time",
                "clock",
                self.tr("Your own time"),
                self.tr("How long you are at each dossier: counted only if you wish it, and seen by nobody else."),
            )
            return [own, *doors]
        return [
            (
                "reminders",
                "bell",
                self.tr("Reminders"),
                self.tr("Whether Haven may remind you, on which days, and when it keeps quiet."),
            ),
            (
                "troubled",
                "message-square",
                self.tr("Did practising trouble you?"),
                self.tr("Practising can also stir things up. Here you can write it down, and share it if you like."),
            ),
            *doors,
        ]


def own_sheets(*, therapist: bool) -> dict[str, Callable[[Context], Sheet]]:
    """Returns what makes each sheet; it is imported when it is first gone to."""
    made: dict[str, Callable[[Context], Sheet]] = {"check": _check}
    if therapist:
        made |= {"own_time": _own_time}
    else:
        made |= {"reminders": _reminders, "troubled": _troubled}
    return made


def _check(context: Context) -> Sheet:
    from ui.settings.check import CheckSheet

    return CheckSheet(context)


def _own_time(context: Context) -> Sheet:
    from ui.settings.own_time import OwnTimeSheet

    return OwnTimeSheet(context)


def _reminders(context: Context) -> Sheet:
    from ui.settings.reminders import RemindersSheet

    return RemindersSheet(context)


def _troubled(context: Context) -> Sheet:
    from ui.settings.troubled import TroubledSheet

    return TroubledSheet(context)
