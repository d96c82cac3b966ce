"""A therapist's own phrases: writing them, finding them by typing, and the blanks in them."""
