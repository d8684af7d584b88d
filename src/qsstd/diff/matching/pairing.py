"""Pairing greedily, best first, and only where nothing else comes near."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def paired(scores: Iterable[tuple[float, T, T]], *, least: float, margin: float) -> Iterator[tuple[T, T]]:
    """The pairs (old, new) that score at least ``least`` and ``margin`` more than any other use of either of the two.

    ``scores``: the score of every pair that is possible, each pair once. A pair that is not clear enough stays open:
    what it might have been is a rival of the others until it is taken. The order of ``scores`` does not matter."""
    wanted = [(score, old, new) for score, old, new in scores if score > least - margin]
    by_old: dict[T, list[tuple[float, T]]] = defaultdict(list)
    by_new: dict[T, list[tuple[float, T]]] = defaultdict(list)
    for score, old, new in wanted:
        by_old[old].append((score, new))
        by_new[new].append((score, old))
    taken_old: set[T] = set()
    taken_new: set[T] = set()
    for score, old, new in sorted(wanted, key=lambda one: -one[0]):
        if score < least or old in taken_old or new in taken_new:
            continue
        rivals = [rival for rival, other in by_old[old] if other != new and other not in taken_new]
        rivals += [rival for rival, other in by_new[new] if other != old and other not in taken_old]
        if score - max(rivals, default=0.0) >= margin:
            taken_old.add(old)
            taken_new.add(new)
            yield old, new


def closest(scores: Iterable[tuple[float, int, int]], least: float) -> Iterator[tuple[int, int]]:
    """Items of two lists, best first; of equally like ones those that stand at nearer places."""
    good = [one for one in scores if one[0] >= least]
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    for _, old, new in sorted(good, key=lambda one: (-one[0], abs(one[1] - one[2]), one[1] + one[2])):
        if old not in taken_old and new not in taken_new:
            taken_old.add(old)
            taken_new.add(new)
            yield old, new


def equal(old: Sequence[Hashable], new: Sequence[Hashable]) -> Iterator[tuple[int, int]]:
    """Indices of equal items, each used once, the first with the first."""
    places: dict[Hashable, list[int]] = defaultdict(list)
    for index in reversed(range(len(new))):
        places[new[index]].append(index)
    for index, item in enumerate(old):
        if places.get(item):
            yield index, places[item].pop()
