"""Barrier 6, too much work: no course file can ask more of a week than the budget allows."""

from io import BytesIO
from pathlib import Path

import pytest

from app.course.checking import FIELDS_A_WEEK
from app.course.pack import CHAPTERS, Course
from app.course.packing import build
from app.course.unpacking import Pack
from app.errors import CourseInvalid
from app.paths import resources
from tests.app.course import small


def with_fields(folder: Path, count: int) -> Course:
    """Returns a course whose weeks ask so many questions, one of them on the free page."""
    course = small.write(folder)
    many = small.form("day", *(f"Question {number}?" for number in range(count - 1)))
    (course / "forms" / "day.json").write_text(many, "utf-8")
    return Course.load(course)


def test_barrier_06_a_course_file_that_asks_too_much_of_a_week_is_never_made(tmp_path: Path) -> None:
    assert Pack(BytesIO(build(with_fields(tmp_path, FIELDS_A_WEEK)))).id == "small"
    with pytest.raises(CourseInvalid, match=rf"at most {FIELDS_A_WEEK} are allowed"):
        build(with_fields(tmp_path, FIELDS_A_WEEK + 1))


@pytest.mark.parametrize("language", ["en", "nl"])
def test_barrier_06_no_week_of_the_course_asks_more_than_the_budget(language: str) -> None:
    course = Course.load(resources() / "courses" / "mbct")
    for name in CHAPTERS:
        week = course.chapter(name, language)
        assert sum(course.form(form, language).fields for form in week.forms) <= FIELDS_A_WEEK, name
