"""Two lists side by side: what stays is left out, what is much like something else became that."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from itertools import product

from qsstd.diff.change import Piece
from qsstd.diff.matching.likeness import text_likeness
from qsstd.diff.matching.pairing import closest, equal
from qsstd.diff.sense import Reader, plain, sense
from qsstd.diff.tables import rows
from qsstd.findings import Place
from qsstd.model.node import Node
from qsstd.model.text import Text

REWORDED = 0.5
"""From this likeness on a sentence is the same one in other words."""
ALTERED = 0.4
"""From this share of equal fields on a mapping in a list is the same one, altered."""

MOST_PAIRS = 40_000

Indices = list[tuple[int | None, int | None]]


def texts(old: Sequence[Text], new: Sequence[Text]) -> Indices:
    """Which text became which; equal ones are in it too."""
    said_old, said_new = [[(plain(text.zh), plain(text.en)) for text in side] for side in (old, new)]
    pairs = list(equal(said_old, said_new))
    rest_old, rest_new = left(len(old), len(new), pairs)
    scores = [(reworded(old[i], new[j]), i, j) for i, j in possible(rest_old, rest_new)]
    return completed(len(old), len(new), [*pairs, *closest(scores, REWORDED)])


def reworded(a: Text, b: Text) -> float:
    """How like two texts are; a text that is the same in one language is the same text."""
    if any(one and plain(one) == plain(other) for one, other in ((a.zh, b.zh), (a.en, b.en))):
        return 1.0
    return text_likeness(a, b)


def parts(
    old: Sequence[Node], new: Sequence[Node], reader_old: Reader, reader_new: Reader, followed: Reader
) -> Indices:
    """Which mapping became which. ``followed``: the old side's reader by whom renamed things have their new names."""
    said_new = [sense(node, reader_new) for node in new]
    pairs = list(equal([sense(node, reader_old) for node in old], said_new))
    rest_old, rest_new = left(len(old), len(new), pairs)
    again = equal([sense(old[i], followed) for i in rest_old], [said_new[j] for j in rest_new])
    pairs += [(rest_old[i], rest_new[j]) for i, j in again]
    rest_old, rest_new = left(len(old), len(new), pairs)
    scores = [(altered(old[i], new[j], followed, reader_new), i, j) for i, j in possible(rest_old, rest_new)]
    return completed(len(old), len(new), [*pairs, *closest(scores, ALTERED)])


def altered(a: Node, b: Node, reader_a: Reader, reader_b: Reader) -> float:
    """The share of the fields that are written on either side and say the same; texts count by their likeness."""
    scores = []
    for row in rows(type(a)):
        ours, theirs = getattr(a, row.attribute), getattr(b, row.attribute)
        if ours == theirs == row.default:
            continue
        if isinstance(ours, Text) and isinstance(theirs, Text):
            scores.append(reworded(ours, theirs))
        else:
            scores.append(float(sense(ours, reader_a, row.kinds) == sense(theirs, reader_b, row.kinds)))
    return sum(scores) / len(scores) if scores else 0.0


def names(old: Sequence[Hashable], followed: Sequence[Hashable], new: Sequence[Hashable]) -> Indices:
    """Which of a set of values are on one side only. ``followed``: ``old`` by new names. Twice is as good as once."""
    there, here = set(new), set(old) | set(followed)
    gone = [i for i in first(old) if old[i] not in there and followed[i] not in there]
    come = [j for j in first(new) if new[j] not in here]
    return [*((i, None) for i in gone), *((None, j) for j in come)]


def first(values: Sequence[Hashable]) -> Iterator[int]:
    """The index of each value where it stands first."""
    seen: set[Hashable] = set()
    for index, value in enumerate(values):
        if value not in seen:
            seen.add(value)
            yield index


def possible(old: Sequence[int], new: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Every pair; none where there are so many that nobody reads which became which."""
    return product(old, new) if len(old) * len(new) <= MOST_PAIRS else iter(())


def left(old: int, new: int, pairs: Sequence[tuple[int, int]]) -> tuple[list[int], list[int]]:
    """The indices that no pair holds."""
    olds, news = {i for i, _ in pairs}, {j for _, j in pairs}
    return [i for i in range(old) if i not in olds], [j for j in range(new) if j not in news]


def completed(old: int, new: int, pairs: Sequence[tuple[int, int]]) -> Indices:
    """``pairs`` and what none of them holds."""
    gone, come = left(old, new, pairs)
    return [*sorted(pairs), *((i, None) for i in gone), *((None, j) for j in come)]


def pieces(
    indices: Indices, old: Sequence[object], new: Sequence[object], at_old: Place, at_new: Place
) -> Iterator[Piece]:
    """The items at ``indices`` with their places; what one side lacks stands at the list there."""
    for i, j in indices:
        yield Piece(
            None if i is None else old[i],
            None if j is None else new[j],
            at_old if i is None else at_old / i,
            at_new if j is None else at_new / j,
        )
