"""Where a letter is and who reads it when, in words."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.letters.views import LetterView
from app.model.states import DeliveryState
from ui.letters.view import Correspondents
from ui.spoken.words import only_spoken
from ui.wording import dates
from ui.wording.names import together

translate = QCoreApplication.translate


def delivery_sentence(letter: LetterView, today: date) -> str:
    """Says where an own letter is; nothing is said on a guess."""
    since = dates.day_and_time(letter.delivery.since, today)
    if letter.leaves_at is not None:
        return translate("letters", "Leaves at {time}. Until then you can call it back.").format(
            time=dates.clock_time(letter.leaves_at)
        )
    if letter.waiting_for_digits:
        return translate("letters", "Waits on this computer until you have compared the six digits.")
    match letter.delivery.state:
        case DeliveryState.KEPT:
            return translate("letters", "Kept on this computer until there is a connection.")
        case DeliveryState.DELIVERED:
            return translate("letters", "Delivered to the clinic, {since}").format(since=since)
        case DeliveryState.RECEIVED:
            return translate("letters", "On your therapist's computer, {since}").format(since=since)
        case DeliveryState.OPENED:
            return translate("letters", "Opened by your therapist, {since}").format(since=since)


def delivery_tone(letter: LetterView) -> str:
    """Returns the tone of the dot beside that sentence."""
    return "edge" if letter.delivery.state is DeliveryState.KEPT else "good"


def title_in_list(letter: LetterView) -> str:
    """Returns how a letter is called in the list."""
    subject = letter.subject or " ".join(letter.text.split())[:48].rsplit(" ", 1)[0] or only_spoken(letter.sounds)
    if letter.from_me:
        return translate("letters", "You: {subject}").format(subject=subject)
    return translate("letters", "Week {week}: {subject}").format(week=letter.week, subject=subject)


def in_words(letter: LetterView) -> str:
    """Returns a letter with its notes as it is read aloud."""
    parts = [letter.subject, letter.text]
    if letter.notes:
        parts.append(about_notes(len(letter.notes)))
    for note in letter.notes:
        if note.quote:
            parts.append(translate("letters", "You wrote: {words}").format(words=note.quote))
        parts.append(note.text)
    return "\n\n".join(part.strip() for part in parts if part.strip())


def about_notes(count: int) -> str:
    """Returns the heading above the notes."""
    if count == 1:
        return translate("letters", "A note beside your words")
    return translate("letters", "Notes beside your words")


def dear(people: Correspondents) -> str:
    """Returns soft words that show where a letter begins."""
    name = people.therapist or translate("letters", "therapist")
    return translate("letters", "Dear {name},").format(name=name)


def readers(people: Correspondents) -> str:
    """Names everybody who reads a letter to the therapist."""
    return together(people.readers, people.therapist or translate("letters", "your therapist"))


def only_for(people: Correspondents) -> str:
    """Says who can read a letter: while a colleague reads along, by name."""
    if len(people.readers) > 1:
        return translate("letters", "only you and your therapists can read this: {names}").format(
            names=readers(people)
        )
    return translate("letters", "only you and your therapist can read this")


def writing_line(people: Correspondents) -> str:
    """Says that a letter leaves after a minute, and that nobody reads live."""
    leaves = translate("letters", "A letter leaves one minute after you send it; until then you can call it back.")
    name = people.therapist or translate("letters", "Your therapist")
    if people.feedback_weekday is None:
        live = translate("letters", "Nobody reads this live. If you need somebody now, choose “I need help now”.")
    else:
        live = translate(
            "letters",
            "{name} does not read this live; the next reading is on {day}. If you need somebody now, choose "
            "“I need help now”.",
        ).format(name=name, day=dates.weekday_named(people.feedback_weekday))
    return f"{leaves} {live}"
