"""The words of the weekly loop: people, dates and everything they write. All invented."""

from datetime import UTC, datetime

BEGIN = datetime(2027, 5, 4, 7, 30, tzinfo=UTC)
"""A Tuesday morning; feedback day is Monday."""

PATIENT = "Marijke"
THERAPIST = "Hanneke Vos"
MOMENT = "Walking the dog before the scan. The sun on the water was very still."
BODY = "Shoulders high, then they dropped a little when I breathed out."
PRIVATE = "I have told nobody how frightened I am of Thursday."
SECOND = "Tea on the balcony, with the blanket. Five minutes of sun."
NOTE = "You let yourself stop there, on such a day. What did stopping feel like?"
NOTE_TWO = "Noticing before changing it: that is the practice."
SUBJECT = "Thank you for writing on the day of the scan"
LETTER = (
    "Dear Marijke,\n\nThank you for writing on the day of the scan. What struck me was how you noticed the tension "
    "in your shoulders before you tried to do anything about it.\n\nFor this week, let the body scan be as short as "
    "the day asks for. Ten minutes are a whole practice.\n\nWarm wishes,\nHanneke Vos"
)
