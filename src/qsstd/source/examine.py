"""The slow, thorough way to read a file: the same data as the bare loop's, with every fault at its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from unicodedata import normalize

from qsstd.findings import Path, Place
from qsstd.source import limits
from qsstd.source.encoding import decode, doubtful
from qsstd.source.faults import (
    CommaSplit,
    CutOff,
    Directive,
    DuplicateKey,
    EmptyFile,
    Fault,
    ForbiddenTag,
    FullWidthMark,
    ManyDocuments,
    MergeKey,
    NonStringKey,
    OverLimit,
    TabIndent,
    WrongEncoding,
    YamlSyntax,
)
from qsstd.source.lines import Lines
from qsstd.source.nodes import Node, Scan, Stop, directives, scan
from qsstd.source.reader import Data, Tree
from qsstd.source.scalars import KEY_MARK, WIDE_BRACKETS

REST = re.compile(
    r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n)|\.\.\.(?=[ \t\r\n]|\Z)[ \t]*(?:#[^\r\n]*)?|[ \t]+\Z|[ \t]*#[^\r\n]*\Z)*"
)
DOCUMENT = re.compile(r"^---(?=[ \t\r\n]|\Z)", re.MULTILINE)
CUT = re.compile(r"[ \t]+#(?=[^\s#])[^\r\n]*")
LINE_MARK = re.compile(r"[ \t]*(?:- +)*(?:[A-Za-z][\w-]*(：|:[\u3000\xa0])|([\u3000\xa0－]))", re.ASCII)
INSTEAD = {"：": ":", "，": ",", "\u3000": " ", "\xa0": " ", "－": "-", "［": "[", "｛": "{"}
CHINESE = re.compile(r"[\u4e00-\u9fff]")
LIMITS = {
    "bytes": limits.BYTES,
    "depth": limits.DEPTH,
    "nodes": limits.NODES,
    "items": limits.ITEMS,
    "scalar": limits.SCALAR,
    "aliases": limits.EXPANDED,
    "self-reference": 0,
}
START: Path = ()


def examine(data: bytes, file: str) -> Tree:
    """What ``data`` says and all that is wrong with it; see ``reader.read``."""
    if len(data) > limits.BYTES:
        at = Place(file, span=Lines("").span(0, 0))
        return Tree(None, (OverLimit(at, "bytes", limits.BYTES),), complete=False)
    text = decode(data, file)
    if isinstance(text, WrongEncoding):
        return Tree(None, (text,), complete=False)
    return Examination(file, text).tree()


@dataclass(slots=True)
class Examination:
    """One file under the glass."""

    file: str
    text: str
    lines: Lines = field(init=False)
    has_hash: bool = field(init=False)
    has_wide: bool = field(init=False)
    made: dict[int, Data] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.lines = Lines(self.text)
        self.has_hash = " #" in self.text or "\t#" in self.text
        self.has_wide = any(mark in self.text for mark in INSTEAD)

    def tree(self) -> Tree:
        scanned = scan(self.text)
        self.faults += islice(doubtful(self.text, self.lines, self.file), limits.FAULTS)
        for start, end in islice(directives(self.text), limits.FAULTS):
            name = self.text[start + 1 : end].split(" ")[0][:40]
            self.faults.append(Directive(self.raw(start, end), name))
        data = None if scanned.root is None else self.data(scanned.root, ())
        self.faults += self.ending(scanned)
        return Tree(data, tuple(self.faults[: limits.FAULTS]), complete=scanned.stop is None)

    def raw(self, start: int, end: int, path: Path = START) -> Place:
        return Place(self.file, path, span=self.lines.span(start, end))

    def fault(self, fault: Fault) -> None:
        if len(self.faults) < limits.FAULTS:
            self.faults.append(fault)

    def ending(self, scanned: Scan) -> Iterator[Fault]:
        """What is wrong with the file as a whole: it stopped, it is empty, or more follows."""
        if scanned.stop is not None:
            stopped = self.stopped(scanned.stop)
            if not any(fault.at.span == stopped.at.span for fault in self.faults):
                yield stopped
            return
        match = REST.match(self.text, scanned.end)
        rest = match.end() if match else scanned.end
        if rest < len(self.text) and scanned.started:
            marks = [found.start() for found in DOCUMENT.finditer(self.text)]
            second = next((mark for mark in marks if mark >= scanned.end), rest)
            count = max(2, 1 + sum(mark >= scanned.end for mark in marks))
            yield ManyDocuments(self.raw(second, self.lines.line_end(second)), count)
        elif scanned.root is None or (scanned.root.is_null and scanned.root.start == scanned.root.end):
            yield EmptyFile(self.raw(0, 0))

    def stopped(self, stop: Stop) -> Fault:
        at = self.raw(stop.offset, stop.offset + 1)
        if stop.limit is not None:
            return OverLimit(at, stop.limit, LIMITS[stop.limit])
        for offset in (stop.offset, stop.context_offset):
            if offset >= 0 and (mark := self.wide_mark_near(offset)) is not None:
                return mark
        char = self.text[stop.offset : stop.offset + 1]
        line = self.text[self.lines.line_start(stop.offset) : stop.offset + 1]
        if char == "\t" or (line.strip(" \t-") == "" and "\t" in line):
            return TabIndent(at)
        begun = self.raw(stop.context_offset, stop.context_offset + 1) if stop.context_offset >= 0 else None
        return YamlSyntax(at, stop.problem, stop.context, char, line[: len(line) - len(char)][-200:], begun)

    def wide_mark_near(self, offset: int) -> FullWidthMark | None:
        """A full-width mark doing YAML's work on the line of ``offset`` or the one before it."""
        number = self.lines.position(offset).line
        for line in (number, number - 1):
            if line < 1:
                continue
            start = self.lines.starts[line - 1] if line > 1 else self.lines.skipped
            match = LINE_MARK.match(self.text, start, self.lines.line_end(start))
            if match and (match[1] or match[2]):
                return self.wide_mark(match.end() - 1)
        return None

    def wide_mark(self, offset: int, path: Path = START) -> FullWidthMark:
        mark = self.text[offset]
        return FullWidthMark(self.raw(offset, offset + 1, path), mark, INSTEAD[mark])

    def data(self, node: Node, path: Path) -> Data:
        """The data of ``node``; an alias gives the same object as its target."""
        target = node.real
        if node is target:
            self.look(node, path)
        if id(target) not in self.made:
            self.made[id(target)] = MAKERS[target.kind](self, target, path)
        return self.made[id(target)]

    def scalar(self, node: Node, path: Path) -> Data:
        return None if node.is_null else node.value

    def list(self, node: Node, path: Path) -> Data:
        if node.style == "flow":
            self.commas(node, path)
        return [self.data(item, (*path, index)) for index, item in enumerate(node.items)]

    def mapping(self, node: Node, path: Path) -> Data:
        made: dict[str, Data] = {}
        seen: dict[str, Node] = {}
        for key, value in node.pairs():
            name = self.key(key, path)
            if name is None:
                continue
            same = normalize("NFC", name)
            if same in seen:
                self.duplicate(key, seen[same], (*path, name))
                continue
            seen[same] = key
            made[name] = self.data(value, (*path, name))
        return made

    def duplicate(self, key: Node, first: Node, path: Path) -> None:
        if len(self.faults) < limits.FAULTS:
            before = self.raw(first.start, first.end, (*path[:-1], first.real.value))
            self.fault(DuplicateKey(self.raw(key.start, key.end, path), key.real.value, before))

    def key(self, node: Node, path: Path) -> str | None:
        """The name of a key, or None where it has none that counts."""
        self.look(node, path)
        name = node.real
        if name.kind != "scalar" or (not name.value and not name.style):
            self.fault(NonStringKey(self.raw(node.start, max(node.end, node.start + 1), path)))
            return None
        if name.value == "<<" and not name.style:
            self.fault(MergeKey(self.raw(node.start, node.end, path)))
            return None
        return name.value

    def look(self, node: Node, path: Path) -> None:
        """Faults that ``node`` has by itself."""
        if node.tag is not None:
            self.fault(ForbiddenTag(self.raw(node.start, node.end, path), node.tag))
        if node.kind != "scalar" or node.style:
            return
        if self.has_hash and (cut := CUT.match(self.text, node.end)):
            at, whole = self.raw(node.end, cut.end(), path), self.raw(node.start, cut.end(), path)
            self.fault(CutOff(at, cut.group().lstrip(), node.value, whole))
        if not self.has_wide:
            return
        for match in KEY_MARK.finditer(self.text[node.start : node.end]):
            self.fault(self.wide_mark(node.start + match.end() - 1, path))
        if node.value.startswith(WIDE_BRACKETS):
            self.fault(self.wide_mark(node.start, path))

    def commas(self, node: Node, path: Path) -> None:
        """Full-width commas inside the plain items of a flow list, and ASCII ones that cut a sentence in two."""
        for index, item in enumerate(node.items):
            if item.kind != "scalar" or item.style:
                continue
            wide = self.text.find("，", item.start, item.end)
            if wide >= 0:
                self.fault(self.wide_mark(wide, (*path, index)))
            around = self.text[item.end - 1 : item.end + 2]
            if around[1:2] == "," and CHINESE.match(around) and CHINESE.match(around, 2):
                self.fault(CommaSplit(self.raw(item.end, item.end + 1, path)))


MAKERS: dict[str, Callable[[Examination, Node, Path], Data]] = {
    "scalar": Examination.scalar,
    "list": Examination.list,
    "mapping": Examination.mapping,
}
