"""A time limit that does not say from when to when.

24 hours from the report and 24 hours from the dispatch are two promises. Without the event that starts the clock and the
one that stops it, nobody can measure whether the limit is kept.

Bad:

```yaml
kind: response-times
targets:
  - id: urban  # <-
    start: 接到申告
    limits: [max <= 48 h]
```

Good:

```yaml
kind: response-times
targets:
  - id: urban
    start: 接到申告
    stop: 恢复通信
    limits: [max <= 48 h]
```

A target with a floor, or one that derives from another, has that one's events when it leaves its own out.
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Problem
from qsstd.lint.limits import is_timed
from qsstd.messages import Message, say
from qsstd.model.terms import Terms
from qsstd.workspace.index import Index
from qsstd.workspace.promises import in_force

LEVEL = Level.ERROR


def check(index: Index) -> Iterator[Problem]:
    for target in index.of_kind("target"):
        terms = in_force(target, index)
        if terms is None or target.partial or not any(is_timed(limit) for limit in terms.limits):
            continue
        for message, hint in missing(terms, target.name):
            yield Problem(target.place, message, hint=hint, value=message.template)


def missing(terms: Terms, name: object) -> Iterator[tuple[Message, Message]]:
    if terms.start is None and terms.after is None:
        yield (
            say("'{target}' limits a time and does not say what starts the clock", target=name),
            say("add 'start:' with the event, for example the customer's report"),
        )
    if terms.stop is None:
        yield (
            say("'{target}' limits a time and does not say what stops the clock", target=name),
            say("add 'stop:' with the event, for example that the service is restored"),
        )
