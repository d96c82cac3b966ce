"""A look through the words with which a treatment ends, before the end leaves."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.letters.checking import Written
from app.review.endings import Parting
from ui.outgoing.look import LookBefore
from ui.record.ending_card import EndingCard
from ui.record.presenter import RecordState
from ui.shell.context import Context

translate = QCoreApplication.translate


class EndLook(LookBefore):
    """Stands in the form of the end, below its buttons.

    Args:
        context: The shell.
        ending: Where the end is said.
    """

    def __init__(self, context: Context, ending: EndingCard) -> None:
        super().__init__(context, "record.end", translate("EndLook", "End it all the same"))
        self._ending = ending
        form = ending.form.layout()
        if form is not None:
            form.addWidget(self)
        ending.words.written.connect(self.forget)
        self.place_wanted.connect(lambda _place: ending.words.setFocus())

    def ask_end(self, state: RecordState | None, end: Callable[[Parting], None]) -> None:
        """Looks through her words; then, or when it is wished all the same, the treatment ends.

        Args:
            state: Of the patient who is shown.
            end: Ends the treatment.
        """
        if state is None:
            return
        where = self.tr("in the words for your patient")
        words = Written("words", self._ending.words.words())
        self.ask(state.person.id, state.person.name, (words,), {"words": where}, lambda: end(self._ending.parting))
