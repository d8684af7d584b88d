"""A standard no longer names a need that it answered

Nobody does or may expect anything else for it, but the problem or finding may have no standard left that answers it.

Before:
```yaml
# file: now.yaml
kind: problems
problems:
  - {id: slow, statement: 修复慢}
  - {id: silent, statement: 不告知进度}
# file: example.yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 24 h
    addresses:
      - now/slow
      - now/silent
```
After:
```yaml
# file: now.yaml
kind: problems
problems:
  - {id: slow, statement: 修复慢}
  - {id: silent, statement: 不告知进度}
# file: example.yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 24 h
    addresses:  # <-
      - now/slow
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import ReferencesChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.names import names_removed
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort

LEVEL = Level.INFO
SORT: Sort = "editorial"
OF = ("*.addresses",)


def judge(change: ReferencesChanged, around: Around) -> Iterator[Judgement]:
    return names_removed(change, around, say("a need is not named any more"), "problem", "finding")
