"""A colleague covers or takes over: the clinic's command, real vaults, a real server; and what nobody else sees."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from app.clock import SystemClock
from app.diary.service import Diary
from app.errors import AfterLeaving, Refused
from app.letters.service import Letters
from app.model.ids import PersonId
from app.paths import Profile
from app.review.colleagues import Colleagues
from app.review.service import Review
from app.vault.notices import Notice, Notices
from app.vault.outbox import Outbox
from app.vault.stream_keys import StreamKeys
from app.vault.streams import Stream, Streams
from app.vault.vault import Vault
from sync.client.care_team import CareTeam
from sync.client.clinic_office import ClinicOffice
from sync.client.contents import Contents, Taken
from sync.client.identity import Identity
from sync.client.outgoing import Outgoing
from sync.client.pins import Pins
from sync.client.transport import Transport
from sync.protocol.wire import Commit
from tests.homes import answer
from tests.integration.conftest import PASSPHRASE, Party, ServerProcess, World

KUIPERS = "Dr Annemarie Kuipers"
OKAFOR = "Dr Okafor"


class Ahead(SystemClock):
    """The computer's own clock, which can be put ahead: the minute in which a letter waits passes at once."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def now(self) -> datetime:
        return super().now() + self.ahead


@dataclass
class Ward:
    """A clinic with two therapists; patients come one for each test."""

    world: World
    kuipers: Party
    okafor: Party

    def patient(self, name: str) -> Party:
        """A patient of the first therapist's, who compared the six digits with her."""
        came = self.world.enrol(self.world.invite(self.kuipers, name), name, name)
        sync(self.kuipers, came, self.kuipers)
        known = self.kuipers.people.get(person(came))
        assert known is not None
        self.world.introduce(self.kuipers, came)
        sync(came, self.kuipers, came)
        return came

    def cover(self, patient: Party, *options: str) -> str:
        """Runs `haven-clinic cover` for the care of a patient; the clinic's vault is closed meanwhile."""
        world = self.world
        world.office_vault.close()
        line = [sys.executable, "-m", "ui.commands.clinic", "cover", "--profile", world.folder / "clinic"]
        line += ["--from", KUIPERS, "--to", OKAFOR, "--patient", person(patient), *options, "--passphrase-fd", "0"]
        done = subprocess.run(
            [*map(str, line)], input=PASSPHRASE, capture_output=True, text=True, timeout=60, check=False
        )
        world.office_vault = Vault.open(Profile(world.folder / "clinic"), PASSPHRASE, clock=world.clock)
        world.office = ClinicOffice(world.office_vault.database, SystemClock())
        assert done.returncode == 0, (done.stdout, done.stderr)
        return done.stdout

    def arrange(self, patient: Party, *, begins_in: int = 0, ends_in: int = 0, change: bool = False) -> None:
        """Arranges a cover as the command does, without starting one for it; in seconds from now."""
        now = int(SystemClock().now().timestamp())  # the server's time counts
        staff = self.world.office.staff
        self.world.office.covers.arrange(
            staff.find(KUIPERS),
            staff.find(OKAFOR),
            (person(patient),),
            change=change,
            begins_at=now + begins_in,
            ends_at=now + ends_in if ends_in else 0,
        )
        self.publish()

    def end(self, patient: Party) -> None:
        """Ends it now."""
        staff = self.world.office.staff
        self.world.office.covers.end(staff.find(KUIPERS), staff.find(OKAFOR), (person(patient),))
        self.publish()

    def publish(self) -> None:
        way = Transport(self.world.server.url, self.world.clock)
        self.world.office.publish(way)
        way.close()


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ward]:
    folder = tmp_path_factory.mktemp("ward")
    world = World(folder, ServerProcess(folder), Ahead())
    world.open_clinic()
    world.server.start()
    kuipers = world.admit_therapist(KUIPERS)
    invitation = world.office.invite_therapist(OKAFOR)
    way = Transport(world.server.url, world.clock)
    world.office.publish(way)
    okafor = world.enrol(invitation, "okafor", OKAFOR)
    assert world.office.admit(way).admitted == (OKAFOR,)
    world.office.publish(way)
    way.close()
    sync(okafor)
    world.office = ClinicOffice(world.office_vault.database, SystemClock())
    yield Ward(world, kuipers, okafor)
    world.close()


