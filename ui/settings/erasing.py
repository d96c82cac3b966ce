"""Erasing everything from this computer: what goes, what stays elsewhere, asked twice."""

from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.model.change_set import ChangeSet
from ui.layouts import scroll_to
from ui.settings.sheet import Sheet
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import (
    Card,
    FlowLayout,
    Heading,
    IconLabel,
    MessagePanel,
    PrimaryButton,
    SecondaryButton,
    Soft,
    Text,
)


@dataclass(frozen=True)
class Standing:
    """What stands elsewhere.

    Attributes:
        has_clinic: Whether this computer ever joined a clinic.
        left: Whether she left it, so that nothing is stored there any more.
        waiting: How many things have not been delivered yet.
    """

    has_clinic: bool
    left: bool
    waiting: int


class ErasingSheet(Sheet):
    """Says what goes and what stays, offers to take everything along first, and asks twice."""

    name: ClassVar[str] = "erasing"

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("Erase everything from this computer"),
            self.tr("For when you give this computer away, or do not want Haven on it any more."),
        )
        self.column.addWidget(self._make_before())
        self.first = self._make_first()
        self.second = self._make_second()
        for widget in (self.first, self.second):
            self.column.addWidget(widget)
            widget.hide()
        self.column.addStretch(1)

    def _make_before(self) -> QWidget:
        card = Card()
        card.column.setSpacing(current().space(12))
        card.column.addWidget(Heading(self.tr("What goes"), 4))
        for icon, line in (
            (
                "trash-2",
                self.tr(
                    "Everything that Haven keeps here: diary, letters, recordings, practices and settings, with the "
                    "copies from before an update."
                ),
            ),
            (
                "key",
                self.tr("The key first. Without it nobody can read what lay here, not even with your passphrase."),
            ),
        ):
            card.column.addWidget(IconLabel(icon, line))
        card.column.addWidget(Heading(self.tr("What stays"), 4))
        self.at_clinic = IconLabel("users", "")
        self.sealed = IconLabel(
            "lock",
            self.tr(
                "What the clinic's server keeps for you, sealed, stays too: with your recovery sheet you can bring "
                "it back, here or on another computer."
            ),
        )
        card.column.addWidget(self.at_clinic)
        card.column.addWidget(self.sealed)
        card.column.addWidget(
            IconLabel("file-text", self.tr("What you saved or printed yourself, where you saved it."))
        )
        card.column.addWidget(IconLabel("monitor", self.tr("What is on other computers of yours.")))
        self.waiting = MessagePanel("", "", "info", "sand")
        self.waiting.setObjectName("settings.erasing.waiting")
        self.waiting.hide()
        card.column.addWidget(self.waiting)
        words = self.tr("Before that you may want to:")
        card.column.addWidget(Soft(words, "small"))
        self.export = SecondaryButton(self.tr("Take everything with you"), "settings.erasing.export", "copy")
        self.export.clicked.connect(lambda: self.context.go("settings", sheet="export"))
        self.leave = SecondaryButton(
            self.tr("Have everything deleted at the clinic's server"), "settings.erasing.leave", "log-out"
        )
        self.leave.clicked.connect(lambda: self.context.go("settings", sheet="leaving"))
        row = FlowLayout(12)
        row.addWidget(self.export)
        row.addWidget(self.leave)
        card.column.addLayout(row)
        self.ask = SecondaryButton(self.tr("Erase everything from here…"), "settings.erasing.ask", "trash-2")
        self.ask.clicked.connect(self._ask)
        foot = FlowLayout()
        foot.addWidget(self.ask)
        card.column.addLayout(foot)
        return card

    def _make_first(self) -> Card:
        card = Card("sand")
        card.column.setSpacing(current().space(12))
        card.column.addWidget(Heading(self.tr("Shall everything go from this computer?"), 3, "sand_ink"))
        words = self.tr("It cannot be undone here. Did you take along what you want to keep?")
        card.column.addWidget(Text(words, colour="sand_ink"))
        self.keep = PrimaryButton(self.tr("No, keep everything"), "settings.erasing.keep")
        self.on = SecondaryButton(self.tr("Yes, go on"), "settings.erasing.on")
        self.keep.clicked.connect(self._keep)
        self.on.clicked.connect(self._ask_again)
        row = FlowLayout(12)
        row.addWidget(self.keep)
        row.addWidget(self.on)
        card.column.addLayout(row)
        return card

    def _make_second(self) -> Card:
        card = Card("sand")
        card.column.setSpacing(current().space(12))
        card.column.addWidget(Heading(self.tr("One last time: erase it all now?"), 3, "sand_ink"))
        words = self.tr("Haven closes what is open, destroys the key and removes the files. That takes a moment.")
        card.column.addWidget(Text(words, colour="sand_ink"))
        self.rather_not = PrimaryButton(self.tr("No, leave it as it is"), "settings.erasing.rather_not")
        self.go = SecondaryButton(self.tr("Yes, erase it all"), "settings.erasing.go", "trash-2")
        self.rather_not.clicked.connect(self._keep)
        self.go.clicked.connect(self._erase)
        row = FlowLayout(12)
        row.addWidget(self.rather_not)
        row.addWidget(self.go)
        card.column.addLayout(row)
        return card

    @override
    def look(self) -> None:
        services = self.context.services

        def work() -> Standing:
            waiting, _ = services.outbox.counts()
            return Standing(services.streams.mine() is not None, services.left() is not None, waiting)

        self.background.run("vault", work, self._show, topic="settings.erasing")

    @override
    def changed(self, changes: ChangeSet) -> None:
        self.look()

    @override
    def left(self) -> None:
        self.first.hide()
        self.second.hide()

    def _show(self, standing: Standing) -> None:
        if standing.left:
            words = self.tr("What your therapist's computer received before you left stays in the clinic's file.")
        else:
            words = self.tr(
                "What you shared stays at the clinic and on your therapist's computer. From here it can be asked for "
                "that the server deletes it; afterwards you would have to ask your therapist."
            )
        self.at_clinic.label.setText(words)
        self.at_clinic.setVisible(standing.has_clinic)
        self.sealed.setVisible(standing.has_clinic and not standing.left)
        self.leave.setVisible(standing.has_clinic and not standing.left)
        if standing.waiting and not standing.left:
            self.waiting.say(
                self.tr(
                    "%n things have not reached the clinic yet and would be gone: they are on this computer alone.",
                    "",
                    standing.waiting,
                )
            )
        else:
            self.waiting.hide()

    def _ask(self) -> None:
        self.second.hide()
        self.first.show()
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)
        scroll_to(self.area, self.first)

    def _ask_again(self) -> None:
        self.first.hide()
        self.second.show()
        self.rather_not.setFocus(Qt.FocusReason.OtherFocusReason)
        scroll_to(self.area, self.second)

    def _keep(self) -> None:
        self.first.hide()
        self.second.hide()
        self.ask.setFocus(Qt.FocusReason.OtherFocusReason)

    def _erase(self) -> None:
        self.second.hide()
        self.context.erase()
