"""Where in the text an edit goes and how it is written there: block or flow, with which indentation and quotes."""

from __future__ import annotations

import re

from qsstd.findings import Insert, Place, Remove, Replace
from qsstd.source.nodes import Node
from qsstd.source.places import Places, Spot
from qsstd.source.scalars import inner, literal, written

Change = tuple[int, int, str]
"""Start and end offset, and the text to put there."""


class Dropped(Exception):
    """The edit cannot be made safely."""


def found(at: Place, places: Places) -> Spot:
    """The node at ``at``, which must be there and must not be shared or tagged."""
    spot = places.spot(at.path)
    if spot is None or not spot.exact or spot.node.kind == "alias" or spot.node.anchor or spot.node.tag:
        raise Dropped
    return spot


def stretch(edit: Replace, places: Places) -> Change:
    """The part of a scalar, alone."""
    spot = found(edit.at, places)
    part = places.part(spot.node, edit.at.part) if edit.at.part else None
    if part is None or "\n" in edit.text:
        raise Dropped
    return *part, inner(edit.text, spot.node.style)


def replaced(edit: Replace, places: Places) -> Change:
    """The scalar as a whole, in its own quotes, or the key."""
    spot = found(edit.at, places)
    node = spot.key if edit.at.on_key else spot.node
    if node is None or node.kind != "scalar" or node.anchor or node.tag:
        raise Dropped
    value = edit.text
    if edit.at.part is not None and not edit.at.on_key:
        value = node.value[: edit.at.part[0]] + value + node.value[edit.at.part[1] :]
    flow = in_flow(edit.at, places)
    if node.style in ("|", ">") and "\n" in value:
        return node.start, node.end, literal(value, block_indent(node, places), newline(places))
    text = written(value, flow=flow, like=node.style)
    if node.start == node.end:  # nothing is written there yet
        text = " " + text
    return node.start, node.end, text


def in_flow(at: Place, places: Places) -> bool:
    """Whether any node above ``at`` is written in flow style."""
    above = (places.spot(at.path[:length]) for length in range(len(at.path)))
    return any(spot is not None and spot.node.style == "flow" for spot in above)


def block_indent(node: Node, places: Places) -> str:
    """The indentation of the lines of a block scalar."""
    match = re.compile(r"[^\r\n]*(?:\r\n?|\n)(?:[ \t]*(?:\r\n?|\n))*( *)").match(places.text, node.start)
    if match is None or not match[1]:
        raise Dropped
    return match[1]


def newline(places: Places) -> str:
    """The line break that the file uses."""
    match = re.search(r"\r\n?|\n", places.text)
    return match.group() if match else "\n"


def removed(edit: Remove, places: Places) -> Change:
    """An entry of a mapping or an item of a list, with its line where it stands alone."""
    spot = places.spot(edit.at.path)
    if spot is None or not spot.exact or spot.parent is None:
        raise Dropped
    parent = spot.parent
    width = 2 if parent.kind == "mapping" else 1
    entries = [tuple(parent.items[at : at + width]) for at in range(0, len(parent.items), width)]
    index = next(number for number, entry in enumerate(entries) if entry[-1] is spot.node)
    if len(entries) == 1:
        return emptied(parent, places)
    if parent.style == "flow":
        return removed_from_flow(entries, index)
    return removed_from_block(parent, entries, index, places)


def emptied(parent: Node, places: Places) -> Change:
    """The last entry goes: what is left is an empty collection."""
    if parent.anchor or parent.tag:
        raise Dropped
    empty = "{}" if parent.kind == "mapping" else "[]"
    if parent.style == "flow":
        return parent.start, parent.end, empty
    start = parent.start
    before = places.text[:start].rstrip(" \t\r\n-" if parent.kind == "list" else " \t\r\n")
    if before.endswith(":") and "\n" in places.text[len(before) : start]:
        return len(before), parent.end, " " + empty
    return start, parent.end, empty


def removed_from_flow(entries: list[tuple[Node, ...]], index: int) -> Change:
    """With the comma and blanks to its neighbour."""
    if index + 1 < len(entries):
        return entries[index][0].start, entries[index + 1][0].start, ""
    return entries[index - 1][-1].end, entries[index][-1].end, ""


def removed_from_block(parent: Node, entries: list[tuple[Node, ...]], index: int, places: Places) -> Change:
    """The lines of the entry; where something else begins on its first line, up to where the next entry begins."""
    entry, text, lines = entries[index], places.text, places.lines
    head = entry_start(parent, entry[0], text)
    start = lines.line_start(head)
    end = lines.line_end(max(entry[-1].end, entry[0].end + (parent.kind == "mapping")))
    if text[start:head].strip(" "):  # the first entry after "- " or "? "
        if index + 1 == len(entries):
            raise Dropped
        following = entry_start(parent, entries[index + 1][0], text)
        if "#" in text[end:following]:
            raise Dropped
        return head, following, ""
    match = re.compile(r"\r\n?|\n").match(text, end)
    if match is None and start > lines.skipped:
        return start - len(newline(places)), end, ""
    return start, match.end() if match else end, ""


def entry_start(parent: Node, first: Node, text: str) -> int:
    """Where an entry of a block collection begins: a key, or the dash of an item."""
    if parent.kind == "mapping":
        return first.start
    dash = text.rfind("-", 0, max(first.start, 1))
    if dash < 0 or (text[dash + 1 : first.start].strip(" \t\r\n") and "#" not in text[dash + 1 : first.start]):
        raise Dropped
    return dash


def inserted(edit: Insert, places: Places) -> Change:
    """After the last entry, in the style of the collection; a value that is not there yet becomes a flow collection."""
    spot = places.spot(edit.at.path)
    if spot is None or not spot.exact or spot.node.kind == "alias" or spot.node.tag:
        raise Dropped
    node = spot.node
    if node.is_null:
        text = item(edit, flow=True)
        whole = "{" + text + "}" if edit.key is not None else f"[{text}]"
        return node.start, node.end, whole if node.end > node.start else " " + whole
    if node.kind != ("list" if edit.key is None else "mapping"):
        raise Dropped
    if node.style == "flow":
        return inserted_in_flow(edit, node, places)
    return inserted_in_block(edit, node, places, in_flow(edit.at, places))


def item(edit: Insert, *, flow: bool) -> str:
    """The text of the new entry: raw flow text as it is, a scalar quoted as needed."""
    value = edit.text if edit.flow else written(edit.text, flow=flow)
    return value if edit.key is None else f"{written(edit.key, flow=flow)}: {value}"


def inserted_in_flow(edit: Insert, node: Node, places: Places) -> Change:
    text = item(edit, flow=True)
    if not node.items:
        inside = places.text[node.start + 1 : node.end - 1]
        if inside.strip(" "):
            raise Dropped
        return node.start + 1, node.end - 1, text
    end = node.items[-1].end
    rest = places.text[end : node.end - 1]
    return (end, end, f", {text}") if "," not in rest else (end + rest.index(",") + 1,) * 2 + (f" {text}",)


def inserted_in_block(edit: Insert, node: Node, places: Places, flow: bool) -> Change:
    if not node.items or flow:
        raise Dropped
    first = node.items[0] if node.kind == "mapping" else None
    start = first.start if first is not None else entry_start(node, node.items[0], places.text)
    indent = " " * (start - places.lines.line_start(start))
    end = places.lines.line_end(node.end)
    dash = "- " if node.kind == "list" else ""
    return end, end, f"{newline(places)}{indent}{dash}{item(edit, flow=False)}"
