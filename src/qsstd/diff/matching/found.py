"""What is found of which entry of the one side is which of the other, and the finding by id."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from qsstd.diff.blur import Fog
from qsstd.diff.snapshot import Seen, Snapshot
from qsstd.findings import Path

By = Literal["id", "replaces", "likeness"]
Key = tuple[str, Path]


@dataclass(frozen=True, slots=True)
class Pair:
    """The same thing on both sides. ``by``: how it was found."""

    old: Seen
    new: Seen
    by: By


@dataclass(frozen=True, slots=True)
class Group:
    """What became what, where it is not one that became one."""

    olds: tuple[Seen, ...]
    news: tuple[Seen, ...]


@dataclass
class Matching:
    """What was found so far. ``of_old``, ``of_new``: key → its counterpart on the other side.

    ``grouped``: keys of either side that stand in a group. ``renamed``: old name → new name.
    ``told_old``, ``told_new``: (address, what its ``replaces`` says) for all that found a pair or group."""

    old: Snapshot
    new: Snapshot
    fog_old: Fog
    fog_new: Fog
    pairs: list[Pair] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    of_old: dict[Key, Seen] = field(default_factory=dict)
    of_new: dict[Key, Seen] = field(default_factory=dict)
    grouped_old: set[Key] = field(default_factory=set)
    grouped_new: set[Key] = field(default_factory=set)
    renamed: dict[str, str] = field(default_factory=dict)
    told_old: set[tuple[str, str]] = field(default_factory=set)
    told_new: set[tuple[str, str]] = field(default_factory=set)

    def add(self, old: Seen, new: Seen, by: By) -> None:
        self.pairs.append(Pair(old, new, by))
        self.of_old.setdefault(old.key, new)
        self.of_new.setdefault(new.key, old)
        if old.name != new.name:
            self.renamed.setdefault(old.name, new.name)

    def add_group(self, group: Group) -> None:
        self.groups.append(group)
        self.grouped_old.update(one.key for one in group.olds)
        self.grouped_new.update(one.key for one in group.news)

    def left_old(self) -> list[Seen]:
        """What has no counterpart on the new side, and cannot be hidden there."""
        left = [one for one in self.old.seen if one.key not in self.of_old and one.key not in self.grouped_old]
        return [one for one in left if not is_hidden(one, self.old, self.of_old, self.fog_new)]

    def left_new(self) -> list[Seen]:
        left = [one for one in self.new.seen if one.key not in self.of_new and one.key not in self.grouped_new]
        return [one for one in left if not is_hidden(one, self.new, self.of_new, self.fog_old)]


def is_hidden(one: Seen, side: Snapshot, counterparts: Mapping[Key, Seen], fog: Fog) -> bool:
    """Whether ``one`` of ``side`` may be in what could not be read of the other side."""
    if not fog.notes:
        return False
    document = side.document_of[one.place.file]
    counterpart = counterparts.get(document.key)
    if counterpart is None:
        return fog.may_hide_document(document)
    return not one.is_document and fog.may_hide_entry(one, counterpart)


def by_id(found: Matching, olds: Sequence[Seen], news: Sequence[Seen]) -> None:
    """Pair what has the same kind and id; of several that share one those in the same file, then in order."""
    places: dict[tuple[str, str], list[Seen]] = defaultdict(list)
    for new in news:
        places[new.kind, new.id].append(new)
    done: set[Key] = set()
    for same_file in (True, False):
        for old in olds:
            candidates = places.get((old.kind, old.id), [])
            if not candidates or old.key in done:
                continue
            fitting = [one for one in candidates if not same_file or one.place.file == old.place.file]
            if fitting:
                candidates.remove(fitting[0])
                done.add(old.key)
                found.add(old, fitting[0], "id")
