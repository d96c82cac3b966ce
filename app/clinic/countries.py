"""Numbers that hold for a whole country, used where the clinic's policy names none of that kind.

Sources, looked at on 23 November 2026:

- NL: 112 for danger to life (politie.nl, 112.nl); 113 Zelfmoordpreventie, free of charge day and night, also as
  0800-0113 (113.nl). A general practitioner's out-of-hours post has a number of its own in each region, so the
  clinic has to name it.
- GB: 999 for danger to life; NHS 111, option 2 for mental health, day and night (nhs.uk/nhs-services/mental-health-
  services); Samaritans 116 123, free of charge day and night (samaritans.org).
"""

from datetime import date
from typing import Final

from app.clinic.help_number import HelpNumber

CHECKED: Final = date(2026, 11, 23)

DEFAULTS: Final[dict[str, tuple[HelpNumber, ...]]] = {
    "NL": (
        HelpNumber("emergency", "112", checked=CHECKED),
        HelpNumber("crisis", "113", checked=CHECKED),
        HelpNumber("crisis", "0800-0113", checked=CHECKED),
    ),
    "GB": (
        HelpNumber("emergency", "999", checked=CHECKED),
        HelpNumber("doctor", "111", checked=CHECKED),
        HelpNumber("crisis", "116 123", checked=CHECKED),
    ),
}
"""By ISO 3166-1 code."""
