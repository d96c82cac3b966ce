"""Coming back with the recovery sheet: its code and address, the restoring, and what came back."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar

from app.errors import HavenError, KeyChanged, Offline, PersonLeft, RecoveryUnknown
from sync.client.recovery import RecoverySheet
from ui.enrol.groups import CodeGroups
from ui.enrol.step import StepPage
from ui.errors import sentence
from ui.theme import current
from ui.widgets import Card, Field, Heading, IconLabel, MessagePanel, Soft, Text, labelled
from ui.wording.dates import clock_time, full_day, local


class RestoreStep(StepPage):
    """The code on the sheet and the address below it.

    Signals:
        typed(str, str): Code and address.

    Args:
        server: What was typed of the address before; the groups open everything, and are kept nowhere.
    """

    typed = Signal(str, str)

    def __init__(self, server: str = "", *, can_go_back: bool) -> None:
        super().__init__(
            self.tr("Back with your recovery sheet"),
            self.tr(
                "For a new computer, a second one, or when the old one is lost. Your diary, your letters and "
                "everything else come back, as far as the clinic's server has them."
            ),
        )
        card = Card()
        card.column.addWidget(Text(self.tr("The nine groups on the sheet"), "label"))
        self.groups = CodeGroups("enrol.sheet")
        self.groups.sheet_pasted.connect(self._pasted)
        card.column.addWidget(self.groups)
        hint = self.tr("Capitals do not matter. You may also paste the whole code, or what the QR code says.")
        card.column.addWidget(Soft(hint, "small"))
        card.column.addSpacing(current().space(8))
        self.server = Field("enrol.sheet_server", "haven.example.org")
        self.server.setText(server)
        self.server.textEdited.connect(lambda text: self.typed_so_far.emit({"server_typed": text}))
        card.column.addWidget(labelled(self.tr("The address below the code"), self.server))
        self.column.addWidget(card)
        go = self.primary(self.tr("Continue"), "enrol.look_back")
        go.clicked.connect(self._send)
        self.groups.completed.connect(self.server.setFocus)
        self.server.returnPressed.connect(self._send)
        self.finish(can_go_back=can_go_back)
        self.setFocusProxy(self.groups)

    def fill(self, sheet: RecoverySheet) -> None:
        """Shows a sheet that was read."""
        self.groups.write(sheet.code.text)
        self.server.setText(sheet.server)

    def _send(self) -> None:
        if self.groups.is_empty:
            self.groups.setFocus()
        elif not self.server.text().strip():
            self.server.setFocus()
        else:
            self.typed.emit(self.groups.text(), self.server.text())

    def _pasted(self, text: str) -> None:
        try:
            self.fill(RecoverySheet.from_text(text))
        except HavenError:
            self.groups.setFocus()


class RestoringStep(StepPage):
    """Restoring under way; what is done stays done, also when the program ends in between.

    Signals:
        again_wanted: Another try is wanted.
        other_wanted: Another sheet is wanted.
    """

    again_wanted = Signal()
    other_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(
            self.tr("Everything comes back"),
            self.tr("You can close Haven meanwhile; it goes on from where it was."),
        )
        card = Card()
        self.now = IconLabel("clock", self.tr("Asking the clinic's server…"))
        card.column.addWidget(self.now)
        self.bar = QProgressBar()
        self.bar.setObjectName("enrol.restore_progress")
        self.bar.setAccessibleName(self.tr("Under way"))
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        card.column.addWidget(self.bar)
        self._card = card
        self.column.addWidget(card)
        self._panel = MessagePanel("", "", "info", "sand")
        self._panel.setObjectName("enrol.not_restored")
        self._panel.hide()
        self._again = self._panel.offer(self.tr("Try again"), "enrol.restore_again", self.again_wanted.emit)
        self._other = self._panel.offer(self.tr("Use another sheet"), "enrol.other_sheet", self.other_wanted.emit)
        self.column.addWidget(self._panel)
        self.finish(can_go_back=False)

    def show_stage(self, stage: str, count: int) -> None:
        """Says what is being done.

        Args:
            stage: "own" while the own things are fetched, "shared" while what was shared is.
            count: How many things came already.
        """
        if stage == "own":
            words = self.tr("Your own things: diary, drafts, settings…")
        elif count:
            words = self.tr("What you shared and what was written to you: %n things so far…", "", count)
        else:
            words = self.tr("What you shared and what was written to you…")
        self.now.label.setText(words)
        self.bar.setAccessibleDescription(words)

    def set_working(self, working: bool) -> None:
        """Shows that something is under way."""
        self._card.setVisible(working)
        if working:
            self._panel.hide()

    def show_trouble(self, error: HavenError) -> None:
        """Says why it did not work now, and what is safe."""
        self._card.hide()
        final = isinstance(error, RecoveryUnknown | KeyChanged | PersonLeft)
        what = self.tr("The clinic cannot be reached at the moment.") if isinstance(error, Offline) else ""
        later = self.tr(
            "What came so far is kept on this computer. You can try again now, or close Haven and go on another time."
        )
        self._panel.say(" ".join([what, later]) if what else sentence(error))
        self._other.setVisible(final)
        self._again.setVisible(True)
        self._again.setFocus()


class RestoredStep(StepPage):
    """Everything is back, as far as it could be.

    Signals:
        finished: On to Haven.

    Args:
        name: How the person is addressed.
        reaches_to: When the last of her own things was written that came back, or None.
        complete: Whether also what was shared was fetched; otherwise it comes by itself.
        therapist: Whose sheet it was.
    """

    finished = Signal()

    def __init__(self, name: str, reaches_to: datetime | None, *, complete: bool, therapist: bool) -> None:
        super().__init__(self.tr("Welcome back, {name}").format(name=name) if name else self.tr("Welcome back"))
        card = Card()
        card.column.addWidget(Heading(self.tr("What came back"), 3))
        if reaches_to is not None:
            here = local(reaches_to)
            words = self.tr("Everything of your own up to {day} {year}, {time}.").format(
                day=full_day(here.date()), year=here.year, time=clock_time(reaches_to)
            )
            card.column.addWidget(IconLabel("check", words))
        if complete:
            shared = self.tr("What you shared, and what was written to you.")
        else:
            shared = self.tr("What you shared and what was written to you comes by itself with the next connection.")
        card.column.addWidget(IconLabel("check" if complete else "clock", shared))
        if therapist:
            words = self.tr("The clinic has to list this computer; until then nothing new can be sent or fetched.")
        else:
            words = self.tr(
                "Newer things come as soon as your other computer, or your therapist's, has let this one in; that "
                "happens by itself."
            )
        card.column.addWidget(IconLabel("info", words))
        card.column.addWidget(
            Soft(
                self.tr("Is the old computer lost? Then take it out in Settings, under Your computers."),
                "small",
            )
        )
        self.column.addWidget(card)
        go = self.primary(self.tr("Continue"), "enrol.restored")
        go.clicked.connect(self.finished)
        self.finish(can_go_back=False)
        self.setFocusProxy(go)
