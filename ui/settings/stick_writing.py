"""Writing an exchange file: for whom, where, and what it came to."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QProgressBar, QWidget

from app.errors import HavenError
from sync.client.exchange.destinations import Destination
from sync.client.exchange.naming import proposed_name
from sync.client.exchange.service import Written
from ui.attached import Attached
from ui.errors import sentence
from ui.files import ask_where_to_save
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import Card, FlowLayout, Heading, MessagePanel, PrimaryButton, Text, labelled
from ui.wording.dates import local


class WritingCard(Card):
    """Lets somebody be chosen and writes a file for her or him.

    Signals:
        told(QWidget): What it came to is said there.

    Args:
        context: The shell.
        background: Lanes whose answers end with the sheet.
        therapist: Whose settings these are.
    """

    told = Signal(QWidget)

    def __init__(
        self, context: Context, background: Attached, *, therapist: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._background = background
        self._therapist = therapist
        self._shown: tuple[Destination, ...] | None = None
        self._busy = False
        self.column.setSpacing(current().space(14))
        self.column.addWidget(Heading(self.tr("Write a file"), 3))
        self.nobody = Text(
            self.tr(
                "No other computer is known here yet that a file could be written for. Computers come to know each "
                "other over the network, once."
            )
        )
        self.whom = QComboBox()
        self.whom.setMinimumHeight(current().target)
        self.whom.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.whom.setMinimumContentsLength(8)  # a long name makes the window no wider
        self.whom.currentIndexChanged.connect(self._describe)
        self._choice = labelled(self.tr("Whom is it for?"), self.whom, "settings.stick.whom")
        self.about = Text()
        self.held = MessagePanel("", " ", "info", "sand")
        self.held.setObjectName("settings.stick.held")
        self.write = PrimaryButton(self.tr("Write the file…"), "settings.stick.write", "usb")
        self.write.clicked.connect(self._ask)
        self._row = QWidget()
        FlowLayout(12, parent=self._row).addWidget(self.write)
        self.bar = busy_bar("settings.stick.writing", self.tr("The file is being written"))
        self.done = MessagePanel("", " ", "check", "mist")
        self.done.setObjectName("settings.stick.written")
        self.trouble = MessagePanel("", " ", "circle-alert", "sand")
        self.trouble.setObjectName("settings.stick.not_written")
        for widget in (
            self.nobody,
            self._choice,
            self.about,
            self.held,
            self._row,
            self.bar,
            self.done,
            self.trouble,
        ):
            self.column.addWidget(widget)
            widget.hide()

    def show_destinations(self, found: tuple[Destination, ...]) -> None:
        """Shows for whom a file can be written; who was chosen stays chosen."""
        if found == self._shown:
            return
        self._shown = found
        chosen = self.whom.currentData()
        self.whom.blockSignals(True)
        self.whom.clear()
        for each in found:
            self.whom.addItem(self._called(each), each.name)
        self.whom.setCurrentIndex(max(0, self.whom.findData(chosen)))
        self.whom.blockSignals(False)
        self.nobody.setVisible(not found)
        for widget in (self._choice, self.about, self._row):
            widget.setVisible(bool(found))
        self._describe()

    @property
    def _chosen(self) -> Destination | None:
        name = self.whom.currentData()
        return next((each for each in self._shown or () if each.name == name), None)

    def _called(self, each: Destination) -> str:
        """Returns how a destination is called in the list."""
        if each.kind == "own":
            return self.tr("My other computers", "", len(each.devices))
        names = ", ".join(name for name in each.people if name)
        if self._therapist:
            return names or self.tr("A patient without a name")
        return self.tr("My therapist, {name}").format(name=names) if names else self.tr("My therapist")

    def _describe(self) -> None:
        """Says what a file for the chosen one holds."""
        chosen = self._chosen
        if chosen is None:
            self.held.hide()
            return
        names = ", ".join(name for name in chosen.people if name)
        if chosen.kind == "own":
            self.about.setText(
                self.tr("It holds everything that you keep in Haven, private pages too; your own computers open it.")
            )
        elif self._therapist:
            self.about.setText(
                self.tr("It holds your letters, notes and plans for {name}, and says what has arrived here.").format(
                    name=names
                )
            )
        else:
            self.about.setText(self.tr("It holds everything that you have shared. Private pages stay here."))
        self.about.setVisible(not chosen.held)
        self.held.setVisible(chosen.held)
        if chosen.held:
            self.held.say(
                self.tr(
                    "The six digits were not compared yet. Until then only the introductions go into the file, and "
                    "everything else waits here."
                )
            )

    def _ask(self) -> None:
        name = proposed_name(local(self._context.clock.now()).date())
        kind = self.tr("Haven exchange file") + " (*.haven-exchange)"
        ask_where_to_save(self, self.tr("Write an exchange file"), name, kind, self.write_to)

    def write_to(self, path: Path) -> None:
        """Writes a file for the chosen one."""
        exchange, chosen = self._context.services.exchange, self._chosen
        if exchange is None or chosen is None or self._busy:
            return
        self._work(True)

        def done(written: Written) -> None:
            self._work(False)
            self.done.say(self._said(written))
            self.told.emit(self.done)
            self.write.setFocus(Qt.FocusReason.OtherFocusReason)

        def failed(error: HavenError) -> None:
            self._work(False)
            self.trouble.say(sentence(error))
            self.told.emit(self.trouble)
            self.write.setFocus(Qt.FocusReason.OtherFocusReason)

        self._background.run("net", lambda: exchange.write(chosen.name, path), done, failed)

    def _work(self, working: bool) -> None:
        self._busy = working
        self.write.setEnabled(not working)
        self.whom.setEnabled(not working)
        self.bar.setVisible(working)
        self.done.hide()
        self.trouble.hide()

    def _said(self, written: Written) -> str:
        """Returns what the file holds and what to do with it, in plain words."""
        lines = [self.tr("The file “{name}” is written.").format(name=written.path.name)]
        if written.things:
            lines.append(self.tr("%n things in it have not reached the clinic yet.", "", written.things))
        if written.left_out and not written.held:
            lines.append(
                self.tr("%n things can still be taken back, and stay here until then.", "", written.left_out)
            )
        lines.append(
            self.tr("On the other computer it is read in the same place: Settings, Without a network, Read a file.")
        )
        return " ".join(lines)


def busy_bar(name: str, words: str) -> QProgressBar:
    """Returns a bar for work whose end is not known beforehand.

    Args:
        name: Its `objectName`.
        words: What is being done.
    """
    bar = QProgressBar()
    bar.setObjectName(name)
    bar.setAccessibleName(words)
    bar.setRange(0, 0)
    bar.setTextVisible(False)
    return bar
