"""Where an entry is, in words."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.diary.views import EntryView
from app.model.states import DeliveryState, Withdrawal
from ui.text import Words
from ui.wording import dates

translate = QCoreApplication.translate
diary = Words("diary")


def state_sentence(entry: EntryView, today: date, therapist: str) -> str:
    """Says in a sentence where an entry is; nothing is said on a guess."""
    name = therapist or translate("diary", "your therapist")
    if entry.delivery is None or entry.shared_version is None:
        return translate("diary", "Only for you. Kept on this computer.")
    since = dates.day_and_time(entry.delivery.since, today)
    if entry.withdrawal is Withdrawal.WITHDRAWN:
        return translate("diary", "Withdrawn. It was dropped unread.")
    if entry.withdrawal is Withdrawal.ASKED and entry.delivery.state is DeliveryState.OPENED:
        return translate("diary", "Opened by {name}, {since}, before your wish to withdraw it arrived.").format(
            name=name, since=since
        )
    if entry.withdrawal is Withdrawal.ASKED:
        return translate(
            "diary", "You asked to withdraw this. That is not certain until {name}'s computer says so."
        ).format(name=name)
    if entry.waiting_for_digits:
        return translate(
            "diary", "Shared. It waits on this computer until you and {name} have compared the six digits."
        ).format(name=name)
    match entry.delivery.state:
        case DeliveryState.KEPT:
            return translate("diary", "Shared. Kept on this computer until there is a connection.")
        case DeliveryState.DELIVERED:
            return translate("diary", "Delivered to the clinic, {since}").format(since=since)
        case DeliveryState.RECEIVED:
            return translate("diary", "On your therapist's computer, {since}").format(since=since)
        case DeliveryState.OPENED:
            return translate("diary", "Opened by {name}, {since}").format(name=name, since=since)


def state_tone(entry: EntryView) -> str:
    """Returns the tone of the dot beside that sentence."""
    waits = entry.delivery is not None and entry.delivery.state is DeliveryState.KEPT
    return "edge" if waits or entry.withdrawal is Withdrawal.ASKED else "good"


def state_in_list(entry: EntryView, today: date | None = None) -> str:
    """Says the same in a word or two; of what is private, for this week's list, whether it is of today."""
    if entry.withdrawal is Withdrawal.WITHDRAWN:
        return translate("diary", "withdrawn")
    if entry.withdrawal is Withdrawal.ASKED:
        return translate("diary", "asked to withdraw")
    if entry.delivery is None:
        here = dates.local(entry.written_at).date() == today
        return translate("diary", "today") if here else translate("diary", "only me")
    if len(entry.notes) == 1:
        return translate("diary", "shared · 1 note")
    if entry.notes:
        return diary.tr("shared · %n notes", "", len(entry.notes))
    if entry.waiting_for_digits:
        return translate("diary", "shared · waits")
    match entry.delivery.state:
        case DeliveryState.KEPT:
            return translate("diary", "shared · waits")
        case DeliveryState.DELIVERED:
            return translate("diary", "shared · delivered")
        case DeliveryState.RECEIVED:
            return translate("diary", "shared · arrived")
        case DeliveryState.OPENED:
            return translate("diary", "shared · opened")


def not_live(feedback_weekday: int | None, therapist: str) -> str:
    """Says when somebody reads, since nobody reads live."""
    name = therapist or translate("diary", "Your therapist")
    if feedback_weekday is None:
        return translate("diary", "Nobody reads this live. If you need somebody now, choose “I need help now”.")
    return translate(
        "diary",
        "{name} does not read this live; the next reading is on {day}. If you need somebody now, choose "
        "“I need help now”.",
    ).format(name=name, day=dates.weekday_named(feedback_weekday))
