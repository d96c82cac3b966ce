from app.model.ids import PersonId
from app.review.carried import PIECE, Carried

ANNA, BRAM = PersonId("a" * 32), PersonId("b" * 32)
WORDS = "Walking the dog before the scan.\nThe light on the water was very still."


def test_the_same_words_are_known_again_however_spaces_changed() -> None:
    carried = Carried()
    carried.remember(ANNA, WORDS)

    assert carried.whose(WORDS.replace("\n", "  \r\n")) == ANNA


def test_a_piece_of_twenty_characters_is_enough_and_a_shorter_one_is_not() -> None:
    carried = Carried()
    carried.remember(ANNA, WORDS)
    piece = WORDS[4 : 4 + PIECE]

    assert carried.whose(f"xx{piece}yy") == ANNA
    assert carried.whose(f"xx{piece[:-1]}_yy") is None


def test_short_words_have_to_be_the_same() -> None:
    carried = Carried()
    carried.remember(ANNA, "a breath")

    assert (carried.whose(" a  breath "), carried.whose("one breath"), carried.whose("  ")) == (ANNA, None, None)


def test_who_was_copied_last_counts() -> None:
    carried = Carried()
    carried.remember(ANNA, WORDS)
    carried.remember(BRAM, WORDS)

    assert carried.whose(WORDS) == BRAM


def test_a_selection_that_grows_is_one_copy() -> None:
    carried = Carried()
    carried.remember(BRAM, "a breath")
    for end in range(1, 400):
        carried.remember(ANNA, ("word " * 100)[: 20 + end])

    assert carried.whose("a breath") == BRAM


def test_only_so_many_copies_are_remembered() -> None:
    carried = Carried()
    carried.remember(ANNA, WORDS)
    for number in range(200):
        carried.remember(BRAM, f"copy {number}")

    assert carried.whose(WORDS) is None
