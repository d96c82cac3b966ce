"""Courses, fonts, icons, sounds, themes and translations."""
