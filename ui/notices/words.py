"""One plain sentence or two for each kind of notice: what happened, what is safe, and what to do, if anything."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.vault.notices import NoticeKind
from ui.notices.reading import Told
from ui.text import Words
from ui.wording.dates import full_day, last_day, local

translate = QCoreApplication.translate
Notices = Words("Notices")


@dataclass(frozen=True)
class Saying:
    """How a notice is told.

    Attributes:
        title: In a few words.
        text: What happened, what is safe, what to do.
        icon: Stem of an icon.
        tone: "mist" for what is merely good to know, "sand" where somebody should do something.
    """

    title: str
    text: str
    icon: str
    tone: str = "mist"


def say(told: Told) -> Saying:
    """Returns how a notice is told."""
    return _SAYINGS[told.notice.kind](told)


def asks(told: Told) -> bool:
    """Says whether somebody should do something about a notice."""
    return told.notice.kind == "earlier-asked" or say(told).tone == "sand"


def until(told: Told) -> str:
    """Returns the last day before the moment in the field `until`, or nothing when it has no end."""
    end = _moment(told, "until")
    return "" if end is None else full_day(last_day(end))


def _day(told: Told, field: str) -> str:
    """Returns the day that a field names, or nothing."""
    moment = _moment(told, field)
    return "" if moment is None else full_day(local(moment).date())


def _moment(told: Told, field: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(told.notice.fields.get(field, ""))
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _number(told: Told, field: str) -> int:
    value = told.notice.fields.get(field, "")
    return int(value) if value.isascii() and value.isdigit() else 0


def _name(told: Told) -> str:
    return told.name or translate("Notices", "a colleague")


def _phone(told: Told) -> str:
    """Returns whom to phone, with the number when the clinic gave one."""
    if told.phone:
        return translate("Notices", "Please phone the clinic: {number}.").format(number=told.phone)
    return translate("Notices", "Please phone the clinic.")


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _colleague_joined(told: Told) -> Saying:
    end = until(told)
    if told.therapist:
        title = translate("Notices", "A colleague reads along")
        text = (
            translate("Notices", "{name} shares the care of a patient with you, until {day}.")
            if end
            else translate("Notices", "{name} shares the care of a patient with you.")
        )
    else:
        title = translate("Notices", "Somebody else reads with you")
        text = (
            translate(
                "Notices",
                "{name}, therapist at your clinic, reads what you share and can write to you, until {day}. Who reads "
                "with you always stands in Settings.",
            )
            if end
            else translate(
                "Notices",
                "{name}, therapist at your clinic, reads what you share and can write to you. Who reads with you "
                "always stands in Settings.",
            )
        )
    return Saying(title, _upper(text.format(name=_name(told), day=end)), "users")


def _colleague_left(told: Told) -> Saying:
    text = (
        translate(
            "Notices",
            "{name} no longer shares the care of a patient with you. What is shared from now on does not reach "
            "{name}.",
        )
        if told.therapist
        else translate(
            "Notices", "{name} no longer reads with you. What you share from now on cannot be opened by {name}."
        )
    )
    title = (
        translate("Notices", "A colleague no longer reads along")
        if told.therapist
        else translate("Notices", "Somebody no longer reads with you")
    )
    return Saying(title, _upper(text.format(name=_name(told))), "users")


def _therapist_changed(told: Told) -> Saying:
    if told.therapist:
        title = translate("Notices", "Another therapist")
        text = translate("Notices", "{name} has taken over the care of a patient.")
    else:
        title = translate("Notices", "Your new therapist")
        text = translate(
            "Notices",
            "From now on {name} reads what you share and writes your letters. What you wrote is where it was.",
        )
    return Saying(title, _upper(text.format(name=_name(told))), "users")


def _earlier_asked(told: Told) -> Saying:
    return Saying(
        translate("Notices", "A question to you"),
        translate(
            "Notices",
            "{name} reads what you share from now on. May {name} also read what you shared before? Both answers are "
            "fine, and nobody is told why you chose one.",
        ).format(name=_upper(_name(told))),
        "message-square",
    )


def _computer_added(told: Told) -> Saying:
    title = translate("Notices", "Another computer")
    if told.mine or not told.therapist:
        text = translate(
            "Notices",
            "Another computer was added to yours. If that was you, you need do nothing. If not, take it out under "
            "Your computers and phone the clinic.",
        )
        return Saying(title, text, "monitor", "sand")
    text = translate("Notices", "{name} uses one more computer from now on. You need do nothing.")
    return Saying(title, _upper(text.format(name=_patient(told))), "monitor")


def _computer_revoked(told: Told) -> Saying:
    title = translate("Notices", "A computer was taken out")
    if told.mine or not told.therapist:
        text = translate(
            "Notices",
            "One of your computers was taken out. It can no longer send or fetch anything; what lies on it stays "
            "there, behind its passphrase.",
        )
    else:
        text = translate(
            "Notices", "A computer of {name} was taken out. It can no longer send or fetch anything."
        ).format(name=_patient(told))
    return Saying(title, text, "monitor")


def _patient(told: Told) -> str:
    return told.name or translate("Notices", "your patient")


def _invited_again(told: Told) -> Saying:
    title = translate("Notices", "Back with a new invitation")
    if told.therapist:
        text = translate(
            "Notices",
            "{name} came back with a new invitation. Compare the six digits first; what was shared before is opened "
            "on the new computer only after that.",
        )
        return Saying(title, _upper(text.format(name=_patient(told))), "user-plus", "sand")
    text = translate(
        "Notices",
        "You came back with a new invitation. As soon as you and your therapist have compared the six digits, what "
        "you shared before comes back here.",
    )
    return Saying(title, text, "user-plus")


def _history_restored(told: Told) -> Saying:
    day, again = _day(told, "to"), _number(told, "again")
    what = (
        translate("Notices", "The clinic's computer was put back to its state of {day}.").format(day=day)
        if day
        else translate("Notices", "The clinic's computer was put back to an earlier state.")
    )
    if again:
        ours = Notices.tr("Your program delivered %n things again.", "", again)
    else:
        ours = translate("Notices", "Nothing of yours was missing there.")
    nothing = translate("Notices", "You need do nothing.")
    return Saying(translate("Notices", "The clinic put its computer back"), f"{what} {ours} {nothing}", "rotate-ccw")


def _history_hidden(told: Told) -> Saying:
    text = translate(
        "Notices",
        "The clinic's computer leaves something out that it had shown before. What you wrote is safe on this "
        "computer, and nobody could read it on the way. A proof was kept.",
    )
    title = translate("Notices", "Something is being left out")
    return Saying(title, f"{text} {_phone(told)}", "circle-alert", "sand")


def _history_rolled_back(told: Told) -> Saying:
    text = translate(
        "Notices",
        "The clinic's computer shows another past than before, and the clinic has not said that it put its computer "
        "back. What you wrote is safe on this computer, and nobody could read it on the way. A proof was kept.",
    )
    title = translate("Notices", "Two stories that do not fit")
    return Saying(title, f"{text} {_phone(told)}", "circle-alert", "sand")


def _vault_copied(_told: Told) -> Saying:
    return Saying(
        translate("Notices", "Haven's files were copied"),
        translate(
            "Notices",
            "Haven's files of this computer are used in another place too. Nothing is lost. Please go on with one of "
            "the two only; the other can become a second computer with your recovery sheet. If you copied nothing, "
            "please phone the clinic.",
        ),
        "copy",
        "sand",
    )


def _vault_restored(_told: Told) -> Saying:
    return Saying(
        translate("Notices", "Haven's files were put back"),
        translate(
            "Notices",
            "Haven's files on this computer come from an older copy. What the clinic's server had was fetched again. "
            "What was written after that copy and never left this computer is not here. You need do nothing.",
        ),
        "rotate-ccw",
    )


def _clinic_key_rotated(_told: Told) -> Saying:
    return Saying(
        translate("Notices", "The clinic has a new key"),
        translate(
            "Notices",
            "The clinic renewed the key by which your program knows it, and signed that with the old one: it is "
            "still the same clinic. You need do nothing.",
        ),
        "key",
    )


def _clinic_key_differs(told: Told) -> Saying:
    text = translate(
        "Notices",
        "Somebody answered with another key than your clinic's. Nothing was sent there, and everything is safe here. "
        "If the clinic gave you a new mark on paper, you can compare it here.",
    )
    title = translate("Notices", "Another key than the clinic's")
    return Saying(title, f"{text} {_phone(told)}", "key", "sand")


def _patient_left(told: Told) -> Saying:
    text = translate(
        "Notices",
        "The clinic's server states that {name} left and that it deleted what it stored. What lies on this computer "
        "can be read as before; nothing new will come. If that surprises you, please ask {name} or the clinic.",
    )
    return Saying(translate("Notices", "A patient left"), _upper(text.format(name=_patient(told))), "log-out")


def _erased(told: Told) -> Saying:
    day, days = _day(told, "at"), _number(told, "days")
    what = (
        translate(
            "Notices", "The clinic's server states that it deleted on {day} what it was asked to delete."
        ).format(day=day)
        if day
        else translate("Notices", "The clinic's server states that it deleted what it was asked to delete.")
    )
    backups = Notices.tr("Its backups expire after %n days.", "", days) if days else ""
    word = translate("Notices", "That is its signed word; that nobody kept a copy can be proved by no one.")
    text = " ".join(part for part in (what, backups, word) if part)
    return Saying(translate("Notices", "Deleted at the clinic's server"), text, "trash-2")


def _exchange_taken(told: Told) -> Saying:
    count = _number(told, "count")
    read = translate("Notices", "An exchange file was read on this computer.")
    if count:
        new = Notices.tr("%n things in it were new here.", "", count)
    else:
        new = translate("Notices", "Everything in it was here already.")
    return Saying(translate("Notices", "From an exchange file"), f"{read} {new}", "usb")


_SAYINGS: Final[dict[NoticeKind, Callable[[Told], Saying]]] = {
    "colleague-joined": _colleague_joined,
    "colleague-left": _colleague_left,
    "therapist-changed": _therapist_changed,
    "earlier-asked": _earlier_asked,
    "computer-added": _computer_added,
    "computer-revoked": _computer_revoked,
    "invited-again": _invited_again,
    "history-restored": _history_restored,
    "history-hidden": _history_hidden,
    "history-rolled-back": _history_rolled_back,
    "vault-copied": _vault_copied,
    "vault-restored": _vault_restored,
    "clinic-key-rotated": _clinic_key_rotated,
    "clinic-key-differs": _clinic_key_differs,
    "patient-left": _patient_left,
    "erased": _erased,
    "exchange-taken": _exchange_taken,
}
