import msgspec
import pytest

from ui.enrol.entered import Entered, Greeting, Step, next_step, previous_step

PATIENT = Greeting("Harbour Clinic", "Dr. Vos", "Anna", "patient", 0)
THERAPIST = Greeting("Harbour Clinic", "", "Tom", "therapist")
WHOLE = Entered(invitation="{}", greeting=PATIENT, recovery=bytes(20), recovery_checked=True, name="Anna")


@pytest.mark.parametrize(
    ("missing", "step"),
    [
        ({"invitation": ""}, Step.INVITATION),
        ({"greeting": None}, Step.WELCOME),
        ({"recovery_checked": False}, Step.RECOVERY),
        ({"recovery_checked": False, "asked": (1, 4, 7)}, Step.CHECK),
        ({"name": ""}, Step.NAME),
        ({}, Step.ENROL),
        ({"enrolled": True}, Step.BREATHING),
    ],
)
def test_the_first_thing_that_is_missing_is_asked_next(missing, step):
    assert next_step(msgspec.structs.replace(WHOLE, **missing)) is step


def test_a_therapist_goes_the_same_way():
    assert next_step(msgspec.structs.replace(WHOLE, greeting=THERAPIST)) is Step.ENROL


def test_once_there_is_a_vault_the_way_back_ends_at_the_invitation():
    assert previous_step(Step.INVITATION, has_vault=False) is Step.LANGUAGE
    assert previous_step(Step.INVITATION, has_vault=True) is None
    assert previous_step(Step.NAME, has_vault=True) is None
