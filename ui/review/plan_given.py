"""A practice that a therapist records for one patient: its title, what it is for, and the microphone."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.ids import PersonId
from ui.layouts import clear, swap
from ui.outgoing.line import LineField
from ui.review.plan_scene import Scene
from ui.shell.context import Context
from ui.spoken.card import SpeakCard
from ui.spoken.words import length
from ui.theme import current
from ui.widgets import Card, FlowLayout, Heading, Paper, QuietButton, Text, labelled


class PlanGivenCard(Card):
    """What is recorded for her now, and what was given before.

    Signals:
        named(str, str): Title and purpose, as typed so far.
        recorded(): Something was recorded, or taken away.
        busy_changed(bool): Something is being said or put away, or no more.
        back_wanted(object): A `Given` is to be offered no more.

    Args:
        context: The shell.
    """

    named = Signal(str, str)
    recorded = Signal()
    busy_changed = Signal(bool)
    back_wanted = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("plan.given")
        self._context = context
        self._person: PersonId | None = None
        self._count = 0
        self.speak: SpeakCard | None = None
        self.column.setSpacing(current().space(10))
        self.column.addWidget(Heading(self.tr("A practice in your voice"), 3))
        said = self.tr(
            "Recorded for this one patient. It stands first among the practices, plays between two bells, and is as "
            "long as you spoke."
        )
        self.column.addWidget(Text(said))
        purpose = self.tr("What it is for, in words for your patient")
        self.title = LineField("plan.given.title")
        self.purpose = Paper("plan.given.purpose", purpose, lines=1, framed=True)
        self.title.textEdited.connect(lambda _: self._tell_name())
        self.purpose.written.connect(self._tell_name)
        self.column.addWidget(labelled(self.tr("What it is called"), self.title))
        self.column.addWidget(labelled(purpose, self.purpose))
        self._voice = QWidget()
        QVBoxLayout(self._voice).setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self._voice)
        self._before = QVBoxLayout()
        self.column.addLayout(self._before)
        self._sounds: tuple[str, ...] = ()

    def show_scene(self, scene: Scene) -> None:
        """Shows what was drafted and given."""
        plan = scene.plan
        if plan.person.id != self._person:
            self._begin(plan.person.id)
        if self.title.text() != plan.draft.title:
            self.title.setText(plan.draft.title)
        self.purpose.write(plan.draft.purpose)
        if self.speak is not None and self._sounds != tuple(sound.recording for sound in plan.sounds):
            self._sounds = tuple(sound.recording for sound in plan.sounds)
            self.speak.look(plan.person.id)
        clear(self._before)
        for number, given in enumerate(plan.given):
            box = QWidget()
            row = FlowLayout(10)
            box.setLayout(row)
            long = length(sum(sound.milliseconds for sound in given.sounds))
            words = self.tr("Given: {title}, {length}").format(title=given.practice.title, length=long)
            row.addWidget(Text(words, "strong", wrap=False))
            back = QuietButton(self.tr("Take it back"), f"plan.given.back_{number}", "undo-2")
            back.setAccessibleDescription(given.practice.title)
            back.clicked.connect(lambda _=False, given=given: self.back_wanted.emit(given))
            row.addWidget(back)
            self._before.addWidget(box)

    def _tell_name(self) -> None:
        self.named.emit(self.title.text(), self.purpose.words())

    def leave(self) -> None:
        """Keeps what is being said, because the page is left."""
        if self.speak is not None:
            self.speak.leave()

    def put_away(self) -> None:
        """Forgets whose plan it is; what was being said is kept."""
        if self.speak is not None:
            self.speak.presenter.go()
            self.speak.leave()
        self._person, self.speak, self._sounds = None, None, ()
        swap(self._voice, QWidget())

    def _begin(self, person: PersonId) -> None:
        self.put_away()
        self._person, self._count = person, 0
        self.speak = SpeakCard(self._context, "plan.voice", "given", lambda: person, self.tr("Record it"))
        self.speak.spoken.connect(self._take_spoken)
        self.speak.busy_changed.connect(self.busy_changed)
        self.speak.look(person)
        swap(self._voice, self.speak)

    def _take_spoken(self, count: int) -> None:
        if count != self._count:
            self._count = count
            self.recorded.emit()
