"""Where things stand in a file, for the few files that have findings."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from qsstd.findings import Path, Place, Span, Step
from qsstd.source.lines import Lines
from qsstd.source.nodes import Node, directives, scan
from qsstd.source.reader import Tree, read
from qsstd.source.scalars import offsets

HASH = re.compile(r"(?<![^ \t\r\n\ufeff])#")


@dataclass(frozen=True, slots=True)
class Comment:
    """A real comment: ``text`` from its ``#`` to the end of the line; ``alone`` when nothing else is on the line."""

    span: Span
    text: str
    alone: bool


@dataclass(frozen=True, slots=True)
class Spot:
    """A node on the way of a path, its key, and the node it lies in. ``exact``: the whole path was followed."""

    node: Node
    key: Node | None = None
    parent: Node | None = None
    exact: bool = True


class Places:
    """The places of one file; reads it again when made, so make it only for a file that has a finding.

    ``data``: its bytes or its text. Bytes that are no UTF-8 are read with replacement characters."""

    __slots__ = ("_blocks", "_points", "_tree", "file", "lines", "root", "text")

    def __init__(self, data: bytes | str, file: str = "") -> None:
        self.text = data if isinstance(data, str) else data.decode("utf-8", errors="replace")
        self.file = file
        self.lines = Lines(self.text)
        self.root = scan(self.text).root
        self._blocks: list[tuple[int, int]] | None = None
        self._points: tuple[Node | None, list[int] | None] = None, None
        self._tree: Tree | None = None

    @property
    def tree(self) -> Tree:
        """The data of the file and its faults; read when first asked for."""
        if self._tree is None:
            self._tree = read(self.text.encode("utf-8", "surrogatepass"), self.file)
        return self._tree

    def span(self, place: Place) -> Span:
        """The span of ``place``: its value, its key, or a part of its scalar.

        Lenient: what is missing is where its nearest parent is. Of a block collection, which may be long, it is the
        key, or the first line where there is none."""
        if place.span is not None:
            return place.span
        spot = self.spot(place.path)
        if spot is None:
            return self.lines.span(0, 0)
        if place.on_key and spot.key is not None and spot.exact:
            return self.node_span(spot.key)
        if place.part is not None and spot.exact and (part := self.part(spot.node, place.part)):
            return self.lines.span(*part)
        return self.value_span(spot)

    def value_span(self, spot: Spot) -> Span:
        node = spot.node
        if node.kind in ("scalar", "alias") or node.style == "flow":
            if node.end > node.start:
                return self.node_span(node)
            return self.node_span(spot.key) if spot.key is not None else self.lines.span(node.start, node.start + 1)
        if spot.key is not None:
            return self.node_span(spot.key)
        first = node.items[0] if node.items else node
        last = node.items[1] if node.kind == "mapping" and len(node.items) > 1 else first
        return self.lines.span(first.start, min(max(last.end, first.end), self.lines.line_end(first.start)))

    def node_span(self, node: Node) -> Span:
        """From start to end; of a collection over several lines only the first."""
        end = node.end
        if node.kind in ("list", "mapping"):
            end = min(end, self.lines.line_end(node.start))
        return self.lines.span(node.start, end)

    def part(self, node: Node, part: tuple[int, int]) -> tuple[int, int] | None:
        """The source offsets of code points ``part`` of a scalar's value, where they are simple to tell."""
        if self._points[0] is not node:
            self._points = node, offsets(node, self.text) if node.kind == "scalar" else None
        if (points := self._points[1]) is None:
            return None
        start, end = part
        if not 0 <= start <= end < len(points):
            return None
        if node.style == "|" and end > start:
            return points[start], points[end - 1] + 1
        return points[start], points[end]

    def spot(self, path: Path) -> Spot | None:
        """The node at ``path``, or the nearest there is above it; None in an empty file.

        Index 0 of what is no list is the thing itself: one thing may stand where several are allowed."""
        if self.root is None:
            return None
        spot = Spot(self.root)
        for step in path:
            below = self.below(spot, step)
            if below is None:
                if step == 0 and spot.node.real.kind != "list":
                    continue
                return Spot(spot.node, spot.key, spot.parent, exact=False)
            spot = below
        return spot

    def below(self, spot: Spot, step: str | int) -> Spot | None:
        node = spot.node.real
        if node.kind == "list" and isinstance(step, int) and 0 <= step < len(node.items):
            return Spot(node.items[step], None, node)
        if node.kind == "mapping" and isinstance(step, str):
            for key, value in node.pairs():
                if key.real.kind == "scalar" and key.real.value == step:
                    return Spot(value, key, node)
        return None

    def written_path(self, path: Path) -> Path:
        """``path`` without the steps that the file does not have because it uses a shorthand there.

        A key that is missing at the end stays: it ought to be there."""
        spot, kept = Spot(self.root) if self.root is not None else None, list[Step]()
        for index, step in enumerate(path):
            below = self.below(spot, step) if spot is not None else None
            if below is not None:
                spot = below
            elif spot is None or spot.node.real.kind != "mapping" or index < len(path) - 1:
                continue
            kept.append(step)
        return tuple(kept)

    def ids(self, path: Path) -> tuple[str, str]:
        """The id of the document and that of the innermost entry around ``path``; empty where there is none."""
        spot = Spot(self.root) if self.root is not None else None
        document, entry = (self.id_of(spot) if spot is not None else ""), ""
        for step in path:
            spot = self.below(spot, step) if spot is not None else None
            if spot is None:
                break
            entry = self.id_of(spot) or entry
        return document, entry

    def id_of(self, spot: Spot) -> str:
        found = self.below(spot, "id")
        node = found.node.real if found is not None else None
        return node.value if node is not None and node.kind == "scalar" and not node.is_null else ""

    def written(self, place: Place) -> str:
        """The source text of ``place``, as it stands."""
        span = self.span(place)
        return self.text[span.start.offset : span.end.offset]

    def value(self, place: Place) -> str | None:
        """The scalar at ``place`` (or its key) as YAML reads it; None where there is no scalar."""
        spot = self.spot(place.path)
        if spot is None or not spot.exact:
            return None
        node = (spot.key if place.on_key and spot.key is not None else spot.node).real
        return node.value if node.kind == "scalar" else None

    def utf16_column(self, line: int, column: int) -> int:
        """``column`` of ``line`` in UTF-16 code units, both from 1."""
        return self.lines.utf16_column(line, column)

    def comments(self) -> tuple[Comment, ...]:
        """Every real comment in order: not a ``#`` inside a text. In a file that breaks off, those before that."""
        if "#" not in self.text:
            return ()
        blocks = self.scalar_regions()
        starts = [start for start, _ in blocks]
        found: list[Comment] = []
        at = 0
        while match := HASH.search(self.text, at):
            start = match.start()
            index = bisect_right(starts, start) - 1
            if index >= 0 and start < blocks[index][1]:
                at = blocks[index][1]
                continue
            at = self.lines.line_end(start)
            before = self.text[self.lines.line_start(start) : start]
            found.append(Comment(self.lines.span(start, at), self.text[start:at], not before.strip(" \t")))
        return tuple(found)

    def scalar_regions(self) -> list[tuple[int, int]]:
        """Where a ``#`` is text: inside scalars (a block's from the line after its header) and directives."""
        if self._blocks is None:
            regions = directives(self.text)
            stack = [self.root] if self.root is not None else []
            while stack:
                node = stack.pop()
                stack += node.items
                if node.kind == "scalar":
                    start = self.lines.line_end(node.start) if node.style in ("|", ">") else node.start
                    regions.append((start, max(start, node.end)))
            self._blocks = sorted(regions)
        return self._blocks
