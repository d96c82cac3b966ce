"""Who comes into a stream and who reads what was: epochs by the owner, by consent; teams; late grants; covers."""

import secrets
from typing import Any

import msgspec
import pytest

from sync.protocol import wire
from sync.trust import hashes
from tests.sync.server.test_coming_back import items_of, refused, with_own_stream
from tests.sync.server.world import Device, World


class Care:
    """A patient with her therapist, and a colleague whom the clinic lists."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.patient = world.new_patient()
        self.colleague = world.new_therapist()
        self.stream = self.patient.stream
        self.epochs = [self.patient.epoch]

    def cut(self, by: Device, *members: Device, **other: Any) -> bytes:
        epoch = self.world.cut(by, list(members), len(self.epochs) + 1, self.epochs[-1], stream=self.stream, **other)
        self.epochs.append(epoch)
        return epoch

    @property
    def all(self) -> tuple[Device, Device, Device]:
        return self.patient, self.world.therapist, self.colleague


@pytest.fixture
def care(world: World) -> Care:
    return Care(world)


class TestConsent:
    def test_lets_the_present_therapist_cut_for_a_colleague(self, world: World, care: Care) -> None:
        with refused("growth-refused"):
            care.cut(world.therapist, *care.all)
        care.cut(world.therapist, *care.all, consent=care.patient.consent(care.stream))
        kinds = [type(item) for item in world.all_changes(care.colleague.auth)]
        assert kinds.count(wire.EpochItem) == 2

    def test_that_expired_lets_nobody_in(self, world: World, care: Care) -> None:
        with refused("consent-refused"):
            care.cut(world.therapist, *care.all, consent=care.patient.consent(care.stream, lives=-1))

    def test_of_another_stream_or_of_somebody_else(self, world: World, care: Care) -> None:
        other = world.new_patient()
        for consent in (
            care.patient.consent(other.stream),
            other.consent(care.stream),
            world.therapist.consent(care.stream),
            msgspec.structs.replace(care.patient.consent(care.stream), signature=bytes(64)),
        ):
            with refused("consent-refused"):
                care.cut(world.therapist, *care.all, consent=consent)

    def test_of_a_computer_that_was_lost(self, world: World, care: Care) -> None:
        lost = care.patient.another()
        world.register(lost)
        consent = lost.consent(care.stream)
        world.revoke(care.patient, care.patient.revocation(lost))
        with refused("consent-refused"):
            care.cut(world.therapist, *care.all, consent=consent)

    def test_that_was_replaced_is_not_used_again(self, world: World, care: Care) -> None:
        first, taken_back = care.patient.consent(care.stream, 1), care.patient.consent(care.stream, 2, lives=-1)
        care.cut(care.patient, care.patient, world.therapist, consent=taken_back)
        for consent in (first, taken_back):
            with refused("consent-refused"):
                care.cut(world.therapist, *care.all, consent=consent)
        care.cut(world.therapist, *care.all, consent=care.patient.consent(care.stream, 3))

    def test_is_for_listed_colleagues(self, world: World, care: Care) -> None:
        world.list_staff()
        with refused("epoch-refused"):
            care.cut(world.therapist, *care.all, consent=care.patient.consent(care.stream))


class TestEpochs:
    def test_do_not_change_what_a_stream_is_for(self, world: World, care: Care) -> None:
        for other in ({"kind": "team"}, {"subject": care.colleague.person}):
            with refused("epoch-refused"):
                care.cut(care.patient, care.patient, world.therapist, **other)

    def test_have_one_patient(self, world: World, care: Care) -> None:
        other = world.new_patient()
        with refused("epoch-refused"):
            care.cut(care.patient, care.patient, world.therapist, other)

    def test_of_a_removed_therapist_are_refused(self, world: World, care: Care) -> None:
        care.cut(care.patient, *care.all)
        world.list_staff()
        with refused("certificate-pending"):
            care.cut(care.colleague, care.patient, care.colleague)
        care.cut(world.therapist, care.patient, world.therapist)
        assert len(items_of(world, care.colleague, wire.EpochItem)) == 2

    def test_that_let_somebody_go_are_the_last_that_she_gets_and_without_a_key(
        self, world: World, care: Care
    ) -> None:
        care.cut(care.patient, *care.all)
        gone = care.cut(world.therapist, care.patient, world.therapist)
        world.append(care.patient, care.stream, care.patient.write(care.stream, gone, [b"for the therapist alone"]))
        care.cut(world.therapist, care.patient, world.therapist)
        *_, last = world.all_changes(care.colleague.auth)
        assert isinstance(last, wire.EpochItem)
        assert (hashes.epoch_hash(last.epoch), last.grant) == (gone, None)
        assert not items_of(world, care.colleague, wire.CommitItem)

    def test_again_change_nothing_even_when_others_followed(self, world: World, care: Care) -> None:
        signed, grants = care.patient.make_epoch(list(care.all), 2, care.epochs[-1])
        request = wire.EpochRequest(signed, grants)
        world.caller.call(None, "POST", "/v1/epochs", request, **care.patient.auth)
        care.epochs.append(hashes.epoch_hash(signed))
        care.cut(world.therapist, care.patient, world.therapist)
        world.caller.call(None, "POST", "/v1/epochs", request, **care.patient.auth)
        with refused("epoch-superseded"):
            world.cut(care.patient, [care.patient], 3, hashes.epoch_hash(signed))


class TestTeams:
    def begin(self, world: World, care: Care, *members: Device, subject: bytes | None = None) -> tuple[bytes, bytes]:
        stream = secrets.token_bytes(16)
        subject = care.patient.person if subject is None else subject
        cut = world.cut(members[0], list(members), 1, hashes.ZERO, stream=stream, kind="team", subject=subject)
        return stream, cut

    def test_are_of_the_therapists_in_care_of_a_patient(self, world: World, care: Care) -> None:
        with refused("growth-refused"):
            self.begin(world, care, world.therapist, care.colleague)
        care.cut(care.patient, *care.all)
        with refused("epoch-refused"):
            self.begin(world, care, world.therapist, care.patient)
        with refused("growth-refused"):
            self.begin(world, care, world.therapist, subject=secrets.token_bytes(16))
        stream, epoch = self.begin(world, care, world.therapist, care.colleague)
        world.append(care.colleague, stream, care.colleague.write(stream, epoch, [b"a note among colleagues"]))
        assert len(items_of(world, world.therapist, wire.CommitItem)) >= 1
        assert not items_of(world, care.patient, wire.CommitItem)
        with refused("not-a-member"):
            world.history(care.patient, stream)

    def test_there_is_one_about_a_patient_and_it_grows_with_her_care(self, world: World, care: Care) -> None:
        third = world.new_therapist()
        world.list_staff(care.colleague, third)
        care.cut(care.patient, *care.all)
        stream, epoch = self.begin(world, care, world.therapist, care.colleague)
        with refused("identity-taken"):
            self.begin(world, care, care.colleague, world.therapist)
        team: dict[str, Any] = {"stream": stream, "kind": "team", "subject": care.patient.person}
        with refused("growth-refused"):
            world.cut(world.therapist, [world.therapist, third], 2, epoch, **team)
        care.cut(care.patient, *care.all, third)
        world.cut(world.therapist, [world.therapist, third], 2, epoch, **team)


class TestLateGrants:
    def test_come_to_the_recipient_alone_and_once(self, world: World, care: Care) -> None:
        care.cut(care.patient, *care.all)
        grant = care.patient.grant(care.stream, care.epochs[0], care.colleague.hash)
        for _ in range(2):
            world.grant(care.patient, grant)
        assert items_of(world, care.colleague, wire.GrantItem) == [wire.GrantItem(grant)]
        assert not items_of(world, world.therapist, wire.GrantItem)
        other = care.patient.grant(care.stream, care.epochs[0], care.colleague.hash)
        for _ in range(2):
            world.grant(care.patient, other)
        assert items_of(world, care.colleague, wire.GrantItem) == [wire.GrantItem(grant), wire.GrantItem(other)]
        assert items_of(world, care.colleague, wire.EpochItem)[0].grant == grant

    def test_by_a_therapist_need_the_owner_s_consent_and_reach_no_further(self, world: World, care: Care) -> None:
        care.cut(world.therapist, care.patient, world.therapist)
        care.cut(world.therapist, *care.all, consent=care.patient.consent(care.stream, 1, earlier=1))
        grants = [world.therapist.grant(care.stream, epoch, care.colleague.hash) for epoch in care.epochs]
        with refused("consent-refused"):
            world.grant(world.therapist, grants[0], grants[1])
        assert not items_of(world, care.colleague, wire.GrantItem)
        world.grant(world.therapist, grants[0])
        world.grant(world.therapist, grants[2])
        world.grant(care.patient, care.patient.grant(care.stream, care.epochs[1], care.colleague.hash))
        assert len(items_of(world, care.colleague, wire.GrantItem)) == 3

    def test_without_consent_stay_with_the_people_who_were_there(self, world: World, care: Care) -> None:
        care.cut(care.patient, *care.all)
        second = care.colleague.another()
        world.register(second)
        world.list_staff(care.colleague, second)
        care.cut(world.therapist, *care.all, second)
        with refused("consent-refused"):
            world.grant(world.therapist, world.therapist.grant(care.stream, care.epochs[0], second.hash))
        world.grant(world.therapist, world.therapist.grant(care.stream, care.epochs[1], second.hash))

    def test_reach_the_owner_s_own_computers(self, world: World, care: Care) -> None:
        second = care.patient.another()
        world.register(second)
        care.cut(world.therapist, care.patient, second, world.therapist)
        world.grant(world.therapist, world.therapist.grant(care.stream, care.epochs[0], second.hash))
        own, epoch = with_own_stream(world, care.patient)
        sheet = care.patient.grant(own, epoch, hashes.recovery_hash(care.patient.recovery))
        world.grant(care.patient, sheet)

    def test_that_do_not_hold(self, world: World, care: Care) -> None:
        other = world.new_patient()
        good = care.patient.grant(care.stream, care.epochs[0], world.therapist.hash)
        with refused("malformed"):
            world.grant(care.patient)
        with refused("epoch-refused"):
            world.grant(world.therapist, good)
        with refused("epoch-refused"):
            world.grant(care.patient, msgspec.structs.replace(good, sealed=b"other"))
        with refused("epoch-refused"):
            world.grant(care.patient, care.patient.grant(care.stream, other.epoch, world.therapist.hash))
        with refused("not-allowed"):
            world.grant(care.patient, care.patient.grant(care.stream, care.epochs[0], other.hash))
        with refused("not-a-member"):
            world.grant(other, other.grant(care.stream, care.epochs[0], world.therapist.hash))
        with refused("stream-unknown"):
            world.grant(care.patient, care.patient.grant(bytes(16), care.epochs[0], world.therapist.hash))
        with refused("too-large"):
            world.grant(care.patient, *[good] * 65)


class TestHistory:
    def test_is_read_in_pages_by_the_stream_s_people(self, world: World, care: Care) -> None:
        commits = [care.patient.write(care.stream, care.epochs[0], [b"x"]) for _ in range(210)]
        for begin in range(0, 210, 50):
            world.append(care.patient, care.stream, *commits[begin : begin + 50])
        first = world.history(world.therapist, care.stream)
        assert (len(first.commits), first.more) == (200, True)
        rest = world.history(world.therapist, care.stream, 200)
        assert not rest.more
        assert [item.commit for item in (*first.commits, *rest.commits)] == commits
        assert world.history(care.patient, care.stream, 999) == wire.HistoryAnswer((), False)
        with refused("not-a-member"):
            world.history(care.colleague, care.stream)
        with refused("stream-unknown"):
            world.history(care.patient, bytes(16))
        for after in ("-1", "x", "1e3", "9" * 30, "%D9%A3"):
            path = f"/v1/streams/{care.stream.hex()}/commits?after={after}"
            with refused("malformed"):
                world.caller.call(wire.HistoryAnswer, "GET", path, **care.patient.auth)


class TestCovers:
    def test_reach_the_people_they_concern_now_and_their_later_computers(self, world: World, care: Care) -> None:
        stranger = world.new_patient()
        signed = world.clinic.cover(101, care.patient, world.therapist, care.colleague)
        for _ in range(2):
            world.publish(covers=(signed,))

        def covers(device: Device) -> list[wire.Signed]:
            return [item.cover for item in items_of(world, device, wire.StatementItem) if item.cover is not None]

        assert covers(care.patient) == covers(care.colleague) == [signed]
        assert covers(world.therapist)[-1] == signed
        assert covers(stranger) == []
        for person in (care.patient, care.colleague):
            later = person.another()
            world.register(later)
            assert covers(later) == [signed]

    def test_that_are_not_the_clinic_s_or_have_a_number_that_is_taken(self, world: World, care: Care) -> None:
        world.publish(covers=(world.clinic.cover(102, care.patient, world.therapist, care.colleague),))
        with refused("number-stale"):
            world.publish(covers=(world.clinic.cover(102, care.patient, care.colleague, world.therapist),))
        signed = world.clinic.cover(103, care.patient, world.therapist, care.colleague)
        with refused("publication-refused"):
            world.publish(covers=(msgspec.structs.replace(signed, signature=bytes(64)),))
        with refused("publication-refused"):
            world.publish(covers=(world.clinic.cover(104, care.patient, care.colleague, care.colleague),))

    def test_the_clinic_sees_in_whose_care_a_member_of_staff_is(self, world: World, care: Care) -> None:
        path = f"/v1/care/{care.colleague.person.hex()}"

        def ask(auth: dict[str, Any]) -> wire.CareAnswer:
            return world.caller.call(wire.CareAnswer, "GET", path, **auth)

        assert ask(world.clinic.auth) == wire.CareAnswer(care.colleague.person, ())
        care.cut(care.patient, *care.all)
        assert ask(world.clinic.auth).patients == (care.patient.person,)
        with refused("not-allowed"):
            ask(care.colleague.auth)
