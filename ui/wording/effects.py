"""Unwanted effects, in the therapist's words."""

from ui.text import Words

effects = Words("effects")


def weight_words(weight: str) -> str:
    """Returns how heavy something was; nothing while that was left open, and a word that is not known as it is."""
    known = {
        "mild": effects.tr("mild"),
        "hindering": effects.tr("hindering"),
        "serious": effects.tr("serious"),
    }
    return known.get(weight, weight)
