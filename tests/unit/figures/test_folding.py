from dashboard.figures.textsize import folded, text_width


def test_a_text_folds_into_lines_that_fit():
    text = "one two three four five six seven eight nine ten"
    lines = folded(text, 90).split("<br>")
    assert " ".join(lines) == text
    assert len(lines) > 2
    assert all(text_width(line) <= 90 for line in lines)


def test_a_word_wider_than_the_room_keeps_a_line_of_its_own():
    assert folded("a incomprehensibilities b", 40) == "a<br>incomprehensibilities<br>b"
    assert folded("", 40) == ""
