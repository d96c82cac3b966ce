"""A sentence for everything that can go wrong: what happened, what is safe, what to do."""

from PySide6.QtCore import QCoreApplication

from app import errors
from app.errors import HavenError, Refused


def sentence(error: HavenError) -> str:
    """Returns what a person is told about an error, in the language of the window."""
    if isinstance(error, Refused):
        return refused(error)
    words = {**vault(), **sync(), **trust(), **invitation(), **others(), **course(), **exchange()}
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
        errors.TakeUnreadable: QCoreApplication.translate(
            "Errors",
            "Something you said cannot be read from this computer's disk now. It was left where it is, and Haven "
            "tries again after the next unlocking. You can go on in the meantime.",
        ),
        errors.EraseUnfinished: QCoreApplication.translate(
            "Errors",
            "The key is destroyed, and nobody can open what you wrote here any more. Some files could not be "
            "removed; they say nothing without it. Nothing of your words is left in them. Please try once more.",
        ),
        errors.VaultCopied: QCoreApplication.translate(
            "Errors",
            "Haven's files on this computer are in use on another computer too, because they were copied. Nothing is "
            "lost. Please go on with one of the two, and add the other as a second computer with your recovery "
            "sheet.",
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
        errors.ServerUnproven: QCoreApplication.translate(
            "Errors",
            "Whoever answered at the clinic's address could not prove to be the clinic's computer, so nothing was "
            "sent. Everything is kept here. In a guest network, please sign in there first. If it stays like this, "
            "please phone the clinic.",
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
        errors.DeviceRevoked: QCoreApplication.translate(
            "Errors",
            "This computer was taken out, so it can no longer send or fetch anything. What is kept here can still be "
            "read. If you did not know about this, please phone the clinic.",
        ),
        errors.PersonLeft: QCoreApplication.translate(
            "Errors",
            "The clinic's server says that you left, and that it deleted what it stored of you. What is kept on this "
            "computer is yours and can be read. If you did not leave, please phone the clinic.",
        ),
        errors.EraNeeded: QCoreApplication.translate(
            "Errors",
            "The clinic's computer was put back from a backup and is not open again yet. Everything is kept here and "
            "goes out by itself later. There is nothing you need to do.",
        ),
        errors.RecoveryUnknown: QCoreApplication.translate(
            "Errors",
            "The clinic knows nobody with this recovery sheet. Nothing was changed. Please compare the code and the "
            "address with your sheet, or phone the clinic.",
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
        errors.ClinicCodeWrong: QCoreApplication.translate(
            "Errors",
            "This code does not belong to the computer that answers in the clinic's name. Nothing was changed, and "
            "everything is safe here. Please phone the clinic before you go on.",
        ),
        errors.Undecipherable: QCoreApplication.translate(
            "Errors",
            "Something arrived for you that cannot be opened. It was kept as it came, and what you wrote is safe. "
            "Please tell the clinic.",
        ),
        errors.AfterLeaving: QCoreApplication.translate(
            "Errors",
            "Something arrived from a computer that no longer belongs to this conversation. It was not believed and "
            "not shown; a proof was kept. Please tell the clinic.",
        ),
        errors.RosterTooOld: QCoreApplication.translate(
            "Errors",
            "The clinic's list of its staff is older than 90 days, so nobody new is let in on it. Everything you "
            "wrote is safe. Please tell the clinic that its list has to be renewed.",
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
            "plug them in; the sound comes back when you pause and go on.",
        ),
        errors.SoundDeviceLost: QCoreApplication.translate(
            "Errors",
            "The headphones or the loudspeaker went away, so the practice waits. Nothing is lost. Please press "
            "Go on; it goes on with what is connected then.",
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
        errors.NoMicrophone: QCoreApplication.translate(
            "Errors",
            "No microphone was found. What you kept is safe. Please plug one in and begin again.",
        ),
        errors.MicrophoneRefused: QCoreApplication.translate(
            "Errors",
            "There is a microphone, but it cannot be used: the system does not allow it, or another program has it. "
            "What you kept is safe. Please close other programs that listen, look at the system's settings for the "
            "microphone, and begin again.",
        ),
        errors.MicrophoneLost: QCoreApplication.translate(
            "Errors",
            "The microphone went away while you were reading. What you kept is safe, only this piece has to be read "
            "once more. Please plug it in again.",
        ),
        errors.PrintFailed: QCoreApplication.translate(
            "Errors",
            "It could not be printed or saved. Nothing was lost. Please look at the printer, or save it as a PDF "
            "in another place.",
        ),
        errors.ExportFull: QCoreApplication.translate(
            "Errors",
            "There is not enough room where you wanted to save it. What had been written there was removed again, "
            "and everything in Haven is safe. Please make some room, or choose another place.",
        ),
        errors.ExportNotWritten: QCoreApplication.translate(
            "Errors",
            "It cannot be saved there: the place cannot be written to, or it went away. Everything in Haven is safe. "
            "If an unfinished folder still lies there, Haven removes it when you save there again. Please choose "
            "another place.",
        ),
    }


def course() -> dict[type[HavenError], str]:
    """Returns the sentences about course files, and about the course that was taken from one."""
    return {
        errors.CourseDamaged: QCoreApplication.translate(
            "Errors",
            "The course from your clinic is damaged on this computer, so Haven shows the course that came with it. "
            "Everything you wrote is safe. Please use the clinic's course file again if you have it; otherwise it "
            "comes by itself, or the clinic can help.",
        ),
        errors.PackUnreadable: QCoreApplication.translate(
            "Errors",
            "This is not a course file that Haven can read, or it was damaged on the way. Nothing was changed. "
            "Please look whether it is the right file, or ask the clinic for it again.",
        ),
        errors.PackTooLarge: QCoreApplication.translate(
            "Errors",
            "This course file holds more than a course may. Nothing was changed. Please tell the clinic.",
        ),
        errors.PackFromNewerHaven: QCoreApplication.translate(
            "Errors",
            "This course file was made with a newer Haven. Nothing was changed. Please install the newest Haven on "
            "this computer, and use the file again.",
        ),
        errors.PackUnsigned: QCoreApplication.translate(
            "Errors",
            "Nobody signed this course file, so Haven cannot know that it comes from your clinic. Nothing was "
            "changed. Please ask the clinic for a signed one.",
        ),
        errors.PackOfAnotherClinic: QCoreApplication.translate(
            "Errors",
            "This course file was signed by another clinic than yours. Nothing was changed. Please ask your own "
            "clinic for its course.",
        ),
        errors.PackOfFormerKey: QCoreApplication.translate(
            "Errors",
            "This course file was signed with a key that your clinic no longer uses. Nothing was changed. Please ask "
            "the clinic for one that was signed again.",
        ),
        errors.PackAltered: QCoreApplication.translate(
            "Errors",
            "This course file was changed after the clinic signed it. It was not believed, and nothing was changed "
            "here. What you wrote is safe. Please tell the clinic.",
        ),
        errors.PackWithoutClinic: QCoreApplication.translate(
            "Errors",
            "A course file can be used once this computer has joined a clinic. Nothing was changed. Please begin "
            "with your invitation.",
        ),
        errors.PackHere: QCoreApplication.translate(
            "Errors",
            "This version of the course is there already. Nothing was changed, and there is nothing you need to do.",
        ),
        errors.PackOlder: QCoreApplication.translate(
            "Errors",
            "A newer version of this course is there already. Nothing was changed, and there is nothing you need to "
            "do.",
        ),
        errors.PackNotRead: QCoreApplication.translate(
            "Errors",
            "The course file cannot be read from where it lies. Nothing was changed. Please look whether the stick "
            "is still there, and try again.",
        ),
    }


def exchange() -> dict[type[HavenError], str]:
    """Returns the sentences about exchange files."""
    return {
        errors.ExchangeUnreadable: QCoreApplication.translate(
            "Errors",
            "This file is not an exchange file that Haven can read. Nothing was changed. Please look whether it is "
            "the right file.",
        ),
        errors.ExchangeDamaged: QCoreApplication.translate(
            "Errors",
            "This exchange file was damaged or changed on the way, or is not whole. Nothing was changed here, and "
            "nothing is lost by it. Please have it written again.",
        ),
        errors.ExchangeFromNewerHaven: QCoreApplication.translate(
            "Errors",
            "This exchange file was written by a newer Haven. Nothing was changed. Please install the newest Haven "
            "on this computer, and read the file again.",
        ),
        errors.ExchangeForOthers: QCoreApplication.translate(
            "Errors",
            "This exchange file is sealed for another computer and cannot be opened here. Nothing was changed. "
            "Please look for whom it was written.",
        ),
        errors.ExchangeOwn: QCoreApplication.translate(
            "Errors",
            "This exchange file was written on this computer, for another one to read. Nothing was changed. Please "
            "take it there.",
        ),
        errors.ExchangeUnknownSender: QCoreApplication.translate(
            "Errors",
            "Nobody here knows the computer that wrote this exchange file, or it was taken out. Nothing was taken "
            "over from it. Please ask whoever gave it to you.",
        ),
        errors.ExchangeNobody: QCoreApplication.translate(
            "Errors",
            "No other computer is known here that an exchange file could be written for. Everything is kept on this "
            "computer. Please connect to the network once, so that the computers come to know each other.",
        ),
        errors.ExchangeTooLarge: QCoreApplication.translate(
            "Errors",
            "This is more than one exchange file may hold. Everything is kept as it was. Please connect to the "
            "network once, so that it goes that way.",
        ),
        errors.ExchangeNotRead: QCoreApplication.translate(
            "Errors",
            "The exchange file cannot be read from where it lies. Nothing was changed. Please look whether the USB "
            "stick is still in its place.",
        ),
        errors.ExchangeNotWritten: QCoreApplication.translate(
            "Errors",
            "The exchange file cannot be written there. Nothing is lost; everything is kept on this computer. Please "
            "look whether the USB stick is full or locked against writing.",
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
        case "quota-exceeded":
            return QCoreApplication.translate(
                "Errors",
                "There is no more room for you on the clinic's computer. Everything is kept on this computer and can "
                "be read. Please phone the clinic; it can make room.",
            )
        case (
            "too-many-requests"
            | "server-error"
            | "storage-full"
            | "unavailable"
            | "clinic-missing"
            | "answer-unreadable"
        ):
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
