"""The first run: a quiet window that leads from an invitation to the first three minutes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.clock import Clock
from app.errors import HavenError, InvitationMistyped, Offline, WrongRecoveryCode
from app.paths import Profile
from app.vault.vault import Vault
from ui.clinic_kit import built_in
from ui.enrol.aside import Aside
from ui.enrol.coming_back import Back
from ui.enrol.entered import Entered, Greeting, Step
from ui.enrol.invitation_steps import InvitationStep, LanguageStep, WelcomeStep
from ui.enrol.key_steps import CheckStep, PassphraseStep, RecoveryStep
from ui.enrol.last_steps import BreathingStep, EnrolStep, NameStep
from ui.enrol.person import Person
from ui.enrol.presenter import Journey
from ui.enrol.restore_steps import RestoredStep, RestoreStep, RestoringStep
from ui.enrol.step import StepPage
from ui.errors import sentence
from ui.layouts import scroll_to
from ui.shell.context import Background
from ui.shell.help_page import HelpPanel
from ui.shell.settings import Settings
from ui.text import of_computer
from ui.theme import current
from ui.widgets import MessagePanel, QuietButton, ScrollPage, Soft

if TYPE_CHECKING:
    from ui.sound.recording import RecordingPlayer

SUFFIX = ".haven-invitation"
WITH_ASIDE = 1060
"""Width of the window from which it is there."""
LOOK_MS = 200
"""How often restoring says how far it is."""
TYPED_MS = 300
"""How long after a key what was typed is kept."""
NOBODY = Greeting("", "", "", "patient")


class FirstRun(QWidget):
    """Everything between starting Haven for the first time and Today.

    Signals:
        arrived(object, bool): The open `Vault`, and whether the first three minutes are wanted now.

    Args:
        background: The lanes.
        profile: Where the vault is or will be.
        clock: The time.
        settings: Language, theme and text size.
    """

    arrived = Signal(object, bool)

    def __init__(
        self,
        background: Background,
        profile: Profile,
        clock: Clock,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("enrol")
        self.setAcceptDrops(True)
        self._settings = settings
        self._background, self._clock = background, clock
        self._person: Person | None = None
        self._voice: RecordingPlayer | None = None
        self._profile = profile
        self._help: HelpPanel | None = None
        self._journey = Journey(self, background, profile, clock)
        self._entered = Entered()
        self._can_go_back = False
        self._page: StepPage | None = None
        self._last_trouble: HavenError | None = None
        self._back = Back("", None, therapist=False)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._say_progress)
        self._pending: dict[str, object] = {}
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPED_MS)
        self._typing.timeout.connect(self._keep_typed)
        self._frame = QWidget()
        self._root = QHBoxLayout(self)
        self._root.setContentsMargins(0, 0, 0, 0)
        self._build()
        settings.looks_changed.connect(self._build_again, Qt.ConnectionType.QueuedConnection)

    def _build(self) -> None:
        """Makes everything around the step, in the language and at the text size of now."""
        self._frame = QWidget()
        self._aside = Aside(self.tr("Take your time. You can stop at any step and go on later."))
        self._scroll = ScrollPage("enrol.page", "Haven", widest=640)
        self._trouble = MessagePanel("", "", "circle-alert", "sand")
        self._trouble.setObjectName("enrol.trouble")
        self._trouble.hide()
        self._where = Soft("", "small")
        self._place = QVBoxLayout()
        self._scroll.column.addStretch(1)
        self._scroll.column.addWidget(self._where)
        self._scroll.column.addLayout(self._place)
        self._scroll.column.addWidget(self._trouble)
        self._scroll.column.addStretch(2)
        help_button = QuietButton(self.tr("I need help now"), "enrol.help", "life-buoy")
        help_button.clicked.connect(self.show_help)
        self._scroll.column.addWidget(help_button, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self._frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._aside)
        row.addWidget(self._scroll, 1)
        self._root.addWidget(self._frame)
        self._show_aside(self.width())

    def show_help(self) -> None:
        """Shows help in front of the step; what was typed there stays."""
        if self._help is None:
            self._help = HelpPanel(self._profile, locked=True)
            self._help.back_asked.connect(self._close_help)
            self._frame.hide()
            self._root.addWidget(self._help)
            self._help.show()
            self._help.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_help(self) -> None:
        if self._help is not None:
            self._root.removeWidget(self._help)
            self._help.hide()
            self._help.deleteLater()
            self._help = None
            self._frame.show()
            if self._page is not None:
                self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_again(self) -> None:
        """Language, theme or text size changed: everything is made anew, at the same step."""
        self._close_help()
        self._root.removeWidget(self._frame)
        self._frame.hide()
        self._frame.deleteLater()
        self._page = None
        self._build()
        trouble = self._last_trouble
        self._keep_typed()
        self.show_step(self._journey.step, self._journey.entered, can_go_back=self._can_go_back)
        if trouble is not None:
            self.show_trouble(trouble)

    def begin(self, vault: Vault | None = None, invitation: Path | None = None) -> None:
        """Starts, or goes on with a vault that was unlocked.

        Args:
            vault: The open vault of an interrupted first run.
            invitation: A file that Haven was opened with.
        """
        self._journey.begin(vault, anew=invitation is not None)
        if invitation is not None:
            self._journey.open_invitation(invitation)

    @property
    def vault(self) -> Vault | None:
        """The vault, once it was made."""
        return self._journey.vault

    @property
    def takes_invitation(self) -> bool:
        """Whether another invitation may begin it anew: there is no vault, and none is being made."""
        return self._journey.vault is None and not self._journey.is_making

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return self._journey.step

    def show_step(self, step: Step, entered: Entered, *, can_go_back: bool) -> None:
        """Shows a step with what was entered so far."""
        if self._pending:
            self._keep_typed()
            entered = self._journey.entered
        self._entered, self._can_go_back = entered, can_go_back
        self._last_trouble = None
        self._trouble.hide()
        self._where.setText(self._say_where(step))
        self._where.setVisible(bool(self._where.text()))
        if step is Step.RESTORING:
            self._look.start()
        else:
            self._look.stop()
        self._show_page(self._make(step))

    def _show_page(self, page: StepPage) -> None:
        if self._page is not None:
            self._place.removeWidget(self._page)
            self._page.hide()
            self._page.deleteLater()
        page.back_wanted.connect(self._journey.back)
        page.typed_so_far.connect(self._typed)
        self._page = page
        self._place.addWidget(page)
        self._scroll.verticalScrollBar().setValue(0)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed(self, typed: Mapping[str, object]) -> None:
        self._pending.update(typed)
        self._typing.start()

    def _keep_typed(self) -> None:
        """Keeps what was typed since it was last kept."""
        self._typing.stop()
        if self._pending:
            typed, self._pending = self._pending, {}
            self._journey.keep_typed(typed)

    def show_working(self, working: bool) -> None:
        """Says that something is being done, or that it is done."""
        if working:
            self._last_trouble = None
            self._trouble.hide()
        if self._page is not None:
            self._page.set_working(working)

    def show_trouble(self, error: HavenError) -> None:
        """Says what went wrong; what was entered stays."""
        self._last_trouble = error
        if isinstance(self._page, EnrolStep | RestoringStep):
            self._page.show_trouble(error)
        else:
            self._trouble.say(self._explain(error))
            scroll_to(self._scroll, self._trouble)

    def show_wrong_groups(self, places: tuple[int, ...]) -> None:
        """Says which of the asked groups differ from the sheet."""
        if isinstance(self._page, CheckStep):
            self._page.show_wrong(places)

    def show_back(self, back: Back) -> None:
        """Shows what came back with the recovery sheet."""
        self._back = back
        self._show_page(self._make_restored(back))

    def end(self) -> None:
        """Ends what is under way; called before the vault is closed."""
        self._look.stop()
        self._keep_typed()
        self._journey.end()

    def arrive(self, vault: Vault, *, breathe: bool) -> None:
        """Ends the first run and hands over the open vault."""
        self.arrived.emit(vault, breathe)

    def show_person(self, person: Person) -> None:
        """Shows who greets in the clinic's name, once that has come."""
        self._person = person
        if isinstance(self._page, WelcomeStep):
            self._page.show_person(person)

    def _listen(self) -> None:
        """Plays the greeting, or ends it; sound is not needed before somebody wants to hear."""
        if self._voice is None:
            from ui.sound.recording import RecordingPlayer

            self._voice = RecordingPlayer(self._background, self._clock, parent=self)
            self._voice.playing_changed.connect(self._show_playing)
            self._voice.failed.connect(self.show_trouble)
        if self._voice.is_playing or self._person is None:
            self._voice.stop()
        else:
            self._voice.play(self._person.sound, self._settings.volume)

    def _show_playing(self, playing: bool) -> None:
        if isinstance(self._page, WelcomeStep) and self._page.person is not None:
            self._page.person.show_playing(playing)

    def _make(self, step: Step) -> StepPage:
        if self._voice is not None:
            self._voice.stop()
        greeting, back = self._entered.greeting or NOBODY, self._can_go_back
        match step:
            case Step.LANGUAGE:
                language = LanguageStep(self._settings.language or of_computer(), self._settings.text)
                language.chosen.connect(self._choose_language)
                language.size_chosen.connect(self._choose_size)
                return language
            case Step.INVITATION:
                typed = self._entered
                invitation = InvitationStep(typed.code_typed, typed.server_typed, can_go_back=back, kit=built_in())
                invitation.typed.connect(self._journey.type_invitation)
                invitation.file_chosen.connect(self._journey.open_invitation)
                invitation.sheet_wanted.connect(self._journey.to_sheet)
                return invitation
            case Step.WELCOME:
                welcome = WelcomeStep(greeting, can_go_back=back)
                welcome.accepted.connect(self._journey.accept)
                welcome.listen_wanted.connect(self._listen)
                if self._person is not None:
                    welcome.show_person(self._person)
                return welcome
            case Step.PASSPHRASE:
                passphrase = PassphraseStep(greeting.name, can_go_back=back)
                passphrase.chosen.connect(self._journey.choose_passphrase)
                return passphrase
            case Step.RECOVERY | Step.CHECK:
                return self._make_sheet(step)
            case Step.SHEET | Step.RESTORING | Step.RESTORED:
                return self._make_returning(step)
            case Step.NAME:
                name = NameStep(greeting, self._entered.name_typed, can_go_back=back)
                name.chosen.connect(self._journey.choose_name)
                return name
            case Step.ENROL:
                enrol = EnrolStep(greeting)
                enrol.again_wanted.connect(self._journey.enrol)
                enrol.other_wanted.connect(self._journey.to_invitation)
                return enrol
            case Step.BREATHING:
                breathing = BreathingStep(self._entered.name, greeting)
                breathing.begun.connect(lambda: self._journey.arrive(breathe=True))
                breathing.later.connect(lambda: self._journey.arrive(breathe=False))
                return breathing

    def _make_sheet(self, step: Step) -> StepPage:
        if step is Step.CHECK:
            check = CheckStep(self._entered.asked, self._entered.groups_typed, can_go_back=self._can_go_back)
            check.typed.connect(self._journey.type_back)
            return check
        sheet = RecoveryStep(self._journey.sheet, can_go_back=self._can_go_back)
        sheet.print_wanted.connect(self._print)
        sheet.save_wanted.connect(self._save)
        sheet.safe.connect(self._journey.sheet_is_safe)
        return sheet

    def _make_returning(self, step: Step) -> StepPage:
        if step is Step.SHEET:
            sheet = RestoreStep(self._entered.server_typed, can_go_back=self._can_go_back)
            sheet.typed.connect(self._journey.type_sheet)
            return sheet
        if step is Step.RESTORED:
            return self._make_restored(self._back)
        restoring = RestoringStep()
        restoring.again_wanted.connect(self._journey.restore)
        restoring.other_wanted.connect(self._journey.to_sheet)
        return restoring

    def _make_restored(self, back: Back) -> RestoredStep:
        complete = self._entered.complete
        restored = RestoredStep(back.name, back.reaches_to, complete=complete, therapist=back.therapist)
        restored.finished.connect(lambda: self._journey.arrive(breathe=False))
        return restored

    def _say_progress(self) -> None:
        if isinstance(self._page, RestoringStep):
            progress = self._journey.progress
            self._page.show_stage(progress.stage, progress.count)

    def _choose_language(self, language: str) -> None:
        self._journey.to_invitation()
        try:
            self._settings.look(language=language)
        except HavenError as error:
            self.show_trouble(error)

    def _choose_size(self, percent: int) -> None:
        try:
            self._settings.look(text=percent)
        except HavenError as error:
            self.show_trouble(error)

    def _say_where(self, step: Step) -> str:
        steps = [Step.INVITATION, Step.WELCOME, Step.PASSPHRASE, Step.RECOVERY, Step.NAME]
        shown = Step.RECOVERY if step is Step.CHECK else step
        if shown not in steps:
            return ""
        return self.tr("Step {number} of {count}").format(number=steps.index(shown) + 1, count=len(steps))

    def _print(self) -> None:
        """Printing is imported when it is wanted, so that the window comes quickly."""
        from ui.printing.recovery_sheet import print_recovery_sheet

        print_recovery_sheet(self, self._journey.sheet)

    def _save(self) -> None:
        from ui.printing.recovery_sheet import save_recovery_sheet

        save_recovery_sheet(self, self._journey.sheet)

    def _explain(self, error: HavenError) -> str:
        """Says what is true before anything was written; errors that are met later keep their own sentence."""
        if isinstance(error, Offline):
            return self.tr(
                "The clinic cannot be reached at the moment. Nothing is lost. Please try again when this computer is "
                "connected to the internet."
            )
        mistyped = isinstance(error, InvitationMistyped | WrongRecoveryCode)
        group = re.search(r"\d+", error.detail) if mistyped else None
        if group is None:
            return sentence(error)
        if isinstance(error, WrongRecoveryCode):
            words = self.tr(
                "There seems to be a typing mistake in group {number}. Please compare it with your sheet."
            )
        else:
            words = self.tr(
                "There seems to be a typing mistake in group {number}. Please compare it with the letter."
            )
        return words.format(number=group.group())

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        self._show_aside(event.size().width())
        super().resizeEvent(event)

    def _show_aside(self, width: int) -> None:
        self._aside.setVisible(width >= current().px(WITH_ASIDE))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        if self._dropped(event) is not None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent, /) -> None:
        path = self._dropped(event)
        if path is not None and self._journey.step in (Step.LANGUAGE, Step.INVITATION, Step.WELCOME):
            event.acceptProposedAction()
            self._journey.open_invitation(path)

    def _dropped(self, event: QDropEvent) -> Path | None:
        for url in event.mimeData().urls():
            if url.isLocalFile() and url.toLocalFile().endswith(SUFFIX):
                return Path(url.toLocalFile())
        return None
