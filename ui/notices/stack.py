"""The notices that were not put aside, one card below the other, for the first pages of both windows."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.change_set import ChangeSet
from app.model.ids import PersonId
from ui.attached import Attached
from ui.layouts import clear
from ui.notices.card import NoticeCard
from ui.notices.proof import ask_to_save_proof
from ui.notices.reading import Told, read
from ui.notices.words import asks
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import QuietButton
from ui.wording.dates import local

MOST = 2
"""Cards that are shown at once; the others wait in the settings."""
KINDS = ("notice", "person", "policy")


class NoticeStack(QWidget):
    """Unseen notices; takes no room when there are none.

    Those that ask for something come first, and then the newest.

    Args:
        context: The shell.
        name: The object's name; with it several stacks can be told apart.
        most: Cards that are shown at once.
    """

    def __init__(self, context: Context, name: str, most: int = MOST, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most
        self.setObjectName(name)
        self._context = context
        self._background = Attached(context.background, self)
        self._person: PersonId | None = None
        self._told: tuple[Told, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current().space(12))
        self.hide()

    def about(self, person: PersonId | None) -> None:
        """Shows only what concerns somebody, from now on."""
        self._person = person
        self.look()

    def look(self) -> None:
        """Looks which notices were not put aside."""
        services, person = self._context.services, self._person
        today = local(self._context.clock.now()).date()
        topic = self.objectName()
        self._background.run("vault", lambda: read(services, today, person=person), self._show, topic=topic)

    def changed(self, changes: ChangeSet) -> None:
        """Looks again when something was noticed."""
        if changes.touches(*KINDS):
            self.look()

    def _show(self, told: tuple[Told, ...]) -> None:
        if told == self._told:
            return
        self._told = told
        clear(self._column)
        for each in sorted(told, key=lambda each: not asks(each))[: self._most]:
            self._column.addWidget(self._card(each))
        rest = len(told) - self._most
        if rest > 0:
            more = QuietButton(self.tr("%n more in the settings", "", rest), f"{self.objectName()}.more", "bell")
            more.clicked.connect(lambda: self._context.go("settings", sheet="noticed"))
            self._column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        self.setVisible(bool(told))

    def _card(self, told: Told) -> NoticeCard:
        card = NoticeCard(told)
        card.put_aside.connect(lambda: self._put_aside(told))
        card.proof_wanted.connect(lambda: ask_to_save_proof(self, self._context))
        card.sheet_wanted.connect(lambda sheet: self._context.go("settings", sheet=sheet))
        card.digits_wanted.connect(lambda: self._context.go("caseload", person=told.notice.person, digits=True))
        card.answered.connect(lambda yes: self._answer(told, yes=yes))
        return card

    def _put_aside(self, told: Told) -> None:
        context, board, id = self._context, self._context.services.notices, told.notice.id

        def undo() -> None:
            context.background.run("vault", lambda: board.take_back(id), context.changed)

        def done(changes: ChangeSet) -> None:
            context.changed(changes)
            self.look()
            context.say(self.tr("Put aside. It stays in the settings."), undo)

        self._background.run("vault", lambda: board.put_aside(id), done)

    def _answer(self, told: Told, *, yes: bool) -> None:
        context, services, notice = self._context, self._context.services, told.notice
        person = notice.person
        if person is None:
            return

        def work() -> ChangeSet:
            return services.care_team.answer_earlier(person, yes) | services.notices.put_aside(notice.id)

        def done(changes: ChangeSet) -> None:
            context.changed(changes)
            context.sync_now()
            self.look()
            if yes:
                context.say(self.tr("{name} may read what you shared before.").format(name=told.name))
            else:
                context.say(self.tr("{name} reads only what you share from then on.").format(name=told.name))

        self._background.run("vault", work, done)
