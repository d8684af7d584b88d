"""A standard names one more need that it answers

Why a standard is there is written more fully. Nobody does or may expect anything else for it.

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
    addresses:
      - now/slow
      - now/silent  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import ReferencesChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.names import names_added
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort

LEVEL = Level.INFO
SORT: Sort = "editorial"
OF = ("*.addresses",)


def judge(change: ReferencesChanged, around: Around) -> Iterator[Judgement]:
    return names_added(change, around, say("one more need is named"), "problem", "finding")
