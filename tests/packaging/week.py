"""The weekly loop from the installed program against the installed server, by hands that know nothing inside."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any

from app.course.pack import Course
from tests.packaging.conftest import REPOSITORY, office
from tests.packaging.desk import Buses, Desk, until
from tests.packaging.own_program import CLINIC, NUMBER
from tests.packaging.root import Root

PASSPHRASE = "a window over the water"
PATIENT, SECOND_PATIENT = "Marijke", "Joke"
THERAPIST = "Hanneke Vos"
MOMENT = "Walking the dog before the scan. The sun on the water was very still."
PRIVATE = "I have told nobody how frightened I am of Thursday."
STOPPED = "The sun on the water was very still."
NOTE = "You let yourself stop there, on such a day."
SUBJECT = "Thank you for writing"
LETTER = "Dear Marijke, what struck me was how you noticed the sun. Warm wishes, Hanneke"
FREE_PAGE, PLEASANT_MOMENTS = "free-page", "pleasant-moments"
SHARED = ("Shared", "Delivered", "On your therapist")
"""How the sentence begins that says where a shared moment is; which one depends on how quick the connection was."""
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
        self.second: Desk | None = None
        self._buses = buses
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
        self.therapist_reads()
        self.therapist_answers()
        self.patient_reads()
        self.everything_is_true()

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
        unlock(desk)

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

    def invited(self, name: str, button: str) -> str:
        """Lets the therapist's window make an invitation, and returns its code."""
        desk = self.therapist
        desk.press(button)
        desk.type("invite.name", name)
        desk.press("invite.day.0")
        desk.press("invite.make")
        said = re.sub(r"\s+", "", desk.text("invite.code"))
        (code,) = re.findall(r"(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}", said)
        desk.press("invite.done")
        return str(code)

    def patient_enrols(self) -> None:
        """She types the code of her invitation, and the address of the server."""
        code = self.invited(PATIENT, "caseload.invite_first")
        self.patient.open()
        self.patient.press("enrol.language_en")
        self.patient.type("enrol.code", code)
        self.patient.type("enrol.server", self.address)
        self.patient.press("enrol.look")
        self.enrol(self.patient)
        self.patient.press("enrol.later")
        self.patient.press("rail.settings")
        self.patient.press("settings.sharing.share")
        self.patient.press("rail.today")

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
        self.write("diary.text_page", PRIVATE)
        desk.press("diary.keep")
        until(lambda: "Only for you" in self.said(desk, "diary.entry_state"), "the page that is only for her")
        desk.press("rail.today")
        desk.press("rail.diary")
        self.new_page(PLEASANT_MOMENTS, "diary.text_moment")
        self.write("diary.text_moment", MOMENT)
        desk.press("diary.share")
        desk.press("diary.confirm_share")
        until(lambda: self.said(desk, "diary.entry_state").startswith(SHARED), "the moment to be shared")
        self.again(desk)

    def write(self, field: str, words: str) -> None:
        """Writes on the page and waits until it says that everything is kept, word for word."""
        self.patient.type(field, words)
        until(lambda: "Kept on this computer" in self.said(self.patient, "diary.kept"), "the words to be kept")
        assert self.said(self.patient, field) == words

    def new_page(self, form: str, field: str) -> None:
        """Begins a page of a form, from the menu and with the keyboard; the menu is no part of the window's tree."""
        desk = self.patient
        (week,) = until(lambda: re.findall(r"Week (\d+) ·", desk.words()), "the diary")
        place = menu_of_pages(int(week)).index(form) + 1
        desk.press("diary.other_page")
        desk.key(" ".join(["Down"] * place + ["Return"]))
        until(lambda: desk.sees(field), field)

    def therapist_reads(self) -> None:
        """What was shared comes to her dossier, and nothing else."""
        desk = self.therapist
        self.again(desk)
        desk.press("rail.caseload")
        until(lambda: desk.ask(do="click", words=PATIENT).get("found"), "her in the caseload")
        until(lambda: MOMENT in desk.words(), "her moment in the dossier", SOON)
        assert PRIVATE not in desk.words(), "the private page left the patient's computer"

    def therapist_answers(self) -> None:
        """A note at a passage, and the letter."""
        desk = self.therapist
        desk.does("select", "review.passage.1.1", words=STOPPED)
        desk.key("Return")
        (note,) = until(lambda: set(re.findall(r"review\.note\.[\d.]*\d(?=\n)", desk.ids())), "a place for the note")
        desk.type(note, NOTE)
        desk.type("review.subject", SUBJECT)
        desk.type("review.letter", LETTER)
        desk.press("review.send")
        until(lambda: NOTE in desk.words() and LETTER in desk.words(), "the letter as it will be seen")
        desk.press("review.confirm_send")
        until(lambda: desk.sees("review.call_back"), "the minute before it leaves")
        until(lambda: not desk.sees("review.call_back"), "the letter to leave", SOON)

    def patient_reads(self) -> None:
        """The letter came back, and the note stands beside her own words."""
        desk = self.patient
        self.again(desk)
        desk.press("rail.today")
        until(lambda: desk.sees("today.read_letter"), "a letter", SOON)
        desk.press("today.read_letter")
        until(lambda: self.said(desk, "letters.paper") == LETTER, "the letter's words")
        desk.press("letters.see_notes")
        until(lambda: NOTE in desk.words() and MOMENT in desk.words(), "the note beside her words")
        opened = f"Opened by {THERAPIST}"
        until(lambda: self.said(desk, "diary.entry_state").startswith(opened), "her moment to be opened", SOON)

    def everything_is_true(self) -> None:
        """What was sent says that it was opened, too, and the private page is still only hers."""
        desk = self.patient
        self.again(desk)
        desk.press("rail.diary")
        desk.press("diary.older")
        until(lambda: "shared · 1 note" in desk.words(), "the shared moment in her diary")
        listed = desk.words()
        assert f"{PRIVATE}. Week 0 · Free page" in listed, listed
        desk = self.therapist
        self.again(desk)
        desk.press("rail.sent_letters")
        until(
            lambda: self.said(desk, "sent_letters.state") == "Opened by your patient", "the letter to be opened", SOON
        )

    def second_patient_enrols(self) -> None:
        """Another patient types the code alone: the program knows the clinic's address and its name."""
        self.therapist.open()
        unlock(self.therapist)
        self.therapist.press("rail.caseload")
        code = self.invited(SECOND_PATIENT, "caseload.invite")
        desk = self.second = Desk(self.root, self._buses, "patient", "/home/annie/second")
        desk.open()
        desk.press("enrol.language_en")
        desk.type("enrol.code", code)
        assert not desk.sees("enrol.server"), "the address was asked for"
        assert f"This Haven comes from {CLINIC}." in desk.words()
        desk.press("enrol.look")
        self.enrol(desk)
        desk.press("enrol.later")
        desk.press("rail.help")
        until(lambda: NUMBER in desk.words(), "the clinic's number")

    def leave_the_desks(self) -> None:
        """Closes Haven wherever it is open."""
        for desk in (self.patient, self.therapist, self.second):
            if desk is not None and desk.is_open:
                desk.close()

    def end(self) -> None:
        """Ends everything."""
        for desk in (self.patient, self.therapist, self.second):
            if desk is not None:
                desk.leave()
        self.stop_server()


def unlock(desk: Desk) -> None:
    """Opens the vault at the locked door."""
    desk.type("lock.passphrase", PASSPHRASE)
    desk.press("lock.open")
    until(lambda: desk.sees("rail.settings"), "the house")


def menu_of_pages(week: int) -> list[str]:
    """Returns the ids of the forms as the menu shows them in a week: those of the week, the others, the free page."""
    course = Course.load(REPOSITORY / "resources" / "courses" / "mbct")
    first = list(course.week(week, "en").forms)
    others = sorted(course.forms("en"), key=lambda form: form.id == FREE_PAGE)
    return [*first, *(form.id for form in others if form.id not in first)]
