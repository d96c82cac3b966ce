"""Whether everything is all right: what was looked at and what was found, without a word of it."""
