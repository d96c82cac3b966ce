"""Practices: the exact schedule for a chosen length, the mixing of what sounds, and the log of what was done."""
