"""What the patient will read of a changed plan, why, and the button that puts it into her plan."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.layouts import clear
from ui.reading_order import Home
from ui.review import plan_words
from ui.review.plan_scene import Scene
from ui.review.plan_words import Change
from ui.theme import current
from ui.widgets import Card, FlowLayout, Heading, Paper, PrimaryButton, QuietButton, Soft, StateLine, Text, labelled


class PlanNewsCard(Card):
    """Everything that is about to change, as she will read it.

    Attributes:
        look: Takes what a look through the words found.
        puts: The place of the button.

    Signals:
        reason_given(str, str): A part, and why it is changed, as typed so far.
        drop_wanted(str): A part is not to be changed after all.
        put_wanted(): It is to be put into her plan.
    """

    reason_given = Signal(str, str)
    drop_wanted = Signal(str)
    put_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("claymist", parent=parent)
        self.setObjectName("plan.news")
        self.column.setSpacing(current().space(12))
        self._title = Heading("", 3, "clay_ink")
        self._empty = Text("", colour="clay_ink")
        self._changes = QVBoxLayout()
        self._changes.setSpacing(current().space(18))
        self._recording = Text("", colour="clay_ink")
        self._recording.hide()
        self.put = PrimaryButton("", "plan.put", "check")
        self.put.clicked.connect(self.put_wanted)
        self._hint = Soft(self.tr("Nothing is sent before that; until then it is kept on this computer."), "small")
        self.state = StateLine("")
        self.column.addWidget(self._title)
        self.column.addWidget(self._empty)
        self.column.addLayout(self._changes)
        self.column.addWidget(self._recording)
        self.look = QVBoxLayout()
        self.puts = Home(self.put)
        row = FlowLayout(10)
        row.addWidget(self.puts)
        self.column.addLayout(row)
        self.column.addLayout(self.look)
        self.column.addWidget(self._hint)
        self.column.addWidget(self.state)
        self.column.addStretch(1)
        self._shown: tuple[tuple[str, str], ...] | None = None
        self.reasons: dict[str, Paper] = {}

    def show_scene(self, scene: Scene) -> None:
        """Shows what is about to change; what is being typed stays as it is."""
        name = scene.plan.person.name
        self._title.setText(self.tr("{name} will read").format(name=name))
        found = plan_words.changes(scene)
        recorded = bool(scene.plan.sounds)
        self._empty.setText(self.tr("In the plan of {name} nothing is about to change.").format(name=name))
        self._empty.setVisible(not found and not recorded)
        self.put.say(self.tr("Put this into the plan of {name}").format(name=name))
        self.put.setToolTip(self.tr("Ctrl+Enter"))
        self.put.setEnabled(bool(found) or recorded)
        self._show(found)
        self._recording.setVisible(recorded)
        title = scene.plan.draft.title.strip()
        if title:
            words = self.tr("{therapist} recorded a practice for you: {title}.")
        else:
            words = self.tr("{therapist} recorded a practice for you. It still needs a title.")
        self._recording.setText(words.format(therapist=scene.name, title=title))
        self.state.show_state(plan_words.state(scene), "good" if not scene.waits else "edge")

    def _show(self, found: Sequence[Change]) -> None:
        shown = tuple((change.part, change.words) for change in found)
        if shown == self._shown:
            for change in found:
                self.reasons[change.part].write(change.reason)
            return
        self._shown = shown
        clear(self._changes)
        self.reasons = {}
        for change in found:
            self._changes.addWidget(self._change(change))

    def _change(self, change: Change) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().space(6))
        column.addWidget(Text(change.words, colour="clay_ink"))
        key = change.part.replace(" ", "_")
        label = self.tr("Why, in words for your patient")
        field = Paper(f"plan.reason.{key}", label, lines=1, framed=True)
        field.write(change.reason)
        field.setAccessibleDescription(change.words)
        field.written.connect(lambda: self.reason_given.emit(change.part, field.words()))
        self.reasons[change.part] = field
        column.addWidget(labelled(label, field))
        row = FlowLayout(10)
        drop = QuietButton(self.tr("Leave this as it was"), f"plan.drop.{key}", "undo-2")
        drop.setAccessibleDescription(change.words)
        drop.clicked.connect(lambda: self.drop_wanted.emit(change.part))
        row.addWidget(drop)
        column.addLayout(row)
        return box
