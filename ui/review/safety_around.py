"""What stands around a dossier for the sake of safety: what was handed over, the register, the record, own time."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from app.model.change_set import ChangeSet
from app.model.ids import PersonId
from ui.layouts import scroll_to
from ui.review.desk import DossierDesk
from ui.review.dispositions_panel import DispositionsPanel
from ui.review.effects_card import KEYS, EffectsPanel
from ui.review.hand_over_card import HandedOver
from ui.review.own_time_watch import OwnTimeWatch
from ui.shell.context import Context


class SafetyAround(QObject):
    """Puts these cards around the desk and keeps them with the patient whose dossier lies on it.

    Args:
        context: The shell.
        desk: The dossier.
    """

    def __init__(self, context: Context, desk: DossierDesk) -> None:
        super().__init__(desk)
        self.handed_over = HandedOver(context)
        self.effects = EffectsPanel(context)
        self.dispositions = DispositionsPanel(context)
        self.own_time = OwnTimeWatch(context, desk.header.show_own_time, self)
        desk.above.addWidget(self.handed_over)
        desk.below.addWidget(self.effects)
        desk.below.addWidget(self.dispositions)
        desk.diary.practice.effect_wanted.connect(self.effects.begin)
        self.effects.begun.connect(lambda: scroll_to(desk.area, self.effects))
        keys = QShortcut(QKeySequence(KEYS), desk)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.effects.begin)

    def show_person(self, person: PersonId | None) -> None:
        """Shows what stands around somebody's dossier; around nobody's nothing stands."""
        for card in (self.handed_over, self.effects, self.dispositions):
            card.show_person(person)
        if person is None:
            self.own_time.end()
        else:
            self.own_time.begin(person)

    def changed(self, changes: ChangeSet) -> None:
        """Looks again after a change."""
        if changes.touches("note", "state", "person", "sync"):
            self.handed_over.look()
        if changes.touches("effect", "practice", "entry", "sync"):
            self.effects.look()
        if changes.touches("call", "sync"):
            self.dispositions.look()
        if changes.touches("time"):
            self.own_time.look()

    def flush(self) -> None:
        """Puts what is still waiting into the vault lane; the dossier is no longer in front."""
        self.effects.flush()
        self.own_time.end()
