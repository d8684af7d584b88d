"""Symbolic edits to text edits: every byte outside an edit stays, and what cannot be done without harm is not done.

An edit is made in one or two ways, applied, read back and compared with what it should have made of the data; the first
way that gives exactly that is taken. So no guess about quoting, indentation or style can damage a file.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Iterator, Sequence

from qsstd.findings import Edit, Fix, Insert, Place, Remove, Repair, Replace, Rewrite, Step, TextEdit
from qsstd.source.layout import Dropped, inserted, removed, replaced, stretch
from qsstd.source.places import Places
from qsstd.source.reader import Data, Tree, read

Way = Callable[[Edit, Places], tuple[int, int, str]]


def resolve(fix: Fix, places: Places) -> Repair | None:
    """``fix`` as text edits of the file of ``places``; None when it cannot be made safely or is for several files."""
    if not fix.edits or len({edit.at.file for edit in fix.edits}) != 1:
        return None
    for way in (closely, wholly):
        edits = text_edits(fix.edits, places, way)
        if edits is not None and is_faithful(fix.edits, edits, places):
            return Repair(fix.title, edits, fix.safe)
    return None


def apply(text: str, edits: Iterable[TextEdit]) -> str:
    """``text`` with ``edits``. Raises ValueError when two of them touch the same text or lie outside it."""
    pieces: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda one: (one.span.start.offset, one.span.end.offset)):
        start, end = edit.span.start.offset, edit.span.end.offset
        if not done <= start <= end <= len(text) or (pieces and start == end == done):
            raise ValueError("edits overlap or lie outside the text")
        pieces += [text[done:start], edit.text]
        done = end
    return "".join([*pieces, text[done:]])


def text_edits(edits: Sequence[Edit], places: Places, way: Way) -> tuple[TextEdit, ...] | None:
    try:
        made = [(edit.at.file, *way(edit, places)) for edit in edits]
    except Dropped:
        return None
    return tuple(TextEdit(file, places.lines.span(start, end), text) for file, start, end, text in made)


def closely(edit: Edit, places: Places) -> tuple[int, int, str]:
    """The smallest edit: only the part of a scalar that changes."""
    if isinstance(edit, Replace) and edit.at.part is not None:
        return stretch(edit, places)
    return wholly(edit, places)


def wholly(edit: Edit, places: Places) -> tuple[int, int, str]:
    """Start, end and new text, a scalar being written anew as a whole. Raises Dropped."""
    if isinstance(edit, Replace):
        return replaced(edit, places)
    if isinstance(edit, Remove):
        return removed(edit, places)
    if isinstance(edit, Insert):
        return inserted(edit, places)
    if edit.at.span is None:
        raise Dropped
    return edit.at.span.start.offset, edit.at.span.end.offset, edit.text


def is_faithful(edits: Sequence[Edit], made: Sequence[TextEdit], places: Places) -> bool:
    """Whether the text after ``made`` says what ``edits`` mean and nothing else changed; comments are kept."""
    try:
        after = apply(places.text, made)
    except ValueError:
        return False
    if any(isinstance(edit, Rewrite) for edit in edits):
        return True
    old, new = places.tree, read(after.encode(), "")
    if new.complete != old.complete or len(new.faults) > len(old.faults):
        return False
    try:
        wanted = expected(old, edits)
    except (KeyError, IndexError, TypeError):
        return False
    return same(new.data, wanted) and comments_kept(places, after, made)


def same(one: Data, other: Data) -> bool:
    """Equal, with the keys of mappings in the same order."""
    if isinstance(one, dict) and isinstance(other, dict):
        return list(one) == list(other) and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return type(one) is type(other) and bool(one == other)


def comments_kept(places: Places, after: str, made: Sequence[TextEdit]) -> bool:
    """Whether every comment is still there but those inside a text that was taken out."""
    if "#" not in after and "#" not in places.text:
        return True
    gone = [(edit.span.start.offset, edit.span.end.offset) for edit in made]
    kept = [one.text for one in places.comments() if not any(s <= one.span.start.offset < e for s, e in gone)]
    return kept == [comment.text for comment in Places(after).comments()]


def expected(tree: Tree, edits: Sequence[Edit]) -> Data:
    """The data that ``edits`` mean. Removals come last and from the end, so that indices stay what they were."""
    box = [pickle.loads(pickle.dumps(tree.data))]  # a copy that keeps what aliases share, faster than deepcopy
    first = [edit for edit in edits if not isinstance(edit, Remove) and not edit.at.on_key]
    keys = [edit for edit in edits if isinstance(edit, Replace) and edit.at.on_key]
    removals = sorted((edit for edit in edits if isinstance(edit, Remove)), key=order, reverse=True)
    for edit in (*parts_last(first), *keys, *removals):
        change(box, edit)
    return box[0]


def order(edit: Edit) -> tuple[tuple[int, str], ...]:
    return tuple((step, "") if isinstance(step, int) else (-1, step) for step in edit.at.path)


def parts_last(edits: Sequence[Edit]) -> Iterator[Edit]:
    """Parts of one scalar from its end, so that their offsets stay what they were."""
    yield from sorted(edits, key=lambda edit: -edit.at.part[0] if edit.at.part else 0)


def change(box: list[Data], edit: Edit) -> None:
    """Make ``edit`` in the data in ``box``."""
    parent: Data = box
    step: Step = 0
    for following in edit.at.path:
        if following != 0 or isinstance(parent[step], list):  # index 0 of what is no list is the thing itself
            parent, step = parent[step], following
    if isinstance(edit, Replace) and edit.at.on_key:
        renamed = {edit.text if key == step else key: value for key, value in parent.items()}
        parent.clear()
        parent.update(renamed)
    elif isinstance(edit, Replace):
        parent[step] = new_value(parent[step], edit.at, edit.text)
    elif isinstance(edit, Remove):
        del parent[step]
    elif isinstance(edit, Insert):
        parent[step] = with_item(parent[step], edit)


def new_value(old: Data, at: Place, text: str) -> Data:
    if at.part is None:
        return text
    return old[: at.part[0]] + text + old[at.part[1] :]


def with_item(old: Data, edit: Insert) -> Data:
    """The collection ``old`` (nothing counts as an empty one) with the new item at its end."""
    item = read(f"[{edit.text}]".encode(), "").data[0] if edit.flow else edit.text
    if edit.key is None:
        return [*(old or []), item]
    if edit.key in (old or {}):
        raise KeyError(edit.key)
    return {**(old or {}), edit.key: item}
