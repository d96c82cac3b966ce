"""What is left out of a practice for somebody who has to spare it, in one quiet line."""

from app.course.script import Demand
from ui.text import Words

Spared = Words("Spared")


def left_out_words(left_out: frozenset[Demand]) -> str:
    """Returns for instance "Movements that ask something of the arm are left out."; nothing when nothing is."""
    asked = [words for demand, words in _parts() if demand in left_out]
    lines = []
    if asked:
        words = Spared.tr("Movements that ask something of {parts} are left out.")
        lines.append(words.format(parts=_listed(asked)))
    if "flat" in left_out:
        lines.append(Spared.tr("Lying flat on the floor is left out."))
    return " ".join(lines)


def thing_words(need: str) -> str:
    """Returns what is spared, within a sentence; nothing for what only a newer Haven knows."""
    words = {
        "arm": Spared.tr("arm or shoulder"),
        "lymphoedema": Spared.tr("lymphoedema"),
        "bones": Spared.tr("bones"),
        "balance": Spared.tr("balance, or numb feet"),
        "breath": Spared.tr("breath"),
        "belly": Spared.tr("belly or stoma"),
        "flat": Spared.tr("lying flat"),
    }
    return words.get(need, "")


def _parts() -> tuple[tuple[Demand, str], ...]:
    return (
        ("arm", Spared.tr("the arm")),
        ("shoulder", Spared.tr("the shoulder")),
        ("bones", Spared.tr("the bones")),
        ("balance", Spared.tr("your balance")),
        ("breath", Spared.tr("your breath")),
        ("belly", Spared.tr("the belly")),
    )


def _listed(words: list[str]) -> str:
    if len(words) == 1:
        return words[0]
    return Spared.tr("{some} or {last}").format(some=", ".join(words[:-1]), last=words[-1])
