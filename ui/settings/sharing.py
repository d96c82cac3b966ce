"""Whether the practice log is shared: the patient's own choice, which can be changed."""

from PySide6.QtWidgets import QButtonGroup, QWidget

from app.model.change_set import ChangeSet
from ui.attached import Attached
from ui.shell.context import Context
from ui.widgets import Card, FlowLayout, Heading, Option, Text


class SharingCard(Card):
    """Shows the choice to a patient; a therapist has none to make."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._background = Attached(context.background, self, context.changed)
        self.column.addWidget(Heading(self.tr("What your therapist sees of your practice"), 3))
        self.column.addWidget(
            Text(
                self.tr(
                    "When you share it, your therapist sees which practices you did and for how long. Diary entries "
                    "are never shared by this; each of those you share yourself."
                )
            )
        )
        self.share = Option(self.tr("Share my practice"), "settings.sharing.share")
        self.keep = Option(self.tr("Keep it for myself"), "settings.sharing.keep")
        group = QButtonGroup(self)
        row = FlowLayout(10)
        for option in (self.share, self.keep):
            group.addButton(option)
            row.addWidget(option)
        self.share.clicked.connect(lambda: self._choose(True))
        self.keep.clicked.connect(lambda: self._choose(False))
        self.column.addLayout(row)
        self.hide()

    def look(self) -> None:
        """Looks at the present choice."""
        services = self._context.services

        def work() -> tuple[bool, bool | None]:
            me = services.people.me()
            return me is not None and me.role == "patient", services.practice_log.sharing

        self._background.run("vault", work, self._show, topic="settings.sharing")

    def _show(self, found: tuple[bool, bool | None]) -> None:
        patient, sharing = found
        self.setVisible(patient)
        self.share.setChecked(sharing is True)
        self.keep.setChecked(sharing is False)

    def _choose(self, share: bool) -> None:
        log = self._context.services.practice_log

        def done(changes: ChangeSet) -> None:
            self._context.changed(changes)
            self._context.sync_now()
            if share:
                self._context.say(self.tr("From now on your practice is shared."))
            else:
                self._context.say(self.tr("From now on your practice stays with you."))

        self._background.run("vault", lambda: log.choose_sharing(share), done)
