"""Dates, counts and states of the therapist's places, as short facts in words.

Facts only: dates and counts are always shown; nothing here weighs what somebody wrote.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from app.letters.views import LetterView
from app.model.states import DeliveryState
from app.review.safety import SafetyAnswer
from app.vault.calls import Disposition
from app.vault.practices import PracticeView
from ui.text import Words
from ui.wording.dates import clock_time, day_and_month, full_day, last_day, local, weekday

translate = QCoreApplication.translate
review = Words("review")

HOUR_S = 3600
DAYS_OF_A_WEEK = 7
DAYS_COUNTED_ALOUD = 20
"""Up to so many days ago is said as a count; longer ago is said as a date."""


def initial_capital(sentence: str) -> str:
    """Returns the sentence with a capital at its beginning."""
    return sentence[:1].upper() + sentence[1:]


def joined(parts: Sequence[str]) -> str:
    """Returns facts one after the other, with commas."""
    return translate("review", ", ").join(part for part in parts if part)


def count_in_words(count: int) -> str:
    """Returns a small number as a word and a larger one in figures."""
    words = (
        translate("review", "no"),
        translate("review", "one"),
        translate("review", "two"),
        translate("review", "three"),
        translate("review", "four"),
        translate("review", "five"),
        translate("review", "six"),
        translate("review", "seven"),
        translate("review", "eight"),
        translate("review", "nine"),
        translate("review", "ten"),
        translate("review", "eleven"),
        translate("review", "twelve"),
    )
    return words[count] if 0 <= count < len(words) else QLocale().toString(count)


def due_today(count: int) -> str:
    """Returns how many letters are due, as a sentence."""
    if count == 0:
        return translate("review", "No letter is due today.")
    if count == 1:
        return translate("review", "One letter is due today.")
    sentence = review.tr("{count} letters are due today.", "", count)
    return initial_capital(sentence.format(count=count_in_words(count)))


def letter_due(due: date | None, today: date, *, overdue: bool = False) -> str:
    """Returns when a letter is due: today, since a day, or on a day to come; and whether it counts as overdue."""
    if due is None:
        return "—"
    if due == today:
        return translate("review", "today")
    near = abs((due - today).days) < DAYS_OF_A_WEEK
    day = weekday(due) if near else day_and_month(due)
    if overdue:
        return translate("review", "overdue since {day}").format(day=day)
    return translate("review", "since {day}").format(day=day) if due < today else day


def leaves_on(day: date) -> str:
    """Returns for which day a letter is planned."""
    return translate("review", "a letter leaves on {day}").format(day=full_day(day))


def last_seen(moment: datetime | None, now: datetime) -> str:
    """Returns when something was last shared by somebody, as people say it."""
    if moment is None:
        return "—"
    then, here = local(moment), local(now)
    seconds = max(0.0, (here - then).total_seconds())
    days = (here.date() - then.date()).days
    if days <= 0:
        return _hours_ago(int(seconds))
    if days == 1:
        return translate("review", "yesterday")
    if days < DAYS_OF_A_WEEK:
        return weekday(then.date())
    if days <= DAYS_COUNTED_ALOUD:
        return review.tr("%n days ago", "", days)
    return day_and_month(then.date())


def _hours_ago(seconds: int) -> str:
    minutes = seconds // 60
    if minutes < 2:
        return translate("review", "just now")
    if seconds < HOUR_S:
        return review.tr("%n min ago", "", minutes)
    return review.tr("%n h ago", "", seconds // HOUR_S)


def diaries(count: int) -> str:
    """Returns how many diary entries there are."""
    return translate("review", "1 diary") if count == 1 else review.tr("%n diaries", "", count)


def sentences_marked(count: int) -> str:
    """Returns how many sentences carry the patient's "please answer this"."""
    if count == 1:
        return translate("review", "1 sentence marked")
    return review.tr("%n sentences marked", "", count)


def nothing_shared(days: int) -> str:
    """Returns for how long nothing was shared."""
    if days == 0:
        return translate("review", "nothing new")
    if days == 1:
        return translate("review", "nothing shared since yesterday")
    return review.tr("nothing shared for %n days", "", days)


def not_started(days: int) -> str:
    """Returns for how long somebody has been here without anything to see of it."""
    return review.tr("not started after %n days", "", days)


def ended_on(day: date) -> str:
    """Returns that a treatment is over, and since when."""
    return translate("review", "ended on {day}").format(day=day_and_month(day))


def paused_until(last: date | None) -> str:
    """Returns that somebody is in a pause, and until when."""
    if last is None:
        return translate("review", "paused, end not known")
    return translate("review", "paused until {day}").format(day=day_and_month(last))


def minutes(count: int) -> str:
    """Returns a length in minutes."""
    return review.tr("%n min", "", count)


