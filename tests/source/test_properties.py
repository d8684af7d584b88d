"""Properties over generated text: whatever it is, reading gives faults and places, and edits do what they say."""

from __future__ import annotations

from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from qsstd.findings import Fix, Insert, Path, Place, Remove, Replace
from qsstd.messages import say
from qsstd.source.edits import apply, resolve
from qsstd.source.examine import examine
from qsstd.source.places import Places
from qsstd.source.reader import MISS, Tree, quick, read
from qsstd.source.scalars import written

FRAGMENTS = [
    "a", "b", "id", "甲", "乙", "𝒳", "é", "e\u0301", "no", "null", "~", "12:30", "012", " ",
    "  ", "    ", "\n", "\n  ", "\n- ", "\r\n", "\r", "\t", ": ", ":", "- ", "? ", "[",
    "]", "{", "}", ",", ", ", "'", '"', "''", "\\n", "\\x41", "|", "|\n  ", ">-\n  ", "#",
    " #", "# x", " #x", "&a ", "*a", "!t ", "!!str ", "<<: ", "%YAML 1.1\n", "---\n",
    "...\n", "：", "，", "\u3000", "\ufeff", "\u2028", "\x85", "\0", "\u202e", "\u200b",
    "@", "`", "=", ">", "a: b\n", "- a: b\n  c: d\n",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join)
SCALARS = st.text(st.sampled_from("ab 甲，：:#-?'\"[]{},&*!|>%@`\\~=\n\t é𝒳0"), max_size=8)
NAMES = st.sampled_from(["a", "b", "id", "甲", "x y", "null", "- ", "a: b"])
DATA: st.SearchStrategy[Any] = st.recursive(
    SCALARS | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=10,
)
STYLES = st.lists(st.integers(0, 5), min_size=30, max_size=30)


def emit(data: Any, styles: list[int], indent: int = 0, flow: bool = False) -> str:
    """``data`` as YAML in styles taken from ``styles``; begins after ``: `` or ``- `` and ends without a line break."""
    style = styles.pop() if styles else 0
    if isinstance(data, dict | list) and (flow or style < 2 or not data):
        if isinstance(data, list):
            return "[" + ", ".join(emit(item, styles, indent, True) for item in data) + "]"
        pairs = (f"{written(key, flow=True)}: {emit(value, styles, indent, True)}" for key, value in data.items())
        return "{" + ", ".join(pairs) + "}"
    pad = "\n" + " " * (indent + 2)
    comment = f"{pad}# c" if style == 3 else ""
    if isinstance(data, list):
        return comment + "".join(f"{pad}- {emit(item, styles, indent + 2)}" for item in data)
    if isinstance(data, dict):
        return comment + "".join(
            f"{pad}{written(key)}: {emit(value, styles, indent + 2)}" for key, value in data.items()
        )
    if data is None:
        return "null" if style < 3 or flow else ""
    return written(data, flow=flow, like="'" if style == 4 else '"' if style == 5 else "")


def document(data: Any, styles: list[int]) -> str:
    return emit({"root": data, "last": "x"}, [*styles, 5]) + "\n"


def paths(data: Any, path: Path = ()) -> list[Path]:
    steps = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [path, *(found for step, item in steps for found in paths(item, (*path, step)))]


def at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


@given(TEXTS)
@settings(deadline=None, max_examples=400)
def test_any_text_is_read_and_has_places(text: str) -> None:
    data = text.encode()
    found = read(data, "a.yaml")
    places = Places(data)
    spans = [fault.at.span for fault in found.faults]
    spans += [places.span(Place("a.yaml", path)) for path in paths(found.data)]
    spans += [comment.span for comment in places.comments()]
    for span in spans:
        assert span is not None
        assert 0 <= span.start.offset <= span.end.offset <= len(places.text)
        assert places.lines.position(span.start.offset) == span.start


