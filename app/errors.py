"""Everything that can go wrong and that the place where it happens cannot decide.

::

    HavenError
    ├── VaultError
    │   ├── WrongPassphrase          no key slot opens with what was typed
    │   ├── WrongRecoveryCode        the recovery code does not belong to this vault
    │   ├── VaultDamaged             the header or the database cannot be read as what it should be
    │   ├── VaultFromNewerHaven      written by a later version than this one
    │   ├── VaultExists              a vault is there already and will not be overwritten
    │   ├── VaultMissing             there is no vault in this place
    │   ├── VaultInUse               another running Haven has it open
    │   └── VaultCopied              another computer writes with this vault's keys
    ├── StorageError
    │   ├── DiskFull                 nothing more can be written; what was written before is safe
    │   ├── ReadOnlyPlace            the folder cannot be written to
    │   ├── TakeUnreadable           what was spoken lies there and cannot be read now
    │   └── EraseUnfinished          files that say nothing without their key could not be removed
    ├── SyncError
    │   ├── Offline                  the clinic's server cannot be reached
    │   ├── Refused                  the server answered with a problem of a known type
    │   ├── ClockWrong               the clocks differ and the offset could not be learned
    │   ├── DeviceRevoked            this computer was taken out; what is here stays readable
    │   ├── PersonLeft               what this person stored at the server was deleted on her wish
    │   ├── EraNeeded                the server was restored and the clinic has not said so yet
    │   ├── RecoveryUnknown          nobody with this recovery sheet is known at this clinic
    │   └── TooOld                   this Haven speaks an older protocol than the server
    ├── TrustError
    │   ├── UnknownSender            signed by nobody who was introduced
    │   ├── BadSignature             the signature does not match the bytes
    │   ├── HistoryHidden            something that was quoted is not there
    │   ├── HistoryRolledBack        the server shows an older or another history than before
    │   ├── KeyChanged               a pinned key is not the one that answered
    │   ├── ClinicCodeWrong          what was typed is not the code of the key that answered
    │   ├── AfterLeaving             written by a device after it left the conversation
    │   ├── RosterTooOld             the clinic's list of staff is too old to let anybody in on it
    │   └── Undecipherable           sealed for this device and yet it does not open
    ├── InvitationError
    │   ├── InvitationMistyped       the check digit says that the code has a typing mistake
    │   ├── InvitationUnknown        no such invitation at this clinic
    │   ├── InvitationUsed           somebody enrolled with it already
    │   ├── InvitationExpired        its date has passed
    │   ├── InvitationClosed         the inviter or the clinic closed it
    │   └── InvitationUnreadable     the file is not an invitation
    ├── CourseError
    │   ├── CourseInvalid            with file, place and reason
    │   ├── FormInvalid              with file, place and reason
    │   ├── CourseDamaged            what was taken over is not as it was written; the program's own is used
    │   └── PackError                a course file, with the file inside it and the reason
    │       ├── PackUnreadable       it is no course file, or not whole and as it was written
    │       ├── PackTooLarge         it holds more than a course may
    │       ├── PackFromNewerHaven   a later version packed it in another way
    │       ├── PackUnsigned         nobody signed it
    │       ├── PackOfAnotherClinic  signed with a key that is not this clinic's
    │       ├── PackOfFormerKey      signed with a key that the clinic gave up
    │       ├── PackAltered          what the clinic signed was something else
    │       ├── PackWithoutClinic    no clinic is known here whose signature could be looked at
    │       ├── PackHere             exactly this version is there already
    │       ├── PackOlder            a newer version is there
    │       └── PackNotRead          the file cannot be read from where it lies
    ├── PolicyInvalid                the clinic's policy, with place and reason
    ├── AudioError
    │   ├── NoSoundDevice
    │   │   └── SoundDeviceLost      it went away while a practice sounded on it, which waits
    │   ├── SoundMissing             a segment named by a script is not there
    │   ├── SoundUndecodable
    │   ├── NoMicrophone
    │   ├── MicrophoneRefused        there is one, and it gives nothing: the system or another program keeps it
    │   └── MicrophoneLost           it went away while somebody spoke
    ├── ExportError
    │   ├── PrintFailed
    │   ├── ExportFull               there is not enough room where it was to be saved
    │   └── ExportNotWritten         the place cannot be written to, or went away
    └── ExchangeError
        ├── ExchangeUnreadable       the file is not an exchange file
        ├── ExchangeDamaged          it is not whole, or not as it was written
        ├── ExchangeFromNewerHaven   a later version wrote it in another way
        ├── ExchangeForOthers        it is sealed for other computers
        ├── ExchangeOwn              this computer wrote it, for another one
        ├── ExchangeUnknownSender    nobody vouches for the computer that wrote it, or it was taken out
        ├── ExchangeNobody           there is no computer that it could be sealed to
        ├── ExchangeTooLarge         more than one file may hold
        ├── ExchangeNotRead          the file cannot be read from where it lies
        └── ExchangeNotWritten       the file cannot be written there

Every leaf has a sentence in both languages in `ui/errors.py`; commands without Qt print `str(error)`.
Expected refusals are returned values, not exceptions.
"""


