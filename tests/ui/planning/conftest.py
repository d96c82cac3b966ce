from tests.ui.patient import patient, stranger

__all__ = ["patient", "stranger"]
