"""Numbers that hold for a whole country, used where the clinic's policy names none of that kind.

They are the public numbers of emergency services and national help lines as they are generally known: 112 in Europe
and 999 in the United Kingdom; 113 Zelfmoordpreventie, also 0800-0113; NHS 111; Samaritans 116 123; Zelfmoordlijn
1813; 911 and 988 in North America. No date of checking is shown with them, because nobody has rung them for this
clinic: a clinic that deploys Haven tries each number and writes it into its policy with the date on which it did. A
general practitioner's out-of-hours post has a number of its own in each region, so the clinic has to name it.
"""

from typing import Final

from app.clinic.help_number import HelpNumber

_NORTH_AMERICA: Final = (HelpNumber("emergency", "911"), HelpNumber("crisis", "988"))

DEFAULTS: Final[dict[str, tuple[HelpNumber, ...]]] = {
    "NL": (HelpNumber("emergency", "112"), HelpNumber("crisis", "113"), HelpNumber("crisis", "0800-0113")),
    "BE": (HelpNumber("emergency", "112"), HelpNumber("crisis", "1813")),
    "GB": (HelpNumber("emergency", "999"), HelpNumber("doctor", "111"), HelpNumber("crisis", "116 123")),
    "IE": (HelpNumber("emergency", "112"), HelpNumber("crisis", "116 123")),
    "US": _NORTH_AMERICA,
    "CA": _NORTH_AMERICA,
}
"""By ISO 3166-1 code."""

ELSEWHERE: Final = (HelpNumber("emergency", "112"),)
"""Where the country is not known: 112 works on mobile telephones nearly everywhere."""
