"""A course as a booklet: every chapter to read, every practice in words, and the household's notice."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument

from app.course.pack import Course
from app.course.script import Demand, Script, Segment
from app.course.week import AFTER, SILENT_DAY, Week
from ui.printing.document import Sheet

translate = QCoreApplication.translate


def booklet(course: Course, language: str) -> QTextDocument:
    """Returns the booklet.

    Args:
        course: All of it is read.
        language: "en" or "nl".

    Raises:
        CourseInvalid: Something cannot be read; with file, place and reason.
    """
    titles = {script.id: script.title for script in course.scripts(language)}
    sheet = Sheet(course.title(language))
    sheet.heading(course.title(language))
    sheet.text(translate("booklet", "The texts and practices of the course, for reading on paper."))
    sheet.soft(
        translate("booklet", "Version {version}. Licence: {licence}. {provenance}").format(
            version=course.manifest.version, licence=course.manifest.licence, provenance=course.manifest.provenance
        )
    )
    sheet.subheading(translate("booklet", "What is in it"))
    for week in course.chapters(language):
        sheet.text(translate("booklet", "{where}: {title}").format(where=_where(week), title=week.title))
    sheet.text(translate("booklet", "Practices: {practices}.").format(practices="; ".join(sorted(titles.values()))))
    for week in course.chapters(language):
        _chapter(sheet, week, titles)
    for script in course.scripts(language):
        _practice(sheet, script)
    sheet.new_page()
    title, _, words = course.household_notice(language).partition("\n")
    sheet.heading(title.lstrip("# ").strip())
    sheet.markdown(words.strip())
    return sheet.document


def _chapter(sheet: Sheet, week: Week, titles: dict[str, str]) -> None:
    sheet.new_page()
    sheet.soft(_where(week))
    sheet.heading(week.title)
    sheet.letter(week.theme)
    sheet.markdown(week.text)
    sheet.subheading(translate("booklet", "What people find hard here"))
    sheet.markdown(week.hard)
    sheet.subheading(translate("booklet", "At home"))
    sheet.markdown(week.home)
    if week.practices:
        proposed = translate("booklet", "{title}, {minutes} min")
        named = [proposed.format(title=titles[each.script], minutes=each.minutes) for each in week.practices]
        sheet.soft(translate("booklet", "Practices: {practices}.").format(practices="; ".join(named)))


def _where(week: Week) -> str:
    if week.id == SILENT_DAY:
        return translate("booklet", "Between week 6 and week 7")
    if week.id == AFTER:
        return translate("booklet", "After the course")
    return translate("booklet", "Week {number}").format(number=week.number)


def _practice(sheet: Sheet, script: Script) -> None:
    """Writes a practice in its longest form and usual way, with what it asks of a body beside each movement."""
    sheet.new_page()
    sheet.soft(translate("booklet", "Practice"))
    sheet.heading(script.title)
    sheet.letter(script.purpose)
    sheet.text(script.hard)
    if script.variants:
        ways = ", ".join(each.title for each in script.variants)
        sheet.soft(translate("booklet", "Ways of doing it: {ways}.").format(ways=ways))
    if script.asks:
        sheet.soft(translate("booklet", "It asks something of: {body}.").format(body=_body(script.asks)))
    usual = script.variant_or_usual(None)
    for part in script.parts:
        if isinstance(part, Segment) and script.belongs(part, usual):
            sheet.letter(part.text)
            if part.asks:
                sheet.soft(translate("booklet", "(asks something of: {body})").format(body=_body(part.asks)))


def _body(asked: frozenset[Demand]) -> str:
    words: dict[Demand, str] = {
        "arm": translate("booklet", "the arm"),
        "shoulder": translate("booklet", "the shoulder"),
        "bones": translate("booklet", "the bones"),
        "balance": translate("booklet", "the balance"),
        "breath": translate("booklet", "the breath"),
        "belly": translate("booklet", "the belly"),
        "flat": translate("booklet", "lying flat"),
    }
    return ", ".join(words[each] for each in words if each in asked)