def sync(*parties: Party) -> None:
    for party in parties:
        outcome = party.sync()
        assert outcome.problem is None, outcome.problem


def person(party: Party) -> PersonId:
    me = party.people.me()
    assert me is not None
    return me.id


def share(patient: Party, words: str) -> None:
    diary = Diary(patient.db, patient.clock)
    entry = diary.begin("free", "Free page", 1)
    diary.keep(entry, [answer(words)])
    diary.share(entry)


def read_by(therapist: Party, patient: Party) -> set[str]:
    """What a therapist can read of a patient's entries."""
    dossier = Review(therapist.db, therapist.clock).dossier(person(patient))
    return set() if dossier is None else {each.answers[0].text for each in (*dossier.entries, *dossier.earlier)}


def write_letter(therapist: Party, patient: Party, words: str) -> None:
    """Writes a letter; the minute in which it could be called back is over."""
    sent = Letters(therapist.db, therapist.clock).send(person(patient), text=words, subject="A letter")
    assert sent is not None
    assert isinstance(therapist.clock, Ahead)
    therapist.clock.ahead += timedelta(seconds=61)


def letters_of(patient: Party) -> set[str]:
    return {each.text for each in Letters(patient.db, patient.clock).all()}


def colleagues_of(therapist: Party) -> Colleagues:
    return Colleagues(therapist.db, therapist.clock)


def notes_of(therapist: Party, patient: Party) -> list[tuple[str, str]]:
    return [(note.author, note.text) for note in colleagues_of(therapist).team(person(patient)).notes]


def told(party: Party, kind: str) -> list[Notice]:
    return [notice for notice in Notices(party.db).all() if notice.kind == kind]


def members_of(patient: Party) -> list[tuple[str, bool]]:
    return [(member.name, member.covers) for member in CareTeam(patient.db, patient.clock).members()]


def care_of(party: Party, patient: Party) -> Stream:
    stream = Streams(party.db).of_patient(person(patient))
    assert stream is not None
    return stream


def test_the_patient_s_program_lets_a_colleague_in_and_tells_her_who_it_is(ward: Ward) -> None:
    patient = ward.patient("Anna")
    share(patient, "before she came")
    sync(patient, ward.kuipers)
    until = (ward.world.clock.now() + timedelta(days=20)).date()
    assert f"{OKAFOR} covers for {KUIPERS} in 1 care(s)" in ward.cover(patient, "--until", until.isoformat())
    sync(ward.kuipers, ward.okafor)
    assert ward.okafor.people.get(person(patient)) is None, "it waits for the patient, or for her consent"
    sync(patient, ward.okafor, patient, ward.kuipers)
    (notice,) = told(patient, "colleague-joined")
    assert (notice.person, notice.fields["name"]) == (person(ward.okafor), OKAFOR)
    assert notice.fields["until"]
    assert members_of(patient) == [(KUIPERS, False), (OKAFOR, True)]
    (row,) = [row for row in Review(ward.okafor.db, ward.okafor.clock).caseload() if row.person.id == person(patient)]
    assert row.covering
    assert row.covering_until is not None

    share(patient, "since she came")
    sync(patient, ward.okafor, ward.kuipers)
    assert read_by(ward.okafor, patient) == {"since she came"}
    assert read_by(ward.kuipers, patient) == {"before she came", "since she came"}
    write_letter(ward.okafor, patient, "from Dr Okafor")
    sync(ward.okafor, patient, ward.kuipers)
    assert letters_of(patient) == {"from Dr Okafor"}

    (question,) = told(patient, "earlier-asked")
    assert question.person == person(ward.okafor)
    CareTeam(patient.db, patient.clock).answer_earlier(person(ward.okafor), yes=True)
    sync(patient, ward.okafor)
    assert read_by(ward.okafor, patient) == {"before she came", "since she came"}
    assert told(patient, "earlier-asked") == [question]


