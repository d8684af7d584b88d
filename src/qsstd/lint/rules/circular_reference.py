"""A chain of references comes back to where it began.

One target takes its limits from a second and that one from the first: neither has any. The same goes for
clocks that start when the other stops, metrics that add up to themselves, and documents that replace each
other.

Bad:

```yaml
kind: response-times
targets:
  - id: urban
    derives: {from: key-accounts, factor: 2}  # <-
  - id: key-accounts
    derives: {from: urban, factor: 0.5}
```

Good:

```yaml
kind: response-times
targets:
  - id: urban
    start: 接到用户障碍申告
    stop: 恢复通信
    limits: [max <= 48 h]
  - id: key-accounts
    derives: {from: urban, factor: 0.5}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Problem
from qsstd.lint.cycles import Link, cycles
from qsstd.messages import say
from qsstd.workspace.index import Index

LEVEL = Level.ERROR

TOLD = 20
"""Entries of a circle that are named."""
PROMISED = ("of", "from", "after", "parts", "clause", "overrides")
"""Keys by which a promise is defined by another one."""


def check(index: Index) -> Iterator[Problem]:
    promises = tuple(index.of_kind("target", "metric", "clause"))
    replacing = (*index.documents, *promises, *index.of_kind("step"))
    roles = tuple(index.of_kind("role"))
    yield from map(problem, cycles(index, promises, PROMISED))
    yield from map(problem, cycles(index, replacing, ("replaces",)))
    for links in cycles(index, roles, ("deputy",)):
        if len(links) == 1:  # two roles may well stand in for each other
            yield problem(links)


def problem(links: tuple[Link, ...]) -> Problem:
    (first, reference), *others = links
    if not others:
        message = say("'{field}' of '{name}' names the entry itself", field=reference.field, name=first.id)
        return Problem(first.at(reference), message, hint=say("name another one, or take the line out"))
    names = [record.address for record, _ in links]
    return Problem(
        first.at(reference),
        say("these refer to one another in a circle: {names}", names=[*names[:TOLD], "…"][: len(names)]),
        hint=say("one of them has to stand on its own: take its reference out and write what it says itself"),
        also=tuple((record.at(one), say("which refers to '{name}'", name=one.target)) for record, one in others[:TOLD]),
        value=" ".join(sorted(names)),
    )
