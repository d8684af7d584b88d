"""An approved document says something else under the same version

The version is how people, training records and contracts name what they hold. When two different texts carry the same
version, nobody can tell which of them was taught or promised. This holds as soon as the approved text is edited, also
while the new one is a draft.

Wording, translations and the head of the document itself need no new version, and a document that was not approved
before may change freely. So may a record (feedback, research, problems, a review), which goes on while it is kept.

Before:
```yaml
kind: response-times
version: 2026Q3
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 24 h}
```
After:
```yaml
kind: response-times
version: 2026Q3  # <-
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 18 h}
```
Before:
```yaml
kind: response-times
version: 2026Q3
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 24 h}
```
After:
```yaml
kind: response-times
version: 2026Q4
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 18 h}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.controlled import is_controlled
from qsstd.diff.rule import Revised
from qsstd.findings import Level, Problem
from qsstd.messages import say

LEVEL = Level.ERROR


def check(revised: Revised) -> Iterator[Problem]:
    if revised.both is None or not revised.normative:
        return
    old, new = revised.both
    if old.address != new.address or not old.document.is_binding:
        return  # under another name the same version is another thing
    if old.document.version == new.document.version and is_controlled(new):
        yield Problem(
            new.place / "version",
            say(
                "'{document}' changed and is still version {version}",
                document=new.record.name,
                version=new.document.version,
            ),
            say("give it a new version, and say in its history what changed and why"),
        )
