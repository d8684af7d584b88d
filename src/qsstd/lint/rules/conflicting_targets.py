"""Two targets for the same case with different limits.

One customer, one request, two promises: staff of one department go by the one, those of another by the other. Targets
are for the same case when clock and cases are the same, in whatever document.

Bad:

```yaml
# file: counter-repair.yaml
kind: response-times
targets:
  - {id: urban, when: {area: urban}, start: 接到申告, stop: 恢复通信, limits: [max <= 24 h]}
# file: field-repair.yaml
kind: response-times
targets:
  - id: city
    when: {area: [urban, county]}
    start: 接到申告
    stop: 恢复通信
    limits: [max <= 48 h]  # <-
```

Good:

```yaml
# file: hotline-repair.yaml
kind: response-times
targets:
  - {id: urban, when: {service: fixed, area: urban}, start: 接到申告, stop: 恢复通信, limits: [max <= 24 h]}
# file: field-repair.yaml
kind: response-times
targets:
  - id: city
    when: {service: broadband, area: [urban, county]}
    start: 接到申告
    stop: 恢复通信
    limits: [max <= 48 h]
```
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, islice

from qsstd.findings import Level, Problem
from qsstd.messages import say
from qsstd.model.conditions import Conditions, overlaps
from qsstd.model.promise import PromiseFacts
from qsstd.model.stringency import compare_terms
from qsstd.model.terms import Terms
from qsstd.workspace.index import Index, Record
from qsstd.workspace.promises import in_force

LEVEL = Level.ERROR

MOST_PAIRS, MOST_ALIKE = 300_000, 5_000
"""Pairs of targets of one clock that are looked at, and pairs for the same case that are compared: a thousand targets
that no word tells apart, of which a hundred collide, are enough to be told of."""
Promised = tuple[Record, Terms, Conditions]


def check(index: Index) -> Iterator[Problem]:
    for group in same_clock(index).values():
        same_case = (pair for pair in islice(pairs(group), MOST_PAIRS) if overlaps(pair[0][2], pair[1][2]))
        for (first, terms, _), (second, others, _) in islice(same_case, MOST_ALIKE):
            if is_successor(first, second) or compare_terms(terms, others).relation == "equal":
                continue
            yield Problem(
                second.place / "limits",
                say(
                    "'{second}' promises {theirs}, and '{first}' promises {mine} for the same case",
                    second=second.name,
                    theirs=others.limits,
                    first=first.name,
                    mine=terms.limits,
                ),
                hint=say("agree on one limit, or tell the cases apart with 'when:'"),
                also=((first.place / "limits", say("the other promise")),),
                value=first.address,
            )


def pairs(group: list[Promised]) -> Iterator[tuple[Promised, Promised]]:
    """The pairs that may be for the same case: those that share a word of the dimension that tells most apart.

    A workspace with one target a region would else be compared region by region with every other."""
    buckets = min((divided(group, key) for key in keys_of_all(group)), key=cost, default=[group])
    seen = set()
    for bucket in buckets if cost(buckets) < cost([group]) else [group]:
        for first, second in combinations(bucket, 2):
            both = first[0].address, second[0].address
            if both not in seen:
                seen.add(both)
                yield first, second


def keys_of_all(group: list[Promised]) -> set[str]:
    """The dimensions that every target of ``group`` divides by words."""
    keys = [
        {key for key, values in when.parts if all(isinstance(value, str) for value in values)} for _, _, when in group
    ]
    return set.intersection(*keys) if keys else set()


def divided(group: list[Promised], key: str) -> list[list[Promised]]:
    """``group`` by the words of the dimension ``key``; a target with two words is in two of the lists."""
    found: dict[object, list[Promised]] = defaultdict(list)
    for one in group:
        for word in dict(one[2].parts)[key]:
            found[word].append(one)
    return list(found.values())


def cost(buckets: list[list[Promised]]) -> int:
    return sum(len(bucket) ** 2 for bucket in buckets)


def same_clock(index: Index) -> dict[object, list[Promised]]:
    """The targets with limits, grouped by the events that start and stop their clocks."""
    groups: dict[object, list[Promised]] = defaultdict(list)
    for target in index.of_kind("target"):
        terms = in_force(target, index)
        if target.head.status == "retired" or terms is None or not terms.limits or terms.stop is None:
            continue
        when = target.facts.when if isinstance(target.facts, PromiseFacts) else None
        if when is None and terms.start is None and terms.after is None:
            continue
        groups[terms.start, terms.after, terms.stop].append((target, terms, when or Conditions()))
    return groups


def is_successor(a: Record, b: Record) -> bool:
    """Whether one of the two, or its document, supersedes the other."""
    return any(
        reference.target in (other.address, other.id, other.document)
        for one, other in ((a, b), (b, a))
        for reference in one.under("replaces")
    )
