"""What was done about a wish to be called, in words for the patient who asked."""

from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.vault.calls import CallView
from ui.wording.dates import day_and_time, local

_SHOWN: Final = timedelta(days=28)
"""For so long what was done stands beside the wish; her export has it always."""

translate = QCoreApplication.translate


def answered_words(call: CallView | None, today: date) -> str:
    """Returns what was recorded about the newest wish; nothing while it is open, or long afterwards."""
    if call is None or call.answered_at is None or today - local(call.answered_at).date() > _SHOWN:
        return ""
    when, reason = day_and_time(call.answered_at, today), call.reason.strip()
    words = translate("answered", "{when}: {done}").format(when=when, done=_done(call))
    if not reason:
        return words
    return translate("answered", "{words} Your therapist wrote: “{reason}”").format(words=words, reason=reason)


def _done(call: CallView) -> str:
    match call.disposition:
        case "called":
            return translate("answered", "your therapist noted that you were called.")
        case "local service":
            return translate("answered", "your therapist noted that somebody near you was brought in.")
        case "GP":
            return translate("answered", "your therapist noted that your GP was told.")
        case _:
            return translate("answered", "your therapist read your wish and noted why no call was made.")
