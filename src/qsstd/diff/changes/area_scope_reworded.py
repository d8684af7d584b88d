"""What belongs to an area of service is said in other words

Something may have come in or fallen out with the words: read it once more as a customer would.

Before:
```yaml
kind: policy
purpose: 让每位客户都得到说到做到的服务
areas:
  - id: broadband
    title: 宽带
    includes: [家庭宽带的安装]
```
After:
```yaml
kind: policy
purpose: 让每位客户都得到说到做到的服务
areas:
  - id: broadband
    title: 宽带
    includes: [家庭宽带的安装和迁移]  # <-
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
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = (
    "area.includes",
    "area.excludes",
)


def judge(change: TextsChanged, around: Around) -> Iterator[Judgement]:
    return reworded(change, around, say("what belongs to the area is said in other words"))
