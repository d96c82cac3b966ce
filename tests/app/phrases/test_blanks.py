from app.phrases.blanks import filled, find_blanks, next_blank


def test_the_first_name_is_filled_and_other_blanks_stay() -> None:
    text = filled("Dear {name}, you wrote {what she said}. Moe zijn mag, {Naam}.", "Marijke B.")

    assert text == "Dear Marijke, you wrote {what she said}. Moe zijn mag, Marijke."


def test_without_a_name_its_blank_stays_open() -> None:
    assert filled("Dear {name}", " ") == "Dear {name}"


def test_blanks_are_found_in_order_with_their_words() -> None:
    text = "a {one} b {…} c {} d { two words }"

    assert [(blank.words, text[blank.start : blank.end]) for blank in find_blanks(text)] == [
        ("one", "{one}"),
        ("…", "{…}"),
        ("", "{}"),
        ("two words", "{ two words }"),
    ]


def test_brackets_that_do_not_close_on_their_line_or_soon_are_no_blank() -> None:
    assert find_blanks("{ a\n} {" + "b" * 81 + "} c }") == ()


def test_the_next_blank_is_behind_the_cursor_and_then_the_first_again() -> None:
    text = "{one} and {two}"

    assert [blank.words for at in (0, 1, 10, 11) if (blank := next_blank(text, at))] == ["one", "two", "two", "one"]
    assert next_blank("none", 0) is None
