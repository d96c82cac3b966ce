"""Her week: quiet moments with time and place, pauses, and the mix of practices for the months after."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from typing_extensions import override

from app.errors import HavenError
from app.model.change_set import ChangeSet
from app.planning.moments import WEEK_DAYS, QuietMoment, of_day
from app.planning.pauses import PauseView
from ui.attached import Attached
from ui.errors import sentence
from ui.layouts import bring_into_view, clear, same_focus, swap
from ui.planning.moment_form import MomentForm
from ui.planning.pause_form import PauseForm
from ui.planning.presenter import Done, PlanningPresenter, Scene
from ui.printing.sending import ask_and_print, ask_and_save
from ui.printing.week import household_document, week_document
from ui.shell.context import Context
from ui.shell.page import Page
from ui.text import Words
from ui.theme import current
from ui.widgets import (
    Card,
    FlowLayout,
    Heading,
    MessagePanel,
    Option,
    QuietButton,
    ScrollPage,
    SecondaryButton,
    Soft,
    Text,
)
from ui.wording import dates
from ui.wording.adapted import quoted
from ui.wording.moments import moment_words, pause_words, time_words

WIDTH = 760
planning = Words("planning")


class PlanningPage(Page):
    """Her week. What changes meanwhile is shown around a form that is being filled, and the form stays."""

    name = "planning"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        background = Attached(context.background, self, context.changed)
        self._presenter = PlanningPresenter(self, context, background, dates.spoken())
        self._scene: Scene | None = None
        self._scroll = ScrollPage("planning.page", self.tr("Your week"), widest=WIDTH)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(self._scroll)
        self._trouble = MessagePanel("", "", "circle-alert", "sand")
        self._trouble.hide()
        self._scroll.column.addWidget(Heading(self.tr("Your week"), 1))
        lead = self.tr(
            "A practice finds its place more easily when it has a time and a place. What does not come about, does "
            "not come about: nobody counts it."
        )
        self._scroll.column.addWidget(Soft(lead, "lead"))
        self._scroll.column.addWidget(self._trouble)
        self._forms: dict[QWidget, QWidget] = {}
        self._moment_rows, self._moment_form = QVBoxLayout(), _place()
        self._pause_rows, self._pause_form = QVBoxLayout(), _place()
        self._begin = SecondaryButton(self.tr("Take a pause"), "planning.pause", "pause")
        self._planned_place, self._mix_place = _place(), _place()
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(current().gap)
        for part in (self._planned_place, self._moments(), self._pauses(), self._mix_place):
            body.addWidget(part)
        self._body.hide()
        self._scroll.column.addWidget(self._body)
        self._scroll.column.addStretch(1)

    @override
    def entered(self, arguments: Mapping[str, object]) -> None:
        self._presenter.start()

    @override
    def changed(self, changes: ChangeSet) -> None:
        if self.isVisible():
            self._presenter.changed(changes)

    def show_trouble(self, error: HavenError) -> None:
        """Says what went wrong."""
        self._trouble.say(sentence(error))

    def say_done(self, done: Done, undo: Callable[[], None]) -> None:
        """Says what was done, and offers the way back."""
        words = {
            Done.MOMENT_KEPT: self.tr("Your quiet moment is kept."),
            Done.MOMENT_REMOVED: self.tr("Taken out of your week."),
            Done.PAUSE_SET: self.tr("The pause is set. The course waits for you."),
            Done.PAUSE_ENDED: self.tr("There is no pause now. The course goes on where it was."),
            Done.MIX_CHOSEN: self.tr("Your own mix is kept."),
        }
        self.context.say(words[done], undo)

    def show_scene(self, scene: Scene) -> None:
        """Shows everything; nothing moves when nothing changed."""
        self._trouble.hide()
        if scene == self._scene:
            return
        self._scene = scene
        with same_focus(self._scroll):
            self._body.show()
            self._planned_place.setVisible(scene.reason is not None)
            swap(self._planned_place, self._planned(scene, *scene.reason) if scene.reason is not None else QWidget())
            self._show_moments(scene)
            self._show_pauses(scene)
            swap(self._mix_place, self._mix(scene) if scene.scripts else QWidget())
            self._mix_place.setVisible(bool(scene.scripts))

    def _planned(self, scene: Scene, name: str, reason: str) -> Card:
        """Says that her therapist planned this week, what it proposes, and why."""
        card = Card("claymist", 20)
        card.setObjectName("planning.planned")
        who = name or self.tr("Your therapist")
        card.column.addWidget(Heading(self.tr("{name} planned this week for you").format(name=who), 4, "clay_ink"))
        for title, minutes in scene.practices:
            words = planning.tr("{title}, about %n minutes", "", minutes).format(title=title)
            card.column.addWidget(Text(words, colour="clay_ink"))
        if reason.strip():
            card.column.addWidget(Text(quoted(reason), "letter", "clay_ink"))
        return card

    def _moments(self) -> Card:
        card = Card()
        card.column.addWidget(Heading(self.tr("Quiet moments"), 3))
        self._moment_rows.setSpacing(card.column.spacing())
        card.column.addLayout(self._moment_rows)
        card.column.addWidget(self._moment_form)
        row = FlowLayout(12)
        add = SecondaryButton(self.tr("Add a quiet moment"), "planning.add", "plus")
        add.clicked.connect(lambda: self._open_moment(None, add))
        row.addWidget(add)
        for words, name, icon, act in (
            (self.tr("Print your week"), "planning.print", "printer", self._print_week),
            (self.tr("Save it as PDF"), "planning.save", "file-text", self._save_week),
            (self.tr("Print a note for the household"), "planning.household", "users", self._print_household),
        ):
            button = QuietButton(words, name, icon)
            button.clicked.connect(lambda _=False, act=act: act())
            row.addWidget(button)
        card.column.addLayout(row)
        return card

    def _show_moments(self, scene: Scene) -> None:
        clear(self._moment_rows)
        if not scene.moments:
            words = self.tr(
                "When is the house quiet for ten minutes, and where? Today then tells you when the next one comes."
            )
            self._moment_rows.addWidget(Text(words))
        for number, moment in enumerate(scene.moments):
            self._moment_rows.addWidget(Text(moment_words(moment)))
            self._moment_rows.addLayout(self._moment_row(number, moment))

    def _moment_row(self, number: int, moment: QuietMoment) -> FlowLayout:
        row = FlowLayout(12, 4)
        words = moment_words(moment)
        change = QuietButton(self.tr("Change"), f"planning.change_{number}", "pencil")
        change.setAccessibleName(self.tr("Change: {moment}").format(moment=words))
        change.clicked.connect(lambda: self._open_moment(moment, change))
        remove = QuietButton(self.tr("Take out"), f"planning.remove_{number}", "x")
        remove.setAccessibleName(self.tr("Take out: {moment}").format(moment=words))
        remove.clicked.connect(lambda: self._presenter.remove_moment(moment))
        row.addWidget(change)
        row.addWidget(remove)
        return row

    def _open_moment(self, moment: QuietMoment | None, button: QWidget) -> None:
        form, name = MomentForm(moment), button.objectName()

        def close() -> None:
            self._close(self._moment_form, form, name)

        form.kept.connect(lambda moment: self._presenter.keep_moment(moment, close))
        form.closed.connect(close)
        self._open(self._moment_form, form)

    def _pauses(self) -> Card:
        card = Card()
        card.column.addWidget(Heading(self.tr("A pause"), 3))
        words = self.tr(
            "In treatment, ill, away, or simply too much: a pause stops the weeks. Haven keeps quiet, nothing is "
            "expected, and afterwards the course goes on where it was."
        )
        card.column.addWidget(Text(words))
        self._pause_rows.setSpacing(card.column.spacing())
        card.column.addLayout(self._pause_rows)
        card.column.addWidget(self._pause_form)
        row = FlowLayout(12)
        self._begin.clicked.connect(lambda: self._open_pause(None, self._begin))
        row.addWidget(self._begin)
        card.column.addLayout(row)
        return card

    def _show_pauses(self, scene: Scene) -> None:
        clear(self._pause_rows)
        by = dict(scene.set_by)
        shown = ((scene.pause,) if scene.pause is not None else ()) + scene.coming
        for number, pause in enumerate(shown):
            now = pause == scene.pause
            said = self.tr("Now: {days}") if now else self.tr("Planned: {days}")
            self._pause_rows.addWidget(Text(said.format(days=pause_words(pause.days)), "strong"))
            if pause.id in by:
                who = by[pause.id] or self.tr("Your therapist")
                self._pause_rows.addWidget(
                    Text(self.tr("Set by {name}. {reason}").format(name=who, reason=quoted(pause.reason)))
                )
            self._pause_rows.addLayout(self._pause_row(number, pause, now=now))
        over = [pause for pause in scene.pauses if pause not in shown]
        if over:
            days = "; ".join(pause_words(pause.days) for pause in over)
            self._pause_rows.addWidget(Soft(self.tr("Behind you: {days}").format(days=days), "small"))
        self._begin.setVisible(scene.pause is None)

    def _pause_row(self, number: int, pause: PauseView, *, now: bool) -> FlowLayout:
        row = FlowLayout(12, 4)
        end = QuietButton(
            self.tr("The pause is over") if now else self.tr("Take it back"), f"planning.pause.end_{number}", "x"
        )
        end.clicked.connect(lambda: self._presenter.end_pause(pause))
        change = QuietButton(self.tr("Other days"), f"planning.pause.change_{number}", "pencil")
        for button in (change, end):
            named = self.tr("{label}: {days}")
            button.setAccessibleName(named.format(label=button.text(), days=pause_words(pause.days)))
        change.clicked.connect(lambda: self._open_pause(pause, change))
        row.addWidget(change)
        row.addWidget(end)
        return row

    def _open_pause(self, pause: PauseView | None, button: QWidget) -> None:
        scene = self._scene
        if scene is None:
            return
        who = "" if scene.left else scene.therapist or self.tr("Your therapist")
        form, name = PauseForm(scene.today, pause.days if pause is not None else None, who), button.objectName()

        def close() -> None:
            self._close(self._pause_form, form, name)

        form.kept.connect(lambda first, last: self._presenter.set_pause(first, last, pause, close))
        form.closed.connect(close)
        self._open(self._pause_form, form)

    def _open(self, place: QWidget, form: QWidget) -> None:
        self._forms[place] = form
        swap(place, form)
        form.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_view(self._scroll, form)

    def _close(self, place: QWidget, form: QWidget, name: str) -> None:
        """Closes a form that still lies open; who was in it with the keyboard is back at what opened it."""
        if self._forms.get(place) is not form:
            return
        del self._forms[place]
        focused = QApplication.focusWidget()
        was_here = focused is not None and place.isAncestorOf(focused)
        swap(place, QWidget())
        opener = next((one for one in self.findChildren(QWidget, name) if one.isVisibleTo(self)), None)
        if was_here and opener is not None:
            opener.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mix(self, scene: Scene) -> Card:
        card = Card()
        card.column.addWidget(Heading(self.tr("Your own mix"), 3))
        card.column.addWidget(
            Text(
                self.tr(
                    "After the course Today offers you one of these at a time, the one that you have not done for "
                    "longest. Choose what does you good."
                )
            )
        )
        row = FlowLayout(8)
        options: dict[str, Option] = {}

        def chosen() -> tuple[str, ...]:
            kept = [script for script in scene.mix if options[script].isChecked()]
            return (*kept, *(id for id, option in options.items() if option.isChecked() and id not in scene.mix))

        for id, title in scene.scripts:
            option = options[id] = Option(title, f"planning.mix_{id}")
            option.setChecked(id in scene.mix)
            option.clicked.connect(lambda _=False: self._presenter.choose_mix(chosen()))
            row.addWidget(option)
        card.column.addLayout(row)
        return card

    def _print_week(self) -> None:
        if self._scene is not None:
            ask_and_print(self, self._on_paper(self._scene))

    def _save_week(self) -> None:
        if self._scene is not None:
            ask_and_save(self, self._on_paper(self._scene), self.tr("Your week"))

    def _print_household(self) -> None:
        if self._scene is not None:
            ask_and_print(self, household_document([moment_words(moment) for moment in self._scene.moments]))

    def _on_paper(self, scene: Scene) -> QTextDocument:
        """Returns the seven days from today on."""
        about = [scene.week_title] if not scene.where.finished else []
        if scene.reason is not None:
            name = scene.reason[0] or self.tr("Your therapist")
            said = self.tr("{name} planned this week for you").format(name=name)
            about.append(": ".join(part for part in (said, quoted(scene.reason[1])) if part))
        for title, minutes in scene.practices:
            about.append(planning.tr("{title}, about %n minutes", "", minutes).format(title=title))
        about.append(self.tr("Diary: {title}. One line is enough.").format(title=scene.diary))
        if scene.feedback is not None and not scene.left:
            name = scene.therapist or self.tr("Your therapist")
            day = dates.full_day(scene.feedback)
            about.append(self.tr("{name} writes to you on {day}.").format(name=name, day=day))
        days = []
        for ahead in range(WEEK_DAYS):
            at = scene.today + timedelta(days=ahead)
            paused = any(pause.days.holds(at) for pause in scene.pauses)
            moments = [self._line(moment) for moment in of_day(scene.moments, at.weekday())]
            days.append((dates.full_day(at), [self.tr("a pause")] if paused else moments))
        return week_document(self.tr("Your week"), about, days)

    def _line(self, moment: QuietMoment) -> str:
        return f"{time_words(moment)}, {moment.place}" if moment.place else time_words(moment)


def _place() -> QWidget:
    """Returns where something may lie."""
    place = QWidget()
    QVBoxLayout(place).setContentsMargins(0, 0, 0, 0)
    return place
