"""The silent day: its plan, how a block of it goes by, and where it is kept. It is hers alone."""
