"""A document has a lower version than before

Whoever sorts or filters by version takes the older text for the newer one, and the lower version may name a text that
was in force once. What is taken back is a change like any other: the text of before gets a new, higher version.

Only versions of one sort are compared: quarters, dates, or dotted numbers (2.10 comes after 2.9). A document that was
a draft or in review before may be called otherwise, and one with another id counts its own versions.

Before:
```yaml
kind: response-times
version: 2026Q4
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 24 h}
```
After:
```yaml
kind: response-times
version: 2026Q3  # <-
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 24 h}
```
Before:
```yaml
kind: response-times
version: 2.9
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 24 h}
```
After:
```yaml
kind: response-times
version: 2.10
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 24 h}
```
Before:
```yaml
kind: response-times
version: 2.9
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 24 h}
```
After:
```yaml
kind: response-times
version: 2026Q4
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 24 h}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.rule import Revised
from qsstd.findings import Level, Problem
from qsstd.messages import say

LEVEL = Level.ERROR

ISSUED = frozenset(("approved", "retired"))


def check(revised: Revised) -> Iterator[Problem]:
    if revised.both is None:
        return
    old, new = revised.both
    if old.address != new.address or old.document.status not in ISSUED:
        return
    if new.document.version < old.document.version:
        yield Problem(
            new.place / "version",
            say(
                "'{document}' went back from version {before} to {version}",
                document=new.record.name,
                before=old.document.version,
                version=new.document.version,
            ),
            say(
                "give it a version higher than {before}, also when an earlier text holds again",
                before=old.document.version,
            ),
        )
