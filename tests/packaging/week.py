"""The weekly loop from the installed program against the installed server, by hands that know nothing inside."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any

from tests.packaging.conftest import office
from tests.packaging.desk import Buses, Desk, until
from tests.packaging.root import Root

PASSPHRASE = "a window over the water"
PATIENT = "Marijke"
THERAPIST = "Hanneke Vos"
MOMENT = "Walking the dog before the scan. The sun on the water was very still."
PRIVATE = "I have told nobody how frightened I am of Thursday."
NOTE = "You let yourself stop there, on such a day."
SUBJECT = "Thank you for writing"
LETTER = "Dear Marijke, what struck me was how you noticed the sun. Warm wishes, Hanneke"
FREE_PAGE, PLEASANT_MOMENTS = 1, 10
"""Where these forms stand in the menu of pages."""
SOON = 150.0
"""Seconds within which a sync happens by itself: it looks once a minute."""


class Week:
    """Everybody in it.

    Args:
        root: Where program and server are installed.
        buses: The person's buses.
        folder: The administrator's computer.
    """

    def __init__(self, root: Root, buses: Buses, folder: Path) -> None:
        self.root = root
        self.folder = folder
        self.patient = Desk(root, buses, "patient")
        self.therapist = Desk(root, buses, "reviewer")
        self._server: subprocess.Popen[Any] | None = None
        self.address = ""

    def live(self) -> None:
        """From the clinic's key to the letter that was read."""
        self.clinic_opens()
        self.therapist_enrols()
        self.patient_enrols()
        self.digits_are_compared()
        self.patient_practises()
        self.patient_writes()
        self.therapist_answers()
        self.patient_reads()

    def clinic_opens(self) -> None:
        """The server makes its key when it is installed; the clinic signs, and it starts."""
        key = self.folder / "server-key.pub"
        key.write_bytes(self.root.path("/var/lib/haven/server-key.pub").read_bytes())
        self.start_server("127.0.0.1:0")
        office(
            self.folder / "office",
            "init",
            *("--server", self.address, "--server-key", key, "--name", "The harbour clinic"),
            *("--out", self.folder / "first.publication"),
        )
        self.stop_server()
        inside = self.root.path("/var/tmp/first.publication")
        inside.write_bytes((self.folder / "first.publication").read_bytes())
        self.root.run(*self.as_server("import", "/var/tmp/first.publication"))
        self.start_server(self.address.removeprefix("http://"))

    def as_server(self, command: str, *options: str) -> list[str]:
        """Returns a command of the server, run as its own user."""
        who = ["setpriv", "--reuid=haven", "--regid=haven", "--init-groups"]
        return [*who, "haven-server", command, "--data", "/var/lib/haven", *options]

    def start_server(self, listen: str) -> None:
        """Starts the installed server as its unit does."""
        command = self.root.command(*self.as_server("run", "--listen", listen))
        self._server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        assert self._server.stdout is not None
        self.address = json.loads(self._server.stdout.readline())["listening"]

    def stop_server(self) -> None:
        """Stops it."""
        if self._server is not None:
            self._server.terminate()
            self._server.wait(timeout=30)
            if self._server.stdout is not None:
                self._server.stdout.close()
            self._server = None

    def therapist_enrols(self) -> None:
        """Her first run from the invitation file that she opened."""
        file = self.folder / "therapist.haven-invitation"
        office(self.folder / "office", "invite", "--name", THERAPIST, "--file", file)
        inside = self.root.path("/home/annie/therapist.haven-invitation")
        inside.write_bytes(file.read_bytes())
        inside.chmod(0o644)
        self.therapist.open("/home/annie/therapist.haven-invitation")
        self.enrol(self.therapist)
        self.therapist.press("enrol.later")
        office(self.folder / "office", "roster")
        self.again(self.therapist)
        until(lambda: self.therapist.sees("caseload.invite_first"), "that she may invite", SOON)
        until(lambda: "has not confirmed you" not in self.therapist.words(), "that the clinic knows her", SOON)

    def again(self, desk: Desk) -> None:
        """Locks and unlocks; with unlocking Haven looks at once what came, instead of once a minute."""
        desk.key("ctrl+l")
        desk.type("lock.passphrase", PASSPHRASE)
        desk.press("lock.open")
        until(lambda: desk.sees("rail.settings"), "the house")

    def enrol(self, desk: Desk) -> None:
        """The first run from the welcome on."""
        desk.press("enrol.accept")
        desk.type("enrol.passphrase", PASSPHRASE)
        desk.type("enrol.passphrase_again", PASSPHRASE)
        desk.press("enrol.make_vault")
        until(lambda: desk.sees("enrol.sheet_is_safe"), "the recovery sheet")
        groups = {
            int(named[1]): named[2].replace(" ", "")
            for _, _, name in desk.ask(do="names")["names"]
            if (named := re.fullmatch(r"Group (\d+): (.*)", name or ""))
        }
        assert len(groups) >= 9, "the recovery sheet shows no groups"
        desk.press("enrol.sheet_is_safe")
        until(lambda: desk.sees("enrol.check"), "the question for some groups")
        for place, group in groups.items():
            if desk.sees(f"enrol.group_{place}"):
                desk.type(f"enrol.group_{place}", group)
        desk.press("enrol.check")
        desk.press("enrol.name_is_right")

    def patient_enrols(self) -> None:
        """The therapist's window makes an invitation, and the patient types its code."""
        self.therapist.press("caseload.invite_first")
        self.therapist.type("invite.name", PATIENT)
        self.therapist.press("invite.day.0")
        self.therapist.press("invite.make")
        said = re.sub(r"\s+", "", self.therapist.text("invite.code"))
        (code,) = re.findall(r"(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}", said)
        self.therapist.press("invite.done")
        self.patient.open()
        self.patient.press("enrol.language_en")
        self.patient.type("enrol.code", code)
        self.patient.type("enrol.server", self.address)
        self.patient.press("enrol.look")
        self.enrol(self.patient)
        self.patient.press("enrol.share_log")
        self.patient.press("enrol.later")
        until(lambda: self.patient.sees("rail.today"), "Today")

    def digits_are_compared(self) -> None:
        """Both see the same six digits."""
        self.again(self.therapist)
        self.again(self.patient)
        hers = until(lambda: self.said(self.patient, "today.digits.number"), "the six digits", SOON)
        self.patient.press("today.digits.same")
        self.therapist.press("rail.caseload")
        until(lambda: self.therapist.ask(do="click", words=PATIENT).get("found"), "her in the caseload", SOON)
        theirs = until(lambda: self.said(self.therapist, "digits.number"), "the six digits at the therapist's", SOON)
        assert re.sub(r"\D", "", hers) == re.sub(r"\D", "", theirs)
        self.therapist.press("digits.same")
        self.again(self.patient)

    def said(self, desk: Desk, name: str) -> str:
        """Returns what a widget says now, "" when it is not shown."""
        return str(desk.ask(do="text", id=name).get("text", ""))

    def patient_practises(self) -> None:
        """One minute, to its end."""
        desk = self.patient
        desk.press("rail.practice")
        until(lambda: desk.sees("practice.breathing-space.60") or desk.sees("practice.others"), "the practices")
        if not desk.sees("practice.breathing-space.60"):
            desk.press("practice.others")
        desk.press("practice.breathing-space.60")
        desk.press("practice.breathing-space.begin")
        until(lambda: desk.sees("afterwards.done"), "the end of the practice", 150)
        desk.press("afterwards.after.0")
        desk.press("afterwards.done")

    def patient_writes(self) -> None:
        """A page of her own, and a moment that she shares."""
        desk = self.patient
        desk.press("rail.diary")
        self.new_page(FREE_PAGE, "diary.text_page")
        desk.type("diary.text_page", PRIVATE)
        until(lambda: "Kept on this computer" in desk.words(), "the words to be kept")
        desk.press("diary.keep")
        desk.press("rail.diary")
        self.new_page(PLEASANT_MOMENTS, "diary.text_moment")
        desk.type("diary.text_moment", MOMENT)
        until(lambda: "Kept on this computer" in desk.words(), "the moment to be kept")
        desk.press("diary.share")
        desk.press("diary.confirm_share")
        self.again(desk)

    def new_page(self, place: int, field: str) -> None:
        """Begins a page of a form, from the menu and with the keyboard; the menu is no part of the window's tree."""
        desk = self.patient
        until(lambda: desk.sees("diary.other_page"), "the diary")
        desk.press("diary.other_page")
        desk.key(" ".join(["Down"] * place + ["Return"]))
        until(lambda: desk.sees(field), field)

    def therapist_answers(self) -> None:
        """A note at a passage, and the letter."""
        desk = self.therapist
        self.again(desk)
        desk.press("rail.caseload")
        until(lambda: desk.ask(do="click", words=PATIENT).get("found"), "her in the caseload")
        until(lambda: MOMENT in desk.words(), "her moment in the dossier", SOON)
        desk.type("review.subject", SUBJECT)
        desk.type("review.letter", LETTER)
        desk.press("review.send")
        desk.press("review.confirm_send")
        until(lambda: desk.sees("review.call_back"), "the minute before it leaves")
        until(lambda: not desk.sees("review.call_back"), "the letter to leave", SOON)

    def patient_reads(self) -> None:
        """The letter came back."""
        desk = self.patient
        self.again(desk)
        desk.press("rail.today")
        until(lambda: desk.sees("today.read_letter"), "a letter", SOON)
        desk.press("today.read_letter")
        until(lambda: "how you noticed the sun" in desk.words(), "the letter's words")

    def end(self) -> None:
        """Ends everything."""
        self.patient.leave()
        self.therapist.leave()
        self.stop_server()
