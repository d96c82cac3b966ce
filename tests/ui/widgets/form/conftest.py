"""A form opened on a page that scrolls."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from app.forms.session import Session
from tests.ui.widgets.form.finding import read
from ui.widgets import ScrollPage
from ui.widgets.form import FormSheet

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def opened(qapp: object, shown: Show) -> Callable[..., FormSheet]:
    """Opens a session: `opened(session, one_at_a_time=True)`."""
    pages: list[QWidget] = []

    def make(begun: Session, **more: bool) -> FormSheet:
        page = ScrollPage("page", "Form")
        pages.append(page)
        sheet = FormSheet(begun, read, **more)
        page.column.addWidget(sheet)
        shown(page)
        return sheet

    return make
