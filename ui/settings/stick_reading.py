"""Reading exchange files: one after the other, each with what it brought in plain words."""

from collections import deque
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import HavenError
from sync.client.exchange.reading import TakenOver
from ui.attached import Attached
from ui.errors import sentence
from ui.files import ask_which_to_open
from ui.layouts import clear
from ui.settings.stick_writing import busy_bar
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import Card, FlowLayout, Heading, MessagePanel, SecondaryButton, Text
from ui.wording.dates import day_and_time, local


class ReadingCard(Card):
    """Lets files be chosen and takes over what they bring.

    Signals:
        told(QWidget): What a file brought is said there.

    Args:
        context: The shell.
        background: Lanes whose answers end with the sheet.
    """

    told = Signal(QWidget)

    def __init__(self, context: Context, background: Attached, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._background = background
        self._waiting: deque[Path] = deque()
        self._busy = False
        self.column.setSpacing(current().space(14))
        self.column.addWidget(Heading(self.tr("Read a file"), 3))
        self.column.addWidget(
            Text(self.tr("Choose the file on the stick; its name ends in .haven-exchange. You can choose several."))
        )
        self.read = SecondaryButton(self.tr("Read a file…"), "settings.stick.read", "usb")
        self.read.clicked.connect(self._ask)
        row = FlowLayout(12)
        row.addWidget(self.read)
        self.column.addLayout(row)
        self.bar = busy_bar("settings.stick.reading", self.tr("The file is being read"))
        self.bar.hide()
        self.column.addWidget(self.bar)
        self.results = QVBoxLayout()
        self.results.setSpacing(current().space(10))
        self.column.addLayout(self.results)

    def _ask(self) -> None:
        kind = self.tr("Haven exchange file") + " (*.haven-exchange)"
        ask_which_to_open(self, self.tr("Read an exchange file"), kind, self.read_from)

    def read_from(self, paths: Iterable[Path]) -> None:
        """Reads files one after the other; what the ones before brought gives way to what these bring."""
        if not self._busy:
            clear(self.results)
        self._waiting.extend(paths)
        if not self._busy:
            self._next()

    def _next(self) -> None:
        exchange = self._context.services.exchange
        self._busy = bool(self._waiting)
        self.bar.setVisible(self._busy)
        self.read.setEnabled(not self._busy)
        if not self._busy:
            self.read.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        path = self._waiting.popleft()
        if exchange is None:
            self._tell(path, self.tr("This computer has not joined a clinic yet."), good=False)
            self._next()
            return

        def done(taken: TakenOver) -> None:
            self._tell(path, self._said(taken), good=True)
            if taken.problem is not None:
                self._tell(path, sentence(taken.problem), good=False)
            self._context.changed(taken.changes)
            self._context.sync_now()
            self._next()

        def failed(error: HavenError) -> None:
            self._tell(path, sentence(error), good=False)
            self._next()

        self._background.run("net", lambda: exchange.read(path), done, failed)

    def _tell(self, path: Path, words: str, *, good: bool) -> None:
        number = self.results.count() + 1
        panel = MessagePanel(path.name, " ", "check" if good else "circle-alert", "mist" if good else "sand")
        panel.setObjectName(f"settings.stick.result.{number}")
        self.results.addWidget(panel)
        panel.say(words)
        self.told.emit(panel)

    def _said(self, taken: TakenOver) -> str:
        """Returns what a file brought, in plain words."""
        lines = []
        if taken.things:
            lines.append(
                self.tr("%n things were taken over; nothing of it is lost if the file is.", "", taken.things)
            )
        elif not taken.arrived and taken.changes.touches("person"):
            lines.append(self.tr("It brought what the two computers need to know of each other."))
        elif not taken.arrived:
            lines.append(self.tr("Everything in it was here already."))
        if taken.arrived:
            lines.append(self.tr("It says that %n of your things have arrived.", "", taken.arrived))
        if taken.missing:
            lines.append(
                self.tr(
                    "Something that was written before is not here yet; it comes with another file or the network."
                )
            )
        if taken.waiting:
            lines.append(
                self.tr(
                    "%n parts of it cannot be opened here yet. Please keep the file, and read it again after the "
                    "next connection.",
                    "",
                    taken.waiting,
                )
            )
        if taken.newer:
            lines.append(self.tr("%n parts of it need a newer Haven.", "", taken.newer))
        lines.append(self._origin(taken))
        if taken.things and taken.name:
            lines.append(self.tr("Write a file back, and {name} sees that it arrived.").format(name=taken.name))
        return " ".join(lines)

    def _origin(self, taken: TakenOver) -> str:
        today = local(self._context.clock.now()).date()
        when = day_and_time(taken.written_at, today)
        if taken.name:
            return self.tr("Written by {name}: {when}.").format(name=taken.name, when=when)
        return self.tr("Written on your other computer: {when}.").format(when=when)
