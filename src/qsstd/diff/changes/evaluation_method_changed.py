"""An evaluation is based on something else

Its results from before cannot be held against those from now on. Those who evaluate must be able to do it this way.

Before:
```yaml
kind: monitoring
evaluations:
  - {id: survey, title: 客户满意度调查, method: survey, every: quarter, owner: quality-manager}
```
After:
```yaml
kind: monitoring
evaluations:
  - {id: survey, title: 客户满意度调查, method: metrics, every: quarter, owner: quality-manager}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.words import EVALUATION_METHODS, in_words
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("evaluation.method",)


def judge(change: FieldChanged) -> Iterator[Judgement]:
    before, after = in_words(change.before, EVALUATION_METHODS), in_words(change.after, EVALUATION_METHODS)
    yield Judgement(say("it is based on something else"), before, after)
