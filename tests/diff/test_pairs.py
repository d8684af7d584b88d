"""Renames, moves, splits and merges, measured on a list written by hand: nothing paired falsely, nearly all found."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml

from qsstd.diff.change import Change, EntriesRegrouped, EntryMerged, EntryMoved, EntryRenamed, EntrySplit, mirrored
from qsstd.diff.compare import compare
from qsstd.diff.matching.likeness import Profile, likeness, profile
from qsstd.diff.matching.seeking import LEAST, MARGIN
from qsstd.diff.sense import Reader
from qsstd.diff.snapshot import Snapshot

from .sides import Data, pack_document, pack_documents, pack_file, side, written

FOLDER = Path(__file__).parent / "pairs"
NAMES = ("id", "zh", "en", "title", "kind", "when")
"""Keys under which an id stands that is no reference."""
Became = tuple[tuple[str, ...], tuple[str, ...]]


@dataclass
class Case:
    """One heading of a page with its lines."""

    name: str
    lines: list[str] = field(default_factory=list)

    @property
    def expected(self) -> set[Became]:
        return {became(line[2:]) for line in self.lines if line.startswith("= ")}

    @property
    def edits(self) -> list[str]:
        return [line for line in self.lines if not line.startswith("= ")]


def became(text: str) -> Became:
    olds, news = ([one.strip() for one in part.split(",")] for part in text.split("->"))
    return tuple(sorted(olds)), tuple(sorted(news))


@cache
def cases() -> tuple[Case, ...]:
    found: list[Case] = []
    for path in sorted(FOLDER.glob("*.md")):
        if path.name == "README.md":
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("## "):
                found.append(Case(f"{path.stem}: {line[3:]}"))
            elif line.startswith("- "):
                found[-1].lines.append(line[2:])
    return tuple(found)


class Shelf:
    """The documents that a case edits."""

    def __init__(self, case: Case) -> None:
        words = set(re.findall(r"[a-z0-9-]+", " ".join(case.lines)))
        self.documents = {name: pack_document(name) for name in pack_documents() if name in words}

    def place(self, address: str, *, last: bool = False) -> tuple[list[Data], int, str]:
        """The list that holds an entry, its index in it, and the key of the list."""
        document, _, entry = address.partition("/")
        found = [
            (items, index, key)
            for key, items in lists_in(self.documents[document])
            for index, item in enumerate(items)
            if item.get("id") == entry
        ]
        assert found, address
        return found[-1 if last else 0]

    def entry(self, address: str, *, last: bool = False) -> Data:
        if "/" not in address:
            return self.documents[address]
        items, index, _ = self.place(address, last=last)
        return items[index]

    def run(self, line: str) -> None:
        verb, _, rest = line.partition(" ")
        getattr(self, f"do_{verb}")(rest)

    def do_id(self, rest: str) -> None:
        address, name, *last = rest.split()
        entry = self.entry(address, last=bool(last))
        entry["id"] = name
        if "/" not in address:
            self.documents[name] = self.documents.pop(address)
            for document in self.documents.values():
                refer(document, lambda word: re.sub(rf"^{re.escape(address)}(?=/|$)", name, word))
            return
        if last:
            return
        document, _, old = address.partition("/")
        for id_, data in self.documents.items():
            refer(data, lambda word: f"{document}/{name}" if word == address else word)
            if id_ == document or document == "organisation":
                refer(data, lambda word: name if word == old else word)

    def do_set(self, rest: str) -> None:
        target, _, value = rest.partition(" = ")
        address, path = target.split()
        node: Any = self.entry(address)
        *around, last = path.split(".")
        for step in around:
            node = node[int(step)] if isinstance(node, list) else node[step]
        node[int(last) if isinstance(node, list) else last] = yaml.load(value, Loader=yaml.BaseLoader)

    def do_cut(self, rest: str) -> None:
        address, key = rest.split()
        del self.entry(address)[key]

    def do_words(self, rest: str) -> None:
        address, said = rest.split(" ", 1)
        before, after = said.split(" => ")
        count = 0

        def reworded(node: Any) -> Any:
            nonlocal count
            if isinstance(node, dict):
                return {key: reword(value, key) for key, value in node.items()}
            return [reworded(one) for one in node] if isinstance(node, list) else node

        def reword(value: Any, key: str) -> Any:
            nonlocal count
            if key in ("zh", "en") and isinstance(value, str):
                count += before in value
                return value.replace(before, after)
            return reworded(value)

        entry = self.entry(address)
        entry.update(reworded(entry))
        assert count, rest

    def do_move(self, rest: str) -> None:
        address, document = rest.split()
        items, index, key = self.place(address)
        self.documents[document].setdefault(key, []).append(items.pop(index))

    def do_first(self, address: str) -> None:
        items, index, _ = self.place(address)
        items.insert(0, items.pop(index))

    def do_copy(self, rest: str) -> None:
        address, target = rest.split()
        copied = deepcopy(self.entry(address))
        copied["id"] = target.rpartition("/")[2]
        if "/" not in address:
            self.documents[target] = copied
            return
        _, _, key = self.place(address)
        self.documents[target.partition("/")[0]].setdefault(key, []).append(copied)

    def do_drop(self, address: str) -> None:
        if "/" not in address:
            del self.documents[address]
            return
        items, index, _ = self.place(address)
        del items[index]

    def do_add(self, rest: str) -> None:
        document, key, value = rest.split(" ", 2)
        self.documents[document].setdefault(key, []).append(yaml.load(value, Loader=yaml.BaseLoader))

    def snapshot(self) -> Snapshot:
        files = {}
        for name, data in self.documents.items():
            file = pack_file(name) if name in pack_documents() else f"{data['kind']}/{name}.yaml"
            files[file] = written(data)
        return side(files, languages=["zh", "en"])


def lists_in(node: Any) -> Iterator[tuple[str, list[Data]]]:
    if isinstance(node, dict):
        for key, value in node.items():
            if isinstance(value, list) and all(isinstance(item, dict) and "id" in item for item in value):
                yield key, value
            yield from lists_in(value)
    elif isinstance(node, list):
        for item in node:
            yield from lists_in(item)


def refer(node: Any, change: Any) -> None:
    """Apply ``change`` to every scalar of ``node`` that may be a reference."""
    steps = node.items() if isinstance(node, dict) else enumerate(node)
    for step, value in list(steps):
        if step in NAMES:
            continue
        if isinstance(value, dict | list):
            refer(value, change)
        else:
            node[step] = change(value)


def sides(case: Case) -> tuple[Snapshot, Snapshot]:
    shelf = Shelf(case)
    edits = case.edits
    if "before:" in edits:
        until = edits.index("before:")
        for line in edits[:until]:
            shelf.run(line)
        edits = edits[until + 1 :]
    old = shelf.snapshot()
    for line in edits:
        shelf.run(line)
    new = shelf.snapshot()
    for loaded in (*old.files.values(), *new.files.values()):
        assert loaded.document is not None and not loaded.faults, (case.name, loaded.faults)
    return old, new


def found_in(changes: tuple[Change, ...]) -> set[Became]:
    found: set[Became] = set()
    for change in changes:
        match change:
            case EntryRenamed(old=old, new=new) | EntryMoved(old=old, new=new) if old and new:
                found.add(((old.address,), (new.address,)))
            case EntrySplit(old=old, parts=parts) if old:
                found.add(((old.address,), tuple(sorted(part.address for part in parts))))
            case EntryMerged(new=new, parts=parts) if new:
                found.add((tuple(sorted(part.address for part in parts)), (new.address,)))
            case EntriesRegrouped(before=before, after=after):
                found.add((tuple(sorted(one.address for one in before)), tuple(sorted(one.address for one in after))))
    return found


@cache
def measured() -> dict[str, tuple[set[Became], set[Became]]]:
    """Case → what was found and not expected, and what was expected and not found."""
    outcome = {}
    for case in cases():
        found = found_in(compare(*sides(case)).changes)
        outcome[case.name] = (found - case.expected, case.expected - found)
    return outcome


def test_the_list_is_long_enough() -> None:
    """At least sixty cases, of every sort, each named once."""
    assert len({case.name for case in cases()}) == len(cases()) >= 60
    assert sum(not case.expected for case in cases()) >= 20


def test_nothing_is_paired_falsely() -> None:
    """Precision 1: no twin is taken for the other."""
    assert {name: wrong for name, (wrong, _) in measured().items() if wrong} == {}


def test_nearly_everything_is_found() -> None:
    """Recall of at least 95 %."""
    expected = sum(len(case.expected) for case in cases())
    missed = {name: missing for name, (_, missing) in measured().items() if missing}
    recall = 1 - sum(map(len, missed.values())) / expected
    assert recall >= 0.95, missed


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_the_other_way_round_is_the_mirror(case: Case) -> None:
    """What was added was removed, what was split was merged."""
    old, new = sides(case)
    forth, back = compare(old, new), compare(new, old)
    turned = [mirrored(change) for change in back]
    assert len(turned) == len(forth.changes)
    for change in forth:
        if type(change).__name__ != "LimitsChanged":
            assert change in turned


def test_no_two_entries_of_the_pack_are_like_enough_to_be_one() -> None:
    """Whichever of them goes while another comes, they are not taken for one."""
    whole = side({pack_file(name): written(pack_document(name)) for name in pack_documents()}, languages=["zh", "en"])
    profiles: dict[str, list[Profile]] = defaultdict(list)
    for seen in whole.seen:
        profiles[seen.kind].append(profile(seen, Reader(whole, seen.record.document)))
    pairs = [pair for alike in profiles.values() for pair in combinations(alike, 2)]
    assert len(pairs) > 5000
    near = {(a.seen.address, b.seen.address): likeness(a, b) for a, b in pairs}
    assert {pair: score for pair, score in near.items() if score > LEAST - MARGIN} == {}
