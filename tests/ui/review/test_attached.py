from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.ui.review.conftest import Shell, idle
from tests.ui.review.world import World, ago
from ui.review.dossier_page import DossierPage


def test_a_page_that_is_built_anew_loses_no_words_and_hears_no_answers(
    qtbot: QtBot, shell: Shell, world: World
) -> None:
    marijke = world.patient("Marijke B.", 2, 0)
    world.entry(marijke, ago(1))
    page = DossierPage(shell)
    page.show()
    page.entered({"person": marijke.id})
    idle(qtbot, shell)

    page.desk.letter.paper.insertPlainText("Dear")
    page.desk.letter.paper.insertPlainText(" Marijke")
    page.left()
    delete(page)
    idle(qtbot, shell)
    QApplication.sendPostedEvents()

    review = shell.services.review
    assert review is not None
    dossier = review.dossier(marijke.id)
    assert dossier is not None
    assert dossier.draft.text == "Dear Marijke"
