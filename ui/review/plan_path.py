"""The path of weeks in a plan: with its dates, and what can be done with each that is still to come."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from app.model.path import told
from ui.layouts import clear
from ui.review import plan_words
from ui.review.plan_scene import Scene
from ui.theme import current
from ui.widgets import Card, FlowLayout, Heading, Option, QuietButton, SecondaryButton, Soft
from ui.wording.adapted import week_words


class PlanPathCard(Card):
    """Her weeks, one below the other; one of them is looked at.

    Signals:
        chosen(int): Another calendar week is looked at.
        repeat_wanted(), skip_wanted(): For the one that is looked at.
        move_wanted(int): It is to come earlier (-1) or later (1).
        back_wanted(int): A position that was left out is to be walked after all.
        straight_wanted(): The weeks to come are to follow each other as in the course.
    """

    chosen = Signal(int)
    repeat_wanted = Signal()
    skip_wanted = Signal()
    move_wanted = Signal(int)
    back_wanted = Signal(int)
    straight_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("plan.path")
        self.column.setSpacing(current().space(10))
        self.column.addWidget(Heading(self.tr("The path of weeks"), 3))
        self._weeks = QVBoxLayout()
        self._weeks.setSpacing(current().space(4))
        self.column.addLayout(self._weeks)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self._options: list[Option] = []
        self.repeat = SecondaryButton(self.tr("Once more"), "plan.repeat", "rotate-cw")
        self.skip = SecondaryButton(self.tr("Leave it out"), "plan.skip", "x")
        self.earlier = QuietButton(self.tr("Earlier"), "plan.earlier")
        self.later = QuietButton(self.tr("Later"), "plan.later")
        row = FlowLayout(10)
        for button, keys, act in (
            (self.repeat, "Ctrl+R", self.repeat_wanted.emit),
            (self.skip, "Ctrl+D", self.skip_wanted.emit),
            (self.earlier, "Alt+Up", lambda: self.move_wanted.emit(-1)),
            (self.later, "Alt+Down", lambda: self.move_wanted.emit(1)),
        ):
            button.setToolTip(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText))
            button.clicked.connect(lambda _=False, act=act: act())
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda button=button: button.click())
            row.addWidget(button)
        self.column.addLayout(row)
        self._back = FlowLayout(10)
        self.column.addLayout(self._back)
        self._hint = Soft("", "small")
        self.column.addWidget(self._hint)

    def show_scene(self, scene: Scene) -> None:
        """Shows the path as it would be; the focus stays with the week that is looked at."""
        path, place = scene.drafted.path, scene.plan.place
        self._list([self._label(scene, at) for at in range(len(path))], scene.chosen)
        ahead, going_on = scene.chosen > place, scene.chosen >= place
        open_ = not scene.plan.is_over
        self.repeat.setEnabled(open_ and going_on)
        self.skip.setEnabled(open_ and ahead)
        self.earlier.setEnabled(open_ and scene.chosen > place + 1)
        self.later.setEnabled(open_ and ahead and scene.chosen < len(path) - 1)
        clear(self._back)
        found = told(path)
        if open_:
            for position in found.left_out:
                words = self.tr("Bring back {week}").format(week=week_words(position))
                back = QuietButton(words, f"plan.back_{position}", "undo-2")
                back.clicked.connect(lambda _=False, position=position: self.back_wanted.emit(position))
                self._back.addWidget(back)
            if found:
                straight = QuietButton(self.tr("As in the course"), "plan.straight", "undo-2")
                straight.clicked.connect(self.straight_wanted)
                self._back.addWidget(straight)
        self._hint.setText(
            self.tr("Weeks that were begun stay as they were.") if open_ else self.tr("The course is over.")
        )

    def _list(self, labels: list[str], chosen: int) -> None:
        """Lists the weeks; the focus stays with the one that is looked at."""
        inside = any(button.hasFocus() for button in self._group.buttons())
        for at, label in enumerate(labels):
            if at < len(self._options):
                if self._options[at].text() != label:
                    self._options[at].say(label)
                continue
            option = Option(label, f"plan.week_{at}")
            option.centred = False
            self._options.append(option)
            self._group.addButton(option, at)
            self._weeks.addWidget(option)
        for option in self._options[len(labels) :]:
            self._group.removeButton(option)
            self._weeks.removeWidget(option)
            option.hide()
            option.deleteLater()
        del self._options[len(labels) :]
        button = self._group.button(chosen)
        if button is not None:
            button.setChecked(True)
            if inside:
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _label(self, scene: Scene, at: int) -> str:
        words = plan_words.week_name(scene, at)
        if at in range(scene.plan.place):
            return self.tr("{week} (over)").format(week=words)
        if at == scene.plan.place:
            return self.tr("{week} (now)").format(week=words)
        return self.tr("{week}, {days}").format(week=words, days=plan_words.week_days(scene, at))
