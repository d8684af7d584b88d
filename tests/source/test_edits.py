"""An edit changes what it names and nothing else, or is not made."""

from __future__ import annotations

import pytest

from qsstd.findings import Edit, Fix, Insert, Place, Remove, Replace, Rewrite
from qsstd.messages import say
from qsstd.source.edits import apply, resolve
from qsstd.source.places import Places

AT = Place("a.yaml")


def edited(text: str, *edits: Edit) -> str | None:
    """``text`` after the fix, or None where it is not made."""
    repair = resolve(Fix(say("x"), edits), Places(text, "a.yaml"))
    return None if repair is None else apply(text, repair.edits)


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("a: 1 # c\n", "2", "a: 2 # c\n"),
        ("a: 1\n", "null", 'a: "null"\n'),
        ("a: 1\n", "", 'a: ""\n'),
        ("a: 1\n", "x: y", 'a: "x: y"\n'),
        ("a: 1\n", "x #y", 'a: "x #y"\n'),
        ("a: 1\n", "> 5", 'a: "> 5"\n'),
        ("a: 1\n", "- x", 'a: "- x"\n'),
        ("a: 1\n", "-x", "a: -x\n"),
        ("a: 1\n", "x\ny", 'a: "x\\ny"\n'),
        ("a: 1\n", "c:\\x: y", "a: 'c:\\x: y'\n"),
        ("a: 1\n", "不，是", "a: 不，是\n"),
        ("a: [1, 2]\n", "x", None),
        ("a: 'b'\n", "it's", "a: 'it''s'\n"),
        ('a: "b"\n', 'q"\x1b', 'a: "q\\"\\x1b"\n'),
        ("a:\n", "x", "a: x\n"),
        ("a: # c\nb: 1\n", "x", "a: x # c\nb: 1\n"),
        ("a: |\n  x\n  y\n", "u\nv\n", "a: |\n  u\n  v\n"),
        ("a: |\n  x\n", "u\nv", "a: |-\n  u\n  v\n"),
        ("a: >\n  x\n  y\nb: 1\n", "z", "a: z\nb: 1\n"),
        ("a: x\n  y\nb: 1\n", "z", "a: z\nb: 1\n"),
        ("\ufeffa: 1\r\nb: 2\r\n", "x", "\ufeffa: x\r\nb: 2\r\n"),
        ("a: &x 1\nb: *x\n", "2", None),
        ("b: &x 1\na: *x\n", "2", None),
        ("a: !t 1\n", "2", None),
        ("b: 1\n", "2", None),
    ],
)
def test_a_scalar_is_replaced_in_its_own_style(text: str, value: str, expected: str | None) -> None:
    assert edited(text, Replace(AT / "a", value)) == expected


@pytest.mark.parametrize(
    ("text", "part", "value", "expected"),
    [
        ("a: max <= 24 h # c\n", (7, 9), "30", "a: max <= 30 h # c\n"),
        ("a: 'it''s'\n", (3, 4), "''", "a: 'it'''''''\n"),
        ('a: "x\\ty"\n', (2, 3), '"', 'a: "x\\t\\""\n'),
        ("a: |\n  x y\n  z\n", (4, 5), "w", "a: |\n  x y\n  w\n"),
        ("a: x y\n", (1, 2), ": ", 'a: "x: y"\n'),
        ("a: x\n  y\n", (2, 3), "z", "a: x z\n"),
    ],
)
def test_a_part_is_replaced_alone_where_it_can_be(text: str, part: tuple[int, int], value: str, expected: str) -> None:
    assert edited(text, Replace((AT / "a").slice(*part), value)) == expected


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        ("a: 1\nb: 2 # x\nc: 3\n", ("b",), "a: 1\nc: 3\n"),
        ("a: 1\nb: 2", ("b",), "a: 1"),
        ("a: 1\n", ("a",), "{}\n"),
        ("a:\n  b: 1\nc: 2\n", ("a", "b"), "a: {}\nc: 2\n"),
        ("a:\n- b\nc: 2\n", ("a", 0), "a: []\nc: 2\n"),
        ("a: {b: 1, c: 2, d: 3}\n", ("a", "b"), "a: {c: 2, d: 3}\n"),
        ("a: {b: 1, c: 2, d: 3}\n", ("a", "d"), "a: {b: 1, c: 2}\n"),
        ("a: [1, 2]\n", ("a", 0), "a: [2]\n"),
        ("a: [1]\n", ("a", 0), "a: []\n"),
        ("- a: 1\n  b: 2\n- c\n", (0,), "- c\n"),
        ("- a: 1\n  b: 2\n- c\n", (0, "a"), "- b: 2\n- c\n"),
        ("- a: 1\n  b: 2\n- c\n", (0, "b"), "- a: 1\n- c\n"),
        ("- a: 1\n  # about b\n  b: 2\n", (0, "a"), None),
        ("# about a\na: 1\n# about b\nb: 2\n", ("a",), "# about a\n# about b\nb: 2\n"),
        ("a: |\n  x\n  y\nb: 1\n", ("a",), "b: 1\n"),
        ("a:\nb: 1\n", ("a",), "b: 1\n"),
        ("a: 1\r\nb: 2\r\n", ("a",), "b: 2\r\n"),
        ("a: &x 1\nb: *x\n", ("a",), None),
        ("a: &x 1\nb: *x\n", ("b",), "a: &x 1\n"),
        ("- - a\n  - b\n- c\n", (0, 0), "- - b\n- c\n"),
        ("\ufeffa: 1\nb: 2\n", ("a",), "\ufeffb: 2\n"),
    ],
)
def test_an_entry_is_removed_with_its_line(text: str, path: tuple[str | int, ...], expected: str | None) -> None:
    assert edited(text, Remove(Place("a.yaml", path))) == expected


