"""Writes Haven's own test vectors into tests/vectors/haven.json: for every structure and every label.

Every input is fixed, and Ed25519 gives one signature for one message (RFC 8032), so that a second run writes the same
file. The test beside it takes the file apart without Haven's code. Run it only when a structure changed on purpose.
"""

import hashlib
import json
import sys
from pathlib import Path
from typing import Any

import msgspec

from sync.client.exchange import layout
from sync.client.keys import xwing_public_bytes
from sync.client.padding import pad
from sync.client.proof import make_proof, nonce_hash, six_digits
from sync.client.sealing import seal_envelope, seal_record
from sync.protocol import problems, wire
from sync.trust import hashes, labels
from sync.trust.http_signatures import KeyId
from sync.trust.labels import h, info
from sync.trust.signing import sign_grant
from tools.vector_base import CHAIN, CLINIC, KEYS, NOW, PUBLIC, STREAM, STREAM_KEY, Vectors, seed, some
from tools.vector_keys import blob, codes_and_keys, request, vault_slot
from tools.vector_layouts import layouts, shown

OUT = Path(__file__).parents[1] / "tests" / "vectors" / "haven.json"


def certificate(vectors: Vectors, name: str) -> wire.Signed:
    """Adds the certificate of somebody's device."""
    body = wire.DeviceCertificate(
        person=some("person " + name),
        root=PUBLIC["root of the " + name],
        device=some("device " + name),
        signing_key=PUBLIC[name],
        sealing_key=xwing_public_bytes(seed("sealing " + name)),
        issued_at=NOW,
    )
    made = vectors.sign(f"certificate of the {name}", "root of the " + name, labels.CERTIFICATE, body)
    vectors.hash(f"certificate of the {name}", labels.CERTIFICATE, made.body, hashes.certificate_hash(made))
    return made


def clinic(vectors: Vectors, therapist: wire.Signed) -> tuple[wire.Signed, wire.Signed, wire.Signed]:
    """Adds what the clinic signs; returns statement, policy and roster."""
    committed = hashes.next_key_hash(PUBLIC["next clinic"])
    vectors.hash("clinic's fingerprint", labels.CLINIC, PUBLIC["clinic"], CLINIC)
    vectors.hash("next key's hash", labels.NEXT_CLINIC_KEY, PUBLIC["next clinic"], committed)
    body = wire.ClinicStatement(1, PUBLIC["clinic"], committed, PUBLIC["receipt"], 1, NOW)
    statement = vectors.sign("statement", "clinic", labels.STATEMENT, body)
    following = wire.ClinicStatement(
        2, PUBLIC["next clinic"], some("next", 32), PUBLIC["receipt"], 2, NOW, NOW, (CLINIC,)
    )
    vectors.sign("statement of a rotation", "next clinic", labels.STATEMENT, following)
    vectors.sign("endorsement of a rotation", "clinic", labels.ROTATION, following)
    policy = vectors.sign("policy", "clinic", labels.POLICY, wire.Policy(CLINIC, 1, 'country = "NL"\n', NOW))
    kit = wire.Kit(CLINIC, "https://inbox.example.org", 'country = "NL"', NOW)
    vectors.sign("kit", "clinic", labels.KIT, kit)
    entry = wire.RosterEntry("therapist", therapist)
    listed = wire.Roster(CLINIC, 1, hashes.ZERO, (entry,), (some("revoked", 32),), NOW)
    roster = vectors.sign("roster", "clinic", labels.ROSTER, listed)
    vectors.hash("roster", labels.ROSTER, roster.body, hashes.roster_hash(roster))
    files = tuple(wire.CourseFile(name, 7, some(name, 32)) for name in ("manifest.toml", "weeks/en/00.md"))
    vectors.sign("contents of a course pack", "clinic", labels.COURSE, wire.CourseContents(1, "mbct", "1.2", files))
    people = (some("person patient"), some("person therapist"), some("person colleague"))
    vectors.sign("cover", "clinic", labels.COVER, wire.Cover(CLINIC, 1, *people, False, NOW, NOW + 86400, NOW))
    return statement, policy, roster


