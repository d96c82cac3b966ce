"""Command lines of the clinic's administrator."""
