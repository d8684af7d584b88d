"""Two sides compared: everything that differs, without opinion. Its cost follows the number of documents given."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from qsstd.diff.blur import fog
from qsstd.diff.change import (
    Change,
    Comparison,
    EntriesRegrouped,
    EntryAdded,
    EntryMerged,
    EntryMoved,
    EntryRemoved,
    EntryRenamed,
    EntrySplit,
    OrderChanged,
    SettingChanged,
)
from qsstd.diff.inside import Inside
from qsstd.diff.matching.found import Key, Matching, Pair
from qsstd.diff.matching.match import match
from qsstd.diff.sense import Reader, sense
from qsstd.diff.snapshot import Seen, Snapshot
from qsstd.diff.tables import rows
from qsstd.findings import Path, Place
from qsstd.workspace.config import FILE_NAME, Settings

ORDERED = frozenset(("step", "section"))
"""Kinds of entry whose order means something."""


def compare(old: Snapshot, new: Snapshot) -> Comparison:
    """What became of ``old`` in ``new``. Both hold at least the files that are not the same on both sides."""
    unchanged = frozenset(file for file, loaded in old.files.items() if new.files.get(file) is loaded)
    fog_old, fog_new = fog(old, "old", unchanged), fog(new, "new", unchanged)
    found = match(old, new, fog_old, fog_new)
    changes = [
        *settings(old, new, found),
        *named(found),
        *grouped(found),
        *alone(found),
        *ordered(found),
        *inside(found, unchanged),
    ]
    return Comparison(tuple(sorted(changes, key=in_order)), (*fog_old.notes, *fog_new.notes), found.renamed)


def in_order(change: Change) -> tuple[object, ...]:
    places = [
        (place.file, [(isinstance(step, int), step) for step in place.path]) for place in (change.at_new, change.at_old)
    ]
    return *places, type(change).__name__, change.address, getattr(change, "key", ())


def settings(old: Snapshot, new: Snapshot, found: Matching) -> Iterator[Change]:
    """What differs in ``qsstd.yaml``."""
    readers = Reader(old, ""), Reader(old, "", renamed=found.renamed), Reader(new, "")
    for row in rows(Settings):
        before, after = getattr(old.settings, row.attribute), getattr(new.settings, row.attribute)
        said = [sense(value, reader, row.kinds) for value, reader in zip((before, before, after), readers, strict=True)]
        if said[2] not in said[:2]:
            at = [
                Place(FILE_NAME, (row.key,) if row.attribute in side.settings.model_fields_set else ())
                for side in (old, new)
            ]
            yield SettingChanged(None, None, at[0], at[1], (row.key,), before, after)


def named(found: Matching) -> Iterator[Change]:
    """What has another id or another place among the entries."""
    paired = {(pair.old.key, pair.new.key) for pair in found.pairs}
    for pair in found.pairs:
        parents = parent(found.old, pair.old), parent(found.new, pair.new)
        stays = parents == (None, None) or (parents[0] and parents[1] and (parents[0].key, parents[1].key) in paired)
        around = pair.old, pair.new, pair.old.place, pair.new.place
        if not stays:
            yield EntryMoved(*around, pair.by == "replaces")
        elif pair.old.id != pair.new.id:
            yield EntryRenamed(*around, pair.by == "replaces")


def parent(side: Snapshot, one: Seen) -> Seen | None:
    """The entry or document that ``one`` stands in."""
    return side.above.get(one.key)


def grouped(found: Matching) -> Iterator[Change]:
    """What was split or merged."""
    for group in found.groups:
        olds, news = group.olds, group.news
        around = olds[0], news[0], olds[0].place, news[0].place
        if len(olds) == 1:
            yield EntrySplit(*around, news)
        elif len(news) == 1:
            yield EntryMerged(*around, olds)
        else:
            yield EntriesRegrouped(*around, olds, news)


def alone(found: Matching) -> Iterator[Change]:
    """What is on one side only; on the other it stands at its nearest parent that is there."""
    of_old, of_new = others(found)
    removed, added = found.left_old(), found.left_new()
    keys = {one.key for one in removed}, {one.key for one in added}
    for one in removed:
        yield EntryRemoved(one, None, one.place, nearest(found.old, one, of_old), along(found.old, one, keys[0]))
    for one in added:
        yield EntryAdded(None, one, nearest(found.new, one, of_new), one.place, along(found.new, one, keys[1]))


def others(found: Matching) -> tuple[Mapping[Key, Seen], Mapping[Key, Seen]]:
    """Key → what stands for it on the other side, also in a group."""
    of_old = {one.key: group.news[0] for group in found.groups for one in group.olds}
    of_new = {one.key: group.olds[0] for group in found.groups for one in group.news}
    return {**of_old, **found.of_old}, {**of_new, **found.of_new}


def nearest(side: Snapshot, one: Seen, counterparts: Mapping[Key, Seen]) -> Place:
    """Where the nearest parent of ``one`` stands on the other side; the workspace's settings where there is none."""
    above = parent(side, one)
    while above is not None:
        if above.key in counterparts:
            return counterparts[above.key].place
        above = parent(side, above)
    return Place(FILE_NAME)


def along(side: Snapshot, one: Seen, keys: set[Key]) -> bool:
    above = parent(side, one)
    return above is not None and above.key in keys


def ordered(found: Matching) -> Iterator[Change]:
    """Steps and sections of the same parent that stand in another order."""
    lists: dict[tuple[Key, Key, str], list[Pair]] = defaultdict(list)
    for pair in found.pairs:
        above = parent(found.old, pair.old), parent(found.new, pair.new)
        if pair.old.kind in ORDERED and above[0] and above[1]:
            lists[above[0].key, above[1].key, pair.old.kind].append(pair)
    for pairs in lists.values():
        by_old = sorted(pairs, key=lambda pair: index(pair.old))
        by_new = sorted(pairs, key=lambda pair: index(pair.new))
        if by_old != by_new:
            yield order(found, by_old, by_new)


def index(one: Seen) -> int:
    last = one.place.path[-1]
    return last if isinstance(last, int) else 0


def order(found: Matching, by_old: Sequence[Pair], by_new: Sequence[Pair]) -> OrderChanged:
    old, new = by_old[0].old, by_new[0].new
    above = parent(found.old, old), parent(found.new, new)
    came_from = tuple(by_old.index(pair) for pair in by_new)
    return OrderChanged(
        above[0], above[1], list_of(old), list_of(new), keys_below(above[1], new),
        tuple(pair.old.address for pair in by_old), tuple(pair.new.address for pair in by_new), came_from,
    )  # fmt: skip


def list_of(one: Seen) -> Place:
    return Place(one.place.file, one.place.path[:-1])


def keys_below(above: Seen | None, one: Seen) -> Path:
    return one.place.path[len(above.place.path) if above else 0 : -1]


def inside(found: Matching, unchanged: frozenset[str]) -> Iterator[Change]:
    """What differs inside everything that is on both sides."""
    day = found.new.day
    pairs = [pair for pair in found.pairs if differs(pair, unchanged)]
    found.old.prepare(pair.old for pair in pairs)
    found.new.prepare(pair.new for pair in pairs)
    for pair in pairs:
        yield from Inside(pair, found, day, found.fog_old.blur(pair.old), found.fog_new.blur(pair.new)).changes()


def differs(pair: Pair, unchanged: frozenset[str]) -> bool:
    same_file = pair.old.place.file == pair.new.place.file
    return pair.old.node != pair.new.node and not (same_file and pair.old.place.file in unchanged)
