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
    │   └── VaultInUse               another running Haven has it open
    ├── StorageError
    │   ├── DiskFull                 nothing more can be written; what was written before is safe
    │   └── ReadOnlyPlace            the folder cannot be written to
    ├── SyncError
    │   ├── Offline                  the clinic's server cannot be reached
    │   ├── Refused                  the server answered with a problem of a known type
    │   ├── ClockWrong               the clocks differ and the offset could not be learned
    │   └── TooOld                   this Haven speaks an older protocol than the server
    ├── TrustError
    │   ├── UnknownSender            signed by nobody who was introduced
    │   ├── BadSignature             the signature does not match the bytes
    │   ├── HistoryHidden            something that was quoted is not there
    │   ├── HistoryRolledBack        the server shows an older or another history than before
    │   ├── KeyChanged               a pinned key is not the one that answered
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
    │   └── FormInvalid              with file, place and reason
    ├── PolicyInvalid                the clinic's policy, with place and reason
    ├── AudioError
    │   ├── NoSoundDevice
    │   ├── SoundMissing             a segment named by a script is not there
    │   └── SoundUndecodable
    └── ExportError
        └── PrintFailed

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


class StorageError(HavenError):
    """The disk or folder that Haven writes to."""


class DiskFull(StorageError):
    """Nothing more can be written."""

    sentence = "The disk is full. What was kept before is safe; the last change is not yet kept."


class ReadOnlyPlace(StorageError):
    """The folder cannot be written to."""

    sentence = "Haven cannot write in its folder. What was kept before is safe."


class SyncError(HavenError):
    """The way to the clinic's server."""


class Offline(SyncError):
    """The server cannot be reached."""

    sentence = "The clinic's server cannot be reached. Everything is kept here and goes out later."


class Refused(SyncError):
    """The server answered with a problem (RFC 9457).

    Attributes:
        problem: The stable last part of the problem's `type`.
        retry_after: Seconds the server asked to wait, or None.
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


class PolicyInvalid(HavenError):
    """The clinic's policy, with place and reason."""

    sentence = "The clinic's policy cannot be used."


class AudioError(HavenError):
    """Sound in or out."""


class NoSoundDevice(AudioError):
    """There is no device that can sound."""

    sentence = "No sound device was found. The words are shown instead."


class SoundMissing(AudioError):
    """A segment named by a script is not there."""

    sentence = "A spoken part of this practice is missing. The words are shown instead."


class SoundUndecodable(AudioError):
    """A sound file that cannot be decoded."""

    sentence = "A spoken part of this practice cannot be played. The words are shown instead."


class ExportError(HavenError):
    """Paper and files that leave the vault."""


class PrintFailed(ExportError):
    """The document could not be printed or saved."""

    sentence = "The page could not be printed or saved. Nothing was lost."
