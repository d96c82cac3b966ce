"""Any form that a clinic may use, as a quiet page: a sheet of cards, or one question at a time.

`FormSheet` shows an `app.forms.session.Session` and gives every answer back to it, keystroke by keystroke. Nothing of
a form is ever read as markup.
"""

from ui.widgets.form.sheet import FormSheet

__all__ = ["FormSheet"]
