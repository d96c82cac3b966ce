"""A treatment as a whole, on the therapist's side: its end, the hospital's record, the copy for a supervisor."""
