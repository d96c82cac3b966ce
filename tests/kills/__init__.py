"""Haven is killed without warning at any moment, and nothing is lost that was seen for a second."""
