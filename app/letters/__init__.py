"""Letters from either side: written, sent after a minute, called back, opened."""
