"""Who this vault is: the person, her device's keys and its certificate."""

from dataclasses import dataclass

from app.model.ids import DeviceId, PersonId
from app.vault.database import Database
from app.vault.keyring import Keyring
from app.vault.sync_state import SyncState
from sync.client.keys import DeviceKeys
from sync.client.pins import decode_signed
from sync.client.transport import SERVER as SERVER
from sync.client.transport import Signer
from sync.protocol.wire import Signed
from sync.trust.hashes import certificate_hash
from sync.trust.http_signatures import KeyId
from sync.trust.statements import open_certificate

SIGNING = "device.signing"
SEALING = "device.sealing"
CERTIFICATE = "device.certificate"
ROLE = "device.role"


@dataclass(frozen=True)
class Identity:
    """An enrolled device.

    Attributes:
        person: Whose it is.
        role: "patient" or "therapist".
        keys: Its secrets.
        certificate: Signed by the person's root.
        hash: Of the certificate.
    """

    person: PersonId
    role: str
    keys: DeviceKeys
    certificate: Signed
    hash: bytes

    @classmethod
    def of_vault(cls, db: Database) -> "Identity | None":
        """Returns the identity of a vault, or None before its enrolment."""
        keyring, state = Keyring(db), SyncState(db)
        signing, sealing = keyring.get(SIGNING), keyring.get(SEALING)
        signed, role = state.get(CERTIFICATE), state.text(ROLE)
        if signing is None or sealing is None or signed is None or role is None:
            return None
        return cls.of(DeviceKeys(b"", signing, sealing), decode_signed(signed), role)

    @classmethod
    def of(cls, keys: DeviceKeys, certificate: Signed, role: str) -> "Identity":
        """Returns the identity that a certificate gives to keys."""
        inside = open_certificate(certificate)
        named = DeviceKeys(inside.device, keys.signing_seed, keys.sealing_seed)
        return cls(PersonId(inside.person.hex()), role, named, certificate, certificate_hash(certificate))

    def __repr__(self) -> str:
        return f"Identity({self.role}, {self.person})"

    @property
    def device(self) -> DeviceId:
        """The device's id."""
        return DeviceId(self.keys.device.hex())

    @property
    def signer(self) -> Signer:
        """Signs requests as this device."""
        return Signer(KeyId("device", self.hash), self.keys.signing)
