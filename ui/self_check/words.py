"""A sentence for each finding of the self-check: what is, and what can be done."""

from collections.abc import Callable
from typing import Final

from app.self_check.findings import Finding, Outcome, Subject
from ui.text import Words

SelfCheck = Words("SelfCheck")
_MIB: Final = 2**20
_GIB: Final = 2**30


def said(finding: Finding) -> str:
    """Returns the sentence of a finding."""
    return _SENTENCES[finding.subject, finding.outcome](finding.amount)


def room(free: int) -> str:
    """Returns an amount of room on a disk, for instance "12 GB"."""
    if free >= _GIB:
        return SelfCheck.tr("{number} GB").format(number=round(free / _GIB))
    return SelfCheck.tr("{number} MB").format(number=round(free / _MIB))


_Sentence = Callable[[int], str]

_SENTENCES: Final[dict[tuple[Subject, Outcome], _Sentence]] = {
    ("vault", "well"): lambda _: SelfCheck.tr("Your vault is whole: every page of it was checked."),
    ("vault", "damaged"): lambda _: SelfCheck.tr(
        "A part of your vault cannot be read. Please close Haven, keep a copy of its folder, and phone the clinic."
    ),
    ("space", "well"): lambda free: SelfCheck.tr("There is room on the disk: {room} are free.").format(
        room=room(free)
    ),
    ("space", "little"): lambda free: SelfCheck.tr(
        "There is little room on the disk: {room} are free. Writing goes on; something could be cleared away soon."
    ).format(room=room(free)),
    ("space", "full"): lambda free: SelfCheck.tr(
        "The disk is nearly full: {room} are free. Please clear something away, so that what you write can be kept."
    ).format(room=room(free)),
    ("space", "read-only"): lambda _: SelfCheck.tr(
        "Haven may not write where its files are, so that nothing new can be kept. Whoever looks after this computer "
        "can put that right."
    ),
    ("space", "unknown"): lambda _: SelfCheck.tr("How much room there is on the disk could not be seen."),
    ("sound", "well"): lambda count: SelfCheck.tr(
        "Practices can be heard: there are %n devices for sound.", "", count
    ),
    ("sound", "none"): lambda _: SelfCheck.tr(
        "Nothing is connected that practices could sound on. With headphones or a loudspeaker they can be heard; the "
        "words can be read meanwhile."
    ),
    ("microphone", "well"): lambda _: SelfCheck.tr("There is a microphone."),
    ("microphone", "none"): lambda _: SelfCheck.tr("There is no microphone. It is needed only for speaking."),
    ("connection", "well"): lambda _: SelfCheck.tr("The clinic's server answers."),
    ("connection", "offline"): lambda _: SelfCheck.tr(
        "The clinic's server cannot be reached at the moment. You can go on with everything; what you share waits "
        "here and goes out by itself."
    ),
    ("connection", "refused"): lambda _: SelfCheck.tr(
        "Something answered that is not the clinic's server as Haven knows it. What you share waits here. If that "
        "stays so for days, please phone the clinic."
    ),
    ("connection", "none"): lambda _: SelfCheck.tr("This Haven is not connected with a clinic."),
    ("waiting", "well"): lambda _: SelfCheck.tr("Nothing waits to be sent."),
    ("waiting", "waits"): lambda count: SelfCheck.tr(
        "%n things wait on this computer until they can be sent.", "", count
    ),
    ("clock", "well"): lambda _: SelfCheck.tr("The clock of this computer is right."),
    ("clock", "ahead"): lambda minutes: SelfCheck.tr(
        "The clock of this computer is %n minutes ahead of the clinic's. It can be set in the computer's settings.",
        "",
        minutes,
    ),
    ("clock", "behind"): lambda minutes: SelfCheck.tr(
        "The clock of this computer is %n minutes behind the clinic's. It can be set in the computer's settings.",
        "",
        minutes,
    ),
    ("clock", "far-off"): lambda _: SelfCheck.tr(
        "The clock of this computer is far off. Please set day and time in the computer's settings."
    ),
    ("clock", "unknown"): lambda _: SelfCheck.tr("Whether the clock is right can be told once the server answers."),
}
