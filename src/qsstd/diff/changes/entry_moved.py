"""An entry stands in another document or below another entry

A step that went to another process is no longer done in the first one; an item that went to another section of a
scorecard counts there. Whatever refers to it must use the new address.

Before:
```yaml
# file: repair.yaml
kind: process
steps:
  - {id: accept, title: 受理报障, owner: hotline-agent, method: [记录故障现象和联系电话]}
  - {id: visit, title: 上门修复, owner: field-technician, method: [测试线路并更换故障部件]}
# file: visits.yaml
kind: process
steps:
  - {id: book, title: 预约上门, owner: hotline-agent, method: [与客户约定两小时的时段]}
```
After:
```yaml
# file: repair.yaml
kind: process
steps:
  - {id: accept, title: 受理报障, owner: hotline-agent, method: [记录故障现象和联系电话]}
# file: visits.yaml
kind: process
steps:
  - {id: book, title: 预约上门, owner: hotline-agent, method: [与客户约定两小时的时段]}
  - {id: visit, title: 上门修复, owner: field-technician, method: [测试线路并更换故障部件]}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import EntryMoved
from qsstd.diff.judge import Judgement
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("*",)


def judge(change: EntryMoved) -> Iterator[Judgement]:
    assert change.old is not None
    assert change.new is not None
    yield Judgement(say("it stands elsewhere"), change.old.address, change.new.address)
