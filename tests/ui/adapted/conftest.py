from tests.ui.patient import patient

__all__ = ["patient"]
