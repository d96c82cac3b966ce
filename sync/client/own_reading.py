"""Reading an own stream with nothing but the recovery sheet: who wrote it, which epochs it has, what it says last.

Nothing that the server says is believed for its own sake. The root on the sheet vouches for the devices, the devices
for the epochs and commits, and the keys were sealed to the recovery key. Where the server leaves something out, what
is there is read all the same: the sync that follows compares heads and tells.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from app.errors import BadSignature, HistoryHidden, TrustError
from app.model.changes import Change, ItemKept
from app.model.encoding import decode
from app.model.ids import ChangeId, DeviceId, PersonId, StreamId
from app.vault.stream_keys import StoredEpoch
from sync.client.closing import check_not_after_leaving
from sync.client.epochs import encoded, key_of
from sync.client.pins import decode_signed
from sync.client.recovery import RecoveryCode
from sync.client.sealing import open_record
from sync.protocol.wire import Commit, CommitItem, Epoch, EpochItem, Grant, GrantItem, Item, Record, Role, Signed
from sync.trust import succession
from sync.trust.chains import ChainState, extend
from sync.trust.errors import TrustFailure
from sync.trust.hashes import ZERO, certificate_hash, epoch_hash, recovery_hash
from sync.trust.statements import open_certificate, open_epoch, read_commit, read_core, read_epoch

_Place = tuple[int, str, str]
_FIRST: Final = 1


class OwnReading:
    """Takes the items of `GET /v1/changes` as they come, keeps those of the own stream, and reads them at the end.

    Args:
        stream: The own stream's id, as the server says; what is in it proves whose it is.
        person: Whose it must be.
        role: Hers.
        recovery: The code on the sheet.
        certificates: Of her devices; those that the root did not sign are passed over.
        clinics: Fingerprints that the clinic may have had when the keys were sealed; only the right one opens them.
    """

    def __init__(
        self,
        stream: bytes,
        person: PersonId,
        role: Role,
        recovery: RecoveryCode,
        certificates: Iterable[Signed],
        clinics: Iterable[bytes],
    ) -> None:
        self._stream = stream
        self._person = person
        self._recovery = recovery
        self._name = recovery_hash(recovery.sealing_public)
        self._devices = _devices(person, role, certificates)
        self._certificates = {device.certificate.device: device for device in self._devices.values()}
        self._clinics = tuple(dict.fromkeys(clinics))
        self._epochs: dict[bytes, Signed] = {}
        self._grants: dict[bytes, Grant] = {}
        self._commits: list[Commit] = []
        self._in_order: tuple[tuple[bytes, Epoch], ...] = ()

    def take(self, item: Item) -> None:
        """Keeps an item when it belongs to the own stream."""
        match item:
            case EpochItem() if read_epoch(item.epoch).stream == self._stream:
                self._epochs[epoch_hash(item.epoch)] = item.epoch
                if item.grant is not None and item.grant.recipient == self._name:
                    self._grants[item.grant.epoch] = item.grant
            case GrantItem() if item.grant.stream == self._stream and item.grant.recipient == self._name:
                self._grants[item.grant.epoch] = item.grant
            case CommitItem() if read_commit(item.commit.signed).stream == self._stream:
                self._commits.append(item.commit)
            case _:
                pass

    def epochs(self) -> tuple[StoredEpoch, ...]:
        """Returns the epochs with their keys, the first one first.

        Raises:
            HistoryHidden: There is none, or one is missing between others.
            BadSignature: One of them is not what it should be.
            Undecipherable: A key does not open with this sheet.
        """
        signed = sorted(self._epochs.values(), key=lambda each: read_epoch(each).number)
        found: list[StoredEpoch] = []
        before: Epoch | None = None
        for each in signed:
            epoch = self._opened(each, before)
            if epoch.previous != (found[-1].hash if found else ZERO):
                raise HistoryHidden
            stream, digest = StreamId(self._stream.hex()), epoch_hash(each)
            key = self._key(epoch, digest)
            found.append(StoredEpoch(digest, stream, epoch.number, encoded(each), key))
            before = epoch
        if not found or found[0].number != _FIRST:
            raise HistoryHidden
        return tuple(found)

    def items(self, epochs: Iterable[StoredEpoch]) -> tuple[Change, ...]:
        """Returns the last word about each thing that is kept; the changes hold `ItemKept` and nothing else.

        A computer that was let go is heard with what was accepted when it left.
        """
        known = tuple(epochs)
        keys = {epoch.hash: epoch.key for epoch in known}
        self._in_order = tuple((epoch.hash, read_epoch(decode_signed(epoch.signed))) for epoch in known)
        newest: dict[tuple[str, str], tuple[_Place, Change]] = {}
        chains: dict[bytes, ChainState] = {}
        for commit in self._commits:
            for change in self._changes(commit, keys, chains):
                if isinstance(change.body, ItemKept):
                    place = (change.lamport, change.device, change.id)
                    name = (change.body.item, change.body.key)
                    if name not in newest or newest[name][0] < place:
                        newest[name] = (place, change)
        return tuple(change for _, change in newest.values())

    def _opened(self, signed: Signed, before: Epoch | None) -> Epoch:
        cutter = self._devices.get(read_epoch(signed).cutter)
        if cutter is None:
            raise BadSignature
        try:
            epoch = open_epoch(signed, cutter.certificate.signing_key)
            if before is None:
                succession.check_first(epoch, self._devices)
            else:
                succession.check_next(before, epoch, self._devices, consent=None, now=0.0)
        except TrustFailure:
            raise BadSignature from None
        if epoch.kind != "own" or epoch.subject.hex() != self._person:
            raise BadSignature
        return epoch

    def _key(self, epoch: Epoch, digest: bytes) -> bytes:
        grant = self._grants.get(digest)
        granter = None if grant is None else self._devices.get(grant.granter)
        if grant is None:
            raise HistoryHidden
        if granter is None:
            raise BadSignature
        try:
            signing_key = granter.certificate.signing_key
            return key_of(
                grant, epoch, digest, granter=signing_key, private=self._recovery.sealing, clinics=self._clinics
            )
        except TrustFailure:
            raise BadSignature from None

    def _changes(
        self, commit: Commit, keys: Mapping[bytes, bytes | None], chains: dict[bytes, ChainState]
    ) -> Iterable[Change]:
        """Yields what opens of a commit; one that none of her devices signed holds nothing."""
        body = read_commit(commit.signed)
        author = self._certificates.get(body.device)
        if author is None or not commit.records:
            return
        state = chains.get(body.chain)
        if state is None or state.counter + 1 != body.first:
            state = ChainState(body.chain, body.first - 1, read_core(commit.records[0].core).previous)
        try:
            chains[body.chain] = extend(state, commit, author.certificate)
        except TrustFailure:
            return
        for record in commit.records:
            change = self._change(record, keys, author)
            if change is not None:
                yield change

    def _change(self, record: Record, keys: Mapping[bytes, bytes | None], author: succession.Device) -> Change | None:
        core = read_core(record.core)
        key = keys.get(core.epoch)
        if key is None or not record.sealed:
            return None
        try:
            check_not_after_leaving(author.hash, core, record, self._in_order)
            payload = open_record(key, core.salt, record)
            return decode(
                payload,
                id=ChangeId(core.id.hex()),
                stream=StreamId(self._stream.hex()),
                author=self._person,
                device=DeviceId(author.certificate.device.hex()),
            )
        except (TrustError, ValueError, RecursionError):
            return None


def _devices(person: PersonId, role: Role, certificates: Iterable[Signed]) -> dict[bytes, succession.Device]:
    """Returns a person's devices as they once were believed; whether one was taken out since is for later."""
    found = {}
    for signed in certificates:
        certificate, name = open_certificate(signed), certificate_hash(signed)
        if certificate.person.hex() == person:
            found[name] = succession.Device(name, certificate, role, listed=True, revoked=False)
    return found
