"""A look through words that a patient will read, before they go: calm warnings, and a stop at an open blank."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.letters.checking import Finding, Findings, Written
from app.model.ids import PersonId
from ui.attached import Attached
from ui.layouts import bring_into_view
from ui.outgoing.cards import MOST, FindingCards
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import FlowLayout, SecondaryButton


class LookBefore(QWidget):
    """Takes no room until something is found; then it says what, and offers both ways.

    Signals:
        place_wanted(str): The place of what was found, as of `Written`, is wanted.

    Args:
        context: The shell.
        name: How the `objectName` of every button begins.
        all_the_same: Words of the button with which it goes as it is.
    """

    place_wanted = Signal(str)

    def __init__(self, context: Context, name: str, all_the_same: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._background = Attached(context.background, self)
        self._turn = 0
        self._findings = Findings()
        self._go: Callable[[], None] | None = None
        self.cards = FindingCards(f"{name}.warning")
        self.cards.place_wanted.connect(self._go_there)
        self.back = SecondaryButton(self.tr("Go back"), f"{name}.look_back", "arrow-left")
        self.back.clicked.connect(self._go_back)
        self.all_the_same = SecondaryButton(all_the_same, f"{name}.all_the_same")
        self.all_the_same.clicked.connect(self._go_on)
        row = FlowLayout(12)
        row.addWidget(self.back)
        row.addWidget(self.all_the_same)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().space(12))
        column.addWidget(self.cards)
        column.addLayout(row)
        self.hide()

    def ask(
        self,
        person: PersonId,
        name: str,
        written: Sequence[Written],
        where: Mapping[str, str],
        go: Callable[[], None],
    ) -> None:
        """Looks through words; when there is nothing to say of them, they go.

        Args:
            person: Who will read them.
            name: Her name.
            written: The words.
            where: Where they stand, in words that end a sentence, by the place.
            go: Lets them go.
        """
        writing = self._context.services.writing
        if writing is None:
            raise RuntimeError("only a therapist's words for a patient are looked through")
        self.forget()
        turn = self._turn

        def done(findings: Findings) -> None:
            if turn != self._turn:
                return
            if findings:
                self._go = go
                self._show(findings, name, where)
            else:
                go()

        self._background.run("vault", lambda: writing.before_leaving(person, written), done)

    def forget(self) -> None:
        """Takes everything back that was said: the words are others now, or nobody is asked any more."""
        self._turn += 1
        self._go = None
        self._findings = Findings()
        self.cards.clear()
        self.hide()

    def _show(self, findings: Findings, name: str, where: Mapping[str, str]) -> None:
        self._findings = findings
        for finding in findings.blanks[:MOST]:
            blank = self.tr("A blank is still open {place}: {blank}. Fill it in, or take it out.")
            words = blank.format(place=where[finding.place], blank="{" + finding.words + "}")
            self.cards.add(finding, words, self.tr("Fill it in"))
        for finding in findings.names[:MOST]:
            other = self.tr("{name} will read the name of {other}, another of your patients, {place}.")
            words = other.format(name=name, other=finding.words, place=where[finding.place])
            self.cards.add(finding, words, self.tr("Look at it"))
        self.all_the_same.setVisible(not findings.blanks)
        self.show()
        focus = self.cards.first if findings.blanks and self.cards.first is not None else self.back
        focus.setFocus()
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            bring_into_view(around, self)
        QAccessible.updateAccessibility(QAccessibleEvent(self.cards, QAccessible.Event.Alert))

    def _go_there(self, finding: Finding) -> None:
        self.forget()
        self.place_wanted.emit(finding.place)

    def _go_back(self) -> None:
        """Goes to the first thing that was found."""
        self._go_there((*self._findings.blanks, *self._findings.names)[0])

    def _go_on(self) -> None:
        go = self._go
        if go is not None and not self._findings.blanks:
            self.forget()
            go()
