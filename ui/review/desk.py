"""The desk: what was shared at the left, notes in the margin, the letter at the right."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QTextEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.diary.views import EntryView
from app.letters.checking import Finding
from ui.layouts import Columns, bring_into_view
from ui.outgoing.carrier import DossierCarrier
from ui.review import words
from ui.review.call_banner import CallBanner
from ui.review.diary_panel import DiaryPanel
from ui.review.dossier_view import Desk
from ui.review.drafts import LetterDraft, NoteDraft
from ui.review.editing import choose_characters
from ui.review.foot_bar import FootBar
from ui.review.header import DossierHeader
from ui.review.leaving import can_return
from ui.review.letter_panel import LetterPanel
from ui.review.margin import NoteMargin
from ui.review.passages import PassageView
from ui.review.tall import AsTallAsSeen
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import MessagePanel, QuietButton, ScrollPage
from ui.wording.dates import clock_time, full_day, local

SIDE_BY_SIDE = 860
WIDEST = 2000


class DossierDesk(QWidget):
    """One patient's dossier on one screen.

    Attributes:
        carrier: Knows whose words are copied and pasted here.
        above, below: Take what stands above the diary and below the columns.
        departed: Says that the reader is no longer in care of this patient.

    Signals:
        back_wanted, letters_wanted: As of the header.
        note_wanted, note_written, note_removed, entry_seen: As of the diary.
        letter_written, send_wanted, next_wanted, plan_wanted, call_back_wanted, letter_left: As of the letter.
        call_answered, call_seen: As of the banner.

    Args:
        context: The shell.
    """

    back_wanted = Signal()
    letters_wanted = Signal()
    note_wanted = Signal(object)
    note_written = Signal(object, str)
    note_removed = Signal(object)
    entry_seen = Signal(object)
    letter_written = Signal(str, str)
    send_wanted = Signal()
    next_wanted = Signal()
    plan_wanted = Signal()
    call_back_wanted = Signal(str)
    letter_left = Signal()
    call_answered = Signal(str, str, str)
    call_seen = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        self._last: dict[int, QWidget] = {}
        self._desk: Desk | None = None
        self.carrier = DossierCarrier(context, self)
        self.header = DossierHeader()
        self.banner = CallBanner()
        self.diary = DiaryPanel(context)
        self.letter = LetterPanel()
        self._columns = Columns((self.diary, self.letter), (11, 9), SIDE_BY_SIDE, level=False)
        side, top = theme.space(30), theme.space(20)
        self._inside = QWidget()
        stack = QVBoxLayout(self._inside)
        stack.setContentsMargins(side, 0, side, theme.space(26))
        stack.setSpacing(theme.space(16))
        self.above, self.below = QVBoxLayout(), QVBoxLayout()
        for place in (self.above, self.below):
            place.setSpacing(theme.space(16))
        self.departed = MessagePanel("", "", "info", "mist")
        self.departed.setObjectName("review.departed")
        self.departed.hide()
        stack.addWidget(self.departed)
        stack.addWidget(self.banner)  # whoever asks to be called comes before everything else
        stack.addLayout(self.above)
        stack.addWidget(self._columns, 1)
        stack.addLayout(self.below)
        self.area = ScrollPage("review.scroll", self.tr("Dossier"), margins=False, widest=WIDEST)
        self.area.column.addWidget(self._inside, 1)
        AsTallAsSeen(self._columns, self.area, self.diary, self.letter)
        head = QVBoxLayout()
        bar = self.area.verticalScrollBar().sizeHint().width()  # head and foot end where the cards end
        head.setContentsMargins(side, top, side + bar, theme.space(12))
        head.addWidget(self.header)
        self.to_letter = QuietButton(self.tr("To your letter"), "review.to_letter", "pencil")
        self.to_letter.setToolTip(self.tr("F6"))
        self.foot = FootBar(self._columns, self.letter, self.letter.sends, self.to_letter)
        self.foot.setContentsMargins(side, 0, side + bar, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.area, 1)
        column.addWidget(self.foot)
        self._connect()
        self._add_keys()

    def _connect(self) -> None:
        self.header.back_wanted.connect(self.back_wanted)
        self.header.letters_wanted.connect(self.letters_wanted)
        self.banner.answered.connect(self.call_answered)
        self.banner.call_back_wanted.connect(self.call_back_wanted)
        self.banner.seen.connect(self.call_seen)
        self.diary.note_wanted.connect(self.note_wanted)
        self.diary.note_written.connect(self.note_written)
        self.diary.note_removed.connect(self.note_removed)
        self.diary.entry_seen.connect(self.entry_seen)
        self.letter.written.connect(self.letter_written)
        self.letter.send_wanted.connect(self.send_wanted)
        self.letter.next_wanted.connect(self.next_wanted)
        self.letter.plan_wanted.connect(self.plan_wanted)
        self.letter.call_back_wanted.connect(self.call_back_wanted)
        self.letter.letter_left.connect(self.letter_left)
        self.to_letter.clicked.connect(self._go_to_letter)

    def _add_keys(self) -> None:
        for keys, action in (
            ("Ctrl+Return", self.send_wanted.emit),
            ("Ctrl+Enter", self.send_wanted.emit),
            ("F6", lambda: self._travel(1)),
            ("Shift+F6", lambda: self._travel(-1)),
            ("Ctrl+Shift+E", self.diary.toggle_earlier),
            ("Ctrl+Shift+N", self._note_at_caret),
            ("Ctrl+PgDown", self._next),
            ("Ctrl+Shift+W", lambda: self.letter.plan.click()),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)

    def clear(self) -> None:
        """Shows nobody, until somebody's dossier was read.

        What is hidden is filled without being laid out after each of a hundred steps.
        """
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            focus.clearFocus()  # or Qt leaves the keyboard on what is left here: the way back
        self._inside.hide()
        self._last.clear()
        self.header.clear()
        self.letter.setEnabled(False)
        self.letter.clear()
        self.diary.setVisible(False)
        self.departed.hide()
        self.banner.show_call("", None, "")
        self.area.verticalScrollBar().setValue(0)  # whoever comes next is read from her first page on

    def show_desk(self, desk: Desk) -> None:
        """Shows the dossier; what is being typed stays as it is."""
        dossier, today = desk.dossier, local(desk.now).date()
        self.header.show_dossier(dossier, desk.now)
        concerns = dossier.concerns
        call = concerns[0] if concerns else None
        when = words.last_seen(call.asked_at, desk.now) if call else ""
        self.banner.show_call(dossier.person.name, call, when, max(0, len(concerns) - 1))
        self.banner.leaving.show_letters(can_return(dossier.letters), desk.now)
        self.diary.show_dossier(dossier, today, self._say_nothing(desk))
        self.diary.setVisible(True)
        self.letter.name_patient(dossier.person.name)
        self.letter.show_colour(dossier.person.name, dossier.row.colour)
        self.letter.show_letters(dossier.letters, desk.now)
        self.letter.show_others(len(desk.others_due))
        self._show_departed(desk)
        self._desk = desk

    def _show_departed(self, desk: Desk) -> None:
        """Lets what came be read, and what was begun; nothing more reaches somebody who is no longer in care."""
        left, name = desk.dossier.row.left, desk.dossier.person.name
        words = self.tr(
            "{name} is no longer in your care. What reached you until then can still be read here; letters and notes "
            "are no longer delivered."
        )
        if not left:
            self.departed.hide()
        elif self.departed.isHidden():
            self.departed.say(words.format(name=name))
        self.letter.close_paper(left)
        self.letter.setVisible(not left or not desk.dossier.draft.is_empty)

    def show_letter(self, draft: LetterDraft) -> None:
        """Puts a draft into the letter and lets it be written."""
        kept_at = self._desk.dossier.draft.kept_at if self._desk is not None else None
        self.letter.show_draft(draft, None if draft.is_empty else kept_at)
        self.letter.setEnabled(True)
        self._inside.show()
        focus = QApplication.focusWidget()
        if self.isVisible() and (focus is None or not self.isAncestorOf(focus)):
            (self.diary.first_passage() or self.letter.paper).setFocus(Qt.FocusReason.OtherFocusReason)
            self.area.verticalScrollBar().setValue(0)

    def show_notes(self, notes: Sequence[NoteDraft]) -> None:
        """Shows the notes in the margin."""
        self.diary.show_notes(notes)
        self.count_notes(notes)

    def count_notes(self, notes: Sequence[NoteDraft]) -> None:
        """Says how many notes would go along."""
        self.letter.show_notes(sum(1 for note in notes if note.text.strip()))

    def hold_writing(self, held: bool) -> None:
        """Keeps letter and notes from being written, or lets them be written again."""
        self.letter.hold(held)
        self.diary.hold_notes(held)

    def write_note(self, note: NoteDraft) -> None:
        """Puts the cursor into a note."""
        self.diary.show_note(note)

    def ask_what_was_done(self) -> bool:
        """Asks what was done about what is open, if anything is, and says whether it is."""
        if self._desk is None or not self._desk.dossier.concerns:
            return False
        self.banner.ask_first()
        bring_into_view(self.area, self.banner)
        return True

    def focus_letter(self) -> None:
        """Puts the cursor into the letter."""
        self.letter.paper.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_letter(self) -> None:
        self.focus_letter()
        bring_into_view(self.area, self.letter.paper)

    def focus_place(self, finding: Finding, notes: Mapping[str, NoteDraft]) -> None:
        """Puts the cursor on what was found in subject, letter or a note.

        Args:
            finding: What was found.
            notes: The notes, by their places.
        """
        if finding.place == "subject":
            self.letter.subject.setFocus(Qt.FocusReason.OtherFocusReason)
            self.letter.subject.setSelection(finding.start, finding.end - finding.start)
            return
        editor: QTextEdit | None = self.letter.paper
        if finding.place in notes:
            self.write_note(notes[finding.place])
            editor = self.diary.editor_of(notes[finding.place])
        if editor is not None:
            editor.setFocus(Qt.FocusReason.OtherFocusReason)
            choose_characters(editor, finding.start, finding.end)

    def focus_next(self) -> None:
        """Puts the cursor where the work goes on after a letter: on the next patient, or on the paper."""
        onward = self.letter.next if self.letter.next.isVisibleTo(self) else self.letter.paper
        onward.setFocus(Qt.FocusReason.OtherFocusReason)

    def entry_title(self, entry: EntryView) -> str:
        """Returns what an entry is called in the preview."""
        when = local(entry.written_at)
        return self.tr("{title} · {day}, {time}").format(
            title=entry.title, day=full_day(when.date()), time=clock_time(entry.written_at)
        )

    def _say_nothing(self, desk: Desk) -> str:
        last = desk.dossier.last_letter_at
        if last is not None:
            return self.tr("Nothing was shared since your letter of {day}.").format(day=full_day(local(last).date()))
        return self.tr("Nothing was shared yet. You can write all the same.")

    def _note_at_caret(self) -> None:
        focus = QApplication.focusWidget()
        if isinstance(focus, PassageView):
            focus.want_note()

    def _next(self) -> None:
        if self.letter.next.isVisibleTo(self):
            self.next_wanted.emit()

    def _column_of(self, widget: QWidget | None) -> int:
        if widget is None or self.letter.isAncestorOf(widget) or self.foot.isAncestorOf(widget):
            return 2
        walker: QWidget | None = widget
        while walker is not None and walker is not self:
            if isinstance(walker, NoteMargin):
                return 1
            walker = walker.parentWidget()
        return 0

    def _travel(self, step: int) -> None:
        """Goes to the next of the three columns, to where the cursor was in it before."""
        focus = QApplication.focusWidget()
        here = self._column_of(focus)
        if focus is not None and self.isAncestorOf(focus):
            self._last[here] = focus
        for distance in (step, 2 * step):
            column = (here + distance) % 3
            target = self._target(column)
            if target is not None:
                target.setFocus(Qt.FocusReason.ShortcutFocusReason)
                bring_into_view(self.area, target if column == 2 else self.diary.area)
                return

    def _target(self, column: int) -> QWidget | None:
        last = self._last.get(column)
        if last is not None and isValid(last) and last.isVisibleTo(self) and self._column_of(last) == column:
            return last
        if column == 0:
            return self.diary.first_passage()
        if column == 1:
            return next(iter((*self.diary.note_editors(), *self.diary.adders())), None)
        return self.letter.paper
