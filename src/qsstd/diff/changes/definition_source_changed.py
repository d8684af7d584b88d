"""The definition of a metric is said to come from elsewhere

Only the source that is named differs. Where the definition itself differs, that is found by counting-changed.

Before:
```yaml
kind: metrics
metrics:
  - {id: answered, title: 接通率, source: 公司自定}
```
After:
```yaml
kind: metrics
metrics:
  - {id: answered, title: 接通率, source: YD/T 1234 附录 A}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.wording import text_changed
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort

LEVEL = Level.INFO
SORT: Sort = "editorial"
OF = ("metric.source",)


def judge(change: FieldChanged, around: Around) -> Iterator[Judgement]:
    return text_changed(change, around, say("the definition is said to come from elsewhere"))
