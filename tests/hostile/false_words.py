"""Cases in which the server refuses without a reason."""

from app.diary.service import Diary
from app.errors import (
    DeviceRevoked,
    EraNeeded,
    HavenError,
    InvitationClosed,
    InvitationExpired,
    InvitationUnknown,
    InvitationUsed,
    PersonLeft,
    Refused,
)
from app.vault.outbox import Outbox
from app.vault.streams import Streams
from sync.client.enrolment import Enrolment
from sync.client.recovery import RecoveryCode
from sync.client.transport import Transport
from sync.client.welcome import look
from sync.protocol import problems
from sync.protocol.problems import ProblemType
from tests.homes import answer, fresh_database
from tests.hostile.cases import case
from tests.hostile.on_the_line import COMMITS, going_again, sending
from tests.hostile.pair import Pair, believed_changes, own_changes
from tests.hostile.proxy import Answer, Ask, Deed, Way, instead, problem
from tests.integration.own_computers import tell_everything

CLINIC = "/v1/clinic"
DOORS = "/v1/invitations/"


def looking(pair: Pair, deed: Deed) -> HavenError | None:
    """Somebody looks at a fresh invitation while the server does something, and enrols when it is honest again."""
    stage = pair.stage
    invitation = stage.world.invite(pair.therapist, "Somebody new")
    way = Transport(invitation.server, stage.clock)
    told: HavenError | None = None
    try:
        with stage.doing(deed):
            try:
                look(invitation, stage.clock, way)
            except HavenError as error:
                told = error
        welcome = look(invitation, stage.clock, way)
        assert welcome.name == "Somebody new"
    finally:
        way.close()
    return told


def false_problem(path: str, kind: ProblemType) -> Deed:
    return instead(path, problem(kind))


def in_care(pair: Pair) -> str:
    """Returns where commits of the care stream go to."""
    return f"{COMMITS}{pair.stream}/commits"


@case("used-invitation", "says that a fresh invitation was used", "It can still be used.", InvitationUsed)
def _(pair: Pair) -> HavenError | None:
    return looking(pair, false_problem(DOORS, problems.INVITATION_USED))


@case("unknown-invitation", "says that it knows no such invitation", "It can still be used.", InvitationUnknown)
def _(pair: Pair) -> HavenError | None:
    return looking(pair, false_problem(DOORS, problems.INVITATION_UNKNOWN))


@case("expired-invitation", "says that the invitation has expired", "It can still be used.", InvitationExpired)
def _(pair: Pair) -> HavenError | None:
    return looking(pair, false_problem(DOORS, problems.INVITATION_EXPIRED))


@case("closed-invitation", "says that the invitation was closed", "It can still be used.", InvitationClosed)
def _(pair: Pair) -> HavenError | None:
    return looking(pair, false_problem(DOORS, problems.INVITATION_CLOSED))


@case(
    "enrolment-denied",
    "takes an enrolment and says that somebody else was first",
    "The newcomer is told to phone; nobody is enrolled in her vault.",
    InvitationUsed,
)
def _(pair: Pair) -> HavenError | None:
    stage = pair.stage
    invitation = stage.world.invite(pair.therapist, "Somebody new")
    way = Transport(invitation.server, stage.clock)
    db = fresh_database(stage.world.folder / "newcomer.db")
    enrolment = Enrolment(db, stage.clock)

    def deny(ask: Ask, on: Way) -> Answer:
        taken = on(ask)
        return problem(problems.INVITATION_USED) if ask.path == "/v1/enrolments" else taken

    told: HavenError | None = None
    try:
        enrolment.begin(look(invitation, stage.clock, way), RecoveryCode.new(), name="Somebody new")
        with stage.doing(deny):
            try:
                enrolment.finish(way)
            except HavenError as error:
                told = error
        assert not enrolment.is_finished
    finally:
        way.close()
        db.close()
    return told


@case(
    "false-revocation",
    "says that a computer was taken out",
    "Nothing is deleted; it goes on when the server does.",
    DeviceRevoked,
)
def _(pair: Pair) -> HavenError | None:
    return sending(pair, false_problem("/v1/", problems.CERTIFICATE_REVOKED))


@case(
    "false-goodbye", "says that the patient had everything deleted", "Nothing is deleted on her computer.", PersonLeft
)
def _(pair: Pair) -> HavenError | None:
    return sending(pair, false_problem("/v1/", problems.PERSON_LEFT))


@case("false-restore", "says that it waits for the clinic after a restore", "Everything waits.", EraNeeded)
def _(pair: Pair) -> HavenError | None:
    return sending(pair, false_problem("/v1/", problems.ERA_NEEDED))


@case("no-clinic", "says that no clinic was set up", "Everything waits.", Refused, refused="clinic-missing")
def _(pair: Pair) -> HavenError | None:
    return sending(pair, false_problem("/v1/", problems.CLINIC_MISSING))


def sending_alone(pair: Pair, deed: Deed) -> HavenError | None:
    """The patient sends in vain; what the therapist wrote comes all the same."""
    pair.therapist_writes()
    assert pair.therapist.sync().problem is None
    told = sending(pair, deed)
    assert own_changes(pair.therapist) <= believed_changes(pair.patient)
    return told


@case(
    "no-room",
    "says that there is no room for this person",
    "Everything waits; fetching goes on.",
    Refused,
    refused="quota-exceeded",
)
def _(pair: Pair) -> HavenError | None:
    return sending_alone(pair, false_problem(COMMITS, problems.QUOTA_EXCEEDED))


@case(
    "full-disk",
    "says that it can store nothing",
    "Everything waits; fetching goes on.",
    Refused,
    refused="storage-full",
)
def _(pair: Pair) -> HavenError | None:
    return sending_alone(pair, false_problem(COMMITS, problems.STORAGE_FULL))


@case("too-large", "calls a small commit too large", "The same bytes go again.", Refused, refused="too-large")
def _(pair: Pair) -> HavenError | None:
    return going_again(pair, false_problem(in_care(pair), problems.TOO_LARGE))


@case(
    "no-such-stream",
    "says that there is no such stream",
    "The stream waits; other streams go on.",
    Refused,
    refused="stream-unknown",
)
def _(pair: Pair) -> HavenError | None:
    diary = Diary(pair.patient.db, pair.patient.clock)
    diary.keep(diary.begin("free", "Free page", 1), [answer("For myself.")])
    tell_everything(pair.patient)
    own = Streams(pair.patient.db).own()
    assert own is not None
    told = sending(pair, false_problem(in_care(pair), problems.STREAM_UNKNOWN))
    assert Outbox(pair.patient.db).unsent(own.id) == ()
    assert Outbox(pair.patient.db).unsealed(own.id, pair.patient.clock.now()) == ()
    return told


@case("no-member", "says that the writer is no member", "The stream waits.", Refused, refused="not-a-member")
def _(pair: Pair) -> HavenError | None:
    return sending(pair, false_problem(COMMITS, problems.NOT_A_MEMBER))
