"""A phrase was reworded

Staff must say it in other words, and be trained again. Another phrase altogether is one removed and one added.

Before:
```yaml
kind: attitude
scenarios:
  - id: opening
    title: 接听
    say: ['您好，请讲']
```
After:
```yaml
kind: attitude
scenarios:
  - id: opening
    title: 接听
    say: ['您好，请讲话']  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import TextsChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.wording import reworded
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("situation.say",)


def judge(change: TextsChanged, around: Around) -> Iterator[Judgement]:
    return reworded(change, around, say("a phrase was reworded"))