class HavenError(Exception):
    """The root of the tree. `str()` gives one plain English sentence for commands and reports."""

    sentence = "Something went wrong."

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail)
        self.detail = detail

    def __str__(self) -> str:
        return f"{self.sentence} {self.detail}".strip()


class VaultError(HavenError):
    """The vault on this computer."""


class WrongPassphrase(VaultError):
    """No key slot opens with what was typed."""

    sentence = "That passphrase does not open this vault. Nothing was changed."


class WrongRecoveryCode(VaultError):
    """The recovery code does not belong to this vault."""

    sentence = "That recovery code does not open this vault. Nothing was changed."


class VaultDamaged(VaultError):
    """The header or the database cannot be read as what it should be."""

    sentence = "The vault on this computer is damaged and was left as it is. A backup may lie beside it."


class VaultFromNewerHaven(VaultError):
    """The vault was written by a later version."""

    sentence = "This vault was used by a newer Haven. Please update; nothing was changed."


class VaultExists(VaultError):
    """A vault is there already."""

    sentence = "There is a vault in this place already; it was left as it is."


class VaultMissing(VaultError):
    """There is no vault in this place."""

    sentence = "There is no vault in this place yet."


class VaultInUse(VaultError):
    """Another running Haven has the vault open."""

    sentence = "Haven is already open with this vault."


class VaultCopied(VaultError):
    """Another computer writes with this vault's keys: the vault was copied, or a copy was put back."""

    sentence = (
        "This vault is also in use on another computer, because its files were copied. Nothing is lost. Please keep "
        "one of the two, and add the other as a second computer with the recovery sheet."
    )


class StorageError(HavenError):
    """The disk or folder that Haven writes to."""


class DiskFull(StorageError):
    """Nothing more can be written."""

    sentence = "The disk is full. What was kept before is safe; the last change is not yet kept."


class ReadOnlyPlace(StorageError):
    """The folder cannot be written to."""

    sentence = "Haven cannot write in its folder. What was kept before is safe."


class TakeUnreadable(StorageError):
    """What was spoken lies on the disk and cannot be read now."""

    sentence = "What was spoken cannot be read from the disk now. It was left where it is."


class SyncError(HavenError):
    """The way to the clinic's server.

    Attributes:
        retry_after: Seconds the server asked to wait, or None.
    """

    retry_after: float | None = None


class Offline(SyncError):
    """The server cannot be reached."""

    sentence = "The clinic's server cannot be reached. Everything is kept here and goes out later."


class ServerUnproven(Offline):
    """Whoever answers at the server's address has no certificate that holds (TLS)."""

    sentence = (
        "Whoever answers at the clinic's address cannot prove to be the clinic's server. Nothing was sent; "
        "everything is kept here."
    )


class Refused(SyncError):
    """The server answered with a problem (RFC 9457).

    Attributes:
        problem: The stable last part of the problem's `type`.
    """

    sentence = "The clinic's server refused."

    def __init__(self, problem: str, detail: str = "", retry_after: float | None = None) -> None:
        super().__init__(detail or problem)
        self.problem = problem
        self.retry_after = retry_after


class ClockWrong(SyncError):
    """The clocks differ and the offset could not be learned."""

    sentence = "The clock of this computer and the clinic's differ too much."


class TooOld(SyncError):
    """The server speaks a newer protocol."""

    sentence = "This Haven is too old for the clinic's server. Please update; everything is kept here."


class DeviceRevoked(SyncError):
    """This computer was taken out of its person's computers."""

    sentence = (
        "This computer was taken out of the circle and can no longer send or fetch. What is kept here can still be "
        "read. If that was not you, please phone the clinic."
    )


class PersonLeft(SyncError):
    """What this person stored at the server was deleted on her wish."""

    sentence = "You left, and what the clinic's server stored was deleted. What is kept here is yours."


class EraNeeded(SyncError):
    """The server was restored from a backup, and the clinic has not opened a new era yet."""

    sentence = (
        "The clinic's server was restored and is not yet open again. Everything is kept here and goes out later."
    )


class RecoveryUnknown(SyncError):
    """Nobody with this recovery sheet is known at this clinic."""

    sentence = "The clinic knows nobody with this recovery sheet. Please check the code and the address."


class TrustError(HavenError):
    """Something was shown that cannot be believed."""


