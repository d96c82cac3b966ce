"""What is set for this computer, and the page where it is set."""
