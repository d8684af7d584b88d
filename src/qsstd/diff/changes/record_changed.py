"""A problem, finding, opinion or review says something else

It is a record of how things are or what was said; nobody has to do anything else because of it. A record of the past
that changes deserves a look: was a mistake mended, or the past?

Before:
```yaml
kind: problems
problems:
  - {id: slow-repair, statement: 农村障碍平均三天才修复}
```
After:
```yaml
kind: problems
problems:
  - {id: slow-repair, statement: 农村障碍平均两天半才修复}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged, ReferencesChanged, TextsChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.records import record_told
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort

LEVEL = Level.INFO
SORT: Sort = "editorial"
OF = (
    "problem.statement",
    "problem.evidence",
    "problem.effect",
    "problem.area",
    "question.text",
    "question.scale",
    "finding.aspect",
    "finding.statement",
    "finding.share",
    "finding.voice",
    "research.method",
    "research.asked-from",
    "research.asked-to",
    "research.asked",
    "research.answered",
    "opinion.voice",
    "opinion.date",
    "opinion.about",
    "opinion.statement",
    "opinion.answer",
    "opinion.change",
    "decision.statement",
    "decision.changes",
    "action.statement",
    "review.quarter",
    "review.held",
    "review.present",
    "review.reviewed",
    "review.findings",
)


def judge(change: FieldChanged | TextsChanged | ReferencesChanged, around: Around) -> Iterator[Judgement]:
    return record_told(change, around, say("the record says something else"))
