"""A principle, term, problem or record is new

Also a question, finding, opinion, decision or action. Who works with the document must know it; whether something
follows from it stands elsewhere.

Promises, steps, roles and what else has a kind of change of its own is told by that.

Before:
```yaml
kind: problems
problems:
  - {id: slow-repair, statement: 农村障碍平均三天才修复}
```
After:
```yaml
kind: problems
problems:
  - {id: slow-repair, statement: 农村障碍平均三天才修复}
  - {id: no-callback, statement: 修复后没有人回访客户}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import EntryAdded
from qsstd.diff.judge import Judgement
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.INFO
SORT: Sort = "added"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = (
    "principle",
    "problem",
    "question",
    "finding",
    "opinion",
    "decision",
    "action",
    "term",
)


def judge(change: EntryAdded) -> Iterator[Judgement]:
    yield Judgement(say("it is new"))
