"""Is everything all right? Haven looks at itself and says each thing in a sentence."""

from typing import ClassVar, Final

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from app.self_check import findings
from app.self_check.findings import Finding, Subject
from ui.layouts import clear
from ui.self_check.words import said
from ui.settings.sheet import Sheet
from ui.shell.context import Context
from ui.sound.classes import on_sound_lane
from ui.sound.devices import inputs, outputs
from ui.theme import current
from ui.widgets import Card, FlowLayout, Heading, IconLabel, SecondaryButton, Soft

_ORDER: Final[tuple[Subject, ...]] = (
    "vault",
    "space",
    "sound",
    "microphone",
    "connection",
    "waiting",
    "clock",
)


class CheckSheet(Sheet):
    """What was looked at, and what was found."""

    name: ClassVar[str] = "check"

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("Is everything all right?"),
            self.tr("Haven looks at each thing now. Nothing of this is sent to anybody."),
        )
        self.found: dict[Subject, Finding] = {}
        self._round = 0
        card = Card()
        card.column.setSpacing(current().space(12))
        self.verdict = Heading(" ", 3)
        self.verdict.setObjectName("settings.check.verdict")
        card.column.addWidget(self.verdict)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(current().space(12))
        card.column.addLayout(self._rows)
        self.again = SecondaryButton(self.tr("Look again"), "settings.check.again", "rotate-cw")
        self.again.clicked.connect(self.look)
        self.copy = SecondaryButton(self.tr("Copy these sentences"), "settings.check.copy", "copy")
        self.copy.clicked.connect(self._copy)
        row = FlowLayout(12)
        row.addWidget(self.again)
        row.addWidget(self.copy)
        card.column.addLayout(row)
        words = self.tr("For whoever helps you with the computer. No word of your diary stands in them.")
        self.copy.setAccessibleDescription(words)
        card.column.addWidget(Soft(words, "small"))
        self.column.addWidget(card)
        self.column.addStretch(1)

    @property
    def sentences(self) -> tuple[str, ...]:
        """What was found, in sentences."""
        return tuple(said(self.found[subject]) for subject in _ORDER if subject in self.found)

    @override
    def look(self) -> None:
        self.found = {}
        self._round += 1
        mine = self._round
        self._show()
        services = self.context.services

        def take(*found: Finding) -> None:
            if mine == self._round:
                self.found |= {finding.subject: finding for finding in found}
                self._show()

        run = self.background.run
        run("vault", lambda: findings.of_vault(services.check_vault), lambda found: take(found))
        run("vault", lambda: findings.of_waiting(services.outbox.counts()[0]), lambda found: take(found))
        run("cpu", lambda: findings.of_space(services.profile.folder), lambda found: take(found))
        on_sound_lane(self.background, _devices, lambda found: take(*found))
        run("net", lambda: findings.of_reach(services.reach), lambda found: take(*found))

    def _show(self) -> None:
        clear(self._rows)
        for subject in _ORDER:
            finding = self.found.get(subject)
            if finding is not None:
                self._rows.addWidget(IconLabel("check" if finding.is_well else "circle-alert", said(finding)))
        self.copy.setEnabled(bool(self.found))
        if len(self.found) < len(_ORDER):
            self.verdict.setText(self.tr("Haven is looking…"))
        elif all(finding.is_well for finding in self.found.values()):
            self.verdict.setText(self.tr("Everything is all right"))
        else:
            self.verdict.setText(self.tr("Something asks for attention"))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join((self.verdict.text(), *self.sentences)))
        self.context.say(self.tr("The sentences are copied."))


def _devices() -> tuple[Finding, Finding]:
    return findings.of_devices("sound", len(outputs())), findings.of_devices("microphone", len(inputs()))
