"""After a practice: two taps and a line, and what is kindly offered when it was too much."""
