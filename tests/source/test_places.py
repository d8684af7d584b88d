"""A place's span is where a person would point, and its text is the value that stands there."""

from __future__ import annotations

from typing import Any

import pytest

from qsstd.findings import Place
from qsstd.source.places import Places

TEXT = """\
kind: process   # the kind
targets:
  - id: a
    title: {zh: 城镇用户, en: "Ur\\tban # x"}
    limits: [mean <= 24 h, max <= 48 h]
    say: |
      one # no
      𝒳wo

      three
    fold: >
      a b
      c
# c
  - id: b
    late:
      - do: x
quoted: 'it''s'
two: a
  b
nothing:
shared: &s {x: 1}
alias: *s
"""
AT = Place("a.yaml")
TARGET = AT / "targets" / 0


def written(place: Place, text: str = TEXT) -> str:
    return Places(text, "a.yaml").written(place)


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (AT, "kind: process"),
        (AT / "kind", "process"),
        (AT.key("kind"), "kind"),
        (AT / "targets", "targets"),
        (TARGET, "id: a"),
        (TARGET / "missing", "id: a"),
        (TARGET.key("missing"), "id: a"),
        (TARGET / "title", '{zh: 城镇用户, en: "Ur\\tban # x"}'),
        (TARGET / "title" / "fr", '{zh: 城镇用户, en: "Ur\\tban # x"}'),
        (TARGET / "limits" / 1, "max <= 48 h"),
        (TARGET / "limits" / 7, "[mean <= 24 h, max <= 48 h]"),
        (AT / "kind" / 0, "process"),
        (AT / "kind" / 0 / "x", "process"),
        (AT / "targets" / 1 / "late", "late"),
        (AT / "targets" / 1 / "late" / 0 / "do", "x"),
        (AT / "nothing", "nothing"),
        (AT / "missing" / 3 / "deep", "kind: process"),
        (AT / "alias", "*s"),
        (AT / "alias" / "x", "1"),
        (AT / "two", "a\n  b"),
        (TARGET / "say", "|\n      one # no\n      𝒳wo\n\n      three"),
    ],
)
def test_a_place_has_the_span_a_person_would_point_at(place: Place, expected: str) -> None:
    assert written(place) == expected


@pytest.mark.parametrize(
    ("place", "part", "expected"),
    [
        (TARGET / "limits" / 0, (8, 10), "24"),
        (TARGET / "title" / "en", (2, 4), "\\tb"),
        (TARGET / "title" / "zh", (2, 4), "用户"),
        (AT / "quoted", (2, 4), "''s"),
        (TARGET / "say", (0, 3), "one"),
        (TARGET / "say", (9, 12), "𝒳wo"),
        (TARGET / "say", (14, 19), "three"),
        (TARGET / "fold", (0, 1), ">\n      a b\n      c"),
        (AT / "two", (0, 1), "a\n  b"),
        (AT / "kind", (5, 99), "process"),
        (AT / "kind", (7, 7), ""),
    ],
)
def test_a_part_is_exact_where_it_can_be_and_else_the_whole(place: Place, part: tuple[int, int], expected: str) -> None:
    assert written(place.slice(*part)) == expected


def test_positions_count_code_points_from_one() -> None:
    places = Places("\ufeffa: 1\r\n名: 𝒳x\r\n", "a.yaml")
    span = places.span((AT / "名").slice(1, 2))
    assert (span.start.offset, span.start.line, span.start.column) == (11, 2, 5)
    assert places.utf16_column(2, 5) == 6
    first = places.span(AT.key("a")).start
    assert (first.offset, first.line, first.column) == (1, 1, 1)
    assert list(places.lines) == ["a: 1", "名: 𝒳x", ""]


def test_lines_end_where_editors_end_them() -> None:
    """CR, LF and CRLF end a line; U+2028 and U+0085 do not."""
    places = Places("a: x\u2028y\u0085z\rb: 1\nc: 2\r\nd: 3", "a.yaml")
    assert [places.span(AT / key).start.line for key in "abcd"] == [1, 2, 3, 4]


def test_comments_are_real_comments() -> None:
    text = (
        "# top\na: 'x # y'   # one\nb: x#y\nc: | # two\n  # text\n# three\nd: [1, # four\n  2]\ne: >-\n  f\n  #g\n #h"
    )
    found = [(comment.text, comment.alone) for comment in Places(text).comments()]
    assert found == [
        ("# top", True), ("# one", False), ("# two", False), ("# three", True), ("# four", False), ("#h", True),
    ]  # fmt: skip


def test_a_directive_holds_no_comment() -> None:
    assert Places("%TAG ! #x\n---\na: 1 # y\n").comments()[0].text == "# y"


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"a: [", b"\0", "[" * 1000, b"a: *x", b"&a [*a]"])
def test_any_bytes_have_places(data: Any) -> None:
    places = Places(data)
    for place in (AT, AT / "a", AT / 0 / 1, AT.key("a"), AT.slice(0, 5)):
        span = places.span(place)
        assert 0 <= span.start.offset <= span.end.offset <= len(places.text)
    places.comments()


def test_a_place_that_carries_its_span_keeps_it() -> None:
    places = Places("a: 1\n")
    span = places.lines.span(1, 3)
    assert places.span(Place("a.yaml", span=span)) is span


def test_the_value_at_a_place() -> None:
    places = Places(TEXT)
    assert places.value(TARGET / "title" / "en") == "Ur\tban # x"
    assert places.value(AT.key("kind")) == "kind"
    assert places.value(AT / "targets") is None
    assert places.value(AT / "missing") is None
