"""The way between patient and therapist: a post office that cannot open letters."""
