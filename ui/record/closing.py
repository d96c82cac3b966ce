"""Sentences with which a closing letter can begin. They are a draft to edit; nothing is sent that nobody read."""

from collections.abc import Sequence

from ui.text import Words

closing = Words("closing")


def sentences() -> tuple[str, ...]:
    """Returns the sentences, in the order in which a letter would have them; one has a blank to fill."""
    return (
        closing.tr("With this letter our weeks of writing come to an end."),
        closing.tr("Thank you for everything that you let me read."),
        closing.tr("When I look back, what stays with me is {your own words}"),
        closing.tr("Your course, the voices, your diary and our letters stay with you in Haven."),
        closing.tr("You have practised with what was there, also on days that were hard."),
        closing.tr("A practice of three minutes is enough to begin again, whenever you like."),
        closing.tr("Should you need us, you know where to find the clinic; the number stands in Haven under help."),
    )


def draft(name: str, chosen: Sequence[str], therapist: str, before: str) -> str:
    """Returns a letter that begins with sentences, after what was written already.

    Args:
        name: The patient's.
        chosen: Sentences.
        therapist: Who signs.
        before: The letter as it stood.
    """
    if before.strip():
        return "\n\n".join([before.rstrip(), *chosen])
    dear = closing.tr("Dear {name},").format(name=name)
    wishes = closing.tr("With warm wishes,")
    return "\n\n".join([dear, *chosen, f"{wishes}\n{therapist}".rstrip()])
