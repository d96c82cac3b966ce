"""The services that only a therapist's program has."""

from app.review.safety_work import SafetyWork
from app.review.service import Review
from app.review.writing import Writing
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


def writing_of(context: Context) -> Writing:
    """Returns what helps a therapist to write.

    Raises:
        RuntimeError: This is a patient's program, which has none of these pages.
    """
    writing = context.services.writing
    if writing is None:
        raise RuntimeError("the reviewer's pages need a reviewer's vault")
    return writing


def inviting_of(context: Context) -> Inviting:
    """Returns what invites patients.

    Raises:
        RuntimeError: This is a patient's program, which has none of these pages.
    """
    inviting = context.services.inviting
    if inviting is None:
        raise RuntimeError("the reviewer's pages need a reviewer's vault")
    return inviting


def safety_of(context: Context) -> SafetyWork:
    """Returns the therapist's register, record of what was done, hand-over and own time.

    Raises:
        RuntimeError: This is a patient's program, which has none of these pages.
    """
    safety = context.services.safety
    if safety is None:
        raise RuntimeError("the reviewer's pages need a reviewer's vault")
    return safety
