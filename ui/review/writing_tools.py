"""What helps to write, at the desk: phrases, quotes of passages, promises, and the sentences that want an answer."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QDragLeaveEvent, QDropEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget
from shiboken6 import isValid
from typing_extensions import override

from app.model.change_set import ChangeSet
from app.model.ids import PersonId
from app.phrases.blanks import filled
from app.review.writing import AtHand, Writing
from app.vault.phrases import Phrase
from app.vault.promises import Promise
from ui.attached import Attached
from ui.review.asks_strip import Ask, AsksStrip, collect
from ui.review.desk import DossierDesk
from ui.review.dossier_view import Desk
from ui.review.drafts import NoteDraft
from ui.review.editing import choose_next_blank, chosen_words, insert_paragraph, insert_words
from ui.review.letter_chips import LetterChips
from ui.review.margin import NoteText
from ui.review.passages import PASSAGE, PassageView
from ui.review.phrase_popup import PhrasePopup
from ui.review.popup import Popup
from ui.review.promise_popup import PromisePopup
from ui.shell.context import Context
from ui.spelling.languages import of_window


class WritingTools(QObject):
    """Puts chips under the letter and a strip over the entries, and listens to the keys of the desk.

    Args:
        context: The shell.
        desk: The dossier.
        writing: The service.
    """

    def __init__(self, context: Context, desk: DossierDesk, writing: Writing) -> None:
        super().__init__(desk)
        self._context = context
        self._background = Attached(context.background, self)
        self._desk = desk
        self._writing = writing
        self._person: PersonId | None = None
        self._shown: Desk | None = None
        self._at_hand = AtHand()
        self._editor: QTextEdit | None = None
        self.popup: PhrasePopup | None = None
        self.chips = LetterChips()
        self.asks = AsksStrip()
        desk.letter.beneath.addWidget(self.chips)
        desk.diary.column.insertWidget(1, self.asks)
        self.chips.phrase_wanted.connect(self._put_in)
        self.chips.phrases_wanted.connect(self.open_phrases)
        self.chips.promise_wanted.connect(self.make_promise)
        self.chips.promise_opened.connect(lambda promise: self._open_ways([promise]))
        self.asks.ask_wanted.connect(self._show_ask)
        desk.diary.phrases_wanted.connect(self.open_phrases)
        desk.letter.paper.viewport().installEventFilter(self)
        for keys, action in (
            ("Ctrl+Space", self.open_phrases),
            ("Ctrl+Shift+P", self.make_promise),
            ("Ctrl+Shift+O", self.open_promises),
            ("Ctrl+Shift+Q", self.quote),
        ):
            shortcut = QShortcut(QKeySequence(keys), desk)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def show_person(self, person: PersonId | None) -> None:
        """Brings what lies at hand for somebody; for nobody nothing does."""
        if person != self._person:
            for popup in self._desk.findChildren(Popup):
                popup.go()  # what it shows, and where it would put it, is of another
            self._take(AtHand())
            self.asks.show_asks(())
            self._editor = self._shown = None
        self._person = person
        self.look()

    def show_desk(self, desk: Desk, notes: Sequence[NoteDraft]) -> None:
        """Collects the sentences that want an answer."""
        self._shown = desk
        self.chips.setVisible(not desk.dossier.row.left)
        self.count_answers(notes)

    def count_answers(self, notes: Sequence[NoteDraft]) -> None:
        """Says at which of these sentences a note stands."""
        if self._shown is not None:
            self.asks.show_asks(collect(self._shown.dossier.entries, notes))

    def changed(self, changes: ChangeSet) -> None:
        """Looks again after a change."""
        if changes.touches("phrase", "promise", "letter", "settings"):
            self.look()

    def look(self) -> None:
        """Reads what lies at hand; an answer for somebody else is dropped."""
        person, writing = self._person, self._writing
        if person is None:
            return

        spoken = of_window(self._context.settings.language).partition("_")[0]

        def done(at_hand: AtHand) -> None:
            if person == self._person:
                self._take(at_hand)

        self._background.run("vault", lambda: writing.at_hand(person, spoken), done, topic="review.at_hand")

    def open_phrases(self) -> None:
        """Opens the search for phrases where somebody writes."""
        editor = self._writes_in()
        if editor is None:
            return
        editor.ensureCursorVisible()
        self._desk.area.ensureWidgetVisible(editor)
        self.popup = PhrasePopup(
            self._at_hand.phrases, editor, self._desk, self._card_of(editor), self._at_hand.language
        )
        self.popup.taken.connect(self._put_in)
        if self._desk.letter.isAncestorOf(editor):
            self.popup.floor = self._top_of_send()
        self.popup.open()

    def quote(self) -> None:
        """Puts the chosen words of the diary into the letter, as a paragraph in quotation marks."""
        passage, paper = QApplication.focusWidget(), self._desk.letter.paper
        if not isinstance(passage, PassageView) or paper.isReadOnly() or not paper.isEnabled():
            return
        start, end = passage.chosen
        if start < end:
            insert_paragraph(paper, self._quoted(passage.text[start:end]))
            passage.release()
            paper.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def make_promise(self) -> None:
        """Keeps the chosen words of letter or note, or the sentence at the caret, as a promise."""
        editor, person = self._writes_in(), self._person
        if editor is None or person is None:
            return
        words, promises = chosen_words(editor), self._writing.promises

        def done(made: Promise | None) -> None:
            if made is None:
                self._context.say(self.tr("Choose the words that you promise, then press Ctrl+Shift+P."))
                return
            said = self.tr("Kept as a promise: “{words}”.").format(words=made.text)
            self._context.say(said, lambda: self._do(lambda: promises.remove(made.id)))
            self.look()

        self._background.run("vault", lambda: promises.make(person, words), done)

    def open_promises(self) -> None:
        """Offers what can be done about each open promise."""
        if self._at_hand.promises:
            self._open_ways(self._at_hand.promises)
        else:
            self._context.say(self.tr("No promise is open."))

    def write_about(self, promise: Promise) -> None:
        """Puts a line about a promise into the letter; it stays open until it is said to be kept."""
        paper = self._desk.letter.paper
        if not paper.isReadOnly():
            insert_paragraph(paper, self.tr("I promised you: {words}.").format(words=promise.text.rstrip(".")))
            paper.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self, promise: Promise) -> None:
        """Says that a promise was kept; there is a way back."""
        promises = self._writing.promises

        def done(before: Promise | None) -> None:
            if before is not None:
                said = self.tr("Kept: “{words}”.").format(words=before.text)
                self._context.say(said, lambda: self._do(lambda: promises.restore(before)))
            self.look()

        self._background.run("vault", lambda: promises.keep(promise.id), done)

    def take_out(self, promise: Promise) -> None:
        """Makes a promise of this letter none; there is a way back."""
        promises = self._writing.promises

        def done(before: Promise | None) -> None:
            if before is not None:
                said = self.tr("No longer a promise: “{words}”.").format(words=before.text)
                self._context.say(said, lambda: self._do(lambda: promises.restore(before)))
            self.look()

        self._background.run("vault", lambda: promises.remove(promise.id), done)

    def _do(self, work: Callable[[], object]) -> None:
        self._background.run("vault", work, lambda _: self.look())

    def _take(self, at_hand: AtHand) -> None:
        self._at_hand = at_hand
        self.chips.show_chips(at_hand.often, at_hand.promises)

    def _put_in(self, phrase: Phrase) -> None:
        editor, shown = self._writes_in(), self._shown
        if editor is None or shown is None:
            return
        insert_words(editor, filled(phrase.text, shown.dossier.person.name))
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        phrases = self._writing.phrases
        self._background.run("vault", lambda: phrases.use(phrase.id), lambda _: None)

    def _open_ways(self, promises: Sequence[Promise]) -> None:
        ways = PromisePopup(promises, self._writes_in() or self._desk.letter.paper, self._desk, self._desk.letter)
        ways.about_wanted.connect(self.write_about)
        ways.was_kept.connect(self.keep)
        ways.taken_out.connect(self.take_out)
        self._desk.area.ensureWidgetVisible(self.chips)
        ways.floor = self._top_of_send()
        top = self.chips.mapTo(self._desk, QPoint(0, 0))
        ways.open(top + QPoint(0, self.chips.height()), top.y())

    def _top_of_send(self) -> int:
        return self._desk.letter.send.mapTo(self._desk, QPoint(0, 0)).y()

    def _card_of(self, editor: QTextEdit) -> QWidget:
        return self._desk.letter if self._desk.letter.isAncestorOf(editor) else self._desk.diary

    def _show_ask(self, ask: Ask) -> None:
        for sheet in self._desk.diary.sheets.sheets:
            row = next((row for row in sheet.rows if row.question == ask.question), None)
            if sheet.entry.id == ask.entry and row is not None:
                self._desk.diary.show_entry(sheet.entry)
                row.passage.choose(ask.start, ask.end)
                row.passage.setFocus(Qt.FocusReason.ShortcutFocusReason)
                self._desk.diary.area.ensureWidgetVisible(row.passage)

    def _quoted(self, words: str) -> str:
        return self.tr("“{words}”").format(words=" ".join(words.split()))

    def _is_written(self, widget: QWidget | None) -> bool:
        is_ours = isinstance(widget, NoteText) or widget is self._desk.letter.paper
        return is_ours and isinstance(widget, QTextEdit) and self._desk.isAncestorOf(widget)

    def _writes_in(self) -> QTextEdit | None:
        """Returns the letter or note with the cursor, or that had it last; the letter when neither had it."""
        focus, paper = QApplication.focusWidget(), self._desk.letter.paper
        last = self._editor if self._editor is not None and isValid(self._editor) else paper
        found = focus if isinstance(focus, QTextEdit) and self._is_written(focus) else last
        found = found if found.isVisibleTo(self._desk) else paper
        return None if found.isReadOnly() or not found.isEnabled() else found

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if isValid(self) and isinstance(now, QTextEdit) and self._is_written(now):
            self._editor = now
            now.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, QTextEdit):
            if event.key() == Qt.Key.Key_Tab and event.modifiers() == Qt.KeyboardModifier.NoModifier:
                return not watched.isReadOnly() and choose_next_blank(watched)
        elif event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            return self._drop(event)
        return super().eventFilter(watched, event)

    def _drop(self, event: QDropEvent) -> bool:
        """Puts a passage that was dragged here in as a quote, where it was let go; says whether it was one."""
        paper = self._desk.letter.paper
        if not event.mimeData().hasFormat(PASSAGE) or paper.isReadOnly():
            return False
        insert_paragraph(
            paper, self._quoted(event.mimeData().text()), paper.cursorForPosition(event.position().toPoint())
        )
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        QApplication.sendEvent(paper.viewport(), QDragLeaveEvent())  # lets the caret of the drag go
        paper.setFocus(Qt.FocusReason.OtherFocusReason)
        return True
