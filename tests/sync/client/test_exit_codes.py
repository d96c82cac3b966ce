"""What `haven-sync` says to scripts, for everything that a sync can meet."""

import pytest

from app import errors
from app.errors import HavenError
from sync.client.command import exit_code


def leaves(root: type[HavenError]) -> list[type[HavenError]]:
    below = root.__subclasses__()
    return [leaf for each in below for leaf in leaves(each)] if below else [root]


@pytest.mark.parametrize(
    ("root", "code"),
    [
        (errors.VaultError, 6),
        (errors.StorageError, 6),
        (errors.SyncError, 3),
        (errors.InvitationError, 3),
        (errors.TrustError, 5),
        (errors.ExchangeError, 7),
    ],
)
def test_every_error_of_a_sync_has_its_code(root: type[HavenError], code: int) -> None:
    for leaf in leaves(root):
        made = leaf("problem", "title") if leaf is errors.Refused else leaf()
        assert exit_code(made) == (4 if leaf is errors.WrongPassphrase else code), leaf


def test_a_sync_that_met_nothing_is_a_success() -> None:
    assert exit_code(None) == 0