class UnknownSender(TrustError):
    """Signed by nobody who was introduced."""

    sentence = "Something came from a sender whom nobody introduced. It was not believed."


class BadSignature(TrustError):
    """The signature does not match the bytes."""

    sentence = "Something arrived altered. It was not believed."


class HistoryHidden(TrustError):
    """Something that was quoted is not there."""

    sentence = "The clinic's server is leaving something out. The proof was kept."


class HistoryRolledBack(TrustError):
    """The server shows an older or another history than before."""

    sentence = "The clinic's server shows another history than before. The proof was kept."


class KeyChanged(TrustError):
    """A pinned key is not the one that answered."""

    sentence = "The clinic's key is not the one on the invitation. Nothing was sent."


class ClinicCodeWrong(TrustError):
    """What was typed from the clinic's paper is not the code of the key that answered."""

    sentence = (
        "This code does not belong to the key that the clinic's server showed. Nothing was changed. Please phone the "
        "clinic before you go on."
    )


class AfterLeaving(TrustError):
    """Written by a device after it left the conversation."""

    sentence = "Something arrived from a computer that no longer belongs to this conversation. It was not believed."


class RosterTooOld(TrustError):
    """The clinic's list of staff is too old to let anybody in on it."""

    sentence = (
        "The clinic's list of its staff is older than 90 days. Nobody new is let in until the clinic renews it."
    )


class Undecipherable(TrustError):
    """Sealed for this device and yet it does not open."""

    sentence = "Something arrived that cannot be opened. It was kept as it came."


class InvitationError(HavenError):
    """An invitation that cannot be used."""


class InvitationMistyped(InvitationError):
    """The check digit says that the code has a typing mistake."""

    sentence = "That code has a typing mistake in it."


class InvitationUnknown(InvitationError):
    """No such invitation at this clinic."""

    sentence = "The clinic does not know this invitation."


class InvitationUsed(InvitationError):
    """Somebody enrolled with it already."""

    sentence = "This invitation was used already. If that was not you, please phone the clinic."


class InvitationExpired(InvitationError):
    """Its date has passed."""

    sentence = "This invitation has expired. The clinic can make a new one."


class InvitationClosed(InvitationError):
    """The inviter or the clinic closed it."""

    sentence = "This invitation was closed by the clinic."


class InvitationUnreadable(InvitationError):
    """The file is not an invitation."""

    sentence = "This file is not an invitation that Haven can read."


class CourseError(HavenError):
    """A course pack or one of its files."""

    def __init__(self, file: str, place: str, reason: str) -> None:
        super().__init__(f"{file}, {place}: {reason}")
        self.file = file
        self.place = place
        self.reason = reason


class CourseInvalid(CourseError):
    """A course file that cannot be used as it is."""

    sentence = "The course cannot be used."


class FormInvalid(CourseError):
    """A form that cannot be used as it is."""

    sentence = "The form cannot be used."


class CourseDamaged(CourseError):
    """The course that was taken over is not as it was written; the one that came with the program is used."""

    sentence = "The course that was taken over is damaged. The course that came with Haven is used."

    def __init__(self, file: str = "", reason: str = "") -> None:
        super().__init__(file, "the file", reason)
        self.detail = f"{file}: {reason}" if file else reason


class PackError(CourseError):
    """A course file (`.haven-course`).

    Args:
        file: Inside it, or nothing when it is about the whole of it.
        reason: In plain English; it continues a sentence about the file.
    """

    def __init__(self, file: str = "", reason: str = "") -> None:
        super().__init__(file, "the file", reason)
        self.detail = f"{file}: {reason}." if file and reason else (f"It {reason}." if reason else "")


class PackUnreadable(PackError):
    """It is no course file, or not whole and as it was written."""

    sentence = "This is no course file that Haven can read, or it is damaged. Nothing was changed."


class PackTooLarge(PackError):
    """It holds more than a course may."""

    sentence = "This course file holds more than a course may. Nothing was changed."


class PackFromNewerHaven(PackError):
    """A later version packed it in another way."""

    sentence = "This course file was packed by a newer Haven. Please update; nothing was changed."


class PackUnsigned(PackError):
    """Nobody signed it."""

    sentence = "Nobody signed this course file. Nothing was changed."


class PackOfAnotherClinic(PackError):
    """Signed with a key that is not this clinic's."""

    sentence = "This course file was signed by another clinic. Nothing was changed."


class PackOfFormerKey(PackError):
    """Signed with a key that the clinic gave up."""

    sentence = "This course file was signed with a key that the clinic no longer uses. Nothing was changed."


class PackAltered(PackError):
    """What the clinic signed was something else."""

    sentence = "This course file is not the one that the clinic signed. Nothing was changed."


