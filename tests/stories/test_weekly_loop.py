"""The first story: a week from the invitation to the letter that was read."""

import pytest

from tests.stories.canaries import found_in
from tests.stories.loop import Loop

pytestmark = [pytest.mark.story, pytest.mark.sound, pytest.mark.timeout(420)]


def test_weekly_loop(loop: Loop) -> None:
    loop.tell()
    loop.end()
    assert found_in([loop.folder], loop.stage.texts) == []
