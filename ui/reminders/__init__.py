"""Reminders as they are shown: by the desktop or from beside the clock, and never with anything that was written."""
