from pathlib import Path

from pytestqt.qtbot import QtBot

from app.paths import Profile
from ui.shell.instance import Instance


def test_the_second_start_hands_over_its_invitation_and_ends(qtbot: QtBot, profile: Profile, tmp_path: Path) -> None:
    first, second = Instance(profile), Instance(profile)
    assert first.take(None)
    with qtbot.waitSignal(first.knocked) as knock:
        assert not second.take(tmp_path / "mine.haven-invitation")
    assert knock.args == [str((tmp_path / "mine.haven-invitation").resolve())]
    first.close()


def test_a_second_start_without_a_file_only_knocks(qtbot: QtBot, profile: Profile) -> None:
    first, second = Instance(profile), Instance(profile)
    assert first.take(None)
    with qtbot.waitSignal(first.knocked) as knock:
        assert not second.take(None)
    assert knock.args == [""]
    first.close()


def test_another_profile_is_another_haven(qtbot: QtBot, tmp_path: Path) -> None:
    one, other = Instance(Profile(tmp_path / "one")), Instance(Profile(tmp_path / "other"))
    assert one.take(None)
    assert other.take(None)
    one.close()
    other.close()


def test_the_next_start_runs_after_the_first_has_ended(qtbot: QtBot, profile: Profile) -> None:
    first, second = Instance(profile), Instance(profile)
    assert first.take(None)
    first.close()
    assert second.take(None)
    second.close()
