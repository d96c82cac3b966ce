"""The course: weeks 0 to 8 and the silent day, to be read at any time."""
