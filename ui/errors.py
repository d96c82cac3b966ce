"""A sentence for everything that can go wrong: what happened, what is safe, what to do."""

from PySide6.QtCore import QCoreApplication

from app import errors
from app.errors import HavenError, Refused


def sentence(error: HavenError) -> str:
    """Returns what a person is told about an error, in the language of the window."""
    if isinstance(error, Refused):
        return refused(error)
    words = {**vault(), **sync(), **trust(), **invitation(), **others()}
    for kind in type(error).__mro__:
        if kind in words:
            return words[kind]
    return unexpected()


def unexpected() -> str:
    """Returns the sentence for a defect of the program."""
    return QCoreApplication.translate(
        "Errors",
        "Something went wrong inside Haven. What was kept before is safe. Please try again; if it happens again, "
        "close Haven and open it anew.",
    )


def vault() -> dict[type[HavenError], str]:
    """Returns the sentences about the vault and the disk."""
    return {
        errors.WrongPassphrase: QCoreApplication.translate(
            "Errors",
            "That passphrase does not open Haven. Nothing was changed. Please look at capital letters and the "
            "keyboard's language, and try again.",
        ),
        errors.WrongRecoveryCode: QCoreApplication.translate(
            "Errors",
            "That recovery code does not fit; perhaps a sign was mistyped. Nothing was changed. "
            "Please compare it with your sheet.",
        ),
        errors.VaultDamaged: QCoreApplication.translate(
            "Errors",
            "Haven's file on this computer is damaged, so it cannot be opened now. It was left exactly as it is. "
            "Please do not delete it, and phone the clinic: often it can be brought back.",
        ),
        errors.VaultFromNewerHaven: QCoreApplication.translate(
            "Errors",
            "Your diary was last used with a newer Haven. Nothing was changed. Please install the newest Haven on "
            "this computer.",
        ),
        errors.VaultExists: QCoreApplication.translate(
            "Errors",
            "There is a Haven in this place already. It was left as it is. Please open it with its passphrase.",
        ),
        errors.VaultMissing: QCoreApplication.translate(
            "Errors",
            "There is no Haven in this place yet. Nothing was changed. You can begin with your invitation.",
        ),
        errors.VaultInUse: QCoreApplication.translate(
            "Errors",
            "Haven is open already on this computer. Nothing was changed. Please look for its other window.",
        ),
        errors.DiskFull: QCoreApplication.translate(
            "Errors",
            "The disk of this computer is full. What was kept before is safe, your last words are not kept yet. "
            "Please leave this window open, make some room on the disk, and go on writing.",
        ),
        errors.ReadOnlyPlace: QCoreApplication.translate(
            "Errors",
            "Haven may not write in its own folder. What was kept before is safe, your last words are not kept yet. "
            "Please leave this window open and ask whoever looks after this computer.",
        ),
    }


def sync() -> dict[type[HavenError], str]:
    """Returns the sentences about the way to the clinic."""
    return {
        errors.Offline: QCoreApplication.translate(
            "Errors",
            "The clinic cannot be reached at the moment. Everything is kept on this computer and goes out by "
            "itself later. There is nothing you need to do.",
        ),
        errors.ClockWrong: QCoreApplication.translate(
            "Errors",
            "The clock of this computer seems to be wrong, so the clinic's computer cannot be reached safely. "
            "Everything is kept here. Please set date and time.",
        ),
        errors.TooOld: QCoreApplication.translate(
            "Errors",
            "The clinic uses a newer Haven than this one. Everything is kept on this computer. Please install the "
            "newest Haven; then everything goes out by itself.",
        ),
    }


def trust() -> dict[type[HavenError], str]:
    """Returns the sentences about what cannot be believed."""
    return {
        errors.UnknownSender: QCoreApplication.translate(
            "Errors",
            "Something arrived from somebody whom nobody introduced to you. It was not believed and not shown. What "
            "you wrote is safe. Please tell the clinic.",
        ),
        errors.BadSignature: QCoreApplication.translate(
            "Errors",
            "Something arrived that had been altered on the way. It was not believed and not shown. What you wrote "
            "is safe. Please tell the clinic.",
        ),
        errors.HistoryHidden: QCoreApplication.translate(
            "Errors",
            "The clinic's computer is leaving something out that it showed before. What you wrote is safe here, and "
            "a proof was kept. Please phone the clinic.",
        ),
        errors.HistoryRolledBack: QCoreApplication.translate(
            "Errors",
            "The clinic's computer shows another past than before. What you wrote is safe here, and a proof was "
            "kept. Please phone the clinic.",
        ),
        errors.KeyChanged: QCoreApplication.translate(
            "Errors",
            "The computer that answered is not the one of your invitation. Nothing was sent to it, and everything is "
            "safe here. Please phone the clinic before you go on.",
        ),
        errors.Undecipherable: QCoreApplication.translate(
            "Errors",
            "Something arrived for you that cannot be opened. It was kept as it came, and what you wrote is safe. "
            "Please tell the clinic.",
        ),
    }