def stream(vectors: Vectors, patient: wire.Signed, therapist: wire.Signed) -> wire.Signed:
    """Adds epochs with what they hang on; returns the first."""
    mine, theirs = hashes.certificate_hash(patient), hashes.certificate_hash(therapist)
    commitment = hashes.key_commitment(STREAM, 1, hashes.ZERO, STREAM_KEY)
    keyed = STREAM + hashes.number_bytes(1) + hashes.ZERO + STREAM_KEY
    vectors.hash("commitment to an epoch's key", labels.EPOCH_KEY, keyed, commitment)
    members = (wire.Member(mine, "patient"), wire.Member(theirs, "therapist"))
    body = wire.Epoch(
        STREAM, 1, hashes.ZERO, members, commitment, (), None, mine, "care", some("person patient")
    )  # fmt: skip
    first = vectors.sign("first epoch", "patient", labels.EPOCH, body)
    vectors.hash("first epoch", labels.EPOCH, first.body, hashes.epoch_hash(first))
    consent = vectors.sign("consent", "patient", labels.CONSENT, wire.Consent(STREAM, 1, 1, NOW + 86400, mine))
    closing = wire.ClosingHead(CHAIN, 2, some("last record", 32))
    following = msgspec.structs.replace(
        body, number=2, previous=hashes.epoch_hash(first), closing=(closing,), consent=consent, cutter=theirs
    )
    vectors.sign("later epoch", "therapist", labels.EPOCH, following)
    revocation = wire.Revocation(mine, some("person patient"), hashes.root_hash(PUBLIC["root of the patient"]), NOW)
    vectors.sign("revocation", "root of the patient", labels.REVOCATION, revocation)
    vectors.hash("name of a root", labels.ROOT, PUBLIC["root of the patient"], revocation.revoker)
    recovery = xwing_public_bytes(seed("recovery"))
    vectors.hash("name of a recovery key", labels.RECOVERY, recovery, hashes.recovery_hash(recovery))
    return first


def records(vectors: Vectors, patient: wire.Signed, epoch: wire.Signed) -> wire.CarriedItem:
    """Adds two records in a commit, its receipt, and a deletion; returns the commit with its receipt."""
    device = some("device patient")
    made: list[wire.Record] = []
    previous = hashes.ZERO
    vectors.other["grant"] = grant(patient, epoch)
    for counter, payload in enumerate((b"The light on the water.", b"A second thought."), 1):
        core = wire.Core(
            1,
            STREAM,
            hashes.epoch_hash(epoch),
            some(f"record {counter}"),
            device,
            CHAIN,
            counter,
            previous,
            wire.Known(1, 0, hashes.ZERO),
            (1, some("roster", 32)),
            some(f"salt {counter}", 32),
        )
        record = seal_record(STREAM_KEY, core, payload)
        made.append(record)
        vectors.derive("record-key", STREAM_KEY, record.core, salt=core.salt)
        previous = hashes.record_hash(record)
        vectors.hash(f"record {counter}", labels.RECORD, record.core + record.digest, previous)
        vectors.other.setdefault("records", []).append(
            {
                "stream_key": shown(STREAM_KEY),
                "fields": shown(core),
                "payload": shown(payload),
                "padded": shown(pad(payload)),
                "core": shown(record.core),
                "sealed": shown(record.sealed),
                "digest": shown(record.digest),
            }
        )
    body = wire.CommitBody(STREAM, device, CHAIN, 1, 2, previous)
    commit = wire.Commit(vectors.sign("commit", "patient", labels.COMMIT, body), tuple(made))
    digest = hashes.commit_hash(commit)
    vectors.hash("commit", labels.COMMIT, commit.signed.body, digest)
    first = hashes.head(hashes.ZERO, 1, digest)
    vectors.hash("first head", labels.HEAD, hashes.ZERO + hashes.number_bytes(1) + digest, first)
    vectors.hash(
        "second head",
        labels.HEAD,
        first + hashes.number_bytes(2) + some("other commit", 32),
        hashes.head(first, 2, some("other commit", 32)),
    )
    receipt = wire.ReceiptBody(CLINIC, 1, STREAM, 1, digest, first, NOW, PUBLIC["receipt"])
    signed_receipt = vectors.sign("receipt", "receipt", labels.RECEIPT, receipt)
    person = some("person patient")
    deletion = wire.Deletion(CLINIC, person, (STREAM,), (previous,), 1, 0, 30, NOW, PUBLIC["receipt"])
    vectors.sign("deletion", "receipt", labels.DELETION, deletion)
    vectors.other["key ids"] = {
        "device": str(KeyId("device", hashes.certificate_hash(patient))),
        "root": str(KeyId("root", hashes.root_hash(PUBLIC["root of the patient"]))),
        "clinic": str(KeyId("clinic", CLINIC)),
        "door": str(KeyId("door", some("invitation"))),
    }
    return wire.CarriedItem(commit, signed_receipt)


def exchange(vectors: Vectors, patient: wire.Signed, therapist: wire.Signed, carried: wire.CarriedItem) -> None:
    """Adds an exchange file; its slots stand for sealed keys, of which `client_sealing.json` has one."""
    file, key = some("exchange file"), some("exchange file key", 32)
    items = [msgspec.msgpack.encode(item) for item in (wire.DeviceItem(patient), carried)]
    framed = layout.framed(*items)
    recipients = (hashes.certificate_hash(patient), hashes.certificate_hash(therapist))
    letter = wire.Exchange(file, patient, recipients, NOW, len(items), hashlib.sha256(framed).digest())
    signed = vectors.sign("letter of an exchange file", "patient", labels.EXCHANGE, letter)
    head = layout.head_of(file, 4)
    slots = b"".join((seed(f"slot {number}") * 37)[: layout.SLOT] for number in range(4))
    content = layout.framed(msgspec.msgpack.encode(signed)) + framed
    made = layout.seal_body(head + slots, key, content)
    vectors.derive("exchange-body", key, hashlib.sha256(head + slots).digest())
    vectors.other["exchange"] = {
        "file": shown(file),
        "file_key": shown(key),
        "head": shown(head),
        "slots": shown(slots),
        "items": [shown(item) for item in items],
        "padded_length": len(pad(content)),
        "body": shown(made[len(head) + len(slots) : -32]),
        "check": shown(made[-32:]),
        "recipient": shown(recipients[1]),
        "info": shown(info("exchange-key", head, recipients[1])),
    }


