"""`invite`, `close`, `roster`, `revoke`, `cover`: who belongs to the staff, and who stands in for whom."""

import argparse
from datetime import UTC, datetime, timedelta

from app.clinic.policy import Policy
from sync.client.clinic_office import ClinicOffice
from sync.client.invitation import Invitation
from sync.client.office.staff import Colleague
from ui.commands import paper
from ui.commands.office import given
from ui.commands.office.handing import hand_over, office, way


def invite(parsed: argparse.Namespace, passphrase: str) -> None:
    """Makes an invitation and opens its door; the letter and the file are written before anything is published."""
    for file in (parsed.pdf, parsed.file):
        if file is not None:
            given.place(file)
    with office(parsed, passphrase) as opened:
        door = opened.invitations.invite(parsed.name, opened.name, opened.server)
        invitation = Invitation(door.secret, door.server)
        until = datetime.fromtimestamp(door.expires_at, UTC).astimezone().date()
        if parsed.file is not None:
            invitation.write(parsed.file)
        if parsed.pdf is not None:
            paper.save_invitation(invitation, door.name, opened.name, until, opened.code, parsed.pdf, parsed.language)
        print(f"Server: {invitation.server}")
        print(f"Code: {invitation.code}")
        print(f"Valid once, until {until.isoformat()}.", flush=True)
        hand_over(opened, parsed.out)


def close(parsed: argparse.Namespace, passphrase: str) -> None:
    """Closes an invitation that nobody used; its code opens nothing any more."""
    with office(parsed, passphrase) as opened:
        door = opened.invitations.find(parsed.invitation)
        opened.invitations.close(door)
        print(f"Closed: the invitation of {door.name}", flush=True)
        hand_over(opened, parsed.out)


def roster(parsed: argparse.Namespace, passphrase: str) -> None:
    """Fetches who enrolled and which computers came or went, checks all of it, and publishes the roster."""
    with office(parsed, passphrase) as opened:
        with way(opened) as transport:
            admission = opened.admit(transport)
        for name in admission.admitted:
            print(f"Admitted: {name}")
        for name in admission.added:
            print(f"Another computer: {name}")
        for name in admission.withdrawn:
            print(f"A computer taken out: {name}")
        if admission.disbelieved:
            print(f"Not believed, and kept as evidence: {admission.disbelieved}")
        if admission.renewed:
            print("The roster was signed anew, because it was older than 30 days.")
        elif not admission.changed:
            print("The roster is unchanged.")
        hand_over(opened, parsed.out)


def revoke(parsed: argparse.Namespace, passphrase: str) -> None:
    """Revokes somebody, or one of her computers, for good."""
    with office(parsed, passphrase) as opened:
        colleague = opened.staff.find(parsed.name)
        if parsed.device is None:
            opened.staff.let_go(colleague)
            print(f"Revoked: {colleague.name}, with every computer, since {_today()}. It cannot be taken back.")
            _tell_care(opened, colleague)
        else:
            device = opened.staff.revoke_device(colleague, parsed.device)
            print(f"Revoked: the computer {device.device[:8]} of {colleague.name}, since {_today()}.")
        hand_over(opened, parsed.out)


def _tell_care(opened: ClinicOffice, colleague: Colleague) -> None:
    """Says what is left to be arranged when somebody goes."""
    print("Somebody has to take over from her, if nobody did:")
    print(f'  haven-clinic cover --from "{colleague.name}" --to NAME --all --change', flush=True)
    names = {one.person: one.name for one in opened.staff.all()}
    for absent in {cover.absent for cover in opened.covers.present() if cover.covering == colleague.person}:
        print(f"She covered for {names.get(absent, absent)}: end it with cover --end, or arrange another cover.")


def cover(parsed: argparse.Namespace, passphrase: str) -> None:
    """Lets a colleague cover or take over, or ends that."""
    if parsed.all == bool(parsed.patient):
        raise given.Unusable("Say whose care it is about: either --patient ID, once for each patient, or --all.")
    patients = tuple(given.person(one) for one in parsed.patient)
    begins = given.begin_of(parsed.begin, "--begin") if parsed.begin else 0
    ends = given.end_of(parsed.until, "--until") if parsed.until else 0
    if parsed.end and (parsed.begin or parsed.until or parsed.change):
        raise given.Unusable("--end stands alone: it ends the cover now.")
    with office(parsed, passphrase) as opened:
        absent, covering = opened.staff.find(parsed.absent), opened.staff.find(parsed.covering)
        if parsed.end:
            ended = opened.covers.end(absent, covering, None if parsed.all else patients)
            print(f"Ended: {covering.name} covers for {absent.name} in {len(ended)} care(s) no longer.", flush=True)
            hand_over(opened, parsed.out)
            return
        begins = begins or int(datetime.now(UTC).timestamp())
        if not parsed.change:
            _check_length(opened, begins, ends)
        if parsed.all:
            with way(opened) as transport:
                patients = opened.covers.patients_of(transport, absent)
        numbers = opened.covers.arrange(
            absent,
            covering,
            patients,
            change=parsed.change,
            begins_at=begins,
            ends_at=ends,
        )
        verb = "takes over from" if parsed.change else "covers for"
        last = f" until {parsed.until}" if parsed.until else ""
        print(f"{covering.name} {verb} {absent.name} in {len(numbers)} care(s){last}.")
        print("Each patient is told by name; what was written before stays closed without her consent.", flush=True)
        hand_over(opened, parsed.out)


def _check_length(opened: ClinicOffice, begins: int, ends: int) -> None:
    """Holds a cover to the clinic's own policy."""
    longest = 0 if opened.policy is None else Policy.parse(opened.policy.toml).cover.longest_days
    if longest and not ends:
        raise given.Unusable(f"--until: the clinic's policy lets a cover last {longest} days at most.")
    if longest and ends - begins > timedelta(days=longest).total_seconds():
        raise given.Unusable(
            f"--until: the clinic's policy lets a cover last {longest} days at most, and this is more."
        )


def _today() -> str:
    return datetime.now(UTC).astimezone().date().isoformat()
