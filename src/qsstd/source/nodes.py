"""Text to nodes with offsets, by libyaml's events, inside the limits. For files that have a fault or a finding."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Literal

from qsstd.errors import QsstdError
from qsstd.messages import say
from qsstd.source import limits
from qsstd.source.encoding import readable
from qsstd.source.faults import Limited
from qsstd.source.lines import BOM

NodeKind = Literal["scalar", "list", "mapping", "alias"]
NULLS = frozenset(("", "~", "null", "Null", "NULL"))
NO_ITEMS: list[Node] = []
"""What every scalar and alias has below it: one list, which nobody adds to."""


@dataclass(slots=True, eq=False)
class Node:
    """A node where it stands: offsets ``[start, end)`` into the text, a block collection ending with its last child.

    ``style``: of a scalar ``"" ' " | >``, of a collection ``flow`` or ``block``. ``items``: of a list its items, of a
    mapping keys and values in turn. ``target``: what an alias stands for. ``height``: levels below it."""

    kind: NodeKind
    start: int
    end: int
    value: str = ""
    style: str = ""
    items: list[Node] = field(default_factory=lambda: NO_ITEMS)
    anchor: str | None = None
    tag: str | None = None
    target: Node | None = None
    height: int = 0
    size: int = 0

    @property
    def is_null(self) -> bool:
        return self.kind == "scalar" and not self.style and self.value in NULLS

    @property
    def real(self) -> Node:
        """The node itself, or what it is an alias of."""
        return self.target if self.target is not None else self

    def pairs(self) -> list[tuple[Node, Node]]:
        """Keys with their values; a last key without one, in a file that breaks off, is left out."""
        return list(zip(self.items[::2], self.items[1::2], strict=False))


@dataclass(frozen=True, slots=True)
class Stop:
    """Why reading ended early, at ``offset``: a limit that was passed or libyaml's words."""

    offset: int
    limit: Limited | None = None
    problem: str = ""
    context: str = ""
    context_offset: int = -1


@dataclass(slots=True)
class Scan:
    """The first document (or what there is of it before ``stop``), and where what follows it begins."""

    root: Node | None = None
    stop: Stop | None = None
    end: int = 0
    started: bool = False


class Halt(Exception):
    """Carries the ``Stop`` out of the event loop."""

    def __init__(self, stop: Stop) -> None:
        super().__init__(stop.problem)
        self.stop = stop


def parser(data: bytes | str) -> Any:
    """libyaml's event parser over ``data``: the one parser; PyYAML's own in Python accepts other texts."""
    try:
        from yaml._yaml import CParser
    except ImportError:
        raise QsstdError(
            say("PyYAML is installed without libyaml, which reads the standards"),
            say("install it from a wheel: pip install --force-reinstall --only-binary :all: pyyaml"),
        ) from None
    return CParser(data)


def scan(text: str) -> Scan:
    """The first document of ``text`` as nodes; never raises for what the text is."""
    return Scanner(text).run()


