"""Only punctuation, spaces, letter case or width differ

The words are the same, so nobody has to do anything else. It is told so that nothing differs without being seen.

Marks that belong to a number are none of this: `1.5` is not `15`, `−3` not `3` and `85 %` not `85`.

Before:
```yaml
kind: process
steps:
  - id: test
    title: 测试线路
    owner: field-technician
    method: [测试绝缘,记录读数]
```
After:
```yaml
kind: process
steps:
  - id: test
    title: 测试线路
    owner: field-technician
    method: [测试绝缘。,记录读数]  # <-
```

Before:
```yaml
kind: process
steps:
  - id: test
    title: 测试线路
    owner: field-technician
    method: [等待 1.5 分钟]
```
After:
```yaml
kind: process
steps:
  - id: test
    title: 测试线路
    owner: field-technician
    method: [等待 15 分钟]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged, HeadChanged, PartsChanged, SettingChanged, TextsChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.wording import forms_told
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort

LEVEL = Level.INFO
SORT: Sort = "editorial"
OF = ("*.*",)


def judge(
    change: FieldChanged | HeadChanged | SettingChanged | TextsChanged | PartsChanged, around: Around
) -> Iterator[Judgement]:
    return forms_told(change, around, "typography", say("only punctuation, spaces, letter case or width differ"))