def invitation(
    vectors: Vectors, published: tuple[wire.Signed, wire.Signed, wire.Signed], therapist: wire.Signed,
    patient: wire.Signed, epoch: wire.Signed,
) -> None:  # fmt: skip
    """Adds a door with its envelope, a proof and the six digits."""
    statement, policy, roster = published
    key, number, nonce = some("envelope key", 32), some("invitation"), some("nonce", 32)
    envelope = wire.Envelope(
        statement, policy, roster, (therapist,), some("person patient"), "patient", NOW + 86400, nonce_hash(nonce),
        "Harbour Clinic", "Dr Kuipers", "Truus", 2, True, STREAM,
    )  # fmt: skip
    sealed = seal_envelope(key, number, envelope)
    vectors.other["envelope"] = {
        "key": shown(key),
        "invitation": shown(number),
        "fields": shown(envelope),
        "nonce": shown(nonce),
        "sealed_sha256": shown(hashlib.sha256(sealed).digest()),
        "sealed_length": len(sealed),
    }
    again = some("person patient")
    door = wire.Door(
        number, PUBLIC["door"], sealed[:64], hashes.certificate_hash(therapist), "patient", NOW + 86400, again
    )  # fmt: skip
    vectors.sign("door", "therapist", labels.DOOR, door)
    vectors.sign("closing of a door", "clinic", labels.CLOSING, door)
    vectors.hash("envelope of the door", labels.ENVELOPE, door.envelope, h(labels.ENVELOPE, door.envelope))
    vectors.hash("nonce", "nonce", nonce, nonce_hash(nonce))
    recovery = xwing_public_bytes(seed("recovery"))
    proof = make_proof(some("proof key", 32), sealed, patient, recovery, epoch)
    parts = (
        h(labels.ENVELOPE, sealed), hashes.certificate_hash(patient), hashes.recovery_hash(recovery),
        hashes.epoch_hash(epoch),
    )  # fmt: skip
    message = hashes.proof_message(sealed, patient, recovery, epoch)
    vectors.derive("six-digits", nonce, proof, length=16)
    vectors.hash("what a proof is of", labels.PROOF, b"".join(parts), message)
    vectors.other["proof"] = {
        "proof_key": shown(some("proof key", 32)),
        "envelope_hash": shown(h(labels.ENVELOPE, sealed)),
        "certificate_hash": shown(hashes.certificate_hash(patient)),
        "recovery_hash": shown(hashes.recovery_hash(recovery)),
        "epoch_hash": shown(hashes.epoch_hash(epoch)),
        "proof": shown(proof),
        "nonce": shown(nonce),
        "digits": six_digits(proof, nonce),
    }


def grant(patient: wire.Signed, epoch: wire.Signed) -> dict[str, Any]:
    """Returns a grant around bytes that stand for what is sealed; `client_sealing.json` has one that opens."""
    name = hashes.certificate_hash(patient)
    made = sign_grant(
        KEYS["patient"], wire.Grant(STREAM, hashes.epoch_hash(epoch), name, name, some("sealed key", 32), b"")
    )
    context = info("grant-key", CLINIC, made.stream, made.epoch, made.recipient, made.granter)
    return {"seed": shown(seed("patient")), "clinic": shown(CLINIC), "fields": shown(made), "info": shown(context)}


def build() -> dict[str, Any]:
    """Returns all vectors."""
    vectors = Vectors()
    therapist, patient = certificate(vectors, "therapist"), certificate(vectors, "patient")
    published = clinic(vectors, therapist)
    epoch = stream(vectors, patient, therapist)
    exchange(vectors, patient, therapist, records(vectors, patient, epoch))
    invitation(vectors, published, therapist, patient, epoch)
    codes_and_keys(vectors)
    vectors.other["blob"] = blob()
    vectors.other["request"] = request(hashes.certificate_hash(patient))
    vectors.other["problem"] = msgspec.json.encode(problems.problem(problems.NOT_A_MEMBER, "A detail.")).decode()
    return {
        "about": "Bytes are hexadecimal after 0x. A struct is a msgpack array of its fields, its tag first if it has"
        " one; a signature is Ed25519 over 'haven/1/' label 00 body. A hash is SHA-256 over 'haven/1/' label 00 data;"
        " a derived key HKDF-SHA-256 with 'haven/1/' label 00 and each part of the context after its length in four"
        " bytes.",
        "layouts": layouts(),
        "signed": vectors.signed,
        "hashed": vectors.hashed,
        "derived": vectors.derived,
        **vectors.other,
        "vault slot": vault_slot(),
    }


def main() -> int:
    """Writes the file."""
    OUT.write_text(json.dumps(build(), indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