def invitation() -> dict[type[HavenError], str]:
    """Returns the sentences about invitations."""
    return {
        errors.InvitationMistyped: QCoreApplication.translate(
            "Errors",
            "There is a typing mistake in this code. Nothing was sent. Please compare it with the letter, group by "
            "group.",
        ),
        errors.InvitationUnknown: QCoreApplication.translate(
            "Errors",
            "The clinic does not know this invitation. Nothing was changed. Please compare the code and the address "
            "with the letter, or phone the clinic.",
        ),
        errors.InvitationUsed: QCoreApplication.translate(
            "Errors",
            "Somebody has used this invitation already. Nothing was sent. If that was not you, please phone the "
            "clinic now.",
        ),
        errors.InvitationExpired: QCoreApplication.translate(
            "Errors",
            "This invitation has expired. Nothing was changed. The clinic will gladly make a new one.",
        ),
        errors.InvitationClosed: QCoreApplication.translate(
            "Errors",
            "The clinic closed this invitation. Nothing was changed. Please ask the clinic for a new one.",
        ),
        errors.InvitationUnreadable: QCoreApplication.translate(
            "Errors",
            "This is not an invitation that Haven can read. Nothing was changed. Please choose the file that the "
            "clinic sent, or type the code from the letter.",
        ),
    }


def others() -> dict[type[HavenError], str]:
    """Returns the sentences about course, policy, sound and paper."""
    return {
        errors.CourseInvalid: QCoreApplication.translate(
            "Errors",
            "A part of the course cannot be read. Everything you wrote is safe. Please install Haven again or tell "
            "the clinic.",
        ),
        errors.FormInvalid: QCoreApplication.translate(
            "Errors",
            "This page of the diary cannot be read. Everything you wrote is safe. Please take a free page, and tell "
            "the clinic.",
        ),
        errors.PolicyInvalid: QCoreApplication.translate(
            "Errors",
            "The clinic's settings could not be read, so the earlier ones stay. Everything is safe. Please tell the "
            "clinic.",
        ),
        errors.NoSoundDevice: QCoreApplication.translate(
            "Errors",
            "No loudspeaker or headphones were found. The practice goes on with its words on the screen. Please "
            "plug them in and press play again.",
        ),
        errors.SoundMissing: QCoreApplication.translate(
            "Errors",
            "A spoken part of this practice is missing. Its words are shown on the screen instead. Please tell the "
            "clinic.",
        ),
        errors.SoundUndecodable: QCoreApplication.translate(
            "Errors",
            "A spoken part of this practice cannot be played. Its words are shown on the screen instead. Please tell "
            "the clinic.",
        ),
        errors.PrintFailed: QCoreApplication.translate(
            "Errors",
            "It could not be printed or saved. Nothing was lost. Please look at the printer, or save it as a PDF "
            "in another place.",
        ),
    }


def refused(error: Refused) -> str:
    """Returns the sentence for what the clinic's server refused."""
    match error.problem:
        case "certificate-pending":
            return QCoreApplication.translate(
                "Errors",
                "The clinic has not confirmed you yet. Everything is kept on this computer and goes out as soon as "
                "it has. There is nothing you need to do; if it takes more than a day, please phone the clinic.",
            )
        case "certificate-revoked":
            return QCoreApplication.translate(
                "Errors",
                "The clinic no longer accepts this computer. Everything is kept here and can be read. Please phone "
                "the clinic.",
            )
        case "too-many-requests" | "server-error" | "storage-full" | "clinic-missing" | "answer-unreadable":
            return QCoreApplication.translate(
                "Errors",
                "The clinic's computer is busy or in trouble. Everything is kept here, and Haven tries again by "
                "itself. There is nothing you need to do.",
            )
        case _:
            return QCoreApplication.translate(
                "Errors",
                "The clinic's computer did not accept something. Everything is kept on this computer, and Haven "
                "tries again by itself. If this stays for more than a day, please phone the clinic.",
            )
