"""Six quarters of the shipped standards: what was edited and what has to be told of it, as the pages say.

A page has the edits of a quarter under numbered headings. An edit is a diff: the lines with ``-`` stand in the file, once,
or first behind the entry that ``@@`` names, and become those with ``+``. Under it a table says what has to be told, its
values as a record under ``accepted`` has them. ``old`` and ``new`` are the places: a part of the line, looked for from
the entry on (``×2``: the second one); ``»`` names another entry before it, or alone the line of that entry. What is left
out is the first line with ``-``, or with ``+``, of the entry; a dash: there is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

FOLDER = Path(__file__).parent
QUARTERS = ("2025Q4", "2026Q1", "2026Q2", "2026Q3", "2026Q4")
HEADING = re.compile(r"## (\d+)\. .+")
FILE = re.compile(r"(In|Added|Removed|Moved) `([^`]+)`(?: to `([^`]+)`)?[:.]")
FENCE = "~~~"
Row = Mapping[str, str]
Files = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Spot:
    """A line: the first that says ``text``, or holds it, from ``entry`` (document or document/entry) on.

    ``number``: which of those that do, where it is not the first."""

    entry: str
    text: str
    whole: bool = False
    number: int = 1

    def line(self, files: Files) -> tuple[str, int]:
        """File and number of the line; an error where there is none."""
        document, _, name = self.entry.partition("/")
        file = next(file for file in files if document in (file, PurePosixPath(file).stem))
        lines = files[file].splitlines()
        first = start(lines, name)
        found = [index + 1 for index in range(first, len(lines)) if self.is_said_in(lines[index])]
        assert len(found) >= self.number, f"{file}: no line '{self.text}' from '{name}' on"
        return file, found[self.number - 1]

    def is_said_in(self, line: str) -> bool:
        return line.strip() == self.text if self.whole else self.text in line


def start(lines: list[str], name: str) -> int:
    """The index of the line with which the entry ``name`` begins, or the document where there is none."""
    wanted = re.compile(rf"\s*- \{{?id: {re.escape(name)}\b(?!-)" if name else r"kind: |\w+:")
    return next(index for index, line in enumerate(lines) if wanted.match(line))


@dataclass(frozen=True, slots=True)
class Told:
    """A change, or a finding of a rule, as it has to be told. ``sort`` is empty for a rule."""

    name: str
    sort: str
    address: str
    before: str
    after: str
    old: Spot | None
    new: Spot

    def resolved(self, old: Files, new: Files) -> tuple[object, ...]:
        """With both places as file and line."""
        at_old = self.old.line(old) if self.old else None
        return self.name, self.sort, self.address, self.before, self.after, at_old, self.new.line(new)


@dataclass
class Hunk:
    """Lines of a file that become others, behind the entry ``anchor``."""

    file: str
    anchor: str
    lines: list[str] = field(default_factory=list)

    @property
    def entry(self) -> str:
        document = PurePosixPath(self.file).stem
        return f"{document}/{self.anchor}" if self.anchor else document

    def only(self, marks: str) -> list[str]:
        return [line[1:] for line in self.lines if line[:1] in marks]

    def applied(self, text: str) -> str:
        """``text`` with the hunk; without an anchor its lines stand there once."""
        before, after = ("".join(f"{line}\n" for line in self.only(marks)) for marks in (" -", " +"))
        lines = text.splitlines(keepends=True)
        head = sum(map(len, lines[: start(lines, self.anchor)])) if self.anchor else 0
        found = text[head:].count(before)
        assert found if self.anchor else found == 1, f"{self.file}, {self.anchor}: {found} times\n{before}"
        return text[:head] + text[head:].replace(before, after, 1)


@dataclass
class Edit:
    """A numbered heading. ``files``: file → its whole text, or the file it came from; None: it is removed."""

    number: int
    hunks: list[Hunk] = field(default_factory=list)
    added: dict[str, list[str]] = field(default_factory=dict)
    removed: list[str] = field(default_factory=list)
    moved: dict[str, str] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)

    def apply(self, files: dict[str, str]) -> None:
        for old, new in self.moved.items():
            files[new] = files.pop(old)
        for file in self.removed:
            del files[file]
        for file, lines in self.added.items():
            assert file not in files
            files[file] = "".join(f"{line}\n" for line in lines)
        for hunk in self.hunks:
            changed = hunk.applied(files[hunk.file])
            assert changed != files[hunk.file]
            files[hunk.file] = changed

    def told(self) -> Iterator[Told]:
        for row in self.rows:
            old, new = self.spot(row, "old", "-"), self.spot(row, "new", "+")
            assert new is not None, f"{self.number}: where is {row['change']} now?"
            yield told(row, old, new)

    def spot(self, row: Row, side: str, mark: str) -> Spot | None:
        if row[side]:
            return spot(row[side], row["entry"])
        own = [hunk for hunk in self.hunks if hunk.entry == row["entry"]] or self.hunks
        lines = [(hunk.entry, line.strip()) for hunk in own for line in hunk.only(mark)]
        return Spot(*lines[0], whole=True) if lines else None


def told(row: Row, old: Spot | None, new: Spot) -> Told:
    return Told(row["change"], row["sort"], row["entry"], row["before"], row["after"], old, new)


def spot(text: str, entry: str) -> Spot | None:
    """The place that a cell of a table names; a dash says that there is none."""
    if text in ("", "—"):
        return None
    address, is_other, snippet = text.rpartition("»")
    entry = address.strip() if is_other else entry
    name = entry.rpartition("/")[2] if "/" in entry else ""
    snippet, _, number = snippet.strip().partition(" ×")
    return Spot(entry, snippet or (f"id: {name}" if name else "kind: "), number=int(number or 1))


@dataclass
class Page:
    """A page: the day of its commit, the documents that were issued, the edits, and the rules that find something."""

    day: str = ""
    issued: list[Row] = field(default_factory=list)
    edits: list[Edit] = field(default_factory=list)
    rules: list[Row] = field(default_factory=list)


def page(name: str) -> Page:
    found, hunk, added, table = Page(), None, None, None
    lines = iter((FOLDER / f"{name}.md").read_text(encoding="utf-8").splitlines())
    for line in lines:
        if match := re.fullmatch(r"Committed on (\S+)\.", line):
            found.day = match[1]
        elif match := HEADING.fullmatch(line):
            found.edits.append(Edit(int(match[1])))
        elif match := FILE.fullmatch(line):
            opened(found.edits[-1], *match.groups())
        elif line.startswith(FENCE):
            fence(found.edits[-1], lines)
        elif line.startswith("|"):
            table = table or [cell.strip() for cell in line.strip("|").split("|")]
            filled(found, table, line)
            continue
        table = None
    assert hunk is added is None
    return found


def opened(edit: Edit, verb: str, file: str, target: str | None) -> None:
    """The file to which the next diff belongs, or what is done to it as a whole."""
    if verb == "In":
        edit.hunks.append(Hunk(file, ""))
    elif verb == "Added":
        edit.added[file] = []
    elif verb == "Removed":
        edit.removed.append(file)
    else:
        assert target
        edit.moved[file] = target


def fence(edit: Edit, lines: Iterator[str]) -> None:
    """The lines up to the end of a fence: of the file that was added last, or hunks of the one that was named last."""
    new = next((text for text in edit.added.values() if not text), None)
    if new is None and edit.hunks[-1].lines:
        edit.hunks.append(Hunk(edit.hunks[-1].file, ""))
    for line in lines:
        if line.startswith(FENCE):
            return
        if new is not None:
            new.append(line)
        elif line.startswith("@@"):
            edit.hunks[-1].anchor = line[2:].strip()
        else:
            edit.hunks[-1].lines.append(line or " ")


def filled(page: Page, head: list[str], line: str) -> None:
    cells = [cell.strip() for cell in line[1:-1].split("|")]
    if cells == head or set("".join(cells)) <= {"-"}:
        return
    row = dict(zip(head, cells, strict=True))
    first = head[0]
    rows = page.issued if first == "issued" else page.rules if first == "rule" else page.edits[-1].rows
    rows.append(row)
