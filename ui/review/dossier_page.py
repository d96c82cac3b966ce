"""To review: the queue, and the dossier of one patient on one screen."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import ClassVar

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.diary.views import EntryView
from app.errors import HavenError
from app.letters.checking import Finding
from app.model.change_set import ChangeSet
from app.model.ids import ChangeId, LetterId, PersonId
from app.review.views import CaseRow
from ui.attached import Attached
from ui.review.around import Around
from ui.review.caseload_panel import QueuePanel
from ui.review.caseload_presenter import KINDS
from ui.review.desk import DossierDesk
from ui.review.dossier_presenter import DossierPresenter
from ui.review.dossier_view import Desk
from ui.review.drafts import LetterDraft, NoteDraft, Passage
from ui.review.preview import Preview
from ui.review.sending import Sending
from ui.review.services import review_of, writing_of
from ui.review.words import call_disposition
from ui.review.writing_tools import WritingTools
from ui.shell.context import Context
from ui.shell.reading_page import ReadingPage
from ui.spelling.anywhere import SpellingOnPage
from ui.spoken.card import SpeakCard
from ui.spoken.sound_list import SoundList
from ui.wording.dates import clock_time, full_day, local


class DossierPage(ReadingPage):
    """The queue of those who wait, and one patient's dossier with notes and letter.

    `entered` takes `person`; without one it shows the queue.
    """

    name: ClassVar[str] = "dossier"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._presenter = DossierPresenter(
            self, review_of(context), Attached(context.background, self), context.clock, context.changed
        )
        self.queue = QueuePanel(context)
        self.desk = DossierDesk(context)
        self.around = Around(context, self.desk)
        self.spelling = SpellingOnPage(context, self.desk, on=True, fields=("review.subject",))
        self.desk.letter.put_spelling(self.spelling.make_button("review.spelling"))
        self.tools = WritingTools(context, self.desk, writing_of(context))
        self.preview = Preview()
        self.sending = Sending(context, self.preview)
        self._leaves_at: datetime | None = None
        self._places = QStackedWidget()
        for place in (self.queue, self.desk, self.preview):
            self._places.addWidget(place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._places)
        self._connect()

    def _connect(self) -> None:
        desk = self.desk
        self.queue.case_opened.connect(self._open_case)
        desk.back_wanted.connect(lambda: self.context.go(self.name))
        desk.note_wanted.connect(self._begin_note)
        desk.note_written.connect(self._write_note)
        desk.note_removed.connect(self._presenter.remove_note)
        desk.letter_written.connect(self._write_letter)
        desk.send_wanted.connect(self._preview)
        desk.next_wanted.connect(self._next)
        desk.plan_wanted.connect(self._go_to_plan)
        desk.call_back_wanted.connect(lambda letter: self._presenter.call_back(LetterId(letter)))
        desk.letter_left.connect(self._letter_left)
        desk.call_answered.connect(
            lambda asked, done, reason: self._presenter.answer_call(ChangeId(asked), call_disposition(done), reason)
        )
        desk.entry_seen.connect(self._see)
        desk.call_seen.connect(lambda call: self._presenter.seen(calls=[call]))
        desk.letters_wanted.connect(self._go_to_letters)
        desk.header.colour_chosen.connect(self._choose_colour)
        self.sending.decided.connect(self._send)
        self.preview.put_back.connect(self._put_back)
        self.preview.place_wanted.connect(self._go_to_place)

    @override
    def entered(self, arguments: Mapping[str, object]) -> None:
        person = arguments.get("person")
        if isinstance(person, str):
            if arguments.get("anew"):
                self._presenter.close()  # its letter was changed elsewhere
            if self._presenter.desk is None or self._presenter.desk.dossier.person.id != person:
                self.desk.clear()
            self._presenter.open(PersonId(person))
            self.around.show_person(PersonId(person))
            self.spelling.show_person(PersonId(person))
            self.desk.carrier.show_person(PersonId(person))
            self.tools.show_person(PersonId(person))
            self._places.setCurrentWidget(self.desk)
        else:
            self._presenter.close()
            self.around.show_person(None)
            self.desk.carrier.show_person(None)
            self.tools.show_person(None)
            self.desk.clear()
            self.queue.refresh()
            self._places.setCurrentWidget(self.queue)
            self.queue.take_focus()

    @override
    def left(self) -> None:
        self._presenter.flush()
        self.around.flush()
        if self._places.currentWidget() is self.preview:
            self._places.setCurrentWidget(self.desk)

    @override
    def changed(self, changes: ChangeSet) -> None:
        self.queue.changed(changes)
        if changes.touches(*KINDS):
            self._presenter.refresh()
        self.around.changed(changes)
        self.spelling.changed(changes)
        self.tools.changed(changes)

    def show_desk(self, desk: Desk) -> None:
        """Shows the dossier; what is being typed stays as it is."""
        self.desk.show_desk(desk)
        self.tools.show_desk(desk, self._presenter.notes)

    def show_notes(self, notes: Sequence[NoteDraft]) -> None:
        """Shows the notes in the margin."""
        self.desk.show_notes(notes)
        self.tools.count_answers(notes)

    def _see(self, entry: EntryView) -> None:
        """What was spoken counts as seen once its sound is here; its sheet is shown anew then."""
        if all(sound.here for sound in entry.sounds):
            self._presenter.seen(entries=[entry])

    def show_letter(self, letter: LetterDraft) -> None:
        """Puts a draft into the letter."""
        speak = SpeakCard(
            self.context, "review.voice", "draft", lambda: letter.person, self.tr("Say something with it")
        )
        speak.make_small()
        speak.look(letter.person)
        self.desk.letter.put_voice(speak)
        self.desk.show_letter(letter)

    def show_missing(self) -> None:
        """Goes back to the queue: there is no such patient here."""
        self.context.go(self.name)

    def say_kept(self, at: datetime) -> None:
        """Says that everything typed so far is kept."""
        self.desk.letter.say_kept(at)

    def say_trouble(self, error: HavenError) -> None:
        """Says what went wrong; what was typed stays on the page."""
        self.desk.letter.say_not_kept()
        self.context.fail(error)

    def say_sent(self, letter: LetterId) -> None:
        """Says that the letter is about to leave."""
        self._places.setCurrentWidget(self.desk)
        words = self.tr("Your letter leaves in one minute.")
        if self._leaves_at is not None:
            day, time = full_day(local(self._leaves_at).date()), clock_time(self._leaves_at)
            words = self.tr("Your letter leaves on {day} at {time}.").format(day=day, time=time)
        self.context.say(words, lambda: self._presenter.call_back(letter))

    def hold_writing(self, held: bool) -> None:
        """Keeps letter and notes from being written, or lets them be written again."""
        self.desk.hold_writing(held)

    def say_nothing_sent(self) -> None:
        """Says that nothing was there to send, or nobody to send it to."""
        self.context.say(self.tr("Nothing was sent. What you wrote is kept here."))

    def say_called_back(self, returned: bool) -> None:
        """Says whether a letter came back in time."""
        if returned:
            self.context.say(self.tr("Your letter is here again. Nothing was sent."))
        else:
            self.context.say(self.tr("Your letter is on its way already; it cannot be called back."))

    def say_note_removed(self, note: NoteDraft) -> None:
        """Says that a note was taken away and offers to bring it back."""
        self.context.say(self.tr("The note was removed."), lambda: self._presenter.restore_note(note))

    def say_call_answered(self) -> None:
        """Says that what was done is recorded."""
        self.context.say(self.tr("What you did is recorded."))

    def _begin_note(self, passage: Passage) -> None:
        desk = self._presenter.desk
        if not self._presenter.is_busy and desk is not None and not desk.dossier.row.left:
            self.desk.write_note(self._presenter.begin_note(passage))

    def _write_note(self, note: NoteDraft, text: str) -> None:
        note.write(text)
        self.desk.count_notes(self._presenter.notes)
        self.tools.count_answers(self._presenter.notes)

    def _write_letter(self, subject: str, text: str) -> None:
        if self._presenter.letter is not None:
            self._presenter.letter.write(subject, text)

    def _preview(self) -> None:
        desk, letter = self._presenter.desk, self._presenter.letter
        if desk is None or letter is None or self._presenter.is_busy or not self.desk.letter.send.isEnabled():
            return
        if self.desk.ask_what_was_done():
            return
        entries = sorted((*desk.dossier.entries, *desk.dossier.earlier), key=lambda one: (one.written_at, one.id))
        order = {
            (entry.id, answer.question): (place, number)
            for place, entry in enumerate(entries)
            for number, answer in enumerate(entry.answers)
        }
        notes = [note for note in self._presenter.notes if note.text.strip()]
        last = (len(entries), 0)
        notes.sort(
            key=lambda note: (order.get((note.passage.entry, note.passage.question), last), note.passage.start)
        )
        titles = {str(entry.id): self.desk.entry_title(entry) for entry in entries}
        self._places.setCurrentWidget(self.preview)
        sounds = SoundList(self.context, "review.preview_voice")
        sounds.look("draft", letter.person)
        self.preview.show_letter(desk.dossier.person.name, letter, notes, titles, sounds)
        self.preview.mark.show_patient(desk.dossier.person.name, desk.dossier.row.colour)
        self.sending.look(letter, notes)

    def _put_back(self) -> None:
        self._places.setCurrentWidget(self.desk)
        self.desk.focus_letter()

    def _go_to_place(self, finding: Finding) -> None:
        """Goes back to writing, to what was found."""
        self._places.setCurrentWidget(self.desk)
        self.desk.focus_place(finding, self.sending.notes)

    def _send(self, leaves_at: datetime | None) -> None:
        if self._places.currentWidget() is not self.preview:
            return
        self._leaves_at = leaves_at
        self._places.setCurrentWidget(self.desk)
        if self.desk.ask_what_was_done():
            return  # it came while the letter was looked at
        self.desk.focus_next()
        self._presenter.send(leaves_at)

    def _choose_colour(self, colour: int) -> None:
        desk, review = self._presenter.desk, review_of(self.context)
        if desk is not None:
            person = desk.dossier.person.id
            self.context.background.run("vault", lambda: review.choose_colour(person, colour), self.context.changed)

    def _letter_left(self) -> None:
        self._presenter.refresh()
        self.context.sync_now()

    def _next(self) -> None:
        desk = self._presenter.desk
        if desk is not None and desk.others_due:
            self.context.go(self.name, person=desk.others_due[0].person.id)

    def _open_case(self, case: CaseRow) -> None:
        if case.digits_waiting:
            self.context.go("caseload", person=case.person.id, digits=True)
        else:
            self.context.go(self.name, person=case.person.id)

    def _go_to_plan(self) -> None:
        desk = self._presenter.desk
        if desk is not None:
            self.context.go("plan", person=desk.dossier.person.id)

    def _go_to_letters(self) -> None:
        desk = self._presenter.desk
        if desk is not None:
            self.context.go("sent_letters", person=desk.dossier.person.id)
