"""Progress: what was practised and written, as facts without a score."""