def test_what_colleagues_tell_each_other_reaches_the_patient_in_no_form(ward: Ward) -> None:
    patient = ward.patient("Berta")
    assert not colleagues_of(ward.kuipers).write(person(patient), "to nobody")
    assert not colleagues_of(ward.kuipers).team(person(patient)).can_write
    ward.arrange(patient)
    sync(patient, ward.kuipers, ward.okafor, ward.kuipers)
    colleagues_of(ward.kuipers).write(person(patient), "heron: she would rather not be phoned")
    sync(ward.kuipers, ward.okafor)
    colleagues_of(ward.okafor).write(person(patient), "heron: then I write on Wednesday")
    sync(ward.okafor, ward.kuipers, patient, ward.kuipers, patient)
    said = [(KUIPERS, "heron: she would rather not be phoned"), (OKAFOR, "heron: then I write on Wednesday")]
    assert notes_of(ward.kuipers, patient) == said
    assert notes_of(ward.okafor, patient) == said
    assert all(note.delivered for note in colleagues_of(ward.okafor).team(person(patient)).notes)

    team = Streams(ward.kuipers.db).team_of(person(patient))
    assert team is not None
    assert Streams(patient.db).get(team.id) is None
    assert StreamKeys(patient.db).all(team.id) == ()
    assert b"heron" not in everything_in(patient)
    assert delivered_of(ward.world, team, patient) == 0
    assert delivered_of(ward.world, team, ward.okafor) > 2
    assert not any(b"heron" in path.read_bytes() for path in files(ward.world.server.data))
    assert members_of(patient)[1] == (OKAFOR, True), "she knows who they are"


