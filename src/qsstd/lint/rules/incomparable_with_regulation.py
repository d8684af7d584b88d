"""A target that cannot be compared with the clause it must keep.

Another clock, other events or another way of counting: nothing proves that the target keeps the clause, and nothing proves
that it breaks it. A person has to decide, and to write the decision down.

Bad:

```yaml
# file: telecom-regulations.yaml
kind: regulation
edition: 2016-02-06
jurisdiction: CN
clauses:
  - id: art-32
    number: 第三十二条
    quote: 城镇四十八小时内修复
    grade: mirror
    start: 接到申告
    stop: 修复或调通
    limits: [max <= 48 h]
# file: repair.yaml
kind: response-times
targets:
  - id: urban
    start: 派单
    stop: 恢复通信
    limits: [max <= 24 h]
    floor: {clause: telecom-regulations/art-32}  # <-
```

Good:

```yaml
# file: telecom-regulations.yaml
kind: regulation
edition: 2016-02-06
jurisdiction: CN
clauses:
  - id: art-32
    number: 第三十二条
    quote: 城镇四十八小时内修复
    grade: mirror
    start: 接到申告
    stop: 修复或调通
    limits: [max <= 48 h]
# file: repair.yaml
kind: response-times
targets:
  - id: urban
    start: 接到用户障碍申告
    stop: 恢复通信
    limits: [max <= 24 h]
    floor: {clause: telecom-regulations/art-32, same-events: true}
```

`same-events: true` says that the target's own words mean the clause's events; the owner answers for it. A target that
leaves the events out has the clause's.
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Problem
from qsstd.lint.limits import is_bare
from qsstd.messages import say
from qsstd.model.promise import PromiseFacts
from qsstd.workspace.floors import held, number
from qsstd.workspace.index import Index, Record

LEVEL = Level.ERROR
WAIVER_NEEDS_APPROVER = True


def check(index: Index) -> Iterator[Problem]:
    for one in index.once(held):
        if one.verdict.relation == "incomparable" and not lacks_unit(one.target):
            yield Problem(
                one.at,
                say(
                    "'{target}' cannot be compared with clause {number}: {reason}",
                    target=one.target.name,
                    number=number(one.clause),
                    reason=one.reason,
                ),
                hint=say(
                    "take the clause's clock and events, leave the events out, or answer for it with "
                    "'same-events: true'"
                ),
                also=one.also,
                value=one.clause.address,
            )


def lacks_unit(target: Record) -> bool:
    """Whether a limit of ``target`` has no unit, which limit-without-unit says and which makes it incomparable."""
    return isinstance(target.facts, PromiseFacts) and any(map(is_bare, target.facts.terms.limits or ()))
