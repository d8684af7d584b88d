"""The actions in the method of a step stand in another order

The method is done in its order, so the work is done in another order from now on. Those who do the step must be told.

Before:
```yaml
kind: process
steps:
  - id: repair
    title: 排除障碍
    owner: field-technician
    method:
      - 切断电源
      - 打开机箱
      - 更换板卡
```
After:
```yaml
kind: process
steps:
  - id: repair
    title: 排除障碍
    owner: field-technician
    method:  # <-
      - 打开机箱
      - 切断电源
      - 更换板卡
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import OrderChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.steps import order_told
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("step.method",)


def judge(change: OrderChanged) -> Iterator[Judgement]:
    return order_told(change, say("the actions of the method stand in another order"), lambda text: text)
