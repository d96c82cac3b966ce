"""The plan of one patient: the path of weeks, practices, what is spared, pauses, and an own recording."""

from collections.abc import Callable, Mapping
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.errors import HavenError
from app.model.change_set import ChangeSet
from app.model.ids import PersonId
from app.review.adapting import Put
from ui.attached import Attached
from ui.layouts import Columns, scroll_to
from ui.outgoing.carrier import DossierCarrier
from ui.outgoing.look import LookBefore
from ui.review import plan_words
from ui.review.foot_bar import FootBar
from ui.review.plan_given import PlanGivenCard
from ui.review.plan_news import PlanNewsCard
from ui.review.plan_path import PlanPathCard
from ui.review.plan_pause import PlanPauseCard, PlanSpareCard
from ui.review.plan_presenter import PlanPresenter
from ui.review.plan_scene import Scene
from ui.review.plan_week import PlanWeekCard
from ui.review.services import review_of
from ui.shell.context import Context
from ui.shell.reading_page import ReadingPage
from ui.theme import current
from ui.widgets import Heading, QuietButton, ScrollPage, Soft
from ui.wording import dates


class PlanPage(ReadingPage):
    """The plan of the patient whose dossier is on the desk.

    `entered` takes `person`.
    """

    name: ClassVar[str] = "plan"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.presenter = PlanPresenter(
            self,
            review_of(context).adapting,
            context.services,
            Attached(context.background, self),
            dates.spoken(),
            context.changed,
            context.sync_now,
        )
        self._scene: Scene | None = None
        self._speaks = False
        self.path, self.week, self.news = PlanPathCard(), PlanWeekCard(), PlanNewsCard()
        self.spare, self.pauses, self.given = PlanSpareCard(), PlanPauseCard(), PlanGivenCard(context)
        self.carrier = DossierCarrier(context, self)
        self.look = LookBefore(context, "plan", self.tr("Put it in all the same"))
        self.news.look.addWidget(self.look)
        self._cards = (self.path, self.week, self.news, self.spare, self.pauses, self.given)
        self._title = Heading("", 2)
        self.back = QuietButton(self.tr("Back to the letter"), "plan.back", "arrow-left")
        self.back.setToolTip(self.tr("Esc"))
        self.back.clicked.connect(self._go_back)
        self._scroll = ScrollPage("plan.page", self.tr("The plan"), widest=1500)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        for side, cards in (
            (left, (self.path, self.week)),
            (right, (self.news, self.spare, self.pauses, self.given)),
        ):
            stack = QVBoxLayout(side)
            stack.setContentsMargins(0, 0, 0, 0)
            stack.setSpacing(current().gap)
            for card in cards:
                stack.addWidget(card)
            stack.addStretch(1)
        column = self._scroll.column
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._title)
        lead = self.tr("Everything is kept as a draft while you change it, and sent in one go.")
        column.addWidget(Soft(lead, "lead"))
        columns = Columns((left, right), (1, 1), 820, level=False)
        column.addWidget(columns)
        column.addStretch(1)
        self.to_news = QuietButton(self.tr("See what changes"), "plan.to_news", "eye")
        self.to_news.clicked.connect(self._show_news)
        self.foot = FootBar(columns, self.news, self.news.puts, self.to_news)
        margin = current().page_margin
        self.foot.setContentsMargins(margin, 0, margin, 0)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(0)
        frame.addWidget(self._scroll)
        frame.addWidget(self.foot)

    def _connect(self) -> None:
        presenter = self.presenter
        self.path.chosen.connect(presenter.choose)
        self.path.repeat_wanted.connect(presenter.repeat)
        self.path.skip_wanted.connect(presenter.skip)
        self.path.move_wanted.connect(presenter.move)
        self.path.back_wanted.connect(presenter.bring_back)
        self.path.straight_wanted.connect(presenter.straighten)
        self.week.planned.connect(presenter.plan_week)
        self.week.course_wanted.connect(presenter.as_in_the_course)
        self.news.reason_given.connect(presenter.say_why)
        self.news.drop_wanted.connect(presenter.drop)
        self.news.put_wanted.connect(self._look_through)
        for typed in (self.news.reason_given, self.news.drop_wanted, self.given.named):
            typed.connect(self.look.forget)
        self.look.place_wanted.connect(self._go_to)
        self.spare.chosen.connect(presenter.spare)
        self.pauses.pause_wanted.connect(lambda days: presenter.pause(days, ""))
        self.pauses.back_wanted.connect(presenter.take_pause_back)
        self.given.named.connect(presenter.name_recording)
        self.given.recorded.connect(presenter.look)
        self.given.busy_changed.connect(self._wait_for)
        self.given.back_wanted.connect(presenter.take_back)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.news.put.click)

    @override
    def entered(self, arguments: Mapping[str, object]) -> None:
        person = arguments.get("person")
        if isinstance(person, str):
            if person != self.presenter.person:
                self._scene = None
                self._title.setText("")
                for card in self._cards:
                    card.hide()
                self.look.forget()
                self.carrier.show_person(PersonId(person))
            self.presenter.open(PersonId(person))
        elif self.presenter.person is not None:
            self.presenter.look()
        else:
            self.context.go("dossier")

    @override
    def left(self) -> None:
        self.given.leave()
        self.look.forget()

    @override
    def changed(self, changes: ChangeSet) -> None:
        if self.isVisible() and changes.touches("plan", "pause", "given", "state", "person", "sync"):
            self.presenter.look()

    def show_scene(self, scene: Scene) -> None:
        """Shows everything."""
        first, self._scene = self._scene is None, scene
        self._title.setText(self.tr("The plan of {name}").format(name=scene.plan.person.name))
        for card in self._cards:
            card.show()
            card.show_scene(scene)
        self._weigh()
        if first and self.isVisible():
            button = self.path.findChild(QWidget, f"plan.week_{scene.chosen}")
            if button is not None:
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_missing(self) -> None:
        """Goes back: nobody is here whose plan could be changed."""
        self.context.say(self.tr("A plan can be changed once the course has begun, and while your patient is yours."))
        self._go_back()

    def say_put(self, put: Put) -> None:
        """Says what became of putting it into the plan."""
        name = self._scene.plan.person.name if self._scene is not None else ""
        words = {
            Put.DONE: self.tr("It is in the plan of {name} now, and leaves with the next sync."),
            Put.NOTHING: self.tr("Nothing was changed, so nothing was sent."),
            Put.NOT_IN_CARE: self.tr("{name} is no longer in your care. What you drafted is kept here."),
            Put.BEGUN: self.tr(
                "A week that you wanted to change has begun meanwhile. Look at the path again; your draft is kept."
            ),
            Put.PASSED: self.tr(
                "Days of a pause in this draft have passed meanwhile, so nothing was sent. Leave that pause as it "
                "was and plan it anew from today; everything else is kept."
            ),
            Put.UNTITLED: self.tr("The recording needs a title first. Everything is kept."),
            Put.UNHEARD: self.tr("There is a title, and no recording for it on this computer. Everything is kept."),
        }
        self.context.say(words[put].format(name=name))
        if put is Put.UNTITLED:
            self.given.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def say_drafted(self, undo: Callable[[], None]) -> None:
        """Says that a change was taken out of the draft, and offers the way back."""
        self.context.say(self.tr("It stays as it was."), undo)

    def say_taken_back(self, title: str, undo: Callable[[], None]) -> None:
        """Says that a recording is no longer offered, and offers the way back."""
        self.context.say(self.tr("“{title}” is taken back.").format(title=title), undo)

    def say_trouble(self, error: HavenError) -> None:
        """Says what went wrong."""
        self.context.fail(error)

    def _look_through(self) -> None:
        """Looks through what she will read; then, or when it is wished all the same, it goes into her plan."""
        scene = self.presenter.scene
        if scene is not None:
            pieces = plan_words.written(scene)
            where = {each.place: words for each, words in pieces}
            person = scene.plan.person
            self.look.ask(person.id, person.name, [each for each, _ in pieces], where, self.presenter.put)

    def _go_to(self, place: str) -> None:
        fields = {"title": self.given.title, "purpose": self.given.purpose, **self.news.reasons}
        field = fields.get(place)
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.ensureWidgetVisible(field)

    def _show_news(self) -> None:
        """Shows what is about to change, with the cursor where its reason is given."""
        first = next(iter(self.news.reasons.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        scroll_to(self._scroll, self.news)

    def _wait_for(self, speaks: bool) -> None:
        """What is being said goes along once it is whole."""
        self._speaks = speaks
        self._weigh()

    def _weigh(self) -> None:
        if self._scene is not None and self._speaks:
            self.news.put.setEnabled(False)
        elif self._scene is not None:
            draft, sounds = self._scene.plan.draft, self._scene.plan.sounds
            self.news.put.setEnabled(not draft.is_empty or bool(sounds))

    def _go_back(self) -> None:
        person = self.presenter.person
        if person is None:
            self.context.go("dossier")
        else:
            self.context.go("dossier", person=person)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._go_back()
            return
        super().keyPressEvent(event)
