"""What the check of a form says, in plain English, line by line."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from app.forms.checking import check, could_mislead
from app.forms.findings import Finding
from app.forms.questionnaire import Item, Questionnaire
from app.forms.reading import read_file


def report(file: Path) -> tuple[list[str], bool]:
    """Returns what is to be said about a form, and whether it could mislead.

    Raises:
        FormInvalid: It is none that Haven can use.
    """
    form = read_file(file)
    findings = check(form)
    return [*_lines(form, findings)], could_mislead(findings)


def _lines(form: Questionnaire, findings: tuple[Finding, ...]) -> Iterator[str]:
    title = form.title.plain.strip()
    yield f"{form.place}: {_printable(title)}" if title else f"{form.place}:"
    yield f"  asks: {_counted(Counter(item.type for item in form.order))}"
    honoured = Counter(name for item in form.order for name in _honoured(item))
    if honoured:
        yield f"  honours: {_counted(honoured)}"
    yield f"  languages: {', '.join(_languages(form)) or 'not said'}"
    for finding in findings:
        whose = "" if finding.link_id in ("", finding.place) else f" ({finding.link_id})"
        yield f"  {finding.severity}: {_printable(f'{finding.place}{whose}: {finding.reason}')}"
    worst = sum(finding.severity == "misleading" for finding in findings)
    if not findings:
        yield "  Everything in this form is honoured."
    elif worst:
        yield f"  This form could mislead: {worst} of {len(findings)} findings."
    else:
        yield "  This form can be used; nothing in it could mislead."


def _counted(numbers: Counter[str]) -> str:
    return ", ".join(f"{number} × {name}" for name, number in numbers.most_common())


def _honoured(item: Item) -> Iterator[str]:
    if item.conditions:
        yield "enableWhen"
    if item.enabled is not None and item.enabled.is_fhirpath:
        yield "enableWhenExpression"
    if item.calculated is not None and item.calculated.is_fhirpath:
        yield "calculated answer"
    if item.has_rows:
        yield "repeating"
    if item.options:
        yield "choice list"
    if any(option.weight is not None for option in item.options):
        yield "score weights"
    if item.initial or (item.started is not None and item.started.is_fhirpath):
        yield "initial answer"
    if item.required:
        yield "required (shown as a wish)"
    if item.hidden:
        yield "hidden"


def _languages(form: Questionnaire) -> list[str]:
    found = Counter(language for item in form.order for language, _ in item.text.translations)
    whole = sum(bool(item.text) for item in form.order)
    said = [form.language] if form.language else []
    for language, number in sorted(found.items()):
        if language not in said:
            said.append(language if number >= whole else f"{language} (in part: {number} of {whole} texts)")
    return said


def _printable(words: str) -> str:
    """Keeps what a form says from moving the terminal's cursor."""
    return "".join(sign if sign.isprintable() else " " for sign in words)
