from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from app.errors import PrintFailed
from app.model.ids import PersonId
from sync.client import codes
from sync.client.invitation import Invitation
from sync.client.inviting import OpenInvitation
from tests.ui.review.conftest import Shell, idle
from ui.printing.document import pdf
from ui.printing.invitation_letter import groups_in_lines, make_letter
from ui.printing.qr import qr_code
from ui.review.invite_panel import InvitePanel

UNTIL = datetime(2024, 6, 17, 9, 0, tzinfo=UTC)
MARK = codes.encode(bytes(range(32)))


@pytest.fixture
def invitation() -> Invitation:
    return Invitation.new("https://inbox.example.org")


def opened(invitation: Invitation, name: str = "Marijke B.", at_the_clinic: bool = True) -> OpenInvitation:
    return OpenInvitation(PersonId("p" * 32), name, invitation, at_the_clinic, UNTIL, UNTIL, MARK)


@pytest.fixture
def panel(qtbot: QtBot, shell: Shell) -> InvitePanel:
    made = InvitePanel(shell)
    qtbot.addWidget(made)
    shell.pages.append(made)
    made.show()
    return made


def words_of(document: QTextDocument) -> str:
    return document.toPlainText().replace("\u2028", "\n")


def test_the_letter_holds_code_server_and_day(invitation: Invitation) -> None:
    words = words_of(make_letter(invitation, "Marijke B.", UNTIL.date()))

    assert "Dear Marijke B.," in words
    assert invitation.server in words
    assert "until Monday 17 June" in words
    assert Invitation.parse(words.split("Your code\n")[1].split("\nAddress")[0], invitation.server) == invitation


def test_the_letter_bears_the_clinic_s_mark(panel: InvitePanel, invitation: Invitation) -> None:
    """Should another key ever answer, this is the paper to compare it with."""
    words = words_of(panel._letter(opened(invitation)))

    assert groups_in_lines(MARK, 7) in words


def test_a_name_with_markup_is_only_a_name(invitation: Invitation) -> None:
    assert "Dear <b>X</b>," in words_of(make_letter(invitation, "<b>X</b>", None))


def test_the_letter_is_one_page_of_pdf(invitation: Invitation) -> None:
    content = pdf(make_letter(invitation, "Marijke B.", UNTIL.date(), fingerprint=MARK))

    assert content.startswith(b"%PDF")
    assert content.count(b"/Type /Page\n") == 1


def test_the_qr_code_is_black_on_white_with_a_quiet_zone(invitation: Invitation) -> None:
    picture = qr_code(invitation.text)

    assert picture.width() == picture.height()
    assert picture.pixelColor(0, 0).lightness() == 255


def test_the_code_stands_in_lines_of_four_groups() -> None:
    assert groups_in_lines("AAAA-BBBB-CCCC-DDDD-EEEE") == "AAAA  BBBB  CCCC  DDDD\nEEEE"


def test_nothing_is_made_without_a_name(panel: InvitePanel) -> None:
    panel.begin()
    assert not panel.make.isEnabled()

    panel.name.setText("Marijke B.")

    assert panel.make.isEnabled()
    assert panel.days[0].isChecked()


def test_without_a_clinic_it_says_so(panel: InvitePanel) -> None:
    panel.begin()
    panel.name.setText("Marijke B.")

    panel.make.click()

    assert panel._busy.text == "This computer has not joined a clinic yet; nobody can be invited."


def test_the_code_is_shown_and_says_whether_it_works_already(panel: InvitePanel, invitation: Invitation) -> None:
    panel._show(opened(invitation))
    assert panel.code._code.text() == groups_in_lines(invitation.code)
    assert panel.code.state.text == "The clinic knows this invitation; it can be used."

    panel._show(opened(invitation, at_the_clinic=False))

    assert panel.code.state.text == "The clinic could not be reached. The code works after the next connection."


def test_file_and_pdf_are_saved(
    qtbot: QtBot, shell: Shell, panel: InvitePanel, invitation: Invitation, tmp_path: Path
) -> None:
    panel._show(opened(invitation))

    panel.save_file(tmp_path / "a.haven-invitation")
    panel.save_pdf(tmp_path / "a.pdf")
    idle(qtbot, shell)

    assert Invitation.from_file(tmp_path / "a.haven-invitation") == invitation
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    assert sorted(shell.said) == ["The invitation was saved.", "The letter was saved."]


def test_a_place_that_takes_no_files_is_said(
    qtbot: QtBot, shell: Shell, panel: InvitePanel, invitation: Invitation, tmp_path: Path
) -> None:
    panel._show(opened(invitation))

    panel.save_pdf(tmp_path / "nowhere" / "a.pdf")
    idle(qtbot, shell)

    assert [type(error) for error in shell.failures] == [PrintFailed]


def test_the_code_does_not_stay_on_the_screen(panel: InvitePanel, invitation: Invitation) -> None:
    panel._show(opened(invitation))

    panel.put_away()

    assert panel.code._code.text() == ""
