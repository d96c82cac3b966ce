"""The register of unwanted effects of one patient: what she said that can be taken over, and what was noted."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.change_set import ChangeSet
from app.model.ids import PersonId
from app.review.effects import Effect, Register, Report
from app.review.tables import save_table
from app.vault.unwanted_effects import EffectId
from ui.attached import Attached
from ui.layouts import clear
from ui.review import words
from ui.review.effect_form import EffectForm
from ui.review.letter_files import ask_for_file
from ui.review.services import safety_of
from ui.shell.context import Context
from ui.text import Words
from ui.theme import current
from ui.widgets import Card, FlowLayout, Fold, QuietButton, SecondaryButton, Separator, Soft, Text
from ui.wording.dates import day_and_month, local
from ui.wording.effects import weight_words

effects = Words("effects")
KEYS = "Ctrl+Shift+U"


class EffectsPanel(Card):
    """Behind a fold, as it is not needed every week. The therapist's own; the patient does not see it.

    Signals:
        begun: An entry lies open to be written.

    Args:
        context: The shell.
    """

    begun = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._background = Attached(context.background, self)
        self._service = safety_of(context).effects
        self._person: PersonId | None = None
        self._register = Register((), ())
        self._wanted: str | None = None
        self._form: EffectForm | None = None
        self.fold = Fold(effects.tr("Unwanted effects"), "effects.fold", self._make)
        self.fold.title.setToolTip(KEYS)
        self.column.addWidget(self.fold)
        self.hide()

    def show_person(self, person: PersonId | None) -> None:
        """Shows the register of a patient; what was typed for another is kept."""
        if person != self._person:
            self.flush()
            self._close()
            self._person, self._register, self._wanted = person, Register((), ()), None
        self.setVisible(person is not None)
        self.look()

    def look(self) -> None:
        """Looks again what was noted and said."""
        person = self._person
        if person is not None:
            self._background.run("vault", lambda: (person, self._service.of(person)), self._show, topic="effects")

    def flush(self) -> None:
        """Puts what is still waiting into the vault lane."""
        if self._form is not None:
            self._form.flush()

    def begin(self, source: str = "") -> None:
        """Opens the register with a new entry: from what the patient said there, or in the therapist's own words."""
        if self._person is None:
            return
        self.fold.open()
        self._wanted = source
        self.look()

    def _make(self) -> QWidget:
        theme = current()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(12))
        about = effects.tr(
            "Your own register. Nothing comes into it by itself, and your patient does not see it. It reaches your "
            "other computers sealed."
        )
        column.addWidget(Soft(about, "small"))
        self._form = EffectForm(self._context, self._service)
        self._form.finished.connect(self._finish)
        self._form.removed.connect(self._remove)
        self._form.kept.connect(self.look)
        self._form.hide()
        column.addWidget(self._form)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.space(10))
        column.addLayout(self._list)
        actions = FlowLayout(12)
        self.add = SecondaryButton(effects.tr("Note something"), "effects.add", "plus")
        self.add.setToolTip(KEYS)
        self.add.clicked.connect(lambda: self.begin())
        actions.addWidget(self.add)
        for name, text, everybody in (
            ("effects.save", effects.tr("Save for the clinic's register (CSV)…"), False),
            ("effects.save_all", effects.tr("Save that of all patients (CSV)…"), True),
        ):
            button = QuietButton(text, name, "file-text")
            button.clicked.connect(lambda _on=False, all_of_them=everybody: self._ask_where(all_of_them))
            actions.addWidget(button)
        column.addLayout(actions)
        hint = effects.tr(
            "The file names patients by their number at the clinic; names in your own words go along as they stand."
        )
        column.addWidget(Soft(hint, "small"))
        self._fill()
        return inside

    def _show(self, found: tuple[PersonId, Register]) -> None:
        person, register = found
        if person != self._person:
            return
        changed = register != self._register
        self._register = register
        title = effects.tr("Unwanted effects")
        if register.open:
            title = effects.tr("{title} · {count} not over").format(title=title, count=register.open)
        if self.fold.title.text() != title:
            self.fold.title.say(title)
        if changed and self._form is not None:
            self._fill()
        if self._wanted is not None:
            source, self._wanted = self._wanted, None
            report = next((each for each in register.reports if each.source == source), None)
            named = next((each for each in register.entries if source and each.source == source), None)
            if named is not None:
                self._write(named)
            else:
                self._begin(report)
            self.begun.emit()

    def _fill(self) -> None:
        clear(self._list)
        for effect in self._register.entries:
            self._list.addWidget(self._line(effect))
        if self._register.reports:
            self._list.addWidget(Separator())
            self._list.addWidget(Text(effects.tr("Said by your patient, not noted here"), "label"))
        for report in self._register.reports:
            self._list.addWidget(self._said(report))
        if not self._register.entries and not self._register.reports:
            self._list.addWidget(Soft(effects.tr("Nothing is noted, and your patient reported nothing.")))

    def _line(self, effect: Effect) -> QWidget:
        facts = [effects.tr("since {day}").format(day=day_and_month(effect.began)), weight_words(effect.weight)]
        if effect.over is not None:
            facts.append(effects.tr("over on {day}").format(day=day_and_month(effect.over)))
        told = [effect.what, words.joined(facts)]
        if effect.done:
            told.append(effects.tr("done: {done}").format(done=effect.done))
        button = QuietButton(effects.tr("Change"), f"effects.change.{effect.id}", "pencil")
        button.setAccessibleName(effects.tr("Change: {what}").format(what=effect.what))
        button.clicked.connect(lambda: self._write(effect))
        return _row(told, button)

    def _said(self, report: Report) -> QWidget:
        when = day_and_month(local(report.at).date())
        head = effects.tr("{day} · {title}").format(day=when, title=report.title)
        told = [words.joined([head, said_after(report)])]
        if report.words:
            told.append(effects.tr("“{words}”").format(words=report.words))
        button = SecondaryButton(effects.tr("Take over"), f"effects.take.{report.source.replace(' ', '.')}")
        button.setAccessibleName(effects.tr("Take over: {what}").format(what=told[0]))
        button.clicked.connect(lambda: self._begin(report))
        return _row(told, button)

    def _begin(self, report: Report | None) -> None:
        person, form = self._person, self._form
        if person is None or form is None:
            return
        effect = self._service.begin(person, report)
        source = ""
        if report is not None:
            source = self._source(report)
            if not effect.what:
                effect = replace(effect, what=words.joined([report.title, said_after(report)]))
        form.show()
        form.write(effect, source, fresh=True)

    def _write(self, effect: Effect) -> None:
        if self._form is not None:
            self._form.show()
            self._form.write(effect, _source_words(effect.source), fresh=False)

    def _source(self, report: Report) -> str:
        day = day_and_month(local(report.at).date())
        told = effects.tr("Noted from what your patient said on {day} ({title}).")
        return told.format(day=day, title=report.title)

    def _finish(self) -> None:
        self.flush()
        self._close()
        self.look()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self) -> None:
        if self._form is not None:
            self._form.hide()

    def _remove(self, id: str) -> None:
        service = self._service

        def done(effect: Effect | None) -> None:
            self._close()
            self.look()
            if effect is not None:
                taken = effect
                self._context.say(effects.tr("The entry was taken out."), lambda: self._restore(taken))

        self._background.run("vault", lambda: service.remove(EffectId(id)), done, self._context.fail)

    def _restore(self, effect: Effect) -> None:
        def done(_changes: ChangeSet) -> None:
            self.look()

        self._background.run("vault", lambda: self._service.keep(effect), done, self._context.fail)

    def _ask_where(self, everybody: bool) -> None:
        title, name = effects.tr("Save the register"), effects.tr("unwanted-effects") + ".csv"
        ask_for_file(
            self, title, name, effects.tr("Table (*.csv)"), lambda path: self.save(path, everybody=everybody)
        )

    def save(self, path: Path, *, everybody: bool) -> None:
        """Saves the register of this patient, or of all, as a table."""
        person, service = self._person, self._service
        self.flush()

        def work() -> None:
            save_table(path, service.as_table(None if everybody else person))

        said = effects.tr("The register was saved.")
        self._background.run("vault", work, lambda _: self._context.say(said), self._context.fail)


def said_after(report: Report) -> str:
    """Returns what a patient ticked after a practice."""
    told = []
    if report.after == "heavier":
        told.append(effects.tr("heavier afterwards"))
    if report.lingering:
        told.append(effects.tr("something still bothers"))
    return words.joined(told)


def _source_words(source: str) -> str:
    match source.partition(" ")[0]:
        case "practice":
            return effects.tr("Noted from your patient's practice log.")
        case "page":
            return effects.tr("Noted from a page that your patient shared.")
        case _:
            return ""


def _row(told: list[str], button: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(current().space(2))
    first, *others = told
    column.addWidget(Text(first))
    for line in others:
        column.addWidget(Soft(line, "small"))
    actions = FlowLayout(8)
    actions.addWidget(button)
    column.addLayout(actions)
    return box
