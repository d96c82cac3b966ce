"""Scores as FHIR R4 Observations, for a record that wants them; only when a clinic's policy asks."""

from app.forms.questionnaire import Questionnaire
from app.forms.resource import Raw
from app.forms.scores import Score
from app.forms.values import Coding

_UCUM = "http://unitsofmeasure.org"


def observations(
    form: Questionnaire, scores: tuple[Score, ...], *, effective: str, response: str = ""
) -> tuple[Raw, ...]:
    """Returns an Observation for each score that has a number.

    What a form calculates itself stands for it; sums of weights are given only where it calculates nothing. A score
    of which no question was answered is left out: it is not zero.

    Args:
        form: The form.
        scores: Of a session.
        effective: When the answers were given, as FHIR writes moments.
        response: Where the answers stand, for instance "QuestionnaireResponse/1"; possibly nothing.
    """
    known = [score for score in scores if score.value is not None]
    calculated = [score for score in known if score.source == "calculated"]
    return tuple(_observation(form, score, effective, response) for score in calculated or known)


def _observation(form: Questionnaire, score: Score, effective: str, response: str) -> Raw:
    words = score.text or form.title.plain or score.link_id or form.place
    code: Raw = {"text": words}
    if score.codes:
        code["coding"] = [_coding(each) for each in score.codes]
    found: Raw = {
        "resourceType": "Observation",
        "status": "final",
        "code": code,
        "effectiveDateTime": effective,
        "valueQuantity": {"value": score.value, "unit": "{score}", "system": _UCUM, "code": "{score}"},
    }
    if response:
        found["derivedFrom"] = [{"reference": response}]
    return found


def _coding(coding: Coding) -> Raw:
    parts = {"system": coding.system, "version": coding.version, "code": coding.code, "display": coding.display}
    return {name: part for name, part in parts.items() if part}
