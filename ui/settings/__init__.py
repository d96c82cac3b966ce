"""The page where things are set."""
