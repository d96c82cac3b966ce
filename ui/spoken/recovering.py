"""What was being spoken when the program was locked, ended or killed: made whole after unlocking."""

from collections.abc import Callable

from app.errors import HavenError
from app.model.change_set import ChangeSet
from app.spoken.service import Spoken
from app.vault.recordings import Recording
from ui.shell.context import Background


def recover(
    spoken: Spoken,
    background: Background,
    changed: Callable[[ChangeSet], None],
    failed: Callable[[HavenError], None],
) -> None:
    """Keeps every take that is left, one after the other; nothing is said when there is none.

    Args:
        spoken: The service.
        background: The lanes.
        changed: Told what the screens may want to look at again.
        failed: Told once, and not for each, why what is left could not be kept yet.
    """
    told: list[HavenError] = []

    def tell(error: HavenError) -> None:
        if not told:
            told.append(error)
            failed(error)

    def found(left: tuple[Recording, ...]) -> None:
        for recording in left:
            finish(spoken, background, recording, changed, tell, recovered=True)

    background.run("vault", spoken.unfinished, found, tell)


def finish(
    spoken: Spoken,
    background: Background,
    recording: Recording,
    done: Callable[[ChangeSet], None],
    failed: Callable[[HavenError], None],
    *,
    recovered: bool = False,
) -> None:
    """Makes a sound of a take and keeps it; when that fails, the take stays for the next time.

    Args:
        spoken: The service.
        background: The lanes.
        recording: What was spoken.
        done: Told what changed.
        failed: Told why it could not be kept yet.
        recovered: Whether the program ended while it was spoken.
    """
    background.run(
        "cpu",
        lambda: spoken.encode(recording),
        lambda sound: background.run(
            "vault", lambda: spoken.keep(recording.id, sound, recovered=recovered), done, failed
        ),
        failed,
    )
