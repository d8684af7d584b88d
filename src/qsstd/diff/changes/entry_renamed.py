"""An entry or document has another id

It is the same entry: its content stayed, or `replaces` names the old id. Whatever refers to it must use the new id,
also outside of the standards: forms, figures and training records.

Before:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 24 h}
```
After:
```yaml
kind: response-times
targets:
  - {id: urban-repair, title: 城区故障修复, limits: mean <= 24 h}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import EntryRenamed
from qsstd.diff.judge import Judgement
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort

LEVEL = Level.INFO
SORT: Sort = "editorial"
OF = ("*",)


def judge(change: EntryRenamed) -> Iterator[Judgement]:
    assert change.old is not None
    assert change.new is not None
    yield Judgement(say("it has another id"), change.old.address, change.new.address)
