"""Which files differ between two sides, by the identities of their contents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from qsstd.workspace.config import FILE_NAME
from qsstd.workspace.folders import Folder
from qsstd.workspace.trees import Tree, differences

if TYPE_CHECKING:
    from qsstd.workspace.sides import Side

Source = Folder | Tree
Pair = tuple[str, str]
"""A file on the old side and the same on the new one."""


class Changed(NamedTuple):
    """What differs. Files are relative to the workspace of their side, pairs are (old, new), everything is sorted.

    ``moved``: the same content by another name. The names of a pair in ``changed`` differ only where the folder of the
    standards does."""

    added: list[str]
    removed: list[str]
    changed: list[Pair]
    moved: list[Pair]


def changed(old: Side, new: Side) -> Changed:
    """The files that differ. Of two revisions of one repository only what differs is looked at.

    A file on disk that cannot be read differs from every other, so that it is told. Settings are not compared, although
    another language there may change what every file means."""
    before, after = old.source, new.source
    gone: Mapping[str, str]
    come: Mapping[str, str]
    if isinstance(before, Tree) and isinstance(after, Tree) and before.commit.repository == after.commit.repository:
        found = list(differences(before, after))
        gone = {before.folder + name: one for name, one, _ in found if one and before.folder + name != FILE_NAME}
        come = {after.folder + name: two for name, _, two in found if two and after.folder + name != FILE_NAME}
        same: set[Pair] = set()
    else:
        length = next((len(source.id) for source in (before, after) if isinstance(source, Tree)), 40)
        gone, come = identities(before, length), identities(after, length)
        same = equal(before, after, gone, come)
    return sorted_out(gone, come, paired(before, after, gone, come), same)


def identities(source: Source, length: int) -> Mapping[str, str]:
    return source.files(length) if isinstance(source, Folder) else source.files()


def paired(before: Source, after: Source, gone: Iterable[str], come: Iterable[str]) -> list[Pair]:
    """The files that are there on both sides, in the same place of the standards."""
    names = {name.removeprefix(after.folder): name for name in come}
    short = ((name, name.removeprefix(before.folder)) for name in gone)
    return sorted((name, names[rest]) for name, rest in short if rest in names)


def equal(before: Source, after: Source, gone: Mapping[str, str], come: Mapping[str, str]) -> set[Pair]:
    """Those of the files on both sides that have the same content."""
    pairs = paired(before, after, gone, come)
    if isinstance(before, Folder) and isinstance(after, Tree):
        return {(one, two) for one, two in pairs if before.holds(one, come[two])}
    if isinstance(before, Tree) and isinstance(after, Folder):
        return {(one, two) for one, two in pairs if after.holds(two, gone[one])}
    if isinstance(before, Tree) and isinstance(after, Tree) and len(before.id) != len(after.id):
        held, holds = before.read(one for one, _ in pairs), after.read(two for _, two in pairs)
        return {(one, two) for one, two in pairs if isinstance(held[one], bytes) and held[one] == holds[two]}
    return {(one, two) for one, two in pairs if gone[one] and gone[one] == come[two]}


def sorted_out(gone: Mapping[str, str], come: Mapping[str, str], pairs: list[Pair], same: set[Pair]) -> Changed:
    """What differs, from the files of both sides, those on both, and those of them that are the same."""
    removed = sorted(gone.keys() - {old for old, _ in pairs})
    added = sorted(come.keys() - {new for _, new in pairs})
    moved = list(moves(removed, added, gone, come))
    left, arrived = {old for old, _ in moved}, {new for _, new in moved}
    return Changed(
        added=[name for name in added if name not in arrived],
        removed=[name for name in removed if name not in left],
        changed=[pair for pair in pairs if pair not in same],
        moved=moved,
    )


def moves(
    removed: Iterable[str], added: Iterable[str], gone: Mapping[str, str], come: Mapping[str, str]
) -> Iterator[Pair]:
    """Pairs of one content; several files of one content are paired in their order."""
    waiting: dict[str, list[str]] = {}
    for name in removed:
        waiting.setdefault(gone[name], []).append(name)
    for name in added if waiting else ():
        if come[name] and (candidates := waiting.get(come[name])):
            yield candidates.pop(0), name
