"""`era` and `rotate`: what changes for everybody at once."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from app.course.naming import is_course_pack
from ui.commands.office import given
from ui.commands.office.handing import hand_over, office


def era(parsed: argparse.Namespace, passphrase: str) -> None:
    """Opens the next era after the server was restored from a backup."""
    restored_to = given.moment(parsed.restored_to, "--restored-to") if parsed.restored_to else 0
    if restored_to > datetime.now(UTC).timestamp():
        raise given.Unusable("--restored-to: that moment has not come yet; it is the time of the backup.")
    with office(parsed, passphrase) as opened:
        number = opened.begin_era(restored_to)
        print(f"Era: {number}")
        print("The server takes letters again as soon as it has this publication.")
        print("Every Haven then sends again what the backup had not kept, and tells its owner to which day the")
        print("clinic was restored. Nobody has to do anything.", flush=True)
        hand_over(opened, parsed.out)


def rotate(parsed: argparse.Namespace, passphrase: str) -> None:
    """Lets the next clinic key take the place of the present one."""
    with office(parsed, passphrase) as opened:
        rotated = opened.rotate()
        print(f"Fingerprint: {opened.code}")
        print("Both keys signed it, so every Haven follows by itself. Roster and policy were signed anew.")
        if rotated.covers:
            print(f"Covers signed anew: {rotated.covers}")
        if rotated.doors:
            print(f"Invitations signed anew, with the same codes: {', '.join(rotated.doors)}")
        if rotated.waiting:
            print(f"Invitations that stay as they are and still work: {', '.join(rotated.waiting)}")
        if opened.policy is not None and any(is_course_pack(Path(file.name)) for file in opened.policy.files):
            print("The course in the policy is signed with the former key: nobody new takes it. Sign it again with")
            print("haven-course sign, and publish it with haven-clinic policy.")
        print("New letters bear the new fingerprint. For your files: haven-clinic key --pdf FILE", flush=True)
        hand_over(opened, parsed.out)
