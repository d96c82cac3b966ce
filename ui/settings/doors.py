"""The doors from all settings to the sheets behind them, each with a line about what is there."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.settings.sheet import Sheet
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import Badge, Card, FlowLayout, Heading, QuietButton, Separator, Soft


class DoorButton(QuietButton):
    """A door: an icon and words at the left."""

    centred = False


class DoorsCard(Card):
    """All doors.

    Signals:
        opened(str): The sheet of this name is wanted.

    Args:
        therapist: Whose settings these are.
    """

    opened = Signal(str)

    def __init__(self, *, therapist: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        theme = current()
        self.buttons: dict[str, DoorButton] = {}
        self._badge = Badge("", "clay")
        self._badge.hide()
        self.column.addWidget(Heading(self._title(), 3))
        self.column.setSpacing(theme.space(6))
        for place, (name, icon, title, words) in enumerate(self._doors(therapist=therapist)):
            if place:
                self.column.addWidget(Separator())
            row = FlowLayout(10)
            button = DoorButton(title, f"settings.open.{name}", icon)
            button.setAccessibleDescription(words)
            button.clicked.connect(lambda _=False, name=name: self.opened.emit(name))
            self.buttons[name] = button
            row.addWidget(button)
            if name == "noticed":
                row.addWidget(self._badge)
            self.column.addLayout(row)
            below = QVBoxLayout()
            beside = theme.space(12) + theme.px(20) + theme.space(12)
            below.setContentsMargins(beside, 0, 0, theme.space(6))
            below.addWidget(Soft(words, "small"))
            self.column.addLayout(below)

    def show_unseen(self, count: int) -> None:
        """Says how many notices were not put aside."""
        self._badge.setText(self.tr("%n new", "", count))
        self._badge.setVisible(count > 0)
        self._badge.updateGeometry()

    def _title(self) -> str:
        return self.tr("Whom and what you can trust")

    def _doors(self, *, therapist: bool) -> list[tuple[str, str, str, str]]:
        doors = [
            (
                "noticed",
                "bell",
                self.tr("What Haven noticed"),
                self.tr("Everything that was told to you, to read again; and the proof, should something not fit."),
            )
        ]
        if not therapist:
            doors.append(
                (
                    "readers",
                    "users",
                    self.tr("Who reads with you"),
                    self.tr("Names and roles, and who may read along when your therapist is away."),
                )
            )
        doors += [
            (
                "computers",
                "monitor",
                self.tr("Your computers"),
                self.tr("Which ones there are, taking out a lost one, and adding another."),
            ),
            (
                "secret",
                "lock",
                self.tr("Somebody knows my passphrase"),
                self.tr("Everything on this computer gets a new lock."),
            ),
            (
                "stick",
                "usb",
                self.tr("Without a network: USB stick"),
                self.tr("Carries what is waiting, sealed, from one computer to another."),
            ),
            (
                "key",
                "key",
                self.tr("The clinic's key"),
                self.tr("By which your program knows the clinic; to compare with the clinic's paper."),
            ),
        ]
        if not therapist:
            doors.append(
                (
                    "export",
                    "copy",
                    self.tr("Take everything with you"),
                    self.tr("As a book to read, as files for another program or a hospital, and your recordings."),
                )
            )
            doors.append(
                (
                    "leaving",
                    "log-out",
                    self.tr("Leave, and have everything deleted at the clinic's server"),
                    self.tr("What that does, what it cannot prove, and what stays with you."),
                )
            )
            doors.append(
                (
                    "erasing",
                    "trash-2",
                    self.tr("Erase everything from this computer"),
                    self.tr("What goes, what stays elsewhere, and taking everything along first."),
                )
            )
        return doors


def sheets(*, therapist: bool) -> dict[str, Callable[[Context], Sheet]]:
    """Returns what makes each sheet; it is imported when it is first gone to."""
    made: dict[str, Callable[[Context], Sheet]] = {
        "noticed": _noticed,
        "computers": _computers,
        "secret": _secret,
        "stick": _stick,
        "key": _key,
    }
    if not therapist:
        made |= {"readers": _readers, "export": _export, "leaving": _leaving, "erasing": _erasing}
    return made


def _noticed(context: Context) -> Sheet:
    from ui.settings.noticed import NoticedSheet

    return NoticedSheet(context)


def _computers(context: Context) -> Sheet:
    from ui.settings.computers import ComputersSheet

    return ComputersSheet(context)


def _secret(context: Context) -> Sheet:
    from ui.settings.secret import SecretSheet

    return SecretSheet(context)


def _stick(context: Context) -> Sheet:
    from ui.settings.stick import StickSheet

    return StickSheet(context)


def _key(context: Context) -> Sheet:
    from ui.settings.key import KeySheet

    return KeySheet(context)


def _readers(context: Context) -> Sheet:
    from ui.settings.readers import ReadersSheet

    return ReadersSheet(context)


def _export(context: Context) -> Sheet:
    from ui.settings.export import ExportSheet

    return ExportSheet(context)


def _erasing(context: Context) -> Sheet:
    from ui.settings.erasing import ErasingSheet

    return ErasingSheet(context)


def _leaving(context: Context) -> Sheet:
    from ui.settings.leaving import LeavingSheet

    return LeavingSheet(context)
