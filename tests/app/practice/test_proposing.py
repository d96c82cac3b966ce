from app.course.pack import Course
from app.paths import resources
from app.practice.proposing import Proposed, Today, propose
from app.practice.sparing import demands

COURSE = Course.load(resources() / "courses" / "mbct")
BREATH = COURSE.script("sitting-with-the-breath", "en")
WALKING = COURSE.script("walking", "en")


def test_without_a_word_it_is_what_the_week_proposes_in_the_way_she_chose_last() -> None:
    assert propose(BREATH, Today()) == Proposed(600, "chair+breath")
    assert propose(BREATH, Today(), minutes=5, chosen="bed+feet") == Proposed(300, "bed+feet")
    assert propose(BREATH, Today(5), minutes=20) == Proposed(1200, "chair+breath")


def test_little_energy_proposes_the_shortest_in_bed_or_in_a_chair() -> None:
    assert propose(BREATH, Today(0), minutes=20) == Proposed(180, "bed+breath")
    assert propose(BREATH, Today(3), minutes=20, chosen="chair+hands") == Proposed(180, "chair+hands")
    assert propose(WALKING, Today(2), chosen="outdoors") == Proposed(300, "seated")


def test_plenty_proposes_the_longest() -> None:
    assert propose(BREATH, Today(8)) == Proposed(1200, "chair+breath")
    assert propose(WALKING, Today(10), chosen="outdoors") == Proposed(1800, "outdoors")


def test_gentler_is_short_in_bed_or_chair_and_away_from_the_breath_whatever_energy_there_is() -> None:
    assert propose(BREATH, Today(9, gentler=True), minutes=20, chosen="chair+breath") == Proposed(180, "chair+sounds")
    assert propose(BREATH, Today(gentler=True), chosen="bed+feet") == Proposed(180, "bed+feet")


def test_what_is_spared_is_never_proposed_for_the_sake_of_energy() -> None:
    lying = COURSE.script("lying-movement", "en")
    assert propose(lying, Today(10, demands(["flat"])), chosen="floor") == Proposed(2400, "bed")
    assert propose(WALKING, Today(10, demands(["balance"])), chosen="outdoors") == Proposed(1800, "seated")
