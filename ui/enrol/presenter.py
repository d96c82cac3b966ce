"""The first run as a journey of steps; without a widget."""

import secrets
import threading
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

import msgspec

from app.clock import Clock
from app.errors import HavenError, InvitationError
from app.model.calendar import local_day
from app.paths import Profile
from app.vault.database import Database
from app.vault.vault import Vault
from sync.client.codes import tidy
from sync.client.invitation import Invitation
from sync.client.recovery import RecoveryCode, RecoverySheet
from sync.client.transport import Transport
from sync.client.welcome import Welcome
from ui.enrol import coming_back, early, start
from ui.enrol.coming_back import Back, Progress, Returning
from ui.enrol.entered import Entered, Greeting, Step, next_step, previous_step
from ui.enrol.person import Person
from ui.shell.context import Background
from ui.wording import dates

T = TypeVar("T")
ASKED_BACK = 3
"""How many groups of the recovery code are typed back."""


class JourneyView(Protocol):
    """What the journey asks of the window."""

    def show_step(self, step: Step, entered: Entered, *, can_go_back: bool) -> None:
        """Shows a step with what was entered so far."""

    def show_working(self, working: bool) -> None:
        """Says that something is being done, or that it is done."""

    def show_trouble(self, error: HavenError) -> None:
        """Says what went wrong; what was entered stays."""

    def show_person(self, person: Person) -> None:
        """Shows who greets in the clinic's name, once that has come."""

    def show_wrong_groups(self, places: tuple[int, ...]) -> None:
        """Says which of the asked groups differ from the sheet."""

    def show_back(self, back: Back) -> None:
        """Shows what came back."""

    def arrive(self, vault: Vault, *, breathe: bool) -> None:
        """Ends the first run and hands over the open vault."""


