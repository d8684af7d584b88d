"""A principle, term, problem or record is gone

Also a question, finding, opinion, decision or action. If it was settled, its document may keep it as such; if it was
a record, evidence is lost. Whatever referred to it must refer to something else.

Before:
```yaml
kind: problems
problems:
  - {id: slow-repair, statement: 农村障碍平均三天才修复}
  - {id: no-callback, statement: 修复后没有人回访客户}
```
After:
```yaml
kind: problems  # <-
problems:
  - {id: slow-repair, statement: 农村障碍平均三天才修复}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import EntryRemoved
from qsstd.diff.judge import Judgement
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "removed"
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


def judge(change: EntryRemoved) -> Iterator[Judgement]:
    yield Judgement(say("it is gone"))
