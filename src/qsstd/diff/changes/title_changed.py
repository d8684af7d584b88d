"""A title or a name differs

What is called otherwise is still the same: references go by the id, not by the title. In forms, notices and training
material the old title may have to be replaced.

A term of the glossary that is replaced by another is `term-reworded`.

Before:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区修复, limits: mean <= 24 h}
```
After:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复时限, limits: mean <= 24 h}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged, HeadChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.wording import text_changed
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort

LEVEL = Level.INFO
SORT: Sort = "editorial"
OF = (
    "*.title",
    "person.name",
)


def judge(change: FieldChanged | HeadChanged, around: Around) -> Iterator[Judgement]:
    return text_changed(change, around, say("it is called otherwise"))
