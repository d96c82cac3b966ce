"""The letter on paper that brings somebody in, and the sheet with the code of the clinic's key."""

from datetime import date
from typing import Literal

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument

from sync.client.invitation import Invitation
from ui.printing.document import Sheet
from ui.printing.qr import QR_POINTS, qr_code
from ui.wording.dates import full_day

translate = QCoreApplication.translate


def groups_in_lines(code: str, groups: int = 4) -> str:
    """Returns a code with so many groups in each line."""
    parts = code.replace("-", " ").split()
    return "\n".join("  ".join(parts[at : at + groups]) for at in range(0, len(parts), groups))


def make_letter(
    invitation: Invitation,
    name: str,
    valid_until: date | None,
    *,
    role: Literal["patient", "therapist"] = "patient",
    clinic: str = "",
    fingerprint: str = "",
) -> QTextDocument:
    """Returns the letter as a document; names are put in as plain text.

    Args:
        invitation: The secret and the server.
        name: Of whom it invites.
        valid_until: The last day of the code, when it is known.
        role: Whom it invites.
        clinic: The clinic's name, "" to leave it out.
        fingerprint: The code of the clinic's key, "" to leave it out.
    """
    sheet = Sheet(translate("invitation", "Invitation to Haven"))
    if clinic:
        sheet.soft(clinic)
    sheet.heading(translate("invitation", "Welcome to Haven"))
    sheet.letter(translate("invitation", "Dear {name},").format(name=name))
    sheet.letter(_for_patient() if role == "patient" else _for_therapist())
    below = [translate("invitation", "Address of the clinic: {server}").format(server=invitation.server)]
    if valid_until is not None:
        until = translate("invitation", "The code can be used once, until {day}.")
        below.append(until.format(day=full_day(valid_until)))
    sheet.code_beside(
        translate("invitation", "Your code"),
        groups_in_lines(invitation.code),
        below,
        qr_code(invitation.text),
        QR_POINTS,
    )
    sheet.subheading(translate("invitation", "What to do"))
    sheet.steps(_steps(role))
    if fingerprint:
        sheet.subheading(translate("invitation", "How to know the clinic again"))
        sheet.text(
            translate(
                "invitation",
                "The clinic's computer has a key of its own, and this is its mark. You need it only if Haven ever "
                "asks you for it; then compare it, group by group, with a paper of the clinic's.",
            )
        )
        sheet.soft(groups_in_lines(fingerprint, 7))
    sheet.subheading(translate("invitation", "Keep this letter to yourself"))
    sheet.text(_closing(role))
    return sheet.document


def key_sheet(clinic: str, fingerprint: str) -> QTextDocument:
    """Returns the sheet with the code of the clinic's key, for the notice board and for letters.

    Args:
        clinic: The clinic's name.
        fingerprint: The code.
    """
    sheet = Sheet(translate("invitation", "The clinic's key"))
    sheet.soft(clinic)
    sheet.heading(translate("invitation", "The clinic's key"))
    sheet.text(
        translate(
            "invitation",
            "Haven knows the clinic by this mark. When a Haven says that another computer answers in the clinic's "
            "name, it asks for the mark. Please type it from this sheet, and from nowhere else: not from an e-mail, "
            "and not from a screen that somebody shows you.",
        )
    )
    sheet.code_beside(translate("invitation", "The mark"), groups_in_lines(fingerprint, 7), (), None, 0)
    sheet.text(
        translate(
            "invitation",
            "If Haven says that the mark does not fit, nothing was changed and nothing was sent. Please phone the "
            "clinic then.",
        )
    )
    return sheet.document


def _for_patient() -> str:
    return translate(
        "invitation",
        "With this letter you can install Haven on your own computer: the course, the practices with their "
        "spoken guidance, and a diary that nobody reads unless you share it. What you share is sealed so that "
        "only your therapist can open it.",
    )


def _for_therapist() -> str:
    return translate(
        "invitation",
        "With this letter you can install Haven on the computer on which you will read what your patients share, and "
        "answer them. What they share is sealed for this computer; nobody else opens it, the clinic neither.",
    )


def _steps(role: str) -> tuple[str, ...]:
    start = translate("invitation", "Install Haven and start it.")
    if role == "therapist":
        start = translate("invitation", "Install Haven and start its window for therapists.")
    return (
        start,
        translate("invitation", "Choose your language, and type the code and the address. Capitals do not matter."),
        translate("invitation", "Choose a passphrase, and print your recovery sheet."),
        _last_step(role),
    )


def _last_step(role: str) -> str:
    if role == "therapist":
        return translate("invitation", "Tell the clinic that you are in. It lists you, and you can invite patients.")
    return translate("invitation", "At your first talk, you and your therapist compare six digits on the screen.")


def _closing(role: str) -> str:
    if role == "therapist":
        return translate(
            "invitation",
            "Whoever holds this letter can enrol in your name until you have used it. If Haven says that it was used "
            "already, please phone the clinic at once.",
        )
    return translate(
        "invitation",
        "Please keep this letter to yourself until you have used it. At your first talk your therapist and you "
        "compare six digits on the screen; from then on you both know that nobody stands between you.",
    )