def on_this_review(seconds: int) -> str:
    """Returns how long the therapist was at a review."""
    return translate("review", "{minutes} on this review").format(minutes=minutes(seconds // 60))


def minutes_by_day(week: Sequence[int], today: date) -> str:
    """Returns seven days of practice as a sentence for those who do not see the bars.

    Args:
        week: Minutes on each of the last days, today last.
        today: The last of these days.
    """
    days = [today - timedelta(days=len(week) - 1 - index) for index in range(len(week))]
    told = [f"{weekday(day)} {minutes(count)}" for day, count in zip(days, week, strict=True) if count]
    return joined(told) if told else translate("review", "no practice in seven days")


def week_number(week: int | None) -> str:
    """Returns the week of the course for a column of numbers."""
    return "–" if week is None else QLocale().toString(week)


def in_week(name: str, week: int | None) -> str:
    """Returns a patient's name with her week, for a heading."""
    if week is None:
        return name
    return translate("review", "{name} – week {week}").format(name=name, week=week)


def more_due(count: int) -> str:
    """Returns how many other letters are due today."""
    if count == 0:
        return translate("review", "no other letter is due today")
    return review.tr("%n more due today", "", count)


def send_with(notes: int) -> str:
    """Returns the words on the button that sends."""
    if notes == 0:
        return translate("review", "Send the letter")
    return translate("review", "Send with 1 note") if notes == 1 else review.tr("Send with %n notes", "", notes)


def letters_waiting(count: int) -> str:
    """Returns how many letters have not been delivered to the clinic yet."""
    if count == 1:
        return translate("review", "1 letter is kept here, not yet delivered")
    return review.tr("%n letters are kept here, not yet delivered", "", count)


def letter_state(letter: LetterView) -> str:
    """Returns where a letter is, in the words of the therapist."""
    if not letter.from_me:
        return translate("review", "opened") if letter.opened else translate("review", "not opened here yet")
    if letter.leaves_at is not None and letter.planned:
        return translate("review", "leaves on {day}, {time}").format(
            day=full_day(local(letter.leaves_at).date()), time=clock_time(letter.leaves_at)
        )
    if letter.leaves_at is not None:
        return translate("review", "leaves in a moment")
    if letter.waiting_for_digits:
        return translate("review", "kept here until the six digits are compared")
    match letter.delivery.state:
        case DeliveryState.KEPT:
            return translate("review", "kept on this computer, not yet delivered")
        case DeliveryState.DELIVERED:
            return translate("review", "delivered to the clinic")
        case DeliveryState.RECEIVED:
            return translate("review", "on your patient's computer")
        case DeliveryState.OPENED:
            return translate("review", "opened by your patient")


def after_practice(practice: PracticeView) -> str:
    """Returns how a practice was, as far as she said so."""
    told = []
    match practice.after:
        case "lighter":
            told.append(translate("review", "lighter afterwards"))
        case "same":
            told.append(translate("review", "the same afterwards"))
        case "heavier":
            told.append(translate("review", "heavier afterwards"))
        case None:
            pass
    if practice.lingering:
        told.append(translate("review", "something still bothers"))
    return joined(told)


def safety_answers(answer: SafetyAnswer) -> str:
    """Returns what was answered to safety items, a line for each question, in the patient's words."""
    lines = []
    for each in answer.answers:
        said = joined([*each.words, *([str(each.number)] if each.number is not None else []), each.text.strip()])
        words = translate("review", "{question} – {answer}")
        lines.append(words.format(question=each.prompt, answer=said) if said else each.prompt)
    return "\n".join([answer.title, *lines] if answer.title else lines)


def more_open(count: int) -> str:
    """Returns how many others wait for a word on what was done."""
    return translate("review", "1 more") if count == 1 else review.tr("%n more", "", count)


def disposition(done: Disposition) -> str:
    """Returns what was done about a wish to be called."""
    match done:
        case "called":
            return translate("review", "I called")
        case "local service":
            return translate("review", "A local service was brought in")
        case "GP":
            return translate("review", "The GP was told")
        case "none":
            return translate("review", "Nothing, and why")


def more_checks(count: int) -> str:
    """Returns how many checks after practice are not shown."""
    return translate("review", "and 1 more") if count == 1 else review.tr("and %n more", "", count)


def notes_beside(count: int) -> str:
    """Returns how many notes go along with a letter."""
    if count == 1:
        return translate("review", "1 note beside the words")
    return review.tr("%n notes beside the words", "", count)


def call_disposition(text: str) -> Disposition:
    """Returns what was done, from the word under which it is recorded.

    Raises:
        KeyError: There is no such word.
    """
    known: dict[str, Disposition] = {"called": "called", "local service": "local service", "GP": "GP", "none": "none"}
    return known[text]


def letters_unread(count: int) -> str:
    """Returns how many letters of a patient were not opened here."""
    if count == 1:
        return translate("review", "1 letter not opened yet")
    return review.tr("%n letters not opened yet", "", count)


def practices(count: int, total_minutes: int) -> str:
    """Returns how often and how long was practised."""
    if count == 1:
        return translate("review", "1 practice · {minutes}").format(minutes=minutes(total_minutes))
    return review.tr("%n practices · {minutes}", "", count).format(minutes=minutes(total_minutes))


def you_cover(until: datetime | None) -> str:
    """Returns that the reader covers for a colleague, and until when."""
    if until is None:
        return translate("review", "you cover")
    return translate("review", "you cover until {day}").format(day=day_and_month(last_day(until)))


def no_longer_in_care() -> str:
    """Returns that the reader is no longer in care of a patient."""
    return translate("review", "no longer in your care")
