"""A page of the diary while it is written."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.diary.views import EntryView
from ui.diary.draft import Draft
from ui.diary.questions import QuestionCard
from ui.theme import current
from ui.widgets import FlowLayout, MessagePanel, PrimaryButton, SecondaryButton, Soft
from ui.widgets.form import FormSheet


class Sheet(QWidget):
    """The questions of a form and the two ways to end: share, or keep.

    Signals:
        share_wanted: The preview is wanted.
        keep_wanted: The page stays private.

    Args:
        draft: What is written on.
        entry: The entry as it was kept, or None for a new page.
        reading: Says who reads when, since nobody reads live.
        form: For a form of the clinic's: its questions.
    """

    share_wanted = Signal()
    keep_wanted = Signal()

    def __init__(
        self,
        draft: Draft,
        entry: EntryView | None,
        reading: str,
        form: FormSheet | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._form = form
        self._draft = draft
        theme = current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(14))
        if entry is not None and entry.shared_version is not None:
            column.addWidget(self._say_version())
        if form is not None:
            form.answered.connect(lambda session: self._take(lambda: draft.follow(session)))
            column.addWidget(form)
        elif draft.form.about:
            column.addWidget(Soft(draft.form.about))
        self.cards: list[QuestionCard] = []
        for question in draft.form.questions:
            card = QuestionCard(question, draft.answer(question.link_id), draft.asked(question.link_id))
            link = question.link_id
            card.written.connect(lambda text, asked, link=link: self._take(lambda: draft.write(link, text, asked)))
            card.chosen.connect(lambda words, link=link: self._take(lambda: draft.choose(link, words)))
            card.rated.connect(lambda number, link=link: self._take(lambda: draft.rate(link, number)))
            self.cards.append(card)
            column.addWidget(card)
        row = FlowLayout(12)
        self.share = PrimaryButton(self.tr("Share with my therapist"), "diary.share")
        self.share.clicked.connect(self.share_wanted)
        self.keep = SecondaryButton(self.tr("Keep for myself"), "diary.keep")
        self.keep.clicked.connect(self.keep_wanted)
        row.addWidget(self.share)
        row.addWidget(self.keep)
        column.addSpacing(theme.space(4))
        column.addLayout(row)
        hint = Soft(self.tr("You can change this later. You can take it back until it has been read."), "small")
        hint.setObjectName("diary.share_hint")
        column.addWidget(hint)
        column.addWidget(Soft(reading, "small"))
        column.addStretch(1)
        self._weigh()

    def start(self) -> None:
        """Puts the cursor at the first question."""
        if self._form is not None:
            self._form.start()
        elif self.cards:
            self.cards[0].start()

    def _take(self, change: Callable[[], None]) -> None:
        change()
        self._weigh()

    def _weigh(self) -> None:
        """An empty page can be left as it is; there is nothing to share or to keep."""
        self.share.setEnabled(not self._draft.is_empty)
        self.keep.setEnabled(not self._draft.is_empty)

    def _say_version(self) -> MessagePanel:
        return MessagePanel(
            "",
            self.tr(
                "Your therapist has the words that you shared. What you change now stays with you, as a new version, "
                "until you share it again."
            ),
            "info",
            "mist",
        )
