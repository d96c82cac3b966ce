"""The self-check in plain words."""
