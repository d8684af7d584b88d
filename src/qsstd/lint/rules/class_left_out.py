"""A target for one class of cases, and none for the classes beside it.

Other documents tell the classes apart (urban and rural, say). Where only one of them has a target, the others have no
promise at all, and nobody has decided that.

Bad:

```yaml
# file: repair.yaml
kind: response-times
targets:
  - {id: urban, when: {area: urban}, start: 接到申告, stop: 恢复通信, limits: [max <= 48 h]}
  - {id: rural, when: {area: rural}, start: 接到申告, stop: 恢复通信, limits: [max <= 72 h]}
# file: installation.yaml
kind: response-times
targets:
  - {id: urban, when: {area: urban}, start: 申请, stop: 开通, limits: [max <= 25 d]}  # <-
```

Good:

```yaml
# file: repair.yaml
kind: response-times
targets:
  - {id: urban, when: {area: urban}, start: 接到申告, stop: 恢复通信, limits: [max <= 48 h]}
  - {id: rural, when: {area: rural}, start: 接到申告, stop: 恢复通信, limits: [max <= 72 h]}
# file: installation.yaml
kind: response-times
targets:
  - {id: urban, when: {area: urban}, start: 申请, stop: 开通, limits: [max <= 25 d]}
  - {id: rest, when: otherwise, start: 申请, stop: 开通, limits: [max <= 30 d]}
```
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace
from itertools import islice

from qsstd.findings import Level, Problem
from qsstd.messages import say
from qsstd.model.conditions import Conditions, overlaps
from qsstd.model.promise import PromiseFacts
from qsstd.workspace.index import Index, Record

LEVEL = Level.WARNING

MOST = 500_000
"""Comparisons made for one document; one of a hundred targets and a hundred classes needs no more."""
Target = tuple[Record, Conditions]


def check(index: Index) -> Iterator[Problem]:
    documents: dict[str, list[Target]] = defaultdict(list)
    unread = {facts.file for facts in index.files if facts.mentions}
    for record in index.of_kind("target"):
        when = record.facts.when if isinstance(record.facts, PromiseFacts) else None
        if record.head.is_finished and record.file not in unread:
            documents[record.document].append((record, when or Conditions()))
    told_apart = classes_beside(apart for targets in documents.values() for apart in distinctions(targets))
    for targets in documents.values():
        for target, dimension, missing in left_out(targets, told_apart):
            yield Problem(
                target.place / "when",
                say(
                    "'{target}' has a limit, but '{dimension}: {missing}' has none here",
                    target=target.name,
                    dimension=dimension,
                    missing=missing,
                ),
                hint=say("add a target for it, or one with 'when: otherwise'"),
                value=f"{dimension}={missing}",
            )


Distinction = tuple[str, frozenset[str]]
"""A dimension, and the classes of it that a document tells apart."""
Beside = Mapping[tuple[str, str], Set[str]]
"""A dimension and a class of it → the classes that some document tells apart from it, and itself."""


def distinctions(targets: list[Target]) -> Iterator[Distinction]:
    """What the ``targets`` of a document tell apart: several classes of a dimension, each in a target of its own."""
    found: dict[str, list[frozenset[str]]] = defaultdict(list)
    for _, when in targets:
        for dimension, values in when.parts:
            found[dimension].append(frozenset(value for value in values if isinstance(value, str)))
    for dimension, each in found.items():
        if len(set(each)) > 1:
            yield dimension, frozenset().union(*each)


def classes_beside(told_apart: Iterable[Distinction]) -> Beside:
    found: dict[tuple[str, str], frozenset[str]] = {}
    for dimension, together in set(told_apart):
        for one in together:
            known = found.get((dimension, one))
            found[dimension, one] = together if known is None else known | together
    return found


def left_out(targets: list[Target], told_apart: Beside) -> Iterator[tuple[Record, str, str]]:
    """A target, a dimension and a class of it that no target of the document takes; each class of a document once."""
    if any(when.otherwise for _, when in targets):
        return
    said = set()
    every = ((target, when, *apart) for target, when in targets for apart in beside(when, told_apart))
    for target, when, dimension, missing in islice(every, MOST // len(targets)):
        if (dimension, missing) in said:
            continue
        other = exchanged(when, dimension, missing)
        if not any(overlaps(other, there) for _, there in targets):
            said.add((dimension, missing))
            yield target, dimension, missing


def beside(when: Conditions, told_apart: Beside) -> list[tuple[str, str]]:
    """The classes that some document tells apart from those of ``when``, each with its dimension."""
    here = {key: {value for value in values if isinstance(value, str)} for key, values in when.parts}
    found = {
        (dimension, missing)
        for dimension, values in here.items()
        for value in values
        for missing in told_apart.get((dimension, value), set()) - values
    }
    return sorted(found)


def exchanged(when: Conditions, dimension: str, word: str) -> Conditions:
    """The same cases of another class."""
    return replace(when, parts=tuple((key, (word,) if key == dimension else values) for key, values in when.parts))
