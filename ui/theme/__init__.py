"""Themes as data: tokens, fonts, icons and sizes, made into a palette and a style sheet.

A widget asks `current()` for the theme that the application wears and names roles, never colours or pixels.
"""

from ui.theme.theme import Theme, current, wear

__all__ = ["Theme", "current", "wear"]
