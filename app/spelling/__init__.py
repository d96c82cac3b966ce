"""Spelling: the words of a text, which of them a dictionary knows, and what is left alone."""