class Journey:
    """Leads through the first run, and goes on where an interrupted one stopped.

    Args:
        view: The window.
        background: The lanes.
        profile: Where the vault is or will be.
        clock: The time.
    """

    def __init__(self, view: JourneyView, background: Background, profile: Profile, clock: Clock) -> None:
        self._view = view
        self._background = background
        self._profile = profile
        self._clock = clock
        self._vault: Vault | None = None
        self._making = False
        self._entered = Entered()
        self._step = Step.LANGUAGE
        self._returning: Returning | None = None
        self._over = threading.Event()
        self._transport: Transport | None = None
        self.progress = Progress()

    @property
    def vault(self) -> Vault | None:
        """The vault, once there is one."""
        return self._vault

    @property
    def is_making(self) -> bool:
        """Whether the vault is being made now."""
        return self._making

    @property
    def step(self) -> Step:
        """Where the journey is."""
        return self._step

    @property
    def sheet(self) -> RecoverySheet:
        """The recovery sheet, once there are a vault and an invitation."""
        invitation = Invitation.from_text(self._entered.invitation)
        return RecoverySheet(RecoveryCode(self._entered.recovery), invitation.server)

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups of the recovery code."""
        return RecoveryCode(self._entered.recovery).groups if self._entered.recovery else ()

    @property
    def asked(self) -> tuple[int, ...]:
        """Places, from 1, of the groups that are asked back."""
        return self._entered.asked

    @property
    def entered(self) -> Entered:
        """What was entered so far."""
        return self._entered

    def begin(self, vault: Vault | None = None, *, anew: bool = False) -> None:
        """Starts at the first step, or goes on where it stopped.

        Args:
            vault: The vault that an interrupted first run has made, unlocked; None before there is one.
            anew: Whether what was entered before there was a vault does not count, since an invitation was opened.
        """
        profile = self._profile
        if vault is None:
            self._show(Step.LANGUAGE)
            if not anew:
                self._work("vault", lambda: early.load(profile), self._go_on_early)
            return
        self._vault = vault

        def resume() -> Entered:
            entered = start.resume(vault, early.load(profile))
            early.forget(profile)  # not before the vault keeps it
            return entered

        self._work("vault", resume, self._go_on)

    def keep_typed(self, typed: Mapping[str, object]) -> None:
        """Keeps what was typed so far, by the names of `Entered`; nothing moves by it."""
        self._entered = msgspec.structs.replace(self._entered, **typed)
        self._keep_quietly()

    def back(self) -> None:
        """Goes one step back, where there is a way back."""
        before = self._before(self._step)
        if self._step is Step.CHECK:
            self._entered = msgspec.structs.replace(self._entered, asked=(), groups_typed={})
        if before is not None:
            self._show(before)

    def to_invitation(self) -> None:
        """Goes on from the language, or back to another invitation after one was refused."""
        self._returning = None
        self._show(Step.INVITATION)

    def to_sheet(self) -> None:
        """Goes on with a recovery sheet instead of an invitation."""
        self._show(Step.SHEET)

    def type_sheet(self, code: str, server: str) -> None:
        """Takes a recovery sheet as it stands on paper."""
        try:
            self._find(RecoverySheet.parse(code, server))
        except HavenError as error:
            self._view.show_trouble(error)

    def type_invitation(self, code: str, server: str) -> None:
        """Takes an invitation as it stands on the letter."""
        try:
            self._look(Invitation.parse(code, server))
        except HavenError as error:
            self._view.show_trouble(error)

    def open_invitation(self, path: Path) -> None:
        """Takes an invitation from a file that was opened or dropped onto the window."""

        def done(invitation: Invitation) -> None:
            self._look(invitation)

        self._work("cpu", lambda: Invitation.from_file(path), done)

    def accept(self) -> None:
        """Takes the welcome: this is the right clinic."""
        vault, clock, entered = self._vault, self._clock, self._entered
        if vault is None:
            self._show(Step.PASSPHRASE)
        elif entered.restoring:
            self._work("vault", lambda: coming_back.leave_sheet(vault, clock, entered), self._go_on)
        else:
            self._keep(entered)

    def choose_passphrase(self, passphrase: str) -> None:
        """Makes the vault."""
        profile, clock, entered = self._profile, self._clock, self._entered

        def done(made: tuple[Vault, Entered]) -> None:
            self._making = False
            self._vault, entered = made
            self._view.show_working(False)
            self._go_on(entered)

        def failed(error: HavenError) -> None:
            self._making = False
            self._fail(error)

        self._making = True
        returning = self._returning

        def make() -> tuple[Vault, Entered]:
            if returning is not None:
                return coming_back.make_vault(profile, passphrase, clock, returning)
            return start.make_vault(profile, passphrase, clock, entered)

        self._view.show_working(True)
        self._background.run("cpu", make, done, failed)

    def sheet_is_safe(self) -> None:
        """Goes on from the recovery code to typing some of it back."""
        places = list(range(1, len(self.groups) + 1))
        asked = tuple(sorted(secrets.SystemRandom().sample(places, ASKED_BACK)))
        self._entered = msgspec.structs.replace(self._entered, asked=asked, groups_typed={})
        self._show(Step.CHECK)

    def type_back(self, typed: Mapping[int, str]) -> None:
        """Compares the asked groups with the sheet."""
        wrong = tuple(
            place for place in self._entered.asked if tidy(typed.get(place, "")) != tidy(self.groups[place - 1])
        )
        if wrong:
            self._view.show_wrong_groups(wrong)
        else:
            self._keep(msgspec.structs.replace(self._entered, recovery_checked=True, groups_typed={}))

    def choose_name(self, name: str) -> None:
        """Takes how the person wants to be addressed."""
        if name.strip():
            self._keep(msgspec.structs.replace(self._entered, name=name.strip()))

    def enrol(self) -> None:
        """Tells the clinic's server that the person is here; may be tried again at any time."""
        vault, clock, entered = self._vault, self._clock, self._entered
        if vault is None:
            return
        today = local_day(clock.now())

        def failed(error: HavenError) -> None:
            if isinstance(error, InvitationError):
                self._entered = msgspec.structs.replace(self._entered, invitation="", greeting=None)
            self._fail(error)

        self._view.show_working(True)
        self._background.run("net", lambda: start.enrol(vault, clock, entered, today), self._go_on_from_work, failed)

    def restore(self) -> None:
        """Brings everything back; may be tried again at any time."""
        vault, clock, entered = self._vault, self._clock, self._entered
        if vault is None:
            return
        progress, over = self.progress, self._over

        def way(db: Database, clock: Clock) -> Transport:
            self._transport = Transport.of_vault(db, clock)
            return self._transport

        def work() -> Entered:
            return coming_back.restore(vault, clock, entered, way, progress, over.is_set)

        self._view.show_working(True)
        self._background.run("net", work, self._go_on_from_work, self._fail)

    def end(self) -> None:
        """Ends what is under way at the clinic; called before the vault is closed."""
        self._over.set()
        if self._transport is not None:
            self._transport.abort()

    def arrive(self, *, breathe: bool) -> None:
        """Ends the first run.

        Args:
            breathe: Whether the first three minutes come now.
        """
        vault = self._vault
        if vault is not None:
            self._work("vault", lambda: start.finish(vault), lambda _: self._view.arrive(vault, breathe=breathe))

    def _find(self, sheet: RecoverySheet) -> None:
        clock = self._clock

        def done(returning: Returning) -> None:
            self._returning = returning
            vault = self._vault
            if vault is None:
                self._show(Step.PASSPHRASE)
            else:
                self._work("vault", lambda: coming_back.take_sheet(vault, clock, returning), self._go_on)

        self._work("net", lambda: coming_back.find(sheet, clock), done)

    def _look(self, invitation: Invitation) -> None:
        clock = self._clock

        def done(found: tuple[Greeting, Welcome]) -> None:
            greeting, welcome = found
            self._entered = msgspec.structs.replace(
                self._entered, invitation=invitation.text, greeting=greeting, code_typed="", server_typed=""
            )
            self._show(Step.WELCOME)
            self._meet(welcome)

        self._work("net", lambda: start.greet(invitation, clock), done)

    def _meet(self, welcome: Welcome) -> None:
        """Lets who greets in the clinic's name come into the welcome; nobody waits for it."""
        clock, language = self._clock, dates.spoken()

        def met(person: Person | None) -> None:
            if person is not None and self._step is Step.WELCOME:
                self._view.show_person(person)

        self._background.run("net", lambda: start.meet(welcome, language, clock), met, lambda _error: None)

    def _keep(self, entered: Entered) -> None:
        vault = self._vault
        if vault is not None:
            self._work("vault", lambda: start.keep(vault, entered), self._go_on)

    def _go_on_from_work(self, entered: Entered) -> None:
        self._view.show_working(False)
        self._go_on(entered)

    def _go_on(self, entered: Entered) -> None:
        self._entered = entered
        self._show(next_step(entered))

    def _go_on_early(self, found: tuple[Step, Entered] | None) -> None:
        if found is not None and self._step is Step.LANGUAGE:
            self._entered = found[1]
            self._show(found[0])

    def _keep_quietly(self) -> None:
        """Keeps what was entered and where she is, without moving; a recovery sheet stays with her."""
        vault, entered, step, profile = self._vault, self._entered, self._step, self._profile
        if self._making:
            return
        if vault is not None:
            work: Callable[[], object] = partial(start.keep, vault, entered)
        elif step in early.EARLY and step is not Step.LANGUAGE:
            kept = Step.SHEET if self._returning is not None and step is Step.PASSPHRASE else step
            work = partial(early.keep, profile, kept, entered)
        else:
            return
        self._background.run("vault", work, lambda _: None, self._view.show_trouble)

    def _show(self, step: Step) -> None:
        moved, self._step = step is not self._step, step
        if moved and step in (*early.EARLY, Step.CHECK, Step.RECOVERY):
            self._keep_quietly()
        self._view.show_step(step, self._entered, can_go_back=self._before(step) is not None)
        if step is Step.ENROL:
            self.enrol()
        elif step is Step.RESTORING:
            self.restore()
        elif step is Step.RESTORED and (vault := self._vault) is not None:
            clock = self._clock
            self._work("vault", lambda: coming_back.back(vault, clock), self._view.show_back)

    def _before(self, step: Step) -> Step | None:
        return previous_step(step, has_vault=self._vault is not None, restoring=self._returning is not None)

    def _work(self, lane: str, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._view.show_working(True)

        def finished(value: T) -> None:
            self._view.show_working(False)
            done(value)

        self._background.run(lane, work, finished, self._fail)

    def _fail(self, error: HavenError) -> None:
        self._view.show_working(False)
        self._view.show_trouble(error)
