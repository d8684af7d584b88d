"""An approved document changed, and its approval is of the text before

Whoever approved it has not seen what it says now. Until somebody with the authority approves the new text, staff are
taught and customers are promised something that nobody decided (ISO 9001:2015, 7.5.2 c and 7.5.3.2 c).

An approval by the same role on the same day cannot be told from the one before, so a second one on that day is found
too. A document that is a draft again needs no approval yet. Wording, translations and the head need none either, nor
does a record (feedback, research, problems, a review).

Before:
```yaml
kind: response-times
version: 2026Q3
approved: {by: quality-director, date: 2026-06-20}
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 24 h}
```
After:
```yaml
kind: response-times
version: 2026Q4
approved: {by: quality-director, date: 2026-06-20}  # <-
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 18 h}
```
Before:
```yaml
kind: response-times
version: 2026Q3
approved: {by: quality-director, date: 2026-06-20}
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 24 h}
```
After:
```yaml
kind: response-times
version: 2026Q4
approved: {by: quality-director, date: 2026-09-20}
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 18 h}
```
Before:
```yaml
kind: response-times
version: 2026Q3
approved: {by: quality-director, date: 2026-06-20}
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 24 h}
```
After:
```yaml
kind: response-times
version: 2026Q4
status: draft
approved: {by: quality-director, date: 2026-06-20}
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 18 h}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.controlled import reissued
from qsstd.diff.rule import Revised
from qsstd.findings import Level, Problem
from qsstd.messages import say
from qsstd.model.head import Approval

LEVEL = Level.ERROR


def check(revised: Revised) -> Iterator[Problem]:
    both = reissued(revised)
    if both is None:
        return
    before, approval = both[0].document.approved, both[1].document.approved
    if before is not None and approval is not None and is_of_before(approval, before):
        new = both[1]
        yield Problem(
            new.place / "approved",
            say(
                "'{document}' changed, and the approval of {date} is of the text before",
                document=new.record.name,
                date=approval.date,
            ),
            say("have the new text approved and write by whom and when; until then its status is review"),
        )


def is_of_before(approval: Approval, before: Approval) -> bool:
    """Whether ``approval`` is the one from before, or older still."""
    return approval.date < before.date or (approval.date, approval.by) == (before.date, before.by)