@pytest.mark.parametrize(
    ("text", "edit", "expected"),
    [
        ("a: 1\n", Insert(AT, "b", "2"), "a: 1\nb: 2\n"),
        ("a: 1", Insert(AT, "b", "2"), "a: 1\nb: 2"),
        ("a: 1 # c\n# end\n", Insert(AT, "b", "x: y"), 'a: 1 # c\nb: "x: y"\n# end\n'),
        ("a: 1\n", Insert(AT, "a", "2"), None),
        ("a:\n  b: 1\nc: 2\n", Insert(AT / "a", "d", "2"), "a:\n  b: 1\n  d: 2\nc: 2\n"),
        ("a:\n- b\nc: 2\n", Insert(AT / "a", None, "d"), "a:\n- b\n- d\nc: 2\n"),
        ("a: [1]\n", Insert(AT / "a", None, "x, y"), 'a: [1, "x, y"]\n'),
        ("a: []\n", Insert(AT / "a", None, "x"), "a: [x]\n"),
        ("a: [1,]\n", Insert(AT / "a", None, "x"), "a: [1, x]\n"),
        ("a: {}\n", Insert(AT / "a", "k", "{l: m}", flow=True), "a: {k: {l: m}}\n"),
        ("a:\n", Insert(AT / "a", "k", "v"), "a: {k: v}\n"),
        ("a:\n", Insert(AT / "a", None, "v"), "a: [v]\n"),
        ("a: x\n", Insert(AT / "a", None, "v"), None),
        ("a: [x]\n", Insert(AT / "a", "k", "v"), None),
        ("a:\r\n  - x\r\n", Insert(AT / "a", None, "y"), "a:\r\n  - x\r\n  - y\r\n"),
        ("- a:\n    |\n    x\n", Insert(AT / 0, "b", "1"), "- a:\n    |\n    x\n  b: 1\n"),
        ("a: &x {b: 1}\nc: *x\n", Insert(AT / "a", "d", "1"), None),
    ],
)
def test_an_entry_is_added_at_the_end_in_the_style_of_its_collection(
    text: str, edit: Edit, expected: str | None
) -> None:
    assert edited(text, edit) == expected


def test_a_key_is_renamed_in_its_place() -> None:
    assert edited("a: 1\nb: 2 # x\nc: 3\n", Replace(AT.key("b"), "d")) == "a: 1\nd: 2 # x\nc: 3\n"
    assert edited("a: 1\nb: 2\n", Replace(AT.key("b"), "a")) is None
    assert edited("{a: 1}\n", Replace(AT.key("a"), "x, y")) == '{"x, y": 1}\n'


def test_several_edits_of_one_fix() -> None:
    text = "a: max <= 48 h\nb: [1, 2]\nc: 3\n"
    assert edited(text, Remove(AT / "c"), Replace(AT / "b" / 0, "x")) == "a: max <= 48 h\nb: [x, 2]\n"
    both = (Replace((AT / "a").slice(0, 3), "mean"), Replace((AT / "a").slice(7, 9), "24"))
    assert edited(text, *both) == "a: mean <= 24 h\nb: [1, 2]\nc: 3\n"
    assert edited(text, Remove(AT / "b" / 0), Remove(AT / "b" / 1)) is None


def test_a_raw_rewrite_needs_a_span() -> None:
    places = Places("title：x\n", "a.yaml")
    at = Place("a.yaml", span=places.lines.span(5, 6))
    repair = resolve(Fix(say("x"), (Rewrite(at, ": "),)), places)
    assert repair is not None
    assert apply(places.text, repair.edits) == "title: x\n"
    assert resolve(Fix(say("x"), (Rewrite(AT, ": "),)), places) is None


def test_a_fix_of_two_files_is_not_made() -> None:
    edits = (Replace(AT / "a", "2"), Replace(Place("b.yaml", ("a",)), "2"))
    assert edited("a: 1\n", *edits) is None


def test_edits_that_overlap_are_refused() -> None:
    places = Places("a: 123\n", "a.yaml")
    first = resolve(Fix(say("x"), (Replace(AT / "a", "1"),)), places)
    assert first is not None
    with pytest.raises(ValueError, match="overlap"):
        apply("a: 123\n", first.edits * 2)
    with pytest.raises(ValueError, match="outside"):
        apply("a", first.edits)


def test_one_thing_where_several_are_allowed_is_reached_by_index_0() -> None:
    assert edited("limits: max <= 1 h\n", Replace(AT / "limits" / 0, "max <= 2 h")) == "limits: max <= 2 h\n"