@given(TEXTS)
@settings(deadline=None, max_examples=400)
def test_the_short_way_is_silent_only_where_the_thorough_way_is(text: str) -> None:
    found = quick(text.encode())
    if found is not MISS:
        assert Tree(found) == examine(text.encode(), "a.yaml")


@given(st.binary(max_size=60))
@settings(deadline=None)
def test_any_bytes_are_read(data: bytes) -> None:
    read(data, "a.yaml")
    Places(data).comments()


@given(SCALARS, st.booleans(), st.sampled_from(["", "'", '"']))
@settings(deadline=None, max_examples=300)
def test_a_written_scalar_reads_as_itself(value: str, flow: bool, like: str) -> None:
    text = written(value, flow=flow, like=like)
    document = f"a: [{text}, x]\nb: {{{text}: {text}}}\n" if flow else f"a:\n  - {text}\nb:\n  {text}: {text}\n"
    tree = read(document.encode(), "a.yaml")
    assert tree == Tree({"a": [value, "x"] if flow else [value], "b": {value: value}})


@given(DATA, STYLES)
@settings(deadline=None, max_examples=200)
def test_the_text_of_a_span_reads_as_the_value_at_its_place(data: Any, styles: list[int]) -> None:
    text = document(data, styles)
    tree, places = read(text.encode(), "a.yaml"), Places(text)
    assert tree.complete
    for path in paths(tree.data):
        value = at(tree.data, path)
        if isinstance(value, str):
            place = Place("a.yaml", path)
            assert read(f"- {places.written(place)}\n".encode(), "").data == [value]
            assert places.value(place) == value
            for index in range(len(value)):
                part = places.part(places.spot(path).node, (index, index + 1))  # type: ignore[union-attr]
                assert part is None or text[part[0]] in (value[index], "\\")


def edits_of(draw: st.DataObject, data: Any) -> tuple[Any, Any]:
    """An edit of a random place and the data it should give."""
    path = draw.draw(st.sampled_from([found for found in paths(data) if found]))
    place, value = Place("a.yaml", path), draw.draw(SCALARS)
    parent = at(data, path[:-1])
    kind = draw.draw(st.sampled_from(["replace", "remove", "insert"]))
    if kind == "remove":
        del parent[path[-1]]
        return Remove(place), data
    if kind == "replace":
        assume(not isinstance(parent[path[-1]], dict | list))
        parent[path[-1]] = value
        return Replace(place, value), data
    target = at(data, path)
    assume(isinstance(target, dict | list))
    if isinstance(target, list):
        target.append(value)
        return Insert(place, None, value), data
    assume("new" not in target)
    target["new"] = value
    return Insert(place, "new", value), data


@given(DATA, STYLES, st.data())
@settings(deadline=None, max_examples=300)
def test_an_edit_changes_the_value_at_its_place_and_nothing_else(
    data: Any, styles: list[int], draw: st.DataObject
) -> None:
    text = document(data, styles)
    before = read(text.encode(), "a.yaml")
    edit, wanted = edits_of(draw, before.data)
    repair = resolve(Fix(say("x"), (edit,)), Places(text))
    if repair is None:
        assert not isinstance(edit, Replace) or before.data is not None
        return
    after = apply(text, repair.edits)
    assert read(after.encode(), "a.yaml").data == wanted
    (made,) = repair.edits
    assert after.startswith(text[: made.span.start.offset])
    assert after.endswith(text[made.span.end.offset :])


@given(DATA, STYLES, st.data())
@settings(deadline=None, max_examples=100)
def test_a_scalar_without_anchors_can_always_be_replaced(data: Any, styles: list[int], draw: st.DataObject) -> None:
    """The control of the property above: the refusals are few."""
    text = document(data, styles)
    before = read(text.encode(), "a.yaml")
    assume(not before.faults)
    scalars = [path for path in paths(before.data) if isinstance(at(before.data, path), str)]
    place = Place("a.yaml", draw.draw(st.sampled_from(scalars)))
    assert resolve(Fix(say("x"), (Replace(place, "new: 'value'"),)), Places(text)) is not None
