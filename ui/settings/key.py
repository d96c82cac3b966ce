"""The clinic's key: by which mark the program knows the clinic, and comparing another one with the clinic's paper."""

import re
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from app.errors import HavenError, InvitationMistyped
from app.model.change_set import ChangeSet
from sync.client.clinic_key import confirm, known, offered
from ui.errors import sentence
from ui.layouts import clear
from ui.settings.sheet import Sheet
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import Card, Field, FlowLayout, Heading, MessagePanel, PrimaryButton, Soft, Text, labelled

IN_A_LINE = 7
"""Groups in a line, as on the clinic's paper."""


@dataclass(frozen=True)
class Keys:
    """What stands on the sheet.

    Attributes:
        present: The mark of the key by which the clinic is known, or nothing before there is a clinic.
        offered: Whether another key answered that nobody vouched for.
        phone: The clinic's number, or nothing.
    """

    present: str
    offered: bool
    phone: str


class KeySheet(Sheet):
    """Shows the mark of the clinic's key; when another key answered, takes the mark from the clinic's paper."""

    name: ClassVar[str] = "key"

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("The clinic's key"),
            self.tr(
                "By this key your program knows that it is your clinic that answers, and not somebody in its place."
            ),
        )
        self._shown: Keys | None = None
        self.differs = self._make_differs()
        self.present = Card()
        self.present.column.addWidget(Heading(self.tr("The mark of your clinic's key"), 3))
        self.groups = QVBoxLayout()
        self.groups.setSpacing(current().space(8))
        self.present.column.addLayout(self.groups)
        words = self.tr("The clinic can print the same mark for you, should you ever want to compare.")
        self.present.column.addWidget(Soft(words, "small"))
        self.column.addWidget(self.differs)
        self.column.addWidget(self.present)
        self.column.addStretch(1)
        self.differs.hide()
        self.present.hide()

    def _make_differs(self) -> Card:
        card = Card()
        card.column.setSpacing(current().space(12))
        card.column.addWidget(Heading(self.tr("Another key answered"), 3))
        card.column.addWidget(
            Text(
                self.tr(
                    "The clinic's address answers with a key that nobody has vouched for. The clinic may have lost "
                    "its old key, or somebody may be trying to stand in its place. Your program cannot tell the "
                    "two apart, but the clinic's paper can. Until then nothing is sent; everything is safe here."
                )
            )
        )
        self.phone = Text("", "strong")
        card.column.addWidget(self.phone)
        self.code = Field(
            "settings.key.code", "XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX"
        )
        hint = self.tr(
            "Fourteen groups, from a paper that the clinic gave or sent you; never from a screen or an e-mail. "
            "Capitals, spaces and dashes do not matter."
        )
        card.column.addWidget(labelled(self.tr("The mark on the clinic's paper"), self.code, hint=hint))
        self.trouble = MessagePanel("", "", "circle-alert", "sand")
        self.trouble.setObjectName("settings.key.trouble")
        self.trouble.hide()
        card.column.addWidget(self.trouble)
        self.compare = PrimaryButton(self.tr("Compare"), "settings.key.compare")
        self.compare.clicked.connect(self._compare)
        self.code.returnPressed.connect(self._compare)
        row = FlowLayout()
        row.addWidget(self.compare)
        card.column.addLayout(row)
        return card

    @override
    def look(self) -> None:
        services = self.context.services
        db = services.vault.database

        def work() -> Keys:
            return Keys(known(db), offered(db) is not None, services.policy().contact.phone)

        self.background.run("vault", work, self._show, topic="settings.key")

    @override
    def changed(self, changes: ChangeSet) -> None:
        if changes.touches("sync", "notice", "policy"):
            self.look()

    @override
    def left(self) -> None:
        self.code.clear()
        self.trouble.hide()

    def _show(self, keys: Keys) -> None:
        if keys == self._shown:
            return
        self._shown = keys
        self.differs.setVisible(keys.offered)
        self.present.setVisible(bool(keys.present))
        clear(self.groups)
        groups = keys.present.split("-") if keys.present else []
        for first in range(0, len(groups), IN_A_LINE):
            line = FlowLayout(18, 8)
            for number, group in enumerate(groups[first : first + IN_A_LINE], first + 1):
                words = Text(group, "code", "deep", wrap=False)
                words.setAccessibleName(
                    self.tr("Group {number}: {signs}").format(number=number, signs=" ".join(group))
                )
                line.addWidget(words)
            self.groups.addLayout(line)
        if keys.phone:
            self.phone.setText(self.tr("Please phone the clinic first: {number}").format(number=keys.phone))
        else:
            self.phone.setText(self.tr("Please phone the clinic first, with the number on your letter."))

    def _explain(self, error: HavenError) -> str:
        group = re.search(r"\d+", error.detail) if isinstance(error, InvitationMistyped) else None
        if group is None:
            return sentence(error)
        words = self.tr("There seems to be a typing mistake in group {number}. Please compare it with the paper.")
        return words.format(number=group.group())

    def _compare(self) -> None:
        typed = self.code.text()
        if not typed.strip():
            self.code.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.trouble.hide()
        self.compare.setEnabled(False)
        db, clock = self.context.services.vault.database, self.context.clock

        def done(changes: ChangeSet) -> None:
            self.compare.setEnabled(True)
            self.code.clear()
            self.context.changed(changes)
            self.context.sync_now()
            self.context.say(self.tr("It is the clinic's key. Everything goes on as before."))
            self.look()
            self.take_focus()

        def failed(error: HavenError) -> None:
            self.compare.setEnabled(True)
            self.trouble.say(self._explain(error))
            self.code.setFocus(Qt.FocusReason.OtherFocusReason)

        self.background.run("vault", lambda: confirm(db, clock, typed), done, failed)