def everything_in(party: Party) -> bytes:
    """Every row of a vault, as it is when it is open."""
    tables = [row[0] for row in party.db.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    return "".join(repr(party.db.rows(f'SELECT * FROM "{table}"')) for table in tables).encode()


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def delivered_of(world: World, stream: Stream, party: Party) -> int:
    """How many commits and epochs of a stream the server delivered to somebody's device."""
    from sqlalchemy import text

    me = Identity.of_vault(party.db)
    assert me is not None
    found = world.server.look(
        lambda connection: connection.execute(
            text(
                "SELECT count(*) FROM deliveries JOIN devices ON devices.number = deliveries.device"
                " WHERE devices.certificate = :device AND deliveries.event IN"
                " (SELECT event FROM commits WHERE stream = :stream"
                " UNION SELECT event FROM epochs WHERE stream = :stream)"
            ),
            {"device": me.hash, "stream": bytes.fromhex(stream.id)},
        ).scalar_one()
    )
    return int(found)


@pytest.mark.parametrize("earlier", [False, True])
def test_consent_given_beforehand_lets_cover_begin_while_the_patient_is_offline(ward: Ward, earlier: bool) -> None:
    patient = ward.patient(f"Cora {earlier}")
    share(patient, "before")
    until = ward.world.clock.now().date() + timedelta(days=30)
    CareTeam(patient.db, patient.clock).give_consent(earlier, until)
    sync(patient, ward.kuipers)
    ward.arrange(patient)
    sync(ward.kuipers, ward.okafor, ward.kuipers, ward.okafor)
    assert read_by(ward.okafor, patient) == ({"before"} if earlier else set())
    write_letter(ward.okafor, patient, "while you were away")
    colleagues_of(ward.okafor).write(person(patient), "I wrote to her")
    sync(ward.okafor, ward.kuipers)
    assert notes_of(ward.kuipers, patient) == [(OKAFOR, "I wrote to her")]

    share(patient, "written offline")
    sync(patient, ward.okafor, ward.kuipers, patient)
    assert letters_of(patient) == {"while you were away"}
    assert read_by(ward.okafor, patient) == ({"before", "written offline"} if earlier else {"written offline"})
    (notice,) = told(patient, "colleague-joined")
    assert notice.fields["name"] == OKAFOR
    assert len(told(patient, "earlier-asked")) == (0 if earlier else 1)
    if not earlier:
        CareTeam(patient.db, patient.clock).answer_earlier(person(ward.okafor), yes=False)
        sync(patient, ward.kuipers, ward.okafor, patient)
        assert read_by(ward.okafor, patient) == {"written offline"}
        assert len(told(patient, "earlier-asked")) == 1


@pytest.mark.parametrize("consent", ["never", "withdrawn", "for another day"])
def test_without_a_consent_that_holds_cover_waits_for_her_computer(ward: Ward, consent: str) -> None:
    patient = ward.patient(f"Dora {consent}")
    team, today = CareTeam(patient.db, patient.clock), ward.world.clock.now().date()
    if consent == "withdrawn":
        team.give_consent(earlier=True, until=today + timedelta(days=30))
        sync(patient, ward.kuipers)
        team.withdraw_consent()
    elif consent == "for another day":
        team.give_consent(earlier=True, until=today - timedelta(days=1))
    share(patient, "before")
    sync(patient, ward.kuipers)
    ward.arrange(patient)
    sync(ward.kuipers, ward.okafor, ward.kuipers, ward.okafor)
    assert ward.okafor.people.get(person(patient)) is None
    sync(patient, ward.okafor, patient)
    assert members_of(patient) == [(KUIPERS, False), (OKAFOR, True)]
    assert read_by(ward.okafor, patient) == set()


def test_a_cover_that_begins_later_lets_nobody_in_before(ward: Ward) -> None:
    patient = ward.patient("Elsa")
    ward.arrange(patient, begins_in=24 * 3600, ends_in=48 * 3600)
    sync(patient, ward.kuipers, ward.okafor, patient)
    assert members_of(patient) == [(KUIPERS, False)]
    assert ward.okafor.people.get(person(patient)) is None


@pytest.mark.parametrize("how", ["ended", "expired"])
def test_when_cover_ends_the_colleague_reads_and_writes_nothing_more(ward: Ward, how: str) -> None:
    patient = ward.patient(f"Frida {how}")
    ward.arrange(patient)
    sync(patient, ward.okafor, ward.kuipers, ward.okafor)
    colleagues_of(ward.okafor).write(person(patient), "during")
    share(patient, "during")
    sync(patient, ward.okafor, ward.kuipers)
    assert read_by(ward.okafor, patient) == {"during"}
    if how == "ended":
        ward.end(patient)
    else:
        ward.arrange(patient, ends_in=2)
    leave(ward, patient)
    assert told(patient, "colleague-left")[0].fields["name"] == OKAFOR
    assert members_of(patient) == [(KUIPERS, False)]

    share(patient, "afterwards")
    sync(patient, ward.kuipers)
    colleagues_of(ward.kuipers).write(person(patient), "not for the colleague")
    write_letter(ward.okafor, patient, "one more letter")
    sync(ward.kuipers, ward.okafor, patient, ward.kuipers, ward.okafor)
    assert has_left(ward.okafor, patient)
    assert not has_left(ward.kuipers, patient)
    assert not colleagues_of(ward.kuipers).team(person(patient)).can_write, "nobody would read it"
    assert read_by(ward.okafor, patient) == {"during"}
    assert read_by(ward.kuipers, patient) == {"during", "afterwards"}
    assert letters_of(patient) == set()
    assert [text for _, text in notes_of(ward.okafor, patient)] == ["during"]
    assert newest_keys(ward.okafor, patient) < newest_keys(patient, patient)


def leave(ward: Ward, patient: Party) -> None:
    """Syncs until the colleague is out, by the server's time."""
    for _ in range(200):
        sync(patient)
        if len(members_of(patient)) == 1:
            return
    raise AssertionError("the cover does not end")


def newest_keys(party: Party, patient: Party) -> int:
    """Returns the number of the newest epoch of a care whose key somebody has."""
    epochs = StreamKeys(party.db).all(care_of(party, patient).id)
    return max((epoch.number for epoch in epochs if epoch.key is not None), default=0)


def has_left(therapist: Party, patient: Party) -> bool:
    """Whether a therapist's program says that a patient is no longer in her care, and lets nothing be sent to her."""
    review = Review(therapist.db, therapist.clock)
    (row,) = [row for row in review.caseload() if row.person.id == person(patient)]
    assert row.left is not review.is_in_care(row.person.id)
    assert not (row.left and (row.is_due or row.covering))
    if row.left:
        assert review.send(row.person.id, text="to nobody", subject="") is None
    return row.left


def test_whoever_takes_over_stays_and_the_one_before_goes(ward: Ward) -> None:
    patient = ward.patient("Greta")
    share(patient, "for the first one")
    sync(patient, ward.kuipers)
    assert "takes over from" in ward.cover(patient, "--change")
    sync(patient, ward.okafor, patient, ward.kuipers, ward.okafor)
    (notice,) = told(patient, "therapist-changed")
    assert notice.fields["name"] == OKAFOR
    assert told(patient, "colleague-joined") == told(patient, "colleague-left") == []
    assert members_of(patient) == [(OKAFOR, False)]
    share(patient, "for the second one")
    write_letter(ward.okafor, patient, "I am glad to read you")
    sync(ward.okafor, patient, ward.okafor)
    write_letter(ward.kuipers, patient, "from one who does not know yet")
    sync(ward.kuipers, patient, ward.kuipers)
    assert letters_of(patient) == {"I am glad to read you"}
    assert read_by(ward.okafor, patient) == {"for the second one"}
    assert read_by(ward.kuipers, patient) == {"for the first one"}
    assert newest_keys(ward.kuipers, patient) == 1
    assert has_left(ward.kuipers, patient)
    assert not has_left(ward.okafor, patient)
    sync(ward.kuipers, ward.okafor)


def test_who_goes_can_backdate_nothing_even_where_the_server_helps(ward: Ward) -> None:
    """What the colleague seals for the epoch in which she was a member comes after she left."""
    patient = ward.patient("Hilde")
    ward.arrange(patient)
    sync(patient, ward.okafor, patient, ward.kuipers, ward.okafor)
    write_letter(ward.okafor, patient, "in time")
    sync(ward.okafor, patient)
    write_letter(ward.okafor, patient, "too late")
    me, pins = Identity.of_vault(ward.okafor.db), Pins.of_vault(ward.okafor.db, ward.okafor.clock)
    assert me is not None
    assert pins is not None
    stream = care_of(ward.okafor, patient).id
    assert Outgoing(ward.okafor.db, ward.okafor.clock, me, pins).seal(stream)
    ((_, sealed),) = Outbox(ward.okafor.db).unsent(stream)
    ward.end(patient)
    leave(ward, patient)
    commit = msgspec.msgpack.decode(sealed, type=Commit)
    for reader in (patient, ward.kuipers):
        sync(reader)
        taken = Taken()
        Contents(reader.db, reader.clock).take(commit, stream, taken)
        assert isinstance(taken.problem, AfterLeaving)
    assert letters_of(patient) == {"in time"}
    refused = ward.okafor.sync().problem
    assert refused is None or isinstance(refused, Refused)
    sync(patient)
    assert letters_of(patient) == {"in time"}
