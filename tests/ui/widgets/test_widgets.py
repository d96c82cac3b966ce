from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.named import settle
from ui.widgets import (
    Badge,
    BarStrip,
    Card,
    Chip,
    Column,
    Field,
    FlowLayout,
    MessagePanel,
    Option,
    Paper,
    PassphraseField,
    PrimaryButton,
    Scale,
    ScrollPage,
    SecondaryButton,
    StateLine,
    Text,
    Toast,
    WeekPath,
    labelled,
)

Show = Callable[[QWidget], QWidget]
LONG = "Share this entry with my therapist and keep everything else for myself"


def spoken(widget: QWidget) -> tuple[str, QAccessible.Role]:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(QAccessible.Text.Name), interface.role()


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_buttons_wrap_instead_of_being_cut(
    qapp: object, dressed: Callable[[str, int], None], shown: Show, percent: int
) -> None:
    dressed("light", percent)
    button = PrimaryButton(LONG, "test.long")
    line = button.heightForWidth(10_000)
    narrow = max(button.minimumSizeHint().width(), 160)
    assert button.heightForWidth(narrow) > line * 1.5
    assert button.minimumSizeHint().width() < button.sizeHint().width() / 3
    shown(button)


@pytest.mark.parametrize("percent", [100, 200])
def test_main_targets_are_at_least_44_pixels_high(
    qapp: object, dressed: Callable[[str, int], None], percent: int
) -> None:
    dressed("light", percent)
    for button in (PrimaryButton("Begin", "a"), SecondaryButton("Begin", "b"), Option("10 min", "c")):
        assert button.sizeHint().height() >= 44
    assert Field("d").minimumHeight() >= 44
    assert Chip("jaw", "e").sizeHint().height() >= 24


def test_a_button_says_its_words_and_its_role(qapp: object) -> None:
    button = PrimaryButton("Begin", "today.begin", "play")
    assert spoken(button) == ("Begin", QAccessible.Role.Button)
    button.say("One moment…")
    assert spoken(button)[0] == "One moment…"


def test_a_chip_says_whether_it_is_chosen(qapp: object) -> None:
    chip = Chip("jaw", "diary.chip.jaw")
    chip.setChecked(True)
    interface = QAccessible.queryAccessibleInterface(chip)
    assert interface is not None
    assert interface.state().checked
    assert interface.state().checkable


def test_tab_leads_to_the_chosen_one_and_arrows_to_the_others(qtbot: QtBot, shown: Show) -> None:
    box = QWidget()
    column = QVBoxLayout(box)
    before = SecondaryButton("Before", "test.before")
    column.addWidget(before)
    group = QButtonGroup(box)
    options = [Option(f"{minutes} min", f"test.{minutes}") for minutes in (3, 10, 20)]
    for option in options:
        group.addButton(option)
        column.addWidget(option)
    options[1].setChecked(True)
    shown(box)
    before.setFocus()
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    assert options[1].hasFocus()
    qtbot.keyClick(options[1], Qt.Key.Key_Down)
    assert options[2].isChecked()
    assert options[2].hasFocus()


def test_the_focus_ring_is_seen_with_the_keyboard(qtbot: QtBot, shown: Show) -> None:
    box = QWidget()
    column = QVBoxLayout(box)
    first, second = SecondaryButton("One", "test.one"), SecondaryButton("Two", "test.two")
    column.addWidget(first)
    column.addWidget(second)
    shown(box)
    first.setFocus(Qt.FocusReason.OtherFocusReason)
    bare = second.grab().toImage()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    assert second.grab().toImage() != bare


def test_text_takes_the_height_that_its_lines_need(qapp: object) -> None:
    text = Text("water " * 60)
    assert text.heightForWidth(300) > text.heightForWidth(600) > text.line_height()
    assert Text("one\n\nthree").heightForWidth(500) == 3 * Text("one").line_height()


def test_text_of_others_is_never_markup(qapp: object) -> None:
    text = Text("<b>bold</b> & <img src=x>")
    assert text.textFormat() == Qt.TextFormat.PlainText
    assert text.text() == "<b>bold</b> & <img src=x>"


def test_a_flow_goes_on_in_the_next_line(qapp: object, shown: Show) -> None:
    box = QWidget()
    flow = FlowLayout(10)
    box.setLayout(flow)
    chips = [Chip(word, f"test.{word}") for word in ("shoulders", "warm hands", "jaw", "chest", "belly")]
    for chip in chips:
        flow.addWidget(chip)
    assert flow.heightForWidth(2000) < flow.heightForWidth(220)
    box.resize(220, flow.heightForWidth(220))
    shown(box)
    assert chips[-1].y() > chips[0].y()
    assert max(chip.geometry().right() for chip in chips) <= 220


def test_a_column_keeps_its_content_together(qapp: object, shown: Show) -> None:
    card = Card()
    texts = [Text("one"), Text("two")]
    for text in texts:
        card.column.addWidget(text)
    card.resize(300, 600)
    shown(card)
    assert texts[1].y() - texts[0].geometry().bottom() < 20
    assert isinstance(card.column, Column)


def test_a_sheet_grows_with_its_words(qtbot: QtBot, shown: Show) -> None:
    page = ScrollPage("test.page", "A page")
    paper = Paper("diary.answer", "What was the moment?", lines=1)
    page.column.addWidget(paper)
    page.resize(500, 400)
    shown(page)
    before = paper.height()
    qtbot.keyClicks(paper, "one line after another " * 12)
    qtbot.waitUntil(lambda: paper.height() > 2 * before)
    assert paper.verticalScrollBar().maximum() == 0


