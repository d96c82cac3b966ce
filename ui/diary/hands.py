"""What is done with the sheet that lies open besides writing on it: file it elsewhere, clear it, words of her own."""

from collections.abc import Callable

from app.diary.filing import captured
from app.errors import HavenError
from app.forms.form import Form
from app.model.change_set import ChangeSet
from ui.diary.desk import Desk
from ui.diary.draft import Draft, Snapshot
from ui.diary.view import DiaryView
from ui.shell.context import Background, Context


class SheetHands:
    """Moves, clears and offers; each can be undone, also when another page lies open by then.

    Args:
        view: The page.
        context: The shell.
        background: Its lanes, as long as the page is there.
        draft: Returns what is written on now.
        show: Shows a draft that was changed as a whole, when it still lies open.
    """

    def __init__(
        self,
        view: DiaryView,
        context: Context,
        background: Background,
        draft: Callable[[], Draft | None],
        show: Callable[[Draft], None],
    ) -> None:
        self._view = view
        self._context = context
        self._background = background
        self._draft = draft
        self._show = show

    def move(self, form: str) -> None:
        """Files the open sheet under another form."""
        draft = self._draft()
        target = next((each for each in draft.places if each.id == form), None) if draft is not None else None
        if draft is None or target is None or target.id == draft.form.id:
            return
        before = draft.move(target)
        self._show(draft)
        if before.answers:
            self._view.say_moved(target, lambda: self._put_back(draft, before))

    def clear(self) -> None:
        """Takes every answer away from the open sheet."""
        draft = self._draft()
        if draft is None or draft.is_empty:
            return
        before = draft.clear()
        self._show(draft)
        self._view.say_cleared(lambda: self._put_back(draft, before))

    def remember_word(self, question: str, word: str) -> None:
        """Offers a word of her own from now on."""
        draft, diary = self._draft(), self._context.services.diary
        if draft is not None:
            known = draft.own_words.get(question, ())
            draft.own_words[question] = (*(each for each in known if each != word), word)
        self._do(lambda: diary.remember_word(question, word))

    def forget_word(self, question: str, word: str, again: Callable[[], None]) -> None:
        """Offers a word of her own no longer.

        Args:
            question: Under which it was offered.
            word: The word.
            again: Brings it back onto the sheet as it was.
        """
        draft, diary = self._draft(), self._context.services.diary
        if draft is not None:
            draft.own_words[question] = tuple(each for each in draft.own_words.get(question, ()) if each != word)
        self._do(lambda: diary.forget_word(question, word))

        def undo() -> None:
            self.remember_word(question, word)
            again()

        self._view.say_word_forgotten(word, undo)

    def _put_back(self, draft: Draft, before: Snapshot) -> None:
        draft.restore(before)
        draft.flush()
        if draft is self._draft():
            self._show(draft)
        elif draft.entry is not None:
            self._context.changed(ChangeSet.of("entry", draft.entry))

    def _do(self, work: Callable[[], None]) -> None:
        def failed(error: HavenError) -> None:
            self._view.show_trouble(error)

        self._background.run("vault", work, lambda _nothing: None, failed)


def as_shown(desk: Desk, form: Form, prompts: tuple[str, str], *, captures: bool) -> tuple[Form, tuple[Form, ...]]:
    """Returns a form as it is shown on the sheet, and the pages under which that can be filed.

    Args:
        desk: All forms.
        form: The form.
        prompts: The two questions of the capture sheet.
        captures: Whether they stand in the place of the form's own.
    """
    if form.id not in {place.id for place in desk.places}:
        return form, ()
    places = tuple(captured(place, desk.forms, *prompts) if captures else place for place in desk.places)
    return next(place for place in places if place.id == form.id), places
