"""A file of the standards cannot be opened.

What it holds is not checked, and what refers to it cannot be found. It may be a link to a file that is gone,
a file that nobody may read, or one that is far too large.

Bad:

```yaml
# file: fixed-line-repair.yaml
# link: fixed-line-repair-2025.yaml  # <-
```

Good:

```yaml
# file: fixed-line-repair.yaml
kind: response-times
targets:
  - id: urban
    start: 接到用户障碍申告
    stop: 恢复通信
    limits: [max <= 48 h]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.messages import say
from qsstd.source.faults import Unreadable

LEVEL = Level.ERROR

REASONS = {
    "outside": (say("'{file}' is a link out of the workspace"), say("put the file itself into the folder")),
    "not-a-file": (say("'{file}' is no ordinary file"), say("put a text file there, or take it away")),
    "too-large": (say("'{file}' is too large to be a standard"), say("split it into several documents")),
    "denied": (say("'{file}' may not be read"), say("give yourself the right to read it")),
    "missing": (
        say("'{file}' leads to a file that does not exist"),
        say("put the file itself there, or take the link away"),
    ),
    "failed": (say("'{file}' could not be read"), say("see whether the disk or the network drive is there")),
}


def check(fault: Unreadable, at: Place) -> Iterator[Problem]:
    template, hint = REASONS[fault.reason]
    yield Problem(at, say(template.template, file=at.file), hint=hint, value=at.file)
