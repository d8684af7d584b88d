"""Marks stand under what they mark, whatever the width of the characters and of the terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from qsstd.findings import Level, Position, Related, Span
from qsstd.messages import say
from tests.output.specimen import REPAIR_FILE, finding, one, show, written

CHARACTERS = "ab 1:，。修复时限🚀“”\t\u0301\x1b\u202e\x9b\u3000ａ"
texts = st.text(CHARACTERS, max_size=120)


def excerpt(line: str, start: int, end: int, width: int) -> tuple[str, str]:
    """The line as shown, and the line of marks, both without the margin."""
    span = Span(Position(start, 1, start + 1), Position(end, 1, end + 1))
    shown = written("text", one(finding("x", Level.ERROR, span, say("m")), {REPAIR_FILE: (line,)}), show(width=width))
    lines = shown.split("\n")
    assert lines[2] == "  |"
    return lines[3].removeprefix("1 | ").removeprefix("1 |"), lines[4].removeprefix("  | ")


@given(before=texts, after=texts, width=st.integers(40, 160))
def test_mark_stands_under_the_word(before: str, after: str, width: int) -> None:
    """The carets begin in the cell where the word begins and are as long as it is; the line fits the width."""
    line = f"{before}MARK{after}"
    shown, marks = excerpt(line, len(before), len(before) + 4, width)
    assert cell_len(shown[: shown.index("MARK")]) == len(marks) - 4
    assert marks.strip() == "^^^^"
    assert cell_len(shown) <= width - 4


@given(before=texts, word=st.text("修复🚀", min_size=1, max_size=4), width=st.integers(40, 160))
def test_wide_word_has_two_carets_a_character(before: str, word: str, width: int) -> None:
    """A wide character takes two cells."""
    _, marks = excerpt(before + word, len(before), len(before + word), width)
    assert marks.count("^") == 2 * len(word)


@given(line=texts, start=st.integers(0, 130), length=st.integers(0, 130), width=st.integers(1, 60))
def test_any_span_of_any_line_is_shown(line: str, start: int, length: int, width: int) -> None:
    """A span of no length, one that leaves the line and a terminal without room still have a caret."""
    start = min(start, len(line))
    _, marks = excerpt(line, start, start + length, width)
    assert marks.count("^") >= 1
    assert set(marks) <= {" ", "^"}


def test_cut_line_says_so() -> None:
    """A line longer than the terminal is cut around the mark, with dots at the cut ends only."""
    shown, _ = excerpt("a" * 200 + "MARK" + "b" * 200, 200, 204, 60)
    assert shown.startswith("...a")
    assert shown.endswith("b...")
    shown, _ = excerpt("MARK" + "b" * 200, 0, 4, 60)
    assert shown.startswith("MARKb")
    shown, _ = excerpt("a" * 200 + "MARK", 200, 204, 60)
    assert shown.endswith("aMARK")
    assert 50 <= len(shown) <= 56


def test_span_of_several_lines_is_marked_to_the_end_of_its_first() -> None:
    """The first line of a longer span is underlined up to its end."""
    span = Span(Position(2, 1, 3), Position(9, 2, 2))
    text = written("text", one(finding("x", Level.ERROR, span, say("m")), {REPAIR_FILE: ("ab: cd", "ef")}), show())
    assert "1 | ab: cd\n  |   ^^^^\n" in text


def test_empty_line_leaves_no_blank_at_the_end() -> None:
    """No line of the output ends in a blank, except where the message does."""
    span = Span(Position(0, 1, 1), Position(0, 1, 1))
    text = written("text", one(finding("x", Level.ERROR, span, say("m")), {REPAIR_FILE: ("", "")}), show())
    assert all(line == line.rstrip() for line in text.split("\n"))


@pytest.mark.parametrize(("gap", "shown"), [(1, "between 2"), (2, "between 3"), (3, "..."), (9, "==>")])
def test_lines_between_two_marks(gap: int, shown: str) -> None:
    """Few lines between two marks are shown, more are dots, and what is far away has an excerpt of its own."""
    lines = tuple(f"between {number}" for number in range(1, 20))
    first, second = (Span(Position(0, number, 1), Position(0, number, 4)) for number in (1, 2 + gap))
    part = finding("x", Level.ERROR, first, say("m"), related=(Related(REPAIR_FILE, second, say("there")),))
    text = written("text", one(part, {REPAIR_FILE: lines}), show())
    assert shown in text
    assert ("..." in text) == (shown == "...")
    assert "between 2" not in text or gap <= 2


def test_many_related_places_are_counted() -> None:
    """Ten other places are shown, the rest is counted."""
    spans = [Span(Position(0, number, 1), Position(0, number, 4)) for number in range(1, 20)]
    related = tuple(Related(REPAIR_FILE, span, say("there")) for span in spans)
    lines = {REPAIR_FILE: tuple("abcdef" for _ in spans)}
    for name in ("text", "markdown"):
        text = written(name, one(finding("x", Level.ERROR, spans[0], say("m"), related=related), lines), show())
        assert text.count("there") == 10
        assert "9 more places" in text


def test_colour_changes_nothing_but_colour() -> None:
    """Without its codes, coloured text is the plain text."""
    import re

    from tests.output.specimen import report

    coloured = written("text", report(), show(colour=True))
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == written("text", report(), show())


def test_plain_stream_gets_no_sign() -> None:
    """A stream that cannot carry ✓ is not given it."""
    from tests.output.specimen import empty

    assert "✓" in written("text", empty(), show(unicode=True))
    assert written("text", empty(), show(unicode=False)).isascii()
