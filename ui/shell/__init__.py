"""The window around the pages: rail, help, lock, one running instance."""
