"""A target is derived from another one, or by another factor

All that the target does not say itself, its clock, exceptions and consequences too, comes from the target that it
names. What this does to the limits is found besides, as stricter, looser or redefined; the rest a person must compare.

Before:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, limits: max <= 24 h}
  - {id: rural, title: 农村故障修复, limits: max <= 48 h}
  - {id: key, title: 大客户故障修复, derives: {from: urban, factor: 0.5}}
```
After:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, limits: max <= 24 h}
  - {id: rural, title: 农村故障修复, limits: max <= 48 h}
  - {id: key, title: 大客户故障修复, derives: {from: rural, factor: 0.5}}  # <-
```
Before:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, limits: max <= 24 h}
  - {id: rural, title: 农村故障修复, limits: max <= 48 h}
  - {id: key, title: 大客户故障修复, derives: {from: urban, factor: 0.5}}
```
After:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, limits: max <= 24 h}
  - {id: rural, title: 农村故障修复, limits: max <= 48 h}
  - {id: key, title: 大客户故障修复, derives: {from: urban, factor: 0.75}}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.names import named
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = ("target.derives",)


def judge(change: FieldChanged, around: Around) -> Iterator[Judgement]:
    before, after = change.before, change.after
    sources = (
        named(around.old, change.old, before and before.from_, "target"),
        named(around.new, change.new, after and after.from_, "target"),
    )
    if sources[0] != sources[1]:
        yield Judgement(say("it is derived from another target"), *sources)
    factors = tuple(f"{one.factor.normalize():f}" if one else None for one in (before, after))
    if factors[0] != factors[1]:
        yield Judgement(say("it is derived by another factor"), factors[0], factors[1])
