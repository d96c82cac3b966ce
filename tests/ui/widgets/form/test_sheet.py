"""A form on the sheet: every kind of answer reaches the session with each keystroke."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.forms.session import Session
from app.forms.state import Step
from app.forms.values import words_of
from tests.ui.widgets.form.finding import complaint, part, said
from tests.ui.widgets.form.forms import CONTROL, EVERYTHING, choice, control, session
from ui.widgets import Paper, Text
from ui.widgets.form import FormSheet


class TestAnswers:
    def test_each_keystroke_is_an_answer(self, opened: Callable[..., FormSheet]) -> None:
        sheet = opened(session(*EVERYTHING))
        kept: list[Session] = []
        sheet.answered.connect(kept.append)
        QTest.keyClicks(part(sheet, QLineEdit, "form.line"), "calm")
        assert [[words_of(v) for v in one.item((Step("line"),)).values] for one in kept] == [
            ["c"], ["ca"], ["cal"], ["calm"],
        ]  # fmt: skip

    def test_words_keep_their_lines(self, opened: Callable[..., FormSheet]) -> None:
        sheet = opened(session(*EVERYTHING))
        paper = part(sheet, Paper, "form.words")
        QTest.keyClicks(paper, "one")
        QTest.keyClick(paper, Qt.Key.Key_Return)
        QTest.keyClicks(paper, "two")
        assert said(sheet, "words") == ["one\ntwo"]

    def test_yes_can_be_taken_back(self, opened: Callable[..., FormSheet]) -> None:
        sheet = opened(session(*EVERYTHING))
        yes, no = (part(sheet, QAbstractButton, f"form.outside.{name}") for name in ("yes", "no"))
        yes.click()
        assert said(sheet, "outside") == ["true"]
        no.click()
        assert said(sheet, "outside") == ["false"]
        assert not yes.isChecked()
        no.click()
        assert said(sheet, "outside") == []

    def test_one_of_several_and_several_of_several(self, opened: Callable[..., FormSheet]) -> None:
        sheet = opened(session(*EVERYTHING))
        for number in (1, 2):
            part(sheet, QAbstractButton, f"form.mood.choice-{number}").click()
            part(sheet, QAbstractButton, f"form.places.choice-{number}").click()
        assert said(sheet, "mood") == ["Tired"]
        assert said(sheet, "places") == ["Garden", "Canal"]
        assert not part(sheet, QAbstractButton, "form.mood.choice-1").isChecked()
        part(sheet, QAbstractButton, "form.mood.choice-2").click()
        assert said(sheet, "mood") == []

    def test_a_list_that_opens_can_be_left_open_again(self, opened: Callable[..., FormSheet]) -> None:
        sheet = opened(session(*EVERYTHING))
        select = part(sheet, QComboBox, "form.colour")
        QTest.keyClick(select, Qt.Key.Key_Down)
        QTest.keyClick(select, Qt.Key.Key_Down)
        assert said(sheet, "colour") == ["Green"]
        QTest.keyClick(select, Qt.Key.Key_Home)
        assert said(sheet, "colour") == []

    def test_own_words_stand_in_the_place_of_a_choice(self, opened: Callable[..., FormSheet]) -> None:
        sheet = opened(session(*EVERYTHING))
        part(sheet, QAbstractButton, "form.other.choice-1").click()
        QTest.keyClicks(part(sheet, QLineEdit, "form.other.own"), "my dog")
        assert said(sheet, "other") == ["my dog"]
        assert not part(sheet, QAbstractButton, "form.other.choice-1").isChecked()
        part(sheet, QAbstractButton, "form.other.choice-2").click()
        assert part(sheet, QLineEdit, "form.other.own").text() == ""

    @pytest.mark.parametrize(
        ("name", "typed", "kept"),
        [
            ("hours", "6,5", "6.5"),
            ("day", "3-12-2026", "2026-12-03"),
            ("day", "2026", "2026"),
            ("clock", "9.30", "09:30:00"),
            ("link", "https://example.org", "https://example.org"),
        ],
    )
    def test_what_people_write_is_understood(
        self, opened: Callable[..., FormSheet], name: str, typed: str, kept: str
    ) -> None:
        sheet = opened(session(*EVERYTHING))
        QTest.keyClicks(part(sheet, QLineEdit, f"form.{name}"), typed)
        assert said(sheet, name) == [kept]
        assert complaint(sheet, name) == ""

    def test_nothing_is_said_about_half_a_word_and_it_is_kept(self, opened: Callable[..., FormSheet]) -> None:
        sheet = opened(session(*EVERYTHING))
        field = part(sheet, QLineEdit, "form.hours")
        field.setFocus()
        QTest.keyClicks(field, "about six")
        assert complaint(sheet, "hours") == ""
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert "It is kept as you wrote it." in complaint(sheet, "hours")
        assert field.text() == "about six"
        assert "answer" not in str(sheet.session.response().get("item"))
        assert "about six" in str(sheet.session.kept())

    def test_counting(self, opened: Callable[..., FormSheet]) -> None:
        sheet = opened(session(*EVERYTHING))
        for _ in range(3):
            part(sheet, QAbstractButton, "form.count.more").click()
        part(sheet, QAbstractButton, "form.count.less").click()
        assert said(sheet, "count") == ["1"]

    def test_a_slider_has_the_ends_of_the_form_and_may_be_left_open(self, opened: Callable[..., FormSheet]) -> None:
        sheet = opened(session(*EVERYTHING))
        slider = part(sheet, QWidget, "form.energy")
        QTest.keyClick(slider, Qt.Key.Key_End)
        assert said(sheet, "energy") == ["20"]
        QTest.keyClick(slider, Qt.Key.Key_Delete)
        assert said(sheet, "energy") == []

    def test_a_file_is_taken_and_one_that_is_too_large_is_not(
        self, opened: Callable[..., FormSheet], tmp_path: Path
    ) -> None:
        from ui.widgets.form.files import AttachmentPart

        sheet = opened(session(*EVERYTHING))
        picture, film = tmp_path / "walk.png", tmp_path / "walk.mp4"
        picture.write_bytes(b"png")
        film.write_bytes(bytes(sheet.largest_file + 1))
        place = sheet.findChild(AttachmentPart)
        assert place is not None
        place.take(film)
        assert said(sheet, "file") == []
        assert any("Nothing was changed" in text.text() for text in place.findChildren(Text) if text.isVisible())
        place.take(picture)
        assert said(sheet, "file") == ["walk.png"]
        part(sheet, QAbstractButton, "form.file.away").click()
        assert said(sheet, "file") == []


class TestWhatHangsOnAnswers:
    def asked(self) -> Session:
        more = {
            "linkId": "more",
            "type": "string",
            "text": "What helped?",
            "enableWhen": [{"question": "outside", "operator": "=", "answerBoolean": True}],
        }
        return session({"linkId": "outside", "type": "boolean", "text": "Were you outside?"}, more)

    def test_a_question_comes_goes_and_comes_back_with_its_answer(self, opened: Callable[..., FormSheet]) -> None:
        sheet = opened(self.asked())
        assert sheet.findChild(QLineEdit, "form.more") is None
        part(sheet, QAbstractButton, "form.outside.yes").click()
        QTest.keyClicks(part(sheet, QLineEdit, "form.more"), "the light")
        part(sheet, QAbstractButton, "form.outside.no").click()
        assert not part(sheet, QLineEdit, "form.more").isVisible()
        assert "the light" not in str(sheet.session.response())
        part(sheet, QAbstractButton, "form.outside.yes").click()
        assert part(sheet, QLineEdit, "form.more").isVisible()
        assert part(sheet, QLineEdit, "form.more").text() == "the light"

    def test_rows_come_and_go_and_keep_their_answers_apart(self, opened: Callable[..., FormSheet]) -> None:
        group = {
            "linkId": "medicine",
            "type": "group",
            "text": "Medicine",
            "repeats": True,
            "item": [{"linkId": "name", "type": "string", "text": "Name"}],
        }
        sheet = opened(session(group))
        QTest.keyClicks(part(sheet, QLineEdit, "form.medicine.name"), "first")
        part(sheet, QAbstractButton, "form.medicine.add").click()
        second = part(sheet, QLineEdit, "form.medicine_2.name")
        assert second.hasFocus()
        QTest.keyClicks(second, "second")
        part(sheet, QAbstractButton, "form.medicine.remove").click()
        assert part(sheet, QLineEdit, "form.medicine_2.name").text() == "second"
        (item,) = sheet.session.response()["item"]
        assert item["item"][0]["answer"] == [{"valueString": "second"}]

    def scored(self) -> Session:
        total = {
            "linkId": "total",
            "type": "integer",
            "text": "Sum",
            "extension": [
                {
                    "url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression",
                    "valueExpression": {
                        "language": "text/fhirpath",
                        "expression": "%resource.item.where(linkId='a').answer.value + 1",
                    },
                }
            ],
        }
        return session({"linkId": "a", "type": "integer", "text": "A"}, total)

    def test_what_is_worked_out_shows_only_where_the_policy_says_so(self, opened: Callable[..., FormSheet]) -> None:
        quiet, open_ = opened(self.scored()), opened(self.scored(), derived=True)
        for sheet in (quiet, open_):
            QTest.keyClicks(part(sheet, QLineEdit, "form.a"), "4")
        words = [[text.text() for text in sheet.findChildren(Text) if text.isVisible()] for sheet in (quiet, open_)]
        assert "5" not in words[0]
        assert "Sum" not in words[0]
        assert "5" in words[1]


class TestReading:
    def test_markup_in_a_form_is_shown_as_it_is(self, opened: Callable[..., FormSheet]) -> None:
        evil = "<script>alert(1)</script> <b>bold</b> <img src=x>"
        sheet = opened(session({"linkId": "a", "type": "string", "text": evil}, choice("b", evil, evil, "c")))
        for text in sheet.findChildren(Text):
            assert text.textFormat() == Qt.TextFormat.PlainText
        assert evil in [text.text() for text in sheet.findChildren(Text)]
        assert part(sheet, QAbstractButton, "form.b.choice-1").text() == evil

    def test_everything_that_takes_the_focus_has_a_name(self, opened: Callable[..., FormSheet]) -> None:
        sheet = opened(session(*EVERYTHING))
        stops = [
            w for w in sheet.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible()
        ]
        assert len(stops) > 20
        for widget in stops:
            interface = QAccessible.queryAccessibleInterface(widget)
            assert interface is not None
            assert interface.text(QAccessible.Text.Name), widget.objectName()
            assert widget.objectName() or widget.parent().objectName(), widget

    def test_the_reader_s_language(self, opened: Callable[..., FormSheet]) -> None:
        dutch = {
            "extension": [
                {
                    "url": "http://hl7.org/fhir/StructureDefinition/translation",
                    "extension": [
                        {"url": "lang", "valueCode": "nl"},
                        {"url": "content", "valueString": "Hoeveel energie?"},
                    ],
                }
            ]
        }
        item = {"linkId": "a", "type": "string", "text": "How much energy?", "_text": dutch}
        assert part(opened(session(item, language="nl")), QLineEdit, "form.a").accessibleName() == "Hoeveel energie?"

    def test_one_question_at_a_time(self, opened: Callable[..., FormSheet]) -> None:
        sheet = opened(session(*EVERYTHING), one_at_a_time=True)
        assert part(sheet, Text, "form.where").text() == f"1 of {len(EVERYTHING) - 1}"
        sheet.start()
        assert part(sheet, QLineEdit, "form.line").hasFocus()
        leads = next(text for text in sheet.findChildren(Text) if text.text() == EVERYTHING[0]["text"])
        assert leads.isVisible()
        part(sheet, QAbstractButton, "form.next").click()
        assert part(sheet, Paper, "form.words").hasFocus()
        assert not part(sheet, QLineEdit, "form.line").isVisible()
        assert not leads.isVisible()
        part(sheet, QAbstractButton, "form.one_at_a_time").click()
        assert part(sheet, Paper, "form.words").isVisible()

    def test_a_long_form_is_there_at_once_and_grows_while_it_is_used(
        self, opened: Callable[..., FormSheet], qtbot: QtBot
    ) -> None:
        many = [{"linkId": f"q{number}", "type": "string", "text": f"Question {number}"} for number in range(90)]
        sheet = opened(session(*many))
        assert not sheet.is_whole
        QTest.keyClicks(part(sheet, QLineEdit, "form.q0"), "already")
        qtbot.waitUntil(lambda: sheet.is_whole)
        names = [field.objectName() for field in sheet.findChildren(QLineEdit)]
        tops = [field.mapTo(sheet, field.rect().topLeft()).y() for field in sheet.findChildren(QLineEdit)]
        assert len(names) == 90
        assert [name for _, name in sorted(zip(tops, names, strict=True))] == [f"form.q{n}" for n in range(90)]
        assert said(sheet, "q0") == ["already"]

    @pytest.mark.parametrize("percent", [100, 200])
    def test_nothing_is_cut_off_in_a_narrow_window(
        self, opened: Callable[..., FormSheet], dressed: Callable[[str, int], None], percent: int
    ) -> None:
        dressed("light", percent)
        long = "A choice with so many words that they cannot possibly stand in a single line of a narrow window"
        sheet = opened(session(*EVERYTHING, choice("long", long, long, f"{long} too")))
        window = sheet.window()
        window.resize(460 * percent // 100, 800)
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        for button in sheet.findChildren(QAbstractButton):
            if button.isVisible() and button.text():
                assert button.height() >= button.heightForWidth(button.width()) - 1, button.text()


class TestTable:
    def table(self) -> Session:
        rows = [choice(f"row{number}", f"Statement {number}", "Never", "Often", "Always") for number in (1, 2, 3)]
        return session(
            {"linkId": "t", "type": "group", "text": "This week", "extension": [control("gtable")], "item": rows}
        )

    def test_wide_and_narrow_are_the_same_answers(self, opened: Callable[..., FormSheet]) -> None:
        sheet = opened(self.table())
        window = sheet.window()
        window.resize(1000, 700)
        dot = part(sheet, QAbstractButton, "form.t.row2.choice-2")
        assert dot.isVisible()
        assert dot.accessibleName() == "Statement 2: Often"
        dot.click()
        assert sheet.session.item((Step("t"), Step("row2"))).values[0].content.code == "often"
        window.resize(420, 700)
        shown = [
            button for button in sheet.findChildren(QAbstractButton, "form.t.row2.choice-2") if button.isVisible()
        ]
        assert [button.text() for button in shown] == ["Often"]
        assert shown[0].isChecked()


def test_the_extension_of_controls_is_the_one_that_the_engine_reads() -> None:
    from app.forms import extensions

    assert extensions.CONTROL == CONTROL