class PackWithoutClinic(PackError):
    """No clinic is known here whose signature could be looked at."""

    sentence = "A course file is used once this computer has joined a clinic. Nothing was changed."


class PackHere(PackError):
    """Exactly this version is there already."""

    sentence = "This version of the course is there already. Nothing was changed."


class PackOlder(PackError):
    """A newer version is there."""

    sentence = "A newer version of this course is there already. Nothing was changed."


class PackNotRead(PackError):
    """The file cannot be read from where it lies."""

    sentence = "The course file cannot be read from where it lies. Nothing was changed."


class PolicyInvalid(HavenError):
    """The clinic's policy, with place and reason.

    Attributes:
        line: In which line of the file, counted from 1, or None when it is not known.
    """

    sentence = "The clinic's policy cannot be used."

    def __init__(self, detail: str = "", line: int | None = None) -> None:
        super().__init__(detail)
        self.line = line


class AudioError(HavenError):
    """Sound in or out."""


class NoSoundDevice(AudioError):
    """There is no device that can sound."""

    sentence = "No sound device was found. The words are shown instead."


class SoundDeviceLost(NoSoundDevice):
    """The device went away while a practice sounded on it."""

    sentence = "The sound device went away. The practice waits until you let it go on."


class SoundMissing(AudioError):
    """A segment named by a script is not there."""

    sentence = "A spoken part of this practice is missing. The words are shown instead."


class SoundUndecodable(AudioError):
    """A sound file that cannot be decoded."""

    sentence = "A spoken part of this practice cannot be played. The words are shown instead."


class NoMicrophone(AudioError):
    """There is no device that can listen."""

    sentence = "No microphone was found. What was kept before is safe."


class MicrophoneRefused(AudioError):
    """There is a microphone, and it gives nothing."""

    sentence = "The microphone cannot be used; the system or another program keeps it. What was kept before is safe."


class MicrophoneLost(AudioError):
    """The microphone went away while somebody spoke."""

    sentence = "The microphone went away. What was kept before is safe; the last take has to be read again."


class ExportError(HavenError):
    """Paper and files that leave the vault."""


class PrintFailed(ExportError):
    """The document could not be printed or saved."""

    sentence = "The page could not be printed or saved. Nothing was lost."


class ExportFull(ExportError):
    """There is not enough room where it was to be saved."""

    sentence = (
        "There is not enough room there. What had been written there was removed again, and everything in Haven is "
        "safe."
    )


class ExportNotWritten(ExportError):
    """The place cannot be written to, or went away."""

    sentence = (
        "It cannot be saved there. An unfinished folder that could not be removed goes with the next saving there, "
        "and everything in Haven is safe."
    )


class EraseUnfinished(StorageError):
    """Files that say nothing without their key could not be removed."""

    sentence = (
        "Your words can no longer be opened by anybody. Some files that say nothing any more could not be removed."
    )


class ExchangeError(HavenError):
    """An exchange file that cannot be used."""


class ExchangeUnreadable(ExchangeError):
    """The file is not an exchange file."""

    sentence = "This file is not an exchange file that Haven can read. Nothing was changed."


class ExchangeDamaged(ExchangeError):
    """The file is not whole, or not as it was written."""

    sentence = (
        "This exchange file was damaged or changed on the way. Nothing was changed here; have it written again."
    )


class ExchangeFromNewerHaven(ExchangeError):
    """A later version wrote the file in another way."""

    sentence = "This exchange file was written by a newer Haven. Please update; nothing was changed."


class ExchangeForOthers(ExchangeError):
    """The file is sealed for other computers."""

    sentence = "This exchange file is sealed for another computer and does not open here. Nothing was changed."


class ExchangeOwn(ExchangeError):
    """This computer wrote the file, for another one."""

    sentence = "This exchange file was written on this computer, for another one to read. Nothing was changed."


class ExchangeUnknownSender(ExchangeError):
    """Nobody vouches for the computer that wrote the file, or it was taken out."""

    sentence = "Nobody here knows the computer that wrote this exchange file. Nothing was taken over from it."


class ExchangeNobody(ExchangeError):
    """There is no computer that a file could be sealed to."""

    sentence = "There is no computer known here that an exchange file could be written for. Everything is kept here."


class ExchangeTooLarge(ExchangeError):
    """More than one file may hold."""

    sentence = "This is more than one exchange file may hold. Everything is kept as it was."


class ExchangeNotRead(ExchangeError):
    """The file cannot be read from where it lies."""

    sentence = "The exchange file cannot be read from where it lies. Nothing was changed."


class ExchangeNotWritten(ExchangeError):
    """The file cannot be written there."""

    sentence = "The exchange file cannot be written there. Nothing was lost."