class Scanner:
    """One pass over the events. ``offset``: 1 after a BOM, which libyaml does not count."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.shift = 1 if text.startswith(BOM) else 0
        self.stack: list[Node] = []
        self.anchors: dict[str, Node] = {}
        self.nodes = 0
        self.expanded = 0
        self.scan = Scan()

    def run(self) -> Scan:
        from yaml import YAMLError

        get = parser(without_directives(readable(self.text))).get_event
        try:
            while not self.take(get()):
                pass
        except Halt as halt:
            self.scan.stop = halt.stop
        except YAMLError as error:
            self.scan.stop = self.explained(error)
        self.close_all()
        return self.scan

    def take(self, event: Any) -> bool:
        """Add one event; true when the document is over."""
        name = event.__class__.__name__
        if name == "ScalarEvent":
            self.scalar(event)
        elif name in ("MappingStartEvent", "SequenceStartEvent"):
            self.open(event, "mapping" if name == "MappingStartEvent" else "list")
        elif name in ("MappingEndEvent", "SequenceEndEvent"):
            self.close(event.end_mark.index + self.shift)
        elif name == "AliasEvent":
            self.alias(event)
        elif name == "DocumentStartEvent":
            self.scan.started = True
        elif name in ("DocumentEndEvent", "StreamEndEvent"):
            self.scan.end = event.end_mark.index + self.shift
            return True
        return False

    def node(self, event: Any, kind: NodeKind) -> Node:
        """A new node of ``event``, counted and placed under its parent."""
        start, end = event.start_mark.index + self.shift, event.end_mark.index + self.shift
        node = Node(kind, start, end, anchor=event.anchor)
        self.place(node)
        return node

    def place(self, node: Node) -> None:
        self.nodes += 1
        self.expanded += 1
        if self.nodes > limits.NODES:
            raise Halt(Stop(node.start, "nodes"))
        if self.stack:
            around = self.stack[-1]
            if len(around.items) >= (limits.ITEMS if around.kind == "list" else 2 * limits.ITEMS):
                raise Halt(Stop(node.start, "items"))
            around.items.append(node)
        else:
            self.scan.root = node

    def scalar(self, event: Any) -> None:
        start, end = event.start_mark.index + self.shift, event.end_mark.index + self.shift
        value, style = event.value, event.style or ""
        if style in ("|", ">"):
            end = start + max(1, len(self.text[start:end].rstrip(" \t\r\n")))
        size = 1 + len(value) // limits.LONG
        node = Node("scalar", start, end, value, style, NO_ITEMS, event.anchor, event.tag, None, 0, size)
        self.place(node)
        self.expanded += size - 1
        if len(value) > limits.SCALAR:
            raise Halt(Stop(start, "scalar"))
        if node.anchor is not None:
            self.anchors[node.anchor] = node

    def open(self, event: Any, kind: NodeKind) -> None:
        if len(self.stack) >= limits.DEPTH:
            raise Halt(Stop(event.start_mark.index + self.shift, "depth"))
        node = self.node(event, kind)
        node.tag, node.style = event.tag, "flow" if event.flow_style else "block"
        node.items, node.height = [], 1
        node.size = -self.expanded
        if node.anchor is not None:
            self.anchors[node.anchor] = node
        self.stack.append(node)

    def close(self, end: int) -> None:
        node = self.stack.pop()
        node.size += self.expanded + 1
        self.heighten(node)
        if node.style == "flow":
            node.end = end
        else:
            node.end = max(node.end, node.items[-1].end) if node.items else node.start

    def heighten(self, child: Node) -> None:
        if self.stack and self.stack[-1].height <= child.height:
            self.stack[-1].height = child.height + 1

    def alias(self, event: Any) -> None:
        node = self.node(event, "alias")
        name, node.anchor = event.anchor, None
        target = self.anchors.get(name)
        if target is None:
            raise Halt(Stop(node.start, problem="found undefined alias", context=name))
        if target.size <= 0:
            raise Halt(Stop(node.start, "self-reference"))
        if len(self.stack) + target.height > limits.DEPTH:
            raise Halt(Stop(node.start, "depth"))
        self.expanded += target.size - 1
        if self.expanded > limits.EXPANDED:
            raise Halt(Stop(node.start, "aliases"))
        node.target, node.value, node.height = target, name, target.height
        self.heighten(node)

    def explained(self, error: Any) -> Stop:
        """Where and why libyaml gave up. What came of an alias without a target is complete without it."""
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        context = getattr(error, "context_mark", None)
        offset = mark.index + self.shift if mark else len(self.text)
        return Stop(
            offset,
            problem=str(getattr(error, "problem", None) or getattr(error, "reason", None) or ""),
            context=str(getattr(error, "context", None) or ""),
            context_offset=context.index + self.shift if context else -1,
        )

    def close_all(self) -> None:
        """After a stop: end what is open with what it has, dropping an alias that led nowhere."""
        while self.stack:
            node = self.stack[-1]
            if node.items and node.items[-1].kind == "alias" and node.items[-1].target is None:
                node.items.pop()
            self.close(max(node.start + 1, *(child.end for child in node.items)) if node.items else node.end)
        root = self.scan.root
        if root is not None and root.kind == "alias" and root.target is None:
            self.scan.root = None


LEADING = re.compile(r"[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n)|%[^\r\n]*(?:\r\n?|\n|\Z)")


def directives(text: str) -> list[tuple[int, int]]:
    """Spans of the lines before the document that begin with ``%``."""
    offset, found = 1 if text.startswith(BOM) else 0, []
    while match := LEADING.match(text, offset):
        if match.group().startswith("%"):
            found.append((offset, offset + len(match.group().rstrip("\r\n"))))
        if match.end() == offset:
            break
        offset = match.end()
    return found


def without_directives(text: str) -> str:
    """``text`` with directives made comments: they must not change what it means, nor cost libyaml quadratic time."""
    if "%" not in text:
        return text
    pieces, done = [], 0
    for start, _ in directives(text):
        pieces += [text[done:start], "#"]
        done = start + 1
    return "".join([*pieces, text[done:]])
