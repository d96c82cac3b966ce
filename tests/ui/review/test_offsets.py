from ui.review.offsets import Offsets, sentence_around

FACE = "I felt 🙂 calm. Then “tired”! And\nslept"


def test_positions_count_two_for_characters_beyond_the_first_plane() -> None:
    offsets = Offsets(FACE)

    after = FACE.index(" calm")
    assert offsets.position(after) == after + 1
    assert offsets.start(after + 1) == after
    assert offsets.end(after + 1) == after


def test_a_position_inside_a_character_takes_the_whole_character() -> None:
    offsets = Offsets(FACE)
    face = FACE.index("🙂")

    assert offsets.start(face + 1) == face
    assert offsets.end(face + 1) == face + 1


def test_a_line_end_of_two_characters_is_one_position() -> None:
    offsets = Offsets("one\r\ntwo")

    assert offsets.position(5) == 4
    assert offsets.start(4) == 5


def test_positions_outside_the_text_are_brought_into_it() -> None:
    offsets = Offsets("abc")

    assert offsets.position(99) == 3
    assert offsets.start(99) == 3
    assert offsets.end(99) == 3


def test_a_sentence_is_found_around_a_character() -> None:
    assert FACE[slice(*sentence_around(FACE, 3))] == "I felt 🙂 calm."
    assert FACE[slice(*sentence_around(FACE, FACE.index("Then")))] == "Then “tired”!"
    assert FACE[slice(*sentence_around(FACE, len(FACE)))] == "slept"


def test_a_closing_quotation_mark_stays_with_its_sentence() -> None:
    text = "“What if this is the last spring.” I cried."

    assert text[slice(*sentence_around(text, 4))] == "“What if this is the last spring.”"
    assert text[slice(*sentence_around(text, len(text) - 3))] == "I cried."


def test_nothing_is_the_sentence_of_an_empty_text() -> None:
    assert sentence_around("", 0) == (0, 0)
