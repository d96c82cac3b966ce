"""`status`: what the office holds, on one page, or as JSON for scripts."""

import argparse
from datetime import UTC, datetime

import msgspec

from sync.client import codes
from sync.client.clinic_office import OLD_ROSTER, ClinicOffice
from ui.commands.office.handing import office


class Device(msgspec.Struct, frozen=True):
    """One computer of a member of staff."""

    id: str
    state: str


class Member(msgspec.Struct, frozen=True):
    """One member of staff: `state` is "listed", "waiting" (not on the roster yet) or "revoked"."""

    person: str
    name: str
    state: str
    devices: tuple[Device, ...]


class Open(msgspec.Struct, frozen=True):
    """An invitation: `state` is "open", "not at the server yet", "expired" or "closed"."""

    name: str
    state: str
    expires: str


class Covered(msgspec.Struct, frozen=True):
    """A cover that has not ended."""

    number: int
    patient: str
    absent: str
    covering: str
    change: bool
    begins: str
    ends: str | None


class Report(msgspec.Struct, frozen=True):
    """What `--json` prints."""

    clinic: str
    server: str
    fingerprint: str
    statement: int
    era: int
    policy: int | None
    roster: int
    roster_days: int
    staff: tuple[Member, ...]
    invitations: tuple[Open, ...]
    covers: tuple[Covered, ...]


def status(parsed: argparse.Namespace, passphrase: str) -> None:
    """Prints what there is; the server is not asked."""
    with office(parsed, passphrase) as opened:
        report = look(opened)
    if parsed.json:
        print(msgspec.json.format(msgspec.json.encode(report)).decode())
        return
    policy = "no policy" if report.policy is None else f"policy {report.policy}"
    print(f"{report.clinic} · {report.server}")
    print(f"Fingerprint: {report.fingerprint}")
    print(f"Statement {report.statement}, era {report.era}; {policy}; roster {report.roster}")
    print(f"The roster is {report.roster_days} day(s) old.")
    if report.roster_days >= OLD_ROSTER.days:
        print("WARNING: when it is 90 days old, nobody new is let in. Please run: haven-clinic roster")
    _section("Staff", [_member_line(member) for member in report.staff])
    _section("Invitations", [f"{one.name}: {one.state}, until {one.expires}" for one in report.invitations])
    _section("Covers", [_cover_line(cover) for cover in report.covers])


def look(opened: ClinicOffice) -> Report:
    """Returns what the office holds."""
    statement, policy = opened.statement, opened.policy
    names = {one.person: one.name for one in opened.staff.all()}
    now = datetime.now(UTC).timestamp()
    return Report(
        clinic=opened.name,
        server=opened.server,
        fingerprint=codes.encode(opened.fingerprint),
        statement=statement.version,
        era=statement.era,
        policy=None if policy is None else policy.number,
        roster=opened.roster_number,
        roster_days=opened.roster_age.days,
        staff=_staff(opened),
        invitations=tuple(
            Open(door.name, _door_state(door.state, door.expires_at, now), _day(door.expires_at))
            for door in opened.invitations.all()
            if door.state != "used"
        ),
        covers=tuple(
            Covered(
                number=cover.number,
                patient=cover.patient,
                absent=names.get(cover.absent, cover.absent),
                covering=names.get(cover.covering, cover.covering),
                change=cover.change,
                begins=_day(cover.begins_at),
                ends=_day(cover.ends_at) if cover.ends_at else None,
            )
            for cover in opened.covers.present()
            if not 0 < cover.ends_at <= now
        ),
    )


def _staff(opened: ClinicOffice) -> tuple[Member, ...]:
    members = []
    for one in opened.staff.all():
        states = {device.device: opened.state_of(device.hash) for device in one.devices}
        state = "revoked" if one.left_at is not None else "waiting"
        if one.left_at is None and "listed" in states.values():
            state = "listed"
        elif one.left_at is None and set(states.values()) == {"revoked"}:
            state = "revoked"
        devices = tuple(Device(device[:8], found) for device, found in states.items())
        members.append(Member(str(one.person), one.name, state, devices))
    return tuple(members)


def _door_state(state: str, expires_at: int, now: float) -> str:
    if state == "closed":
        return "closed"
    if expires_at <= now:
        return "expired"
    return "not at the server yet" if state == "made" else "open"


def _section(title: str, lines: list[str]) -> None:
    print(f"{title}:" if lines else f"{title}: none")
    for line in lines:
        print(f"  {line}")


def _member_line(member: Member) -> str:
    computers = ", ".join(
        device.id if device.state == "listed" else f"{device.id} ({device.state})" for device in member.devices
    )
    return f"{member.name}: {member.state}; id {member.person}; computers {computers}"


def _cover_line(cover: Covered) -> str:
    verb = "takes over from" if cover.change else "covers for"
    last = "until further notice" if cover.ends is None else f"until {cover.ends}"
    return f"{cover.number}: {cover.covering} {verb} {cover.absent} for {cover.patient}, from {cover.begins}" + (
        "" if cover.change else f", {last}"
    )


def _day(moment: int) -> str:
    return datetime.fromtimestamp(moment, UTC).astimezone().date().isoformat()
