"""Whether a sealed copy of what she writes for herself lies at the clinic: her own choice, which is no sharing."""

from PySide6.QtWidgets import QButtonGroup, QWidget

from app.model.change_set import ChangeSet
from app.vault.own_items import choose_copies, copies_private
from ui.attached import Attached
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import Card, FlowLayout, Heading, Option, StateLine, Text


class CopiesCard(Card):
    """Shows the choice to a patient of a clinic.

    Args:
        context: The shell.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._background = Attached(context.background, self, context.changed)
        self.column.setSpacing(current().space(12))
        self.column.addWidget(Heading(self.tr("A sealed copy for yourself"), 3))
        self.column.addWidget(
            Text(
                self.tr(
                    "Haven can lay a sealed copy of your diary and your practices on the clinic's server, for the "
                    "day on which this computer breaks. Only your own computers and your recovery sheet open it. "
                    "Neither the clinic nor your therapist can read it; this is not sharing."
                )
            )
        )
        self.copy = Option(self.tr("Lay a sealed copy there"), "settings.copies.copy")
        self.here = Option(self.tr("On this computer alone"), "settings.copies.here")
        group = QButtonGroup(self)
        row = FlowLayout(10)
        for option in (self.copy, self.here):
            group.addButton(option)
            row.addWidget(option)
        self.copy.clicked.connect(lambda: self._choose(True))
        self.here.clicked.connect(lambda: self._choose(False))
        self.column.addLayout(row)
        self.state = StateLine("")
        self.state.setObjectName("settings.copies.state")
        self.column.addWidget(self.state)
        self.hide()

    def look(self) -> None:
        """Looks at the present choice."""
        services = self._context.services

        def work() -> tuple[bool, bool]:
            me = services.people.me()
            is_with_clinic = me is not None and me.role == "patient" and services.streams.own() is not None
            return is_with_clinic and services.left() is None, copies_private(services.preferences)

        self._background.run("vault", work, self._show, topic="settings.copies")

    def _show(self, found: tuple[bool, bool]) -> None:
        offered, copies = found
        self.setVisible(offered)
        (self.copy if copies else self.here).setChecked(True)
        if copies:
            words = self.tr("What you write goes there sealed, some minutes later.")
        else:
            words = self.tr(
                "What you write from now on stays here and does not come to your other computers. Should this "
                "computer break, it is lost. What lies there already stays sealed."
            )
        self.state.show_state(words, "good" if copies else "edge")

    def _choose(self, copies: bool) -> None:
        preferences = self._context.services.preferences

        def done(_nothing: None) -> None:
            self._context.changed(ChangeSet.of("settings"))
            self._context.sync_now()
            self.look()

        self._background.run("vault", lambda: choose_copies(preferences, copies=copies), done)
