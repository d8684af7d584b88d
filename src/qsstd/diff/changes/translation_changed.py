"""Only a translation differs

In the language that the company writes its standards in, the text says the same. Nobody has to do anything else; who
reads the translation may want to look at it once more.

Other words in the company's own language (`language` in `qsstd.yaml`) are another kind of change.

Before:
```yaml
kind: process
steps:
  - id: test
    title: {zh: 测试线路, en: Test line}
    owner: field-technician
```
After:
```yaml
kind: process
steps:
  - id: test
    title: {zh: 测试线路, en: Test the line}  # <-
    owner: field-technician
```

Before:
```yaml
kind: process
steps:
  - id: test
    title: {zh: 测试线路, en: Test the line}
    owner: field-technician
```
After:
```yaml
kind: process
steps:
  - id: test
    title: {zh: 测试并修复线路, en: Test the line}
    owner: field-technician
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
    return forms_told(change, around, "translation", say("only the translation differs"))