def test_a_sheet_tells_of_typing_and_not_of_what_was_put_there(qtbot: QtBot) -> None:
    paper = Paper("diary.answer", "What was the moment?")
    qtbot.addWidget(paper)
    with qtbot.assertNotEmitted(paper.written):
        paper.write("kept before")
    with qtbot.waitSignal(paper.written):
        qtbot.keyClicks(paper, "x")
    assert spoken(paper)[0] == "What was the moment?"


def test_a_sheet_takes_plain_text_from_elsewhere(qtbot: QtBot) -> None:
    paper = Paper("diary.answer", "What was the moment?")
    qtbot.addWidget(paper)
    data = QMimeData()
    data.setHtml("<b>bold</b>")
    data.setText("bold")
    paper.insertFromMimeData(data)
    assert paper.words() == "bold"


def test_a_scale_may_be_left_open(qtbot: QtBot, shown: Show) -> None:
    scale = Scale("diary.energy", "How much energy?", "empty", "plenty", "left open", "of 10")
    shown(scale)
    assert scale.number is None
    with qtbot.waitSignal(scale.chosen) as chosen:
        qtbot.keyClick(scale.slider, Qt.Key.Key_Right)
    assert chosen.args == [1]
    with qtbot.waitSignal(scale.chosen) as chosen:
        qtbot.keyClick(scale.slider, Qt.Key.Key_7)
    assert chosen.args == [7]
    with qtbot.waitSignal(scale.chosen) as chosen:
        qtbot.keyClick(scale.slider, Qt.Key.Key_Delete)
    assert chosen.args == [None]
    assert scale.number is None
    assert scale.slider.accessibleDescription() == "left open"


def test_a_scale_can_be_set_to_nought(qtbot: QtBot, shown: Show) -> None:
    scale = Scale("diary.energy", "How much energy?")
    shown(scale)
    with qtbot.waitSignal(scale.chosen) as chosen:
        qtbot.keyClick(scale.slider, Qt.Key.Key_Home)
    assert chosen.args == [0]


def test_showing_a_number_tells_nobody(qtbot: QtBot) -> None:
    scale = Scale("diary.energy", "How much energy?")
    qtbot.addWidget(scale)
    with qtbot.assertNotEmitted(scale.chosen):
        scale.show_number(4)
    assert scale.number == 4


def test_a_field_gets_its_name_from_its_label(qapp: object) -> None:
    field = QLineEdit()
    box = labelled("Your name", field, "enrol.name", "As you like to be called")
    assert field.objectName() == "enrol.name"
    assert spoken(field)[0] == "Your name"
    assert field.accessibleDescription() == "As you like to be called"
    assert field.parentWidget() is box


def test_a_passphrase_can_be_shown(qtbot: QtBot) -> None:
    field = PassphraseField("Your passphrase", "lock.passphrase", "Show", "Hide")
    qtbot.addWidget(field)
    assert field.field.echoMode() == QLineEdit.EchoMode.Password
    qtbot.mouseClick(field.button, Qt.MouseButton.LeftButton)
    assert field.field.echoMode() == QLineEdit.EchoMode.Normal
    assert field.button.text() == "Hide"


def test_pictures_say_in_words_what_they_show(qapp: object) -> None:
    assert spoken(WeekPath(2, "Week 2 of 8"))[0] == "Week 2 of 8"
    assert spoken(BarStrip([10, 0, 20, 0, 0, 5, 40], "Practised on four of seven days"))[0] == (
        "Practised on four of seven days"
    )
    assert spoken(Badge("asked for a call", "clay"))[0] == "asked for a call"


def test_a_state_is_said_in_words(qapp: object) -> None:
    line = StateLine()
    line.show_state("Kept on this computer")
    assert line.text == "Kept on this computer"
    assert line.sizeHint().width() > line.label.fontMetrics().horizontalAdvance(line.text)


def test_a_message_offers_what_can_be_done(qtbot: QtBot) -> None:
    panel = MessagePanel("", "The disk is full.", "circle-alert", "sand")
    qtbot.addWidget(panel)
    asked: list[bool] = []
    button = panel.offer("Try again", "test.again", lambda: asked.append(True))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked == [True]
    panel.say("Another sentence.")
    assert panel.text == "Another sentence."


def test_a_toast_stays_inside_and_is_put_away(qtbot: QtBot, shown: Show) -> None:
    ground = QWidget()
    ground.resize(800, 600)
    toast = Toast("Undo", "Close", ground)
    shown(ground)
    toast.say("The entry was removed.")
    assert ground.rect().contains(toast.geometry())
    assert toast.undo.isHidden()
    ground.resize(640, 480)
    assert ground.rect().contains(toast.geometry())
    qtbot.mouseClick(toast.close_button, Qt.MouseButton.LeftButton)
    assert toast.isHidden()


def test_a_long_page_can_be_scrolled_with_the_keyboard(qtbot: QtBot, shown: Show) -> None:
    page = ScrollPage("test.page", "A page")
    page.column.addWidget(Text("a word " * 2000))
    page.resize(500, 300)
    shown(page)
    assert page.focusPolicy() == Qt.FocusPolicy.TabFocus
    page.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page, Qt.Key.Key_PageDown)
    assert page.verticalScrollBar().value() > 0
    assert page.horizontalScrollBar().maximum() == 0


def test_words_wrap_alike_whether_there_is_something_to_scroll_or_not(shown: Show) -> None:
    page = ScrollPage("page", "A page")
    words = Text("word " * 200)
    page.column.addWidget(words)
    page.resize(700, 900)
    shown(page)
    settle()
    bar = page.verticalScrollBar()
    assert not bar.isEnabled()
    wide, left = words.width(), words.mapTo(page, QPoint(0, 0)).x()
    page.resize(700, 200)
    settle()
    assert bar.isEnabled()
    assert words.width() == wide
    assert page.width() - (left + wide) == left, "the bar lies in the margin"
