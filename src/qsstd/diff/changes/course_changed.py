"""A training course is taught, timed or checked otherwise

Those who hold it must know. Less time or an easier check means that people may know less afterwards; that is for a
person to say. A translation or a mark is found by other names.

Before:
```yaml
kind: training
courses:
  - id: complaint-changes
    title: 投诉答复与复核
    roles: [hotline-agent]
    covers: [complaint-handling]
    hours: 2 h
```
After:
```yaml
kind: training
courses:
  - id: complaint-changes
    title: 投诉答复与复核
    roles: [hotline-agent]
    covers: [complaint-handling]
    hours: 1 h  # <-
```
Before:
```yaml
kind: training
courses:
  - id: complaint-changes
    title: 投诉答复与复核
    roles: [hotline-agent]
    covers: [complaint-handling]
    assessment: 十题答对八题
```
After:
```yaml
kind: training
courses:
  - id: complaint-changes
    title: 投诉答复与复核
    roles: [hotline-agent]
    covers: [complaint-handling]
    assessment: 录制一段三分钟答复，85 分合格  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.courses import course_told
from qsstd.findings import Level
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("course.method", "course.hours", "course.assessment")


def judge(change: FieldChanged, around: Around) -> Iterator[Judgement]:
    return course_told(change, around)
