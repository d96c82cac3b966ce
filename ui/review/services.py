"""The services that only a therapist's program has."""

from app.review.service import Review
from sync.client.inviting import Inviting
from ui.shell.context import Context


def review_of(context: Context) -> Review:
    """Returns the therapist's view over everything.

    Raises:
        RuntimeError: This is a patient's program, which has none of these pages.
    """
    review = context.services.review
    if review is None:
        raise RuntimeError("the reviewer's pages need a reviewer's vault")
    return review


def inviting_of(context: Context) -> Inviting:
    """Returns what invites patients.

    Raises:
        RuntimeError: This is a patient's program, which has none of these pages.
    """
    inviting = context.services.inviting
    if inviting is None:
        raise RuntimeError("the reviewer's pages need a reviewer's vault")
    return inviting
